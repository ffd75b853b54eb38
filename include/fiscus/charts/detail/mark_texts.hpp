// SPDX-License-Identifier: BSL-1.0
// The numbers beside marks: above or below them, neither on other marks nor on other texts.
#ifndef FISCUS_CHARTS_DETAIL_MARK_TEXTS_HPP
#define FISCUS_CHARTS_DETAIL_MARK_TEXTS_HPP

#include <fiscus/charts/detail/canvas.hpp>
#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/extremes.hpp>
#include <fiscus/charts/detail/plot.hpp>
#include <fiscus/exact/big_ratio.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace fiscus::inline v0::detail {

class mark_texts {
 public:
  /// Of a layer of a panel, whose other layers have marks, too.
  mark_texts(const chart_layer& layer, const chart_panel& panel, const plot& in,
             canvas& on) noexcept
      : layer_(layer), panel_(panel), in_(in), on_(on) {}

  /// How far the numbers below bars reach out of the plot.
  [[nodiscard]] hundredths room_below() const {
    hundredths lowest = in_.base;
    for (const chart_mark& mark : layer_.marks)
      if (is_below(mark)) lowest = (std::max)(lowest, box_at(mark, baseline_of(mark, true)).bottom);
    return lowest - in_.base;
  }

  /// How much room the number of the last mark takes behind it.
  [[nodiscard]] static hundredths room_beside(const chart_layer& layer, font in) {
    if (layer.marks.empty() || !layer.has_texts) return 0;
    return 2 * from_mark + width_of(layer.marks.back().text, in);
  }

  /// Writes the number of each bar if all fit, and else those of the last, the highest and the
  /// lowest mark as far as they fit.
  void write() {
    if (layer_.marks.empty()) return;
    on_.out().begin("g").with("class", "texts");
    if (layer_.kind == layer_kind::bars && all_fit()) {
      for (const chart_mark& mark : layer_.marks) write_at(mark, baseline_of(mark, is_below(mark)));
    } else {
      const auto [last_one, highest_one, lowest_one] = telling_marks(layer_.marks);
      const bool is_beside = try_write_beside(*last_one);
      if (highest_one != last_one) try_write(*highest_one, false);
      if (lowest_one != last_one) try_write(*lowest_one, layer_.kind != layer_kind::bars);
      if (!is_beside) try_write(*last_one, false);
    }
    on_.out().end();
  }

 private:
  static constexpr hundredths from_mark = pixels(6);

  /// Whether a bar falls, so that its number stands below.
  [[nodiscard]] static bool is_below(const chart_mark& mark) { return mark.to < mark.from; }

  [[nodiscard]] bool all_fit() const {
    std::optional<text_box> before;
    return std::all_of(layer_.marks.begin(), layer_.marks.end(), [&](const chart_mark& mark) {
      const hundredths baseline = baseline_of(mark, is_below(mark));
      text_box place = box_at(mark, baseline);
      if (!on_.is_free(place, canvas::gap / 3)) return false;
      if (baseline != free_baseline_of(mark, is_below(mark))) return false;
      place.left -= canvas::gap / 2;
      const bool follows = !before || !overlaps(*before, place);
      before = place;
      return follows;
    });
  }

  [[nodiscard]] hundredths baseline_at(hundredths y, bool below) const {
    const int size = on_.label_font().size;
    const hundredths apart = layer_.kind == layer_kind::points ? from_mark : from_mark / 2;
    return below ? y + apart + size * 95 : y - apart - size * 20;
  }
  [[nodiscard]] hundredths baseline_of(const chart_mark& mark, bool below) const {
    return baseline_at(in_.y_of(mark.to), below);
  }

  /// The baseline of a number that is above, or below, all marks that stand beside this one, or at
  /// its own place, within the width of the number, those of other layers as well.
  [[nodiscard]] hundredths free_baseline_of(const chart_mark& mark, bool below) const {
    const text_box place = box_at(mark, in_.base);
    hundredths y = in_.y_of(mark.to);
    for (const chart_layer& layer : panel_.layers) y = beyond(layer, mark.slot, place, y, below);
    return baseline_at(y, below);
  }

