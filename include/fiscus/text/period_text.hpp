// SPDX-License-Identifier: BSL-1.0
// Periods as text, in the spellings of offices and newspapers. A spelling is a pattern by which
// periods are written and read:
//
//     to_text(fiscal_half<>{2026, 1})                          // "H1 FY2026"
//     to_text(fiscal_half<>{2026, 1}, "{n}HFY{yy}")            // "1HFY26"
//     to_text(fiscal_year<>{2026}, "{start}-{end_yy}")         // "2025-26"
//     parse<fiscal_year<>>("2025/26", "{start}/{end_yy}")
//
// Fields in braces are replaced in a pattern, all other text is literal:
//
//     {year} {yy}             the year by which the period is named: 2026, 26
//     {start} {start_yy}      the calendar year in which that year begins: 2025, 25
//     {end} {end_yy}          the calendar year in which it ends: 2026, 26
//     {n} {nn}                its number in the year, or of months to date: 6, 06
//     {month} {mon} {mm} {m}  the month in which the period ends: June, Jun, 06, 6
//     {first_month} {first_mon}   the month in which it begins: July, Jul
//     {d} {dd}                the day of the month on which it ends: 1, 01
//     [a|b|c]                 any of these when a text is read, the first when one is written
//
// A text that is read may give less than a label needs only where the kind of the period supplies
// the rest, and all that it gives has to agree: "2025-27" is no fiscal year.
#ifndef FISCUS_TEXT_PERIOD_TEXT_HPP
#define FISCUS_TEXT_PERIOD_TEXT_HPP

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/text/detail/digits.hpp>
#include <fiscus/text/detail/label.hpp>
#include <fiscus/text/detail/pattern.hpp>
#include <fiscus/text/detail/pattern_check.hpp>
#include <fiscus/text/detail/spelling.hpp>
#include <fiscus/text/pattern_error.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A day, a week, a month, a part of a fiscal year, its first months, a window of months, or a
/// period known only from data: everything that has a label.
template <class P>
concept has_label = requires(const P p) {
  detail::label_of(p);
  detail::spelling_of(p);
};

/// The century of years of which only the last two digits are given.
struct two_digit_years {
  /// A year is this one or one of the 99 after it, all of them within the years 1 to 9999.
  int from = detail::usual_first_of_two_digits;

  /// Throws `invalid_value` if it is not.
  constexpr void check() const {
    if (from < 1 || from > 9900)
      throw invalid_value("two digits of a year are read from one of the years 1 to 9900 on");
  }
};

namespace detail {

/// Returns the century that a user has chosen, or else the usual one.
constexpr century century_from(const std::optional<two_digit_years>& chosen) {
  const two_digit_years years = chosen.value_or(two_digit_years{});
  years.check();
  return {.from = years.from, .is_named = chosen.has_value()};
}

inline void write_field(const pattern_field& field, const label& known, std::string& text) {
  const int value = (known.*field.part).value;
  switch (field.as) {
    case notation::digits: text += std::to_string(value); break;
    case notation::two_digits:
    case notation::end_of_year: text += padded(value % 100, 2); break;
    case notation::year: text += padded(value, 4); break;
    case notation::name: text += month_names[value - 1]; break;
    case notation::short_name: text += month_names[value - 1].substr(0, 3); break;
  }
}

/// Writes a period by a pattern that `pattern_check` lets pass.
class pattern_writer {
 public:
  /// The letter is what {part} stands for, '?' if the period has none.
  pattern_writer(std::string_view whole, const label& known, char letter)
      : whole_(whole), known_(known), letter_(letter) {}

  /// Throws `pattern_error` for what can only be read.
  [[nodiscard]] std::string text() const {
    std::string result;
    write(whole_, result);
    return result;
  }

 private:
  void write(std::string_view pattern, std::string& text) const {
    while (!pattern.empty()) {
      if (pattern.front() == '[') {
        std::string_view alternatives = take_enclosed(pattern);
        write(take_until(alternatives, '|'), text);
      } else if (pattern.front() == '{') {
        const char* const brace = pattern.data();
        write_braces(take_enclosed(pattern), brace, text);
      } else {
        text += take_literal(pattern);
      }
    }
  }

  void write_braces(std::string_view name, const char* brace, std::string& text) const {
    if (name == "FY") return write("FY{year}", text);
    if (name == "years") return write(spelled_without_fy, text);
    if (name.starts_with('!')) fail("a reason to refuse a text cannot be written", brace);
    if (name != "part") return write_field(find_field(name), known_, text);
    if (letter_ == '?') fail("no letter for such a period", brace);
    text += letter_;
  }

  [[noreturn]] void fail(std::string_view what, const char* place) const {
    throw pattern_error(message().add(what), whole_,
                        static_cast<std::size_t>(place - whole_.data()));
  }

  std::string_view whole_;
  label known_;
  char letter_;
};

template <has_label P>
std::string text_by(const P& p, std::string_view pattern) {
  return pattern_writer(pattern, label_of(p), letter_of(p)).text();
}

}  // namespace detail

/// A period by a pattern. Throws `pattern_error` for what is no pattern, and for one with more than
/// 1000 characters, 10,000 spellings or 16 brackets one in the other.
template <has_label P>
[[nodiscard]] std::string to_text(const P& p, std::string_view pattern) {
  return detail::text_by(p, detail::checked_pattern(pattern));
}

/// A period as `parse` reads it back: "2025-12-31", "2025-12", "2026-W01", "FY2026", "H1 FY2026",
/// "Q2 FY2026", "M6 FY2026", "6MFY2026", "12 months to 2025-11". The calendar is not written.
template <has_label P>
[[nodiscard]] std::string to_text(const P& p) {
  return detail::text_by(p, detail::spelling_of(p));
}

