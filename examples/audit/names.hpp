// SPDX-License-Identifier: BSL-1.0
// Names in a table of claims that contradict each other: periods, words for rises and falls, one
// figure for two years.
#ifndef FISCUS_EXAMPLES_AUDIT_NAMES_HPP
#define FISCUS_EXAMPLES_AUDIT_NAMES_HPP

#include <fiscus/fiscus.hpp>
#include <fiscus/tables/csv_claims.hpp>
#include <fiscus/text/claim_row.hpp>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace names {

inline std::string lower(std::string_view text) {
  std::string result(text);
  for (char& each : result)
    each = static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
  return result;
}

inline std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char each : lower(text) + ' ') {
    if (std::isalnum(static_cast<unsigned char>(each)) != 0) {
      word += each;
    } else {
      if (!word.empty()) words.push_back(word);
      word.clear();
    }
  }
  return words;
}

inline bool has_one_of(const std::vector<std::string>& words,
                       std::initializer_list<std::string_view> wanted) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& each) {
    return std::find(wanted.begin(), wanted.end(), each) != wanted.end();
  });
}

/// Returns how many months a word or two name: "h1fy2026", "half", "five months", "9mfy2024".
inline int months_named(const std::vector<std::string>& words, std::size_t i) {
  constexpr std::string_view numbers[] = {"one",   "two",   "three", "four", "five",   "six",
                                          "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
  const std::string& word = words[i];
  const std::size_t digits = word.find_first_not_of("0123456789");
  if (digits > 0 && digits < 3 && word.substr(digits, 3) == "mfy")
    return std::stoi(word.substr(0, digits));
  if (word == "half" || word.substr(0, 2) == "h1" || word.substr(0, 2) == "h2") return 6;
  if (word == "quarter" || (word.size() > 1 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4'))
    return 3;
  if (i + 1 == words.size() || words[i + 1] != "months") return 0;
  for (std::size_t n = 0; n < 12; ++n)
    if (word == numbers[n]) return static_cast<int>(n) + 1;
  return digits == std::string::npos && word.size() < 3 ? std::stoi(word) : 0;
}

/// Returns the place of a month in the year, 1 to 12: "July", "Jul"; 0 for any other word.
inline int month_named(std::string_view word) {
  constexpr std::string_view all[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec"};
  for (int n = 0; n < 12; ++n)
    if (word.substr(0, 3) == all[n]) return n + 1;
  return 0;
}

/// Says where a text names a span of months and another number of them: "first eight months
/// (July-March)".
inline std::string contradiction_of_spans(std::string_view text) {
  const auto words = words_of(text);
  int in_span = 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const int from = month_named(words[i]);
    const int to = month_named(words[i + 1]);
    if (from > 0 && to > 0) in_span = (to - from + 12) % 12 + 1;
  }
  for (std::size_t i = 0; i < words.size() && in_span > 0; ++i) {
    const int named = months_named(words, i);
    if (named > 0 && named != in_span)
      return "the row speaks of " + std::to_string(named) + " months, and of " +
             std::to_string(in_span) + " by their names";
  }
  return {};
}

/// Says where the words of a row speak of a fall and its figures of a rise, or the reverse.
inline std::string contradiction_of_signs(std::string_view text, const fiscus::finding& found) {
  if (!found.computed() || found.computed()->form() != fiscus::figure_form::percent) return {};
  const auto words = words_of(text);
  const bool is_rise = has_one_of(
      words, {"increase", "increased", "rise", "rose", "up", "grew", "growth", "jumped"});
  const bool is_fall = has_one_of(words, {"decrease", "decreased", "fall", "fell", "down",
                                          "decline", "declined", "dropped", "plummeted"});
  if (is_rise && is_fall) return "the row speaks of a rise and of a fall";
  const auto& range = found.computed()->range();
  const fiscus::ratio zero;
  if (is_fall && range.low() && zero < range.low()->value)
    return "the row speaks of a fall, its figures rise";
  if (is_rise && range.high() && range.high()->value < zero)
    return "the row speaks of a rise, its figures fall";
  return {};
}

/// A level that rows of a table give for a period.
struct level {
  std::string period, figure;
};

/// Collects the levels of the rows and says where one stands for two periods.
class levels {
 public:
  template <class Row>
  void add(const Row& row) {
    if (row.kind == "growth") all_.push_back({row.about, first_figure(row)});
  }

  /// Says where the level of a row is, in the same digits, that of another fiscal year, while other
  /// rows give its own.
  template <class Row>
  [[nodiscard]] std::string contradiction(const Row& row) const {
    if (row.kind != "growth" || row.about.substr(0, 2) != "FY") return {};
    const std::string figure = first_figure(row);
    const bool has_another = std::any_of(all_.begin(), all_.end(), [&](const level& each) {
      return each.period == row.about && each.figure != figure;
    });
    if (!has_another) return {};
    for (const level& each : all_)
      if (each.figure == figure && each.period != row.about && each.period.substr(0, 2) == "FY")
        return figure + " is given for " + each.period + " as well";
    return {};
  }

 private:
  template <class Row>
  static std::string first_figure(const Row& row) {
    const std::string figures = to_row(std::get<fiscus::any_claim>(row.claim)).figures;
    return figures.substr(0, figures.find(';'));
  }

  std::vector<level> all_;
};

}  // namespace names

#endif
