// SPDX-License-Identifier: BSL-1.0
// One sentence about a finding or a claim, as a newspaper could print it. Figures are quoted in
// their own words; what was computed has as many digits as decide the matter, rounded half to even.
#ifndef FISCUS_TEXT_EXPLAIN_HPP
#define FISCUS_TEXT_EXPLAIN_HPP

#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/money/symbol.hpp>
#include <fiscus/text/detail/finding_words.hpp>
#include <fiscus/text/write_finding.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A finding in words.
struct explanation {
  finding found;
  std::string sentence;
  std::string allowed;     ///< all that the figures allow: "22.44 to 23.07%"; empty if it is one
  std::string correction;  ///< what should be printed instead: "19% to 20%"; empty if it is right
};

namespace detail {

/// Whether a part of a sentence would be read in two ways among these words of it, in which parts
/// have names: "from 5 to 6" in "growth from {0} to {1}".
inline bool collides(std::string_view part, std::string_view words) {
  constexpr std::string_view than = " than ";  // "3 times more than 5"
  constexpr std::string_view of_multiple = "} times {";
  if (part.starts_with("from ")) return true;
  if (words.find(of_multiple) != std::string_view::npos &&
      part.find(than) != std::string_view::npos)
    return true;
  while (!words.empty()) {
    const std::string_view piece = words.substr(0, words.find('{'));
    if (piece.size() > 1 && part.find(piece) != std::string_view::npos) return true;
    const std::size_t end = words.find('}');
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
  }
  return false;
}

/// Returns a figure as a part of a sentence in such words: as it was said, in quotation marks where
/// it could be read in two ways.
inline std::string part_text(const any_figure& f, std::string_view words) {
  const std::string text = quoted(f);
  return collides(text, words) ? '"' + text + '"' : text;
}
inline std::string part_text(const said_figure& f, std::string_view words) {
  return part_text(f.get(), words);
}
inline std::string part_text(const said_figures& all, std::string_view words) {
  constexpr std::string_view words_of_list = "{}, {} and {}";
  std::string text;
  const std::size_t count = all.get().size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string each = part_text(all.get()[i], words_of_list);
    const bool needs_quotes = !each.starts_with('"') && collides(each, words);
    text += i == 0 ? "" : i + 1 == count ? " and " : ", ";
    text += needs_quotes ? '"' + each + '"' : each;
  }
  return text;
}
inline std::string part_text(const said<int>& count, std::string_view /*words*/) {
  return std::to_string(count.get());
}
inline std::string part_text(const said<years>& over, std::string_view /*words*/) {
  return std::to_string(over.get().count) + (over.get().count == 1 ? " year" : " years");
}

/// Whether a claim's words name the currency of its amounts.
inline bool names(std::string_view text, const currency& unit) {
  if (text.find(unit.name()) != std::string_view::npos) return true;
  const std::string_view symbol = symbol_of(unit);
  return !symbol.empty() && text.find(symbol) != std::string_view::npos;
}

inline std::string_view verdict_on_range(const finding& found) {
  if (found.slip() != unit_slip::none) return "not in the unit of";
  if (found == verdict::impossible) {
    const auto& low = found.stated().range().low();
    const auto& high = found.computed()->range().high();
    return low && high && low->value >= high->value ? "below" : "above";
  }
  if (found != verdict::follows) return "perhaps within";
  return found.stated().ends().contains(found.computed()->value()) ? "within" : "just within";
}
inline std::string verdict_on_both(const finding& found) {
  if (found.slip() != unit_slip::none)
    return "cannot both be right: one is in per cent and one in percentage points";
  if (found.can_be_right()) return "can both be right";
  if (found == verdict::impossible) return "cannot both be right";
  return "can both be right, if " + quoted(any_figure(found.stated())) + " was cut off";
}
inline std::string_view verdict_on_truth(const finding& found) {
  if (found == verdict::impossible) return "is wrong";
  return found == verdict::follows ? "is right" : "may be right, as the figures are rounded";
}

/// The words of a claim, written with its figures and what was found of it.
template <figure_claim C>
class claim_sentence {
 public:
  /// `when` has the periods of the parts, in their order, as they are written after them.
  claim_sentence(const C& claim, const finding& found, std::vector<std::string> when = {},
                 bool has_gaps = false, std::string_view subject = "the level")
      : claim_(claim),
        found_(found),
        when_(std::move(when)),
        has_gaps_(has_gaps),
        subject_(subject) {}

