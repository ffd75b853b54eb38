// SPDX-License-Identifier: BSL-1.0
// Brings back the macros that detail/macros_off.hpp has put aside.

#pragma pop_macro("abs")
#pragma pop_macro("bit")
#pragma pop_macro("check")
#pragma pop_macro("minor")
#pragma pop_macro("round")
#pragma pop_macro("swap")
#pragma pop_macro("ALL")
#pragma pop_macro("BSD")
#pragma pop_macro("TOP")
#pragma pop_macro("TRY")
