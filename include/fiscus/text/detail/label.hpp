// SPDX-License-Identifier: BSL-1.0
// The parts of the label of a period: years, a number, months, a day; and the period that they
// name.
#ifndef FISCUS_TEXT_DETAIL_LABEL_HPP
#define FISCUS_TEXT_DETAIL_LABEL_HPP

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/rolling_months.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>

namespace fiscus::inline v0::detail {

inline constexpr int modulus_of_two_digits = 100;
inline constexpr int modulus_of_four_digits = 10'000;

/// The parts of a label, of which a text gives some and a period knows all.
struct label {
  /// A number, and where in the text it stands. A year may be given by its last two digits.
  struct part {
    int value = -1;
    std::size_t position = 0;
    int modulus = modulus_of_four_digits;

    [[nodiscard]] constexpr bool is_given() const noexcept { return value >= 0; }
  };

  part year;   // by which it is named
  part start;  // the calendar years in which its fiscal year begins and ends
  part end;
  part number;       // in the year, or of months to date
  part first_month;  // the months in which its first and its last day lie
  part month;
  part day;  // of the month
};

/// Why a text is refused, and where: of all reasons that were noted the most telling kind, and of
/// several of one kind the one that got furthest.
struct refusal {
  enum class kind : unsigned char { syntax, sense, reason };

  std::size_t position = 0;
  std::string_view expected{};
  kind is = kind::syntax;

  /// Something else was expected.
  constexpr void note(std::size_t at, std::string_view what) noexcept {
    take({at, what, kind::syntax});
  }
  /// It could be read, but there is no such thing.
  constexpr void note_nonsense(std::size_t at, std::string_view what) noexcept {
    take({at, what, kind::sense});
  }
  /// It could be read, but is not accepted.
  constexpr void note_reason(std::string_view what) noexcept { take({0, what, kind::reason}); }

  constexpr void take(const refusal& other) noexcept {
    if (expected.empty() || other.is > is || (other.is == is && other.position > position))
      *this = other;
  }
};

/// Unless a user chooses another, two digits are a year from 1970 to 2069.
inline constexpr int usual_first_of_two_digits = 1970;

/// Which years two digits mean, and what they were last read as.
struct century {
  static constexpr int length = 100;
  /// Old data has 50 to 69 of the 1950s and 1960s, forecasts of the 2050s and 2060s.
  static constexpr int first_doubtful = 50;
  static constexpr int last_doubtful = 69;

  int from = usual_first_of_two_digits;  // it is this year or one of the 99 after it
  /// Whether a user has chosen it: otherwise doubtful years are refused.
  bool is_named = true;
  int last_read = -1;  // the year that was last read, or −1
  bool last_had_two = false;

  [[nodiscard]] constexpr bool is_doubtful(int two_digits) const noexcept {
    return !is_named && two_digits >= first_doubtful && two_digits <= last_doubtful;
  }
  [[nodiscard]] constexpr int year_of(int two_digits) const noexcept {
    return two_digits + floor_divide(from - two_digits + length - 1, length) * length;
  }
};

/// The years of a calendar, by the calendar years of their first and their last day.
struct year_names {
  int name_ahead = 0;  // of the calendar year in which a year begins
  int years_long = 0;  // how many calendar years after that it ends
  int first = 1;
  int last = last_civil_year;

  static constexpr year_names of(const fiscal_calendar& calendar) noexcept {
    return {calendar.name_ahead(), calendar.ends_a_year_later() ? 1 : 0, calendar.first_year(),
            calendar.last_year()};
  }
  static constexpr year_names of(const week_calendar& calendar) noexcept {
    const int years_long = calendar.last_month == 12 ? 0 : 1;
    return {calendar.named_by == end_year ? years_long : 0, years_long, week_calendar::first_year(),
            week_calendar::last_year()};
  }

  [[nodiscard]] constexpr int start_of(int year) const noexcept { return year - name_ahead; }
  [[nodiscard]] constexpr int end_of(int year) const noexcept {
    return start_of(year) + years_long;
  }

