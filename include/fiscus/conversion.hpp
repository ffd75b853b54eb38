// SPDX-License-Identifier: BSL-1.0
// All of conversion/: from one currency to another.
#ifndef FISCUS_CONVERSION_HPP
#define FISCUS_CONVERSION_HPP

#include <fiscus/conversion/currency_effect.hpp>

#endif
