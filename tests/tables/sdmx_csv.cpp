// SPDX-License-Identifier: BSL-1.0
#include "shown.hpp"

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/formats.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/tables/sdmx_csv.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(sdmx_csv_test)

using namespace fiscus;
using shown_test::shown;

namespace {

template <class Period, class Value>
using text_panel = panel<Period, Value, std::string>;

template <class... What>
std::string written(const What&... what) {
  std::ostringstream out;
  write_sdmx_csv(out, what...);
  return out.str();
}

template <class F>
std::string refusal(F f) {
  try {
    static_cast<void>(f());
  } catch (const error& e) {
    return e.what();
  }
  return "accepted";
}

const sdmx_dataset trade{.structure_id = "A:TRADE(1.0)", .dimensions = {"GEO"}};

/// Random numbers, which are the same in each run.
class dice {
 public:
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  std::string text() {
    static constexpr std::string_view parts[] = {"a",  "B",   ",", "\"",           "\n",
                                                 "\r", ";",   " ", "\xEF\xBB\xBF", "\xC3\xA9",
                                                 "-",  "NaN", ":", "[x]"};
    std::string result;
    for (std::size_t i = below(6); i > 0; --i) result += parts[below(std::size(parts))];
    return result;
  }

 private:
  std::mt19937 engine_{20261126};
};

/// A panel that has a value in its first and in its last period, and labels of `dimensions` parts.
template <class Period, class Value, class MakeValue>
text_panel<Period, Value> random_panel(dice& random, Period from, std::size_t dimensions,
                                       MakeValue value) {
  const std::size_t width = 1 + random.below(6);
  std::vector<std::string> labels;
  for (std::size_t i = 1 + random.below(4); i > 0; --i) {
    std::string label = random.text();
    for (std::size_t d = 1; d < dimensions; ++d) label += '.' + random.text();
    if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
  }
  std::vector<Value> values(labels.size() * width, Value{});
  validity_bits valid;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool is_end = i == 0 || i + 1 == width;
    valid.push_back(is_end || !random.one_in(3));
    if (valid[i]) values[i] = value();
  }
  return text_panel<Period, Value>(from, width, labels, values, valid);
}

template <class Panel>
bool are_equal(const Panel& a, const Panel& b) {
  if (a.size() != b.size() || a.width() != b.width() || (a.width() != 0 && a.first() != b.first()))
    return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a.label(i) != b.label(i)) return false;
    for (const auto p : a[i].periods())
      if (a[i].find(p) != b[i].find(p)) return false;
  }
  return true;
}

