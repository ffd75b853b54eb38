// SPDX-License-Identifier: BSL-1.0
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/history_kinds.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/series/rolling.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstddef>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(any_claim_test)

using namespace fiscus;

namespace {

// Calls f with a null pointer to each type of a variant.
template <class... Claims, class F>
constexpr void for_each_kind(std::variant<Claims...>* /*of*/, F f) {
  (f(static_cast<Claims*>(nullptr)), ...);
}

template <class C>
concept has_stated = requires(const C& claim) {
  claim.stated;
};

// A part that says n, as it is given to a member of that type.
any_figure part_saying(int n, const detail::said_figure*) { return figure<>::exactly(ratio(n)); }
std::vector<any_figure> part_saying(int n, const detail::said_figures*) {
  return {figure<>::exactly(ratio(n)), figure<>::exactly(ratio(n))};
}
years part_saying(int n, const detail::said<years>*) { return years{n}; }
int part_saying(int n, const detail::said<int>*) { return n; }

template <class C, class Part>
Part type_of_member(Part C::*);

template <class C, std::size_t I>
constexpr auto nth_operand() {
  return C::operands.apply([](auto... part) { return std::get<I>(std::tuple(part...)); });
}
template <class C, std::size_t I>
using part_of_claim = decltype(type_of_member(nth_operand<C, I>()));
template <class C, std::size_t I>
auto nth_part() {
  return part_saying(static_cast<int>(I) + 1, static_cast<const part_of_claim<C, I>*>(nullptr));
}

template <class C, class... Parts>
concept made_of = requires(Parts... parts) {
  C{parts...};
};

// Whether a claim whose parts say 1, 2, 3 …, in the order of its members, says them in the order of
// its operands, too, and has no more members than these and what is stated.
template <class C, std::size_t... I>
bool has_members_in_order(std::index_sequence<I...>) {
  const auto says = [](const C& claim) {
    return ((nth_part<C, I>() == (claim.*nth_operand<C, I>()).get()) && ...);
  };
  if constexpr (has_stated<C>) {
    using stated_part = std::remove_cvref_t<decltype(std::declval<const C&>().stated)>;
    const auto stated = part_saying(99, static_cast<const stated_part*>(nullptr));
    using stated_type = std::remove_const_t<decltype(stated)>;
    static_assert(made_of<C, decltype(nth_part<C, I>())..., stated_type>);
    static_assert(!made_of<C, decltype(nth_part<C, I>())..., stated_type, int>);
    const C claim{nth_part<C, I>()..., stated};
    return says(claim) && claim.stated.get() == stated;
  } else {
    static_assert(made_of<C, decltype(nth_part<C, I>())...>);
    static_assert(!made_of<C, decltype(nth_part<C, I>())..., int>);
    return says(C{nth_part<C, I>()...});
  }
}

// The names in braces in the words of a claim.
std::set<std::string_view> names_in(std::string_view words) {
  std::set<std::string_view> all;
  for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1))
    all.insert(words.substr(at + 1, words.find('}', at) - at - 1));
  return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_kind_is_checked_as_itself) {
  const std::vector<any_claim> all{
      growth_claim{"437 million", "356 million", "23%"},
      difference_claim{"437 million", "356 million", "81 million"},
      share_claim{"2.593 billion", "6.442 billion", "40.25%"},
      share_of_sum_claim{"1 million", "3 million", "25%"},
      same_quantity_claim{"24%", "23.66%"},
      range_claim{"3.6 billion", "3.5-3.8 billion"},
      above_claim{"437 million", "exactly 400 million"},
      below_claim{"386 million", "exactly 400 million"},
      sum_claim{{"354 million", "337 million"}, "691 million"},
      mean_claim{{"1", "2", "3"}, "2"},
      average_claim{"1.512 billion", 3, "504 million"},
      count_claim{"354 million", "15.4 million", "23"},
      rank_claim{"366 million", {"386 million", "356 million"}, 2},
      compound_claim{"4", "9", years{2}, "50%"},
      required_average_claim{"5 billion", "2 billion", 6, "500 million"},
      target_gap_claim{"4.2 billion", "3.8 billion", "0.4 billion"},
      shortfall_claim{"exactly 3 billion", "2.58 billion", "14%"},
      value_claim{"437 million", "437 million"},
  };
  std::size_t kind = 0;
  for (const any_claim& each : all) {
    BOOST_TEST(each.index() == kind++);
    BOOST_CHECK(check(each) == verdict::follows);
    BOOST_CHECK(each == any_claim(each));
  }
  BOOST_TEST(kind == std::variant_size_v<any_claim>);
}

