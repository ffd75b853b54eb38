// SPDX-License-Identifier: BSL-1.0
#include "../thinning.hpp"

#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/narrowed.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/propagation.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/reconcile.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(reconcile_test)

using namespace fiscus;

namespace {

using numbers = std::vector<statement_id>;

/// One contradiction of statements that are known by their places.
std::vector<numbers> conflict_of(std::initializer_list<std::size_t> places) {
  std::vector<numbers> result(1);
  for (const std::size_t each : places) result[0].push_back(statement_id{each});
  return result;
}

/// How many random cases are tried: FISCUS_TURNS asks for more.
int wished_turns(int usual) {
  const char* const wish = std::getenv("FISCUS_TURNS");
  return wish == nullptr ? usual / thinning : std::atoi(wish);
}

constexpr ratio thousandths(int n) { return ratio(n, 1000); }

// October 2021 was never printed: four months 829.977, three 635.01 (USD million).
constexpr std::optional<interval> october_2021() {
  fact_sheet sheet;
  const auto three = sheet.add("Jul-Sep 2021", "635.01");
  const auto four = sheet.add("Jul-Oct 2021", "829.977");
  const auto october = sheet.unknown("Oct 2021");
  sheet.total(four, {three, october});
  return reconcile(sheet)[october];
}

// "2.24 billion in the first half of FY2026, up 20%", and nothing said of the year before.
constexpr std::optional<interval> first_half_of_2025() {
  fact_sheet sheet;
  const auto later = sheet.add("H1FY26", "2.24 billion");
  const auto earlier = sheet.unknown("H1FY25");
  sheet.growth(later, earlier, sheet.add("growth", "20%"));
  return reconcile(sheet)[earlier];
}

}  // namespace

// 829.977 ± 0.0005 less 635.01 ± 0.005, exactly.
static_assert(october_2021() == interval::closed(ratio(1949615, 10000), ratio(1949725, 10000)));

