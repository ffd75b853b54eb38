// SPDX-License-Identifier: BSL-1.0
// Rows of CSV that are written by the million: a buffer before the stream, and numbers as digits
// without a text of their own.
#ifndef FISCUS_TABLES_DETAIL_CSV_ROWS_HPP
#define FISCUS_TABLES_DETAIL_CSV_ROWS_HPP

#include <fiscus/error.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/tables/detail/counted_value.hpp>
#include <fiscus/tables/detail/csv_cell.hpp>
#include <fiscus/tables/table_csv.hpp>
#include <fiscus/tables/to_cell.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <ios>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace fiscus::inline v0::detail {

/// Gathers text and writes it to a stream in blocks.
class csv_buffer {
 public:
  explicit csv_buffer(std::ostream& out) : out_(out), bytes_(block, '\0') {}

  /// Returns a place with room for that many bytes, which `end_at` ends.
  char* room(std::size_t bytes) {
    if (bytes > bytes_.size() - used_) make_room(bytes);
    return bytes_.data() + used_;
  }
  void end_at(const char* end) noexcept { used_ = static_cast<std::size_t>(end - bytes_.data()); }
  void add(std::string_view text) { end_at(copied(text, room(text.size()))); }
  void flush() {
    out_.write(bytes_.data(), static_cast<std::streamsize>(used_));
    used_ = 0;
  }

  static char* copied(std::string_view text, char* to) noexcept {
    return std::copy(text.begin(), text.end(), to);
  }

 private:
  static constexpr std::size_t block = std::size_t{1} << 16U;

  void make_room(std::size_t bytes) {
    flush();
    if (bytes > bytes_.size()) bytes_.resize(bytes);
  }

  std::ostream& out_;
  std::string bytes_;
  std::size_t used_ = 0;
};

/// Texts one after the other, as the periods of a panel.
class text_list {
 public:
  void add(std::string_view text) {
    all_ += text;
    ends_.push_back(all_.size());
    longest_ = (std::max)(longest_, text.size());
  }
  [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return {all_.data() + begin, ends_[i] - begin};
  }
  [[nodiscard]] std::size_t longest() const noexcept { return longest_; }

 private:
  std::string all_;
  std::vector<std::size_t> ends_;
  std::size_t longest_ = 0;
};

/// Returns the end of the digits of `units` × 10^−`places` that are written at `to`, which has room
/// for 21 of them, or for two more than places.
[[gnu::always_inline]] inline char* write_digits(char* to, std::int64_t units, int places,
                                                 char decimal_mark) noexcept {
  constexpr int longest = 20;
  if (units < 0) *to++ = '-';
  char* end = std::to_chars(to, to + longest, magnitude(units)).ptr;
  if (places == 0) return end;
  if (const auto zeros = places + 1 - static_cast<int>(end - to); zeros > 0) {
    std::memmove(to + zeros, to, static_cast<std::size_t>(end - to));
    std::memset(to, '0', static_cast<std::size_t>(zeros));
    end += zeros;
  }
  char* const point = end - places;
  std::memmove(point + 1, point, static_cast<std::size_t>(places));
  *point = decimal_mark;
  return end + 1;
}

/// Writes values of one type as cells.
template <class Value>
class csv_values {
 public:
  /// Throws `invalid_value` for a unit of values that are no money, and for one in which an amount
  /// has too many places.
  csv_values(scale unit, const csv_style& style)
      : style_(style), unit_(unit), is_plain_(style.format.decimal_mark != style.format.separator) {
    if constexpr (!counted_in_units<Value>)
      if (unit != one) throw invalid_value("only money is counted in a unit");
    if constexpr (is_counted) {
      places_ = counted_value<Value>::digits + unit.exponent;
      static_cast<void>(digits_text::of(0, places_));
    }
    append_missing(missing_, style);
  }

  /// Adds the cell of a place of a row, which may be missing, and the sign behind it.
  template <class Row>
  void add(csv_buffer& to, const Row& row, std::size_t place, char behind) const {
    if (row.is_present_unchecked(place)) return add(to, row.values()[place], behind);
    to.add(missing_);
    to.add({&behind, 1});
  }

 private:
  static constexpr bool is_counted = counted_value<Value>::is_counted;
  static constexpr std::size_t longest = 64;  // sign, digit, point, 60 places, what is behind

  void add(csv_buffer& to, const Value& value, char behind) const {
    if constexpr (is_counted) {
      if (is_plain_) {
        char* const end = written(value, to.room(longest));
        *end = behind;
        return to.end_at(end + 1);
      }
    }
    std::string text;
    append_csv(text, to_cell(value), style_);
    to.add(text += behind);
  }

  /// Returns the end of the number that is written at `to`.
  char* written(const Value& value, char* to) const {
    constexpr int digits = counted_value<Value>::digits;
    constexpr int most_short_places = 18;
    const char mark = style_.format.decimal_mark;
    const auto units = counted_value<Value>::units_of(value);
    if (places_ <= most_short_places && units >= smallest<std::int64_t> &&
        units <= largest<std::int64_t>) {
      const auto short_units = static_cast<std::int64_t>(units);
      if (unit_ == one) return write_digits(to, short_units, digits, mark);
      char* end = write_digits(to, short_units, places_, mark);
      while (end[-1] == '0') --end;
      return end[-1] == mark ? end - 1 : end;
    }
    const digits_text all = digits_text::of(units, places_);
    const digits_text text = unit_ == one ? all : all.shortest();
    char* const end = csv_buffer::copied(text.view(), to);
    std::replace(to, end, '.', mark);
    return end;
  }

  const csv_style& style_;
  scale unit_;
  bool is_plain_;
  int places_ = 0;
  std::string missing_;
};

}  // namespace fiscus::inline v0::detail

#endif
