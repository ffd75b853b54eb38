// SPDX-License-Identifier: BSL-1.0
// The format specification of a replacement field, the same for std::format and {fmt}:
//
//     [[fill]alignment][sign][width][,][.places] and then words, which may stand apart
//
// Fill, alignment and width are those of a string, and apply to the whole text.
#ifndef FISCUS_TEXT_DETAIL_FORMAT_SPEC_HPP
#define FISCUS_TEXT_DETAIL_FORMAT_SPEC_HPP

#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scale.hpp>
#include <fiscus/text/detail/pattern_check.hpp>
#include <fiscus/text/pattern_error.hpp>
#include <fiscus/text/write_money.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// What a specification may say of values of a type, besides fill, alignment and width.
struct spec_parts {
  bool sign = false;     ///< "+" before numbers above zero
  bool groups = false;   ///< commas between groups of digits
  bool places = false;   ///< digits after the point, and how they are rounded
  bool percent = false;  ///< "%"
  bool ending = false;   ///< a text in quotation marks behind the number
  bool money = false;    ///< a scale word, and how the currency is shown
  bool pattern = false;  ///< of a period
  int most_places = 60;  ///< how many digits may stand after the point
};

struct format_spec {
  std::string_view fill{};
  char alignment = '\0';
  int width = 0;
  std::optional<int> width_from{};  ///< the number of the argument that is the width

  std::optional<plus_sign> plus{};
  grouping groups = grouping::none;
  std::optional<int> places{};
  rounding mode = rounding::unnecessary;
  bool percent = false;
  std::optional<std::string_view> ending{};
  scale unit = one;
  currency_mark mark = currency_mark::code_before;
  std::string_view pattern{};  ///< with brackets for braces

  /// Whether it says how a number is written.
  [[nodiscard]] constexpr bool is_of_number() const {
    return plus || places || mode != rounding::unnecessary || percent || ending;
  }
  [[nodiscard]] constexpr plus_sign plus_or(plus_sign usual) const { return plus.value_or(usual); }

  /// The part that strings have, with a width.
  [[nodiscard]] std::string of_string(int width_of_text) const {
    std::string text(fill);
    if (alignment != '\0') text += alignment;
    return width_of_text > 0 ? text + std::to_string(width_of_text) : text;
  }
};

/// Braces stand for the brackets of a pattern, which stand for braces.
constexpr char with_brace(char c) { return c == '[' ? '{' : c == ']' ? '}' : c; }

template <class T>
struct named_part {
  std::string_view word;
  T value;
};
inline constexpr named_part<rounding> mode_words[]{
    {"half_even", rounding::half_even}, {"half_up", rounding::half_up},
    {"half_down", rounding::half_down}, {"up", rounding::up},
    {"down", rounding::down},           {"ceiling", rounding::ceiling},
    {"floor", rounding::floor},         {"unnecessary", rounding::unnecessary}};
inline constexpr named_part<currency_mark> mark_words[]{
    {"number", currency_mark::none},
    {"code_before", currency_mark::code_before},
    {"code_after", currency_mark::code_after},
    {"symbol_before", currency_mark::symbol_before},
    {"symbol_after", currency_mark::symbol_after}};
inline constexpr scale scales_of_amounts[]{thousand, lakh, million, crore, billion, arab, trillion};

/// Reads a specification up to the brace that closes it. `argument(number)` returns the number of
/// the argument that is meant, and without a number of the next one. What it refuses throws
/// `Error`.
template <class Error, class Argument>
class spec_reader {
 public:
  constexpr spec_reader(std::string_view text, spec_parts known, Argument argument)
      : rest_(text.substr(0, length_of(text))), known_(known), argument_(argument) {}

  /// How many characters it has.
  [[nodiscard]] static constexpr std::size_t length_of(std::string_view text) {
    std::size_t at = 0;
    for (int depth = 0; at < text.size(); ++at) {
      if (text[at] == '{') ++depth;
      if (text[at] == '}' && depth-- == 0) break;
    }
    return at;
  }

  [[nodiscard]] constexpr format_spec read() {
    read_fill_and_alignment();
    if (!rest_.empty() && (rest_[0] == '+' || rest_[0] == '-')) {
      need(known_.sign, "a sign is not written of such a value");
      result_.plus = take(1) == "+" ? plus_sign::always : plus_sign::never;
    }
    read_width();
    if (rest_ == "s") rest_ = {};
    while (!rest_.empty()) read_part();
    return result_;
  }

