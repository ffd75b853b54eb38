// SPDX-License-Identifier: BSL-1.0
// The version of the library: the one place where it is written; the build reads it from here.
#ifndef FISCUS_VERSION_HPP
#define FISCUS_VERSION_HPP

/// The version as major.minor.patch, after semantic versioning.
#define FISCUS_VERSION "0.1.0"

#endif
