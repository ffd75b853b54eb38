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
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace names {

/// The words of a text in small letters; those with a hyphen are one: "start-up", "july-march".
inline std::vector<std::string> words_of(std::string_view text) {
  constexpr std::string_view dashes[] = {"\u2013", "\u2014"};
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    while (word.ends_with('-')) word.pop_back();
    if (!word.empty()) words.push_back(word);
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_dash =
        std::any_of(std::begin(dashes), std::end(dashes),
                    [&](std::string_view dash) { return text.substr(i).starts_with(dash); });
    if (is_dash) i += dashes[0].size() - 1;
    if (is_dash || (byte == '-' && !word.empty()))
      word += '-';
    else if (std::isalnum(byte) != 0)
      word += static_cast<char>(std::tolower(byte));
    else
      end_word();
  }
  end_word();
  return words;
}

/// The same, and words with hyphens apart.
inline std::vector<std::string> single_words_of(std::string_view text) {
  std::vector<std::string> all;
  for (const std::string& each : words_of(text))
    for (std::size_t begin = 0; begin <= each.size();) {
      const std::size_t end = (std::min)(each.find('-', begin), each.size());
      all.push_back(each.substr(begin, end - begin));
      begin = end + 1;
    }
  return all;
}

inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

/// Returns the word before or behind another one, or nothing.
inline std::string_view word_at(const std::vector<std::string>& words, std::size_t i) {
  return i < words.size() ? std::string_view(words[i]) : std::string_view();
}

/// Returns a number of at most four digits; 0 for any other word.
inline int number_in(std::string_view word) {
  const bool is_number = !word.empty() && word.size() <= 4 &&
                         word.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? std::stoi(std::string(word)) : 0;
}

/// Returns how many months a word names with its neighbours: "h1fy2026", "first half", "five
/// months", "9mfy2024"; 0 if none, as in "half of exports".
inline int months_named(const std::vector<std::string>& words, std::size_t i) {
  constexpr std::string_view numbers[] = {"one",   "two",   "three", "four", "five",   "six",
                                          "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
  const std::string_view word = words[i];
  const std::size_t digits = word.find_first_not_of("0123456789");
  if (digits != std::string_view::npos && word.substr(digits).starts_with("mfy"))
    return number_in(word.substr(0, digits));
  const auto is_period = [&](char letter, char last) {
    const std::string_view rest = word.substr((std::min)(word.size(), std::size_t{2}));
    return word.size() > 1 && word[0] == letter && word[1] >= '1' && word[1] <= last &&
           (rest.empty() || rest.starts_with("fy"));
  };
  const bool is_numbered = i > 0 && is_one_of(words[i - 1], {"first", "second", "third", "fourth",
                                                             "last", "1st", "2nd", "3rd", "4th"});
  if (is_period('h', '2') || (word == "half" && is_numbered)) return 6;
  if (is_period('q', '4') || (word == "quarter" && is_numbered)) return 3;
  if (word_at(words, i + 1) != "months") return 0;
  for (std::size_t n = 0; n < std::size(numbers); ++n)
    if (word == numbers[n]) return static_cast<int>(n) + 1;
  return word.size() < 3 ? number_in(word) : 0;
}

inline constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                              "May",       "June",     "July",     "August",
                                              "September", "October",  "November", "December"};

/// Returns the place of a month in the year, 1 to 12: "july", "jul", "sept"; 0 for any other word.
inline int month_named(std::string_view word) {
  constexpr std::size_t shortest = 3;
  for (std::size_t n = 0; n < std::size(months); ++n) {
    std::string name(months[n]);
    name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
    const bool is_short = word.size() == shortest || (word == "sept");
    if (word == name || (is_short && name.starts_with(word))) return static_cast<int>(n) + 1;
  }
  return 0;
}

/// Returns the year behind a month, to which `i` is moved, or 0.
inline int year_behind(const std::vector<std::string>& words, std::size_t& i) {
  const int year = word_at(words, i + 1).size() == 4 ? number_in(words[i + 1]) : 0;
  if (year != 0) ++i;
  return year;
}

/// Says where a text names a span of months and another number of them: "first eight months
/// (July-March)", "8 months from July 2025 to March 2026".
inline std::string contradiction_of_spans(std::string_view text) {
  const auto words = single_words_of(text);
  int in_span = 0;
  std::string span;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int from = month_named(words[i]);
    if (from == 0) continue;
    std::size_t at = i;
    const int first_year = year_behind(words, at);
    if (is_one_of(word_at(words, at + 1), {"to", "through", "until", "till"})) ++at;
    const int to = month_named(word_at(words, ++at));
    if (to == 0) continue;
    const int last_year = year_behind(words, at);
    const bool has_years = first_year != 0 && last_year != 0;
    in_span = has_years ? (last_year - first_year) * 12 + to - from + 1 : (to - from + 12) % 12 + 1;
    span = std::string(months[from - 1]) + " to " + std::string(months[to - 1]);
  }
  for (std::size_t i = 0; i < words.size() && in_span > 0; ++i) {
    const int named = months_named(words, i);
    if (named > 0 && named != in_span)
      return "the row speaks of " + std::to_string(named) + (named == 1 ? " month" : " months") +
             ", but " + span + (in_span == 1 ? " is 1" : " are " + std::to_string(in_span));
  }
  return {};
}

