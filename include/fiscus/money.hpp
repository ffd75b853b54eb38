// SPDX-License-Identifier: BSL-1.0
// All of money/: currencies, amounts, allocation and exchange rates. Left out, and included by
// name, is iso4217_withdrawn.hpp, the currencies that are no longer legal tender.
#ifndef FISCUS_MONEY_HPP
#define FISCUS_MONEY_HPP

#include <fiscus/money/allocate.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/money/currency_mark.hpp>
#include <fiscus/money/exchange.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/money/money_bag.hpp>
#include <fiscus/money/rate_table.hpp>
#include <fiscus/money/symbol.hpp>

#endif
