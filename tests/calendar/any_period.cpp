// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/any_period.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <unordered_set>

BOOST_AUTO_TEST_SUITE(any_period_test)

using namespace fiscus;

// From a type and back.
constexpr any_period half = fiscal_half<>{2026, 1};
static_assert(!std::convertible_to<fiscal_to_date<july_june, fiscal_quarter<>>, any_period>,
              "years to date are kept in months");
static_assert(half.calendar() == july_june && half.length() == 6 && !half.is_to_date());
static_assert(half.year() == 2026 && half.number() == 1);
static_assert(half.first_day() == day{2025, 7, 1} && half.last_day() == day{2025, 12, 31});
static_assert(half.as<fiscal_half<>>() == fiscal_half<>{2026, 1});
static_assert(half.is<fiscal_half<>>() && !half.is<fiscal_half<april_march>>());
static_assert(!half.is<fiscal_to_date<>>() && !half.is<fiscal_quarter<>>());
static_assert(any_period(month{2025, 12}).as<month>() == month{2025, 12});

// From data.
constexpr any_period six = any_period::to_date(july_june, 2026, 6);
static_assert(six.as<fiscal_to_date<>>() == fiscal_to_date<>{2026, 6});
static_assert(six.first_day() == half.first_day() && six.last_day() == half.last_day());
static_assert(six.length() == 6 && six != half && six.is_to_date());
static_assert(any_period::year(april_march, 2026).first_day() == day{2025, 4, 1});
static_assert(any_period::part({.first_month = 4, .first_day = 6}, 3, 2026, 4).last_day() ==
              day{2026, 4, 5});

// Arithmetic and order among those of one kind.
static_assert(half + 1 == any_period(fiscal_half<>{2026, 2}));
static_assert(half - half.per_year() == any_period(fiscal_half<>{2025, 1}));
static_assert((half + 5) - half == 5);
static_assert(half < half + 1);
static_assert((half <=> six) == std::partial_ordering::unordered);

namespace {

template <class Error, class F>
void is_refused(F f, std::string_view message) {
  BOOST_CHECK_EXCEPTION(static_cast<void>(f()), Error,
                        [&](const Error& e) { return e.what() == message; });
}

// All that a typed period says of itself, for every opening month.
template <fiscal_calendar Calendar, int Length>
void says_what_the_type_says() {
  using period = fiscal_period<Calendar, Length>;
  for (period p = period::containing(day{1995, 5, 5}); p.first_day() < day{2030, 1, 1}; ++p) {
    const any_period any = any_period::part(Calendar, Length, p.year(), p.number());
    BOOST_REQUIRE(any == any_period(p));
    BOOST_REQUIRE((any.first_day() == p.first_day() && any.last_day() == p.last_day()));
    BOOST_REQUIRE((any.year() == p.year() && any.number() == p.number()));
    BOOST_REQUIRE((any + 7).as<period>() == p + 7);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(data_says_what_types_say) {
  says_what_the_type_says<july_june, 12>();
  says_what_the_type_says<july_june, 1>();
  says_what_the_type_says<april_march, 3>();
  says_what_the_type_says<fiscal_calendar{.first_month = 4, .first_day = 6}, 6>();
  says_what_the_type_says<fiscal_calendar{.first_month = 12, .named_by = start_year}, 4>();
  for (fiscal_to_date<> p{1995, 1}; p < fiscal_to_date<>{2030, 1}; ++p) {
    const any_period any = any_period::to_date(july_june, p.year(), p.months());
    BOOST_REQUIRE((any.first_day() == p.first_day() && any.last_day() == p.last_day()));
    BOOST_REQUIRE_EQUAL(any.length(), p.months());
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused) {
  is_refused<invalid_value>([] { return half.as<fiscal_year<>>(); },
                            "a period of another calendar or of another length");
  is_refused<invalid_value>([] { return half.as<fiscal_half<april_march>>(); },
                            "a period of another calendar or of another length");
  is_refused<invalid_value>([] { return half - six; },
                            "two periods of different calendars or lengths");
  is_refused<invalid_value>([] { return any_period::part(july_june, 5, 2026, 1); },
                            "the parts of a year are of equal length");
  is_refused<invalid_value>([] { return any_period::part(july_june, 0, 2026, 1); },
                            "the parts of a year are of equal length");
  is_refused<invalid_value>([] { return any_period::year({.first_month = 13}, 2026); },
                            "a fiscal year begins in one of the months 1 to 12");
  is_refused<invalid_date>([] { return any_period::part(july_june, 3, 2026, 5); },
                           "a fiscal year has no such part");
  is_refused<invalid_date>([] { return any_period::to_date(july_june, 2026, 0); },
                           "a fiscal year has no such part");
  constexpr std::string_view outside = "a period outside of the years 1 to 9999";
  is_refused<invalid_date>([] { return any_period::year(july_june, 1); }, outside);
  is_refused<invalid_date>([] { return any_period::year(july_june, 10000); }, outside);
  is_refused<invalid_date>([] { return half + std::numeric_limits<long long>::max(); }, outside);
  is_refused<invalid_date>([] { return half - std::numeric_limits<long long>::min(); }, outside);
  BOOST_TEST(any_period::year(july_june, 9999).last_day() == (day{9999, 6, 30}));
  BOOST_TEST(any_period::year(july_june, 2).first_day() == (day{1, 7, 1}));
}

// 2^64 - 1 is -1 where it wraps.
BOOST_AUTO_TEST_CASE(a_step_of_more_than_64_bits_is_refused) {
  const any_period year = any_period::year(july_june, 2026);
  const std::uint64_t most = ~std::uint64_t{0};
  BOOST_CHECK_THROW(static_cast<void>(year + most), invalid_date);
  BOOST_CHECK_THROW(static_cast<void>(year - most), invalid_date);
  BOOST_CHECK(year + std::uint64_t{1} == any_period::year(july_june, 2027));
}

BOOST_AUTO_TEST_CASE(periods_can_be_hashed) {
  std::unordered_set<std::size_t> hashes;
  for (int year = 1951; year <= 2050; ++year)
    for (int quarter = 1; quarter <= 4; ++quarter)
      hashes.insert(std::hash<any_period>()(any_period::part(july_june, 3, year, quarter)));
  BOOST_TEST(hashes.size() == 400U);

  const std::unordered_set<any_period> set{half, half + 0, six, half + 1};
  BOOST_TEST(set.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
