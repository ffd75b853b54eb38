// SPDX-License-Identifier: BSL-1.0
// Writes pictures of random numbers and texts in random styles into a folder, the same ones for the
// same seed: random_pictures SEED COUNT FOLDER. Those that the library refuses, as numbers that
// take half of the width, are counted.
#include <fiscus/charts.hpp>
#include <fiscus/fiscus.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace fiscus;

using cents = decimal<2>;

namespace {

class random_chart {
 public:
  explicit random_chart(std::uint64_t seed) : engine_(seed) {}

  chart operator()() {
    chart_numbers numbers{.places = number(0, 2), .mode = rounding::half_even};
    if (number(0, 1) == 0) numbers.plus = plus_sign::always;
    const chart_text about{text(12), text(10), text(9)};
    size_ = one_of(std::array<std::int64_t, 5>{1, 10, 1'000, 1'000'000, 1'000'000'000'000});
    signs_ = number(0, 2);
    is_far_from_zero_ = number(0, 2) == 0;
    has_gaps_ = number(0, 3) == 0;
    const int length = one_of(std::array{1, 2, 12, 25, 60, 130, 400});
    const auto months = values(month{number(1890, 2020), number(1, 12)}, length);
    switch (number(0, 6)) {
      case 0:
        return level_and_growth_chart(months, year_on_year(months), about, numbers,
                                      {text(8), numbers});
      case 1: {
        const auto quarters = values(fiscal_quarter<>{number(1890, 2020), 2}, length);
        return level_and_growth_chart(quarters, compare(quarters, differences, on_period_before),
                                      about, numbers, {text(8), numbers});
      }
      case 2: return bar_chart(values(fiscal_year<>{number(1600, 1800)}, length), about, numbers);
      case 3: return bar_chart(aggregate<fiscal_year<>>(months, sum, partial), about, numbers);
      case 4: return same_period_chart(months, months.first() + number(0, 11), about, numbers);
      case 5: {
        const auto all = parts();  // before the name: the order of arguments is not laid down
        return waterfall_chart(all, text(3), about, numbers);
      }
      default: return revision_chart(releases(length), about, numbers);
    }
  }

  chart_style style() {
    return {.width = one_of(std::array{320, 640, 1200, number(240, 1600)}),
            .plot_height = number(80, 400),
            .text_size = number(8, 18)};
  }

 private:
  // The standard's distributions differ from library to library.
  int number(int from, int to) {
    return from + static_cast<int>(engine_() % static_cast<unsigned>(to - from + 1));
  }
  template <class T, std::size_t Size>
  T one_of(const std::array<T, Size>& all) {
    return all[engine_() % Size];
  }

  std::string text(int most_words) {
    std::string result;
    for (int i = number(1, most_words); i > 0; --i) {
      const char* const word = one_of(
          std::array{"IT", "exports", "of", "telecommunication", "services", "Wwwwww", "iiiii",
                     "Ünï", "اردو", "中文字", "&", "<b>", "2025", "per", "cent", "(million)", "W"});
      result.append(result.empty() ? "" : " ").append(word);
    }
    return result;
  }

  cents any_value() {
    std::int64_t units =
        number(0, 10'000) * size_ / 100 + (is_far_from_zero_ ? 200'000 * size_ : 0);
    if (signs_ == 2 || (signs_ == 1 && number(0, 1) == 0)) units = -units;
    return cents::from_units(units);
  }

  template <class Period>
  series<Period, cents> values(Period from, int length) {
    series<Period, cents> result(from);
    for (int i = 0; i < length; ++i)
      result.push_back(has_gaps_ && number(0, 3) == 0 ? std::nullopt : std::optional(any_value()));
    return result;
  }

  std::vector<waterfall_part<cents>> parts() {
    std::vector<waterfall_part<cents>> result;
    for (int i = number(1, 14); i > 0; --i)
      result.push_back({text(6), any_value(), number(0, 9) == 0});
    return result;
  }

  vintages<month, cents> releases(int length) {
    std::vector<release<month, cents>> all;
    for (int i = 0; i < length; ++i)
      for (int n = number(0, 2); n > 0; --n) {
        const auto status =
            number(0, 1) == 0 ? observation_status::provisional : observation_status::unmarked;
        all.push_back({month{2001, 3} + i, any_value(), day{2040, 1, 1} + n, status});
      }
    return vintages<month, cents>::from_releases(std::move(all));
  }

  std::mt19937_64 engine_;
  std::int64_t size_ = 1;
  int signs_ = 0;  // all above zero, of both signs, all below
  bool is_far_from_zero_ = false;
  bool has_gaps_ = false;
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) return 2;
  random_chart any_chart(std::stoull(arguments[1]));
  int refused = 0;
  for (int i = 0; i < std::stoi(arguments[2]); ++i) {
    chart_style style = any_chart.style();
    style.id = "random" + std::to_string(i);
    const std::string file = style.id + '-' + std::to_string(style.width) + ".svg";
    try {
      const std::string svg = to_svg(any_chart(), style);
      std::ofstream(std::string(arguments[3]) + '/' + file) << svg;
    } catch (const error&) {
      ++refused;
    }
  }
  std::cout << refused << " of " << arguments[2] << " random charts were refused\n";
  return 0;
}
