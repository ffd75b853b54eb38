// SPDX-License-Identifier: BSL-1.0
#include "shown.hpp"

#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/growth_claims.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/finding_row.hpp>
#include <fiscus/tables/label_column.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_csv.hpp>
#include <fiscus/tables/to_cell.hpp>
#include <fiscus/tables/to_table.hpp>
#include <fiscus/text/parse.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(table_test)

using namespace fiscus;
using shown_test::refusal;

namespace {

using dollars = money<USD>;

table two_rows() {
  table all({"Country", "USD"});
  all.add_row({"Peru", table_cell::number("437.50")});
  all.add_row({"Chad", table_cell::missing("not collected")});
  return all;
}

series<month, dollars> exports() {
  return series<month, dollars>(
      month{2025, 10}, std::vector<std::optional<dollars>>{dollars{"386 million"}, std::nullopt,
                                                           dollars{"437.25 million"}});
}

/// What a cell holds, at a glance: its digits and what is shown, or why it is missing.
std::string held(const table_cell& cell) {
  switch (cell.kind()) {
    case cell_kind::text: return "text " + std::string(cell.text());
    case cell_kind::number: return std::string(cell.digits()) + " as " + std::string(cell.text());
    case cell_kind::missing: break;
  }
  return "missing: " + std::string(cell.reason());
}

constexpr money_style in_millions{.mark = currency_mark::none, .unit = million};
constexpr percent_style one_place{.places = 1, .mode = rounding::half_even, .unit = " %"};

}  // namespace

BOOST_AUTO_TEST_CASE(a_table_is_a_value) {
  const table all = two_rows();
  BOOST_TEST(all.size() == 2U);
  BOOST_TEST(all.width() == 2U);
  BOOST_TEST(all.label_columns() == 1U);
  BOOST_TEST(table().label_columns() == 0U);
  BOOST_TEST(held(all.cell(0, 1)) == "437.50 as 437.50");
  BOOST_TEST(all.row(1)[1].reason() == "not collected");
  BOOST_TEST(all.row(1)[1].text() == "");
  table moved = all;
  BOOST_TEST((moved == all));
  const table other = std::move(moved);
  BOOST_TEST((other == all));
  BOOST_TEST((moved == table()));  // NOLINT(bugprone-use-after-move)
  moved.set_caption("Exports");
  BOOST_TEST((moved != table()));
  table_cell cell = table_cell::number("1");
  const table_cell taken = std::move(cell);
  BOOST_TEST((cell == table_cell()));  // NOLINT(bugprone-use-after-move)
  BOOST_TEST((taken == table_cell::number("1")));
  BOOST_TEST((table_cell("1") != taken));
}

BOOST_AUTO_TEST_CASE(rows_and_columns_fit) {
  table all = two_rows();
  BOOST_TEST(refusal([&] { return all.add_row({"Peru"}), 0; }) ==
             "expected a cell for each of 2 headings, found 1");
  BOOST_TEST(refusal([&] {
               return all.add_column("EUR", {"1", "2", "3"}), 0;
             }) == "expected a cell for each of 2 rows, found 3");
  BOOST_TEST(
      refusal([] { return table({"Country"}, 2); }) ==
      "expected a heading for each of 2 columns that label the rows, found 1; table() has no "
      "columns");
  BOOST_TEST(refusal([&] { return all.cell(0, 2); }) ==
             "no column with the index 2: there are 2, counted from 0");
  BOOST_TEST(refusal([&] { return all.cell(2, 0); }) ==
             "no row with the index 2: there are 2, counted from 0");
  BOOST_CHECK_THROW(all.add_note(2, 0, {"no such cell"}), invalid_index);
  BOOST_TEST((all == two_rows()));

  all.add_column("EUR", {"1", "2"});
  BOOST_TEST(to_csv(all) == "Country,USD,EUR\nPeru,437.50,1\nChad,,2\n");
  table built;
  built.add_column("Country", {"Peru", "Chad"});
  built.add_column("USD", {table_cell::number("437.50"), table_cell::missing("not collected")});
  BOOST_TEST((built == two_rows()));
}

BOOST_AUTO_TEST_CASE(rows_and_columns_are_exchanged) {
  table all = two_rows();
  all.set_caption("Exports");
  all.add_note("Source: customs");
  all.add_note(0, 0, {"with re-exports"});
  const table other = all.transposed();
  BOOST_TEST(to_csv(other) == "Country,Peru,Chad\nUSD,437.50,\n");
  BOOST_TEST(other.headings()[1].notes().size() == 1U);
  BOOST_TEST(other.caption() == "Exports");
  BOOST_TEST((other.transposed() == all));
  BOOST_TEST((table({"Country"}).transposed() == table({"Country"})));
  BOOST_TEST(refusal([] {
               return table({"a", "b"}, 2).transposed();
             }) == "rows and columns are exchanged where one column labels the rows");
}

