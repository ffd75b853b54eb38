// SPDX-License-Identifier: BSL-1.0
// Formats that would cut digits off.
#include <fiscus/exact/decimal.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/fmt.hpp>

#include <string>

using namespace fiscus;

//! case: a number cut to two characters
//! message: throw fmt::format_error\("a precision would cut the text: round the value first"\)
std::string rejected(decimal<1> d) { return fmt::format("{:.2}", d); }
//! control
std::string accepted(decimal<1> d) { return fmt::format("{:.>9}", d); }

//! case: an amount cut to the precision of an argument
//! message: throw fmt::format_error\("a precision would cut the text: round the value first"\)
std::string rejected(money<USD> m, int n) { return fmt::format("{:>20.{}}", m, n); }
//! control
std::string accepted(money<USD> m, int n) { return fmt::format("{:>{}}", m, n); }
