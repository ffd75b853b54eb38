// SPDX-License-Identifier: BSL-1.0
// All that computes. Left out is text/: what reads and prints is included by name, so that whoever
// only computes does not pay for strings and streams.
#ifndef FISCUS_FISCUS_HPP
#define FISCUS_FISCUS_HPP

#include <fiscus/calendar/boost_date.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/period.hpp>
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
