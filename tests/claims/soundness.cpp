// SPDX-License-Identifier: BSL-1.0
// What is printed of true numbers is never found impossible, whatever the digits and the ties; and
// nothing is called possible that the printed numbers do not reach. The number of cases is the
// argument of the program: `published.soundness -- 1000000`.
#include "../thinning.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(soundness_test)

using namespace fiscus;

namespace {

// A quotient of its own, so that nothing here rests on what is tested.
struct fraction {
  int128 n;
  int128 d;  // above zero

  friend fraction operator+(fraction a, fraction b) { return {a.n * b.d + b.n * a.d, a.d * b.d}; }
  friend fraction operator-(fraction a, fraction b) { return {a.n * b.d - b.n * a.d, a.d * b.d}; }
  friend fraction operator*(fraction a, fraction b) { return {a.n * b.n, a.d * b.d}; }
  friend fraction operator/(fraction a, fraction b) {  // b is above zero
    return {a.n * b.d, a.d * b.n};
  }
  friend bool operator<(fraction a, fraction b) { return a.n * b.d < b.n * a.d; }
};

fraction whole(std::int64_t n) { return {n, 1}; }
ratio as_ratio(fraction f) { return ratio(f.n, f.d); }

std::int64_t ten_to(int exponent) { return exponent == 0 ? 1 : 10 * ten_to(exponent - 1); }

// How many steps are nearest to f, ties by mode.
std::int64_t nearest(fraction f, fraction step, rounding mode) {
  const fraction in_steps{f.n * step.d, f.d * step.n};
  int128 below = in_steps.n / in_steps.d;
  if (in_steps.n < 0 && below * in_steps.d != in_steps.n) --below;
  const int128 twice_rest = 2 * (in_steps.n - below * in_steps.d);
  bool up = twice_rest > in_steps.d;
  if (twice_rest == in_steps.d) {
    if (mode == rounding::half_even) up = below % 2 != 0;
    if (mode == rounding::half_up) up = in_steps.n > 0;
    if (mode == rounding::half_down) up = in_steps.n < 0;
  }
  return static_cast<std::int64_t>(up ? below + 1 : below);
}

constexpr rounding nearest_modes[] = {rounding::half_even, rounding::half_up, rounding::half_down};

class press {
 public:
  /// Rounds what it prints; or cuts off whatever it has computed of levels.
  explicit press(unsigned seed, bool cuts_off = false) : engine_(seed), cuts_off_(cuts_off) {}

  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
  }
  rounding tie() { return nearest_modes[between(0, 2)]; }

  // A true level; small ones make ties and coarse prints frequent.
  std::int64_t level() { return between(1, ten_to(static_cast<int>(between(2, 7)))); }

  // What is printed of a number in some steps, read as printed to the nearest.
  any_figure print(fraction truth, fraction step) {
    const ratio size = as_ratio(step);
    return figure<>::printed(ratio(nearest(truth, step, tie())) * size, size, to_nearest);
  }
  any_figure print_level(std::int64_t truth) {
    int digits = 0;
    while (ten_to(digits + 1) <= truth) ++digits;
    return print(whole(truth), whole(ten_to(static_cast<int>(between(0, digits)))));
  }
  any_figure print_amount(fraction truth) {
    return print_result(truth, whole(ten_to(static_cast<int>(between(0, 4)))));
  }
  any_figure print_rate(fraction truth) {
    return print_result(truth, {1, ten_to(static_cast<int>(between(1, 4)))});
  }

  any_figure print_multiple(fraction truth) {
    return said_in(figure_form::multiple, print_rate(truth));
  }
  // A target may be known exactly.
  any_figure print_mark(std::int64_t truth) {
    return between(0, 1) == 0 ? print_level(truth) : any_figure(figure<>::exactly(ratio(truth)));
  }

