// SPDX-License-Identifier: BSL-1.0
#include "failing.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/vintages/revision.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace fiscus;
using failing::each_in_turn;

namespace {

using history = vintages<month, std::string>;

std::vector<history::release_type> some_releases(int periods, int times) {
  std::vector<history::release_type> result;
  for (int k = times; k > 0; --k)
    for (int i = 0; i < periods; ++i)
      result.push_back({month{2024, 1} + i,
                        "a value that takes memory, release " + std::to_string(k),
                        day{2024, 6, 1} + 30 * (i + k)});
  return result;
}

}  // namespace

void histories() {
  for (const int periods : {0, 1, 5}) {
    const auto make = [=] { return history::from_releases(some_releases(periods, 2)); };
    each_in_turn("vintages::from", make,
                 [](history& all) { all = history::from_releases(some_releases(4, 3)); });
    const history other = history::from_releases(some_releases(4, 3));
    each_in_turn("copy assignment of vintages", make, [&](history& all) { all = other; });
    const history single = history::from_releases(some_releases(1, 2));
    each_in_turn("copy assignment of a few vintages", make, [&](history& all) { all = single; });
    using values = series<month, std::string>;
    each_in_turn(
        "as_of", [] { return values(); },
        [&](values& s) {
          s = other.as_of(day{2024, 8, 15});
        });
    each_in_turn(
        "releases", [] { return std::vector<day>(); },
        [&](std::vector<day>& days) { days = other.release_dates(); });
  }
  using summary = revision_summary<int>;
  const summary three({3, 1, 2});
  each_in_turn(
      "copy assignment of a summary", [] { return summary({1}); }, [&](summary& s) { s = three; });
}
