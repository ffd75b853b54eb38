// SPDX-License-Identifier: BSL-1.0
// Writes elements of SVG, well-formed whatever stands in them.
#ifndef FISCUS_CHARTS_DETAIL_SVG_WRITER_HPP
#define FISCUS_CHARTS_DETAIL_SVG_WRITER_HPP

#include <fiscus/charts/detail/characters.hpp>
#include <fiscus/charts/palette.hpp>
#include <fiscus/exact/digits.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fiscus::inline v0::detail {

/// A length as SVG has it: "12.5".
[[nodiscard]] inline std::string length_text(hundredths length) {
  return std::string(digits_text::of(length, 2).shortest().view());
}

/// "#0072b2".
[[nodiscard]] inline std::string colour_text(colour c) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const unsigned part : {c.red, c.green, c.blue}) {
    text += digits[part / 16];
    text += digits[part % 16];
  }
  return text;
}

class svg_writer {
 public:
  svg_writer& begin(std::string_view name) {
    finish_tag();
    if (!text_.empty()) text_ += '\n';
    text_.append(1, '<').append(name);
    open_.push_back(name);
    is_in_tag_ = true;
    return *this;
  }
  svg_writer& with(std::string_view name, std::string_view value) {
    text_.append(1, ' ').append(name).append("=\"");
    escape(value);
    text_ += '"';
    return *this;
  }
  svg_writer& with(std::string_view name, hundredths value) {
    return with(name, length_text(value));
  }
  svg_writer& with(std::string_view name, colour value) { return with(name, colour_text(value)); }
  svg_writer& content(std::string_view text) {
    finish_tag();
    escape(text);
    return *this;
  }
  svg_writer& end() {
    if (std::exchange(is_in_tag_, false))
      text_ += "/>";
    else
      text_.append("</").append(open_.back()).append(1, '>');
    open_.pop_back();
    return *this;
  }
  /// Puts elements that another writer has written at this place.
  void take(const svg_writer& other) {
    finish_tag();
    text_.append(1, '\n').append(other.text_).append(1, '\n');
  }

  [[nodiscard]] const std::string& text() const& noexcept { return text_; }
  [[nodiscard]] std::string text() && noexcept { return std::move(text_); }

 private:
  void finish_tag() {
    if (std::exchange(is_in_tag_, false)) text_ += '>';
  }

  void escape(std::string_view clean) {
    for (const char c : clean) {
      switch (c) {
        case '&': text_ += "&amp;"; break;
        case '<': text_ += "&lt;"; break;
        case '>': text_ += "&gt;"; break;
        case '"': text_ += "&quot;"; break;
        default: text_ += c;
      }
    }
  }

  std::string text_;
  std::vector<std::string_view> open_;
  bool is_in_tag_ = false;
};

}  // namespace fiscus::inline v0::detail

#endif
