// SPDX-License-Identifier: BSL-1.0
#include "failing.hpp"

#include <fiscus/error.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/reconcile.hpp>
#include <fiscus/reconcile/repair.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace fiscus;

namespace {

using sheet = fact_sheet<std::string>;

std::string label(int number) {
  return "a quantity of some length, number " + std::to_string(number);
}

// A chain of so many levels: each is the one before it and a change.
sheet some(int levels) {
  sheet result;
  for (int i = 0; i < levels; ++i) {
    const quantity level = result.add(label(i), "USD " + std::to_string(100 + 3 * i));
    if (i == 0) continue;
    const quantity change = result.unknown(label(-i));
    result.total(level, {quantity{level.index - (i == 1 ? 1 : 2)}, change});
  }
  return sheet(result);
}

bool same_misdatings(const sheet& a, const sheet& b) {
  return std::equal(a.misdated().begin(), a.misdated().end(), b.misdated().begin(),
                    b.misdated().end(), [](const misdating& x, const misdating& y) {
                      return x.printed == y.printed && x.instead == y.instead;
                    });
}

bool same(const sheet& a, const sheet& b) {
  if (a.size() != b.size() || !same_misdatings(a, b)) return false;
  if (!std::equal(a.statements().begin(), a.statements().end(), b.statements().begin(),
                  b.statements().end()))
    return false;
  if (!std::equal(a.mistakable().begin(), a.mistakable().end(), b.mistakable().begin(),
                  b.mistakable().end()))
    return false;
  const reconciliation of_a = reconcile(a);
  const reconciliation of_b = reconcile(b);
  if (of_a.conflicts() != of_b.conflicts()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a.label(quantity{i}) != b.label(quantity{i}) || of_a[quantity{i}] != of_b[quantity{i}] ||
        a.unit(quantity{i}) != b.unit(quantity{i}))
      return false;
  return true;
}

// So many growths that contradict their levels.
sheet contradictory(int pairs) {
  sheet result;
  for (int i = 0; i < pairs; ++i) {
    const quantity now = result.add(label(3 * i), "332");
    const quantity before = result.add(label(3 * i + 1), "235");
    result.growth(now, before, result.add(label(3 * i + 2), "40.7%"));
  }
  return sheet(result);
}

bool has(const reconciliation& all, quantity of) {
  try {
    static_cast<void>(all[of]);
    return true;
  } catch (const invalid_index&) {
    return false;
  }
}

bool same_findings(const reconciliation& a, const reconciliation& b) {
  if (a.conflicts() != b.conflicts() || a.unit_slips() != b.unit_slips()) return false;
  for (std::size_t i = 0;; ++i) {
    const quantity each{i};
    const bool in_a = has(a, each);
    if (in_a != has(b, each)) return false;
    if (!in_a) return true;
    if (a[each] != b[each]) return false;
  }
}

bool same_repairs(const proposed_repairs& a, const proposed_repairs& b) {
  return a.gave_up() == b.gave_up() && std::equal(a.begin(), a.end(), b.begin(), b.end());
}

template <class Act>
void each_in_turn(std::string_view call, Act act) {
  for (const int levels : {2, 3, 5, 7})
    failing::each_in_turn(
        call, [=] { return some(levels); }, [] { return 0; }, [&](sheet& b, int) { act(b); }, same);
}

}  // namespace

void fact_sheets() {
  constexpr quantity former{0}, latter{1}, change{2};
  each_in_turn("unknown", [](sheet& b) { b.unknown(label(99)); });
  each_in_turn("unknown with a range",
               [](sheet& b) { b.unknown(label(99), interval::at_least(ratio())); });
  each_in_turn("print of a text", [](sheet& b) { b.add(label(99), "about 23%"); });
  each_in_turn("print of a range",
               [](sheet& b) { b.add(label(99), interval::at_least(ratio(3))); });
  each_in_turn("print of a figure",
               [](sheet& b) { b.add(label(99), figure<>::from_text("1.5 million")); });
  each_in_turn("print_again of a text", [&](sheet& b) { b.add_again(former, "100.0"); });
  each_in_turn("print_again of a range",
               [&](sheet& b) { b.add_again(former, interval::at_least(ratio(3))); });
  each_in_turn("print_again of a figure",
               [&](sheet& b) { b.add_again(former, figure<USD>::from_text("100.0")); });
  each_in_turn("total", [&](sheet& b) { b.total(latter, {former, change}); });
  each_in_turn("difference", [&](sheet& b) { b.difference(change, latter, former); });
  each_in_turn("mean", [&](sheet& b) { b.mean(former, {latter, change}); });
  each_in_turn("growth", [&](sheet& b) { b.growth(latter, former, change); });
  each_in_turn("product", [&](sheet& b) { b.product(latter, former, change); });
  each_in_turn("mistakable", [&](sheet& b) { b.mistakable({former, latter}); });
  each_in_turn("misdated", [&](sheet& b) { b.misdated({statement_id{0}}, {latter}); });
  const sheet other = some(4);
  each_in_turn("copy assignment of a fact sheet", [&](sheet& b) { b = other; });

  const reconciliation of_many = reconcile(contradictory(5));
  failing::each_in_turn(
      "copy assignment of a reconciliation", [] { return reconcile(contradictory(2)); },
      [] { return 0; }, [&](reconciliation& r, int) { r = of_many; }, same_findings);
  const proposed_repairs many = repairs(contradictory(5));
  failing::each_in_turn(
      "copy assignment of repairs", [] { return repairs(contradictory(2)); }, [] { return 0; },
      [&](proposed_repairs& r, int) { r = many; }, same_repairs);
}
