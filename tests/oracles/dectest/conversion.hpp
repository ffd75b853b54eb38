// SPDX-License-Identifier: BSL-1.0
// The literals of the vectors, read by the library.
#ifndef FISCUS_TESTS_ORACLES_DECTEST_CONVERSION_HPP
#define FISCUS_TESTS_ORACLES_DECTEST_CONVERSION_HPP

#include "arithmetic.hpp"
#include "vectors.hpp"
#include "written.hpp"

#include <fiscus/exact/decimal.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

namespace dectest {

inline bool converts(const test_case& given) {
  return given.operation == "tosci" || given.operation == "toeng" || given.operation == "apply";
}

/// What from_text must do with a literal.
struct reading {
  std::string_view kind;
  bool right;
};

template <int Digits, fiscus::signed_integer Rep>
[[nodiscard]] reading read_literal(const test_case& given) {
  const std::string_view text = given.operands[0];
  std::optional<Rep> got;
  try {
    got = fiscus::decimal<Digits, Rep>::from_text(text).units();
  } catch (const fiscus::parse_error&) {
  }
  const bool malformed = std::any_of(given.conditions.begin(), given.conditions.end(),
                                     [](auto& c) { return lower(c) == "conversion_syntax"; });
  const auto literal = written::read(text);
  if (malformed) return {"malformed: rejected", !got && !literal};
  if (!literal) return {"no finite number: rejected", !got};
  if (!literal->plain) return {"an exponent, .5 or 5.: rejected", !got};
  const auto units = literal->units(Digits);
  if (!units || *units < fiscus::smallest<Rep> || *units > fiscus::largest<Rep>)
    return {"does not fit: rejected", !got};

  // The vectors print what they read, rounded to a precision; that they mean the same number is
  // asked as it is of `plus`.
  test_case same = given;
  same.operation = "plus";
  const verdict printed = arithmetic<Digits, Rep>::judge(same);
  return {"plain: read",
          got == units && (printed.kind == verdict::agrees || printed.kind == verdict::unusable)};
}

}  // namespace dectest

#endif
