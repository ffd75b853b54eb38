// SPDX-License-Identifier: BSL-1.0
// Claims that say too little, or that do not belong to what they are said of.
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/series.hpp>

using namespace fiscus;

const series<month, money<USD>> exports;
constexpr month december{2025, 12};

//! case: growth from dollars to rupees
//! gcc: types for parameter 'const V' \('fiscus::figure<.*"USD".*' and 'fiscus::figure<.*"PKR"
//! clang: no matching function for call to object of type 'const .*growth_measure'
auto rejected = growth(figure<USD>{"1"}, figure<PKR>{"1"});
//! control
auto accepted = growth(figure<USD>{"1"}, figure<USD>{"1"});

//! case: a constant claim about dollars and rupees
//! message: currency_mismatch
constexpr bool rejected =
    check(growth_claim{.now = "USD 437 million", .before = "PKR 356 million", .stated = "23%"}) ==
    verdict::follows;
//! control
constexpr bool accepted =
    check(growth_claim{.now = "USD 437 million", .before = "USD 356 million", .stated = "23%"}) ==
    verdict::follows;

//! case: a constant claim about dollars and per cents
//! message: refuse_kind
constexpr bool rejected = check(difference_claim{.now = "USD 437 million",
                                                 .before = "USD 356 million",
                                                 .stated = "23%"}) == verdict::follows;
//! control
constexpr bool accepted = check(difference_claim{.now = "USD 437 million",
                                                 .before = "USD 356 million",
                                                 .stated = "81 million"}) == verdict::follows;

//! case: a constant claim of the place 0
//! message: at_least_one
constexpr history_claim rejected = nth_highest_claim(0);
//! control
constexpr history_claim accepted = nth_highest_claim(1);

//! case: a constant claim of the rank 0
//! message: a rank of at least one
constexpr bool rejected =
    check(rank_claim{.part = "366 million", .others = {"386 million"}, .stated = 0}) ==
    verdict::impossible;
//! control
constexpr bool accepted =
    check(rank_claim{.part = "366 million", .others = {"386 million"}, .stated = 1}) ==
    verdict::impossible;

//! case: a constant claim whose text says nothing
//! message: "a number"
constexpr bool rejected =
    check(growth_claim{.now = "437 million", .before = "356 million", .stated = "a lot"}) ==
    verdict::follows;
//! control
constexpr bool accepted =
    check(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"}) ==
    verdict::follows;

//! case: a claim with a misspelt literal, which is no constant
//! message: "the end of the text"
auto rejected = growth_claim{.now = "437 milion", .before = "356 million", .stated = "23%"};
//! control
auto accepted = growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"};

//! case: a claim that does not say what was stated
//! gcc: could not convert .* to 'fiscus::detail::said_figure'
//! clang: in implicit initialization of field 'stated' with omitted initializer
auto rejected = growth_claim{.now = "437 million", .before = "356 million"};
//! control
auto accepted = growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"};

//! case: an average that does not say whether its window has the month in it
//! gcc: could not convert .* to 'fiscus::detail::said<fiscus::window>'
//! clang: in implicit initialization of field 'end' with omitted initializer
auto rejected = trailing_average_claim{.length = 12, .stated = "317 million"};
//! control
auto accepted =
    trailing_average_claim{.length = 12, .end = window::before_current, .stated = "317 million"};

//! case: working days without a weekend
//! gcc: could not convert .* to 'fiscus::detail::said<fiscus::weekend>'
//! clang: in implicit initialization of field 'off' with omitted initializer
auto rejected = per_working_day_claim{.stated = "15.4 million"};
//! control
auto accepted = per_working_day_claim{.off = saturday_sunday, .stated = "15.4 million"};

//! case: the level of a month in a series of quarters
//! gcc: 'part_of<
//! clang: part_of<
auto rejected = check(level_claim{"437 million"}, series<fiscal_quarter<>, int>(), december);
//! control
auto accepted = check(level_claim{"2.24 billion"}, exports, fiscal_quarter<>{2026, 1});

//! case: the level of a calendar year from fiscal years
//! gcc: 'part_of<
//! clang: each_coarse_period_is_made_of_whole_fine_ones
auto rejected = check(level_claim{"2.24 billion"}, series<fiscal_year<>, int>(),
                      fiscal_year<january_december>{2026});
//! control
auto accepted = check(level_claim{"2.24 billion"}, series<fiscal_half<>, int>(),
                      fiscal_year<january_december>{2026});

//! case: years to date on the period before
//! gcc: satisfaction of 'partitioning_period<.*fiscal_to_date
//! clang: fiscal_to_date<.* does not satisfy 'partitioning_period'
auto rejected = check(period_on_period_claim{"20%"}, series<fiscal_to_date<>, int>(),
                      fiscal_to_date<>{2026, 6});
//! control
auto accepted =
    check(year_on_year_claim{"20%"}, series<fiscal_to_date<>, int>(), fiscal_to_date<>{2026, 6});

//! case: a record of dates
//! gcc: satisfaction of 'claimed_series<
//! clang: does not satisfy 'claimed_series'
auto rejected = check(record_claim(), series<month, day>(), december);
//! control
auto accepted = check(record_claim(), series<month, int>(), december);

//! case: a record of a half among months
//! message: A claim about history is about a period of its series: aggregate the series
auto rejected = check(record_claim(), series<month, int>(), fiscal_half<>{2026, 1});
//! control
auto accepted = check(record_claim(), series<fiscal_half<>, int>(), fiscal_half<>{2026, 1});

//! case: a sentence on a record of a half among months
//! message: A claim about history is about a period of its series: aggregate the series
#include <fiscus/text/explain_series.hpp>
auto rejected = explain(record_claim(), series<month, int>(), fiscal_half<>{2026, 1});
//! control
#include <fiscus/text/explain_series.hpp>
auto accepted = explain(record_claim(), series<fiscal_half<>, int>(), fiscal_half<>{2026, 1});

//! case: compound growth over a bare number
//! gcc: could not convert '5'|no matching function for call to .*said<fiscus::years>|cannot convert
//! clang: no viable conversion from 'int' to 'detail::said<years>'
auto rejected = compound_claim{.from = "1", .to = "2", .over = 5, .stated = "15%"};
//! control
auto accepted = compound_claim{.from = "1", .to = "2", .over = years{5}, .stated = "15%"};

//! case: a reference to a part of a claim that ends
//! gcc: use of deleted function .*operator const T& *\(\) const &&
//! clang: (call to deleted|invokes a deleted|uses? deleted) .*function
compound_claim said_somewhere();
const any_figure& rejected = said_somewhere().stated;
//! control
compound_claim said_somewhere();
const any_figure& accepted = said_somewhere().stated.get();
