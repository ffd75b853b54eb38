// SPDX-License-Identifier: BSL-1.0
// Puts aside the macros of others that have names of ours: minor of <sys/sysmacros.h>, check of
// Apple's AssertMacros.h, abs, bit and round of Arduino, BSD of <sys/param.h>, TRY of MFC. It
// stands after the includes of a header that has such names, and detail/macros_on.hpp, which brings
// them back, at its end: both are included more than once, and have no guard.

#pragma push_macro("abs")
#pragma push_macro("bit")
#pragma push_macro("check")
#pragma push_macro("minor")
#pragma push_macro("round")
#pragma push_macro("swap")
#pragma push_macro("ALL")
#pragma push_macro("BSD")
#pragma push_macro("TOP")
#pragma push_macro("TRY")

#undef abs
#undef bit
#undef check
#undef minor
#undef round
#undef swap
#undef ALL
#undef BSD
#undef TOP
#undef TRY
