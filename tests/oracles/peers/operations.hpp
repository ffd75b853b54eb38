// SPDX-License-Identifier: BSL-1.0
// The operations of the tables: what the library computes, and how that is compared with what a
// peer expects.
#ifndef FISCUS_TESTS_ORACLES_PEERS_OPERATIONS_HPP
#define FISCUS_TESTS_ORACLES_PEERS_OPERATIONS_HPP

#include "arguments.hpp"
#include "comparisons.hpp"

#include <map>
#include <string>
#include <string_view>

namespace peers {

struct operation {
  /// Returns the library's result as text, or throws the library's error.
  std::string (*compute)(const arguments&);
  bool (*agrees)(std::string_view expected, std::string_view found) = same_number;
};

using operations = std::map<std::string_view, operation>;

// A file for each, with a namespace of its own, as all files are compiled as one unit.
namespace on_decimals {
operations table();
}
namespace on_integers_and_ratios {
operations table();
}
namespace on_money {
operations table();
}
namespace on_periods {
operations table();
}
namespace on_weeks_and_dates {
operations table();
}
namespace on_holidays {
operations table();
}
namespace on_series {
operations table();
}

}  // namespace peers

#endif
