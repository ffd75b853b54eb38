// SPDX-License-Identifier: BSL-1.0
// All that computes. Left out are text/ and calendar/chrono.hpp: what reads and prints, and the
// bridge to <chrono>, are included by name, so that whoever only computes does not pay for them.
#ifndef FISCUS_FISCUS_HPP
#define FISCUS_FISCUS_HPP

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/boost_date.hpp>
#include <fiscus/calendar/column.hpp>
#include <fiscus/calendar/countries.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/easter.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/hijri.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/observed_holidays.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/calendar/rolling_months.hpp>
#include <fiscus/calendar/week_calendar.hpp>
#include <fiscus/calendar/week_match.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/calendar/working_days.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/limits.hpp>
#include <fiscus/exact/literal.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/root.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scaled.hpp>
#include <fiscus/exact/sum.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/growth/rate.hpp>
#include <fiscus/growth/records.hpp>
#include <fiscus/growth/target.hpp>
#include <fiscus/money/allocate.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/iso4217_withdrawn.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/money/money_bag.hpp>
#include <fiscus/money/rate_table.hpp>
#include <fiscus/money/scale.hpp>
#include <fiscus/money/symbol.hpp>
#include <fiscus/series/aggregate.hpp>
#include <fiscus/series/partial.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/trailing.hpp>
#include <fiscus/series/year_to_date.hpp>
#include <fiscus/version.hpp>

#endif
