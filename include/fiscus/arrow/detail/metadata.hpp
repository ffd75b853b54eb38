// SPDX-License-Identifier: BSL-1.0
// The metadata of a schema of Arrow: pairs of a key and a value, each behind its length.
#ifndef FISCUS_ARROW_DETAIL_METADATA_HPP
#define FISCUS_ARROW_DETAIL_METADATA_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// What this library says beyond the types of columns, and in which words.
inline constexpr std::string_view currency_key = "fiscus.currency";  // of values: "USD"
inline constexpr std::string_view digits_key = "fiscus.digits";  // of whole numbers: "2", in cents
inline constexpr std::string_view period_key = "fiscus.period";  // of periods, ISO 8601: "P3M"
inline constexpr std::string_view year_start_key = "fiscus.year_start";  // of these: "--07-01"

/// Writes metadata, which begins with the number of pairs.
class metadata_writer {
 public:
  void add(std::string_view key, std::string_view value) {
    if (text_.empty()) add_number(0);
    add_text(key);
    add_text(value);
    ++count_;
    std::memcpy(text_.data(), &count_, sizeof count_);
  }
  /// Returns the metadata; empty if there are no pairs.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }

 private:
  void add_number(std::int32_t number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    text_.append(bytes, sizeof number);
  }
  void add_text(std::string_view text) {
    add_number(static_cast<std::int32_t>(text.size()));
    text_ += text;
  }

  std::string text_;
  std::int32_t count_ = 0;
};

/// Returns the value of a key; empty if the metadata, which may be null, does not have it.
inline std::string_view metadata_value(const char* metadata, std::string_view key) {
  if (metadata == nullptr) return {};
  const auto read_number = [&metadata] {
    std::int32_t number = 0;
    std::memcpy(&number, metadata, sizeof number);
    metadata += sizeof number;
    return number;
  };
  const auto read_text = [&] {
    const auto size = static_cast<std::size_t>(read_number());
    const std::string_view text(metadata, size);
    metadata += size;
    return text;
  };
  for (std::int32_t left = read_number(); left > 0; --left) {
    const std::string_view found = read_text();
    const std::string_view value = read_text();
    if (found == key) return value;
  }
  return {};
}

/// Returns how long periods are, as ISO 8601 writes it; empty for lengths that it has no words for.
template <class P>
[[nodiscard]] std::string period_length() {
  if constexpr (std::same_as<P, day>)
    return "P1D";
  else if constexpr (kind_of_week<P>)
    return "P1W";
  else if constexpr (gregorian_part_of_year<P>)
    return 'P' + std::to_string(P::months_long) + 'M';
  else
    return {};
}

/// Returns when the years of these periods begin, as SDMX writes it: "--07-01".
template <class P>
[[nodiscard]] std::string year_start() {
  if constexpr (gregorian_part_of_year<P>) {
    const auto two = [](int n) { return std::string(n < 10 ? "-0" : "-") + std::to_string(n); };
    return '-' + two(P::calendar.first_month) + two(P::calendar.first_day);
  } else {
    return {};
  }
}

}  // namespace fiscus::inline v0::detail

#endif
