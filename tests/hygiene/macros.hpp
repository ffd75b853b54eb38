// SPDX-License-Identifier: BSL-1.0
// Macros of others with names of ours: those of <sys/sysmacros.h>, of Apple's AssertMacros.h, of
// Arduino, of MFC and of windows.h.
#if __has_include(<sys/sysmacros.h>)
#include <sys/sysmacros.h>
#else
#define major(device) device
#define minor(device) device
#define makedev(major, minor) major
#endif

#define check(assertion) static_assert(assertion)
#define verify(assertion) static_assert(assertion)
#define require(assertion, label) static_assert(assertion)
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((x) >= 0 ? (int)((x) + 0.5) : (int)((x)-0.5))
#define bit(b) (1 << (b))
#define word(w) (w)
#define sq(x) ((x) * (x))
#define swap(a, b) ((a) ^= (b) ^= (a) ^= (b))
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define small char
#define near
#define far
#define interface struct
#define IN
#define OUT
#define OPTIONAL
#define CONST const
#define ERROR 0
#define TRUE 1
#define FALSE 0
#define ALL 1
#define BSD 199506
#define TOP 1
#define TRY try
