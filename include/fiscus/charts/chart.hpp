// SPDX-License-Identifier: BSL-1.0
// A chart as a value: its texts, and the exact numbers that are drawn. level_and_growth_chart.hpp
// and the like make charts, to_svg.hpp writes them.
#ifndef FISCUS_CHARTS_CHART_HPP
#define FISCUS_CHARTS_CHART_HPP

#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/text/write.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace fiscus::inline v0 {

/// The texts of a chart, in UTF-8. Control characters and bytes that are no UTF-8 are shown as
/// U+FFFD, line ends as spaces.
struct chart_text {
  std::string title;     ///< says the message: "IT exports reach a record in December 2025"
  std::string subtitle;  ///< names the quantity and the unit: "USD million a month"
  std::string source{};  ///< who published the figures; may be empty

  [[nodiscard]] friend bool operator==(const chart_text&, const chart_text&) = default;
};

/// How the numbers of a chart are counted and written.
struct chart_numbers {
  scale unit = one;  ///< what the axis counts, as `million`
  int places = 0;    ///< how many digits stand after the point beside marks, 0 to 9
  /// For places that are too few. `unnecessary` throws `inexact`.
  rounding mode = rounding::unnecessary;
  plus_sign plus = plus_sign::never;
};

/// A picture of figures. Every number in it is exact; `to_svg` rounds places to a hundredth of a
/// pixel.
class chart {
 public:
  /// How many periods or parts a chart can show.
  static constexpr std::size_t most_places = detail::most_slots;

  /// Made by `level_and_growth_chart` and the other functions of this floor. Throws
  /// `invalid_value` without a title or a subtitle, and for more than `most_places` periods or
  /// parts; `missing_value` without a value to draw.
  explicit chart(const chart_text& text, detail::chart_data data)
      : parts_(parts{{cleaned(text.title), cleaned(text.subtitle), cleaned(text.source)},
                     std::move(data)}) {
    const detail::chart_data& drawn = parts_->data;
    if (parts_->text.title.empty())
      throw invalid_value("a chart needs a title that says its message");
    if (parts_->text.subtitle.empty())
      throw invalid_value("a chart needs a subtitle that names the quantity and the unit");
    detail::check_slots(drawn.slots.size());
    for (const detail::chart_slot& slot : drawn.slots) check_length(slot.name);
    for (const detail::chart_panel& panel : drawn.panels) check_length(panel.subtitle);
    if (std::all_of(drawn.panels.begin(), drawn.panels.end(), detail::has_no_marks))
      throw missing_value("a chart needs at least one value");
  }

  /// The texts, without what XML does not allow.
  [[nodiscard]] const chart_text& text() const& noexcept { return parts_->text; }
  [[nodiscard]] chart_text text() const&& { return parts_->text; }

  /// What is drawn, for `to_svg`.
  [[nodiscard]] const detail::chart_data& data() const& noexcept { return parts_->data; }
  void data() const&& = delete;

  [[nodiscard]] friend bool operator==(const chart&, const chart&) = default;

 private:
  /// How many bytes a text may have.
  static constexpr std::size_t most_bytes = 2'000;

  static void check_length(const std::string& text) {
    if (text.size() > most_bytes)
      throw invalid_value(detail::message()
                              .add("a text of a chart has at most ")
                              .add_number(most_bytes)
                              .add(" bytes, not ")
                              .add_number(text.size()));
  }
  static std::string cleaned(const std::string& text) {
    check_length(text);
    return detail::clean_text(text);
  }

  struct parts {
    chart_text text;
    detail::chart_data data;

    [[nodiscard]] friend bool operator==(const parts&, const parts&) = default;
  };

  detail::kept<parts> parts_;
};

}  // namespace fiscus::inline v0

#endif