BOOST_AUTO_TEST_CASE(notes_and_reasons_become_columns) {
  table all = two_rows();
  BOOST_TEST((all.with_note_columns() == all));
  all.add_note(0, 1, {"provisional", "p"});
  all.add_note(0, 1, {"without services"});
  BOOST_TEST(to_csv(all.with_note_columns()) ==
             "Country,USD,USD notes\nPeru,437.50,provisional; without services\nChad,,\n");
  BOOST_TEST(to_csv(all.with_reasons_as_notes().with_note_columns(": note")) ==
             "Country,USD,USD: note\nPeru,437.50,provisional; without services\n"
             "Chad,,not collected\n");
  all.add_note(1, 0, {"estimated"});
  const table wide = all.with_note_columns();
  BOOST_TEST(wide.label_columns() == 2U);
  BOOST_TEST(to_csv(wide) ==
             "Country,Country notes,USD,USD notes\nPeru,,437.50,provisional; without services\n"
             "Chad,estimated,,\n");
}

BOOST_AUTO_TEST_CASE(columns_of_notes_have_headings_of_their_own) {
  table all({"A", "A notes", "A notes", "B", "A notes 2"}, 0);
  all.add_row({table_cell("1").with_note({"x"}), table_cell("2").with_note({"y"}), "3",
               table_cell("4").with_note({"z"}), "5"});
  BOOST_TEST(to_csv(all.with_note_columns()) ==
             "A,A notes 3,A notes,A notes notes,A notes,B,B notes,A notes 2\n1,x,2,y,3,4,z,5\n");
  table twins({"A", "A"}, 0);
  twins.add_row({table_cell("1").with_note({"x"}), table_cell("2").with_note({"y"})});
  BOOST_TEST(to_csv(twins.with_note_columns()) == "A,A notes,A,A notes 2\n1,x,2,y\n");
}

BOOST_AUTO_TEST_CASE(digits_are_numbers_of_json) {
  for (const char* good : {"0", "-0", "10", "-437.50", "0.5", "1e+300", "1E-5", "1.5e10"})
    BOOST_TEST(table_cell::number(good).digits() == good);
  for (const char* bad : {"", "-", "01", "-01", "1.", ".5", "+1", "1e", "1e+", "1,000", "1 ", " 1",
                          "0x1", "inf", "nan", "1.5.5", "1e5.5", "--1", "USD 1"})
    BOOST_CHECK_THROW(static_cast<void>(table_cell::number(bad)), invalid_value);
  BOOST_TEST(refusal([] { return table_cell::number("1\n"); }) ==
             "expected digits as -437.50, not \"1?\"");
}

BOOST_AUTO_TEST_CASE(values_keep_what_they_are) {
  BOOST_TEST(held(to_cell("Peru")) == "text Peru");
  BOOST_TEST(held(to_cell(std::string("2024"))) == "text 2024");
  BOOST_TEST(held(to_cell(-12)) == "-12 as -12");
  BOOST_TEST(held(to_cell(std::int8_t{-128})) == "-128 as -128");
  BOOST_TEST(held(to_cell(0.1)) == "0.1 as 0.1");
  BOOST_TEST(held(to_cell(1e300)) == "1e+300 as 1e+300");
  for (const double none :
       {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
        std::numeric_limits<double>::quiet_NaN()})
    BOOST_TEST(held(to_cell(none)) == "missing: not a number");
  BOOST_TEST(held(to_cell(decimal<2>{"-12.5"})) == "-12.50 as -12.50");
  BOOST_TEST(held(to_cell(decimal<1>{"22.8"}, plus_sign::always)) == "22.8 as +22.8");
  BOOST_TEST(held(to_cell(ratio(1, 3))) == "text 1/3");
  BOOST_TEST(held(to_cell(ratio(1, 3), one_place)) == "33.3 as +33.3 %");
  BOOST_TEST(held(to_cell(month{2025, 12})) == "text 2025-12");
  BOOST_TEST(held(to_cell(parse<figure<>>("over 23%"))) == "text over 23%");
  BOOST_TEST(held(to_cell(observation_status::provisional)) == "text provisional");
  BOOST_TEST(held(to_cell(any_money(USD, 43750))) == "text USD 437.50");
}

