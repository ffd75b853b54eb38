// SPDX-License-Identifier: BSL-1.0
// The periods in the cells of a table. ISO spellings have a straight road; other texts are read
// once and remembered, as most tables have few periods and many rows.
#ifndef FISCUS_TABLES_DETAIL_PERIOD_CELLS_HPP
#define FISCUS_TABLES_DETAIL_PERIOD_CELLS_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/sdmx.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Reads `digits` digits into `value`; returns whether they are digits.
template <int Digits>
constexpr bool read_digits(const char* at, int& value) noexcept {
  unsigned all = 0;
  unsigned is_wrong = 0;
  for (int i = 0; i < Digits; ++i) {
    const unsigned digit = static_cast<unsigned char>(at[i]) - unsigned{'0'};
    is_wrong |= digit > 9 ? 1U : 0U;
    all = all * 10 + digit;
  }
  value = static_cast<int>(all);
  return is_wrong == 0;
}

/// Reads YYYY-MM at the beginning of a text of seven bytes or more.
constexpr bool read_iso_month(const char* at, int& year, int& number) noexcept {
  return read_digits<4>(at, year) && at[4] == '-' && read_digits<2>(at + 5, number) && year >= 1 &&
         number >= 1 && number <= 12;
}

/// The days of dates as ISO 8601 writes them, those of one month one after the other.
class iso_days {
 public:
  /// Returns whether a text is YYYY-MM-DD, and its day.
  [[gnu::always_inline]] bool read(std::string_view text, day& result) noexcept {
    constexpr std::size_t length = 10;
    constexpr std::size_t month_length = 8;  // with its hyphen
    if (text.size() != length) return false;
    std::uint64_t here = 0;
    std::memcpy(&here, text.data(), month_length);
    if (here != month_ && !read_month(text, here)) return false;
    int day_of_month = 0;
    if (!read_digits<2>(text.data() + month_length, day_of_month) || day_of_month < 1 ||
        day_of_month > days_)
      return false;
    result = day::from_ordinal(first_.ordinal() + day_of_month - 1);
    return true;
  }

 private:
  [[gnu::noinline]] bool read_month(std::string_view text, std::uint64_t here) noexcept {
    int year = 0;
    int number = 0;
    if (!read_iso_month(text.data(), year, number) || text[7] != '-') return false;
    const month m(year, number);
    month_ = here;
    first_ = m.first_day();
    days_ = days_in(m);
    return true;
  }

  std::uint64_t month_ = 0;  // as it is written
  day first_;
  int days_ = 0;
};

/// Returns whether a text is a year, a half, a quarter, a month or a day.
inline bool is_any_period(std::string_view text) {
  const auto is_one = [&]<class... Periods>() {
    return (static_cast<bool>(try_parse<Periods>(text)) || ...);
  };
  return is_one.template operator()<fiscal_year<january_december>, fiscal_half<january_december>,
                                    fiscal_quarter<january_december>, month, day>();
}

/// Returns a text without the time of day behind it, "02:38" or "02:38:54", perhaps with fractions
/// of a second and a Z.
constexpr std::string_view without_time(std::string_view text) noexcept {
  const std::size_t begin = text.find_last_of(" T");
  if (begin == std::string_view::npos) return text;
  std::string_view time = text.substr(begin + 1);
  if (time.ends_with('Z')) time.remove_suffix(1);
  // The last texts of hours and minutes; that of seconds is a leap second.
  constexpr std::string_view shape = "00:00:00.";
  constexpr std::string_view last = "23:59:60";
  constexpr std::size_t shortest = 5;
  bool is_time = time.size() == shortest || time.size() >= shape.size() - 1;
  for (std::size_t i = 0; i < time.size(); ++i) {
    const char expected = i < shape.size() ? shape[i] : '0';
    is_time = is_time && (expected == '0' ? is_digit(time[i]) : time[i] == expected);
  }
  for (std::size_t i = 0; is_time && i < last.size() && i < time.size(); i += 3)
    is_time = time.substr(i, 2) <= last.substr(i, 2);
  return is_time ? text.substr(0, begin) : text;
}

