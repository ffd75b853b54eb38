// SPDX-License-Identifier: BSL-1.0
// The sizes and colours of a chart.
#ifndef FISCUS_CHARTS_CHART_STYLE_HPP
#define FISCUS_CHARTS_CHART_STYLE_HPP

#include <fiscus/charts/palette.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// The size, the colours and the name of a picture. Sizes are in pixels of CSS.
///
///     to_svg(chart, {.width = 320, .id = "exports"})
struct chart_style {
  int width = 640;        ///< 240 to 4000
  int plot_height = 240;  ///< of the upper plot, 80 to 4000; one below has half of it
  int text_size = 12;     ///< of numbers and notes, 8 to 48; the title has half as much again
  chart_palette palette{};
  /// What the ids in the picture begin with, which differ from picture to picture in one HTML page:
  /// a letter, then letters, digits, hyphens and underscores. Without it, a hash of the picture.
  std::string id{};

  /// Throws `invalid_value` unless sizes and id are such.
  void check() const {
    const auto check_size = [](std::string_view of, int size, int least, int most) {
      if (size < least || size > most)
        throw invalid_value(detail::message()
                                .add("the ")
                                .add(of)
                                .add(" of a chart is ")
                                .add_number(least)
                                .add(" to ")
                                .add_number(most)
                                .add(" pixels, not ")
                                .add_number(size));
    };
    check_size("width", width, 240, 4000);
    check_size("plot height", plot_height, 80, 4000);
    check_size("text size", text_size, 8, 48);
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto may_follow = [&](char c) {
      return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    if (!id.empty() && (!is_letter(id.front()) || !std::all_of(id.begin(), id.end(), may_follow)))
      throw invalid_value(
          detail::message()
              .add("an id is a letter, then letters, digits, hyphens and underscores, not ")
              .quote(id));
  }
};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