  /// The lowest, or the highest, of a place and those of the marks around a slot that stand above
  /// or below a text.
  [[nodiscard]] hundredths beyond(const chart_layer& layer, std::size_t slot, const text_box& text,
                                  hundredths y, bool below) const {
    const auto half = in_.axis.slot_width() / 2;
    const auto stands_before = [](const chart_mark& each, std::size_t wanted) {
      return each.slot < wanted;
    };
    const auto begin = layer.marks.begin();
    auto each = std::lower_bound(begin, layer.marks.end(), slot, stands_before);
    while (each != begin && in_.axis.middle_of((each - 1)->slot) + half > text.left) --each;
    for (; each != layer.marks.end() && in_.axis.middle_of(each->slot) - half < text.right;
         ++each) {
      const hundredths other = in_.y_of(each->to);
      y = below ? (std::max)(y, other) : (std::min)(y, other);
    }
    return y;
  }

  /// Whether a text behind a mark stands on a later mark of any layer, as on the ring of a value
  /// that was withdrawn.
  [[nodiscard]] bool hides_mark(const text_box& text, std::size_t slot) const {
    const auto is_hidden = [&](const chart_mark& each) {
      const hundredths x = in_.axis.middle_of(each.slot);
      const hundredths y = in_.y_of(each.to);
      const text_box around{x - from_mark, y - from_mark, x + from_mark, y + from_mark};
      return each.slot > slot && overlaps(around, text);
    };
    return std::any_of(panel_.layers.begin(), panel_.layers.end(), [&](const chart_layer& layer) {
      return std::any_of(layer.marks.begin(), layer.marks.end(), is_hidden);
    });
  }

  /// The middle of a number, moved so that it stays within the plot.
  [[nodiscard]] hundredths middle_of(const chart_mark& mark) const {
    const hundredths half = width_of(mark.text, on_.label_font()) / 2 + 1;
    return std::clamp(in_.axis.middle_of(mark.slot), in_.left + half,
                      (std::max)(in_.right - half, in_.left + half));
  }
  [[nodiscard]] text_box box_at(const chart_mark& mark, hundredths baseline) const {
    return canvas::text_box_of(mark.text, on_.label_font(), text_anchor::middle, middle_of(mark),
                               baseline);
  }

  void write_at(const chart_mark& mark, hundredths baseline) {
    on_.write(mark.text, on_.label_font(), text_anchor::middle, middle_of(mark), baseline,
              on_.colours().text, true);
  }

  /// Behind the last mark, at its height, if that is free. No number crosses the line of zero,
  /// which would look like a sign.
  bool try_write_beside(const chart_mark& mark) {
    const hundredths half_mark = layer_.kind == layer_kind::bars
                                     ? in_.axis.bar_width() / 2
                                     : (std::min)(in_.axis.slot_width() / 2, from_mark);
    const hundredths x = in_.axis.middle_of(mark.slot) + half_mark + from_mark;
    const font of = on_.label_font();
    hundredths baseline = in_.y_of(mark.to) + of.size * 35;
    if (in_.scale.shows_zero()) {
      const hundredths zero = in_.y_of(big_ratio());
      baseline = is_below(mark) ? (std::max)(baseline, zero + of.size * 95)
                                : (std::min)(baseline, zero - of.size * 25);
    }
    const text_box place = canvas::text_box_of(mark.text, of, text_anchor::start, x, baseline);
    if (place.right > in_.right || !on_.is_free(place) || hides_mark(place, mark.slot))
      return false;
    on_.write(mark.text, of, text_anchor::start, x, baseline, on_.colours().text, true);
    return true;
  }

  /// Beyond a bar; above a line or below it, as is asked for, or else on the other side. Where it
  /// would stand at another mark it is left out.
  void try_write(const chart_mark& mark, bool below) {
    const bool falls = layer_.kind == layer_kind::bars && is_below(mark);
    for (const bool side : {below || falls, !(below || falls)}) {
      const hundredths baseline = baseline_of(mark, side);
      const text_box place = box_at(mark, baseline);
      const bool is_clear =
          baseline == free_baseline_of(mark, side) && place.bottom <= on_.bottom();
      if (is_clear && on_.is_free(place, canvas::gap / 2)) return write_at(mark, baseline);
      if (layer_.kind == layer_kind::bars) return;
    }
  }

  const chart_layer& layer_;
  const chart_panel& panel_;
  const plot& in_;
  canvas& on_;
};

}  // namespace fiscus::inline v0::detail

#endif
