// SPDX-License-Identifier: BSL-1.0
// Whether a text is a pattern of periods, before it is used. A text is compared with one spelling
// of a pattern after the other, so how many there may be has a limit.
#ifndef FISCUS_TEXT_DETAIL_PATTERN_CHECK_HPP
#define FISCUS_TEXT_DETAIL_PATTERN_CHECK_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/text/detail/pattern.hpp>
#include <fiscus/text/pattern_error.hpp>

#include <cstddef>
#include <string_view>

namespace fiscus::inline v0 {

/// How many characters a pattern of periods may have …
inline constexpr std::size_t most_pattern_characters = 1000;
/// … how deep its brackets may be nested …
inline constexpr std::size_t most_pattern_depth = 16;
/// … and how many spellings it may have: "[a|b][c|d|]" has six, and {FY} has 16.
inline constexpr std::size_t most_pattern_spellings = 10'000;

namespace detail {

class pattern_check {
 public:
  constexpr explicit pattern_check(std::string_view whole) noexcept : whole_(whole) {}

  /// How many spellings the pattern has. Throws `pattern_error` if it is none, or has too many.
  [[nodiscard]] constexpr std::size_t spellings() const {
    if (whole_.size() > most_pattern_characters)
      fail("more than 1000 characters", most_pattern_characters);
    return spellings(whole_, 0);
  }

 private:
  static constexpr std::string_view too_many = "more than 10000 spellings";
  static constexpr std::size_t with_fy = 16;
  static constexpr std::size_t without_fy = 4;

  // Neither factor is above the limit, so their product fits 32 bits.
  [[nodiscard]] constexpr std::size_t spellings(std::string_view pattern, std::size_t depth) const {
    std::size_t result = 1;
    while (!pattern.empty()) {
      const std::size_t place = place_of(pattern);
      if (pattern.front() == '[')
        result *= spellings_of_one(pattern, depth);
      else if (pattern.front() == '{')
        result *= spellings_of_field(pattern);
      else
        take_literal(pattern);
      if (result > most_pattern_spellings) fail(too_many, place);
    }
    return result;
  }

  [[nodiscard]] constexpr std::size_t spellings_of_one(std::string_view& pattern,
                                                       std::size_t depth) const {
    const std::size_t place = place_of(pattern);
    if (depth == most_pattern_depth) fail("brackets nested more than 16 deep", place);
    if (find_outside(pattern.substr(1), ']') == std::string_view::npos)
      fail("a bracket without its end", place);
    std::string_view alternatives = take_enclosed(pattern);
    std::size_t result = 0;
    for (bool last = false; !last;) {
      last = find_outside(alternatives, '|') == std::string_view::npos;
      result += spellings(take_until(alternatives, '|'), depth + 1);
      if (result > most_pattern_spellings) fail(too_many, place);
    }
    return result;
  }

  [[nodiscard]] constexpr std::size_t spellings_of_field(std::string_view& pattern) const {
    const std::size_t place = place_of(pattern);
    if (find_outside(pattern.substr(1), '}') == std::string_view::npos)
      fail("a brace without its end", place);
    const std::string_view name = take_enclosed(pattern);
    if (name == "FY") return with_fy;
    if (name == "years") return without_fy;
    if (name != "part" && !name.starts_with('!') && !field_if_any(name))
      throw pattern_error(message().add("no field of periods: ").quote(name), whole_, place);
    return 1;
  }

  [[nodiscard]] constexpr std::size_t place_of(std::string_view part) const noexcept {
    return static_cast<std::size_t>(part.data() - whole_.data());
  }
  [[noreturn]] void fail(std::string_view what, std::size_t position) const {
    throw pattern_error(message().add(what), whole_, position);
  }

  std::string_view whole_;
};

static_assert(pattern_check(spelled_with_fy).spellings() == pattern_check("{FY}").spellings() &&
              pattern_check(spelled_without_fy).spellings() ==
                  pattern_check("{years}").spellings());

/// The same pattern. Throws `pattern_error` if it is none.
[[nodiscard]] constexpr std::string_view checked_pattern(std::string_view pattern) {
  static_cast<void>(pattern_check(pattern).spellings());
  return pattern;
}

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
