// SPDX-License-Identifier: BSL-1.0
// What nearly every program computes with. Left out, and included by name so that others do not pay
// for them, are
//   * text: fiscus/text.hpp, or one of text/; files: fiscus/tables.hpp, or one of tables/;
//     pictures: fiscus/charts.hpp;
//   * contradictions between figures and their repairs: fiscus/reconcile.hpp;
//   * the bridges to other dates: calendar/boost_date.hpp and calendar/chrono.hpp;
//   * what few programs use: currencies that were withdrawn (money/iso4217_withdrawn.hpp), rules of
//     holidays (calendar/holidays.hpp, easter.hpp, observed_holidays.hpp, countries.hpp), the
//     Islamic calendar (calendar/hijri.hpp), whole columns of dates (calendar/column.hpp), finer
//     periods from coarser ones (series/disaggregate.hpp), totals that differ from the sum of their
//     parts (series/discrepancies.hpp), and where the numbers stand in a text
//     (figures/numbers_in_text.hpp).
#ifndef FISCUS_FISCUS_HPP
#define FISCUS_FISCUS_HPP

#include <fiscus/calendar.hpp>
#include <fiscus/claims.hpp>
#include <fiscus/conversion.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact.hpp>
#include <fiscus/figures.hpp>
#include <fiscus/growth.hpp>
#include <fiscus/money.hpp>
#include <fiscus/series.hpp>
#include <fiscus/version.hpp>
#include <fiscus/vintages.hpp>

#endif
