// SPDX-License-Identifier: BSL-1.0
// Two press reports on Pakistan's exports of IT services, statement by statement: each is a claim,
// and beside it stands what the figures printed with it have to say.
#include <fiscus/fiscus.hpp>
#include <fiscus/tables/csv_vintages.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/explain_series.hpp>
#include <fiscus/text/write_figure.hpp>

#include <iostream>
#include <string>
#include <string_view>

using namespace fiscus;

namespace {

/// The statements of one article, as they are written and judged one after the other.
class page {
 public:
  explicit page(std::string_view title) {
    std::cout << title << '\n' << std::string(title.size(), '=') << "\n\n";
  }

  /// A statement that a claim says, on the figures in it or on a series.
  template <class Claim, class... Known>
  void say(std::string_view words, const Claim& claim, const Known&... known) {
    const explanation told = explanation_of(claim, known...);
    if (told.found == verdict::impossible) ++impossible_;
    note(words, std::string(in_words(told.found.outcome())) + ": " + told.sentence);
  }

  /// A statement that no figure can prove or refute, and what can be computed of it.
  void note(std::string_view words, std::string_view what) {
    ++count_;
    std::cout << "* " << words << "\n    " << what << "\n\n";
  }

  void sum_up() const {
    std::cout << impossible_ << " of " << count_ << " statements cannot be right.\n\n";
  }

 private:
  int count_ = 0;
  int impossible_ = 0;
};

/// The growth that a target requires, as nobody printed it.
std::string required(const char* from, const char* to, years over) {
  const auto growth =
      compound_annual_growth(money<USD>::from_text(from), money<USD>::from_text(to), over);
  return std::string(from) + " to " + to + " in " + std::to_string(over.count) +
         " years requires " + to_text(percent<1>(*growth, rounding::half_even)) + "% a year";
}

/// The totals of fiscal years as several papers printed them.
series<fiscal_year<>, figure<USD>> fiscal_years() {
  return series<fiscal_year<>, figure<USD>>::from_observations(
      {{fiscal_year<>{2020}, {"1.439 billion"}},
       {fiscal_year<>{2021}, {"2.108 billion"}},
       {fiscal_year<>{2022}, {"2.619 billion"}},
       {fiscal_year<>{2023}, {"2.596 billion"}},
       {fiscal_year<>{2024}, {"3.223 billion"}}});
}

template <class Releases>
void read_first_article(const Releases& releases) {
  const auto known = releases.as_of(day{2024, 8, 31});
  const month july{2024, 7};
  page article("A web article of August 2024: exports in July");
  article.say("a decrease of 4% from USD 298 million in June",
              growth_claim{.now = "286 million", .before = "298 million", .stated = "-4%"});
  article.say("down from USD 298 million", change_claim{.stated = "-12 million"}, known, july);
  article.say("up 34% from USD 214 million a year before",
              growth_claim{.now = "286 million", .before = "214 million", .stated = "34%"});
  article.say("3.223 billion in the fiscal year, up 24% from 2.596 billion",
              growth_claim{.now = "3.223 billion", .before = "2.596 billion", .stated = "24%"});
  article.say("a record for a fiscal year", record_claim(), fiscal_years(), fiscal_year<>{2024});
  article.say("currently generates about $2.6 billion in annual exports",
              same_quantity_claim{.a = "3.223 billion", .b = "about 2.6 billion"});
  article.say("the same, where the year before is meant",
              same_quantity_claim{.a = "2.596 billion", .b = "about 2.6 billion"});
  article.note("15 billion a year within five years",
               "no growth is printed: " + required("3.223 billion", "15 billion", years{5}) + ", " +
                   required("2.6 billion", "15 billion", years{5}) + ".");
  const auto today = figure<USD>{"3.223 billion"} / figure<>{"600,000"};
  const auto then = figure<USD>{"15 billion"} / figure<>{"800,000"};
  article.note("will need around 200,000 more skilled professionals, beside over 600,000 today",
               "no output a head is printed: it is " + to_text(today) + " on 600,000 and " +
                   to_text(then) + " on 800,000.");
  article.sum_up();
}

template <class Releases>
void read_second_article(const Releases& releases) {
  const auto known = releases.as_of(day{2026, 1, 31});
  const month december{2025, 12};
  page article("azaaddigital, January 2026: exports in December");
  article.say("crossed the USD 400 million mark for the first time",
              first_above_claim("400 million"), known, december);
  article.say("a record level", record_claim(), known, december);
  article.say("up 23% from USD 356 million in November",
              growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"});
  article.say("up 26% from USD 348 million in December 2024",
              growth_claim{.now = "437 million", .before = "348 million", .stated = "26%"});
  const fiscal_to_date<> half{2026, 6};
  article.say("2.24 billion in the first half of fiscal year 2026",
              level_claim{.stated = "2.24 billion"}, known, half);
  article.say("up 20%", year_on_year_claim{.stated = "20%"}, known, half);
  article.say("1.799 billion in five months, and 437 million",
              sum_claim{.parts = {"1.799 billion", "437 million"}, .stated = "2.24 billion"});
  article.say("an estimated USD 3.5-3.8 billion in fiscal year 2024-25",
              range_claim{.actual = "3.810 billion", .stated = "3.5-3.8 billion"});
  article.say(
      "accounting for nearly half of total services exports",
      share_claim{.part = "3.81 billion", .whole = "8.39 billion", .stated = "nearly half"});
  article.note("the biggest trade surplus among services segments", "no figure is printed.");
  article.note("lift annual IT exports toward USD 10 billion within the next few years",
               "no year is printed: " + required("3.81 billion", "10 billion", years{3}) + ", " +
                   required("3.81 billion", "10 billion", years{5}) + ".");
  article.note("freelancers added hundreds of millions of dollars", "no figure is printed.");
  article.note("clients in more than 170 countries", "there is nothing to compute.");
  article.sum_up();
}

}  // namespace

int main() {
  try {
    const auto releases = read_vintages<month, figure<USD>>(
        FISCUS_EXAMPLE_DATA "/pakistan_it_exports_vintages.csv",
        {.period = "month", .value = "value", .released = "released", .status = "status"});
    read_first_article(releases);
    read_second_article(releases);
    return 0;
  } catch (const error& e) {
    std::cerr << "articles: " << e.what() << '\n';
    return 1;
  }
}
