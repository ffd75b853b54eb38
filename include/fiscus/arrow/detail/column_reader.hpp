// SPDX-License-Identifier: BSL-1.0
// The cells of a column of Arrow, whoever made it.
#ifndef FISCUS_ARROW_DETAIL_COLUMN_READER_HPP
#define FISCUS_ARROW_DETAIL_COLUMN_READER_HPP

#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/detail/metadata.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/integer.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

namespace fiscus::inline v0::detail {

/// What the cells of a column are.
enum class storage_kind : unsigned char { nothing, whole, natural, real, decimal, time, text };

/// A type of columns that can be read.
struct cell_format {
  storage_kind kind;
  std::size_t bytes = 0;            // of a number, of the place of a text, or of its view
  int digits = 0;                   // of a decimal behind the point
  std::int64_t units_of_a_day = 1;  // of a time
};

/// A view of a text: how many bytes it has, and then these, or in which buffer they stand.
inline constexpr std::size_t bytes_of_view = 16;

/// Reads a decimal "18,2,64" or "38,2".
constexpr std::optional<cell_format> decimal_format(std::string_view text) {
  cursor at(text);
  const auto read_number = [&]() -> std::optional<int> {
    const bool is_negative = at.accept("-");
    if (!at.at_digit()) return std::nullopt;
    int number = 0;
    for (; at.at_digit() && number < 10'000;) number = 10 * number + at.digit();
    return is_negative ? -number : number;
  };
  if (!read_number() || !at.accept(",")) return std::nullopt;
  const auto digits = read_number();
  if (!digits) return std::nullopt;
  int bits = 128;
  if (at.accept(",")) {
    const auto said = read_number();
    if (!said) return std::nullopt;
    bits = *said;
  }
  if (!at.at_end() || (bits != 32 && bits != 64 && bits != 128 && bits != 256)) return std::nullopt;
  return cell_format{storage_kind::decimal, static_cast<std::size_t>(bits / 8), *digits};
}

/// Returns what a format of Arrow says, if the library reads it.
constexpr std::optional<cell_format> cell_format_of(std::string_view format) {
  constexpr std::string_view with_sign = "csil";
  constexpr std::string_view without_sign = "CSIL";
  constexpr std::int64_t day = 86'400;
  if (format.starts_with("d:")) return decimal_format(format.substr(2));
  if (format == "tdD") return cell_format{storage_kind::time, 4};
  if (format == "tdm") return cell_format{storage_kind::time, 8, 0, day * 1000};
  if (format == "tss:") return cell_format{storage_kind::time, 8, 0, day};
  if (format == "tsm:") return cell_format{storage_kind::time, 8, 0, day * 1000};
  if (format == "tsu:") return cell_format{storage_kind::time, 8, 0, day * 1'000'000};
  if (format == "tsn:") return cell_format{storage_kind::time, 8, 0, day * 1'000'000'000};
  if (format == "u") return cell_format{storage_kind::text, 4};
  if (format == "U") return cell_format{storage_kind::text, 8};
  if (format == "vu") return cell_format{storage_kind::text, bytes_of_view};
  if (format == "n") return cell_format{storage_kind::nothing};
  if (format == "f") return cell_format{storage_kind::real, 4};
  if (format == "g") return cell_format{storage_kind::real, 8};
  if (format.size() != 1) return std::nullopt;
  if (const auto i = with_sign.find(format); i < 4)
    return cell_format{storage_kind::whole, std::size_t{1} << i};
  if (const auto i = without_sign.find(format); i < 4)
    return cell_format{storage_kind::natural, std::size_t{1} << i};
  return std::nullopt;
}

/// A column of a table, or the dictionary that its numbers point into.
class column_reader {
 public:
  /// The rows of the table begin at `first` in the column. Throws `invalid_value` for a type that
  /// is not read.
  column_reader(const ArrowSchema& type, const ArrowArray& data, std::int64_t first)
      : type_(&type), data_(&data), first_(first + data.offset) {
    const auto known = cell_format_of(type.format);
    if (!known)
      throw invalid_value(name_of_column()
                              .add(" has the type ")
                              .quote(type.format)
                              .add(" of Arrow; expected whole numbers, decimals, floating-point "
                                   "numbers, dates, times without a zone or texts"));
    format_ = *known;
    if (type.dictionary != nullptr)
      dictionary_ = std::make_unique<column_reader>(*type.dictionary, *data.dictionary, 0);
  }

  [[nodiscard]] std::string_view name() const noexcept {
    return type_->name == nullptr ? "" : type_->name;
  }
  /// Returns what the cells are, behind a dictionary if there is one.
  [[nodiscard]] const cell_format& format() const noexcept {
    return dictionary_ ? dictionary_->format() : format_;
  }
  /// Returns what the metadata say, or those of the dictionary.
  [[nodiscard]] std::string_view metadata(std::string_view key) const {
    const std::string_view said = metadata_value(type_->metadata, key);
    return said.empty() && dictionary_ ? dictionary_->metadata(key) : said;
  }

  /// Whether nothing stands in a row.
  [[nodiscard]] bool is_null(std::int64_t row) const {
    if (format_.kind == storage_kind::nothing) return true;
    const std::int64_t at = first_ + row;
    const auto* const bits = static_cast<const std::uint8_t*>(data_->buffers[0]);
    if (bits != nullptr && (bits[at / 8] >> (at % 8) & 1) == 0) return true;
    return dictionary_ && dictionary_->is_null(place_in_dictionary(row));
  }

  /// Returns a whole number, a decimal without its point, or a time in its unit.
  [[nodiscard]] int128 whole(std::int64_t row) const {
    if (dictionary_) return dictionary_->whole(place_in_dictionary(row));
    return number(row);
  }
  [[nodiscard]] double real(std::int64_t row) const {
    if (dictionary_) return dictionary_->real(place_in_dictionary(row));
    if (format_.bytes == sizeof(float)) return static_cast<double>(cell<float>(row));
    return cell<double>(row);
  }
  [[nodiscard]] std::string_view text(std::int64_t row) const {
    if (dictionary_) return dictionary_->text(place_in_dictionary(row));
    if (format_.bytes == bytes_of_view) return viewed_text(row);
    const auto place = [&](std::int64_t i) {
      return format_.bytes == 4 ? std::size_t(cell<std::int32_t>(i))
                                : std::size_t(cell<std::int64_t>(i));
    };
    const std::size_t begin = place(row);
    return {static_cast<const char*>(data_->buffers[2]) + begin, place(row + 1) - begin};
  }

  /// Begins a message about the column, or about one of its rows.
  [[nodiscard]] message name_of_column() const { return message().add("column ").quote(name()); }
  [[nodiscard]] message place(std::int64_t row) const {
    return name_of_column().add(", row ").add_number(row).add(": ");
  }

 private:
  [[nodiscard]] std::string_view viewed_text(std::int64_t row) const {
    struct view {
      std::int32_t size, beginning, buffer, place;
    };
    constexpr std::int32_t most_within = 12;  // bytes, which stand behind their number
    const auto found = cell<view>(row);
    const auto size = static_cast<std::size_t>(found.size);
    if (found.size <= most_within) {
      const auto* const views = static_cast<const char*>(data_->buffers[1]);
      const std::size_t at = static_cast<std::size_t>(first_ + row) * bytes_of_view;
      return {views + at + sizeof found.size, size};
    }
    const auto* const texts = static_cast<const char*>(data_->buffers[2 + found.buffer]);
    return {texts + found.place, size};
  }

  template <class T>
  [[nodiscard]] T cell(std::int64_t row) const {
    T result;
    const auto* const all = static_cast<const char*>(data_->buffers[1]);
    std::memcpy(&result, all + static_cast<std::size_t>(first_ + row) * sizeof(T), sizeof(T));
    return result;
  }

  [[nodiscard]] int128 number(std::int64_t row) const {
    const bool has_sign = format_.kind != storage_kind::natural;
    switch (format_.bytes) {
      case 1: return has_sign ? int128{cell<std::int8_t>(row)} : int128{cell<std::uint8_t>(row)};
      case 2: return has_sign ? int128{cell<std::int16_t>(row)} : int128{cell<std::uint16_t>(row)};
      case 4: return has_sign ? int128{cell<std::int32_t>(row)} : int128{cell<std::uint32_t>(row)};
      case 8: return has_sign ? int128{cell<std::int64_t>(row)} : int128{cell<std::uint64_t>(row)};
      case 16: return cell<int128>(row);
      default: return of_256_bits(row);
    }
  }
  [[nodiscard]] int128 of_256_bits(std::int64_t row) const {
    struct halves {
      int128 low, high;
    };
    const auto found = cell<halves>(row);
    if (found.high != (found.low < 0 ? -1 : 0))
      throw overflow(place(row).add("a decimal of more than 128 bits"));
    return found.low;
  }

  [[nodiscard]] std::int64_t place_in_dictionary(std::int64_t row) const {
    const int128 place = number(row);
    if (place < 0 || place >= dictionary_->data_->length)
      throw invalid_value(message(this->place(row)).add("a number that is not in the dictionary"));
    return static_cast<std::int64_t>(place);
  }

  const ArrowSchema* type_;
  const ArrowArray* data_;
  std::int64_t first_;
  cell_format format_{};
  std::unique_ptr<column_reader> dictionary_;
};

}  // namespace fiscus::inline v0::detail

#endif
