// SPDX-License-Identifier: BSL-1.0
// The words of a table, and what they mean: numbers, dates, rounding modes.
//
// They are read here and not by the library, which is what is tested. A word that makes no sense is
// a fault of a table or of this program: it throws what the library never throws.
#ifndef FISCUS_TESTS_ORACLES_PEERS_ARGUMENTS_HPP
#define FISCUS_TESTS_ORACLES_PEERS_ARGUMENTS_HPP

#include <fiscus/exact/rounding.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace peers {

using words = std::vector<std::string>;

/// The parts of a text between separators; one empty part if the text is empty.
inline words cut(std::string_view text, char separator) {
  words result;
  for (;;) {
    const std::size_t end = text.find(separator);
    result.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return result;
    text.remove_prefix(end + 1);
  }
}

inline std::string joined(const words& parts, char separator) {
  std::string result;
  for (const std::string& each : parts) {
    if (&each != &parts.front()) result += separator;
    result += each;
  }
  return result;
}

/// A word or a row that this program cannot read.
struct unreadable : std::runtime_error {
  unreadable(std::string_view expected, std::string_view found)
      : std::runtime_error("expected " + std::string(expected) + ", not '" + std::string(found) +
                           "'") {}
};

template <class Integer>
Integer whole(std::string_view text) {
  Integer result{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
  if (error != std::errc() || end != text.data() + text.size())
    throw unreadable("a whole number", text);
  return result;
}

/// The value of a name in a table. Throws `unreadable` if it is not there.
template <class Value>
const Value& named(const std::map<std::string_view, Value>& table, std::string_view name) {
  const auto found = table.find(name);
  if (found == table.end()) throw unreadable("a known name", name);
  return found->second;
}

/// The arguments of an operation, counted from 0.
class arguments {
 public:
  explicit arguments(words all) : all_(std::move(all)) {}

  [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }
  [[nodiscard]] const std::string& word(std::size_t i) const {
    if (i >= all_.size()) throw unreadable("another argument", joined(all_, ' '));
    return all_[i];
  }
  [[nodiscard]] int number(std::size_t i) const { return whole<int>(word(i)); }
  [[nodiscard]] std::int64_t wide_number(std::size_t i) const {
    return whole<std::int64_t>(word(i));
  }
  /// The parts between commas; none if the argument is empty.
  [[nodiscard]] words list(std::size_t i) const {
    return word(i).empty() ? words() : cut(word(i), ',');
  }
  [[nodiscard]] fiscus::rounding mode(std::size_t i) const {
    using fiscus::rounding;
    static const std::map<std::string_view, rounding> modes{
        {"half_even", rounding::half_even}, {"half_up", rounding::half_up},
        {"half_down", rounding::half_down}, {"up", rounding::up},
        {"down", rounding::down},           {"ceiling", rounding::ceiling},
        {"floor", rounding::floor},         {"unnecessary", rounding::unnecessary}};
    return named(modes, word(i));
  }

 private:
  words all_;
};

}  // namespace peers

#endif