BOOST_AUTO_TEST_CASE(the_operands_of_each_kind_are_its_members_in_their_order) {
  for_each_kind(static_cast<any_claim*>(nullptr), []<class C>(C*) {
    static_assert(figure_claim<C> && !std::default_initializable<C> && std::copyable<C>);
    constexpr std::size_t parts = C::operands.count;
    BOOST_TEST(has_members_in_order<C>(std::make_index_sequence<parts>()), C::kind);
  });
}

BOOST_AUTO_TEST_CASE(each_kind_has_a_name_of_its_own) {
  std::set<std::string_view> names;
  std::size_t kinds = 0;
  const auto add = [&](std::string_view name) {
    ++kinds;
    BOOST_TEST(!name.empty());
    BOOST_TEST(names.insert(name).second, name);
  };
  const auto add_kind = [&]<class C>(C*) {
    if constexpr (requires { C::kind; }) add(C::kind);
  };
  for_each_kind(static_cast<any_claim*>(nullptr), add_kind);
  for_each_kind(static_cast<any_series_claim*>(nullptr), add_kind);
  for (const window end : {window::before_current, window::with_current})
    add(trailing_average_claim::kind_of(end));
  for (const history_kind& each : history_kinds) add(each.kind);
  BOOST_TEST(kinds == 45U);
}

BOOST_AUTO_TEST_CASE(the_words_of_each_kind_have_its_parts_and_the_result) {
  for_each_kind(static_cast<any_claim*>(nullptr), []<class C>(C*) {
    constexpr std::size_t parts = C::operands.count;
    const std::set<std::string_view> results{"computed", "change", "more",    "gap",
                                             "beyond",   "inside", "agree",   "truth",
                                             "stated",   "when",   "subject", "value"};
    std::size_t numbers = 0;
    for (const std::string_view each : names_in(C::words)) {
      const bool is_number =
          each.size() == 1 && each.front() >= '0' && each.front() < static_cast<char>('0' + parts);
      numbers += is_number ? 1 : 0;
      BOOST_TEST((is_number || results.contains(each)), C::kind << ' ' << each);
    }
    // The level of a series is its own result.
    BOOST_TEST(numbers == (std::same_as<C, value_claim> ? 0 : parts), C::kind);
  });
}

namespace {

// A kind of claim that is not in the library is checked all the same.
struct per_head_claim {
  said_figure total, people, stated;

  static constexpr std::string_view kind = "per_head";
  static constexpr stated_kind states = stated_kind::level;
  static constexpr std::string_view words = "{0} for {1} people is {computed} a head";
  static constexpr claim_operands<&per_head_claim::total, &per_head_claim::people> operands{};
  static constexpr answer<estimate<>> computed(const estimate<>& total, const estimate<>& people) {
    if (people.range().contains(ratio())) return absence::base_zero;
    return total / people;
  }
};

constexpr finding per_head(const any_figure& people, const any_figure& stated) {
  return check(per_head_claim{.total = "USD 3.223 billion", .people = people, .stated = stated});
}

}  // namespace

static_assert(figure_claim<per_head_claim>);
static_assert(per_head("600,000", "5372") == verdict::follows);
static_assert(per_head("600,000", "USD 5.37 thousand") == verdict::follows);
static_assert(per_head("over 600,000", "5373") == verdict::impossible);
static_assert(per_head("over 600,000", "5300") == verdict::possible);
static_assert(per_head("0", "5300").why() == absence::base_zero);

BOOST_AUTO_TEST_CASE(units_of_a_kind_of_your_own_do_not_mix) {
  BOOST_CHECK_THROW(static_cast<void>(per_head("600,000", "PKR 5372")), currency_mismatch);
  BOOST_CHECK_THROW(static_cast<void>(per_head("600,000", "54%")), invalid_value);
  BOOST_CHECK_THROW(static_cast<void>(per_head("6%", "5372")), invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
