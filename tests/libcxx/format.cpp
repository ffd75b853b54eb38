// SPDX-License-Identifier: BSL-1.0
// The whole library with a newer compiler and another standard library, one that has <format>.
#include <fiscus/fiscus.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/format.hpp>
#include <fiscus/text/ostream.hpp>
#include <fiscus/text/parse.hpp>

#include <format>
#include <sstream>
#include <string>
#include <string_view>

using namespace fiscus;

static_assert(percent<1>(*compound_annual_growth(money<USD>{"3.223 billion"},
                                                 money<USD>{"15 billion"}, years{5}),
                         rounding::half_even) == decimal<1>{"36.0"});

#if defined(WITH_PRECISION)
const std::string cut = std::format("{:.2}", decimal<1>{"25.6"});
#endif

template <class T>
bool is_refused(std::string_view pattern, const T& value) {
  try {
    static_cast<void>(std::vformat(pattern, std::make_format_args(value)));
  } catch (const std::format_error&) {
    return true;
  }
  return false;
}

int main() {
  const bool plain =
      std::format("{}|{}|{}|{}", money<USD>{"1.50"}, any_money(PKR, 150), ratio(1, 2),
                  fiscal_to_date<>{2026, 6}) == "USD 1.50|PKR 1.50|1/2|6MFY2026";
  const bool padded =
      std::format("{:.>10}|{:9}|", money<USD>{"10.50"}, month{2025, 12}) == ".USD 10.50|2025-12  |";
  const decimal<1> rate{"25.6"};
  const bool whole = is_refused("{:.2}", rate) && is_refused("{:>10.2}", rate) &&
                     is_refused("{:.>9.2}", rate) && is_refused("{:.2}", any_figure("25.6%")) &&
                     !is_refused("{:.>9}", rate);
  std::ostringstream out;
  out << "text" << 5 << std::string_view("view") << std::string("s") << 'c' << true << 1.5 << rate;
  return plain && padded && whole && out.str() == "text5viewsc11.525.6" ? 0 : 1;
}