  // A true rate of so many 10,000ths, as a level is printed: in per cent, or a contribution in
  // either unit.
  any_figure print_percent(std::int64_t truth) {
    return said_in(figure_form::percent,
                   print({truth, 10'000}, {1, ten_to(static_cast<int>(between(2, 4)))}));
  }
  any_figure print_contribution(std::int64_t truth) {
    return said_in(either_unit(), print_percent(truth));
  }
  any_figure print_points(fraction truth) { return said_in(some_points(), print_rate(truth)); }
  any_figure print_in_either_unit(fraction truth) {
    return said_in(either_unit(), print_rate(truth));
  }

  // Two numbers as the ends of a range, rounded alike; zeros at the end of one may be left out, as
  // in "3.5 to 4 thousand" and "900 thousand to 1 million".
  std::string print_range(fraction low, fraction high) {
    const int exponent = static_cast<int>(between(0, 3));
    const std::int64_t from = nearest(low, whole(ten_to(exponent)), tie());
    const std::int64_t to = (std::max)(from + 1, nearest(high, whole(ten_to(exponent)), tie()));
    const bool in_units = exponent == 0 && between(0, 1) == 0;
    return print_end(from, exponent, in_units) + " to " + print_end(to, exponent, in_units);
  }
  // A range in per cent around a rate of so many 10,000ths.
  std::string print_percent_range(fraction low, fraction high) {
    const int places = static_cast<int>(between(0, 2));
    const fraction step{1, 100 * ten_to(places)};
    const std::int64_t from = nearest(low, step, tie());
    const std::int64_t to = (std::max)(from + 1, nearest(high, step, tie()));
    return decimal_text(from, places) + " to " + decimal_text(to, places) + '%';
  }

 private:
  figure_form some_points() {
    return between(0, 1) == 0 ? figure_form::points : figure_form::basis_points;
  }
  figure_form either_unit() { return between(0, 1) == 0 ? some_points() : figure_form::percent; }
  static any_figure said_in(figure_form form, const any_figure& f) {
    return f.number().said_in(form);
  }

  // units × 10^−places, some of the zeros at its end left out.
  std::string decimal_text(std::int64_t units, int places) {
    while (units % 10 == 0 && places > 0 && between(0, 1) == 0) {
      units /= 10;
      --places;
    }
    std::string digits = std::to_string(units < 0 ? -units : units);
    while (static_cast<int>(digits.size()) <= places) digits.insert(0, "0");
    if (places > 0) digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
    return (units < 0 ? "-" : "") + digits;
  }
  // In a unit in which the last digit is that which the end was rounded to.
  std::string print_end(std::int64_t steps, int exponent, bool in_units) {
    if (in_units) return decimal_text(steps, 0);
    const bool in_millions = between(0, 1) == 0;
    return decimal_text(steps, (in_millions ? 6 : 3) - exponent) +
           (in_millions ? " million" : " thousand");
  }

  any_figure print_result(fraction truth, fraction step) {
    if (!cuts_off_) return print(truth, step);
    const int128 steps = truth.n * step.d / (truth.d * step.n);
    const ratio size = as_ratio(step);
    return figure<>::printed(ratio(static_cast<std::int64_t>(steps)) * size, size, to_nearest);
  }

  std::mt19937_64 engine_;
  bool cuts_off_;
};

constexpr int kinds = 27;

// A claim of a kind whose figures were all printed of true numbers.
any_claim true_claim(press& of, int kind) {
  const std::int64_t x = of.level();
  const std::int64_t y = of.level();
  const std::int64_t z = of.level();
  const int count = static_cast<int>(of.between(1, 12));
  const auto a = of.print_level(x);
  const auto b = of.print_level(y);
  const fraction quotient_of_both{x, y};
  switch (kind) {
    case 0: return growth_claim{a, b, of.print_rate(quotient_of_both - whole(1))};
    case 1: return difference_claim{a, b, of.print_amount(whole(x - y))};
    case 2: return share_claim{a, b, of.print_multiple(quotient_of_both)};
    case 3: return share_claim{a, b, of.print_rate(quotient_of_both)};
    case 4: return share_of_sum_claim{a, b, of.print_rate({x, x + y})};
    case 5: return same_quantity_claim{a, of.print_level(x)};
    case 6: return sum_claim{{a, b, of.print_level(z)}, of.print_amount(whole(x + y + z))};
    case 7: return value_claim{a, of.print_amount(whole(x))};
    case 8: return average_claim{a, count, of.print_amount({x, count})};
    case 9: return mean_claim{{a, b, of.print_level(z)}, of.print_amount({x + y + z, 3})};
    case 10: return count_claim{a, b, of.print_rate(quotient_of_both)};
    case 11: return required_average_claim{a, b, count, of.print_amount({x - y, count})};
    case 12: return target_gap_claim{a, b, of.print_amount(whole(x - y))};
    case 13: {  // levels of which the root is a quotient
      const std::int64_t up = of.between(1, 30);
      const std::int64_t down = of.between(1, 30);
      const std::int64_t scale = of.between(1, 50);
      const int n = static_cast<int>(of.between(1, 3));
      const auto power = [&](std::int64_t base) {
        std::int64_t result = scale;
        for (int i = 0; i < n; ++i) result *= base;
        return result;
      };
      return compound_claim{of.print_level(power(down)), of.print_level(power(up)), years{n},
                            of.print_rate({up - down, down})};
    }
    case 14: {
      const std::string range =
          of.print_range(whole(x - of.between(0, x)), whole(x + of.between(0, x)));
      return range_claim{a, any_figure::from_text(range)};
    }
    case 15: {
      const fraction rate = quotient_of_both - whole(1);
      const fraction below{of.between(0, 300), 10'000};
      const fraction above{of.between(0, 300), 10'000};
      const std::string range = of.print_percent_range(rate - below, rate + above);
      return growth_claim{a, b, any_figure::from_text(range)};
    }
    case 16:
      return same_quantity_claim{
          any_figure::from_text(of.print_range(whole(x - of.between(0, x)), whole(x))), a};
    // A difference of rates is in points, contributions are printed either way.
    case 17:
      return difference_claim{of.print_percent(x), of.print_percent(y),
                              of.print_points({x - y, 10'000})};
    case 18:
      return target_gap_claim{of.print_percent(x), of.print_percent(y),
                              of.print_points({x - y, 10'000})};
    case 19:
      return sum_claim{{of.print_contribution(x), of.print_contribution(y)},
                       of.print_in_either_unit({x + y, 10'000})};
    case 20: return growth_claim{a, b, of.print_multiple(quotient_of_both)};
    case 21: return shortfall_claim{a, b, of.print_rate({x - y, x})};
    case 22: {
      const auto mark = of.print_mark(y);
      if (x == y) return above_claim{of.print_level(x + 1), mark};
      return x > y ? any_claim(above_claim{a, mark}) : any_claim(below_claim{a, mark});
    }
    case 23:
      return x > y ? any_claim(above_claim{of.print_percent(x), of.print_percent(y)})
                   : any_claim(below_claim{of.print_percent(x), of.print_percent(y + 1)});
    case 24: return rank_claim{a, {b, of.print_level(z)}, 1 + (y > x ? 1 : 0) + (z > x ? 1 : 0)};
    case 25: {  // close together, so that their digits do not tell them apart
      const std::int64_t w = x + of.between(0, 3);
      return rank_claim{a, {b, of.print_level(w)}, 1 + (y > x ? 1 : 0) + (w > x ? 1 : 0)};
    }
    default: break;
  }
  const ratio low(x - of.between(0, x));
  const ratio high(x + of.between(0, x));
  return range_claim{a, estimate<>::within(low, interval::closed(low, high))};
}

// The kind of the i-th claim. Roots cost a hundred times as much as the others.
int kind_of(press& of, std::int64_t i) {
  const int kind = static_cast<int>(i % kinds);
  return kind == 13 && i % (20 * kinds) != 13 ? static_cast<int>(of.between(0, 5)) : kind;
}

// An end of what is printed, with what it is.
struct corner {
  fraction value;
  bool included;
};

struct printed_between {
  figure<> number;
  corner ends[2];
};

// A number that was printed under one mode, and its ends in half steps.
printed_between printed_under(press& of, std::int64_t least) {
  constexpr rounding modes[] = {rounding::half_even, rounding::half_up, rounding::half_down,
                                rounding::down, rounding::up};
  const rounding mode = modes[of.between(0, 4)];
  const std::int64_t steps = of.between(least, 500);
  const std::int64_t step = ten_to(static_cast<int>(of.between(0, 3)));
  const bool even = steps % 2 == 0;
  const auto at = [&](std::int64_t halves) { return fraction{(2 * steps + halves) * step, 2}; };
  const auto number = figure<>::printed(ratio(steps * step), ratio(step), mode);
  switch (mode) {
    case rounding::half_even: return {number, {{at(-1), even}, {at(1), even}}};
    case rounding::half_up: return {number, {{at(-1), true}, {at(1), false}}};
    case rounding::half_down: return {number, {{at(-1), false}, {at(1), true}}};
    case rounding::down: return {number, {{at(0), true}, {at(2), false}}};
    default: return {number, {{at(-2), false}, {at(0), true}}};
  }
}

// A range: the ends of what its ends stand for, in half units of the last digit of the finer one.
printed_between printed_range_of_two(press& of) {
  const std::int64_t from = of.between(2, 5000);
  const std::int64_t to = from + of.between(1, 5000);
  const int places = static_cast<int>(of.between(0, 3));
  const auto text = [&](std::int64_t units, int digits) {
    const std::int64_t unit = ten_to(digits);
    const std::string after = std::to_string(unit + units % unit).substr(1);
    return std::to_string(units / unit) + (digits == 0 ? "" : '.' + after);
  };
  // Zeros are left out of one of the two.
  int places_of_to = places;
  std::int64_t short_to = to;
  for (; short_to % 10 == 0 && places_of_to > 0; --places_of_to) short_to /= 10;
  const auto at = [&](std::int64_t halves) { return fraction{halves, 2 * ten_to(places)}; };
  return {figure<>::from_text(text(from, places) + "-" + text(short_to, places_of_to)),
          {{at(2 * from - 1), true}, {at(2 * to + 1), true}}};
}

// The interval of all that f makes of the ends of two numbers.
template <class F>
interval by_corners(const printed_between& a, const printed_between& b, F f) {
  std::vector<corner> all;
  for (const corner& x : a.ends)
    for (const corner& y : b.ends) all.push_back({f(x.value, y.value), x.included && y.included});
  corner low = all.front();
  corner high = all.front();
  for (const corner& each : all) {
    const bool as_low = !(low.value < each.value) && !(each.value < low.value);
    const bool as_high = !(high.value < each.value) && !(each.value < high.value);
    if (each.value < low.value || (as_low && each.included)) low = each;
    if (high.value < each.value || (as_high && each.included)) high = each;
  }
  return {bound{as_ratio(low.value), low.included}, bound{as_ratio(high.value), high.included}};
}

std::int64_t cases(std::int64_t otherwise) {
  const auto& suite = boost::unit_test::framework::master_test_suite();
  return suite.argc > 1 ? std::atoll(suite.argv[1]) : otherwise / thinning;
}

const any_figure anything = figure<>::exactly(ratio(1, 7));

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_printed_of_true_numbers_is_never_impossible) {
  press of(20260101);
  const std::int64_t all = cases(1'000'000);
  std::int64_t decided = 0;
  std::int64_t by_verdict[6] = {};
  for (std::int64_t i = 0; i < all; ++i) {
    const int kind = kind_of(of, i);
    const any_claim claim = true_claim(of, kind);
    const finding found = check(claim);
    ++by_verdict[static_cast<int>(found.outcome())];
    if (found == verdict::not_decidable) continue;
    ++decided;
    BOOST_REQUIRE_MESSAGE(found != verdict::impossible, "kind " << kind << " at " << i);
    BOOST_REQUIRE_MESSAGE(found.can_be_right(), "kind " << kind << " at " << i);
  }
  BOOST_TEST_MESSAGE("follows " << by_verdict[0] << ", cut off " << by_verdict[1] << ", possible "
                                << by_verdict[2] << ", not decidable " << by_verdict[5]);
  // Only a base that is printed as nothing decides nothing.
  BOOST_TEST(decided > all * 9 / 10);
  BOOST_TEST(by_verdict[static_cast<int>(verdict::follows)] > all / 4);
  BOOST_TEST(by_verdict[static_cast<int>(verdict::possible)] > all / 20);
}

// Nor are true claims about a series whose levels were printed, some of them not at all.
BOOST_AUTO_TEST_CASE(what_is_true_of_a_series_is_never_impossible) {
  press of(20260808);
  const std::int64_t all = cases(1'000'000) / 40;
  constexpr int length = 10;
  const fiscal_quarter<> begin{2024, 1};
  std::int64_t decided = 0;
  for (std::int64_t i = 0; i < all; ++i) {
    std::vector<std::int64_t> truth;
    series<fiscal_quarter<>, figure<>> known(begin);
    for (int at = 0; at < length; ++at) {
      truth.push_back(of.level());
      const bool is_missing = at + 1 < length && of.between(0, 9) == 0;
      known.push_back(is_missing ? std::nullopt
                                 : std::optional(of.print_level(truth.back()).number()));
    }
    const auto sum_of = [&](int from, int count) {
      std::int64_t result = 0;
      for (int at = from; at < from + count; ++at) result += truth[static_cast<std::size_t>(at)];
      return result;
    };
    const auto expect = [&](const finding& found) {
      decided += found.computed() ? 1 : 0;
      BOOST_REQUIRE_MESSAGE(!found.computed() || found.can_be_right(), "at " << i);
    };
    // About the quarter, half or year that begins at `from` and has so many quarters.
    const auto expect_of = [&](auto p, int from, int count) {
      const std::int64_t now = sum_of(from, count);
      const std::int64_t before = sum_of(from - count, count);
      const std::int64_t year_before = sum_of(from - 4, count);
      expect(check(level_claim{.stated = of.print_amount(whole(now))}, known, p));
      expect(check(change_claim{.stated = of.print_amount(whole(now - before))}, known, p));
      expect(
          check(year_change_claim{.stated = of.print_amount(whole(now - year_before))}, known, p));
      expect(
          check(period_on_period_claim{.stated = of.print_rate({now - before, before})}, known, p));
      expect(check(year_on_year_claim{.stated = of.print_rate({now - year_before, year_before})},
                   known, p));
    };
    for (int at = 4; at < length; ++at) expect_of(begin + at, at, 1);
    expect_of(fiscal_half<>{2025, 1}, 4, 2);
    expect_of(fiscal_half<>{2025, 2}, 6, 2);
    expect_of(fiscal_year<>{2025}, 4, 4);
    const fiscal_quarter<> now = begin + (length - 1);
    for (const int count : {1, 3, 5}) {
      expect(check(
          trailing_average_claim{.length = count,
                                 .end = window::with_current,
                                 .stated = of.print_amount({sum_of(length - count, count), count})},
          known, now));
      expect(check(trailing_average_claim{.length = count,
                                          .end = window::before_current,
                                          .stated = of.print_amount(
                                              {sum_of(length - 1 - count, count), count})},
                   known, now));
    }
    for (int at = 1; at < length; ++at) {
      const auto record = *std::max_element(truth.begin(), truth.begin() + at);
      expect(check(previous_record_claim{.stated = of.print_level(record)}, known, begin + at));
    }
  }
  BOOST_TEST(decided > all * 40);
}

// Nor is what was cut off instead of rounded, though nobody says so.
BOOST_AUTO_TEST_CASE(what_is_cut_off_of_true_numbers_is_never_impossible) {
  press of(20260404, true);
  const std::int64_t all = cases(1'000'000);
  std::int64_t only_cut_off = 0;
  for (std::int64_t i = 0; i < all; ++i) {
    const int kind = kind_of(of, i);
    const finding found = check(true_claim(of, kind));
    BOOST_REQUIRE_MESSAGE(found != verdict::impossible, "kind " << kind << " at " << i);
    only_cut_off += found == verdict::possible_truncated ? 1 : 0;
  }
  BOOST_TEST(only_cut_off > all / 1000);
}

// The verdicts that say so, and only those, are of figures that can be right as they were rounded.
BOOST_AUTO_TEST_CASE(what_follows_can_be_right) {
  press of(20260505);
  constexpr rounding_set read_as[] = {to_nearest,           truncated,
                                      rounding::ceiling,    rounding::half_up,
                                      rounded_or_truncated, rounding::floor | rounding::up};
  for (int i = 0; i < 100'000 / thinning; ++i) {
    const ratio step(1, ten_to(static_cast<int>(of.between(0, 2))));
    const rounding_set modes = read_as[of.between(0, 5)];
    const auto stated = figure<>::printed(ratio(of.between(-30, 30)) * step, step, modes);
    const ratio face(of.between(-3000, 3000), 100);
    const ratio low = face - ratio(of.between(-5, 100), 100);
    const ratio high = (std::max)(low, face) + ratio(of.between(0, 100), 100);
    const finding found(stated, estimate<>::computed(face, interval::closed(low, high)));
    if (found == verdict::follows || found == verdict::possible)
      BOOST_REQUIRE(found.can_be_right());
    if (found == verdict::possible_truncated || found == verdict::impossible)
      BOOST_REQUIRE(!found.can_be_right());
    if (modes != to_nearest)
      BOOST_REQUIRE(found != verdict::follows_truncated && found != verdict::possible_truncated);
  }
}

BOOST_AUTO_TEST_CASE(the_ends_of_what_is_possible_are_those_of_the_corners) {
  press of(20260202);
  const std::int64_t all = cases(1'000'000) / 10;
  for (std::int64_t i = 0; i < all; ++i) {
    const auto x = printed_under(of, 2);
    const auto y = printed_under(of, 2);
    const any_figure a = x.number;
    const any_figure b = y.number;
    const auto expect = [&](const any_claim& claim, auto f) {
      BOOST_REQUIRE(check(claim).computed()->range() == by_corners(x, y, f));
    };
    expect(growth_claim{a, b, anything}, [](auto p, auto q) { return p / q - whole(1); });
    expect(count_claim{a, b, anything}, [](auto p, auto q) { return p / q; });
    expect(share_claim{a, b, anything}, [](auto p, auto q) { return p / q; });
    expect(share_of_sum_claim{a, b, anything}, [](auto p, auto q) { return p / (p + q); });
    expect(difference_claim{a, b, anything}, [](auto p, auto q) { return p - q; });
    expect(above_claim{a, b}, [](auto p, auto q) { return p - q; });
    expect(below_claim{a, b}, [](auto p, auto q) { return p - q; });
    expect(shortfall_claim{b, a, anything}, [](auto p, auto q) { return whole(1) - p / q; });
    expect(target_gap_claim{a, b, anything}, [](auto p, auto q) { return p - q; });
    expect(sum_claim{{a, b}, anything}, [](auto p, auto q) { return p + q; });
    expect(mean_claim{{a, b}, anything}, [](auto p, auto q) { return (p + q) * fraction{1, 2}; });
    expect(required_average_claim{a, b, 7, anything}, [](auto p, auto q) {
      return (p - q) * fraction{1, 7};
    });
    const auto in_percent = [](const printed_between& f) {
      return any_figure(f.number.said_in(figure_form::percent));
    };
    const finding change = check(difference_claim{in_percent(x), in_percent(y), anything});
    BOOST_REQUIRE(is_points(change.computed()->form()));
    BOOST_REQUIRE(change.computed()->range() ==
                  by_corners(x, y, [](auto p, auto q) { return p - q; }));
  }
}

// What a range stands for, and what follows from it, ends half a unit of its finer end outside.
BOOST_AUTO_TEST_CASE(ranges_reach_half_a_unit_of_their_finer_end_outside) {
  press of(20260707);
  const std::int64_t all = cases(1'000'000) / 10;
  for (std::int64_t i = 0; i < all; ++i) {
    const auto x = printed_range_of_two(of);
    const auto y = printed_under(of, 2);
    const any_figure a = x.number;
    const any_figure b = y.number;
    BOOST_REQUIRE(x.number.range() ==
                  interval::closed(as_ratio(x.ends[0].value), as_ratio(x.ends[1].value)));
    BOOST_REQUIRE(check(growth_claim{a, b, anything}).computed()->range() ==
                  by_corners(x, y, [](auto p, auto q) { return p / q - whole(1); }));
    const auto is_possible = [&](fraction number) {
      return check(range_claim{figure<>::exactly(as_ratio(number)), a}) != verdict::impossible;
    };
    const fraction little{1, 1'000'000'000};
    BOOST_REQUIRE(is_possible(x.ends[0].value) && is_possible(x.ends[1].value));
    BOOST_REQUIRE(!is_possible(x.ends[0].value - little));
    BOOST_REQUIRE(!is_possible(x.ends[1].value + little));
  }
}

// Whatever the numbers are, a growth in points is none, nor is a difference of rates in per cent.
BOOST_AUTO_TEST_CASE(a_rate_in_the_wrong_unit_is_impossible) {
  press of(20260606);
  for (int i = 0; i < 20'000 / thinning; ++i) {
    const std::int64_t x = of.level();
    const std::int64_t y = of.level();
    const auto a = of.print_level(x);
    const auto b = of.print_level(y);
    const finding grown = check(growth_claim{a, b, of.print_points(fraction{x - y, y})});
    if (grown != verdict::not_decidable) {
      BOOST_REQUIRE(grown == verdict::impossible && !grown.can_be_right());
      BOOST_REQUIRE(grown.slip() == unit_slip::points_for_percent);
      BOOST_REQUIRE(grown.in_right_unit() != verdict::impossible);
    }
    const finding change =
        check(difference_claim{of.print_percent(x), of.print_percent(y), of.print_percent(x - y)});
    BOOST_REQUIRE(change == verdict::impossible && !change.can_be_right());
    BOOST_REQUIRE(change.slip() == unit_slip::percent_for_points);
    BOOST_REQUIRE(change.in_right_unit() != verdict::impossible);
  }
}

// For a stated rate just inside of the ends there are true numbers; just outside there are none.
BOOST_AUTO_TEST_CASE(the_verdict_turns_at_the_ends) {
  press of(20260303);
  const std::int64_t all = cases(1'000'000) / 10;
  for (std::int64_t i = 0; i < all; ++i) {
    const auto x = printed_under(of, 2);
    const auto y = printed_under(of, 2);
    const interval ends = by_corners(x, y, [](auto p, auto q) { return p / q - whole(1); });
    const auto at = [&](const bound& end, int way) {
      const ratio rate = end.value + ratio(way, 1'000'000'000);
      return check(growth_claim{x.number, y.number, figure<>::exactly(rate)}) !=
             verdict::impossible;
    };
    BOOST_REQUIRE(at(*ends.low(), 0) == ends.low()->included);
    BOOST_REQUIRE(at(*ends.high(), 0) == ends.high()->included);
    BOOST_REQUIRE(!at(*ends.low(), -1) && at(*ends.low(), 1));
    BOOST_REQUIRE(!at(*ends.high(), 1) && at(*ends.high(), -1));
  }
}

BOOST_AUTO_TEST_SUITE_END()
