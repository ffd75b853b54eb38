// SPDX-License-Identifier: BSL-1.0
// Draws panels whose places are side by side: lines, bars, stems and points over periods.
#ifndef FISCUS_CHARTS_DETAIL_COLUMNS_HPP
#define FISCUS_CHARTS_DETAIL_COLUMNS_HPP

#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/detail/canvas.hpp>
#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/description.hpp>
#include <fiscus/charts/detail/mark_texts.hpp>
#include <fiscus/charts/detail/plot.hpp>
#include <fiscus/charts/detail/slot_axis.hpp>
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

class column_picture {
 public:
  /// Throws `invalid_value` if the numbers of an axis take half of the width.
  column_picture(const chart& all, canvas& on) : all_(all.data()), on_(on) {
    hundredths widest = 0;
    const chart_panel* widest_panel = &all_.panels.front();
    for (const chart_panel& panel : all_.panels) {
      const hundredths asked_for = pixels(on.style().plot_height) / (heights_.empty() ? 1 : 2);
      heights_.push_back((std::max)(asked_for, 3 * canvas::line_height(on.label_font())));
      scales_.emplace_back(shown_range(panel), most_ticks(heights_.back()));
      for (int i = 0; i < scales_.back().ticks(); ++i) {
        const hundredths width = width_of(scales_.back().tick_text(i), on.label_font());
        if (width > widest) widest_panel = &panel;
        widest = (std::max)(widest, width);
      }
    }
    right_ = on.right() - widest - canvas::gap;
    const hundredths narrowest_plot = (on.right() - canvas::left()) / 2;
    if (right_ - canvas::left() < narrowest_plot) refuse(*widest_panel, all);
    beside_ = room_beside(right_ - canvas::left() - narrowest_plot);
  }

  void draw() {
    for (std::size_t i = 0; i < all_.panels.size(); ++i) {
      const chart_panel& panel = all_.panels[i];
      if (i > 0) {
        on_.skip(canvas::line_height(on_.label_font()));
        on_.write_lines(panel.subtitle, on_.subtitle_font(), on_.colours().notes);
      }
      // For the number above the highest mark.
      on_.skip(canvas::line_height(on_.label_font()) + canvas::gap / 2);
      on_.skip(heights_[i]);
      const slot_axis axis(canvas::left(), right_ - beside_, all_.slots);
      const plot in{canvas::left(), right_, on_.bottom(), heights_[i], axis, scales_[i]};
      draw_panel(panel, in, i + 1 == all_.panels.size());
    }
  }

 private:
  /// Says which numbers of an axis are too wide.
  [[noreturn]] void refuse(const chart_panel& panel, const chart& all) const {
    const std::string& subtitle = panel.subtitle.empty() ? all.text().subtitle : panel.subtitle;
    throw invalid_value(message()
                            .add("the numbers on the axis of ")
                            .quote(subtitle)
                            .add(" take half of a chart with a width of ")
                            .add_number(on_.style().width)
                            .add(" pixels: make it wider, or count in a larger unit"));
  }

  /// The width of the numbers behind the last marks, as far as there is that much. Others stand
  /// above their marks, as those of bars alone do.
  [[nodiscard]] hundredths room_beside(hundredths at_most) const {
    hundredths most = 0;
    bool are_bars_alone = true;
    for (const chart_panel& panel : all_.panels)
      for (const chart_layer& layer : panel.layers) {
        are_bars_alone = are_bars_alone && layer.kind == layer_kind::bars;
        const hundredths room = mark_texts::room_beside(layer, on_.label_font());
        if (room <= at_most) most = (std::max)(most, room);
      }
    return are_bars_alone ? 0 : most;
  }

  /// As many gridlines as stand well apart, and no more than ten.
  [[nodiscard]] int most_ticks(hundredths height) const {
    constexpr int lines_apart = 2;
    const int fit = height / (lines_apart * canvas::line_height(on_.label_font())) + 1;
    return std::clamp(fit, 3, 10);
  }

  void draw_panel(const chart_panel& panel, const plot& in, bool has_axis) {
    on_.out().begin("g").with("class", "panel");
    if (has_no_marks(panel))
      write_absence(in);
    else
      draw_grid(in);
    hundredths below = 0;
    for (const chart_layer& layer : panel.layers)
      if (layer.has_texts && layer.kind == layer_kind::bars)
        below = (std::max)(below, mark_texts(layer, panel, in, on_).room_below());
    on_.skip(below);
    if (has_axis) in.axis.draw(on_);
    for (const chart_layer& layer : panel.layers) draw_marks(layer, in);
    if (in.scale.shows_zero()) {
      const hundredths zero = in.y_of(big_ratio());
      on_.rule(in.left, zero, in.right, zero, on_.colours().axis);
    }
    for (const chart_layer& layer : panel.layers)
      if (layer.has_texts) mark_texts(layer, panel, in, on_).write();
    on_.out().end();
  }

