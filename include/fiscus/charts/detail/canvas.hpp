// SPDX-License-Identifier: BSL-1.0
// What a picture is drawn on: it knows the style and which places are taken by texts, so that no
// text is put on another.
#ifndef FISCUS_CHARTS_DETAIL_CANVAS_HPP
#define FISCUS_CHARTS_DETAIL_CANVAS_HPP

#include <fiscus/charts/chart_style.hpp>
#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/svg_writer.hpp>
#include <fiscus/charts/palette.hpp>
#include <fiscus/error.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

struct text_box {
  hundredths left;
  hundredths top;
  hundredths right;
  hundredths bottom;

  [[nodiscard]] friend constexpr bool overlaps(const text_box& a, const text_box& b) noexcept {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }
};

/// Which point of a text stands at its place.
enum class text_anchor : unsigned char { start, middle, end };

class canvas {
 public:
  static constexpr hundredths margin = pixels(12);
  static constexpr hundredths gap = pixels(6);  // between texts side by side

  explicit canvas(const chart_style& style, std::string id) : style_(style), id_(std::move(id)) {}

  [[nodiscard]] const chart_style& style() const noexcept { return style_; }
  [[nodiscard]] const chart_palette& colours() const noexcept { return style_.palette; }
  [[nodiscard]] svg_writer& out() noexcept { return out_; }

  [[nodiscard]] font label_font() const noexcept { return {style_.text_size}; }
  [[nodiscard]] font subtitle_font() const noexcept { return {style_.text_size * 7 / 6}; }
  [[nodiscard]] font title_font() const noexcept { return {style_.text_size * 3 / 2, true}; }
  [[nodiscard]] static hundredths line_height(font in) noexcept { return in.size * 130; }

  [[nodiscard]] static hundredths left() noexcept { return margin; }
  [[nodiscard]] hundredths right() const noexcept { return pixels(style_.width) - margin; }
  /// Where the next thing below those that were drawn goes.
  [[nodiscard]] hundredths bottom() const noexcept { return bottom_; }
  /// Throws `invalid_value` if the picture becomes higher than a million pixels.
  void skip(hundredths height) {
    constexpr hundredths most = pixels(1'000'000);
    if (height > most - bottom_)
      throw invalid_value("a chart that is higher than a million pixels: shorten its texts");
    bottom_ += height;
  }

  /// The box of a text whose baseline begins, ends or has its middle at a place.
  [[nodiscard]] static text_box text_box_of(std::string_view text, font in, text_anchor anchor,
                                            hundredths x, hundredths baseline) noexcept {
    const hundredths width = width_of(text, in);
    const hundredths begin = anchor == text_anchor::start    ? x
                             : anchor == text_anchor::middle ? x - width / 2
                                                             : x - width;
    // Above and below a baseline as in DejaVu Sans, whose lines are higher than those of Helvetica.
    return {begin, baseline - in.size * 95, begin + width, baseline + in.size * 25};
  }

  /// Whether a text there is inside of the picture and `apart` from all others.
  [[nodiscard]] bool is_free(text_box place, hundredths apart = 0) const noexcept {
    if (place.left < 0 || place.right > pixels(style_.width)) return false;
    constexpr hundredths above = pixels(1);  // browsers round the heights of lines
    place.left -= apart;
    place.right += apart;
    place.top -= above;
    place.bottom += above;
    return std::none_of(taken_.begin(), taken_.end(),
                        [&](const text_box& each) { return overlaps(each, place); });
  }
  void take(const text_box& place) { taken_.push_back(place); }

  /// Writes a line of text, and takes its place.
  void write(std::string_view text, font in, text_anchor anchor, hundredths x, hundredths baseline,
             colour fill, bool on_marks = false) {
    if (text.empty()) return;
    take(text_box_of(text, in, anchor, x, baseline));
    out_.begin("text").with("x", x).with("y", baseline).with("font-size", pixels(in.size));
    if (in.bold) out_.with("font-weight", "bold");
    if (anchor != text_anchor::start)
      out_.with("text-anchor", anchor == text_anchor::middle ? "middle" : "end");
    if (on_marks)
      out_.with("stroke", colours().background)
          .with("stroke-width", pixels(3))
          .with("stroke-linejoin", "round")
          .with("paint-order", "stroke");
    out_.with("fill", fill).content(text).end();
  }

  /// Interrupts the lines behind a text, which would run between its letters.
  void clear(const text_box& place) {
    out_.begin("rect").with("x", place.left).with("y", place.top);
    out_.with("width", place.right - place.left).with("height", place.bottom - place.top);
    out_.with("fill", colours().background).end();
  }

  /// Writes a text in lines across the picture below all that was drawn.
  void write_lines(std::string_view text, font in, colour fill) {
    for (const std::string& line : lines_of(text, in, right() - left())) {
      write(line, in, text_anchor::start, left(), bottom_ + in.size * 100, fill);
      skip(line_height(in));
    }
  }

  /// A straight line, level or upright.
  void rule(hundredths x1, hundredths y1, hundredths x2, hundredths y2, colour stroke) {
    out_.begin("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
    out_.with("stroke", stroke).with("shape-rendering", "crispEdges").end();
  }

  [[nodiscard]] colour colour_of(mark_look look) const noexcept {
    if (look == mark_look::falling) return colours().falls;
    return look == mark_look::level || look == mark_look::ring ? colours().levels : colours().marks;
  }

  /// A bar, whatever the order of its ends. `title` is shown where a reader points at it.
  void bar(text_box place, mark_look look, std::string_view title) {
    if (place.left > place.right) std::swap(place.left, place.right);
    if (place.top > place.bottom) std::swap(place.top, place.bottom);
    out_.begin("rect").with("x", place.left).with("y", place.top);
    out_.with("width", place.right - place.left).with("height", place.bottom - place.top);
    is_hatched_ = is_hatched_ || look == mark_look::hatched;
    if (look == mark_look::hatched)
      out_.with("fill", "url(#" + hatching_id() + ')').with("stroke", colour_of(look));
    else
      out_.with("fill", colour_of(look));
    end_with_title(title);
  }

  /// A dot, a ring or a diamond.
  void point(hundredths x, hundredths y, hundredths radius, mark_look look,
             std::string_view title) {
    if (look == mark_look::diamond) {
      const std::string upper = length_text(x) + ' ' + length_text(y - radius) + 'L' +
                                length_text(x + radius) + ' ' + length_text(y);
      out_.begin("path").with("d", 'M' + upper + 'L' + length_text(x) + ' ' +
                                       length_text(y + radius) + 'L' + length_text(x - radius) +
                                       ' ' + length_text(y) + 'Z');
    } else {
      out_.begin("circle").with("cx", x).with("cy", y).with("r", radius);
    }
    if (look == mark_look::ring || look == mark_look::diamond)
      out_.with("fill", colours().background)
          .with("stroke", colour_of(look))
          .with("stroke-width", 150);
    else
      out_.with("fill", colour_of(look));
    end_with_title(title);
  }

  /// Whether any bar is, for which a pattern is needed that has this id.
  [[nodiscard]] bool is_hatched() const noexcept { return is_hatched_; }
  [[nodiscard]] std::string hatching_id() const { return id_ + "-hatching"; }

 private:
  void end_with_title(std::string_view title) {
    if (!title.empty()) out_.begin("title").content(title).end();
    out_.end();
  }

  const chart_style& style_;
  std::string id_;
  svg_writer out_;
  std::vector<text_box> taken_;
  hundredths bottom_ = margin;
  bool is_hatched_ = false;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
