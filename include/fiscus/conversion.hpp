// SPDX-License-Identifier: BSL-1.0
// All of conversion/: series, panels and bags in another currency, and growth in it.
#ifndef FISCUS_CONVERSION_HPP
#define FISCUS_CONVERSION_HPP

#include <fiscus/conversion/convert_bag.hpp>
#include <fiscus/conversion/convert_series.hpp>
#include <fiscus/conversion/currency_effect.hpp>

#endif