  [[nodiscard]] explanation explained() const {
    if (found_ == verdict::not_decidable) return {found_, undecided(), {}, {}};
    const finding_words said(found_, mark(), names_of_change(), has_gaps_);
    const bool is_wrong =
        found_ == verdict::impossible && states_a_figure<C> && !part_without_scale_word();
    return {found_, text(said), said.range().value_or(""),
            is_wrong ? said.correction().value_or("") : ""};
  }

 private:
  [[nodiscard]] std::string text(const finding_words& said) const {
    std::string result;
    bool has_verdict = false;
    const std::string_view words = words_for(said);
    for (std::size_t at = 0; at < words.size();) {
      if (words[at] != '{') {
        result += words[at++];
        continue;
      }
      const std::size_t end = words.find('}', at);
      const std::string_view name = words.substr(at + 1, end - at - 1);
      has_verdict = has_verdict || name == "inside" || name == "agree" || name == "truth";
      result += written(name, said, words);
      at = end + 1;
    }
    if (!has_verdict) result += "; " + said.the_printed() + judgement(said);
    return capitalised(result + '.');
  }
  [[nodiscard]] std::string_view words_for(const finding_words& said) const {
    if constexpr (requires { C::words_of_past; })
      if (subject_.starts_with("the previous")) return C::words_of_past;
    if constexpr (requires { C::words_below_zero; })
      if (said.is_negative()) return C::words_below_zero;
    if constexpr (requires { C::words_at_zero; })
      if (said.is_zero()) return C::words_at_zero;
    if constexpr (requires { C::words_of_multiple; })
      if (said.is_multiple()) return C::words_of_multiple;
    return C::words;
  }
  [[nodiscard]] std::string part(char number, std::string_view words) const {
    std::string text;
    std::size_t i = 0;
    for_each_part(claim_, [&](const auto& each) {
      if (number == static_cast<char>('0' + i))
        text = part_text(each, words) + (i < when_.size() ? when_[i] : "");
      ++i;
    });
    return text;
  }
  [[nodiscard]] std::string written(std::string_view name, const finding_words& said,
                                    std::string_view words) const {
    if (name.size() == 1) return part(name.front(), words);
    if (name == "subject") return std::string(subject_);
    if (name == "when") return when_.empty() ? "" : when_.front();
    if (name == "stated") return stated_text(words);
    if (name == "inside") return std::string(verdict_on_range(found_));
    if (name == "agree") return verdict_on_both(found_);
    if (name == "truth") return std::string(verdict_on_truth(found_));
    if (name == "change") return said.change();
    if (name == "times") return said.digits();
    if (name == "size") return said.size();
    if (name == "value") return value(said, words);
    if (name == "more") return said.either("more", "no more", "less");
    if (name == "gap") return said.either("short of", "exactly at", "above");
    if (name == "beyond") return said.either("above", "level with", "below");
    return said.computed();
  }

  /// The first part as it was printed, or with the digits that decide.
  [[nodiscard]] std::string value(const finding_words& said, std::string_view words) const {
    std::string printed;
    C::operands.apply([&](auto first, auto...) {
      if constexpr (std::same_as<decltype(claim_.*first), const said_figure&>)
        if ((claim_.*first).get().number().precision() > ratio())
          printed = part_text(claim_.*first, words);
    });
    return printed.empty() ? said.computed() : printed;
  }

  [[nodiscard]] std::string stated_text(std::string_view words) const {
    if constexpr (states_a_figure<C>)
      return part_text(claim_.stated, words);
    else
      return part_text(stated_in(claim_), words);
  }

