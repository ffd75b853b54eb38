// SPDX-License-Identifier: BSL-1.0
// The whole library with a newer compiler and another standard library, one that has <format>.
#include "../text/format_specs.hpp"
#include "../text/printed_values.hpp"

#include <fiscus/fiscus.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/format.hpp>
#include <fiscus/text/ostream.hpp>
#include <fiscus/text/parse.hpp>

#include <cstdio>
#include <format>
#include <sstream>
#include <string>
#include <string_view>

using namespace fiscus;

static_assert(percent<1>(*compound_annual_growth(money<USD>{"3.223 billion"},
                                                 money<USD>{"15 billion"}, years{5}),
                         rounding::half_even) == decimal<1>{"36.0"});

#if defined(WITH_PRECISION)
const std::string cut = std::format("{:.2}", month{2025, 12});
#else

namespace {

int failures = 0;

void expect(std::string_view written, std::string_view text, std::string_view what) {
  if (written == text) return;
  std::fprintf(stderr, "%s: %s\n", std::string(what).c_str(), std::string(written).c_str());
  ++failures;
}

// They are no templates, as one for each type and specification takes long to compile.
void expect_format(std::string_view pattern, std::format_args value, std::string_view text,
                   std::string_view what) {
  expect(std::vformat(pattern, value), text, what);
}
void expect_refusal(std::string_view pattern, std::format_args value, std::string_view why,
                    std::string_view what) {
  try {
    expect(std::vformat(pattern, value), "refused", what);
  } catch (const std::format_error& e) {
    expect(e.what(), why, what);
  }
}

}  // namespace

int main() {
  printed_values::for_each([](std::string_view name, const auto& value, std::string_view text) {
    expect_format("{}", std::make_format_args(value), text, name);
    expect_format("{:.>90}", std::make_format_args(value), std::format("{:.>90}", text), name);
    std::ostringstream out;
    out << value;
    expect(out.str(), text, name);
  });
  format_specs::for_each([](std::string_view spec, const auto& value, std::string_view text) {
    expect_format("{:" + std::string(spec) + '}', std::make_format_args(value), text, spec);
  });
  format_specs::for_each_refused(
      [](std::string_view spec, const auto& value, std::string_view why) {
        expect_refusal("{:" + std::string(spec) + '}', std::make_format_args(value), why, spec);
      });
  expect(std::format("{:>{}.1 half_even}", growth_rate(ratio(81, 356)), 8), "  +22.8%", "a width");
  expect(std::format("{1:*^{0}}", 9, month{2025, 12}), "*2025-12*", "a width");
  return failures == 0 ? 0 : 1;
}
#endif
