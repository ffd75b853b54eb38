// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/weekend.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <concepts>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(weekend_test)

using namespace fiscus;

static_assert(sizeof(weekend) == 1 && std::regular<weekend>);
static_assert(std::is_trivially_copyable_v<weekend>);

static_assert(saturday_sunday.contains(saturday) && saturday_sunday.contains(sunday));
static_assert(!saturday_sunday.contains(friday) && saturday_sunday.size() == 2);
static_assert(friday_saturday == weekend{saturday, friday, saturday});
static_assert(sunday_only == weekend{sunday} && sunday_only != saturday_sunday);
static_assert(weekend{} == no_weekend && no_weekend.size() == 0);

namespace {

// A weekend in a type.
template <weekend Off>
struct office {
  static constexpr weekend off = Off;
};
static_assert(!std::same_as<office<saturday_sunday>, office<friday_saturday>>);
static_assert(std::same_as<office<saturday_sunday>, office<weekend{sunday, saturday}>>);

auto says(std::string_view text) {
  return [text](const error& e) { return e.what() == text; };
}

// The seven digits of a number to the base of seven, as weekdays.
std::array<weekday, 7> seven_weekdays(int number) {
  std::array<weekday, 7> result{};
  for (weekday& each : result) {
    each = static_cast<weekday>(number % 7 + 1);
    number /= 7;
  }
  return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_lists_of_seven_weekdays_are_sets) {
  for (int number = 0; number < 7 * 7 * 7 * 7 * 7 * 7 * 7; ++number) {
    const auto [a, b, c, d, e, f, g] = seven_weekdays(number);
    std::array<bool, 8> named{};
    int different = 0;
    for (const weekday each : {a, b, c, d, e, f, g}) {
      bool& before = named.at(static_cast<unsigned>(each));
      different += before ? 0 : 1;
      before = true;
    }
    if (different == 7) {
      BOOST_REQUIRE_EXCEPTION((weekend{a, b, c, d, e, f, g}), invalid_value,
                              says("a weekend of all seven days leaves no working day"));
      continue;
    }
    const weekend off{a, b, c, d, e, f, g};
    bool same = off.size() == different;
    for (unsigned w = 1; w <= 7; ++w)
      same = same && off.contains(static_cast<weekday>(w)) == named.at(w);
    if (!same) BOOST_TEST_REQUIRE(same, "list " << number);
  }
}

BOOST_AUTO_TEST_CASE(six_days_are_a_weekend_and_what_is_no_weekday_is_refused) {
  BOOST_TEST((weekend{tuesday, wednesday, thursday, friday, saturday, sunday}).size() == 6);
  for (const int number : {0, 8, 255}) {
    const auto none = static_cast<weekday>(number);
    BOOST_CHECK_EXCEPTION(weekend{none}, invalid_value, says("no day of the week"));
    BOOST_CHECK_EXCEPTION(static_cast<void>(saturday_sunday.contains(none)), invalid_value,
                          says("no day of the week"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
