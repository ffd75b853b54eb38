// SPDX-License-Identifier: BSL-1.0
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/literal.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(literal_test)

using namespace fiscus;

static_assert(literal<decimal<1>>("0.5").value == decimal<1>::from_text("0.5"));

namespace {

long long units_of(const decimal<2>& value) { return value.units(); }

}  // namespace

// Clang 14 crashes here if the constructor itself is consteval.
BOOST_AUTO_TEST_CASE(a_reference_binds_to_a_value_from_a_literal) {
  BOOST_TEST(units_of(decimal<2>{"1.25"}) == 125);
}

BOOST_AUTO_TEST_SUITE_END()