  /// The verdict on the printed figure; a scale word that a part has lost comes before it.
  [[nodiscard]] std::string judgement(const finding_words& said) const {
    if (const auto lost = part_without_scale_word())
      return " does not follow, as " + lost->before + " lacks its scale word: it should read " +
             lost->after;
    return said.judgement();
  }
  struct respelling {
    std::string before, after;
  };
  /// Returns the part whose scale word makes the claim right, where others have one.
  [[nodiscard]] std::optional<respelling> part_without_scale_word() const {
    if (found_ != verdict::impossible || found_.slip() != unit_slip::none) return std::nullopt;
    bool has_scale = false;
    for_each_part(claim_, [&](const auto& each) { has_scale = has_scale || is_scaled(each); });
    std::optional<respelling> found;
    if (!has_scale) return found;
    C::operands.apply([&](auto... part) { (respell(part, found), ...); });
    return found;
  }
  template <class Part>
  void respell(Part C::*part, std::optional<respelling>& found) const {
    if constexpr (std::same_as<Part, said_figure>)
      respell((claim_.*part).get(), found,
              [&](C& other, const any_figure& scaled) { other.*part = scaled; });
    constexpr std::size_t most = 20;  // as each is tried with all others
    if constexpr (std::same_as<Part, said_figures>)
      for (std::size_t i = 0; i < (std::min)((claim_.*part).get().size(), most); ++i)
        respell((claim_.*part).get()[i], found, [&](C& other, const any_figure& scaled) {
          std::vector<any_figure> all = (claim_.*part).get();
          all[i] = scaled;
          other.*part = said_figures(std::move(all));
        });
  }
  /// Finds the scale of a part with which a claim is right; `put` puts the part into it.
  template <class F>
  void respell(const any_figure& bare, std::optional<respelling>& found, F put) const {
    if (found) return;
    const auto in_unit = [&](const figure<>& scaled) { return any_figure(scaled, bare.unit()); };
    const auto right = scaled_so_that(bare.number(), [&](const figure<>& scaled) {
      C other = claim_;
      put(other, in_unit(scaled));
      return check(other).can_be_right();
    });
    if (right) found = {quoted(bare), to_text(in_unit(*right))};
  }
  static bool is_scaled(const said_figure& part) {
    return part.get().number().form() == figure_form::scaled;
  }
  static bool is_scaled(const said_figures& parts) {
    return std::any_of(parts.get().begin(), parts.get().end(),
                       [](const any_figure& each) { return is_scaled(each); });
  }
  template <class T>
  static bool is_scaled(const said<T>& /*count*/) {
    return false;
  }

  [[nodiscard]] change_names names_of_change() const {
    const bool are_rates_compared = C::states == stated_kind::rise && unit_of(claim_).is_rate();
    if constexpr (requires { C::directions; })
      return {C::directions[0], C::directions[1], are_rates_compared};
    else
      return {};
  }
  /// The code of the currency, if the claim's own words name it.
  [[nodiscard]] std::string mark() const {
    const auto unit = unit_of(claim_).unit();
    if (!unit || !states_like_parts<C>) return {};
    bool is_named = false;
    for_each_part(claim_, [&](const auto& each) {
      is_named = is_named || names(part_text(each, {}), *unit);
    });
    return is_named ? std::string(unit->name()) + ' ' : std::string();
  }

  /// "The growth claim of 23% on 437 million and 0 cannot be checked: the base is zero."
  [[nodiscard]] std::string undecided() const {
    constexpr std::string_view words = "{} on {}, {} and {} cannot be checked";
    std::string parts;
    std::size_t left = C::operands.count;
    for_each_part(claim_, [&](const auto& each) {
      --left;
      parts += (parts.empty() ? "" : left == 0 ? " and " : ", ") + part_text(each, words);
    });
    std::string kind(C::kind);
    for (char& each : kind)
      if (each == '_') each = ' ';
    return "The " + kind + " claim of " + stated_text(words) + " on " + parts +
           " cannot be checked: " + std::string(in_words(found_.why())) + '.';
  }

  static std::string capitalised(std::string text) {
    if (text.front() >= 'a' && text.front() <= 'z')
      text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
  }

  const C& claim_;
  finding found_;
  std::vector<std::string> when_;
  bool has_gaps_;             // among the figures that could change the result
  std::string_view subject_;  // of a claim about a level
};

}  // namespace detail

/// Returns the text of a finding: "22.8%; the printed 23% is right."
[[nodiscard]] inline std::string explain(const finding& found) { return to_text(found); }

/// Returns the finding on a claim that rests on the figures in it, in words. Throws what `check`
/// throws.
template <figure_claim C>
[[nodiscard]] explanation explanation_of(const C& claim) {
  return detail::claim_sentence(claim, check(claim)).explained();
}
[[nodiscard]] inline explanation explanation_of(const any_claim& claim) {
  return std::visit([](const auto& each) { return explanation_of(each); }, claim);
}

/// Returns a sentence about a claim, with the arguments of `check`: "437 million is up 22.8% on 356
/// million; the printed 23% is right."
template <class... Claim>
  requires requires(const Claim&... claim) { explanation_of(claim...); }
[[nodiscard]] std::string explain(const Claim&... claim) {
  return explanation_of(claim...).sentence;
}

/// Returns the sentence and one more, which says what the rounding of the figures allows: "… The
/// rounding of the figures allows 22.44 to 23.07%."
template <class... Claim>
  requires requires(const Claim&... claim) { explanation_of(claim...); }
[[nodiscard]] std::string explain_in_full(const Claim&... claim) {
  const explanation all = explanation_of(claim...);
  return all.allowed.empty()
             ? all.sentence
             : all.sentence + " The rounding of the figures allows " + all.allowed + '.';
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
