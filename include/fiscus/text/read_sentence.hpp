// SPDX-License-Identifier: BSL-1.0
// Reads the sentences that explain.hpp writes.
#ifndef FISCUS_TEXT_READ_SENTENCE_HPP
#define FISCUS_TEXT_READ_SENTENCE_HPP

#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/claim_part.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/number_text.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/money/amount_reader.hpp>
#include <fiscus/text/detail/sentence_text.hpp>
#include <fiscus/text/parse.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// The texts that stand in a sentence where the words of a kind of claim have names.
class sentence_parts {
 public:
  /// Returns nothing if the sentence has other words.
  static std::optional<sentence_parts> of(std::string_view sentence, std::string_view words) {
    sentence_parts result;
    while (!words.empty()) {
      const std::size_t brace = words.find('{');
      if (!result.skip(sentence, words.substr(0, brace))) return std::nullopt;
      if (brace == std::string_view::npos) break;
      const std::size_t end = words.find('}');
      const std::string_view name = words.substr(brace + 1, end - brace - 1);
      words.remove_prefix(end + 1);
      const std::size_t size = find_unquoted(sentence, words.substr(0, words.find('{')));
      if (size == std::string_view::npos) return std::nullopt;
      result.parts_.push_back({name, words.empty() ? sentence : sentence.substr(0, size)});
      sentence.remove_prefix(words.empty() ? sentence.size() : size);
    }
    return sentence.empty() ? std::optional(result) : std::nullopt;
  }

  /// The parts of "The growth claim of 23% on 437 million; 0 cannot be checked: the base is zero":
  /// of a kind of claim, numbered as in its words.
  template <figure_claim C>
  static std::optional<sentence_parts> undecided(std::string_view sentence) {
    sentence_parts result;
    std::string kind(C::kind);
    std::replace(kind.begin(), kind.end(), '_', ' ');
    if (!result.skip(sentence, "the " + kind + " claim of ")) return std::nullopt;
    constexpr std::string_view on = " on ";
    const std::size_t end = sentence.find(" cannot be checked: ");
    const std::size_t begin = find_unquoted(sentence.substr(0, end), on);
    if (end == std::string_view::npos || begin == std::string_view::npos) return std::nullopt;
    result.parts_.push_back({"stated", sentence.substr(0, begin)});
    std::string_view parts = sentence.substr(0, end).substr(begin + on.size());
    for (std::size_t left = C::operands.count; left > 0; --left) {
      const std::string_view between = left > 2 ? ", " : " and ";
      const std::size_t size =
          left == 1 ? parts.size() : (std::min)(find_unquoted(parts, between), parts.size());
      constexpr const char* numbers[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
      result.parts_.push_back({numbers[C::operands.count - left], parts.substr(0, size)});
      parts.remove_prefix((std::min)(size + between.size(), parts.size()));
    }
    return result;
  }

  /// Whether all texts are such as are written under their names.
  template <class IsWritten>
  [[nodiscard]] bool all_of(IsWritten is_written) const {
    return std::all_of(parts_.begin(), parts_.end(),
                       [&](const named_text& each) { return is_written(each.name, each.text); });
  }
  [[nodiscard]] std::string_view operator[](std::string_view name) const {
    for (const named_text& each : parts_)
      if (each.name == name) return each.text;
    return {};
  }

 private:
  struct named_text {
    std::string_view name, text;
  };

  /// Skips words, whose first letter may be a capital at the beginning of the sentence.
  [[nodiscard]] bool skip(std::string_view& sentence, std::string_view words) const {
    constexpr char to_lower = 'a' - 'A';
    const bool is_capital = parts_.empty() && !words.empty() && !sentence.empty() &&
                            sentence.front() + to_lower == words.front();
    if (!is_capital && !sentence.starts_with(words)) return false;
    if (is_capital && !sentence.substr(1).starts_with(words.substr(1))) return false;
    sentence.remove_prefix(words.size());
    return true;
  }

  std::vector<named_text> parts_;
};

/// Reads the parts of a claim from their texts.
struct sentence_reader {
  const sentence_parts& texts;
  std::string_view printed;
  const amount_options& options;
  int read_parts = 0;