  /// Returns the name of the year of a label. A year of four digits goes before one of two.
  [[nodiscard]] constexpr std::optional<int> in(const label& said, century& two_digits,
                                                refusal& why) const noexcept {
    const struct {
      const label::part& said;
      int ahead;  // how much greater the name is
    } given[] = {{said.year, 0}, {said.start, -start_of(0)}, {said.end, -end_of(0)}};
    const label::part* best = nullptr;
    int ahead = 0;
    for (const auto& each : given) {
      if (!each.said.is_given() || (best != nullptr && best->modulus >= each.said.modulus))
        continue;
      best = &each.said;
      ahead = each.ahead;
    }
    if (best == nullptr) return std::nullopt;
    const bool has_two = best->modulus == modulus_of_two_digits;
    if (has_two && two_digits.is_doubtful(best->value)) {
      why.note_nonsense(best->position,
                        "a year of four digits, or the option two_digit_years, as 50 to 69 may be "
                        "of either century,");
      return std::nullopt;
    }
    two_digits.last_read = has_two ? two_digits.year_of(best->value) : best->value;
    two_digits.last_had_two = has_two;
    const int name = two_digits.last_read + ahead;
    if (name >= first && name <= last) return name;
    why.note_nonsense(best->position, "a year within the years 0001 to 9999");
    return std::nullopt;
  }
};

/// The label of a period with these days, in a year of that name.
constexpr label dated(day first, day last, const year_names& years, int year, int number) {
  return {.year = {year},
          .start = {years.start_of(year)},
          .end = {years.end_of(year)},
          .number = {number},
          .first_month = {first.month_number()},
          .month = {last.month_number()},
          .day = {last.day_of_month()}};
}

/// The label of a period; a type that only converts to a period has none.
template <std::same_as<day> P>
constexpr label label_of(P d) {
  return dated(d, d, {}, d.year(), d.month_number());
}
template <int Months>
constexpr label label_of(rolling_months<Months> p) {
  return dated(p.first_day(), p.last_day(), {}, p.last_month().year(), Months);
}
template <auto Calendar, part_of_year Part>
constexpr label label_of(fiscal_to_date<Calendar, Part> p) {
  return dated(p.first_day(), p.last_day(), year_names::of(Calendar), p.year(), p.months());
}
template <part_of_year P>
constexpr label label_of(P p) {
  return dated(p.first_day(), p.last_day(), year_names::of(P::calendar), p.year(), p.number());
}
template <week_calendar Calendar>
constexpr label label_of(fiscal_week<Calendar> p) {
  return dated(p.first_day(), p.last_day(), year_names::of(Calendar), p.year(), p.number());
}
template <std::same_as<any_period> P>
constexpr label label_of(const P& p) {
  return dated(p.first_day(), p.last_day(), year_names::of(p.calendar()), p.year(), p.number());
}

/// Whether all parts that a text gives agree with those of a period.
constexpr bool agrees(const label& said, const label& known, refusal& why) noexcept {
  constexpr struct {
    label::part label::*part;
    std::string_view expected;
  } parts[] = {{&label::year, "the year that goes with the rest"},
               {&label::start, "the year that goes with the rest"},
               {&label::end, "the year that goes with the rest"},
               {&label::number, "the number that goes with the rest"},
               {&label::first_month, "the month with which it begins"},
               {&label::month, "the month with which it ends"},
               {&label::day, "the day that goes with the rest"}};
  for (const auto& each : parts) {
    const label::part& given = said.*each.part;
    if (!given.is_given() || ((known.*each.part).value - given.value) % given.modulus == 0)
      continue;
    why.note_nonsense(given.position, each.expected);
    return false;
  }
  return true;
}

/// Returns the number in the fiscal year of the part that a label names, by number or by last
/// month.
constexpr std::optional<int> number_in_year(const label& said, int first_month, int length,
                                            refusal& why) noexcept {
  if (said.number.is_given() && (said.number.value < 1 || said.number.value > 12 / length)) {
    why.note_nonsense(said.number.position, "a part that the year has");
    return std::nullopt;
  }
  if (said.number.is_given()) return said.number.value;
  if (!said.month.is_given()) return length == 12 ? std::optional(1) : std::nullopt;
  return floor_modulo(said.month.value - first_month, 12) / length + 1;
}

constexpr int opening_month(const fiscal_calendar& calendar) noexcept {
  return calendar.first_month;
}
constexpr int opening_month(const week_calendar& calendar) noexcept {
  return calendar.last_month % 12 + 1;
}

/// Returns the P that a label names, if there is one.
template <class P>
struct labelled;

/// A part of a year, or the first months of it.
template <class P>
  requires requires {
    P::calendar;
    P::per_year;
  }
struct labelled<P> {
  static constexpr std::optional<P> in(const label& said, century& two_digits, refusal& why) {
    const auto year = year_names::of(P::calendar).in(said, two_digits, why);
    const auto number = number_in_year(said, opening_month(P::calendar), 12 / P::per_year, why);
    if (!year || !number) return std::nullopt;
    return P::from_ordinal((*year - epoch_year) * P::per_year + *number - 1);
  }
};

/// The first quarters or halves of a year, which are numbered in months: 6MFY26 is two quarters.
template <auto Calendar, part_of_year Part>
  requires(Part::months_long > 1)
struct labelled<fiscal_to_date<Calendar, Part>> {
  static constexpr std::optional<fiscal_to_date<Calendar, Part>> in(const label& said,
                                                                    century& two_digits,
                                                                    refusal& why) {
    const auto year = year_names::of(Calendar).in(said, two_digits, why);
    const auto months = number_in_year(said, opening_month(Calendar), 1, why);
    if (!year || !months) return std::nullopt;
    if (*months % Part::months_long == 0)
      return fiscal_to_date<Calendar, Part>(*year, *months / Part::months_long);
    why.note_nonsense((said.number.is_given() ? said.number : said.month).position,
                      "a number of months that whole periods make");
    return std::nullopt;
  }
};

template <>
struct labelled<day> {
  static constexpr std::optional<day> in(const label& said, century& two_digits, refusal& why) {
    const std::optional<month> m = labelled<month>::in(said, two_digits, why);
    if (!m || !said.day.is_given()) return std::nullopt;
    if (said.day.value <= days_in(*m)) return m->first_day() + (said.day.value - 1);
    why.note_nonsense(said.day.position, "a day of that month");
    return std::nullopt;
  }
};

template <week_calendar Calendar>
struct labelled<fiscal_week<Calendar>> {
  static constexpr std::optional<fiscal_week<Calendar>> in(const label& said, century& two_digits,
                                                           refusal& why) {
    const auto year = year_names::of(Calendar).in(said, two_digits, why);
    if (!year || !said.number.is_given()) return std::nullopt;
    if (said.number.value >= 1 && said.number.value <= Calendar.weeks_in(*year))
      return fiscal_week<Calendar>(*year, said.number.value);
    why.note_nonsense(said.number.position, "a week that the year has");
    return std::nullopt;
  }
};

template <int Months>
struct labelled<rolling_months<Months>> {
  static constexpr std::optional<rolling_months<Months>> in(const label& said, century& two_digits,
                                                            refusal& why) {
    label last = said;  // but for the number, which is that of the months
    last.number = {};
    const std::optional<month> m = labelled<month>::in(last, two_digits, why);
    if (!m) return std::nullopt;
    if (m->ordinal() >= rolling_months<Months>::first_ordinal)
      return rolling_months<Months>::ending(*m);
    why.note_nonsense(said.year.position, "a window that begins after the year 0");
    return std::nullopt;
  }
};

}  // namespace fiscus::inline v0::detail

#endif
