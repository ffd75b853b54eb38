// SPDX-License-Identifier: BSL-1.0
// The values in the cells of a table: the one place where cells meet the readers of numbers.
#ifndef FISCUS_TABLES_DETAIL_VALUE_CELLS_HPP
#define FISCUS_TABLES_DETAIL_VALUE_CELLS_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/number_text.hpp>
#include <fiscus/exact/number_words.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/money/currency_mark.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/tables/detail/counted_value.hpp>
#include <fiscus/tables/detail/marked_number.hpp>
#include <fiscus/tables/detail/short_number.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace fiscus::inline v0 {

namespace detail {

/// Returns a number in units of 10^−`digits`, rounded under `mode`.
template <signed_integer Rep>
Rep rounded_units(std::string_view text, int digits, const number_options& options, rounding mode) {
  const numeral number = read_number(text, options);
  const int room = digits + number.exponent;
  using U = unsigned_of<int128>;
  U size = magnitude(number.coefficient);
  U divisor = static_cast<U>(number.denominator);
  for (int i = 0; i < room; ++i)
    if (multiply_overflows(size, U{10}, size)) throw overflow("a number that is too large");
  for (int i = room; i < 0; ++i)
    if (multiply_overflows(divisor, U{10}, divisor))
      throw overflow("a number of more digits than can be read");
  return narrow<Rep>(rounded(cut_number<int128>{number.coefficient < 0, size / divisor,
                                                compare_with_half(size % divisor, divisor)},
                             mode));
}

}  // namespace detail

/// Types of the values that tables are read into: what `parse` reads, and the status that stands
/// beside a value.
template <class Value>
concept table_value = can_be_parsed<Value> || std::same_as<Value, observation_status>;

namespace detail {

inline bool has_unit(const table_options& options) noexcept {
  return options.unit != one || options.unit_column.is_given() || options.unit_in_heading;
}
/// Throws `invalid_value` for a unit of values that are not multiplied by one.
template <class Value>
void refuse_unit_unless_counted(const table_options& options) {
  constexpr bool is_counted = counted_value<Value>::is_counted || printed_in_units<Value> ||
                              std::same_as<Value, observation_status>;
  if (!is_counted && has_unit(options))
    throw invalid_value("only money, decimals, integers and figures are counted in a unit");
}

/// Reads values, gaps, and the flags beside them.
template <table_value Value>
class value_cells {
 public:
  explicit value_cells(const table_options& options)
      : options_(options),
        numbers_(numbers_of<Value>(options.format)),
        plain_first_(std::none_of(options.gaps.begin(), options.gaps.end(), looks_like_number)) {
    refuse_unit_unless_counted<Value>(options);
    numbers_.unit = options.unit;
  }

  void set_unit(scale unit) noexcept { numbers_.unit = unit; }
  [[nodiscard]] scale unit() const noexcept { return numbers_.unit; }

  /// Reads a value into `value`, and returns whether there is one. Throws what the readers throw.
  [[gnu::always_inline]] bool read(std::string_view text, Value& value) const {
    if constexpr (counted_value<Value>::is_counted) {
      using counted = counted_value<Value>;
      std::int64_t units = 0;
      if (plain_first_ &&
          read_short_number(text, numbers_.decimal_mark, counted::digits + numbers_.unit.exponent,
                            units) &&
          units <= largest<typename counted::rep> && units >= smallest<typename counted::rep>) {
        value = counted::from_units(static_cast<typename counted::rep>(units));
        return true;
      }
      if (plain_first_ && read_plain_value(text, value)) return true;
    }
    return read_any(text, value);
  }

  /// Returns the status that a code means. Throws `parse_error` if it means none.
  [[nodiscard]] observation_status status_of(std::string_view code) const {
    if (const auto status = find_status(code)) return *status;
    if (const auto first = first_of_letters(code)) {
      if (options_.several_statuses) return *first;
      throw parse_error("one status, or the option several_statuses,", code, 0);
    }
    if (options_.statuses.empty())
      throw parse_error("the letter of a status as P, R, E or F, or the option statuses,", code, 0);
    throw parse_error("a code that the option statuses lists", code, 0);
  }

