// SPDX-License-Identifier: BSL-1.0
// A series for the tests of what is said about the history of one: Pakistan's exports of computer
// and information services.
#ifndef FISCUS_TESTS_GROWTH_HISTORY_HPP
#define FISCUS_TESTS_GROWTH_HISTORY_HPP

#include <fiscus/calendar/month.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/fixed_series.hpp>

#include <optional>

using dollars = fiscus::money<fiscus::USD>;

/// February 2018 to July 2026 as in examples/data/pakistan_it_exports.csv, which names the sources.
constexpr fiscus::fixed_series<fiscus::month, dollars, 102> it_exports() {
  constexpr int tens_of_thousands[] = {
      8094,  0,     0,     0,     0,     0,     0,     0,     0,     0,     9800,  0,     8096,
      0,     0,     0,     0,     11496, 0,     0,     0,     11100, 13500, 12800, 10600, 0,
      11800, 12600, 0,     16302, 0,     15800, 15100, 16800, 19500, 16200, 17900, 20900, 19300,
      20000, 21000, 19599, 0,     21500, 0,     22100, 25100, 18600, 20100, 26000, 24900, 18400,
      23600, 19905, 22800, 20600, 0,     23300, 24600, 19000, 19500, 22500, 19100, 23600, 22400,
      21400, 23500, 20600, 23800, 25900, 30300, 26500, 25700, 30600, 31000, 33200, 29800, 28600,
      29800, 29200, 33000, 31000, 34800, 31300, 30500, 34493, 31700, 32929, 33900, 35400, 33700,
      36600, 38600, 35600, 43700, 37400, 36381, 41362, 42226, 37327, 41600, 41700,
  };
  fiscus::fixed_series<fiscus::month, dollars, 102> result(fiscus::month{2018, 2});
  for (const int each : tens_of_thousands)
    result.push_back(each == 0 ? std::nullopt : std::optional(dollars{"10000"} * each));
  return result;
}

#endif