  template <class Part>
  [[nodiscard]] auto part() {
    const char number = static_cast<char>('0' + read_parts++);
    const std::string_view text = texts[std::string_view(&number, 1)];
    return read(text.empty() ? texts["value"] : text, static_cast<const Part*>(nullptr));
  }
  template <class Part>
  [[nodiscard]] auto stated() {
    const std::string_view text = texts["stated"];
    return read(text.empty() ? printed : text, static_cast<const Part*>(nullptr));
  }

 private:
  [[nodiscard]] any_figure figure_of(std::string_view text) const {
    return any_figure::from_text(text, options);
  }
  [[nodiscard]] any_figure read(std::string_view text, const said_figure*) const {
    for (const std::string_view fall : {"fall of ", "decrease of ", "excess of "})
      if (text.starts_with(fall))
        return figure_of("a fall of " + std::string(text.substr(fall.size())));
    text = unquoted(text);
    try {
      return figure_of(text);
    } catch (const parse_error&) {  // "437 million in December 2025"
      return figure_of(before(text, {" in ", " from ", " on "}));
    }
  }
  [[nodiscard]] std::vector<any_figure> read(std::string_view text, const said_figures*) const {
    std::vector<any_figure> all;
    while (!text.empty()) {
      std::size_t end = text.size();
      std::size_t next = text.size();
      for (const std::string_view between : {std::string_view(", "), std::string_view(" and ")})
        if (const std::size_t found = find_unquoted(text, between); found < end) {
          end = found;
          next = found + between.size();
        }
      all.push_back(figure_of(unquoted(text.substr(0, end))));
      text.remove_prefix(next);
    }
    return all;
  }
  static int read(std::string_view text, const said<int>*) {
    return parse<int>(text.substr(0, text.find(' ')));  // "22 working days"
  }
  static years read(std::string_view text, const said<years>*) {
    return years{parse<int>(text.substr(0, text.find(' ')))};
  }
};

/// Whether a sentence begins with one of some words, in a capital.
template <std::size_t Size>
bool begins_with_one_of(std::string_view sentence, const std::string_view (&words)[Size]) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view each) {
    return sentence.starts_with('T') && sentence.substr(1).starts_with(each.substr(1));
  });
}

/// Knows which texts `explain` writes under a name, and reads the claims of kinds.
class claim_sentences {
 public:
  claim_sentences(std::string_view sentence, const amount_options& options)
      : sentence_(sentence), body_(sentence), options_(options) {
    constexpr std::string_view printed = "; the printed ";
    if (body_.ends_with('.')) body_.remove_suffix(1);
    const std::size_t end = body_.find(printed);
    if (end == std::string_view::npos) return;
    printed_ = before_verdict(body_.substr(end + printed.size()));
    body_ = body_.substr(0, end);
  }

  /// Returns the claim if the sentence is in the words of its kind.
  template <figure_claim C>
  [[nodiscard]] std::optional<C> claim() const {
    if constexpr (requires { C::subjects; })
      if (!begins_with_one_of(body_, C::subjects)) return std::nullopt;
    if (auto read = claim_in<C>(C::words)) return read;
    if constexpr (requires { C::words_below_zero; })
      if (auto read = claim_in<C>(C::words_below_zero)) return read;
    if constexpr (requires { C::words_of_past; })
      if (auto read = claim_in<C>(C::words_of_past)) return read;
    if constexpr (requires { C::words_at_zero; })
      if (auto read = claim_in<C>(C::words_at_zero)) return read;
    if constexpr (requires { C::words_of_multiple; })
      if (auto read = claim_in<C>(C::words_of_multiple)) return read;
    return claim_of<C>(sentence_parts::undecided<C>(sentence_));
  }

