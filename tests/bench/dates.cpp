// SPDX-License-Identifier: BSL-1.0
// Columns of 16384 dates to the periods in which they lie: to quarters of July to June, to these as
// a column of years and one of numbers, to tax years that begin on 6 April, and to weeks. Boost and
// std::chrono split each date into year, month and day, the rest is by hand.
#include "bench.hpp"

#include <fiscus/calendar/column.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/week_calendar.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

inline constexpr fiscus::fiscal_calendar uk_tax{.first_month = 4, .first_day = 6};

namespace {

using fiscus::day;
using fiscus::fiscal_quarter;
using fiscus::fiscal_year;
using fiscus::iso_week;
using fiscus::nrf_years;
using boost_date = boost::gregorian::date;

constexpr std::size_t dates = 1 << 14;

// The same dates, as each of the libraries has them.
struct column {
  std::string name;
  std::vector<std::int32_t> counts;  // of days since 1970-01-01
  std::vector<boost_date> boost;

  column(int first_year, int last_year, unsigned seed)
      : name(std::to_string(first_year) + '-' + std::to_string(last_year)) {
    for (const std::int64_t n : bench::numbers(day(first_year, 1, 1).ordinal(),
                                               day(last_year, 12, 31).ordinal(), seed, dates)) {
      counts.push_back(static_cast<std::int32_t>(n));
      boost.push_back(boost_date(1970, 1, 1) + boost::gregorian::date_duration(counts.back()));
    }
  }
};

const column usual(1950, 2060, 21);
const column of_centuries(1600, 2400, 22);

// What a date becomes: the place of a period in the sequence of its kind …
using places = std::vector<std::int32_t>;

// … or a year and a number in it.
struct years_and_numbers {
  std::vector<std::int16_t> years = std::vector<std::int16_t>(dates);
  std::vector<std::int8_t> numbers = std::vector<std::int8_t>(dates);

  bool operator==(const years_and_numbers&) const = default;
};

struct numbered {
  numbered(int of_year, int from_1)
      : year(static_cast<std::int16_t>(of_year)), number(static_cast<std::int8_t>(from_1)) {}

  std::int16_t year;
  std::int8_t number;
};

// The pointers are taken before the loop, as an int8_t that is written could be a part of a vector.
template <class In, class Split>
void split_each(std::span<const In> in, years_and_numbers& out, Split split) {
  std::int16_t* const years = out.years.data();
  std::int8_t* const numbers = out.numbers.data();
  for (std::size_t i = 0; i < dates; ++i) {
    const numbered each = split(in[i]);
    years[i] = each.year;
    numbers[i] = each.number;
  }
}

// Times `fill`, which fills `out`.
template <class Out, class Fill>
void time(benchmark::State& state, Out& out, Fill fill) {
  benchmark::DoNotOptimize(&out);
  for (auto _ : state) {
    fill();
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(dates));
}

template <class P>
places places_of(const column& from) {
  places result;
  for (const std::int32_t n : from.counts)
    result.push_back(P::containing(day::from_ordinal(n)).ordinal());
  return result;
}

template <class P>
years_and_numbers years_and_numbers_of(const column& from) {
  years_and_numbers result;
  split_each(std::span(from.counts), result, [](std::int32_t n) {
    const P p = P::containing(day::from_ordinal(n));
    return numbered(p.year(), p.number());
  });
  return result;
}

template <class P>
void all_at_once(benchmark::State& state, const column& from) {
  std::vector<P> out(dates);
  time(state, out, [&] {
    fiscus::containing<P>(std::span<const std::int32_t>(from.counts), std::span<P>(out));
  });
  places found;
  for (const P each : out) found.push_back(each.ordinal());
  bench::must_be_the_same(state, found, places_of<P>(from));
}

template <class P>
void all_at_once_and_split(benchmark::State& state, const column& from) {
  std::vector<P> periods(dates);
  years_and_numbers out;
  time(state, out, [&] {
    fiscus::containing<P>(std::span<const std::int32_t>(from.counts), std::span<P>(periods));
    split_each(std::span<const P>(periods), out,
               [](P p) { return numbered(p.year(), p.number()); });
  });
  bench::must_be_the_same(state, out, years_and_numbers_of<P>(from));
}

template <class P>
void one_by_one(benchmark::State& state, const column& from) {
  std::vector<P> out(dates);
  time(state, out, [&] {
    for (std::size_t i = 0; i < dates; ++i)
      out[i] = fiscus::containing<P>(day::from_ordinal(from.counts[i]));
  });
}

template <class P>
void one_by_one_and_split(benchmark::State& state, const column& from) {
  years_and_numbers out;
  time(state, out, [&] {
    split_each(std::span(from.counts), out, [](std::int32_t n) {
      const P p = fiscus::containing<P>(day::from_ordinal(n));
      return numbered(p.year(), p.number());
    });
  });
}

// A date in parts, from either of the other libraries.
struct parts {
  int year;
  int month;
  int day;
};

parts split(const boost_date& date) {
  const boost_date::ymd_type d = date.year_month_day();
  return {d.year, d.month, d.day};
}

std::chrono::sys_days chrono_date(std::int32_t count) {
  return std::chrono::sys_days(std::chrono::days(count));
}

parts split(std::int32_t count) {
  const std::chrono::year_month_day d(chrono_date(count));
  return {static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())),
          static_cast<int>(static_cast<unsigned>(d.day()))};
}

