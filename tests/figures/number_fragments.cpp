// SPDX-License-Identifier: BSL-1.0
// 350 texts with numbers of the test suite of another library: number_fragments.csv says which of
// them are read, and as what.
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/number_text.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(number_fragments_test)

using namespace fiscus;

namespace {

/// The cells of a line, which may stand in quotation marks.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      cells.emplace_back();
    else
      cells.back() += c;
  }
  return cells;
}

using row = std::map<std::string, std::string>;

std::vector<row> rows() {
  std::string path = __FILE__;
  std::ifstream file(path.replace(path.size() - 3, 3, "csv"));
  std::vector<row> result;
  std::vector<std::string> names;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const auto cells = cells_of(line);
    if (names.empty()) {
      names = cells;
      continue;
    }
    row each;
    for (std::size_t i = 0; i < names.size(); ++i) each[names[i]] = cells.at(i);
    result.push_back(each);
  }
  return result;
}

double as_double(ratio number) {
  return static_cast<double>(number.numerator()) / static_cast<double>(number.denominator());
}

bool is_close(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b)); }

number_options marks_given(const std::string& given) {
  if (given == "comma") return {.decimal_mark = ',', .group_mark = '.'};
  if (given == "spaces") return {.group_mark = ' '};
  return {};
}

/// "(20,100]" as numbers; an empty end is open.
bool is_interval(const interval& range, std::string_view expected) {
  const std::size_t comma = expected.find(',');
  const auto is_end = [](const std::optional<bound>& end, std::string_view text) {
    if (text.empty() || !end) return text.empty() && !end;
    return is_close(as_double(end->value), std::stod(std::string(text)));
  };
  return is_end(range.low(), expected.substr(1, comma - 1)) &&
         is_end(range.high(), expected.substr(comma + 1, expected.size() - comma - 2));
}

bool is_read_as_amount(const row& each) {
  const auto expected = find_currency(each.at("given"));
  const auto read = any_money::try_from_text(each.at("text"), {.expected = expected});
  const auto figure_read = any_figure::try_from_text(each.at("text"), {.expected = expected});
  if (!read && read.failure().expected() != "no more digits than can be kept") return false;
  BOOST_REQUIRE(figure_read && expected);
  BOOST_TEST(as_double(figure_read->number().value()) == std::stod(each.at("value")));
  if (!read) return true;  // tenths of a cent
  int128 unit = 1;
  for (int i = 0; i < expected->minor_digits; ++i) unit *= 10;
  BOOST_TEST(static_cast<double>(read->minor()) ==
             std::round(std::stod(each.at("value")) * static_cast<double>(unit)));
  BOOST_CHECK(read->unit() == *expected);
  return true;
}

bool is_read_as_figure(const row& each) {
  const std::string& text = each.at("text");
  const auto read = figure<>::try_from_text(text, to_nearest, marks_given(each.at("given")));
  if (!read) return false;
  const std::string& value = each.at("value");
  if (each.at("kind") == "range") {
    BOOST_TEST(is_interval(read->hedging() == hedge::none ? read->ends() : read->range(), value));
  } else {
    const double unit = value.ends_with('%') ? 0.01 : 1;
    BOOST_TEST(is_close(as_double(read->value()), std::stod(value) * unit));
    BOOST_TEST((read->form() == figure_form::percent) == value.ends_with('%'));
  }
  if (each.at("kind") == "number") {
    const auto number = try_read_number(text, marks_given(each.at("given")));
    BOOST_REQUIRE(static_cast<bool>(number));
    BOOST_TEST(is_close(static_cast<double>(number->coefficient) / number->denominator *
                            std::pow(10.0, number->exponent),
                        std::stod(value)));
  }
  return true;
}

}  // namespace

BOOST_AUTO_TEST_CASE(texts_are_read_or_refused_as_they_were_judged) {
  std::map<std::string, std::pair<int, int>> printed;  // of each kind, how many, and how many read
  int count = 0;
  for (const row& each : rows()) {
    ++count;
    BOOST_TEST_CONTEXT(each.at("kind") << ": " << each.at("text")) {
      const bool is_amount = each.at("kind") == "amount";
      const bool is_read = is_amount ? is_read_as_amount(each) : is_read_as_figure(each);
      BOOST_TEST(is_read == (each.at("judged") == "read"));
      BOOST_TEST((each.at("judged") == "read") == each.at("reason").empty());
      if (each.at("printed") != "yes") continue;
      auto& [all, read] = printed[is_amount                    ? "amounts"
                                  : each.at("kind") == "range" ? "ranges"
                                                               : "numbers"];
      ++all;
      read += is_read ? 1 : 0;
    }
  }
  BOOST_TEST(count == 350);
  BOOST_TEST(printed["amounts"].second * 100 >= printed["amounts"].first * 95);
  BOOST_TEST(printed["numbers"].second * 100 >= printed["numbers"].first * 85);
  BOOST_TEST_MESSAGE(printed["amounts"].second << " of " << printed["amounts"].first << " amounts, "
                                               << printed["numbers"].second << " of "
                                               << printed["numbers"].first << " numbers");
}

BOOST_AUTO_TEST_SUITE_END()