 private:
  static constexpr void need(bool condition, const char* otherwise) {
    if (!condition) throw Error(otherwise);
  }
  static constexpr void once(bool is_said) {
    need(!is_said, "a format specification says one thing twice");
  }
  constexpr std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
  }
  static constexpr bool is_alignment(char c) { return c == '<' || c == '>' || c == '^'; }
  static constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
  [[nodiscard]] constexpr bool begins_with_digit() const {
    return !rest_.empty() && is_digit(rest_[0]);
  }

  constexpr void read_fill_and_alignment() {
    std::size_t size = 1;  // of a character in UTF-8
    while (size < rest_.size() && (static_cast<unsigned char>(rest_[size]) & 0xC0U) == 0x80U)
      ++size;
    if (size < rest_.size() && is_alignment(rest_[size])) {
      need(rest_[0] != '{', "a brace is no fill");
      result_.fill = take(size);
    }
    if (!rest_.empty() && is_alignment(rest_[0])) result_.alignment = take(1)[0];
  }

  constexpr int read_number() {
    constexpr int most = 1'000'000;
    int number = 0;
    while (begins_with_digit()) {
      number = number * 10 + (take(1)[0] - '0');
      need(number <= most, "a number above a million in a format specification");
    }
    return number;
  }
  constexpr void read_width() {
    if (begins_with_digit()) {
      need(rest_[0] != '0', "zeros do not fill a text");
      result_.width = read_number();
    } else if (rest_.starts_with('{')) {
      take(1);
      std::optional<int> number;
      if (begins_with_digit()) number = read_number();
      need(rest_.starts_with('}'), "expected the number of an argument in the braces of a width");
      take(1);
      result_.width_from = argument_(number);
    }
  }

  constexpr void read_part() {
    switch (rest_[0]) {
      case ' ': take(1); return;
      case ',': return read_groups();
      case '.': return read_places();
      case '%':
        need(known_.percent, "such a value is not written in per cent");
        once(result_.percent);
        take(1);
        result_.percent = true;
        return;
      case '\'': return read_ending();
      case '[': need(known_.pattern, "a pattern is for periods"); return read_pattern();
      default: return read_word();
    }
  }
  constexpr void read_groups() {
    need(known_.groups, "the digits of such a value are not grouped");
    once(result_.groups != grouping::none);
    take(1);
    constexpr std::string_view lakhs = "lakhs";
    const bool has_lakhs = rest_.starts_with(lakhs);
    if (has_lakhs) take(lakhs.size());
    result_.groups = has_lakhs ? grouping::lakhs : grouping::thousands;
  }
  constexpr void read_places() {
    need(known_.places, "a precision would cut the text: round the value first");
    once(result_.places.has_value());
    take(1);
    need(begins_with_digit(), "expected how many digits stand after the point");
    result_.places = read_number();
    need(*result_.places <= known_.most_places,
         "more digits after the point than such a value is written with");
  }
  constexpr void read_ending() {
    need(known_.ending, "such a value has no text behind its number");
    once(result_.ending.has_value());
    take(1);
    const std::size_t end = rest_.find('\'');
    need(end != std::string_view::npos, "expected a quotation mark behind the text");
    result_.ending = take(end);
    take(1);
  }

  constexpr void read_pattern() {
    constexpr std::size_t most = 200;
    result_.pattern = take(rest_.size());
    need(result_.pattern.size() <= most, "a pattern of more than 200 characters");
    char pattern[most]{};
    for (std::size_t i = 0; i < result_.pattern.size(); ++i)
      pattern[i] = with_brace(result_.pattern[i]);
    try {
      static_cast<void>(checked_pattern({pattern, result_.pattern.size()}));
    } catch (const pattern_error&) {
      need(false, "a pattern with an unknown field, or without the end of one");
    }
  }

  constexpr void read_word() {
    std::size_t end = 0;
    while (end < rest_.size() && ((rest_[end] >= 'a' && rest_[end] <= 'z') || rest_[end] == '_'))
      ++end;
    const std::string_view word = take(end);
    for (const auto& mode : mode_words) {
      if (mode.word != word) continue;
      need(known_.places, "such a value is not rounded");
      once(has_mode_);
      has_mode_ = true;
      result_.mode = mode.value;
      return;
    }
    for (const auto& mark : mark_words) {
      if (mark.word != word) continue;
      need(known_.money, "only an amount is written with a currency");
      once(has_mark_);
      has_mark_ = true;
      result_.mark = mark.value;
      return;
    }
    for (const scale& unit : scales_of_amounts) {
      if (unit.word != word) continue;
      need(known_.money, "only an amount is written in a unit");
      once(result_.unit != one);
      result_.unit = unit;
      return;
    }
    need(false, "an unknown word or sign in a format specification");
  }

  std::string_view rest_;
  spec_parts known_;
  Argument argument_;
  format_spec result_{};
  bool has_mode_ = false;
  bool has_mark_ = false;
};

}  // namespace fiscus::inline v0::detail

#endif