 private:
  template <class C>
  [[nodiscard]] std::optional<C> claim_in(std::string_view words) const {
    return claim_of<C>(sentence_parts::of(body_, words));
  }
  template <class C>
  [[nodiscard]] std::optional<C> claim_of(const std::optional<sentence_parts>& texts) const try {
    const auto is_in_words = [&](std::string_view name, std::string_view text) {
      return is_written(name, text);
    };
    if (!texts || !texts->all_of(is_in_words)) return std::nullopt;
    const C claim = claim_read_by<C>(sentence_reader{*texts, printed_, options_});
    static_cast<void>(check(claim));
    return claim;
  } catch (const error&) {  // the words of another kind, such as those of a share
    return std::nullopt;
  }

  [[nodiscard]] bool is_written(std::string_view name, std::string_view text) const {
    if (name == "computed" || name == "size" || name == "times") return is_number(text);
    if (name == "change")
      return text == "unchanged" || is_after("up ", text) || is_after("down ", text);
    if (name == "more") return text == "no more" || is_before(text, {"more", "less"});
    if (name == "gap") return text == "exactly at" || is_before(text, {"short of", "above"});
    if (name == "beyond") return text == "level with" || is_before(text, {"above", "below"});
    if (name == "inside") return text.ends_with("within") || is_outside(text);
    if (name == "agree") return before(text, {" both be right"}) != text;
    return name != "truth" || before(text, {" right", " wrong"}) != text;
  }
  [[nodiscard]] static bool is_outside(std::string_view text) {
    return text == "below" || text == "above" || text == "not in the unit of";
  }
  [[nodiscard]] bool is_after(std::string_view words, std::string_view text) const {
    return text.starts_with(words) && is_number(text.substr(words.size()));
  }
  /// Whether a text is one of some words, alone or after a number.
  [[nodiscard]] bool is_before(std::string_view text,
                               std::initializer_list<std::string_view> words) const {
    return std::any_of(words.begin(), words.end(), [&](std::string_view each) {
      if (!text.ends_with(each)) return false;
      text.remove_suffix(each.size());
      return text.empty() || (text.ends_with(' ') && is_number(text.substr(0, text.size() - 1)));
    });
  }
  /// Whether a text is a figure, also one of more digits than a figure may have.
  [[nodiscard]] bool is_number(std::string_view text) const {
    if (text.empty()) return false;
    if (any_figure::try_from_text(text, options_) || try_read_number(text)) return true;
    const std::size_t end = (std::min)(text.find_first_not_of("-.,0123456789"), text.size());
    figure_form form{};
    cursor unit(text.substr(end));
    const bool is_rate = accept_rate_unit(unit, form) || unit.accept(" times");
    if (is_rate) return unit.at_end() && try_read_number(text.substr(0, end));
    return static_cast<bool>(amount_reader(text, options_).read());
  }
  /// Returns the text before the verdict on a printed figure.
  static std::string_view before_verdict(std::string_view text) {
    return before(text, {" is right", " may be right", " was cut off", " can be right", " is too ",
                         " is wrong", " is a difference, ", " has the wrong sign", " lacks its ",
                         " should read ", " does not follow"});
  }

  std::string_view sentence_;
  std::string_view body_;  // before the printed figure
  std::string_view printed_;
  const amount_options& options_;
};

}  // namespace detail

/// Returns the claim on figures that a sentence by `explain` is about, without the periods of its
/// figures. The options are those with which the figures were read: what their "$" means. Throws
/// `parse_error` if the sentence has other words.
///
///     read_sentence("437 million is up 22.8% on 356 million; the printed 23% is right.")
[[nodiscard]] inline any_claim read_sentence(std::string_view sentence,
                                             const amount_options& options = {}) {
  const detail::claim_sentences read(sentence, options);
  std::optional<any_claim> result;
  detail::for_each_type(static_cast<any_claim*>(nullptr), [&]<class C>(C*) {
    if (!result)
      if (const auto claim = read.template claim<C>()) result = *claim;
  });
  if (!result) throw parse_error("a sentence about a claim", sentence, 0);
  return *result;
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
