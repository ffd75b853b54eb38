// SPDX-License-Identifier: BSL-1.0
// Which way a value points.
#ifndef FISCUS_GROWTH_DIRECTION_HPP
#define FISCUS_GROWTH_DIRECTION_HPP

namespace fiscus::inline v0 {

/// Which way a value points from another, or from zero.
enum class direction : signed char { falling = -1, flat = 0, rising = 1 };

}  // namespace fiscus::inline v0

#endif