  /// Says that a panel shows nothing, which an empty one could not.
  void write_absence(const plot& in) {
    on_.write("No value", on_.label_font(), text_anchor::middle, (in.left + in.right) / 2,
              in.base - in.height / 2, on_.colours().notes);
  }

  void draw_grid(const plot& in) {
    on_.out().begin("g").with("class", "grid");
    for (int i = 0; i < in.scale.ticks(); ++i) {
      const hundredths y = in.base - in.scale.tick_place(i, in.height);
      on_.rule(in.left, y, in.right, y, on_.colours().grid);
      on_.write(in.scale.tick_text(i), on_.label_font(), text_anchor::end, on_.right(),
                y + on_.label_font().size * 35, on_.colours().notes);
    }
    on_.out().end();
  }

  void draw_marks(const chart_layer& layer, const plot& in) {
    constexpr hundredths narrowest_slot = pixels(2);
    const bool is_dense = in.axis.slot_width() < narrowest_slot;
    switch (layer.kind) {
      case layer_kind::line: return draw_line(layer, in);
      case layer_kind::bars: return is_dense ? draw_line(layer, in) : draw_bars(layer, in);
      case layer_kind::stems: return draw_stems(layer, in);
      case layer_kind::points: return draw_points(layer, in);
    }
  }

  /// A line that gaps interrupt, and a dot for each value between two gaps.
  void draw_line(const chart_layer& layer, const plot& in) {
    constexpr hundredths radius = 175;
    std::string path;
    std::vector<const chart_mark*> alone;
    for (std::size_t i = 0; i < layer.marks.size(); ++i) {
      const chart_mark& mark = layer.marks[i];
      const bool follows = i > 0 && layer.marks[i - 1].slot + 1 == mark.slot;
      const bool goes_on = i + 1 < layer.marks.size() && mark.slot + 1 == layer.marks[i + 1].slot;
      if (!follows && !goes_on) {
        alone.push_back(&mark);
        continue;
      }
      path.append(follows ? "L" : "M").append(length_text(in.axis.middle_of(mark.slot)));
      path.append(" ").append(length_text(in.y_of(mark.to)));
    }
    on_.out().begin("g").with("class", "line");
    if (!path.empty())
      on_.out()
          .begin("path")
          .with("d", path)
          .with("fill", "none")
          .with("stroke", on_.colours().marks)
          .with("stroke-width", pixels(2))
          .with("stroke-linejoin", "round")
          .end();
    for (const chart_mark* mark : alone)
      on_.point(in.axis.middle_of(mark->slot), in.y_of(mark->to), radius, mark_look::dot,
                title_of(all_, *mark));
    on_.out().end();
  }

  void draw_bars(const chart_layer& layer, const plot& in) {
    const hundredths width = in.axis.bar_width();
    on_.out().begin("g").with("class", "bars");
    for (const chart_mark& mark : layer.marks) {
      const hundredths left = in.axis.middle_of(mark.slot) - width / 2;
      on_.bar({left, in.y_of(mark.to), left + width, in.y_of(mark.from)}, mark.look,
              title_of(all_, mark));
    }
    on_.out().end();
  }

  void draw_stems(const chart_layer& layer, const plot& in) {
    on_.out().begin("g").with("class", "stems");
    for (const chart_mark& mark : layer.marks) {
      const hundredths x = in.axis.middle_of(mark.slot);
      on_.rule(x, in.y_of(mark.from), x, in.y_of(mark.to), on_.colours().axis);
    }
    on_.out().end();
  }

  void draw_points(const chart_layer& layer, const plot& in) {
    const hundredths radius = std::clamp(in.axis.slot_width() * 4 / 10, pixels(2), pixels(4));
    on_.out().begin("g").with("class", "points");
    for (const chart_mark& mark : layer.marks) {
      // Inside of the ring of the same value, if it was not revised.
      const hundredths of_mark = mark.look == mark_look::dot ? radius * 6 / 10 : radius;
      on_.point(in.axis.middle_of(mark.slot), in.y_of(mark.to), of_mark, mark.look,
                title_of(all_, mark));
    }
    on_.out().end();
  }

  const chart_data& all_;
  canvas& on_;
  hundredths right_ = 0;   // end of the plots
  hundredths beside_ = 0;  // room for numbers behind the last marks
  std::vector<hundredths> heights_;
  std::vector<value_scale> scales_;
};

}  // namespace fiscus::inline v0::detail

#endif
