// SPDX-License-Identifier: BSL-1.0
// All of exact/: checked integers, rounding, decimals, ratios and roots; not largest_remainder.hpp,
// which needs the algorithms of the standard library.
#ifndef FISCUS_EXACT_HPP
#define FISCUS_EXACT_HPP

#include <fiscus/exact/big_integer.hpp>
#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/digits.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/limits.hpp>
#include <fiscus/exact/literal.hpp>
#include <fiscus/exact/number_phrases.hpp>
#include <fiscus/exact/number_reader.hpp>
#include <fiscus/exact/number_text.hpp>
#include <fiscus/exact/number_words.hpp>
#include <fiscus/exact/numeral.hpp>
#include <fiscus/exact/parsed.hpp>
#include <fiscus/exact/power_root.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/root.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/exact/scaled.hpp>
#include <fiscus/exact/sum.hpp>

#endif