namespace detail {

/// The period that a text means under a pattern, its two digits of a year in a century.
template <has_label P>
constexpr parsed<P> period_in(std::string_view text, std::string_view pattern,
                              century& two_digits) {
  const auto build = [&](const label& said, refusal& why) {
    const std::optional<P> p = labelled<P>::in(said, two_digits, why);
    return p && agrees(said, label_of(*p), why) ? p : std::nullopt;
  };
  const cursor at(text);
  pattern_matcher matcher(letter_of(P{}), build);
  if (const auto result = matcher.match(pattern, at)) return *result;
  if (matcher.why_not().expected.empty())
    throw invalid_value("a pattern that does not say which period is meant");
  return parse_failure(matcher.why_not().expected, matcher.why_not().position);
}

}  // namespace detail

/// Returns the period that a text means under a pattern, or what was expected where, which may be a
/// part of the pattern. Throws only because of the pattern, as `parse`.
template <has_label P>
  requires std::regular<P>
[[nodiscard]] constexpr parsed<P> try_parse(std::string_view text, std::string_view pattern,
                                            two_digit_years years = {}) {
  detail::century two_digits = detail::century_from(years);
  return detail::period_in<P>(text, detail::checked_pattern(pattern), two_digits);
}
template <has_label P, std::same_as<std::string> Pattern>
parsed<P> try_parse(std::string_view text, Pattern&& temporary,
                    two_digit_years years = {}) = delete;

/// Returns the period that a text means in any spelling of its kind, or what was expected where.
template <has_label P>
  requires std::regular<P>
[[nodiscard]] constexpr parsed<P> try_parse(std::string_view text, two_digit_years years = {}) {
  detail::century two_digits = detail::century_from(years);
  return detail::period_in<P>(text, detail::spelling_of(P{}), two_digits);
}

/// The period that a text means under a pattern: `parse<month>("12/2025", "{mm}/{year}")`. Throws
/// `parse_error`, which says what was expected where, and `invalid_value` for a pattern that does
/// not say which period is meant, and for years before 1 or after 9999. Throws `pattern_error` for
/// what is no pattern, and for one with more than 1000 characters, 10,000 spellings or 16 brackets
/// one in the other.
template <has_label P>
  requires std::regular<P>
[[nodiscard]] constexpr P parse(std::string_view text, std::string_view pattern,
                                two_digit_years years = {}) {
  return try_parse<P>(text, pattern, years).value_in(text);
}

/// The period that a text means in any spelling of its kind, among them all that `to_text` writes:
/// "FY26", "FY2025-26", "2025/26", "Q1 FY26", "1QFY2026", "FY26 Q1", "Jul-Dec FY26", "Dec 2025",
/// "Dec-25". Throws `parse_error`, which says what was expected where.
template <has_label P>
  requires std::regular<P>
[[nodiscard]] constexpr P parse(std::string_view text, two_digit_years years = {}) {
  return try_parse<P>(text, years).value_in(text);
}

namespace detail {

constexpr parsed<any_period> any_period_in(std::string_view text, const fiscal_calendar& calendar,
                                           century& two_digits) {
  calendar.check();
  const struct {
    fiscal_calendar calendar;
    int length;
    bool to_date;
  } kinds[] = {{calendar, 12, false},       {calendar, 6, false}, {calendar, 4, false},
               {calendar, 3, false},        {calendar, 1, false}, {calendar, 1, true},
               {january_december, 1, false}};
  const cursor at(text);
  std::optional<any_period> found;
  refusal why;
  for (const auto& kind : kinds) {
    const any_period example =
        kind.to_date ? any_period::to_date(kind.calendar, detail::epoch_year, 1)
                     : any_period::part(kind.calendar, kind.length, detail::epoch_year, 1);
    const auto build = [&](const label& said, refusal& why_not) -> std::optional<any_period> {
      const auto year = year_names::of(kind.calendar).in(said, two_digits, why_not);
      const auto number = number_in_year(said, kind.calendar.first_month, kind.length, why_not);
      if (!year || !number) return std::nullopt;
      const any_period p =
          example + ((*year - detail::epoch_year) * example.per_year() + *number - 1);
      return agrees(said, label_of(p), why_not) ? std::optional(p) : std::nullopt;
    };
    pattern_matcher matcher(letter_of(example), build);
    const auto result = matcher.match(spelling_of(example), at);
    if (result && found && *result != *found)
      return parse_failure("FY before a year, or the name of a month, as this may be either", 0);
    if (result) found = result;
    why.take(matcher.why_not());
  }
  if (!found) return parse_failure(why.expected, why.position);
  return *found;
}

}  // namespace detail

/// Returns the period that a text means where only data says of which kind it is and in which
/// calendar, or what was expected where.
[[nodiscard]] constexpr parsed<any_period> try_parse_period(std::string_view text,
                                                            const fiscal_calendar& calendar,
                                                            two_digit_years years = {}) {
  detail::century two_digits = detail::century_from(years);
  return detail::any_period_in(text, calendar, two_digits);
}

/// The period that a text means where only data says of which kind it is and in which calendar: a
/// month, or a year, a part of a year, or the first months of one. Throws `parse_error` if it means
/// none, or more than one, as "2011-12" does.
[[nodiscard]] constexpr any_period parse_period(std::string_view text,
                                                const fiscal_calendar& calendar,
                                                two_digit_years years = {}) {
  return try_parse_period(text, calendar, years).value_in(text);
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
