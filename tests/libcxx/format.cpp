// SPDX-License-Identifier: BSL-1.0
// The whole library with a newer compiler and another standard library, one that has <format>.
#include <fiscus/fiscus.hpp>
#include <fiscus/text/csv.hpp>
#include <fiscus/text/format.hpp>
#include <fiscus/text/ostream.hpp>
#include <fiscus/text/parse.hpp>

#include <format>

using namespace fiscus;

static_assert(percent<1>(*required_growth(money<USD>{"3.223 billion"}, money<USD>{"15 billion"},
                                          years{5}),
                         rounding::half_even) == decimal<1>{"36.0"});

int main() {
  const bool plain =
      std::format("{}|{}|{}|{}", money<USD>{"1.50"}, any_money(PKR, 150), ratio(1, 2),
                  fiscal_to_date<>{2026, 6}) == "USD 1.50|PKR 1.50|1/2|6MFY2026";
  const bool padded =
      std::format("{:.>10}|{:9}|", money<USD>{"10.50"}, month{2025, 12}) == ".USD 10.50|2025-12  |";
  return plain && padded ? 0 : 1;
}
