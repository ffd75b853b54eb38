// SPDX-License-Identifier: BSL-1.0
// Writes a chart as a picture in SVG 1.1, for a file or inside of an HTML page.
#ifndef FISCUS_CHARTS_TO_SVG_HPP
#define FISCUS_CHARTS_TO_SVG_HPP

#include <fiscus/charts/chart.hpp>
#include <fiscus/charts/chart_style.hpp>
#include <fiscus/charts/detail/canvas.hpp>
#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/detail/chart_data.hpp>
#include <fiscus/charts/detail/columns.hpp>
#include <fiscus/charts/detail/description.hpp>
#include <fiscus/charts/detail/rows.hpp>
#include <fiscus/charts/detail/svg_writer.hpp>
#include <fiscus/charts/palette.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// Stands for the id of a picture until all of it is drawn; no text has this character.
inline constexpr std::string_view id_to_come = "\x01";

/// Returns a picture with an id that it does not have yet: the FNV-1a hash of its bytes.
[[nodiscard]] inline std::string with_id(std::string_view picture) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : picture) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  std::string id = "chart-";
  for (int shift = 60; shift >= 0; shift -= 4) id += "0123456789abcdef"[(hash >> shift) & 0xFU];
  std::string result;
  for (std::size_t begin = 0;;) {
    const std::size_t end = picture.find(id_to_come, begin);
    result += picture.substr(begin, end - begin);
    if (end == std::string_view::npos) return result;
    result += id;
    begin = end + id_to_come.size();
  }
}

/// Writes what each look means, side by side as far as there is room.
inline void write_key(canvas& on, const std::vector<key_entry>& key) {
  if (key.empty()) return;
  constexpr hundredths swatch = pixels(12);
  const font in = on.label_font();
  const hundredths height = canvas::line_height(in);
  on.skip(canvas::gap);
  on.out().begin("g").with("class", "key");
  hundredths x = canvas::left();
  for (const key_entry& each : key) {
    const hundredths width = swatch + canvas::gap + width_of(each.text, in);
    if (x > canvas::left() && x + width > on.right()) {
      x = canvas::left();
      on.skip(height);
    }
    const hundredths middle = on.bottom() + height / 2;
    if (each.look == mark_look::ring || each.look == mark_look::dot ||
        each.look == mark_look::diamond)
      on.point(x + swatch / 2, middle, each.look == mark_look::dot ? 240 : 400, each.look, {});
    else
      on.bar({x, middle - swatch / 2, x + swatch, middle + swatch / 2}, each.look, {});
    on.write(each.text, in, text_anchor::start, x + swatch + canvas::gap, middle + in.size * 35,
             on.colours().notes);
    x += width + 3 * canvas::gap;
  }
  on.out().end();
  on.skip(height);
}

/// Writes the stripes that fill incomplete bars.
inline void write_hatching(svg_writer& out, const std::string& id, const chart_palette& colours) {
  constexpr hundredths distance = pixels(6);
  out.begin("defs").begin("pattern").with("id", id).with("patternUnits", "userSpaceOnUse");
  out.with("width", distance).with("height", distance).with("patternTransform", "rotate(45)");
  out.begin("rect").with("width", distance).with("height", distance);
  out.with("fill", colours.background).end();
  out.begin("rect").with("width", distance / 2).with("height", distance);
  out.with("fill", colours.marks).end();
  out.end().end();
}

}  // namespace detail

/// Returns a chart as an `svg` element, in UTF-8 and without an XML declaration, so that it can
/// stand in HTML as it is. The same chart and style give the same bytes everywhere. It has a title
/// and, for those who do not see it, a description with the first, the last, the highest and the
/// lowest value. Texts never overlap in Helvetica, Arial, Liberation Sans and DejaVu Sans; numbers
/// beside marks that have no room are left out. Throws `invalid_value` for a style that makes no
/// sense, and if the numbers of the axis take half of the width.
///
///     std::ofstream("exports.svg") << to_svg(exports_chart);
[[nodiscard]] inline std::string to_svg(const chart& all, const chart_style& style = {}) {
  style.check();
  const std::string id = style.id.empty() ? std::string(detail::id_to_come) : style.id;
  detail::canvas on(style, id);
  on.write_lines(all.text().title, on.title_font(), style.palette.text);
  on.skip(detail::canvas::gap / 2);
  on.write_lines(all.text().subtitle, on.subtitle_font(), style.palette.notes);
  detail::write_key(on, all.data().key);
  if (all.data().in_rows)
    detail::row_picture(all, on).draw();
  else
    detail::column_picture(all, on).draw();
  if (!all.text().source.empty()) {
    on.skip(detail::canvas::gap);
    on.write_lines("Source: " + all.text().source, on.label_font(), style.palette.notes);
  }
  const detail::hundredths width = detail::pixels(style.width);
  const detail::hundredths height = on.bottom() + detail::canvas::margin;

  detail::svg_writer out;
  out.begin("svg").with("xmlns", "http://www.w3.org/2000/svg").with("role", "img");
  out.with("aria-labelledby", id + "-title").with("aria-describedby", id + "-description");
  out.with("width", width).with("height", height);
  out.with("viewBox", "0 0 " + detail::length_text(width) + ' ' + detail::length_text(height));
  out.with("font-family", "Helvetica, Arial, sans-serif");
  out.with("text-rendering", "geometricPrecision");  // scaled texts keep their proportions
  out.begin("title").with("id", id + "-title").content(all.text().title).end();
  out.begin("desc").with("id", id + "-description").content(detail::description_of(all)).end();
  if (on.is_hatched()) detail::write_hatching(out, on.hatching_id(), style.palette);
  out.begin("rect").with("width", width).with("height", height);
  out.with("fill", style.palette.background).end();
  out.take(on.out());
  out.end();
  std::string picture = std::move(out).text() + '\n';
  return style.id.empty() ? detail::with_id(picture) : picture;
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