// The quarter of July to June, counted from that of January 1970 as ours is.
std::int32_t quarter(parts d) { return (12 * d.year + d.month + 5) / 3 - 4 * 1970; }

std::int32_t tax_year(parts d) {
  return d.year - 1970 + (d.month > 4 || (d.month == 4 && d.day >= 6) ? 1 : 0);
}

template <class P, class Date, class Place>
void by_hand(benchmark::State& state, const column& from, const std::vector<Date>& in,
             Place place) {
  places out(dates);
  time(state, out, [&] {
    for (std::size_t i = 0; i < dates; ++i) out[i] = place(split(in[i]));
  });
  bench::must_be_the_same(state, out, places_of<P>(from));
}

template <class Date>
void by_hand_and_split(benchmark::State& state, const column& from, const std::vector<Date>& in) {
  years_and_numbers out;
  time(state, out, [&] {
    split_each(std::span(in), out, [](const Date& date) {
      const parts d = split(date);
      return numbered(d.year + (d.month >= 7 ? 1 : 0), (d.month + 5) % 12 / 3 + 1);
    });
  });
  bench::must_be_the_same(state, out, years_and_numbers_of<fiscal_quarter<>>(from));
}

// Boost knows the number of the week, but not the year in which it is counted.
void boost_week_number(benchmark::State& state, const column& from) {
  std::vector<std::int8_t> out(dates);
  time(state, out, [&] {
    for (std::size_t i = 0; i < dates; ++i)
      out[i] = static_cast<std::int8_t>(from.boost[i].week_number());
  });
  bench::must_be_the_same(state, out, years_and_numbers_of<iso_week>(from).numbers);
}

// A week is counted in the year of its Thursday.
void chrono_week(benchmark::State& state, const column& from) {
  using namespace std::chrono;
  years_and_numbers out;
  time(state, out, [&] {
    split_each(std::span(from.counts), out, [](std::int32_t n) {
      const sys_days date = chrono_date(n);
      const sys_days thursday = date - (std::chrono::weekday(date) - Monday) + days(3);
      const year in = year_month_day(thursday).year();
      return numbered(static_cast<int>(in),
                      static_cast<int>((thursday - sys_days(in / January / 1)).count() / 7 + 1));
    });
  });
  bench::must_be_the_same(state, out, years_and_numbers_of<iso_week>(from));
}

template <class Run>
void add(const std::string& name, Run run) {
  benchmark::RegisterBenchmark(name.c_str(), run);
}

// Ours, beside which all others stand.
template <class P>
void add_column(const std::string& work, const column& from) {
  add(work + "|fiscus", [&](benchmark::State& state) { all_at_once<P>(state, from); });
  add(work + "|day by day", [&](benchmark::State& state) { one_by_one<P>(state, from); });
}

template <class P, class Place>
void add_periods(const std::string& kind, const column& from, Place place) {
  const std::string work = "dates " + from.name + " to " + kind;
  add_column<P>(work, from);
  add(work + "|Boost.Date_Time",
      [&, place](benchmark::State& state) { by_hand<P>(state, from, from.boost, place); });
  add(work + "|std::chrono",
      [&, place](benchmark::State& state) { by_hand<P>(state, from, from.counts, place); });
}

const bool registered = [] {
  for (const column* each : {&usual, &of_centuries}) {
    const column& from = *each;
    add_periods<fiscal_quarter<>>("quarters", from, [](parts d) { return quarter(d); });
    add_periods<fiscal_year<uk_tax>>("tax years", from, [](parts d) { return tax_year(d); });

    const std::string work = "dates " + from.name + " to year and quarter";
    using P = fiscal_quarter<>;
    add(work + "|fiscus", [&](auto& state) { all_at_once_and_split<P>(state, from); });
    add(work + "|day by day", [&](auto& state) { one_by_one_and_split<P>(state, from); });
    add(work + "|Boost.Date_Time",
        [&](auto& state) { by_hand_and_split(state, from, from.boost); });
    add(work + "|std::chrono", [&](auto& state) { by_hand_and_split(state, from, from.counts); });
  }

  const std::string work = "dates " + usual.name + " to ";
  add_column<iso_week>(work + "ISO weeks", usual);
  const std::string numbered = work + "ISO year and week";
  add(numbered + "|fiscus", [](auto& state) { all_at_once_and_split<iso_week>(state, usual); });
  add(numbered + "|Boost.Date_Time, no year", [](auto& state) { boost_week_number(state, usual); });
  add(numbered + "|std::chrono", [](auto& state) { chrono_week(state, usual); });
  add_column<fiscal_year<nrf_years>>(work + "NRF years", usual);
  add_column<fiscal_quarter<nrf_years>>(work + "NRF quarters", usual);
  return true;
}();

}  // namespace
