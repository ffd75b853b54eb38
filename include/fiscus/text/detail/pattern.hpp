// SPDX-License-Identifier: BSL-1.0
// Reads the label of a period by a pattern. text/period_text.hpp says what stands in patterns.
// Those of the library have in addition {part}, the letter of a part of a year; {FY} and {years}, a
// fiscal year in all its spellings with and without FY; and {!reason}, for which a text that fits
// as far as there is refused.
#ifndef FISCUS_TEXT_DETAIL_PATTERN_HPP
#define FISCUS_TEXT_DETAIL_PATTERN_HPP

#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/text/detail/label.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace fiscus::inline v0::detail {

inline constexpr std::string_view spelled_with_fy =
    "FY[| ][{year}|{yy}|{start}-{end_yy}|{start}/{end_yy}|{start}-{end}|{start}/{end}|"
    "{start_yy}-{end_yy}|{start_yy}/{end_yy}]";
inline constexpr std::string_view spelled_without_fy =
    "[{start}-{end_yy}|{start}/{end_yy}|{start}-{end}|{start}/{end}]";

inline constexpr std::string_view month_names[] = {"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

/// Whether a word is a name as it is spelled, or in capitals.
constexpr bool is_name(std::string_view word, std::string_view name) noexcept {
  if (word == name) return true;
  if (word.size() != name.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (word[i] != (name[i] >= 'a' && name[i] <= 'z' ? name[i] - 'a' + 'A' : name[i])) return false;
  return true;
}

/// The number of a month of that name, or −1.
constexpr int month_named(std::string_view word, bool is_short) noexcept {
  if (is_short && word == "Sept") return 9;
  for (int i = 0; i < 12; ++i)
    if (is_name(word, is_short ? month_names[i].substr(0, 3) : month_names[i])) return i + 1;
  return -1;
}

/// The words for an expected text in a message.
constexpr std::string_view in_words(std::string_view literal) noexcept {
  if (literal == " ") return "a space";
  if (literal == "-") return "a hyphen";
  if (literal == "/") return "a stroke";
  return literal;
}

/// How a part of a label is written.
enum class notation : unsigned char { digits, two_digits, year, end_of_year, name, short_name };

/// The fields that may stand in braces.
struct pattern_field {
  std::string_view name;
  label::part label::*part;
  notation as;
  int most;
  std::string_view expected;
};

inline constexpr pattern_field pattern_fields[] = {
    {"year", &label::year, notation::year, 9999, "a year of four digits"},
    {"yy", &label::year, notation::end_of_year, 99, "two digits of a year"},
    {"start", &label::start, notation::year, 9999, "a year of four digits"},
    {"start_yy", &label::start, notation::end_of_year, 99, "two digits of a year"},
    {"end", &label::end, notation::year, 9999, "a year of four digits"},
    {"end_yy", &label::end, notation::end_of_year, 99, "two digits of a year"},
    {"n", &label::number, notation::digits, 99, "a number from 1 on"},
    {"nn", &label::number, notation::two_digits, 99, "a number from 01 on"},
    {"month", &label::month, notation::name, 12, "the name of a month"},
    {"mon", &label::month, notation::short_name, 12, "the name of a month"},
    {"m", &label::month, notation::digits, 12, "a month from 1 to 12"},
    {"mm", &label::month, notation::two_digits, 12, "a month from 01 to 12"},
    {"first_month", &label::first_month, notation::name, 12, "the name of a month"},
    {"first_mon", &label::first_month, notation::short_name, 12, "the name of a month"},
    {"d", &label::day, notation::digits, 31, "a day from 1 to 31"},
    {"dd", &label::day, notation::two_digits, 31, "a day from 01 to 31"},
};

/// The field of that name, if there is one.
constexpr std::optional<pattern_field> field_if_any(std::string_view name) noexcept {
  for (const pattern_field& each : pattern_fields)
    if (each.name == name) return each;
  return std::nullopt;
}

/// Returns the field of that name. Throws `invalid_value` for another name.
constexpr pattern_field find_field(std::string_view name) {
  if (const auto found = field_if_any(name)) return *found;
  throw invalid_value("a field that the patterns of periods do not have");
}

/// Where a character of the syntax stands in a pattern, outside of brackets that are opened there.
constexpr std::size_t find_outside(std::string_view pattern, char wanted) noexcept {
  int depth = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (depth == 0 && pattern[i] == wanted) return i;
    depth += pattern[i] == '[' ? 1 : (pattern[i] == ']' ? -1 : 0);
  }
  return std::string_view::npos;
}

/// Returns the text before such a character, or all of it, and moves the pattern behind it.
constexpr std::string_view take_until(std::string_view& pattern, char end) noexcept {
  const std::size_t place = find_outside(pattern, end);
  const std::string_view result = pattern.substr(0, place);
  pattern.remove_prefix(place == std::string_view::npos ? pattern.size() : place + 1);
  return result;
}

/// Returns the text between the bracket or brace with which a pattern begins and its end, and moves
/// the pattern behind that. Throws `invalid_value` if there is no end.
constexpr std::string_view take_enclosed(std::string_view& pattern) {
  const char end = pattern.front() == '[' ? ']' : '}';
  pattern.remove_prefix(1);
  if (find_outside(pattern, end) == std::string_view::npos)
    throw invalid_value("a bracket or a brace without its end in the pattern of a period");
  return take_until(pattern, end);
}

/// Returns the text before the next bracket or brace, and moves the pattern there.
constexpr std::string_view take_literal(std::string_view& pattern) noexcept {
  const std::string_view result = pattern.substr(0, pattern.find_first_of("[{"));
  pattern.remove_prefix(result.size());
  return result;
}

/// Tries patterns on a text. Build makes the period of a label, or nothing and notes why.
template <class Build>
class pattern_matcher {
 public:
  using result = decltype(std::declval<const Build&>()(label{}, std::declval<refusal&>()));

  /// The letter is what {part} stands for.
  constexpr pattern_matcher(char letter, const Build& build) : letter_(letter), build_(build) {}

  /// Returns the period that a text means under a pattern, if it fits. Throws `invalid_value` if
  /// the pattern is none.
  [[nodiscard]] constexpr result match(std::string_view pattern, const cursor& text) {
    return match(pattern, nullptr, text, label{});
  }
  [[nodiscard]] constexpr const refusal& why_not() const noexcept { return why_; }

 private:
  // What follows the innermost brackets, and then those around them.
  struct continuation {
    std::string_view pattern;
    const continuation* next;
  };

  constexpr result match(std::string_view pattern, const continuation* next, cursor at,
                         label said) {
    for (;;) {
      if (pattern.empty()) {
        if (next == nullptr) return finish(at, said);
        pattern = next->pattern;
        next = next->next;
      } else if (pattern.front() == '[') {
        const std::string_view alternatives = take_enclosed(pattern);
        return match_one_of(alternatives, {pattern, next}, at, said);
      } else if (pattern.front() == '{') {
        const std::string_view name = take_enclosed(pattern);
        if (name == "FY") return match_one_of(spelled_with_fy, {pattern, next}, at, said);
        if (name == "years") return match_one_of(spelled_without_fy, {pattern, next}, at, said);
        if (!read(name, at, said)) return {};
      } else if (!read_literal(take_literal(pattern), at)) {
        return {};
      }
    }
  }

  constexpr result match_one_of(std::string_view alternatives, const continuation& rest,
                                const cursor& at, const label& said) {
    for (bool last = false; !last;) {
      last = find_outside(alternatives, '|') == std::string_view::npos;
      if (const result found = match(take_until(alternatives, '|'), &rest, at, said)) return found;
    }
    return {};
  }

  constexpr result finish(const cursor& at, const label& said) {
    if (at.at_end()) return build_(said, why_);
    why_.note(at.position(), "the end of the text");
    return {};
  }

  constexpr bool read_literal(std::string_view literal, cursor& at) {
    if (at.accept(literal)) return true;
    why_.note(at.position(), in_words(literal));
    return false;
  }

  constexpr bool read(std::string_view name, cursor& at, label& said) {
    if (name == "part") {  // what was expected outlives the matcher
      constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ?";
      return read_literal(letters.substr(letters.find(letter_), 1), at);
    }
    if (name.starts_with('!')) {
      if (at.at_end()) why_.note_reason(name.substr(1));
      return false;
    }
    const pattern_field field = find_field(name);
    const cursor before = at;
    const int value = read_value(field.as, at);
    if (value < 0 || value > field.most || (value == 0 && field.as != notation::end_of_year)) {
      refuse(field, before, value);
      return false;
    }
    said.*field.part = {
        value, before.position(),
        field.as == notation::end_of_year ? modulus_of_two_digits : modulus_of_four_digits};
    return true;
  }

  // The value, or −1 for what is none.
  static constexpr int read_value(notation as, cursor& at) {
    switch (as) {
      case notation::digits: return read_digits(at, 1, 2);
      case notation::two_digits:
      case notation::end_of_year: return read_digits(at, 2, 2);
      case notation::year: return read_digits(at, 4, 4);
      case notation::name:
      case notation::short_name: break;
    }
    return month_named(at.letters(), as == notation::short_name);
  }

  static constexpr int read_digits(cursor& at, int least, int most) {
    int value = 0;
    for (int i = 0; i < most && (i < least || at.at_digit()); ++i) {
      if (!at.at_digit()) return -1;
      value = value * 10 + at.digit();
    }
    return value;
  }

  constexpr void refuse(const pattern_field& field, cursor at, int value) {
    const std::size_t position = at.position();
    if (field.as == notation::name || field.as == notation::short_name) {
      if (is_no_month(at.letters()))
        why_.note_nonsense(position, field.expected);
      else
        why_.note(position, field.expected);
    } else if (value < 0 && at.at_digit()) {
      while (at.at_digit()) static_cast<void>(at.digit());
      why_.note(at.position(), "a digit");
    } else {
      why_.note(position, field.expected);
    }
  }

  // A word that might have been meant for one.
  static constexpr bool is_no_month(std::string_view word) noexcept {
    return word.size() >= 3 && month_named(word, true) < 0 && month_named(word, false) < 0;
  }

  char letter_;
  const Build& build_;
  refusal why_;
};

}  // namespace fiscus::inline v0::detail

#endif