 private:
  static bool looks_like_number(std::string_view word) noexcept {
    return std::any_of(word.begin(), word.end(), is_digit);
  }

  [[gnu::noinline]] bool read_plain_value(std::string_view text, Value& value) const noexcept {
    using counted = counted_value<Value>;
    using rep = typename counted::rep;
    const int digits = counted::digits + numbers_.unit.exponent;
    const auto units = plain_units(text, digits, numbers_.decimal_mark);
    if (!units || *units > largest<rep> || *units < smallest<rep>) return false;
    value = counted::from_units(static_cast<rep>(*units));
    return true;
  }

  [[gnu::noinline]] bool read_any(std::string_view text, Value& value) const {
    std::string_view number = text;
    std::string_view flag;
    if (options_.flags) {
      while (number.ends_with(' ')) number.remove_suffix(1);
      split_flag(number, flag);
    }
    if constexpr (std::same_as<Value, observation_status>) {
      const std::string_view mark = options_.format.description_mark;
      const std::string_view code = mark.empty() ? text : text.substr(0, text.find(mark));
      value = options_.flags ? status_of_flag(flag) : status_of(code);
      return true;
    } else {
      if (!flag.empty()) check_flag(flag);
      for (const std::string_view gap : options_.gaps)
        if (number == gap) return false;
      value = value_of(number);
      return true;
    }
  }

  /// Throws `parse_error` for a flag that means nothing, and for one of an amount that may be a
  /// word of it: 437 M, 437 BN, 437 PKR.
  void check_flag(std::string_view flag) const {
    if (numbers_.words && options_.statuses.empty()) {
      const bool may_be_scale =
          std::any_of(std::begin(scale_letters), std::end(scale_letters),
                      [&](const number_word& each) { return each.text == flag; });
      if (numbers_.unit == one && may_be_scale)
        throw parse_error("a unit or the option statuses, as this may be a scale or a status,",
                          flag, 0);
      if (flag.size() > 1 && (find_code(flag) || try_read_number(std::string("1 ").append(flag))))
        throw parse_error("the option statuses, as this may be a word of the amount or statuses,",
                          flag, 0);
    }
    static_cast<void>(status_of_flag(flag));
  }
  [[nodiscard]] observation_status status_of_flag(std::string_view flag) const {
    const auto status = options_.statuses.empty() ? status_of_letter(flag) : std::nullopt;
    return status ? *status : status_of(flag);
  }

  /// Returns the status of that letter of a code which comes first in the hierarchy of SDMX;
  /// nothing if a letter means none, or stands twice.
  ///
  /// The hierarchy is that of the guideline "Possible ways of implementing the observation status
  /// concept", 2.0, 2019. There, C is another concept, and R is none: they stand beside Q and last.
  [[nodiscard]] std::optional<observation_status> first_of_letters(std::string_view code) const {
    constexpr std::string_view hierarchy = "BOMLHQCJSDKWIFEPNUVGR";
    if (code.size() < 2 || code.size() > hierarchy.size()) return std::nullopt;
    std::size_t first = hierarchy.size();
    for (std::size_t i = 0; i < code.size(); ++i) {
      const std::string_view letter = code.substr(i, 1);
      const auto status =
          options_.statuses.empty() ? status_of_letter(letter) : find_status(letter);
      if (!status || code.find(letter, i + 1) != std::string_view::npos) return std::nullopt;
      if (*status != observation_status::unmarked)
        first = (std::min)(first, hierarchy.find(mark_of(*status)));
    }
    return status_marked(hierarchy.substr(first, 1));
  }

