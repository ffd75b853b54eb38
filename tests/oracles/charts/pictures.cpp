// SPDX-License-Identifier: BSL-1.0
// Writes every kind of picture in three widths into a folder, from the series beside the examples
// and from numbers that are hard to draw: pictures EXPORTS.csv RELEASES.csv FOLDER
#include <fiscus/charts.hpp>
#include <fiscus/fiscus.hpp>
#include <fiscus/text/parse.hpp>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace fiscus;

using dollars = money<USD>;

namespace {

const std::string source = "State Bank of Pakistan, Pakistan Bureau of Statistics";
const chart_numbers in_millions{.unit = million, .mode = rounding::half_even};
const chart_numbers in_points{.places = 1, .mode = rounding::half_even, .plus = plus_sign::always};
const growth_panel growth_on_the_year{
    .subtitle = "Growth on the same month of the year before, per cent", .numbers = in_points};

/// The first columns of a table, without its headings. (Sources, with their commas, come last.)
std::vector<std::vector<std::string>> rows_of(const std::string& file, std::size_t columns) {
  std::ifstream in(file);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::vector<std::string> cells;
    for (std::size_t from = 0; cells.size() < columns;) {
      const std::size_t comma = line.find(',', from);
      cells.push_back(line.substr(from, comma - from));
      from = comma + 1;
    }
    rows.push_back(cells);
  }
  if (rows.empty()) throw invalid_value("no rows in " + file);
  return rows;
}

series<month, dollars> read_exports(const std::string& file) {
  std::vector<observation<month, dollars>> all;
  for (const auto& row : rows_of(file, 2))
    all.push_back({parse<month>(row[0]), dollars::from_text(row[1] + " million")});
  return series<month, dollars>::from_observations(all);
}

vintages<month, dollars> read_releases(const std::string& file) {
  std::vector<release<month, dollars>> all;
  for (const auto& row : rows_of(file, 4))
    all.push_back({parse<month>(row[0]), dollars::from_text(row[1]), parse<day>(row[2]),
                   status_marked(row[3]).value()});
  return vintages<month, dollars>::from_releases(all);
}

class pictures {
 public:
  explicit pictures(std::string folder) : folder_(std::move(folder)) {}

  void write(const std::string& name, const chart& all, chart_style style = {}) const {
    for (const int width : {320, 640, 1200}) {
      const std::string file = name + '-' + std::to_string(width);
      style.width = width;
      style.id = file;
      std::ofstream(folder_ + '/' + file + ".svg") << to_svg(all, style);
    }
  }

 private:
  std::string folder_;
};

void write_offices(const pictures& to, const series<month, dollars>& exports,
                   const vintages<month, dollars>& releases) {
  to.write(
      "level_and_growth",
      level_and_growth_chart(exports, year_on_year(exports),
                             {.title = "IT exports have never been as high as in December 2025",
                              .subtitle = "USD million a month",
                              .source = source},
                             in_millions, growth_on_the_year));
  to.write("fiscal_years", bar_chart(aggregate<fiscal_year<>>(exports, sum, partial),
                                     {.title = "IT exports have grown in each complete fiscal year",
                                      .subtitle = "USD million, fiscal years from July to June",
                                      .source = source},
                                     in_millions));
  to.write("same_month",
           same_period_chart(exports, month{2025, 12},
                             {.title = "Each December but one was higher than that before",
                              .subtitle = "USD million in December",
                              .source = source},
                             in_millions));
  to.write("revisions", revision_chart(releases,
                                       {.title = "Few months were revised by much",
                                        .subtitle = "USD million a month",
                                        .source = source},
                                       in_millions));
  to.write("waterfall",
           waterfall_chart<percentage_points>(
               {{"Computer services", percentage_points(ratio(221, 1000))},
                {"Telecommunication services", percentage_points(ratio(53, 1000))},
                {"Information services", percentage_points(ratio(-18, 1000))}},
               "Growth of IT exports",
               {.title = "Computer services made most of the growth",
                .subtitle = "Contributions to the growth on the year, percentage points"},
               in_points));
}

