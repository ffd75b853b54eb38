// SPDX-License-Identifier: BSL-1.0
#include "made_by_others.hpp"

#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/arrow_data.hpp>

#include <boost/test/unit_test.hpp>

#include <utility>

BOOST_AUTO_TEST_SUITE(arrow_data_test)

using namespace fiscus;
using arrow_test::column_of;
using arrow_test::made_table;

namespace {

made_table some() { return made_table({column_of<int>("a", "i", {1, 2})}); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_table_is_released_once) {
  made_table made = some();
  {
    arrow_data all = made.data();
    BOOST_TEST(made.count.open == 4);
    arrow_data moved = std::move(all);
    BOOST_TEST(made.count.open == 4);
    BOOST_TEST((all.schema().release == nullptr && moved.schema().release != nullptr));
    all = std::move(moved);
  }
  BOOST_TEST((made.count.open == 0 && made.count.twice == 0));
}

BOOST_AUTO_TEST_CASE(what_is_assigned_to_is_released) {
  made_table one = some(), two = some();
  arrow_data all = one.data();
  all = two.data();
  BOOST_TEST((one.count.open == 0 && two.count.open == 4));
  all = arrow_data();
  BOOST_TEST((two.count.open == 0 && two.count.twice == 0));
}

BOOST_AUTO_TEST_CASE(what_is_moved_to_others_is_theirs) {
  made_table made = some();
  ArrowSchema schema{};
  ArrowArray array{};
  made.data().move_to(&schema, &array);
  BOOST_TEST(made.count.open == 4);
  {
    const arrow_data back(&schema, &array);
    BOOST_TEST((schema.release == nullptr && array.release == nullptr));
  }
  BOOST_TEST((made.count.open == 0 && made.count.twice == 0));
}

BOOST_AUTO_TEST_SUITE_END()
