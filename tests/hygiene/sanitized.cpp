// SPDX-License-Identifier: BSL-1.0
// Literals in a program that is built with sanitizers. GCC then takes no comparison of a pointer
// with null for a constant (its bug 71962), so that no reader may depend on one.
#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/growth_claims.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/text/parse.hpp>

using namespace fiscus;

static_assert(money<PKR>{"34 crore 20 lakh"} == money<PKR>{"342 million"});
static_assert(figure<USD>{"one hundred and six million"}.value() == ratio(106'000'000));
static_assert(any_figure("two thirds").number().value() == ratio(2, 3));
static_assert(check(growth_claim{"437 million", "356 million", "23%"}) == verdict::follows);
static_assert(parse<month>("Dec 2025") == month{2025, 12});
static_assert(parse<month>("12.2025", "{mm}.{year}") == month{2025, 12});
