// SPDX-License-Identifier: BSL-1.0
// The colours of a chart.
#ifndef FISCUS_CHARTS_PALETTE_HPP
#define FISCUS_CHARTS_PALETTE_HPP

#include <cstdint>

namespace fiscus::inline v0 {

/// A colour of sRGB.
struct colour {
  std::uint8_t red;
  std::uint8_t green;
  std::uint8_t blue;

  [[nodiscard]] friend constexpr bool operator==(const colour&, const colour&) = default;
};

/// The colours of a chart. The default marks are blue and vermilion, which readers with any kind of
/// colour blindness tell apart (Okabe and Ito, Color Universal Design, 2008), and grey; on its
/// white background marks have a contrast of at least 3:1 and texts of at least 4.5:1, as WCAG 2
/// asks.
struct chart_palette {
  colour background{0xFF, 0xFF, 0xFF};
  colour text{0x1A, 0x1A, 0x1A};    ///< the title, and the numbers beside marks
  colour notes{0x59, 0x59, 0x59};   ///< all other texts
  colour grid{0xD9, 0xD9, 0xD9};    ///< gridlines, which are lighter than marks
  colour axis{0x6B, 0x6B, 0x6B};    ///< the line of zero
  colour marks{0x00, 0x72, 0xB2};   ///< lines and bars, and rises in a waterfall
  colour falls{0xD5, 0x5E, 0x00};   ///< falls in a waterfall
  colour levels{0x59, 0x59, 0x59};  ///< totals and levels in a waterfall, and first releases

  [[nodiscard]] friend constexpr bool operator==(const chart_palette&,
                                                 const chart_palette&) = default;
};

}  // namespace fiscus::inline v0

#endif
