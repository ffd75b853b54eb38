// SPDX-License-Identifier: BSL-1.0
// Long tests try one case in so many: a loop over all of them goes on by `thinning`, and one of so
// many turns takes `turns / thinning`. It is a prime, so that days in such steps are still of all
// weekdays, months and days of the month. By `thinning_of_bytes`, a divisor of 255, a loop from
// -128 reaches 127. What needs each day in turn ends with `thinned_last_year`. FISCUS_ALL_CASES,
// which `sh tests/run.sh --long` defines, tries all of them; where nothing is optimised, as under
// the sanitizers, there are fewest.
#ifndef FISCUS_TESTS_THINNING_HPP
#define FISCUS_TESTS_THINNING_HPP

#ifdef __OPTIMIZE__
inline constexpr bool is_optimised = true;
inline constexpr int thinned_last_year = 2100;
#else
inline constexpr bool is_optimised = false;
inline constexpr int thinned_last_year = 1930;
#endif

#ifdef FISCUS_ALL_CASES
inline constexpr int thinning = 1;
inline constexpr int thinning_of_bytes = 1;
#else
inline constexpr int thinning = is_optimised ? 5 : 41;
inline constexpr int thinning_of_bytes = is_optimised ? 3 : 5;
#endif

#endif