// 2.235 / 1.205 and 2.245 / 1.195 billion. The first print was 1.864 billion (SBP, January 2025).
static_assert(first_half_of_2025()->contains(ratio(1'864'000'000)));
static_assert(first_half_of_2025()->contains(ratio(2'235'000'000) / ratio(1205, 1000)));
static_assert(!first_half_of_2025()->contains(ratio(1'854'771'784)));
static_assert(!first_half_of_2025()->contains(ratio(1'878'661'088)));

BOOST_AUTO_TEST_CASE(what_follows_without_a_doubt) {
  BOOST_CHECK(october_2021()->contains(thousandths(194'967)));
  BOOST_CHECK(first_half_of_2025()->is_bounded());
}

BOOST_AUTO_TEST_CASE(an_empty_ledger_is_consistent) {
  const fact_sheet sheet;
  BOOST_TEST(reconcile(sheet).is_consistent());
}

BOOST_AUTO_TEST_CASE(nothing_is_known_of_what_nothing_was_said_of) {
  fact_sheet sheet;
  const auto alone = sheet.unknown("alone");
  BOOST_CHECK(*reconcile(sheet)[alone] == interval::all());
}

// A part of the fact sheet that contradicts itself has no ranges; the others keep theirs.
BOOST_AUTO_TEST_CASE(a_contradiction_stays_where_it_is) {
  fact_sheet sheet;
  const auto twice = sheet.add("twice printed", "314");
  sheet.add_again(twice, "317");
  const auto other = sheet.add("other", "200");
  const auto found = reconcile(sheet);
  BOOST_TEST(!found.is_consistent());
  BOOST_CHECK(!found[twice]);
  BOOST_CHECK(*found[other] == interval::closed(ratio(399, 2), ratio(401, 2)));
  BOOST_CHECK(found.conflicts() == conflict_of({0, 1}));
}

// +61.35 % on 24.760 is not 30.950 (telecommunication, July 2020; PBS via TechJuice, Sep 2020).
BOOST_AUTO_TEST_CASE(three_figures_and_a_growth) {
  fact_sheet sheet;
  const auto later = sheet.add("Jul 2020", "30.950");
  const auto earlier = sheet.add("Jul 2019", "24.760");
  const auto rate = sheet.add("growth", "61.35%");
  const auto unrelated = sheet.add("unrelated", "5");
  sheet.growth(later, earlier, rate);
  sheet.total(unrelated, {sheet.unknown("a"), sheet.unknown("b")});
  BOOST_CHECK(reconcile(sheet).conflicts() == conflict_of({0, 1, 2, 4}));
}

// Of two contradictions in one part the smaller is named.
BOOST_AUTO_TEST_CASE(the_smallest_of_several) {
  fact_sheet sheet;
  std::vector<quantity> months;
  for (int i = 0; i < 6; ++i) months.push_back(sheet.add("month", "10"));
  const auto half = sheet.add("half", "75");    // 6
  sheet.total(half, months);                    // 7
  const auto again = sheet.add("again", "80");  // 8
  sheet.total(again, {half});                   // 9
  BOOST_CHECK(reconcile(sheet).conflicts() == conflict_of({6, 8, 9}));
}

// Too many statements for the smallest to be looked for: 60 and 60 in 70 parts that are not
// negative are more than 100, and that all others are printed as 0.01 at least is not needed for
// it.
BOOST_AUTO_TEST_CASE(long_conflicts_cannot_be_reduced) {
  fact_sheet sheet;
  numbers expected;
  quantity so_far = sheet.unknown("nothing", interval(ratio()));
  for (int i = 0; i < 70; ++i) {
    const auto part = sheet.unknown("part", interval::at_least(ratio()));
    const bool is_large = i == 10 || i == 60;
    const auto print =
        sheet.add_again(part, interval::at_least(is_large ? ratio(60) : ratio(1, 100)));
    const auto next = sheet.unknown("so far");
    expected.push_back(sheet.total(next, {so_far, part}));
    if (is_large) expected.push_back(print);
    so_far = next;
  }
  expected.push_back(sheet.add_again(so_far, interval::at_most(ratio(100))));
  std::sort(expected.begin(), expected.end());
  // What comes before the first large one is needed no less: nothing else bounds what it is added
  // to.
  BOOST_CHECK(reconcile(sheet).conflicts() == std::vector<numbers>{expected});
}

// Six months and five of them, both in full: December follows from the difference alone.
BOOST_AUTO_TEST_CASE(sums_that_share_their_parts) {
  fact_sheet sheet;
  std::vector<quantity> months;
  for (int i = 0; i < 6; ++i) months.push_back(sheet.unknown("month"));
  sheet.total(sheet.add("H1FY26", "2236"), months);
  sheet.total(sheet.add("5MFY26", "1799"), std::span<const quantity>(months.data(), 5));
  BOOST_CHECK(*reconcile(sheet)[months[5]] == interval::closed(ratio(436), ratio(438)));
}

BOOST_AUTO_TEST_CASE(ends_that_are_not_included) {
  fact_sheet sheet;
  const auto whole = sheet.add("whole", interval(bound{ratio(10), true}, bound{ratio(20), false}));
  const auto known = sheet.add("part", interval::closed(ratio(1), ratio(2)));
  const auto other = sheet.unknown("other");
  sheet.total(whole, {known, other});
  BOOST_CHECK(*reconcile(sheet)[other] == interval(bound{ratio(8), true}, bound{ratio(19), false}));
}

BOOST_AUTO_TEST_CASE(parts_that_are_not_negative) {
  fact_sheet sheet;
  const auto part = sheet.unknown("part", interval::at_least(ratio()));
  const auto rest = sheet.unknown("rest", interval::at_least(ratio()));
  sheet.total(sheet.add("whole", interval::closed(ratio(1), ratio(3))), {part, rest});
  BOOST_CHECK(*reconcile(sheet)[part] == interval::closed(ratio(), ratio(3)));
}

BOOST_AUTO_TEST_CASE(means_and_differences) {
  fact_sheet sheet;
  const auto a = sheet.add("a", interval(ratio(5)));
  const auto b = sheet.add("b", interval(ratio(8)));
  const auto average = sheet.unknown("average");
  const auto net = sheet.unknown("net");
  sheet.mean(average, {a, b, b});
  sheet.difference(net, a, b);
  const auto found = reconcile(sheet);
  BOOST_CHECK(*found[average] == interval(ratio(7)));
  BOOST_CHECK(*found[net] == interval(ratio(-3)));
}

// A third cannot be kept exactly: the range is wider then, by less than 10^-11, and has it.
BOOST_AUTO_TEST_CASE(thirds_are_rounded_outwards) {
  fact_sheet sheet;
  const auto average = sheet.unknown("average");
  const auto one_each = sheet.add("one", interval(ratio(1)));
  const auto zero = sheet.add("zero", interval(ratio()));
  sheet.mean(average, {one_each, zero, zero});
  const auto found = reconcile(sheet)[average];
  BOOST_CHECK(found->contains(ratio(1, 3)));
  BOOST_CHECK(found->high()->value - found->low()->value < ratio(1, 100'000'000'000));
}

// Identities that shave each other's ranges end all the same: x = y and x = y + 1/1000000.
BOOST_AUTO_TEST_CASE(slow_narrowing_ends) {
  fact_sheet sheet;
  const interval range = interval::closed(ratio(), ratio(1000));
  const auto x = sheet.add("x", range);
  const auto y = sheet.add("y", range);
  sheet.total(x, {y});
  sheet.total(x, {y, sheet.add("little", interval(ratio(1, 1'000'000)))});
  BOOST_CHECK(!reconcile(sheet).is_consistent());  // by the difference of the two

  fact_sheet other;
  const auto a = other.add("a", interval::closed(ratio(1), ratio(1000)));
  const auto b = other.add("b", interval::closed(ratio(1), ratio(1000)));
  other.growth(a, b, other.add("growth", interval(ratio())));
  other.growth(a, b, other.add("growth", interval(ratio(1, 1'000'000))));
  (void)reconcile(other);
}

namespace {

// Of small whole numbers in ranges all combinations can be tried.
class tried_out {
 public:
  struct range {
    int low, high;
  };

  explicit tried_out(std::vector<range> ranges) : ranges_(std::move(ranges)) {}

  /// terms: +1 and −1 of quantities, together zero.
  void add(std::vector<int> signs) { sums_.push_back(std::move(signs)); }

  /// The ranges of all combinations that fulfil the sums that count; nothing if there are none.
  /// A quantity whose range does not count lies in a wide one.
  [[nodiscard]] std::vector<range> hulls(unsigned ranges_that_count = ~0U,
                                         unsigned sums_that_count = ~0U) const {
    std::vector<range> result;
    std::vector<range> within = ranges_;
    for (std::size_t i = 0; i < within.size(); ++i)
      if ((ranges_that_count >> i & 1U) == 0) within[i] = {-12, 12};
    std::vector<int> at;
    at.reserve(within.size());
    for (const range& each : within) at.push_back(each.low);
    for (;;) {
      if (holds(at, sums_that_count)) {
        if (result.empty())
          for (const int each : at) result.push_back({each, each});
        for (std::size_t i = 0; i < at.size(); ++i)
          result[i] = {(std::min)(result[i].low, at[i]), (std::max)(result[i].high, at[i])};
        if (ranges_that_count != ~0U) return result;
      }
      std::size_t i = 0;
      while (i < at.size() && at[i] == within[i].high) at[i] = within[i].low, ++i;
      if (i == at.size()) return result;
      ++at[i];
    }
  }

 private:
  [[nodiscard]] bool holds(const std::vector<int>& at, unsigned that_count) const {
    for (std::size_t s = 0; s < sums_.size(); ++s) {
      int all = 0;
      for (std::size_t i = 0; i < at.size(); ++i) all += sums_[s][i] * at[i];
      if ((that_count >> s & 1U) != 0 && all != 0) return false;
    }
    return true;
  }

  std::vector<range> ranges_;
  std::vector<std::vector<int>> sums_;
};

/// Whole and parts of small whole numbers, for a fact sheet and to be tried out.
struct small_sheet {
  fact_sheet<> sheet;
  tried_out all;

  small_sheet(const std::vector<tried_out::range>& ranges,
              const std::vector<std::vector<int>>& sums)
      : all(ranges) {
    std::vector<quantity> quantities;
    quantities.reserve(ranges.size());
    for (const auto& each : ranges)
      quantities.push_back(sheet.add("", interval::closed(ratio(each.low), ratio(each.high))));
    for (const auto& signs : sums) {
      all.add(signs);
      std::vector<quantity> parts;
      quantity whole{};
      for (std::size_t i = 0; i < signs.size(); ++i)
        if (signs[i] > 0)
          whole = quantities[i];
        else if (signs[i] < 0)
          parts.push_back(quantities[i]);
      sheet.total(whole, parts);
    }
  }
};

std::vector<tried_out::range> random_ranges(std::mt19937& random, std::size_t count, int most) {
  std::vector<tried_out::range> result;
  for (std::size_t i = 0; i < count; ++i) {
    const int low = static_cast<int>(random() % 7) - 3;
    result.push_back({low, low + static_cast<int>(random() % static_cast<unsigned>(most + 1))});
  }
  return result;
}

}  // namespace

// Sums that meet in one quantity each have exactly the ranges that all combinations have: a chain
// (c = a + b, e = c + d), and a hierarchy of two levels.
BOOST_AUTO_TEST_CASE(as_by_trying_all_combinations) {
  std::mt19937 random(1);
  int consistent = 0;
  const std::vector<std::vector<std::vector<int>>> shapes{
      {{-1, -1, 1, 0, 0}, {0, 0, -1, -1, 1}},
      {{0, 0, -1, -1, 1}, {-1, -1, 1, 0, 0}},
      {{1, -1, -1, 0, 0, 0, 0}, {0, 1, 0, -1, -1, 0, 0}, {0, 0, 1, 0, 0, -1, -1}},
  };
  for (int turn = 0; turn < 3000 / thinning; ++turn) {
    const auto& shape = shapes[random() % shapes.size()];
    const small_sheet both(random_ranges(random, shape[0].size(), 2), shape);
    const auto expected = both.all.hulls();
    const auto found = reconcile(both.sheet);
    BOOST_REQUIRE(found.is_consistent() == !expected.empty());
    if (expected.empty()) continue;
    ++consistent;
    for (std::size_t i = 0; i < expected.size(); ++i)
      BOOST_REQUIRE(*found[quantity{i}] ==
                    interval::closed(ratio(expected[i].low), ratio(expected[i].high)));
  }
  BOOST_TEST(consistent > 300 / thinning);
}

// Identities in circles: the ranges may be wider, and are never narrower; a contradiction is never
// found where there is none.
BOOST_AUTO_TEST_CASE(circles_lose_no_combination) {
  std::mt19937 random(2);
  int as_narrow = 0;
  for (int turn = 0; turn < 1000 / thinning; ++turn) {
    std::vector<std::vector<int>> sums;
    for (int s = 0; s < 3; ++s) {
      std::vector<int> signs(5, 0);
      std::size_t places[] = {0, 1, 2, 3, 4};
      std::shuffle(std::begin(places), std::end(places), random);
      signs[places[0]] = 1;
      signs[places[1]] = signs[places[2]] = -1;
      sums.push_back(signs);
    }
    const small_sheet both(random_ranges(random, 5, 3), sums);
    const auto expected = both.all.hulls();
    const auto found = reconcile(both.sheet);
    if (expected.empty()) continue;
    BOOST_REQUIRE(found.is_consistent());
    bool same = true;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const auto range = interval::closed(ratio(expected[i].low), ratio(expected[i].high));
      BOOST_REQUIRE(found[quantity{i}]->contains(range));
      same = same && *found[quantity{i}] == range;
    }
    as_narrow += same ? 1 : 0;
  }
  BOOST_TEST(as_narrow > 50 / thinning);
}

// No smaller set of statements contradicts itself, by trying all sets.
BOOST_AUTO_TEST_CASE(conflicts_are_smallest) {
  std::mt19937 random(3);
  const std::vector<std::vector<int>> chain{{-1, -1, 1, 0, 0}, {0, 0, -1, -1, 1}};
  int conflicts = 0;
  for (int turn = 0; turn < 60 / thinning; ++turn) {
    const small_sheet both(random_ranges(random, 5, 1), chain);
    const auto found = reconcile(both.sheet).conflicts();
    if (found.empty()) continue;
    ++conflicts;
    // A sum of which one range is free has no say, so both sums or those that are named count.
    const auto contradicts = [&](unsigned statements) {
      return both.all.hulls(statements & 31U, statements >> 5U).empty();
    };
    unsigned named = 0;
    for (const statement_id each : found.front()) named |= 1U << each.index;
    BOOST_REQUIRE(contradicts(named));
    for (unsigned set = 0; set < 128; ++set)
      if (static_cast<std::size_t>(__builtin_popcount(set)) < found.front().size())
        BOOST_REQUIRE(!contradicts(set));
  }
  BOOST_TEST(conflicts > 5 / thinning);
}

// Products as interval arithmetic has them, all sign patterns, zero and open ends included.
BOOST_AUTO_TEST_CASE(products_as_of_intervals) {
  std::vector<interval> ranges;
  for (int low = -2; low <= 2; ++low)
    for (int high = low; high <= 2; ++high) {
      ranges.push_back(interval::closed(ratio(low), ratio(high)));
      if (low == high) continue;
      ranges.push_back(interval::open(ratio(low), ratio(high)));
      ranges.push_back({bound{ratio(low), true}, bound{ratio(high), false}});
    }
  for (int at = -1; at <= 1; ++at) {
    ranges.push_back(interval::at_least(ratio(at)));
    ranges.push_back(interval::above(ratio(at)));
    ranges.push_back(interval::at_most(ratio(at)));
  }
  ranges.push_back(interval::all());
  for (const interval& a : ranges)
    for (const interval& b : ranges) {
      fact_sheet sheet;
      const auto x = sheet.unknown("a", a);
      const auto y = sheet.unknown("b", b);
      const auto both = sheet.unknown("a × b");
      sheet.product(both, x, y);
      const auto found = reconcile(sheet);
      BOOST_REQUIRE(*found[both] == a * b);
      BOOST_REQUIRE(*found[x] == a);

      // And the quotient, wherever there is one.
      fact_sheet other;
      const auto whole = other.unknown("a", a);
      const auto share = other.unknown("b", b);
      const auto part = other.unknown("a / b");
      other.product(whole, part, share);
      const bool has_zero = b.contains(ratio());
      const bool is_split = !has_zero ? false : b.low() != b.high();
      if (has_zero || is_split) continue;
      const auto quotient = reconcile(other)[part];
      BOOST_REQUIRE(quotient.has_value());
      BOOST_REQUIRE(*quotient == a / b);
    }
}

namespace {

std::string printed(std::int64_t units, int step_digits) {
  std::string digits = std::to_string(units < 0 ? -units : units);
  const auto places = static_cast<std::size_t>(step_digits);
  if (digits.size() <= places) digits = std::string(places + 1 - digits.size(), '0') + digits;
  const std::size_t point = digits.size() - places;
  const std::string whole = (units < 0 ? "-" : "") + digits.substr(0, point);
  return places == 0 ? whole : whole + '.' + digits.substr(point);
}

/// Quantities with true values, of which some are printed, and true identities between them.
class true_sheet {
 public:
  explicit true_sheet(unsigned seed) : random_(seed) {
    // The texts stay where they are.
    texts_.reserve(1000);
    const int months = 3 + static_cast<int>(random_() % 10);
    std::vector<quantity> all;
    std::optional<quantity> before;
    std::int64_t so_far = 0;
    for (int i = 0; i < months; ++i) {
      const std::int64_t level = 1 + static_cast<std::int64_t>(random_() % 500'000);
      so_far += level;
      const auto month = add(ratio(level, 1000));
      const auto cumulative = add(ratio(so_far, 1000));
      before ? sheet.total(cumulative, {*before, month}) : sheet.total(cumulative, {month});
      before = cumulative;
      all.push_back(month);
      if (random_() % 2 == 0) add_parts(month);
      if (i > 0 && random_() % 2 == 0) add_growth(all[static_cast<std::size_t>(i) - 1], month);
      if (random_() % 3 == 0) add_share(month, cumulative);
      if (random_() % 4 == 0) add_net(month, cumulative);
    }
    if (random_() % 2 == 0) {
      const auto average = add(ratio(so_far, 1000) / ratio(months));
      sheet.mean(average, all);
    }
    if (random_() % 2 == 0) sheet.total(*before, all);
  }

  fact_sheet<> sheet;

  [[nodiscard]] const std::vector<ratio>& values() const noexcept { return values_; }
  [[nodiscard]] int prints() const noexcept { return static_cast<int>(texts_.size()); }

 private:
  quantity add(ratio value) {
    values_.push_back(value);
    if (random_() % 4 == 0) return sheet.unknown("");
    constexpr rounding modes[] = {rounding::half_even, rounding::half_up, rounding::half_down};
    const int places = static_cast<int>(random_() % 4);
    const auto tens = power_of_ten<std::int64_t>(places);
    const auto number = divide(value.numerator() * tens, value.denominator(), modes[random_() % 3]);
    texts_.push_back(printed(number, places));
    return sheet.add("", texts_.back());
  }
  ratio value_of(quantity each) const { return values_[each.index]; }

  void add_parts(quantity whole) {
    const auto units = (value_of(whole) * ratio(1000)).numerator();
    const std::int64_t first_part = static_cast<std::int64_t>(random_()) % (units + 1);
    const auto a = add(ratio(first_part, 1000));
    const auto b = add(ratio(units - first_part, 1000));
    sheet.total(whole, {a, b});
  }
  void add_growth(quantity earlier, quantity later) {
    const auto rate = add(value_of(later) / value_of(earlier) - ratio(1));
    sheet.growth(later, earlier, rate);
  }
  void add_share(quantity part, quantity whole) {
    const auto share = add(value_of(part) / value_of(whole));
    sheet.product(part, whole, share);
  }
  void add_net(quantity a, quantity b) {
    const auto net = add(value_of(a) - value_of(b));
    sheet.difference(net, a, b);
  }

  std::mt19937 random_;
  std::vector<ratio> values_;
  std::vector<std::string> texts_;
};

}  // namespace

// What is true stays possible.
BOOST_AUTO_TEST_CASE(true_values_are_never_lost) {
  const auto turns = static_cast<unsigned>(wished_turns(10'000));
  std::size_t narrowed = 0;
  for (unsigned turn = 0; turn < turns; ++turn) {
    const true_sheet all(turn);
    const auto found = reconcile(all.sheet);
    BOOST_REQUIRE_MESSAGE(found.is_consistent(), "turn " << turn);
    for (std::size_t i = 0; i < all.values().size(); ++i) {
      const auto range = found[quantity{i}];
      if (!range->contains(all.values()[i])) BOOST_FAIL("turn " << turn << " quantity " << i);
      narrowed += range->is_bounded() ? 1U : 0U;
    }
  }
  BOOST_TEST(narrowed > 20U * turns);
}

// Cumulative figures of exact months, each known to half a unit: what the tightest says reaches all
// of them, in whichever order the identities were written down.
BOOST_AUTO_TEST_CASE(chains_are_settled_in_any_order) {
  std::mt19937 random(4);
  const int length = 2000;
  fact_sheet sheet;
  std::vector<quantity> cumulative{sheet.unknown("")};
  std::vector<quantity> months;
  for (int i = 1; i < length; ++i) {
    months.push_back(sheet.add("", interval(ratio(1 + i % 7))));
    cumulative.push_back(sheet.unknown(""));
  }
  std::vector<std::size_t> order(months.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  for (const std::size_t i : order) sheet.total(cumulative[i + 1], {cumulative[i], months[i]});
  sheet.add_again(cumulative[700], interval::closed(ratio(10'000), ratio(10'002)));
  int between = 0;
  for (int i = 701; i <= 1500; ++i) between += 1 + i % 7;
  sheet.add_again(cumulative[1500], interval::at_least(ratio(10'001 + between)));
  const auto found = reconcile(sheet);
  BOOST_TEST_REQUIRE(found.is_consistent());
  for (const quantity each : cumulative) {
    const auto range = found[each];
    BOOST_REQUIRE(range->is_bounded());
    BOOST_REQUIRE(range->high()->value - range->low()->value == ratio(1));
  }
}

namespace {

/// What a statement says of quantities that are known by their numbers.
struct saying {
  statement_kind kind;
  std::size_t about;
  std::vector<std::size_t> others;
  interval range = interval::all();

  [[nodiscard]] friend bool operator==(const saying&, const saying&) = default;
};

/// The fact sheet of some statements, made in the order in which they are given.
fact_sheet<> sheet_of(std::size_t quantities, const std::vector<saying>& all) {
  fact_sheet<> sheet;
  for (std::size_t i = 0; i < quantities; ++i) (void)sheet.unknown("");
  for (const saying& each : all) {
    const quantity about{each.about};
    std::vector<quantity> others;
    for (const std::size_t i : each.others) others.push_back(quantity{i});
    switch (each.kind) {
      case statement_kind::printed: sheet.add_again(about, each.range); break;
      case statement_kind::total: sheet.total(about, others); break;
      case statement_kind::net: sheet.difference(about, others[0], others[1]); break;
      case statement_kind::mean: sheet.mean(about, others); break;
      case statement_kind::grown: sheet.growth(about, others[0], others[1]); break;
      case statement_kind::product: sheet.product(about, others[0], others[1]); break;
    }
  }
  return sheet;
}

/// Up to `most` statements on a few quantities, no two of which say the same.
std::vector<saying> random_sayings(std::mt19937& random, std::size_t quantities, std::size_t most) {
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  const bool has_products = below(3) == 0;
  std::vector<saying> result;
  for (std::size_t i = 2 + below(most - 1); i > 0; --i) {
    std::vector<std::size_t> of(quantities);
    std::iota(of.begin(), of.end(), std::size_t{});
    std::shuffle(of.begin(), of.end(), random);
    saying made{statement_kind::printed, of[0], {}};
    if (below(2) == 0) {
      const auto low = static_cast<int>(below(16)) - 5;
      made.range = interval::closed(ratio(low), ratio(low + static_cast<int>(below(4))));
    } else if (has_products && below(3) == 0) {
      made.kind = below(2) == 0 ? statement_kind::grown : statement_kind::product;
      made.others = {of[1], of[2]};
    } else {
      constexpr statement_kind sums[] = {statement_kind::total, statement_kind::total,
                                         statement_kind::net, statement_kind::mean};
      made.kind = sums[below(4)];
      const bool is_pair = made.kind == statement_kind::net;
      const std::size_t parts = is_pair ? 2 : 2 + below(quantities - 2);
      made.others.assign(of.begin() + 1, of.begin() + 1 + static_cast<std::ptrdiff_t>(parts));
      if (!is_pair) std::sort(made.others.begin(), made.others.end());
      if (is_pair && made.about > made.others[1]) std::swap(made.about, made.others[1]);
    }
    if (std::find(result.begin(), result.end(), made) == result.end()) result.push_back(made);
  }
  return result;
}

std::vector<std::vector<saying>> conflicts_in(const reconciliation& found,
                                              const std::vector<saying>& all) {
  std::vector<std::vector<saying>> result;
  for (const numbers& each : found.conflicts()) {
    result.emplace_back();
    for (const statement_id i : each) result.back().push_back(all[i.index]);
  }
  return result;
}

bool is_subset(const std::vector<saying>& some, const std::vector<saying>& all) {
  return std::all_of(some.begin(), some.end(), [&](const saying& each) {
    return std::find(all.begin(), all.end(), each) != all.end();
  });
}
bool same_conflicts(const std::vector<std::vector<saying>>& a,
                    const std::vector<std::vector<saying>>& b) {
  return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&](const auto& x) {
           return std::any_of(b.begin(), b.end(), [&](const auto& y) {
             return x.size() == y.size() && is_subset(x, y);
           });
         });
}

bool is_consistent(std::size_t quantities, const std::vector<saying>& all) {
  return reconcile(sheet_of(quantities, all)).is_consistent();
}

std::vector<saying> without(std::vector<saying> all, std::size_t i) {
  all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
  return all;
}

/// What is known of the quantity: nothing also if it is more than a ratio holds.
std::optional<interval> range_of(const reconciliation& found, std::size_t i) {
  try {
    return found[quantity{i}];
  } catch (const overflow&) {
    return std::nullopt;
  }
}

/// Whether one range has the other in it. Where growth or products go in circles, narrowing ends
/// before its last steps, which are small.
bool holds(const std::optional<interval>& wide, const std::optional<interval>& narrow,
           const std::vector<saying>& by) {
  if (!wide || !narrow || wide->contains(*narrow)) return true;
  const bool goes_slowly = std::any_of(by.begin(), by.end(), [](const saying& each) {
    return each.kind == statement_kind::grown || each.kind == statement_kind::product;
  });
  const interval little = interval::closed(ratio(-1, 10'000), ratio(1, 10'000));
  return goes_slowly && (*wide + little).contains(*narrow);
}

}  // namespace

// December is what six months are more than five, wherever the quarters are told.
BOOST_AUTO_TEST_CASE(the_order_of_totals_does_not_matter) {
  const std::vector<saying> totals{
      {statement_kind::total, 6, {0, 1, 2, 3, 4, 5}},
      {statement_kind::total, 7, {0, 1, 2, 3, 4}},
      {statement_kind::total, 8, {0, 1, 2}},
      {statement_kind::total, 9, {3, 4, 5}},
  };
  std::vector<std::size_t> order{0, 1, 2, 3};
  do {
    fact_sheet sheet;
    std::vector<quantity> months;
    for (int i = 0; i < 6; ++i) months.push_back(sheet.unknown("month"));
    const quantity wholes[] = {sheet.add("H1", "2.24 billion"), sheet.add("5M", "1.799 billion"),
                               sheet.add("Q1", "1.057 billion"), sheet.add("Q2", "1.18 billion")};
    for (const std::size_t i : order) {
      std::vector<quantity> parts;
      for (const std::size_t each : totals[i].others) parts.push_back(months[each]);
      sheet.total(wholes[i], parts);
    }
    BOOST_CHECK(*reconcile(sheet)[months[5]] ==
                interval::closed(ratio(435'500'000), ratio(446'500'000)));
    sheet.add_again(months[5], "347 million");
    BOOST_TEST(!reconcile(sheet).is_consistent());
  } while (std::next_permutation(order.begin(), order.end()));
}

BOOST_AUTO_TEST_CASE(the_order_of_statements_does_not_matter) {
  std::mt19937 random(11);
  int contradictions = 0;
  for (int turn = 0; turn < wished_turns(1500); ++turn) {
    const std::size_t quantities = 4 + random() % 4;
    const auto all = random_sayings(random, quantities, 16);
    const auto found = reconcile(sheet_of(quantities, all));
    contradictions += found.is_consistent() ? 0 : 1;
    auto other = all;
    std::shuffle(other.begin(), other.end(), random);
    const auto again = reconcile(sheet_of(quantities, other));
    for (std::size_t i = 0; i < quantities; ++i)
      BOOST_REQUIRE_MESSAGE(range_of(found, i) == range_of(again, i), "turn " << turn);
    BOOST_REQUIRE_MESSAGE(same_conflicts(conflicts_in(found, all), conflicts_in(again, other)),
                          "turn " << turn);
  }
  BOOST_TEST(contradictions > 100 / thinning);
}

BOOST_AUTO_TEST_CASE(one_statement_more_never_says_less) {
  std::mt19937 random(12);
  int consistent = 0;
  for (int turn = 0; turn < wished_turns(1500); ++turn) {
    const std::size_t quantities = 4 + random() % 4;
    const auto all = random_sayings(random, quantities, 12);
    const auto found = reconcile(sheet_of(quantities, all));
    consistent += found.is_consistent() ? 1 : 0;
    for (std::size_t left_out = 0; left_out < all.size(); ++left_out) {
      const auto fewer = reconcile(sheet_of(quantities, without(all, left_out)));
      if (!found.is_consistent()) continue;
      BOOST_REQUIRE_MESSAGE(fewer.is_consistent(), "turn " << turn << " statement " << left_out);
      for (std::size_t i = 0; i < quantities; ++i)
        BOOST_REQUIRE_MESSAGE(holds(range_of(fewer, i), range_of(found, i), all),
                              "turn " << turn << " statement " << left_out);
    }
  }
  BOOST_TEST(consistent > 100 / thinning);
}

BOOST_AUTO_TEST_CASE(each_statement_of_a_conflict_is_needed) {
  std::mt19937 random(13);
  int conflicts = 0;
  for (int turn = 0; turn < wished_turns(1500); ++turn) {
    const std::size_t quantities = 4 + random() % 6;
    const auto all = random_sayings(random, quantities, 20);
    for (const auto& each : conflicts_in(reconcile(sheet_of(quantities, all)), all)) {
      ++conflicts;
      BOOST_REQUIRE_MESSAGE(!is_consistent(quantities, each), "turn " << turn);
      for (std::size_t i = 0; i < each.size(); ++i)
        BOOST_REQUIRE_MESSAGE(is_consistent(quantities, without(each, i)), "turn " << turn);
    }
  }
  BOOST_TEST(conflicts > 100 / thinning);
}

BOOST_AUTO_TEST_CASE(no_smaller_set_contradicts_itself) {
  std::mt19937 random(14);
  int conflicts = 0;
  for (int turn = 0; turn < wished_turns(300); ++turn) {
    const std::size_t quantities = 4 + random() % 3;
    const auto all = random_sayings(random, quantities, 10);
    const auto found = reconcile(sheet_of(quantities, all)).conflicts();
    if (found.empty()) continue;
    ++conflicts;
    std::size_t smallest = all.size();
    for (const numbers& each : found) smallest = (std::min)(smallest, each.size());
    for (unsigned set = 1; set < 1U << all.size(); ++set) {
      if (static_cast<std::size_t>(__builtin_popcount(set)) >= smallest) continue;
      std::vector<saying> some;
      for (std::size_t i = 0; i < all.size(); ++i)
        if ((set >> i & 1U) != 0) some.push_back(all[i]);
      BOOST_REQUIRE_MESSAGE(is_consistent(quantities, some), "turn " << turn << " set " << set);
    }
  }
  BOOST_TEST(conflicts > 50 / thinning);
}

// A quantity in more sums than are all compared: one total of a known part and of many others.
BOOST_AUTO_TEST_CASE(a_quantity_in_many_sums) {
  std::vector<saying> all{{statement_kind::printed, 0, {}, interval(ratio(10))},
                          {statement_kind::printed, 1, {}, interval::at_least(ratio())}};
  const std::size_t quantities = 302;
  for (std::size_t i = 2; i < quantities; ++i) all.push_back({statement_kind::total, 0, {1, i}});
  // Each says a little more than the one before, and all learn the most that any says.
  for (std::size_t i = 2; i < quantities; ++i)
    all.push_back(
        {statement_kind::printed, i, {}, interval::at_least(ratio(static_cast<int>(i), 1000))});
  const auto found = reconcile(sheet_of(quantities, all));
  for (std::size_t i = 2; i < quantities; ++i)
    BOOST_REQUIRE(*found[quantity{i}] == interval::closed(ratio(301, 1000), ratio(10)));

  all.push_back({statement_kind::printed, 150, {}, interval::at_most(ratio(1, 1000))});
  const auto conflicts = conflicts_in(reconcile(sheet_of(quantities, all)), all);
  BOOST_TEST_REQUIRE(conflicts.size() == 1U);
  BOOST_TEST(conflicts[0].size() == 2U);
  all.back().range = interval::at_most(ratio(3005, 10'000));
  all.erase(all.begin() + 2 + 300 + 148);  // what else was printed of it
  const auto again = conflicts_in(reconcile(sheet_of(quantities, all)), all);
  BOOST_TEST_REQUIRE(again.size() == 1U);
  BOOST_TEST(again[0].size() == 4U);  // two printed and two totals
  for (std::size_t i = 0; i < again[0].size(); ++i)
    BOOST_TEST(is_consistent(quantities, without(again[0], i)));
}

// What one of many sums says of a quantity, all others learn, however little it is: the parts of
// one whole, of which 300 others are certain to be nothing.
BOOST_AUTO_TEST_CASE(many_small_steps) {
  const int count = 300;
  fact_sheet sheet;
  const auto whole = sheet.unknown("whole", interval::at_most(ratio(100)));
  std::vector<quantity> parts;
  for (int i = 0; i < count; ++i) {
    parts.push_back(sheet.add("part", interval::at_least(ratio((std::min)(i, count - i), 1000))));
    sheet.total(whole, {parts.back(), sheet.unknown("nothing", interval(ratio()))});
  }
  const auto found = reconcile(sheet);
  for (const quantity each : parts)
    BOOST_REQUIRE(*found[each] == interval::closed(ratio(count / 2, 1000), ratio(100)));
}

// The difference of every two is looked at as long as a quantity stands in 64 sums at most.
BOOST_AUTO_TEST_CASE(sums_that_are_all_compared) {
  fact_sheet sheet;
  const auto whole = sheet.unknown("whole");
  for (int i = 0; i < 64; ++i) sheet.total(whole, {sheet.unknown("a"), sheet.unknown("b")});
  for (int i = 0; i < 64; ++i)
    sheet.growth(whole, sheet.unknown("before"), sheet.unknown("growth"));
  BOOST_TEST(detail::network_of(sheet.equations()).compared_all);
  sheet.total(whole, {sheet.unknown("a"), sheet.unknown("b")});
  BOOST_TEST(!detail::network_of(sheet.equations()).compared_all);
}

namespace {

// Cumulative figures from 0, each 1 more than the one before, of which the last is printed as
// `end`.
fact_sheet<> chain_to(int end, int links) {
  fact_sheet<> sheet;
  const quantity first = sheet.add("", interval(ratio()));
  quantity last = first;
  for (int i = 0; i < links; ++i) {
    const quantity next = sheet.unknown("");
    sheet.total(next, {last, sheet.add("", interval(ratio(1)))});
    last = next;
  }
  sheet.add_again(last, interval(ratio(end)));
  return sheet;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_contradiction_of_all_is_reduced_or_given_up) {
  const auto short_one = reconcile(chain_to(-1, 100));
  BOOST_TEST(!short_one.gave_up());
  BOOST_TEST_REQUIRE(short_one.conflicts().size() == 1U);
  BOOST_TEST(short_one.conflicts()[0].size() == 202U);
  if (!is_optimised) return;  // the search takes as many steps as it may
  const auto long_one = reconcile(chain_to(-1, 3000));
  BOOST_TEST(long_one.gave_up());
  BOOST_TEST_REQUIRE(long_one.conflicts().size() == 1U);
  BOOST_TEST(long_one.conflicts()[0].size() == 6002U);  // no statement more than contradicts itself
  BOOST_TEST(!reconcile(chain_to(3000, 3000)).gave_up());
}

// Each turn raises all by 1: a contradiction that is reached after a thousand turns.
BOOST_AUTO_TEST_CASE(narrowing_in_a_circle_is_given_up) {
  fact_sheet<> sheet;
  const quantity a = sheet.add("", interval::closed(ratio(), ratio(1000)));
  const quantity b = sheet.add("", interval::closed(ratio(), ratio(1000)));
  sheet.total(b, {a, sheet.add("", interval(ratio(1)))});
  const quantity c = sheet.add("", interval::closed(ratio(), ratio(1000)));
  sheet.total(c, {b, sheet.add("", interval(ratio()))});
  sheet.total(a, {c, sheet.add("", interval(ratio()))});
  const detail::network of = detail::network_of(sheet.equations());
  const detail::narrowed all = detail::propagate(of);
  BOOST_TEST(!all.gave_up);
  const detail::narrowed some = detail::propagate(of, {}, 120);
  BOOST_TEST(some.gave_up);
  BOOST_TEST(some.is_consistent());
  BOOST_TEST((some[a].low().value >= 5 * detail::grid));
  BOOST_TEST((some[a].low().value < 15 * detail::grid));
  BOOST_TEST(some.cost < all.cost);
}

BOOST_AUTO_TEST_CASE(a_quantity_of_another_sheet_is_refused) {
  fact_sheet<> sheet;
  const quantity known = sheet.add("known", "3");
  const reconciliation of_one = reconcile(sheet);
  BOOST_TEST(of_one[known].has_value());
  BOOST_CHECK_EXCEPTION(static_cast<void>(of_one[quantity{1}]), invalid_index,
                        [](const invalid_index& e) { return e.index() == 1 && e.size() == 1; });
  BOOST_CHECK_THROW(static_cast<void>(of_one[quantity{static_cast<std::size_t>(-1)}]),
                    invalid_index);
}

BOOST_AUTO_TEST_CASE(a_reconciliation_that_was_moved_from_is_that_of_an_empty_sheet) {
  const auto make = [] {
    fact_sheet<> sheet;
    const quantity once = sheet.add("level", "3");
    sheet.add_again(once, "5");
    return reconcile(sheet);
  };
  reconciliation found = make();
  const reconciliation moved = std::move(found);
  BOOST_TEST(moved.conflicts().size() == 1U);
  BOOST_TEST(found.is_consistent());
  BOOST_TEST(found.conflicts().empty());
  BOOST_TEST(found.unit_slips().empty());
  BOOST_CHECK_THROW(static_cast<void>(found[quantity{0}]), invalid_index);
  found = moved;
  BOOST_CHECK(found.conflicts() == moved.conflicts());
  const auto constant = [&]() -> const reconciliation { return make(); };
  static_assert(!std::is_reference_v<decltype(constant().conflicts())>);
  static_assert(!std::is_reference_v<decltype(constant().unit_slips())>);
  BOOST_CHECK(constant().conflicts() == moved.conflicts());
}

BOOST_AUTO_TEST_SUITE_END()