/// Whether a word for a change is meant as one: not "may decline later", "up to", "fell short",
/// "break down".
inline bool is_change(const std::vector<std::string>& words, std::size_t i) {
  const std::string_view before = i == 0 ? std::string_view() : std::string_view(words[i - 1]);
  const std::string_view behind = word_at(words, i + 1);
  const bool is_possibility = is_one_of(
      before, {"may", "might", "can", "could", "will", "would", "should", "to", "not", "no"});
  if (is_possibility || behind == "short") return false;
  if (words[i] != "up" && words[i] != "down") return true;
  return behind != "to" &&
         !is_one_of(before, {"break", "breaks", "start", "set", "made", "make", "add", "adds",
                             "sum", "sums", "follow", "back", "mark", "slow", "shut", "write"});
}

/// Says where the words of a row speak of a fall and its figures of a rise, or the reverse.
inline std::string contradiction_of_signs(std::string_view text, const fiscus::finding& found) {
  if (!found.computed() || found.computed()->form() != fiscus::figure_form::percent) return {};
  const auto words = words_of(text);
  bool is_rise = false;
  bool is_fall = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool rises = is_one_of(
        words[i], {"increase", "increased", "rise", "rose", "up", "grew", "growth", "jumped"});
    const bool falls = is_one_of(words[i], {"decrease", "decreased", "fall", "fell", "down",
                                            "decline", "declined", "dropped", "plummeted"});
    is_rise = is_rise || (rises && is_change(words, i));
    is_fall = is_fall || (falls && is_change(words, i));
  }
  if (is_rise && is_fall) return "the row speaks of a rise and of a fall";
  const auto& range = found.computed()->range();
  const fiscus::ratio zero;
  if (is_fall && range.low() && zero < range.low()->value)
    return "the row speaks of a fall, its figures rise";
  if (is_rise && range.high() && range.high()->value < zero)
    return "the row speaks of a rise, its figures fall";
  return {};
}

/// Collects the levels of the rows and says where one stands for two periods.
class levels {
 public:
  template <class Row>
  void add(const Row& row) {
    if (row.kind != "growth") return;
    const std::string figure = first_figure(row);
    places_of_level& of_period = by_period_[row.about];
    note(of_period, figure);
    if (is_year(row.about)) note(by_figure_[figure], row.about);
  }

  /// Says where the level of a row is, in the same digits, that of another fiscal year, while other
  /// rows give its own.
  template <class Row>
  [[nodiscard]] std::string contradiction(const Row& row) const {
    if (row.kind != "growth" || !is_year(row.about)) return {};
    const std::string figure = first_figure(row);
    if (other_than(figure, by_period_.at(row.about)).empty()) return {};
    const std::string& other = other_than(row.about, by_figure_.at(figure));
    return other.empty() ? "" : figure + " is given for " + other + " as well";
  }

 private:
  /// The first two different texts that stand beside another.
  struct places_of_level {
    std::string first, second;
  };
  static void note(places_of_level& places, const std::string& text) {
    if (places.first.empty())
      places.first = text;
    else if (places.second.empty() && places.first != text)
      places.second = text;
  }
  /// Returns one of them that is not `text`, or nothing.
  static const std::string& other_than(const std::string& text, const places_of_level& places) {
    return places.first == text ? places.second : places.first;
  }
  static bool is_year(std::string_view period) { return period.starts_with("FY"); }

  template <class Row>
  static std::string first_figure(const Row& row) {
    const std::string figures = to_row(std::get<fiscus::any_claim>(row.claim)).figures;
    return figures.substr(0, figures.find(';'));
  }

  std::unordered_map<std::string, places_of_level> by_period_;  // the figures of each
  std::unordered_map<std::string, places_of_level> by_figure_;  // its fiscal years
};

/// Remembers the ids of rows and says where one is used again.
class ids {
 public:
  template <class Row>
  [[nodiscard]] std::string contradiction(const Row& row) {
    if (row.id.empty()) return {};
    const auto [first, is_new] = lines_.emplace(row.id, row.line);
    return is_new ? "" : "line " + std::to_string(first->second) + " has the same id";
  }

 private:
  std::unordered_map<std::string, std::size_t> lines_;
};

}  // namespace names

#endif
