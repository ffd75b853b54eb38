// SPDX-License-Identifier: BSL-1.0
#include "failing.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/parts.hpp>
#include <fiscus/growth/seasonal.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/hierarchy.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/panel_groups.hpp>
#include <fiscus/series/panel_sums.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/validity.hpp>
#include <fiscus/series/year_to_date.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace fiscus;
using failing::each_in_turn;

namespace {

constexpr month january{2024, 1};

// Too long for the buffer in a string: each copy takes memory.
std::string long_text(int number) {
  return "a text of some length, number " + std::to_string(number);
}

template <class Value>
Value value_of_number(int number) {
  if constexpr (std::is_same_v<Value, std::string>)
    return long_text(number);
  else
    return number;
}

// A series of so many periods, of which one in `gap_every` is missing; as tight as a copy is.
template <class Value>
series<month, Value> some(int size, int gap_every) {
  series<month, Value> result(january);
  for (int i = 0; i < size; ++i)
    result.push_back(gap_every != 0 && i % gap_every == gap_every - 1
                         ? std::nullopt
                         : std::optional<Value>(value_of_number<Value>(i)));
  return series<month, Value>(result);
}

template <class Value>
void one_series() {
  using all = series<month, Value>;
  for (const int size : {0, 1, 7, 8, 9, 16, 20})
    for (const int gap_every : {0, 1, 3}) {
      const auto make = [=] { return some<Value>(size, gap_every); };
      each_in_turn("push_back of a value", make,
                   [](all& s) { s.push_back(value_of_number<Value>(7)); });
      each_in_turn("push_back of a gap", make, [](all& s) { s.push_back(std::nullopt); });
      each_in_turn("reserve", make, [](all& s) { s.reserve(100); });
      each_in_turn("from a view", make, [](all& s) { s = all(s.view()); });
      const auto with_room = [=] {
        auto result = make();
        result.reserve(100);
        return result;
      };
      each_in_turn("push_back of a value where there is room", with_room,
                   [](all& s) { s.push_back(value_of_number<Value>(7)); });
      each_in_turn("push_back of a gap where there is room", with_room,
                   [](all& s) { s.push_back(std::nullopt); });
      for (const int other_size : {0, 5, 20})
        for (const int other_gaps : {0, 2}) {
          const all other = some<Value>(other_size, other_gaps);
          each_in_turn("copy assignment of a series", make, [&](all& s) { s = other; });
          each_in_turn("copy assignment where there is room", with_room,
                       [&](all& s) { s = other; });
        }
    }
  each_in_turn(
      "series::from", [] { return some<Value>(3, 0); },
      [](all& s) {
        std::vector<observation<month, Value>> seen;
        for (int i = 20; i > 0; i -= 3) seen.push_back({january + i, value_of_number<Value>(i)});
        s = all::from_observations(std::move(seen));
      });
  each_in_turn(
      "series of a range", [] { return some<Value>(3, 0); },
      [](all& s) { s = all(january, std::vector<std::optional<Value>>(9, std::nullopt)); });
}

void bits() {
  for (const int size : {0, 1, 7, 8, 9, 20})
    for (const int gap_every : {0, 1, 3}) {
      const auto make = [=] {
        validity_bits result;
        for (int i = 0; i < size; ++i)
          result.push_back(gap_every == 0 || i % gap_every != gap_every - 1);
        return validity_bits(result);
      };
      const auto add = [](bool is_present) {
        return [=](validity_bits& b) { b.push_back(is_present); };
      };
      each_in_turn("a bit", make, add(true));
      each_in_turn("a gap", make, add(false));
      each_in_turn("bits", make, [](validity_bits& b) { b.push_back_present(20); });
      validity_bits other(11);
      other.push_back(false);
      each_in_turn("copy assignment of bits", make, [&](validity_bits& b) { b = other; });
    }
}

using table = panel<month, int, std::string>;

table some_table(int rows, int width, bool has_gaps) {
  std::vector<table::entry> all;
  for (int i = 0; i < rows; ++i)
    for (int k = 0; k < width; ++k)
      if (!has_gaps || (i + k) % 3 != 1 || k == 0 || k == width - 1)
        all.push_back({long_text(i), january + k, 100 + i + k});
  return table::from_observations(std::move(all));
}

template <class P>
bool same_panels(const P& a, const P& b) {
  if (a.size() != b.size() || a.width() != b.width()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!(a.label(i) == b.label(i)) || !(a[i] == b[i])) return false;
  return true;
}

template <class Make, class Act>
void on_panels(std::string_view call, Make make, Act act) {
  each_in_turn(
      call, make, [] { return 0; }, [&](auto& state, int) { act(state); },
      [](const auto& a, const auto& b) { return same_panels(a, b); });
}

void panels() {
  for (const bool has_gaps : {false, true})
    for (const int rows : {0, 1, 4}) {
      const auto make = [=] { return some_table(rows, 5, has_gaps); };
      on_panels("copy assignment of a panel", make, [](table& p) { p = some_table(3, 4, true); });
      const table other = some_table(3, 4, true);
      on_panels("assignment of a named panel", make, [&](table& p) { p = other; });
      on_panels("a panel from series", make, [](table& p) {
        p = table::from_series(
            {{"one", some<int>(4, 2)}, {"two", series<month, int>(january + 2, {1, 2, 3})}});
      });
      on_panels("a panel of differences", make, [](table& p) {
        p = each_series(p, [](const auto& s) { return series<month, int>(s.since(january + 1)); });
      });
      on_panels("groups", make, [](table& p) {
        p = group_by(
            p, [](const std::string& label) { return label.substr(0, 30); }, sum);
      });
      on_panels("moving sums", make,
                [](table& p) { p = rolling(p, 2, sum, window::with_current); });
    }
  using growths = panel<month, decimal<1>, std::string>;
  const table levels = some_table(4, 14, true);
  on_panels(
      "growth into a panel", [] { return growths(); },
      [&](growths& p) { p = period_on_period(levels, as_percent<1>(rounding::half_even)); });
  on_panels(
      "contributions into a panel", [] { return growths(); },
      [&](growths& p) {
        p = compare(levels, contributions, on_period_before, as_points<1>(rounding::half_even));
      });
  each_in_turn(
      "aggregate_rows", [] { return some<int>(3, 0); },
      [&](series<month, int>& s) { s = aggregate_rows(levels, sum); });
}

void others() {
  using tree = hierarchy<std::string>;
  const auto make = [] { return tree::from({{long_text(1), long_text(0)}}); };
  const auto of = [](const tree& t) { return t.outline(); };
  each_in_turn(
      "hierarchy::from", make, [] { return 0; },
      [](tree& t, int) {
        t = tree::from({{long_text(1), long_text(0)},
                        {long_text(2), long_text(0)},
                        {long_text(3), long_text(2)}});
      },
      [&](const tree& a, const tree& b) { return of(a) == of(b); });
  const tree other = tree::from({{long_text(5), long_text(4)}, {long_text(6), long_text(4)}});
  each_in_turn(
      "copy assignment of a hierarchy", make, [] { return 0; }, [&](tree& t, int) { t = other; },
      [&](const tree& a, const tree& b) { return of(a) == of(b); });

  using peers = peer_values<std::string>;
  const auto same_peers = [](const peers& a, const peers& b) {
    return std::equal(a.values().begin(), a.values().end(), b.values().begin(), b.values().end());
  };
  const peers two({long_text(1), long_text(2)});
  each_in_turn(
      "copy assignment of peers", [] { return peers({long_text(3)}); }, [] { return 0; },
      [&](peers& p, int) { p = two; }, same_peers);

  const holiday_list days{day{2025, 1, 1}, day{2025, 12, 25}};
  each_in_turn(
      "copy assignment of holidays",
      [] {
        return holiday_list{day{2024, 2, 5}};
      },
      [&](holiday_list& l) { l = days; });

  using years = series<fiscal_year<>, int>;
  const auto months = some<int>(20, 0);
  each_in_turn(
      "aggregate", [] { return years(); },
      [&](years& s) { s = aggregate<fiscal_year<>>(months, sum); });
}

}  // namespace

void series_and_panels() {
  one_series<int>();
  one_series<std::string>();
  bits();
  panels();
  others();
}
