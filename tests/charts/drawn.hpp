// SPDX-License-Identifier: BSL-1.0
// Reads a picture back: a strict reader of the part of XML that pictures are written in.
#ifndef FISCUS_TESTS_CHARTS_DRAWN_HPP
#define FISCUS_TESTS_CHARTS_DRAWN_HPP

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace drawn {

struct element {
  std::string name;
  std::map<std::string, std::string> attributes{};
  std::string text{};
  std::string within{};  // the class of the innermost group

  /// A length in hundredths of a pixel.
  [[nodiscard]] int length(const std::string& attribute) const {
    const std::string& digits = attributes.at(attribute);
    const std::size_t point = digits.find('.');
    const std::string places =
        point == std::string::npos ? "00" : (digits.substr(point + 1) + "0").substr(0, 2);
    const std::string whole = digits.substr(0, point);
    return std::stoi(whole + places);
  }
};

/// The elements in the order in which they begin. Throws `std::runtime_error` for anything that is
/// not well-formed, or that this part of XML does not have.
class reader {
 public:
  explicit reader(std::string_view text) : rest_(text) {
    while (!rest_.empty()) {
      if (rest_.front() == '<')
        read_tag();
      else
        read_text();
    }
    require(open_.empty() && !all_.empty(), "an element that is not closed");
  }

  [[nodiscard]] std::vector<element> elements() && { return std::move(all_); }

 private:
  static void require(bool holds, const char* otherwise) {
    if (!holds) throw std::runtime_error(otherwise);
  }

  std::string take_name() {
    const std::size_t end =
        rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    require(end != 0 && end != std::string_view::npos, "a name");
    std::string name(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return name;
  }

  std::string unescaped(std::string_view raw) {
    static const std::map<std::string_view, char> entities{
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}};
    std::string result;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      const auto byte = static_cast<unsigned char>(raw[i]);
      require(byte >= 0x20 || raw[i] == '\n', "a control character");
      require(raw[i] != '<', "a tag within a text");
      if (raw[i] != '&') {
        result += raw[i];
        continue;
      }
      const std::size_t end = raw.find(';', i);
      require(end != std::string_view::npos, "an entity");
      result += entities.at(raw.substr(i + 1, end - i - 1));
      i = end;
    }
    return result;
  }

  void read_text() {
    const std::size_t end = rest_.find('<');
    const std::string text = unescaped(rest_.substr(0, end));
    const bool is_blank = text.find_first_not_of('\n') == std::string::npos;
    require(is_blank || !open_.empty(), "a text outside of all elements");
    if (!is_blank) all_[open_.back()].text += text;
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end);
  }

  void read_tag() {
    rest_.remove_prefix(1);
    if (rest_.front() == '/') {
      rest_.remove_prefix(1);
      require(!open_.empty() && take_name() == all_[open_.back()].name, "the end of an element");
      open_.pop_back();
      return take('>');
    }
    require(!open_.empty() || all_.empty(), "a second element at the top");
    element found{take_name()};
    for (const std::size_t outer : open_)
      if (all_[outer].name == "g") found.within = all_[outer].attributes.at("class");
    while (rest_.front() == ' ') {
      rest_.remove_prefix(1);
      const std::string name = take_name();
      take('=');
      take('"');
      const std::size_t end = rest_.find('"');
      require(end != std::string_view::npos, "the end of an attribute");
      require(found.attributes.emplace(name, unescaped(rest_.substr(0, end))).second,
              "an attribute that stands twice");
      rest_.remove_prefix(end + 1);
    }
    all_.push_back(found);
    if (rest_.front() == '/') {
      rest_.remove_prefix(1);
      return take('>');
    }
    open_.push_back(all_.size() - 1);
    take('>');
  }

  void take(char c) {
    require(!rest_.empty() && rest_.front() == c, "another character");
    rest_.remove_prefix(1);
  }

  std::string_view rest_;
  std::vector<element> all_;
  std::vector<std::size_t> open_;
};

inline std::vector<element> elements_of(std::string_view svg) { return reader(svg).elements(); }

/// The elements of a name in groups of a class.
inline std::vector<element> elements_of(std::string_view svg, std::string_view name,
                                        std::string_view within) {
  std::vector<element> result;
  for (const element& each : elements_of(svg))
    if (each.name == name && each.within == within) result.push_back(each);
  return result;
}

/// The texts of a class of group, side by side: "2018 19 20".
inline std::string texts_of(std::string_view svg, std::string_view within) {
  std::string result;
  for (const element& each : elements_of(svg, "text", within))
    result += (result.empty() ? "" : " ") + each.text;
  return result;
}

/// The text of the only element of a name, such as the description.
inline std::string text_of(std::string_view svg, std::string_view name) {
  std::string result;
  for (const element& each : elements_of(svg))
    if (each.name == name && each.within.empty()) result += each.text;
  return result;
}

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace drawn

#endif
