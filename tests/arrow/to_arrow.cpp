// SPDX-License-Identifier: BSL-1.0
#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/arrow_data.hpp>
#include <fiscus/arrow/column_type.hpp>
#include <fiscus/arrow/to_arrow.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(to_arrow_test)

using namespace fiscus;

namespace {

using dollars = money<USD>;
using monthly = series<month, dollars>;
using table = panel<month, dollars, std::string>;

static_assert(arrow_value<std::int8_t> && arrow_value<std::uint64_t> && arrow_value<double>);
static_assert(arrow_value<decimal<3>> && arrow_value<money<JPY>>);
static_assert(arrow_value<money<USD, 2, int128>> && arrow_value<decimal<2, std::int16_t>>);
static_assert(!arrow_value<bool> && !arrow_value<char> && !arrow_value<long double>);
static_assert(!arrow_value<ratio> && !arrow_value<std::string>);
static_assert(arrow_series<monthly> && !arrow_panel<monthly>);
static_assert(arrow_panel<table> && !arrow_series<table>);
static_assert(!arrow_panel<panel<month, dollars, int>>);
static_assert(!arrow_series<series<fiscal_to_date<>, int>>);  // all begin on one day
static_assert(!std::is_copy_constructible_v<arrow_data>);

dollars cents(std::int64_t n) { return dollars::from_minor(n); }

monthly with_a_gap(month from = {2025, 1}) {
  return monthly(from, std::vector<std::optional<dollars>>{cents(150), std::nullopt, cents(-3)});
}

template <class Value>
std::string format_of(arrow_numbers as) {
  const series<month, Value> some(month{2025, 1}, {Value{}});
  return to_arrow(some, as).schema().children[1]->format;
}

/// Pairs of metadata as "key=value".
std::vector<std::string> pairs_of(const ArrowSchema& of) {
  std::vector<std::string> result;
  const char* at = of.metadata;
  const auto number = [&at] {
    std::int32_t n = 0;
    std::memcpy(&n, at, sizeof n);
    at += sizeof n;
    return n;
  };
  const auto text = [&] {
    const auto size = static_cast<std::size_t>(number());
    at += size;
    return std::string(at - size, size);
  };
  for (std::int32_t left = at == nullptr ? 0 : number(); left > 0; --left) {
    const std::string key = text();
    result.push_back(key + '=' + text());
  }
  return result;
}

template <class T>
std::vector<T> cells(const ArrowArray& of) {
  const auto* const all = static_cast<const T*>(of.buffers[1]);
  return {all + of.offset, all + of.offset + of.length};
}

bool is_null(const ArrowArray& of, std::int64_t i) {
  const auto* const bits = static_cast<const std::uint8_t*>(of.buffers[0]);
  const std::int64_t at = of.offset + i;
  return bits != nullptr && (bits[at / 8] >> (at % 8) & 1) == 0;
}

using texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(types_have_their_formats) {
  BOOST_TEST(format_of<std::int8_t>(arrow_numbers::units) == "c");
  BOOST_TEST(format_of<std::uint8_t>(arrow_numbers::units) == "C");
  BOOST_TEST(format_of<std::int16_t>(arrow_numbers::units) == "s");
  BOOST_TEST(format_of<std::uint16_t>(arrow_numbers::units) == "S");
  BOOST_TEST(format_of<std::int32_t>(arrow_numbers::units) == "i");
  BOOST_TEST(format_of<std::uint32_t>(arrow_numbers::units) == "I");
  BOOST_TEST(format_of<std::int64_t>(arrow_numbers::decimals) == "l");
  BOOST_TEST(format_of<std::uint64_t>(arrow_numbers::decimals) == "L");
  BOOST_TEST(format_of<float>(arrow_numbers::decimals) == "f");
  BOOST_TEST(format_of<double>(arrow_numbers::decimals) == "g");
  BOOST_TEST(format_of<dollars>(arrow_numbers::units) == "l");
  BOOST_TEST(format_of<dollars>(arrow_numbers::decimals) == "d:18,2,64");
  BOOST_TEST((format_of<decimal<3, std::int32_t>>(arrow_numbers::decimals)) == "d:9,3,32");
  BOOST_TEST((format_of<decimal<3, std::int16_t>>(arrow_numbers::decimals)) == "s");
  BOOST_TEST((format_of<money<KWD, 3, int128>>(arrow_numbers::units)) == "d:38,3");
}

BOOST_AUTO_TEST_CASE(metadata_say_what_types_do_not) {
  const arrow_data amounts = to_arrow(with_a_gap());
  BOOST_TEST(std::string(amounts.schema().format) == "+s");
  BOOST_TEST(amounts.schema().n_children == 2);
  BOOST_TEST(std::string(amounts.schema().children[0]->name) == "period");
  BOOST_TEST(std::string(amounts.schema().children[0]->format) == "tdD");
  BOOST_TEST(std::string(amounts.schema().children[1]->name) == "value");
  BOOST_TEST((pairs_of(*amounts.schema().children[0]) ==
              texts{"fiscus.period=P1M", "fiscus.year_start=--01-01"}));
  BOOST_TEST(
      (pairs_of(*amounts.schema().children[1]) == texts{"fiscus.currency=USD", "fiscus.digits=2"}));
  const arrow_data decimals = to_arrow(with_a_gap(), arrow_numbers::decimals);
  BOOST_TEST((pairs_of(*decimals.schema().children[1]) == texts{"fiscus.currency=USD"}));
  const series<fiscal_quarter<>, double> rates(fiscal_quarter<>{2026, 1}, {0.5});
  const arrow_data real = to_arrow(rates);
  BOOST_TEST((pairs_of(*real.schema().children[0]) ==
              texts{"fiscus.period=P3M", "fiscus.year_start=--07-01"}));
  BOOST_TEST(pairs_of(*real.schema().children[1]).empty());
  const series<day, int> daily(day{2025, 1, 1}, {1});
  const arrow_data counts = to_arrow(daily);
  BOOST_TEST((pairs_of(*counts.schema().children[0]) == texts{"fiscus.period=P1D"}));
}

BOOST_AUTO_TEST_CASE(values_stay_where_they_are) {
  const monthly some = with_a_gap();
  const arrow_data shown = to_arrow(some);
  const ArrowArray& values = *shown.array().children[1];
  BOOST_TEST(values.buffers[1] == static_cast<const void*>(some.values().data()));
  BOOST_TEST(values.buffers[0] == static_cast<const void*>(some.validity().data()));
  BOOST_TEST((cells<std::int64_t>(values)[2] == -3));
  BOOST_TEST((!is_null(values, 0) && is_null(values, 1) && !is_null(values, 2)));
  BOOST_TEST((cells<std::int32_t>(*shown.array().children[0]) ==
              std::vector{day{2025, 1, 1}.ordinal(), day{2025, 2, 1}.ordinal(),
                          day{2025, 3, 1}.ordinal()}));

  monthly given = some;
  const dollars* const before = given.values().data();
  const arrow_data kept = to_arrow(std::move(given));
  BOOST_TEST(kept.array().children[1]->buffers[1] == static_cast<const void*>(before));
}

BOOST_AUTO_TEST_CASE(nothing_is_missing_without_bits) {
  const monthly dense(month{2025, 1}, std::vector{cents(1), cents(2)});
  const arrow_data shown = to_arrow(dense);
  BOOST_TEST(shown.array().children[1]->buffers[0] == static_cast<const void*>(nullptr));
  BOOST_TEST(shown.array().children[1]->null_count == 0);
}

// Every beginning and length: the bits begin in the middle of a byte.
BOOST_AUTO_TEST_CASE(views_begin_at_any_bit) {
  monthly all(month{2020, 1});
  for (int i = 0; i < 40; ++i)
    all.push_back(i % 3 == 1 ? std::nullopt : std::optional(cents(100 + i)));
  for (int begin = 0; begin < 20; ++begin)
    for (int end = begin; end < 40; ++end) {
      const auto some = all.between(month{2020, 1} + begin, month{2020, 1} + end);
      const arrow_data shown = to_arrow(some);
      const ArrowArray& values = *shown.array().children[1];
      BOOST_REQUIRE(values.length == end - begin + 1);
      const auto found = cells<std::int64_t>(values);
      for (int i = begin; i <= end; ++i) {
        BOOST_REQUIRE(is_null(values, i - begin) == (i % 3 == 1));
        if (i % 3 != 1) BOOST_REQUIRE(found[static_cast<std::size_t>(i - begin)] == 100 + i);
      }
    }
}

// Bits of a buffer of their own begin elsewhere than the values, before which nothing may lie.
BOOST_AUTO_TEST_CASE(bits_of_others_are_copied_to_a_byte) {
  const std::vector<double> numbers{1, 2, 3};
  const std::vector<std::uint8_t> bits{0b101'000};
  const series_view<month, double> some(month{2025, 1}, numbers, bits, 3);
  const arrow_data shown = to_arrow(some);
  const ArrowArray& values = *shown.array().children[1];
  BOOST_TEST((values.offset == 0 && values.buffers[1] == static_cast<const void*>(numbers.data())));
  BOOST_TEST((!is_null(values, 0) && is_null(values, 1) && !is_null(values, 2)));
}

BOOST_AUTO_TEST_CASE(labels_are_names_of_columns) {
  for (const std::string& label : {std::string("period"), std::string("a\0b", 3)})
    BOOST_CHECK_THROW(static_cast<void>(to_arrow(table::from_series({{label, with_a_gap()}}))),
                      invalid_value);
}

BOOST_AUTO_TEST_CASE(panels_have_a_column_for_each_label) {
  const table all =
      table::from_series({{"Spain", with_a_gap()}, {"France", with_a_gap({2025, 2})}});
  const arrow_data shown = to_arrow(all);
  BOOST_TEST(shown.array().n_children == 3);
  BOOST_TEST(shown.array().length == 4);
  BOOST_TEST(std::string(shown.schema().children[1]->name) == "Spain");
  BOOST_TEST(std::string(shown.schema().children[2]->name) == "France");
  const ArrowArray& france = *shown.array().children[2];
  BOOST_TEST(cells<std::int64_t>(france)[3] == -3);
  BOOST_TEST((is_null(france, 0) && !is_null(france, 1) && is_null(france, 2)));
  const auto first_cell = static_cast<const char*>(france.buffers[1]) + 8 * france.offset;
  BOOST_TEST(static_cast<const void*>(first_cell) ==
             static_cast<const void*>(all.values().data() + 4));
  BOOST_TEST(to_arrow(table()).array().n_children == 1);
  const arrow_data part = to_arrow(all.rows(1, 1).since(month{2025, 3}));
  BOOST_TEST(part.array().length == 2);
  BOOST_TEST(cells<std::int64_t>(*part.array().children[1])[1] == -3);
}

// As the specification allows it: a consumer moves a column away and releases the table first.
BOOST_AUTO_TEST_CASE(a_column_outlives_its_table) {
  ArrowSchema schema{}, type{};
  ArrowArray array{}, column{};
  to_arrow(with_a_gap()).move_to(&schema, &array);
  type = std::exchange(*schema.children[1], {});
  column = std::exchange(*array.children[1], {});
  schema.release(&schema);
  array.release(&array);
  BOOST_TEST((schema.release == nullptr && array.release == nullptr));
  BOOST_TEST(std::string(type.format) == "l");
  BOOST_TEST(cells<std::int64_t>(column)[0] == 150);
  type.release(&type);
  column.release(&column);
  BOOST_TEST((type.release == nullptr && column.release == nullptr));
}

BOOST_AUTO_TEST_CASE(decimals_have_limits) {
  const auto limit = std::int64_t{1'000'000'000'000'000'000};
  const auto leaves = [](std::int64_t n) {
    const monthly some(month{2025, 1}, std::vector{cents(0), cents(n)});
    return std::string(to_arrow(some, arrow_numbers::decimals).schema().children[1]->format);
  };
  BOOST_TEST(leaves(limit - 1) == "d:18,2,64");
  BOOST_TEST(leaves(1 - limit) == "d:18,2,64");
  for (const std::int64_t each : {limit, -limit, (std::numeric_limits<std::int64_t>::min)()})
    BOOST_CHECK_EXCEPTION(static_cast<void>(leaves(each)), overflow, [](const overflow& e) {
      return std::string(e.what()) ==
             "more than the 18 digits of a decimal of 64 bits for the period from 2025-02-01";
    });
  using wide = money<USD, 2, int128>;
  const series<month, wide> far(
      month{2025, 1}, std::vector{wide::from_minor((std::numeric_limits<int128>::max)())});
  BOOST_CHECK_THROW(static_cast<void>(to_arrow(far)), overflow);
  using little = decimal<2, std::int32_t>;
  const series<month, little> few(month{2025, 1}, std::vector{little::from_units(1'000'000'000)});
  BOOST_CHECK_THROW(static_cast<void>(to_arrow(few, arrow_numbers::decimals)), overflow);
  // A gap has no value that could be too large.
  const monthly gap(month{2025, 1}, std::vector{cents(limit)}, [] {
    validity_bits none;
    none.push_back(false);
    return none;
  }());
  BOOST_TEST(to_arrow(gap, arrow_numbers::decimals).array().length == 1);
}

BOOST_AUTO_TEST_SUITE_END()
