// SPDX-License-Identifier: BSL-1.0
// Format specifications that values do not know, or that would cut digits off.
#include <fiscus/calendar/month.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/fmt.hpp>

#include <string>

using namespace fiscus;

//! case: a month cut to two characters
//! message: a precision would cut the text: round the value first
std::string rejected(month m) { return fmt::format("{:.2}", m); }
//! control
std::string accepted(month m) { return fmt::format("{:.>9}", m); }

//! case: an amount cut to the precision of an argument
//! message: expected how many digits stand after the point
std::string rejected(money<USD> m, int n) { return fmt::format("{:>20.{}}", m, n); }
//! control
std::string accepted(money<USD> m, int n) { return fmt::format("{:>{}}", m, n); }

//! case: a rate in millions
//! message: only an amount is written in a unit
std::string rejected(growth_rate r) { return fmt::format("{:.1 half_even million}", r); }
//! control
std::string accepted(growth_rate r) { return fmt::format("{:.1 half_even}", r); }
