// SPDX-License-Identifier: BSL-1.0
// Reads the sentences about history that explain_series.hpp writes.
#ifndef FISCUS_TEXT_READ_HISTORY_HPP
#define FISCUS_TEXT_READ_HISTORY_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/detail/cursor.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/text/detail/sentence_text.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/period_text.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// A claim about history and the period that it is about.
template <class P>
struct history_sentence {
  history_claim claim;  ///< what is claimed: a record, the 2nd highest, the 3rd rise in a row
  P about;              ///< the period of which it is claimed, the last one of a sum

  [[nodiscard]] friend bool operator==(const history_sentence&, const history_sentence&) = default;
};

namespace detail {

/// Reads the words of a claim about history: "the 2nd highest", "the first above 400 million".
template <class P>
class history_words {
 public:
  history_words(std::string_view text, P about) : text_(text), at_(text), about_(about) {}

  [[nodiscard]] history_claim read() {
    if (at_.accept("a record") || at_.accept("record")) {
      if (at_.accept(" low")) claim_.way = direction::falling;
      of_growth();
    } else if (at_.accept("the first")) {
      read_first();
    } else if (at_.accept("the ")) {
      read_numbered();
    } else {
      at_.fail("a claim about history");
    }
    at_.finish();
    return claim_;
  }

 private:
  void read_first() {
    of_growth();
    if (at_.accept(" above ") || falls(" below ")) {
      claim_.what = history_question::first_beyond;
      claim_.mark = any_figure::from_text(take(at_.rest().size()));
      return;
    }
    const bool is_fall = at_.accept(" fall");
    if (!is_fall && !at_.accept(" rise")) at_.fail("above, below, fall or rise");
    claim_.against_year = at_.accept(" on the year");
    claim_.of_growth = at_.accept(" of growth on the year");
    if (at_.accept(" in a row")) {
      claim_.what = history_question::streak;
      if (is_fall) claim_.way = direction::falling;
      return;
    }
    claim_.what = history_question::broken_streak;
    if (!is_fall) claim_.way = direction::falling;
    if (claim_.against_year || !at_.accept(" after ")) at_.fail("in a row, or after");
    claim_.number = counted(take(at_.rest().find(' ')));
    if (!at_.accept(" rise") && !at_.accept(" fall")) at_.fail("rises or falls");
    at_.accept("s");
    claim_.against_year = at_.accept(" on the year");
  }
  void read_numbered() {
    claim_.what = history_question::place;
    if (at_.at_digit()) {
      const std::size_t start = at_.position();
      claim_.number = counted(take(at_.rest().find_first_not_of("0123456789")));
      take(at_.rest().find(' '));  // of "2nd"
      if (text_.substr(start, at_.position() - start) != ordinal(claim_.number) || !at_.accept(" "))
        at_.fail("a number such as 2nd", start);
    }
    if (at_.accept("rise") || falls("fall")) {
      claim_.what = history_question::streak;
      claim_.against_year = at_.accept(" on the year");
      claim_.of_growth = at_.accept(" of growth on the year");
      if (!at_.accept(" in a row")) at_.fail("in a row");
      return;
    }
    if (!at_.accept("highest") && !falls("lowest")) at_.fail("highest, lowest, rise or fall");
    of_growth();
    if (!at_.accept(" since ")) return;
    claim_.what = history_question::since;
    const std::size_t start = at_.position();
    claim_.number = static_cast<int>(about_ - parse<P>(take(at_.rest().size())));
    if (claim_.number < 1) at_.fail("a period before that of the claim", start);
  }

  /// Reads the number that was taken last, which counts from one.
  [[nodiscard]] int counted(std::string_view digits) const {
    const int number = parse<int>(digits);
    if (number < 1) at_.fail("a number of at least one", at_.position() - digits.size());
    return number;
  }

  void of_growth() { claim_.of_growth = at_.accept(" growth on the year"); }
  bool falls(std::string_view word) {
    if (!at_.accept(word)) return false;
    claim_.way = direction::falling;
    return true;
  }
  std::string_view take(std::size_t size) {
    const std::string_view text = at_.rest().substr(0, size);
    at_.accept(text);
    return text;
  }

  std::string_view text_;
  cursor at_;
  P about_;
  history_claim claim_;
};

/// Returns where the last words about time begin: " in December 2025", " on 2025-12-31". Throws
/// `parse_error` without such words.
template <class P>
std::size_t begin_of_time(std::string_view text) {
  std::size_t begin = text.rfind(std::same_as<P, day> ? " in the " : " in ");
  if constexpr (std::same_as<P, day>)
    if (const std::size_t on = text.rfind(" on "); on != std::string_view::npos)
      begin = begin == std::string_view::npos ? on : (std::max)(begin, on);
  if (begin == std::string_view::npos)
    throw parse_error(std::same_as<P, day> ? "on, with the day" : "in, with the period", text, 0);
  return begin;
}

/// Reads what a claim says of a period: "December 2025", "the 4 periods to December 2025".
template <class P>
history_sentence<P> history_of(std::string_view claimed, std::string_view span) {
  int summed = 1;
  if (constexpr std::string_view the = "the "; span.starts_with(the)) {
    constexpr int fewest_summed = 2;
    summed = parse<int>(before(span.substr(the.size()), {" "}));
    if (summed < fewest_summed) throw parse_error("two periods or more", span, the.size());
    span = after(span, " to ");
  }
  const P about = parse<P>(span);
  return {history_words<P>(claimed, about).read().of_sums(summed), about};
}

}  // namespace detail

/// Returns the claim that a sentence about history is about, and its period, for `check(read.claim,
/// exports, read.about)`. Throws `parse_error` if the sentence has other words.
///
///     read_history<month>("437 million in December 2025 is the highest so far; the claim of a
///     record "
///                         "is right.")
template <has_label P>
[[nodiscard]] history_sentence<P> read_history(std::string_view sentence) {
  constexpr std::string_view undecided = "The claim of ";
  constexpr std::string_view before_time = " in ";  // or " on "
  if (sentence.starts_with(undecided)) {
    const std::string_view all =
        detail::before(sentence.substr(undecided.size()), {" cannot be checked"});
    const std::size_t time = detail::begin_of_time<P>(all);
    return detail::history_of<P>(all.substr(0, time), all.substr(time + before_time.size()));
  }
  const std::string_view claimed = detail::before(detail::after(sentence, "; the claim of "),
                                                  {" is right", " is wrong", " may be right"});
  const std::string_view subject = detail::before(sentence, {" is ", " was ", " comes ", " does "});
  return detail::history_of<P>(
      claimed, subject.substr(detail::begin_of_time<P>(subject) + before_time.size()));
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