void write_hard_ones(const pictures& to, const series<month, dollars>& exports) {
  const series<month, dollars> last_months(exports.since(month{2024, 9}));
  to.write("two_years", level_and_growth_chart(last_months, period_on_period(last_months),
                                               {.title = "Months have names where there is room",
                                                .subtitle = "USD million a month",
                                                .source = source},
                                               in_millions,
                                               {.subtitle = "Growth on the month before, per cent",
                                                .numbers = in_points}));
  const series<month, dollars> only_month(month{2025, 12}, {dollars{"437 million"}});
  to.write("one_month", level_and_growth_chart(only_month, year_on_year(only_month),
                                               {.title = "One month", .subtitle = "USD million"},
                                               in_millions, growth_on_the_year));
  to.write("balances",
           bar_chart(series<fiscal_quarter<>, int>(
                         fiscal_quarter<>{2023, 2},
                         std::vector<std::optional<int>>{-120, -480, 35, std::nullopt, 0, -1299,
                                                         777, -1, 1, 20, -20, 400}),
                     {.title = "A balance falls below zero & rises again",
                      .subtitle = "USD million a quarter"},
                     {.plus = plus_sign::always}));
  to.write("negative", bar_chart(series<fiscal_year<>, int>(fiscal_year<>{1998},
                                                            std::vector<int>{-5, -70, -33, -81}),
                                 {.title = "All are negative", .subtitle = "USD million"}, {}));
  std::vector<std::int64_t> ups_and_downs;
  for (int i = 0; i < 1'100; ++i) ups_and_downs.push_back(5'000 + i * i % 997 * (i % 7 - 3));
  to.write("days",
           level_and_growth_chart(series<day, std::int64_t>(day{2022, 11, 20}, ups_and_downs),
                                  series<day, std::int64_t>(day{2022, 11, 20}, ups_and_downs),
                                  {.title = "A thousand days", .subtitle = "Reserves, USD million"},
                                  {}, {.subtitle = "The same as bars that are too narrow"}));
  to.write("huge", bar_chart(series<fiscal_year<>, std::int64_t>(
                                 fiscal_year<>{2024},
                                 std::vector{std::numeric_limits<std::int64_t>::max(),
                                             std::numeric_limits<std::int64_t>::min()}),
                             {.title = "The largest numbers", .subtitle = "Billions"},
                             {.unit = billion, .mode = rounding::half_even}));
  to.write(
      "hostile",
      waterfall_chart<int>(
          {{"<script>alert(1)</script>", 12},
           {"\"quoted\" & 'apostrophed' <b>names</b> that are as long as no name should be", -7},
           {"Ünïcödé, اردو, 中文, 🙂", -19},
           {std::string("control \x01\x1F\x7F characters and \xFF\xFE bytes"), 3},
           {"nothing", 0},
           {"Aswordthatislongerthanthepictureiswideandthatnobodywouldwriteexceptforatestofitswidth",
            4}},
          "<sum>",
          {.title = "</title></svg><script>alert('title')</script> & \"more\", in a title that is "
                    "much longer than the picture is wide",
           .subtitle = "\x02 Units of <nothing> ]]> --> &amp;",
           .source = "\"><img src=x onerror=alert(1)>"},
          {}));
  to.write("large_text",
           bar_chart(aggregate<fiscal_year<>>(exports, sum, partial),
                     {.title = "Text may be larger",
                      .subtitle = "USD million, fiscal years from July to June",
                      .source = source},
                     in_millions),
           {.plot_height = 300, .text_size = 16});
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count != 4) throw invalid_value("usage: pictures EXPORTS.csv RELEASES.csv FOLDER");
    const auto exports = read_exports(arguments[1]);
    const pictures to(arguments[3]);
    write_offices(to, exports, read_releases(arguments[2]));
    write_hard_ones(to, exports);
    return 0;
  } catch (const error& e) {
    std::cerr << "pictures: " << e.what() << '\n';
    return 1;
  }
}
