// SPDX-License-Identifier: BSL-1.0
// Printed figures of a known unit, of none, and of whichever they name.
#include "fuzz.hpp"

#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/text/write_figure.hpp>

using namespace fiscus;

namespace {

template <class Figure>
void reads(std::string_view text) {
  may_refuse(text, [](std::string_view given) {
    const auto nearest = Figure::from_text(given);
    const auto wider = Figure::from_text(given, rounded_or_truncated);
    if constexpr (requires { nearest.range(); }) {
      require(wider.range().contains(nearest.range()), given);
      require(!nearest.is_plain() || nearest.range().contains(nearest.value()), given);
    }
    require(Figure::from_text(to_text(nearest)) == nearest, given);
    require(!to_text(wider).empty(), given);
  });
}

}  // namespace

void read(std::string_view text) {
  reads<figure<>>(text);
  reads<figure<USD>>(text);
  reads<figure<PKR>>(text);
  reads<any_figure>(text);
  may_refuse(text,
             [](std::string_view given) { static_cast<void>(any_figure::from_text(given, USD)); });
}