BOOST_AUTO_TEST_CASE(amounts_have_digits_in_their_unit) {
  const dollars amount{"-1234567890.50"};
  BOOST_TEST(held(to_cell(amount)) == "-1234567890.50 as USD -1234567890.50");
  BOOST_TEST(held(to_cell(amount, in_millions)) == "-1234.5678905 as -1234.5678905");
  BOOST_TEST(held(to_cell(amount, money_style{.mark = currency_mark::symbol_before,
                                              .groups = grouping::thousands,
                                              .unit = million,
                                              .places = 1,
                                              .mode = rounding::half_even})) ==
             "-1234.6 as -$1,234.6 million");
  BOOST_TEST(
      held(to_cell(amount, money_style{.mark = currency_mark::none, .groups = grouping::lakhs})) ==
      "-1234567890.50 as -1,23,45,67,890.50");
  BOOST_CHECK_THROW(static_cast<void>(to_cell(amount, money_style{.places = 0})), inexact);
  const money<JPY, 0> yen{"437"};
  BOOST_TEST(held(to_cell(yen)) == "437 as JPY 437");
  const auto most = std::numeric_limits<std::int64_t>::max();
  BOOST_TEST(held(to_cell(dollars::from_minor(-most - 1))) ==
             "-92233720368547758.08 as USD -92233720368547758.08");
}

BOOST_AUTO_TEST_CASE(rates_answers_and_parts_of_years) {
  const auto all = exports();
  BOOST_TEST(held(to_cell(growth(dollars{"356"}, dollars{"437"}), one_place)) == "22.8 as +22.8 %");
  BOOST_TEST(held(to_cell(growth(dollars{"4"}, dollars{"3"}), one_place)) == "-25.0 as -25.0 %");
  BOOST_TEST(held(to_cell(growth(dollars{"4"}, dollars{"3"}))) == "text -1/4");
  BOOST_TEST(held(to_cell(growth(dollars{}, dollars{"3"}), one_place)) ==
             "missing: the base is zero");
  BOOST_TEST(held(to_cell(std::optional<int>())) == "missing: ");
  BOOST_TEST(held(to_cell(std::optional(3))) == "3 as 3");
  BOOST_TEST(held(to_cell(compound_annual_growth(dollars{"1"}, dollars{"2"}, years{2}),
                          one_place)) == "41.4 as +41.4 %");
  const table_cell part = to_cell(partial_value<int>{5, 11, 12});
  BOOST_TEST(held(part) == "5 as 5");
  BOOST_TEST(part.notes()[0].text == "incomplete: 11 of 12 values");
  BOOST_TEST(to_cell(partial_value<int>{5, 12, 12}).notes().empty());
}

BOOST_AUTO_TEST_CASE(series_stand_side_by_side) {
  const auto all = exports();
  const table rows =
      to_table("Month", {table_column("USD million", all, in_millions),
                         table_column("on month", period_on_period(all), one_place),
                         table_column("factor", all.since(month{2025, 12}), money_style{})});
  BOOST_TEST(to_csv(rows, {.missing = ".."}) ==
             "Month,USD million,on month,factor\n"
             "2025-10,386,..,..\n"
             "2025-11,..,..,..\n"
             "2025-12,437.25,..,437250000.00\n");
  const table some = to_table("Month", through(month{2025, 12}, month{2026, 1}),
                              {table_column("USD million", all, in_millions)}, "{mon} {yy}");
  BOOST_TEST(to_csv(some) == "Month,USD million\nDec 25,437.25\nJan 26,\n");
  const auto with_why = compare(all, growth_rates, on_period_before, with_reasons);
  const table reasons = to_table("Month", {table_column("on month", with_why, one_place)});
  BOOST_TEST(reasons.cell(0, 1).reason() == "no value for the period");
  const auto quarters = aggregate<fiscal_quarter<>>(all, sum, partial);
  const table parts = to_table("Quarter", {table_column("USD", quarters, in_millions)});
  BOOST_TEST(parts.cell(0, 1).digits() == "823.25");
  BOOST_TEST(parts.cell(0, 1).notes()[0].text == "incomplete: 2 of 3 values");
}

BOOST_AUTO_TEST_CASE(empty_series_and_far_ones) {
  const series<month, dollars> none;
  const table rows = to_table("Month", {table_column("a", none), table_column("b", none)});
  BOOST_TEST(rows.size() == 0U);
  BOOST_TEST(rows.width() == 3U);
  const table some = to_table("Month", {table_column("a", none), table_column("b", exports())});
  BOOST_TEST(some.size() == 3U);
  BOOST_TEST(held(some.cell(0, 1)) == "missing: ");
  const series<month, int> early(month{1, 1}, {1});
  const series<day, int> old(day{1, 1, 1}, {1});
  const series<day, int> recent(day{9999, 12, 31}, {1});
  BOOST_TEST(to_table("Month", {table_column("a", early), table_column("b", exports())}).size() ==
             24300U);
  BOOST_CHECK_THROW(
      static_cast<void>(to_table("Day", {table_column("a", old), table_column("b", recent)})),
      span_too_long);
}

