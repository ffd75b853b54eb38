// SPDX-License-Identifier: BSL-1.0
// What all fuzz targets share. A target reads a text in every way that its floor has; a parser may
// refuse it, with an error of this library that stands inside of the text, and nothing else.
#ifndef FISCUS_TESTS_FUZZ_FUZZ_HPP
#define FISCUS_TESTS_FUZZ_FUZZ_HPP

#include <fiscus/error.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// The target: reads `text` and returns.
void read(std::string_view text);

/// Ends the program, with the text that broke the promise.
inline void require(bool promise, std::string_view text) {
  if (promise) return;
  std::fprintf(stderr, "broken by \"%.*s\"\n", static_cast<int>(text.size()), text.data());
  std::abort();
}

/// Calls `f(text)`, which may refuse it.
template <class F>
void may_refuse(std::string_view text, F f) {
  try {
    f(text);
  } catch (const fiscus::parse_error& e) {
    require(e.position() <= text.size(), text);
  } catch (const fiscus::error& e) {
    require(e.what()[0] != '\0', text);
  }
}

#endif
