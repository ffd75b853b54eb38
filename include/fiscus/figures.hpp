// SPDX-License-Identifier: BSL-1.0
// All of figures/: printed numbers, and the intervals that they stand for. Left out, and included
// by name, is numbers_in_text.hpp, which finds where the numbers stand in a text.
#ifndef FISCUS_FIGURES_HPP
#define FISCUS_FIGURES_HPP

#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/direction_words.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/estimates.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/hedge.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/figures/short_text.hpp>

#endif