BOOST_AUTO_TEST_CASE(statuses_are_footnotes) {
  const series<month, observation_status> statuses(
      month{2025, 11}, {observation_status::confidential, observation_status::provisional,
                        observation_status::revised});
  const table rows =
      to_table("Month", {table_column("USD", exports(), in_millions).with_statuses(statuses)});
  BOOST_TEST(rows.cell(0, 1).notes().empty());
  BOOST_TEST(held(rows.cell(1, 1)) == "missing: confidential");
  BOOST_TEST((rows.cell(1, 1).notes() == std::vector<table_note>{{"confidential", "c"}}));
  BOOST_TEST((rows.cell(2, 1).notes() == std::vector<table_note>{{"provisional", "p"}}));
  const table_cell why = table_cell::missing("no survey");
  BOOST_TEST(with_status(why, observation_status::missing).reason() == "no survey");
  BOOST_TEST((with_status(why, observation_status::unmarked) == why));
}

BOOST_AUTO_TEST_CASE(a_panel_has_a_row_for_each_label) {
  const auto all = panel<month, dollars, std::string>::from_series(
      {{"São Tomé", exports()}, {"Peru", exports()}});
  const table rows = to_table("Country", all, in_millions);
  BOOST_TEST(to_csv(rows) ==
             "Country,2025-10,2025-11,2025-12\nSão Tomé,386,,437.25\nPeru,386,,437.25\n");
  BOOST_TEST(to_csv(rows.transposed()) ==
             "Country,São Tomé,Peru\n2025-10,386,386\n2025-11,,\n2025-12,437.25,437.25\n");
  const panel<month, int, int> numbered(month{2025, 1}, 1, {7, 8}, {1, -1});
  BOOST_TEST(to_csv(to_table("", numbered)) == ",2025-01\n7,1\n8,-1\n");
  BOOST_TEST(to_table("", panel<month, int, int>()).width() == 1U);
}

BOOST_AUTO_TEST_CASE(panels_stand_side_by_side) {
  const auto all = panel<month, dollars, std::string>::from_series(
      {{"São Tomé", exports()},
       {"Peru", series<month, dollars>(month{2025, 11}, {dollars{"4"}, dollars{"3"}})}});
  const auto others = panel<month, int, std::string>::from_series(
      {{"Chad", series<month, int>(month{2025, 12}, {7})},
       {"Peru", series<month, int>(month{2025, 12}, {8})}});
  const month december{2025, 12};
  const table rows =
      to_table("Country", {label_column("USD", all, december),
                           label_column("on month", period_on_period(all), december, one_place),
                           label_column("count", others, december)});
  BOOST_TEST(to_csv(rows, {.missing = ".."}) ==
             "Country,USD,on month,count\n"
             "São Tomé,437250000.00,..,..\n"
             "Peru,3.00,-25.0,8\n"
             "Chad,..,..,7\n");
  const table before = to_table("Country", {label_column("USD", all, month{1999, 1})});
  BOOST_TEST(held(before.cell(1, 1)) == "missing: ");
  const panel<month, int, int> twice(december, 1, {7, 8, 7}, {1, 2, 3});
  BOOST_TEST(refusal([&] { return to_table("", {label_column("a", twice, december)}); }) ==
             "two series of one label: 7");
  const panel<month, int, int> none;
  BOOST_TEST(to_csv(to_table("n", {label_column("a", none, december)})) == "n,a\n");
}

BOOST_AUTO_TEST_CASE(findings_are_rows) {
  const table rows = to_table(
      "Claim",
      {{"on month",
        check(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"})},
       {"on year",
        check(growth_claim{.now = "437 million", .before = "348 million", .stated = "36%"})},
       {"on zero", check(growth_claim{.now = "437 million", .before = "0", .stated = "26%"})}});
  BOOST_TEST(to_csv(rows) ==
             "Claim,Printed,Computed,Verdict\n"
             "on month,23%,22.44 to 23.07%,follows\n"
             "on year,36%,25.25 to 25.90%,does not follow\n"
             "on zero,26%,,cannot be decided\n");
  BOOST_TEST(rows.cell(2, 2).reason() == "the base is zero");
}

BOOST_AUTO_TEST_SUITE_END()
