// SPDX-License-Identifier: BSL-1.0
// Exhaustive tests: an operation of 8-bit integers beside the same one of integers that hold every
// result.
#ifndef NARROW_AND_WIDE_HPP
#define NARROW_AND_WIDE_HPP

#include <fiscus/error.hpp>

#include <boost/test/unit_test.hpp>

/// Checks that the narrow operation gives the wide result if that fits 8 bits, and that it throws
/// `overflow` if it does not.
template <class Wide, class Operation>
void agrees(Wide result, Operation narrow) {
  if (result >= -128 && result <= 127)
    BOOST_REQUIRE_EQUAL(int{narrow()}, result);
  else
    BOOST_REQUIRE_THROW(static_cast<void>(narrow()), fiscus::overflow);
}

#endif
