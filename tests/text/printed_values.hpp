// SPDX-License-Identifier: BSL-1.0
// A value of each public type that is printed, and its text. hygiene.printed compares the names
// with the headers, so that no type is forgotten.
#ifndef PRINTED_VALUES_HPP
#define PRINTED_VALUES_HPP

#include <fiscus/calendar/hijri.hpp>
#include <fiscus/fiscus.hpp>
#include <fiscus/money/iso4217_withdrawn.hpp>
#include <fiscus/reconcile.hpp>
#include <fiscus/series/discrepancies.hpp>
#include <fiscus/series/fixed_series.hpp>
#include <fiscus/text/parse.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace printed_values {

/// Calls `f(name, value, text)` for a value of each type.
template <class F>
void for_each(F f) {
  using namespace fiscus;
  const month november{2025, 11};
  const month december{2025, 12};
  const money<USD> dollar{"1"};
  const growth_rate quarter{ratio(1, 4)};
  const std::vector<money<USD>> values{money<USD>{"356"}, money<USD>{"437"}};
  const series<month, money<USD>> exports(november, values);

  f("decimal", decimal<1>{"-2.5"}, "-2.5");
  f("ratio", ratio(1, 2), "1/2");
  f("big_integer", big_integer(-7), "-7");
  f("big_ratio", big_ratio(ratio(1, 2)), "1/2");
  f("scale", million, "million");
  f("parsed", try_parse<month>("2025-12"), "2025-12");
  f("parse_failure", try_parse<month>("2025-13").failure(),
    "expected a month from 01 to 12 at character 6");

  f("currency", USD, "USD");
  f("withdrawn_currency", withdrawn_currency{EUR, 2002, 3}, "EUR, withdrawn 2002-03");
  f("money", money<USD>{"1.50"}, "USD 1.50");
  f("any_money", any_money(PKR, 150), "PKR 1.50");
  f("money_bag", money_bag() += any_money(PKR, 150), "PKR 1.50");
  f("allocation", allocation<money<USD>>{values, dollar}, "USD 356.00, USD 437.00; rest USD 1.00");
  f("exchange_rate", exchange_rate<USD, PKR, 2>{"278.12"}, "1 USD = 278.12 PKR");
  f("cross_rate",
    cross_rate<EUR, USD, PKR, 2, 2>{exchange_rate<EUR, USD, 2>{"1.17"},
                                    exchange_rate<USD, PKR, 2>{"278"}},
    "1 EUR = 1.17 USD, 1 USD = 278.00 PKR");

  f("day", day{2025, 12, 31}, "2025-12-31");
  f("weekday", wednesday, "Wednesday");
  f("month", december, "2025-12");
  f("fiscal_period", fiscal_quarter<>{2026, 2}, "Q2 FY2026");
  f("fiscal_to_date", fiscal_to_date<>{2026, 6}, "6MFY2026");
  f("fiscal_week", fiscal_week<iso_years>{2026, 1}, "2026-W01");
  f("rolling_months", rolling_months<12>::ending(november), "12 months to 2025-11");
  f("any_period", any_period(december), "2025-12");
  f("period_range", exports.periods(), "2025-11 to 2025-12");
  f("hijri_date", hijri_date{1447, 9, 1}, "1447-09-01 AH");

  f("observation", observation<month, money<USD>>{december, dollar}, "2025-12: USD 1.00");
  f("series", exports, "2025-11  USD 356.00\n2025-12  USD 437.00\n");
  f("series_view", exports.view(), "2025-11  USD 356.00\n2025-12  USD 437.00\n");
  f("fixed_series", fixed_series<month, int, 1>(december, {5}), "2025-12  5\n");
  const panel<month, int, std::string> table(december, 1, {"a"}, {5});
  f("panel", table, "   2025-12\na        5\n");
  f("panel_view", table.view(), "   2025-12\na        5\n");

  f("partial_value", partial_value<money<USD>>{dollar, 11, 12}, "USD 1.00, from 11 of 12");

  f("answer", period_on_period(exports, december), "+81/356");
  f("absence", year_on_year(exports, december).why(), "no value for the period of comparison");
  f("basic_growth_rate", quarter, "+1/4");
  f("percentage_points", quarter - growth_rate(ratio(1, 5)), "+5 percentage points");
  f("years", years{3}, "3 years");
  f("compound_rate", compound_rate(ratio(2), years{3}), "2^(1/3) - 1");
  f("direction", direction::rising, "rising");
  f("balance_movement", balance_movement::deficit_widened, "the deficit widened");
  f("balance_change", balance_change<int>{balance_movement::deficit_widened, -5},
    "the deficit widened: -5");
  f("yearly_rate_change", yearly_rate_change{quarter - growth_rate(), growth_rate() - quarter},
    "+25 percentage points from the new period, -25 percentage points from the base");
  f("unmatched", highest_since(exports, december).value(), "no equal before");
  f("level_contribution",
    level_contribution<int>{7, 1, quarter - growth_rate(), quarter - growth_rate(),
                            absence::missing},
    "7: +25 percentage points to its whole, +25 percentage points to the top");
  f("common_growth", common_growth<growth_rate>{quarter, 5, 6}, "+1/4 on 5 of 6 parts");
  f("remaining_need", remaining_need<money<USD>>{dollar, 6, absence::base_missing},
    "USD 1.00 in 6 periods");
  f("ranking", ranking{2, 3, 12}, "place 2 of 12, shared by 3");
  f("peer_values", peer_values<money<USD>>(values), "2 years, USD 356.00 to USD 437.00");
  f("run", run<month>{direction::rising, 2, november, true},
    "rising for 2 periods, 2025-11 to 2025-12, or longer");
  f("currency_effect", split_by_currency(quarter, growth_rate(ratio(1, 2))),
    "+1/4 in the foreign currency, +1/2 by the exchange rate, +1/8 by both");

  using november_release = release<month, money<USD>>;
  const november_release released{november, dollar, day{2025, 12, 18},
                                  observation_status::provisional};
  f("observation_status", observation_status::provisional, "provisional");
  f("release", released, "2025-11: USD 1.00, released 2025-12-18, provisional");
  f("vintages", vintages<month, money<USD>>::from_releases({released}),
    "2025-11: USD 1.00, released 2025-12-18, provisional\n");
  f("revision_step", revision_step<month, int>{november, day{2026, 1, 17}, 324, 310},
    "2025-11: 324 to 310, released 2026-01-17");
  f("revision_summary", revision_summary<int>({1, -4, 0}), "3 revisions, 1 up and 1 down, -4 to 1");
  f("discrepancy", discrepancy<month, int, int>{7, november, 5, 4, 1},
    "7, 2025-11: 5 less the sum of the parts, 4, is 1");
  f("unchecked_total", unchecked_total<month, int>{7, november, true, 2},
    "7, 2025-11: 2 parts missing");

  const growth_claim claim{.now = "437 million", .before = "356 million", .stated = "23%"};
  f("figure", figure<>{"23%"}, "23%");
  f("any_figure", any_figure("USD 437 million"), "USD 437 million");
  f("estimate", estimate<>(figure<>{"23%"}), "22.5 to 23.5%");
  f("interval", interval::closed(ratio(1, 4), ratio(1, 2)), "0.25 to 0.50");
  f("figure_form", figure_form::percent, "%");
  f("hedge", hedge::around, "around");
  f("short_text", short_text("33 crore"), "33 crore");
  f("verdict", verdict::follows, "follows");
  f("unit_slip", check(claim).slip(), "the right unit");
  f("finding", check(claim), "22.8%; the printed 23% is right.");
  f("quantity", quantity{2}, "quantity 2");
  f("statement_id", statement_id{2}, "statement 2");
  f("repair_kind", repair_kind::lost_zero, "a zero was lost");
  const correction corrected{statement_id{1}, repair_kind::lost_zero, short_text("0.41"),
                             short_text("0.041"), quantity{1}};
  f("correction", corrected, "'0.41' should be '0.041': a zero was lost");
  f("repair", repair{0, {corrected, corrected}},
    "'0.41' should be '0.041': a zero was lost; '0.41' should be '0.041': a zero was lost");
}

}  // namespace printed_values

#endif
