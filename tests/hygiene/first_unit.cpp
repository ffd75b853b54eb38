// SPDX-License-Identifier: BSL-1.0
#include "poisoned.hpp"

inline_things seen_by_first_unit() { return {&fiscus::USD, fiscus::to_text, fiscus::operator<< }; }

void throw_from_first_unit() { (void)fiscus::parse<fiscus::month>("no month"); }