/// Returns the size of what may be the period in a text that is about a part of it, as the year in
/// "2026 through January" and "2025YTD"; 0 if no words stand behind digits.
constexpr std::size_t size_before_words(std::string_view text) noexcept {
  const std::size_t digits = text.find_first_not_of("0123456789-");
  if (digits == 0 || digits == std::string_view::npos) return 0;
  const std::size_t word = text.find_first_not_of(' ', digits);
  constexpr std::size_t shortest = 3;
  const bool is_word =
      word != std::string_view::npos && text.size() - word >= shortest &&
      ((text[word] >= 'A' && text[word] <= 'Z') || (text[word] >= 'a' && text[word] <= 'z'));
  return is_word ? digits : 0;
}

/// How many periods of a kind make a year; 0 if that is not fixed.
template <class Period>
inline constexpr int periods_in_year = 0;
template <class Period>
  requires requires { Period::per_year; }
inline constexpr int periods_in_year<Period> = Period::per_year;

/// Reads periods as options say. A period is known by its ordinal.
template <calendar_period Period>
class period_cells {
 public:
  /// Throws `invalid_value` for options that contradict each other, and `pattern_error`.
  explicit period_cells(const table_options& options)
      : options_(options), two_digits_(century_from(options_.two_digit_years)) {
    if (options_.dates != period_date::none && !partitioning_period<Period>)
      throw invalid_value("the periods of dates are days, weeks, months, or parts of years");
    if (options_.sdmx_periods && !sdmx_period<Period>)
      throw invalid_value("SDMX has no periods of this kind");
    if (options_.periods_in_year != 0 && options_.periods_in_year != periods_in_year<Period>)
      throw invalid_value(message()
                              .add("the periods of this table are others: ")
                              .add_number(options_.periods_in_year)
                              .add(" in a year, as the option periods_in_year says")
                              .c_str());
    if (!options_.pattern.empty()) static_cast<void>(checked_pattern(options_.pattern));
  }

  /// Returns the period of a text. Throws `parse_error`.
  [[gnu::always_inline]] std::int32_t read(std::string_view text) {
    if (options_.pattern.empty())
      if (std::int32_t ordinal = 0; read_iso(text, ordinal)) return ordinal;
    return read_other(text);
  }

  /// Returns whether a text is a period.
  [[nodiscard]] bool can_read(std::string_view text) {
    try {
      static_cast<void>(read(text));
      return true;
    } catch (const parse_error&) {
      return false;
    }
  }

  /// Returns whether a text is about a part of a period only.
  [[nodiscard]] bool is_part(std::string_view text) {
    const std::size_t size = size_before_words(text);
    return size != 0 && can_read(text.substr(0, size));
  }

  /// Whether the last text that was not known had a year, which year, and whether it had two
  /// digits. Afterwards it is not told again.
  [[nodiscard]] std::optional<century> take_year() {
    if (two_digits_.last_read < 0) return std::nullopt;
    const century result = two_digits_;
    two_digits_.last_read = -1;
    return result;
  }
  /// The same, and the year of an ISO text, which is not told otherwise, if it is not that of the
  /// ISO text before.
  [[nodiscard]] std::optional<century> take_year_of(std::string_view text) {
    constexpr std::size_t digits = 4;
    if (const auto year = take_year()) return year;
    int number = 0;
    if (!options_.pattern.empty() || text.size() <= digits || text[digits] != '-' ||
        text.starts_with(std::string_view(iso_year_.data(), digits)) ||
        !read_digits<digits>(text.data(), number))
      return std::nullopt;
    std::memcpy(iso_year_.data(), text.data(), digits);
    century result = two_digits_;
    result.last_read = number;
    result.last_had_two = false;
    return result;
  }
  /// Whether any text had a year of two digits whose century was not chosen.
  [[nodiscard]] bool had_doubtful_years() const noexcept { return had_two_digits_; }
  /// Forgets the texts that were read, so that `take_year` tells the years of those that come.
  void forget_texts() {
    known_.fill({});
    iso_year_.fill('\0');
    two_digits_.last_read = -1;
  }
  /// The same, also of texts that are not remembered.
  void forget() {
    forget_texts();
    tells_all_ = true;
  }

