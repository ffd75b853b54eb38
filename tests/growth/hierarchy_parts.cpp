// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/hierarchy_parts.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <optional>
#include <random>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(hierarchy_parts_test)

using namespace fiscus;

using table = panel<month, std::int64_t, std::string_view>;
using contributed = level_contribution<std::string_view>;

constexpr month before{2013, 1}, now{2014, 1};

namespace {

percentage_points points(int n) { return percentage_points(ratio(n, 100)); }

}  // namespace

BOOST_AUTO_TEST_CASE(growth_is_traced_through_the_levels) {
  const auto of = hierarchy<std::string_view>::from(
      {{"goods", "exports"}, {"services", "exports"}, {"food", "goods"}, {"fuel", "goods"}});
  const auto all = table::from_observations({{"exports", before, 200},
                                             {"exports", now, 250},
                                             {"goods", before, 100},
                                             {"goods", now, 130},
                                             {"services", before, 100},
                                             {"services", now, 116},
                                             {"food", before, 50},
                                             {"food", now, 90},
                                             {"fuel", before, 50},
                                             {"fuel", now, 40}});
  const std::vector<contributed> expected{
      {"exports", 0, points(25), points(25), points(2)},
      {"goods", 1, points(15), points(15), points(0)},
      {"food", 2, points(40), points(20), points(0)},
      {"fuel", 2, points(-10), points(-5), points(0)},
      {"services", 1, points(8), points(8), points(0)},
  };
  BOOST_TEST((contributions_through(all, of, now, on_period(before)) == expected));
  BOOST_TEST((contributions_through(all, of, now, on_year_before) == expected));
  BOOST_TEST((contributions_through(all, of, now, on_periods_before(12)) == expected));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_contributes_nothing_that_is_known) {
  const auto of = hierarchy<std::string_view>::from(
      {{"goods", "exports"}, {"services", "exports"}, {"food", "goods"}, {"tea", "drinks"}});
  const auto all = table::from_observations({{"exports", before, 200},
                                             {"exports", now, 250},
                                             {"goods", now, 130},
                                             {"food", before, 50},
                                             {"food", now, 60},
                                             {"services", before, 10},
                                             {"drinks", before, 0},
                                             {"drinks", now, 1},
                                             {"tea", before, -2},
                                             {"tea", now, -1}});
  const auto gone = absence::missing;
  const auto no_base = absence::base_missing;
  const std::vector<contributed> expected{
      {"exports", 0, points(25), points(25), absence::incomplete},
      {"goods", 1, no_base, no_base, no_base},
      {"food", 2, no_base, points(5), points(0)},
      {"services", 1, gone, gone, points(0)},
      {"drinks", 0, absence::base_zero, absence::base_zero, absence::base_zero},
      {"tea", 1, absence::base_zero, absence::base_zero, absence::base_zero},
  };
  const auto found = contributions_through(all, of, now, on_period(before));
  BOOST_REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    BOOST_TEST_CONTEXT(expected[i].label) {
      BOOST_TEST((found[i].label == expected[i].label && found[i].depth == expected[i].depth));
      BOOST_TEST((found[i].to_whole == expected[i].to_whole));
      BOOST_TEST((found[i].to_top == expected[i].to_top));
      BOOST_TEST((found[i].unallocated == expected[i].unallocated));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_part_without_a_base_leaves_the_rest_without_one) {
  const auto of =
      hierarchy<std::string_view>::from({{"goods", "exports"}, {"services", "exports"}});
  const auto all = table::from_observations({{"exports", before, 100},
                                             {"exports", now, 110},
                                             {"goods", before, 60},
                                             {"goods", now, 66},
                                             {"services", now, 44}});
  BOOST_TEST((contributions_through(all, of, now, on_period(before))[0].unallocated.why() ==
              absence::base_missing));
}

BOOST_AUTO_TEST_CASE(only_the_rest_has_to_fit) {
  constexpr std::int64_t most = largest<std::int64_t>;
  const auto of = hierarchy<std::string_view>::from({{"a", "all"}, {"b", "all"}});
  const auto all = table::from_observations({{"all", before, most},
                                             {"all", now, most},
                                             {"a", before, -1},
                                             {"a", now, -1},
                                             {"b", before, most},
                                             {"b", now, most - 1}});
  BOOST_TEST((*contributions_through(all, of, now, on_period(before))[0].unallocated ==
              percentage_points(ratio(1, most))));
}

// Parts that need not add up, some of them missing: with the rest they do.
BOOST_AUTO_TEST_CASE(parts_and_the_rest_add_up_exactly) {
  std::mt19937 random(20251231);
  std::size_t added_up = 0;
  for (int run = 0; run < 400; ++run) {
    const auto size = static_cast<unsigned>(3 + random() % 9);
    std::vector<hierarchy<int>::entry> entries;
    for (unsigned label = 1; label < size; ++label)
      entries.push_back({static_cast<int>(label), static_cast<int>(random() % label)});
    const auto of = hierarchy<int>::from(entries);
    using numbers = panel<month, int, int>;
    std::vector<numbers::entry> values;
    for (unsigned label = 0; label < size; ++label)
      for (const month p : {before, now})
        if (random() % 20 != 0)
          values.push_back({static_cast<int>(label), p, static_cast<int>(random() % 40) - 4});
    const auto all = numbers::from_observations(values);
    const auto found = contributions_through(all, of, now, on_period(before));
    BOOST_REQUIRE(found.size() == of.labels().size());
    const auto value = [&](int label, month p) {
      const auto row = all.find(label);
      return row ? row->find(p) : std::nullopt;
    };
    const auto named = [&](int label) {
      for (const auto& each : found)
        if (each.label == label) return each;
      throw error("no such label");
    };
    for (const auto& each : found) {
      const auto whole = of.whole_of(each.label).value_or(each.label);
      const auto expected = [&](int base_label) -> std::optional<percentage_points> {
        const auto base = value(base_label, before);
        const auto from = value(each.label, before);
        const auto to = value(each.label, now);
        if (!base || *base <= 0 || !from || !to) return std::nullopt;
        return percentage_points(ratio(*to - *from, *base));
      };
      BOOST_REQUIRE((each.to_whole.optional() == expected(whole)));
      BOOST_REQUIRE((each.to_top.optional() == expected(of.top_of(each.label))));

      bool all_known = each.to_top.has_value();
      big_ratio together;
      for (const int part : of.parts_of(each.label)) {
        const auto each_part = named(part).to_top;
        all_known = all_known && each_part;
        if (each_part) together = together + each_part->value();
      }
      if (of.parts_of(each.label).empty()) {
        if (each.unallocated) BOOST_REQUIRE(*each.unallocated == percentage_points());
        continue;
      }
      BOOST_REQUIRE(each.unallocated.has_value() == all_known);
      if (!all_known) continue;
      BOOST_REQUIRE((together + each.unallocated->value() == each.to_top->value()));
      ++added_up;
    }
  }
  BOOST_TEST(added_up > 100U);
  BOOST_TEST(contributions_through(table(), hierarchy<std::string_view>(), now, on_period(before))
                 .empty());
}

BOOST_AUTO_TEST_SUITE_END()
