// SPDX-License-Identifier: BSL-1.0
// Long tests try one case in so many where nothing is optimised, as under the sanitizers: a loop
// over all of them goes on by `thinning`, and one of so many turns takes `turns / thinning`. It is
// a prime, so that days in such steps are still of all weekdays, months and days of the month.
#ifndef FISCUS_TESTS_THINNING_HPP
#define FISCUS_TESTS_THINNING_HPP

#ifdef __OPTIMIZE__
inline constexpr int thinning = 1;
#else
inline constexpr int thinning = 41;
#endif

#endif