  // Letters behind the last space, or behind the last digit.
  static void split_flag(std::string_view& number, std::string_view& flag) noexcept {
    std::size_t begin = number.size();
    while (begin > 0 && is_letter(number[begin - 1])) --begin;
    if (begin == number.size() || begin == 0 ||
        (number[begin - 1] != ' ' && number[begin - 1] != ':' && !is_digit(number[begin - 1])))
      return;
    flag = number.substr(begin);
    number = number.substr(0, begin);
    while (number.ends_with(' ')) number.remove_suffix(1);
  }
  static constexpr bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  [[nodiscard]] Value value_of(std::string_view text) const {
    if (options_.dash_is_zero && text == "-") return Value{};
    for (const std::string_view zero : options_.zeros)
      if (text == zero) return Value{};
    const bool has_minus_sign = text.starts_with(minus_sign);
    if (!options_.bare_fractions && !options_.parentheses_are_negative && !has_minus_sign)
      return number_of(text);
    std::string plain(text);
    if (has_minus_sign) plain.replace(0, minus_sign.size(), "-");
    if (options_.parentheses_are_negative) drop_parentheses(plain);
    if (options_.bare_fractions) add_zero(plain);
    return number_of(plain);
  }

  static constexpr std::string_view minus_sign = "\u2212";

  // "(1.5)" becomes "-1.5"; "(-1.5)" stays, and is refused.
  static void drop_parentheses(std::string& text) {
    if (text.size() < 3 || text.front() != '(' || text.back() != ')' || text[1] == '-') return;
    text.front() = '-';
    text.pop_back();
  }
  /// Puts a zero before a decimal mark that has a digit behind it and none before it.
  void add_zero(std::string& text) const {
    const std::size_t mark = text.find(numbers_.decimal_mark);
    if (mark == std::string::npos || mark + 1 >= text.size() || !is_digit(text[mark + 1])) return;
    if (mark == 0 || !is_digit(text[mark - 1])) text.insert(mark, 1, '0');
  }

  [[nodiscard]] Value number_of(std::string_view text) const {
    if constexpr (counted_value<Value>::is_counted) {
      using counted = counted_value<Value>;
      using rep = typename counted::rep;
      if (Value plain{}; read_plain_value(text, plain)) return plain;
      if (options_.round && text.find(numbers_.decimal_mark) != std::string_view::npos)
        if (const auto number = try_read_number(text, numbers_))
          return counted::from_units(
              rounded_units<rep>(text, counted::digits, numbers_, *options_.round));
    }
    if constexpr (printed_in_units<Value>) {
      return figure_of(text);
    } else {
      return read_marked<Value>(text, numbers_);
    }
  }

  /// Returns a figure with its unit as one of its words.
  [[nodiscard]] Value figure_of(std::string_view text) const {
    const Value plain = Value::from_text(text, to_nearest, numbers_);
    if (numbers_.unit.word.empty()) return plain;
    number_options options = numbers_;
    options.unit = one;
    return Value::from_text(std::string(text).append(" ").append(numbers_.unit.word), to_nearest,
                            options);
  }

  [[nodiscard]] std::optional<observation_status> find_status(std::string_view code) const {
    if (options_.statuses.empty()) return status_marked(code);
    for (const status_code& each : options_.statuses)
      if (each.code == code) return each.means;
    return code.empty() ? std::optional(observation_status::unmarked) : std::nullopt;
  }

  // A small letter is that of the capital, but for those that have another meaning: s is an
  // estimate at Eurostat and a special event in SDMX, and the others may be thousands, millions,
  // billions.
  static std::optional<observation_status> status_of_letter(std::string_view letter) {
    constexpr std::string_view ambiguous = "bkms";
    if (letter.size() != 1 || letter[0] < 'a' || letter[0] > 'z') return status_marked(letter);
    if (ambiguous.find(letter) != std::string_view::npos) return std::nullopt;
    const char capital = static_cast<char>(letter[0] - 'a' + 'A');
    return status_marked({&capital, 1});
  }

  table_options options_;
  number_options numbers_;
  bool plain_first_;  // no word for a gap can be a number
};

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
