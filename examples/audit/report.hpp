// SPDX-License-Identifier: BSL-1.0
// The results of an audit as text for people, and as CSV and JSON for machines.
#ifndef FISCUS_EXAMPLES_AUDIT_REPORT_HPP
#define FISCUS_EXAMPLES_AUDIT_REPORT_HPP

#include <fiscus/fiscus.hpp>
#include <fiscus/tables/csv_claims.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/write.hpp>

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A claim with what was found of it on the day it was printed.
struct audited {
  std::string id, kind, about, source;
  std::size_t line;
  fiscus::explanation now;
  std::string later;  ///< the sentence by later releases, if the verdict differs
  std::vector<std::string> notes;
};

inline constexpr fiscus::verdict in_order[] = {
    fiscus::verdict::impossible,         fiscus::verdict::not_decidable,
    fiscus::verdict::possible_truncated, fiscus::verdict::possible,
    fiscus::verdict::follows_truncated,  fiscus::verdict::follows};

/// How many bytes the character at the beginning of a text has in UTF-8; 0 if it is none.
inline std::size_t length_in_utf8(std::string_view text) {
  const auto first_byte = static_cast<unsigned char>(text.front());
  const std::size_t size = first_byte < 0x80   ? 1
                           : first_byte < 0xC2 ? 0
                           : first_byte < 0xE0 ? 2
                           : first_byte < 0xF0 ? 3
                           : first_byte < 0xF5 ? 4
                                               : 0;
  if (size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return 0;
  if (size < 3) return size;
  const auto second = static_cast<unsigned char>(text[1]);
  const bool is_overlong =
      (first_byte == 0xE0 && second < 0xA0) || (first_byte == 0xF0 && second < 0x90);
  const bool is_none =
      (first_byte == 0xED && second >= 0xA0) || (first_byte == 0xF4 && second >= 0x90);
  return is_overlong || is_none ? 0 : size;
}

/// A text in UTF-8: bytes that are no character become U+FFFD.
inline std::string in_utf8(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t size = length_in_utf8(text);
    result += size == 0 ? "\xEF\xBF\xBD" : std::string(text.substr(0, size));
    text.remove_prefix(size == 0 ? 1 : size);
  }
  return result;
}

/// A text for a terminal, in one line: what would control it becomes U+FFFD.
inline std::string shown(std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string result;
  const std::string all = in_utf8(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto byte = static_cast<unsigned char>(all[i]);
    const bool is_second_set = byte == 0xC2 && static_cast<unsigned char>(all[i + 1]) < 0xA0;
    if (byte == '\t' || byte == '\n' || byte == '\r')
      result += ' ';
    else if (byte < 0x20 || byte == 0x7F || is_second_set)
      result += replacement;
    else
      result += all[i];
    if (is_second_set) ++i;
  }
  return result;
}

/// The name of a verdict for machines.
inline std::string name_of(fiscus::verdict of) {
  using fiscus::verdict;
  switch (of) {
    case verdict::follows: return "follows";
    case verdict::follows_truncated: return "follows_truncated";
    case verdict::possible: return "possible";
    case verdict::possible_truncated: return "possible_truncated";
    case verdict::impossible: return "impossible";
    case verdict::not_decidable: break;
  }
  return "not_decidable";
}

/// "1 line", "2 lines".
inline std::string so_many(std::size_t number, const std::string& thing) {
  return std::to_string(number) + ' ' + thing + (number == 1 ? "" : "s");
}

inline void write_heading(std::ostream& out, const std::string& text) {
  out << text << '\n' << std::string(text.size(), '-') << '\n';
}

/// A cell of a table: the text, and at least two spaces after it.
inline std::string cell(const std::string& text, std::size_t width) {
  return text + std::string(text.size() < width ? width - text.size() + 2 : 2, ' ');
}

/// Writes the claims with one verdict, and returns how many there are.
inline std::size_t write_group(std::ostream& out, const std::vector<audited>& all,
                               fiscus::verdict of) {
  std::size_t count = 0;
  for (const audited& each : all) {
    if (each.now.found != of) continue;
    if (count++ == 0) write_heading(out, std::string(fiscus::in_words(of)));
    std::string line = cell(each.id, 4) + cell(each.about, 9) + each.now.sentence;
    if (!each.later.empty()) line += " By later releases: " + each.later;
    for (const std::string& note : each.notes) line += " Note: " + note + '.';
    out << shown(line + "  [" + each.source + ']') << '\n';
  }
  if (count > 0) out << '\n';
  return count;
}

inline void write_text(std::ostream& out, const std::vector<audited>& all, std::size_t refused) {
  std::vector<std::size_t> counts;
  for (const fiscus::verdict each : in_order) counts.push_back(write_group(out, all, each));
  write_heading(out, "summary");
  std::size_t i = 0;
  for (const fiscus::verdict each : in_order)
    out << cell(std::to_string(counts[i++]), 3) << fiscus::in_words(each) << '\n';
  out << cell(std::to_string(all.size()), 3) << (all.size() == 1 ? "claim\n" : "claims\n");
  if (refused > 0)
    out << cell(std::to_string(refused), 3)
        << (refused == 1 ? "line that cannot be read\n" : "lines that cannot be read\n");
}

