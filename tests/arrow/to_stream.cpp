// SPDX-License-Identifier: BSL-1.0
#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/arrow_data.hpp>
#include <fiscus/arrow/from_arrow.hpp>
#include <fiscus/arrow/to_stream.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(to_stream_test)

using namespace fiscus;

namespace {

using dollars = money<USD>;
using monthly = series<month, dollars>;
using table = panel<month, dollars, std::string>;

monthly some(std::int64_t first) {
  return monthly(month{2025, 1},
                 std::vector{dollars::from_minor(first), dollars::from_minor(first + 1)});
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_series_is_one_piece) {
  arrow_stream all = to_stream(some(1));
  const auto piece = all.next();
  BOOST_TEST_REQUIRE(piece.has_value());
  BOOST_TEST(piece->array().length == 2);
  BOOST_TEST(!all.next().has_value());
  BOOST_TEST(!all.next().has_value());
}

BOOST_AUTO_TEST_CASE(a_panel_is_one_piece_or_one_for_each_row) {
  const table all = table::from_series({{"a", some(1)}, {"bc", some(5)}});
  BOOST_TEST(to_stream(all).next()->array().n_children == 3);
  arrow_stream rows = to_long_stream(all);
  for (const std::string label : {"a", "bc"}) {
    const auto piece = rows.next();
    BOOST_TEST_REQUIRE(piece.has_value());
    const ArrowArray& labels = *piece->array().children[0];
    const auto* const ends = static_cast<const std::int32_t*>(labels.buffers[1]);
    const auto* const texts = static_cast<const char*>(labels.buffers[2]);
    BOOST_TEST(std::string(texts + ends[0], texts + ends[2]) == label + label);
    BOOST_TEST(std::string(piece->schema().children[0]->name) == "label");
    BOOST_TEST(std::string(piece->schema().children[2]->name) == "value");
  }
  BOOST_TEST(!rows.next().has_value());
}

// The pieces keep what they need, whichever is released first.
BOOST_AUTO_TEST_CASE(pieces_outlive_their_stream) {
  std::vector<arrow_data> pieces;
  {
    arrow_stream rows = to_long_stream(table::from_series({{"a", some(1)}, {"b", some(5)}}));
    while (auto piece = rows.next()) pieces.push_back(std::move(*piece));
  }
  BOOST_TEST_REQUIRE(pieces.size() == 2U);
  pieces.erase(pieces.begin());
  BOOST_CHECK(from_arrow<monthly>(pieces[0]) == some(5));
}

BOOST_AUTO_TEST_CASE(failures_are_told_by_number_and_word) {
  const monthly large(month{2025, 1}, std::vector{dollars::from_minor(INT64_MAX)});
  ArrowArrayStream stream{};
  to_stream(large, arrow_numbers::decimals).move_to(&stream);
  ArrowArray array{};
  BOOST_TEST(stream.get_next(&stream, &array) == EINVAL);
  const std::string why =
      "more than the 18 digits of a decimal of 64 bits for the period from 2025-01-01";
  BOOST_TEST(stream.get_last_error(&stream) == why);
  stream.release(&stream);
  BOOST_TEST((stream.release == nullptr));

  // A failure is no end.
  arrow_stream again = to_stream(large, arrow_numbers::decimals);
  BOOST_CHECK_THROW(static_cast<void>(again.next()), invalid_value);
  BOOST_CHECK_EXCEPTION(static_cast<void>(again.next()), invalid_value, [&](const auto& e) {
    return e.what() == "a stream of Arrow failed with error 22: " + why;
  });

  // The words of others do not move a terminal's cursor.
  ArrowArrayStream foreign{};
  foreign.get_next = [](ArrowArrayStream*, ArrowArray*) { return EIO; };
  foreign.get_last_error = [](ArrowArrayStream*) { return "disk\x1b[2J\nfull"; };
  foreign.release = [](ArrowArrayStream* self) { self->release = nullptr; };
  arrow_stream failing(&foreign);
  BOOST_CHECK_EXCEPTION(static_cast<void>(failing.next()), invalid_value, [](const auto& e) {
    return std::string(e.what()).ends_with(": disk?[2J?full");
  });
}

BOOST_AUTO_TEST_CASE(each_schema_is_released_by_itself) {
  ArrowArrayStream stream{};
  to_stream(some(1)).move_to(&stream);
  ArrowSchema one{}, two{};
  BOOST_TEST((stream.get_schema(&stream, &one) == 0 && stream.get_schema(&stream, &two) == 0));
  stream.release(&stream);
  one.release(&one);
  BOOST_TEST(std::string(two.children[1]->name) == "value");
  two.release(&two);
}

BOOST_AUTO_TEST_SUITE_END()