 private:
  static constexpr std::size_t longest_known = 19;
  struct known_text {
    std::uint8_t size = 0;
    char text[longest_known] = {};
    std::int32_t ordinal = 0;
  };
  static constexpr std::size_t texts_known = 512;

  [[gnu::always_inline]] bool read_iso(std::string_view text, std::int32_t& ordinal) {
    if (tells_all_) return false;
    if (options_.dates == period_date::none) {
      if constexpr (std::same_as<Period, month>) {
        int year = 0;
        int number = 0;
        constexpr std::size_t length = 7;
        if (text.size() != length || !read_iso_month(text.data(), year, number)) return false;
        ordinal = month(year, number).ordinal();
        return true;
      } else if constexpr (std::same_as<Period, day>) {
        day d;
        if (!days_.read(text, d)) return false;
        ordinal = d.ordinal();
        return true;
      } else {
        return false;
      }
    }
    day d;
    if (!days_.read(text, d)) return false;
    ordinal = of_date(d, text);
    return true;
  }

  // FNV-1a, Fowler, Noll and Vo.
  static std::size_t slot_of(std::string_view text) noexcept {
    std::uint32_t hash = 2166136261U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return (hash ^ hash >> 16U) % texts_known;
  }

  [[gnu::noinline]] std::int32_t read_other(std::string_view text) {
    if (text.size() > longest_known || text.empty()) return read_slowly(text);
    known_text& known = known_[slot_of(text)];
    if (known.size == text.size() && std::memcmp(known.text, text.data(), text.size()) == 0)
      return known.ordinal;
    const std::int32_t ordinal = read_slowly(text);
    known.size = static_cast<std::uint8_t>(text.size());
    std::memcpy(known.text, text.data(), text.size());
    known.ordinal = ordinal;
    return ordinal;
  }

  std::int32_t read_slowly(std::string_view text) {
    two_digits_.last_read = -1;
    const std::int32_t result = options_.dates == period_date::none
                                    ? parsed_as<Period>(text).ordinal()
                                    : of_date(parsed_as<day>(text), text);
    if (two_digits_.last_read >= 0 && two_digits_.last_had_two && !two_digits_.is_named)
      had_two_digits_ = true;
    return result;
  }

  template <class P>
  P parsed_as(std::string_view text) {
    if constexpr (has_label<P>) {
      std::string_view pattern = options_.pattern.empty() ? spelling_of(P{}) : options_.pattern;
      if constexpr (sdmx_period<P>)
        if (options_.sdmx_periods && options_.pattern.empty()) pattern = sdmx_spelling<P>();
      return period_in<P>(text, pattern, two_digits_).value_in(text);
    } else {
      if (!options_.pattern.empty()) throw invalid_value("a period of this kind has no patterns");
      return parse<P>(text);
    }
  }

  [[nodiscard]] std::int32_t of_date(day d, std::string_view text) const {
    if constexpr (partitioning_period<Period>) {
      const Period p = Period::containing(d);
      if (options_.dates == period_date::first_day && p.first_day() != d)
        throw parse_error("the first day of a period, or the option dates = any_day,", text, 0);
      if (options_.dates == period_date::last_day && p.last_day() != d)
        throw parse_error("the last day of a period, or the option dates = any_day,", text, 0);
      return p.ordinal();
    } else {
      return 0;  // the constructor has refused it
    }
  }

  table_options options_;
  century two_digits_;
  bool had_two_digits_ = false;
  bool tells_all_ = false;
  iso_days days_;
  std::array<char, 4> iso_year_{};  // as it is written
  std::array<known_text, texts_known> known_{};
};

}  // namespace fiscus::inline v0::detail

#endif
