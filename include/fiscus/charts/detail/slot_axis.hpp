// SPDX-License-Identifier: BSL-1.0
// The axis of periods: where each stands, and which of them are named. Years are written as
// `2000 05 10`; where there is room, their parts stand above them.
#ifndef FISCUS_CHARTS_DETAIL_SLOT_AXIS_HPP
#define FISCUS_CHARTS_DETAIL_SLOT_AXIS_HPP

#include <fiscus/charts/detail/canvas.hpp>
#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/chart_data.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

class slot_axis {
 public:
  slot_axis(hundredths left, hundredths right, const std::vector<chart_slot>& slots) noexcept
      : left_(left), width_(right - left), slots_(slots) {}

  [[nodiscard]] hundredths slot_width() const noexcept {
    return width_ / static_cast<hundredths>(slots_.size());
  }
  [[nodiscard]] hundredths bar_width() const noexcept {
    constexpr hundredths widest = pixels(48);
    return (std::min)(slot_width() * 7 / 10, widest);
  }
  [[nodiscard]] hundredths middle_of(std::size_t slot) const noexcept {
    return left_ + halves(2 * slot + 1);
  }

  /// Writes the names below all that was drawn.
  void draw(canvas& on) const {
    constexpr hundredths apart = pixels(3);
    const hundredths base = on.bottom();
    hundredths baseline = base + apart + on.label_font().size * 100;
    const std::vector<year> all = years();
    on.out().begin("g").with("class", "periods");
    draw_borders(on, base, all);
    const std::vector<name> parts = names_of_parts(on);
    for (const name& each : parts) write(on, each, baseline);
    if (!parts.empty()) baseline += canvas::line_height(on.label_font());
    if (parts.empty() && all.size() == 1 && slots_.size() > 1)
      write_ends(on, baseline);
    else
      for (const name& each : names_of_every(stride_of_years(on, all), on, all))
        write(on, each, baseline);
    on.out().end();
    on.skip(baseline + on.label_font().size * 30 - on.bottom());
  }

 private:
  struct year {
    int number;
    std::size_t from;
    std::size_t to;
  };
  struct name {
    std::string text;
    hundredths middle;
  };

  /// The width of so many halves of a slot.
  [[nodiscard]] hundredths halves(std::size_t count) const noexcept {
    const auto parts = static_cast<std::int64_t>(2 * slots_.size());
    return static_cast<hundredths>((static_cast<std::int64_t>(count) * width_ + parts / 2) / parts);
  }

  [[nodiscard]] std::vector<year> years() const {
    std::vector<year> result;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (result.empty() || result.back().number != slots_[i].year)
        result.push_back({slots_[i].year, i, i});
      result.back().to = i;
    }
    return result;
  }

  /// Short lines between years that have several periods; where years are narrow, only before those
  /// that are named.
  void draw_borders(canvas& on, hundredths base, const std::vector<year>& all) const {
    constexpr hundredths length = pixels(4);
    constexpr hundredths narrowest_year = pixels(4);
    if (all.size() == slots_.size()) return;
    const bool are_narrow = width_ / static_cast<hundredths>(all.size()) < narrowest_year;
    const int stride = are_narrow ? stride_of_years(on, all) : 1;
    for (const year& each : all) {
      if (each.number % stride != 0) continue;
      const hundredths x = left_ + halves(2 * each.from);
      if (each.from > 0) on.rule(x, base, x, base + length, on.colours().axis);
    }
  }

  /// A name in the middle of a stretch of slots, moved so that it stays below the plot.
  [[nodiscard]] name name_of(std::string text, std::size_t from, std::size_t to,
                             const canvas& on) const {
    const hundredths half = width_of(text, on.label_font()) / 2 + 1;
    const hundredths middle = left_ + (halves(2 * from) + halves(2 * to + 2)) / 2;
    const hundredths within = (std::min)(middle, left_ + width_ - half);
    return {std::move(text), (std::max)(within, left_ + half)};
  }

  /// Every so many parts of the years, of which none is on another; nothing if they have no room.
  [[nodiscard]] std::vector<name> names_of_parts(const canvas& on) const {
    constexpr std::size_t most_named = 36;
    if (slots_.size() > most_named || slots_.front().part.empty()) return {};
    for (const int stride : {1, 2, 3}) {
      std::vector<name> result;
      for (std::size_t i = 0; i < slots_.size(); ++i)
        if ((slots_[i].number - 1) % stride == 0)
          result.push_back(name_of(slots_[i].part, i, i, on));
      if (are_apart(on, result)) return result;
    }
    return {};
  }

  /// Every how many years one is named, so that none is on another.
  [[nodiscard]] int stride_of_years(const canvas& on, const std::vector<year>& all) const {
    for (int ten = 1;; ten *= 10)
      for (const int leading : {1, 2, 5})
        if (are_apart(on, names_of_every(leading * ten, on, all))) return leading * ten;
  }

  [[nodiscard]] std::vector<name> names_of_every(int stride, const canvas& on,
                                                 const std::vector<year>& all) const {
    std::vector<name> result;
    for (const year& each : all) {
      if (each.number % stride != 0) continue;
      const bool is_full = result.empty() || each.number % 100 == 0;
      const int shown = is_full ? each.number : each.number % 100;
      std::string text = !is_full && shown < 10 ? "0" : "";
      text += std::to_string(shown);
      result.push_back(name_of(std::move(text), each.from, each.to, on));
    }
    return result;
  }

  [[nodiscard]] static bool are_apart(const canvas& on, const std::vector<name>& names) {
    std::optional<hundredths> end;
    for (const name& each : names) {
      const hundredths half = width_of(each.text, on.label_font()) / 2 + 1;
      if (end && each.middle - half < *end + canvas::gap) return false;
      end = each.middle + half;
    }
    return true;
  }

  static void write(canvas& on, const name& which, hundredths baseline) {
    on.write(which.text, on.label_font(), text_anchor::middle, which.middle, baseline,
             on.colours().notes);
  }

  void write_ends(canvas& on, hundredths baseline) const {
    const font in = on.label_font();
    const std::string& from = slots_.front().name;
    const std::string& to = slots_.back().name;
    on.write(from, in, text_anchor::start, left_, baseline, on.colours().notes);
    const hundredths end = left_ + width_;
    if (on.is_free(canvas::text_box_of(to, in, text_anchor::end, end, baseline), canvas::gap))
      on.write(to, in, text_anchor::end, end, baseline, on.colours().notes);
  }

  hundredths left_;
  hundredths width_;
  const std::vector<chart_slot>& slots_;
};

}  // namespace fiscus::inline v0::detail

#endif