/// A number with six digits after the point, rounded as asked.
inline std::string decimal_text(fiscus::ratio number, fiscus::rounding mode) {
  constexpr fiscus::int128 unit = 1'000'000;
  const fiscus::int128 units = fiscus::divide(fiscus::int128{number.numerator()} * unit,
                                              fiscus::int128{number.denominator()}, mode);
  return fiscus::to_text(fiscus::decimal<6, fiscus::int128>::from_units(units));
}

/// The distance of the stated figure; nothing if it has none that fits a ratio.
inline std::optional<std::string> distance_text(const fiscus::finding& found) try {
  if (!found.computed()) return std::nullopt;
  return decimal_text(found.distance(), fiscus::rounding::half_even);
} catch (const fiscus::overflow&) {
  return std::nullopt;
}

/// The results of a claim by their names; one that does not exist is nothing.
using fields = std::vector<std::pair<std::string_view, std::optional<std::string>>>;

inline fields fields_of(const audited& each) {
  using fiscus::rounding;
  const fiscus::finding& found = each.now.found;
  const auto& computed = found.computed();
  const auto number = [](bool exists, auto text) {
    return exists ? std::optional<std::string>(text()) : std::nullopt;
  };
  const auto end = [&](const auto& of, rounding outwards) {
    return number(computed && of, [&] { return decimal_text(of->value, outwards); });
  };
  const auto range = computed ? computed->range() : fiscus::interval::all();
  const auto flag = [](bool is) { return std::string(is ? "true" : "false"); };
  return {
      {"id", each.id},
      {"kind", each.kind},
      {"period", each.about},
      {"line", std::to_string(each.line)},
      {"source", each.source},
      {"verdict", name_of(found.outcome())},
      {"can_be_right", flag(found.can_be_right())},
      {"looks_cut_off", flag(found.looks_cut_off())},
      {"computed", number(computed.has_value(),
                          [&] { return decimal_text(computed->value(), rounding::half_even); })},
      {"low", end(range.low(), rounding::floor)},
      {"high", end(range.high(), rounding::ceiling)},
      {"distance", distance_text(found)},
      {"sentence", each.now.sentence},
      {"correction", number(!each.now.correction.empty(), [&] { return each.now.correction; })},
      {"by_later_releases", number(!each.later.empty(), [&] { return each.later; })},
  };
}

inline std::string in_csv(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return in_utf8(text);
  std::string result = "\"";
  for (const char each : in_utf8(text)) result += each == '"' ? "\"\"" : std::string(1, each);
  return result + '"';
}

/// Whether a spreadsheet would take a text for a formula.
inline bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

/// Whether the values of a column are numbers, which may begin with a minus.
inline bool is_numeric(std::string_view column) {
  return column == "computed" || column == "low" || column == "high" || column == "distance";
}

inline void write_csv(std::ostream& out, const std::vector<audited>& all,
                      bool is_spreadsheet_safe) {
  const auto safe = [&](std::string_view text) {
    return (is_spreadsheet_safe && is_formula(text) ? "'" : "") + std::string(text);
  };
  out << "id,kind,period,line,source,verdict,can_be_right,looks_cut_off,computed,low,high,distance,"
         "sentence,correction,by_later_releases,notes\n";
  for (const audited& each : all) {
    for (const auto& [name, text] : fields_of(each)) {
      const std::string cell = text.value_or("");
      out << in_csv(is_numeric(name) ? cell : safe(cell)) << ',';
    }
    std::string notes;
    for (const std::string& note : each.notes) notes += (notes.empty() ? "" : "; ") + note;
    out << in_csv(safe(notes)) << '\n';
  }
}

inline std::string in_json(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result = "\"";
  for (const char each : in_utf8(text)) {
    const auto code = static_cast<unsigned char>(each);
    if (each == '"' || each == '\\')
      result += std::string("\\") + each;
    else if (code < 0x20)
      result += std::string("\\u00") + digits[code / 16] + digits[code % 16];
    else
      result += each;
  }
  return result + '"';
}

inline void write_list(std::ostream& out, const std::vector<std::string>& all) {
  out << '[';
  for (std::size_t i = 0; i < all.size(); ++i) out << (i == 0 ? "" : ", ") << in_json(all[i]);
  out << ']';
}

inline void write_json(std::ostream& out, const std::vector<audited>& all,
                       const std::vector<std::string>& refused) {
  out << "{\"claims\": [\n";
  for (std::size_t i = 0; i < all.size(); ++i) {
    out << "  {";
    for (const auto& [name, text] : fields_of(all[i])) {
      const bool is_bare = name == "line" || name == "can_be_right" || name == "looks_cut_off";
      out << in_json(name) << ": " << (!text ? "null" : is_bare ? *text : in_json(*text)) << ", ";
    }
    out << "\"notes\": ";
    write_list(out, all[i].notes);
    out << (i + 1 == all.size() ? "}\n" : "},\n");
  }
  out << "], \"refused\": ";
  write_list(out, refused);
  out << "}\n";
}

#endif
