// SPDX-License-Identifier: BSL-1.0
// Draws a panel whose places are rows, one below the other, and whose values grow to the right: the
// names of parts are words, which are read from left to right.
#ifndef FISCUS_CHARTS_DETAIL_ROWS_HPP
#define FISCUS_CHARTS_DETAIL_ROWS_HPP

#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/detail/canvas.hpp>
#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/description.hpp>
#include <fiscus/charts/detail/svg_writer.hpp>
#include <fiscus/charts/detail/value_scale.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/big_ratio.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace fiscus::inline v0::detail {

class row_picture {
 public:
  /// Of the first layer of the first panel. Throws `invalid_value` if the numbers beside the bars
  /// leave no room for them.
  row_picture(const chart& all, canvas& on)
      : all_(all.data()),
        panel_(all_.panels.front()),
        on_(on),
        scale_(shown_range(panel_), most_ticks) {
    hundredths widest_name = 0;
    hundredths widest_text = 0;
    for (const chart_slot& slot : all_.slots)
      widest_name = (std::max)(widest_name, width_of(slot.name, on.label_font()));
    for (const chart_mark& mark : marks())
      widest_text = (std::max)(widest_text, width_of(mark.text, on.label_font()));
    const hundredths width = on.right() - canvas::left();
    are_names_beside_ = widest_name <= width / 3;
    left_ = canvas::left() + (are_names_beside_ ? widest_name + 2 * canvas::gap : canvas::gap);
    right_ = on.right() - widest_text - canvas::gap;
    if (right_ - left_ < width / 3)
      throw invalid_value(
          message()
              .add("the numbers beside the bars take most of a chart with a width of ")
              .add_number(on.style().width)
              .add(" pixels: make it wider, or count in a larger unit"));
    for (int most = most_ticks - 1; most >= 3 && !ticks_fit(); --most)
      scale_ = value_scale(shown_range(panel_), most);
    left_ = (std::max)(left_, canvas::left() + widest_tick() / 2);
  }

  void draw() {
    on_.skip(canvas::gap);
    const hundredths top = on_.bottom();
    std::vector<hundredths> tops;  // of bars
    std::vector<std::vector<std::string>> names;
    for (const chart_slot& slot : all_.slots) {
      names.push_back(lines_of(slot.name, on_.label_font(), on_.right() - canvas::left()));
      if (!are_names_beside_)
        on_.skip(static_cast<hundredths>(names.back().size()) *
                 canvas::line_height(on_.label_font()));
      tops.push_back(on_.bottom() + canvas::gap / 2);
      on_.skip(bar_height() + canvas::gap);
    }
    on_.out().begin("g").with("class", "panel");
    draw_grid(top);
    draw_bars(tops);
    for (std::size_t i = 0; i < names.size(); ++i) write_name(names[i], tops[i]);
    on_.out().end();
  }

 private:
  static constexpr int most_ticks = 7;

  [[nodiscard]] const std::vector<chart_mark>& marks() const noexcept {
    return panel_.layers.front().marks;
  }
  [[nodiscard]] hundredths bar_height() const noexcept { return on_.label_font().size * 150; }
  [[nodiscard]] hundredths x_of(const big_ratio& number) const {
    return left_ + scale_.place_of(number, right_ - left_);
  }

  [[nodiscard]] hundredths widest_tick() const {
    hundredths widest = 0;
    for (int i = 0; i < scale_.ticks(); ++i)
      widest = (std::max)(widest, width_of(scale_.tick_text(i), on_.label_font()));
    return widest;
  }
  /// Whether the numbers of the axis stand side by side.
  [[nodiscard]] bool ticks_fit() const {
    return (widest_tick() + 2 * canvas::gap) * (scale_.ticks() - 1) <= right_ - left_;
  }

  void draw_grid(hundredths top) {
    constexpr hundredths apart = pixels(3);
    const font in = on_.label_font();
    const hundredths base = on_.bottom();
    on_.out().begin("g").with("class", "grid");
    for (int i = 0; i < scale_.ticks(); ++i) {
      const hundredths x = left_ + scale_.tick_place(i, right_ - left_);
      on_.rule(x, top, x, base, on_.colours().grid);
      const hundredths baseline = base + apart + in.size * 100;
      const std::string number = scale_.tick_text(i);
      const text_box place = canvas::text_box_of(number, in, text_anchor::middle, x, baseline);
      if (on_.is_free(place, canvas::gap / 2))  // even three may be too wide
        on_.write(number, in, text_anchor::middle, x, baseline, on_.colours().notes);
    }
    on_.out().end();
    on_.skip(apart + in.size * 130);
    const hundredths zero = x_of(big_ratio());
    on_.rule(zero, top, zero, base, on_.colours().axis);
  }

  void write_name(const std::vector<std::string>& lines, hundredths top) {
    const font in = on_.label_font();
    const hundredths height = canvas::line_height(in);
    hundredths baseline = are_names_beside_
                              ? top + bar_height() / 2 + in.size * 35
                              : top - canvas::gap / 2 - in.size * 25 -
                                    (static_cast<hundredths>(lines.size()) - 1) * height;
    for (const std::string& line : lines) {
      if (!are_names_beside_)
        on_.clear(canvas::text_box_of(line, in, text_anchor::start, canvas::left(), baseline));
      on_.write(line, in, text_anchor::start, canvas::left(), baseline, on_.colours().text, true);
      baseline += height;
    }
  }

  void draw_bars(const std::vector<hundredths>& tops) {
    const font in = on_.label_font();
    on_.out().begin("g").with("class", "bars");
    for (std::size_t i = 0; i < marks().size(); ++i) {
      const chart_mark& mark = marks()[i];
      const hundredths top = tops[mark.slot];
      const hundredths end = x_of(mark.to);
      on_.bar({x_of(mark.from), top, end, top + bar_height()}, mark.look, title_of(all_, mark));
      // Down to the next bar, which begins where this one ends.
      if (i + 1 < marks().size() && marks()[i + 1].look != mark_look::level)
        on_.rule(end, top + bar_height(), end, tops[mark.slot + 1], on_.colours().axis);
    }
    on_.out().end();
    on_.out().begin("g").with("class", "texts");
    for (const chart_mark& mark : marks()) {
      const hundredths end = (std::max)(x_of(mark.from), x_of(mark.to)) + canvas::gap / 2;
      on_.write(mark.text, in, text_anchor::start, end,
                tops[mark.slot] + bar_height() / 2 + in.size * 35, on_.colours().text, true);
    }
    on_.out().end();
  }

  const chart_data& all_;
  const chart_panel& panel_;
  canvas& on_;
  value_scale scale_;
  bool are_names_beside_ = false;
  hundredths left_ = 0;  // ends of the plot
  hundredths right_ = 0;
};

}  // namespace fiscus::inline v0::detail

#endif