template <class Period, class Value, class MakeValue>
void check_identity(dice& random, Period from, MakeValue value, sdmx_dataset as,
                    table_options options = formats::sdmx_csv_2) {
  constexpr std::string_view names[] = {"GEO", "FREQ", "a,\"b\n"};
  for (int round = 0; round < 100; ++round) {
    const std::size_t dimensions = 1 + random.below(std::size(names));
    as.dimensions = {};
    for (std::size_t d = 0; d < dimensions; ++d) as.dimensions.push_back(names[d]);
    const auto all = random_panel<Period, Value>(random, from, dimensions, value);
    const std::string text = written(all, as);
    const auto source = table_source::text(text, "t");
    BOOST_TEST_REQUIRE(are_equal(all, read_long_csv<Period, Value>(source, options)), text);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_panel_is_written_with_its_dimensions) {
  const text_panel<month, decimal<1>> all(
      month(2025, 1), 2, {"M.AT", "M.BE"},
      {decimal<1>{"1.5"}, decimal<1>{"-2"}, decimal<1>{"3"}, {}}, [] {
        validity_bits valid(3);
        valid.push_back(false);
        return valid;
      }());
  BOOST_TEST(
      written(all, sdmx_dataset{.structure_id = "A:B(1.0)", .dimensions = {"FREQ", "GEO"}}) ==
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,GEO,TIME_PERIOD,OBS_VALUE\n"
      "dataflow,A:B(1.0),I,M,AT,2025-01,1.5\n"
      "dataflow,A:B(1.0),I,M,AT,2025-02,-2.0\n"
      "dataflow,A:B(1.0),I,M,BE,2025-01,3.0\n");
}

BOOST_AUTO_TEST_CASE(amounts_have_their_unit_and_years_their_start) {
  const series<fiscal_quarter<july_june>, money<USD>> exports(
      {2026, 2}, {money<USD>{"437 million"}, money<USD>{"356.5 million"}});
  const sdmx_dataset as{.structure_id = "A:B(1.0)",
                        .unit = million,
                        .attributes = {{"UNIT_MEASURE", "USD"}, {"TITLE", "IT, \"all\""}}};
  const std::string text = written(exports, as);
  BOOST_TEST(text ==
             "STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,OBS_VALUE,UNIT_MULT,"
             "REPORTING_YEAR_START_DAY,UNIT_MEASURE,TITLE\n"
             "dataflow,A:B(1.0),I,2025-Q2,437,6,--07-01,USD,\"IT, \"\"all\"\"\"\n"
             "dataflow,A:B(1.0),I,2025-Q3,356.5,6,--07-01,USD,\"IT, \"\"all\"\"\"\n");
  table_options options = formats::sdmx_csv_2;
  options.unit_column = "UNIT_MULT";
  options.currency = "UNIT_MEASURE";
  BOOST_CHECK((read_csv<fiscal_quarter<july_june>, money<USD>>(table_source::text(text, "t"),
                                                               options, "") == exports));
}

BOOST_AUTO_TEST_CASE(statuses_stand_beside_values_and_gaps) {
  const std::vector<std::string> labels{"A", "B"};
  validity_bits valid(1);
  for (const bool is : {false, true, false, false, false}) valid.push_back(is);
  const text_panel<month, int> values(month(2025, 1), 3, labels, {1, 0, 3, 0, 0, 0}, valid);
  const text_panel<month, observation_status> statuses(
      month(2025, 1), 3, labels,
      {observation_status::provisional, observation_status::not_collected,
       observation_status::unmarked, observation_status::confidential, observation_status::unmarked,
       observation_status::unmarked});
  const std::string text = written(values, statuses, trade);
  BOOST_TEST(text ==
             "STRUCTURE,STRUCTURE_ID,ACTION,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
             "dataflow,A:TRADE(1.0),I,A,2025-01,1,P\ndataflow,A:TRADE(1.0),I,A,2025-02,NaN,L\n"
             "dataflow,A:TRADE(1.0),I,A,2025-03,3,\ndataflow,A:TRADE(1.0),I,B,2025-01,NaN,C\n");
  table_options options = formats::sdmx_csv_2;
  options.statuses = {};  // the letters of `mark_of`
  const auto source = table_source::text(text, "t");
  BOOST_TEST(are_equal(values, read_long_csv<month, int>(source, options)));
  const auto read = read_long_csv<month, observation_status>(source, options);
  for (std::size_t i = 0; i < 2; ++i)
    for (const month p : statuses[i].periods())
      BOOST_CHECK(read[i].find(p).value_or(observation_status::unmarked) == statuses[i][p]);

  BOOST_TEST(refusal([&] {
               return written(values,
                              text_panel<month, observation_status>(month(2025, 1), 0, {"A"}, {}),
                              trade);
             }) == "the panels of values and statuses have different labels");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_as_it_was) {
  dice random;
  const auto number = [&] { return static_cast<std::int64_t>(random.below(1'000'000)) - 500'000; };
  const auto cents = [&] { return money<USD>::from_minor(number()); };
  check_identity<month, money<USD>>(random, month(2025, 1), cents, trade);
  check_identity<day, std::int64_t>(random, day(2024, 2, 27), number, trade);
  check_identity<iso_week, std::int64_t>(random, iso_week::containing(day(2025, 1, 1)), number,
                                         trade);
  check_identity<fiscal_year<january_december>, std::int64_t>(
      random, fiscal_year<january_december>(2025), number, trade);
  check_identity<fiscal_half<january_december>, std::int64_t>(random, {2025, 2}, number, trade);
  check_identity<fiscal_quarter<january_december>, decimal<3>>(
      random, {2025, 2}, [&] { return decimal<3>::from_units(number()); }, trade);
  check_identity<fiscal_quarter<july_june>, std::int64_t>(random, {2025, 2}, number, trade);
  check_identity<fiscal_year<april_march>, std::int64_t>(random, fiscal_year<april_march>(2025),
                                                         number, trade);
  sdmx_dataset in_billions = trade;
  in_billions.unit = billion;
  table_options with_unit = formats::sdmx_csv_2;
  with_unit.unit_column = "UNIT_MULT";
  check_identity<month, money<USD>>(random, month(2025, 1), cents, in_billions, with_unit);
}

BOOST_AUTO_TEST_CASE(series_without_values_keep_their_labels) {
  const text_panel<month, int> none(month(2025, 1), 0, {"A", "B"}, {});
  const std::string text = written(none, trade);
  BOOST_TEST(text ==
             "STRUCTURE,STRUCTURE_ID,ACTION,GEO,TIME_PERIOD,OBS_VALUE\n"
             "dataflow,A:TRADE(1.0),I,A,,\ndataflow,A:TRADE(1.0),I,B,,\n");
  BOOST_TEST(are_equal(
      none, read_long_csv<month, int>(table_source::text(text, "t"), formats::sdmx_csv_2)));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_back_is_refused) {
  const auto refused = [](std::string label, const sdmx_dataset& as) {
    return refusal([&] {
      return written(text_panel<month, int>(month(2025, 1), 1, {std::move(label)}, {1}), as);
    });
  };
  const sdmx_dataset two{.structure_id = "A", .dimensions = {"FREQ", "GEO"}};
  BOOST_TEST(refused("M.A", two) == "accepted");
  BOOST_TEST(refused("M", two) == "a label has a text for each dimension, but not \"M\"");
  BOOST_TEST(refused("M.A.B", two) == "a label has a text for each dimension, but not \"M.A.B\"");
  BOOST_TEST(refused("M.A\x1f", two) != "accepted");
  BOOST_TEST(refused("M.A.B", trade) == "accepted");
  BOOST_TEST(refused("A", {.structure_id = "A"}) != "accepted");
  BOOST_TEST(refused("", {.structure_id = "A"}) == "accepted");
  BOOST_TEST(refused("A", {.structure_id = "A", .dimensions = {"obs_value"}}) ==
             "the columns of a file have different names");
  BOOST_TEST(refused("A", {.structure_id = "A", .dimensions = {""}}) ==
             "the columns of a file have names");
  BOOST_TEST(
      refused("A", {.structure_id = "A", .dimensions = {"GEO"}, .attributes = {{"geo", ""}}}) ==
      "the columns of a file have different names");
  sdmx_dataset in_millions = trade;
  in_millions.unit = million;
  BOOST_TEST(refused("A", in_millions) == "only money is counted in a unit");
}

BOOST_AUTO_TEST_SUITE_END()
