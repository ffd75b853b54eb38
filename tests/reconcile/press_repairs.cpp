// SPDX-License-Identifier: BSL-1.0
// Misprints of the press, beside the other figures of their article or month: the first repair is
// the reading that was worked out by hand, and so it is of many claims alone. No claim that was
// found consistent by hand has a repair.
#include <fiscus/claims/growth_claims.hpp>
#include <fiscus/claims/sum_claims.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/reconcile/correction.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/reconcile.hpp>
#include <fiscus/reconcile/repair.hpp>

#include "../claims/press_claim.hpp"
#include "../claims/press_claims_new.hpp"
#include "../claims/press_claims_old.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(press_repairs_test)

using namespace fiscus;
using namespace press;

namespace {

/// A fact sheet of an article, and what its first repair has to read.
struct article {
  std::string_view id;
  std::vector<std::string_view> right;  ///< the corrected texts, by the numbers of their statements
  fact_sheet<> sheet;

  quantity rate_of(quantity now, quantity before, std::string_view rate) {
    const quantity result = sheet.add("growth", rate);
    sheet.growth(now, before, result);
    return result;
  }
  quantity growth(std::string_view later, std::string_view earlier, std::string_view rate) {
    const quantity now = sheet.add("now", later);
    rate_of(now, sheet.add("before", earlier), rate);
    return now;
  }
};

// PBS via TechJuice, September 2020: telecommunication in July 2020, which with the other services
// adds up to the total (C322).
article c323() {
  article of{"C323", {"39.950"}, {}};
  const auto july = of.growth("161.980", "114.960", "40.90%");
  const auto telecommunication = of.growth("30.950", "24.760", "61.35%");
  of.sheet.total(july, {telecommunication, of.sheet.add("other services", "122.030")});
  return of;
}

// PBS via The Nation, 2019-03-06: December 2018, beside the half year (C341).
article c337() {
  article of{"C337", {"94.01"}, {}};
  of.growth("98", "54.01", "4.24%");
  of.growth("539.710", "520.043", "3.78%");
  return of;
}

// World Pakistan, June 2024, beside what the ministry printed of the same month through ARY (C154,
// C157, C158).
article c155() {
  article of{"C155", {"236"}, {}};
  auto& sheet = of.sheet;
  const auto may = sheet.add("May 2024", "332");
  const auto before = sheet.add("May 2023", "235");
  const auto rate = of.rate_of(may, before, "40.7%");
  sheet.add_again(may, "332");
  sheet.add_again(before, "236");
  sheet.add_again(rate, "40.7%");
  const auto april = sheet.add("Apr 2024", "310");
  of.rate_of(may, april, "7.1%");
  sheet.difference(sheet.add("rise", "22"), may, april);
  return of;
}

// PBS via Profit, 2021-09-20: two services in July 2021.
article profit_2021(std::string_view id, std::string_view right) {
  article of{id, {right}, {}};
  of.growth("0.219", id == "C295" ? "0.41" : "0.041", "434.15%");
  of.growth("0.162", id == "C296" ? "0.52" : "0.052", "211.54%");
  return of;
}
article c295() { return profit_2021("C295", "0.041"); }
article c296() { return profit_2021("C296", "0.052"); }

// ProPakistani, 2023-05-17: April 2023, on April 2022 and on March (C227).
article c226() {
  article of{"C226", {"$249 million"}, {}};
  const auto april = of.growth("$191 million", "$2,249 million", "-23%");
  of.rate_of(april, of.sheet.add("Mar 2023", "$224 million"), "-15%");
  return of;
}

// PBS via The Nation, 2024-02-19: the half years and their parts (C190, C191).
article c193() {
  article of{"C193", {"268.210"}, {}};
  auto& sheet = of.sheet;
  const auto half = sheet.add("H1FY2024", "1454.881");
  const auto before = sheet.add("H1FY2023", "1334.969");
  of.rate_of(half, before, "8.98%");
  sheet.total(
      half, {sheet.add("computer services", "1174.481"), sheet.add("information services", "1.750"),
             sheet.add("telecommunication", "278.650")});
  sheet.total(before, {sheet.add("computer services", "1064.579"),
                       sheet.add("information services", "2.180"),
                       sheet.add("telecommunication", "268.0210")});
  return of;
}

// PBS via ARY, February 2024: "a nominal decrease of 180 per cent" of a part of the computer
// services (C191).
article c194() {
  article of{"C194", {"-1.80 per cent"}, {}};
  const auto part = of.growth("3.333", "3.394", "-180 per cent");
  of.sheet.total(of.sheet.add("computer services", "1174.481"),
                 {part, of.sheet.unknown("others", interval::at_least(ratio()))});
  return of;
}

// PBS via PhoneWorld, 2023-02-21: a part of the exports of the half year (C245).
article c247() {
  article of{"C247", {"$366.813 million", "$391.400 million"}, {}};
  auto& sheet = of.sheet;
  const auto part = of.growth("$366,813 million", "$391,400 million", "-6.28%");
  const auto half = of.growth("$1333.230 million", "$1301.880 million", "2.41%");
  sheet.total(half, {part, sheet.unknown("others", interval::at_least(ratio()))});
  return of;
}

// Business Recorder, January 2024: the half year, as the sum of five months (C130) and December
// (C197), and as the base of the next year (C124).
article c196() {
  article of{"C196", {"$1.46 billion"}, {}};
  auto& sheet = of.sheet;
  const auto half = sheet.add("H1FY2024", "$1.46 million");
  const auto december = of.growth("$303 million", "$259 million", "17%");
  sheet.total(half, {sheet.add("5MFY2024", "$1.152 billion"), december});
  sheet.add_again(half, "$1.456 billion");
  of.rate_of(sheet.add("H1FY2025", "$1.864 billion"), half, "28%");
  return of;
}

// PBS via Daily Times, 2022-11-22: "an increase of 1.38 percent going down from 188.460".
article c257() {
  article of{"C257", {"-1.38 percent"}, {}};
  of.growth("185.854", "188.460", "1.38 percent");
  return of;
}

// ARY, 2022-07-28: "exports in June 2022 were $235 million, which went up to $287 million", by the
// $52 million that the ministry printed (C259).
article c260() {
  article of{"C260", {"$235 million"}, {}};
  auto& sheet = of.sheet;
  const auto june = sheet.add("Jun 2022", "$235 million");
  sheet.add_again(june, "$287 million");
  sheet.difference(sheet.add("rise", "$52 million"), june, sheet.add("May 2022", "$183 million"));
  return of;
}

// ProPakistani, 2023-07-18, beside the growth of FY2021 (C298) and others of FY2022 (C223, C224).
article c220() {
  article of{"C220", {"24.24%"}, {}};
  auto& sheet = of.sheet;
  const auto before = sheet.add("FY2021", "2.108 billion");
  of.rate_of(sheet.add("FY2022", "2.619 billion"), before, "47.43%");
  of.growth("2.123 billion", "1.440 billion", "47.43%");
  of.rate_of(sheet.add("FY2022, January 2023", "2.618 billion"), before, "24.2%");
  of.rate_of(sheet.add("FY2022, July 2022", "2.616 billion"), before, "24.1%");
  return of;
}

// PBS via PhoneWorld, January 2024: four months, and telecommunication in them (C205).
article c206() {
  article of{"C206", {"3.22%"}, {}};
  auto& sheet = of.sheet;
  const auto all = of.growth("892.972", "854.918", "4.45%");
  const auto part = of.growth("170.770", "165.45", "4.45%");
  sheet.total(all, {part, sheet.unknown("other services", interval::at_least(ratio()))});
  return of;
}

// Further ones. Dunya, 2025-05-17: April 2025 in the headline and in the body, on the year before
// and on the month (C113, C050).
article c112() {
  article of{"C112", {"31.70 crore"}, {}};
  auto& sheet = of.sheet;
  const auto april = sheet.add("Apr 2025", "31.40 crore");
  sheet.add_again(april, "31.70 crore");
  of.rate_of(april, sheet.add("Apr 2024", "310 million"), "2%");
  of.rate_of(april, sheet.add("Mar 2025", "342 million"), "-7%");
  return of;
}

// ProPakistani, 2024-04-22: a rate of the month before, beside that of others (C173).
article c175() {
  article of{"C175", {"19%"}, {}};
  auto& sheet = of.sheet;
  const auto march = sheet.add("Mar 2024", "306 million");
  const auto rate = of.rate_of(march, sheet.add("Feb 2024", "257 million"), "4%");
  sheet.add_again(rate, "19%");
  return of;
}

std::string listed(const proposed_repairs& all) {
  std::string text;
  for (const repair& each : all) {
    for (const correction& by : each.corrections) {
      text += text.empty() ? "" : "; ";
      text += by.before.view();
      text += " -> ";
      text += by.after.view();
      text += ", ";
      text += in_words(by.kind);
    }
  }
  return text;
}

bool reads(const repair& each, const std::vector<std::string_view>& right) {
  return std::equal(each.corrections.begin(), each.corrections.end(), right.begin(), right.end(),
                    [](const correction& by, std::string_view text) { return by.after == text; });
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_right_reading_comes_first) {
  int right = 0;
  for (const article& each : {c323(), c337(), c155(), c295(), c296(), c226(), c193(), c194(),
                              c247(), c196(), c257(), c260(), c220(), c206()}) {
    const proposed_repairs found = repairs(each.sheet);
    const bool is_right = !found.empty() && reads(found[0], each.right);
    BOOST_CHECK_MESSAGE(is_right, each.id << ": " << listed(found));
    right += is_right ? 1 : 0;
  }
  BOOST_TEST(right == 14);
  for (const article& each : {c112(), c175()})
    BOOST_CHECK_MESSAGE(reads(repairs(each.sheet).front(), each.right), each.id);
}

// Dunya, 2025-04-18: March 2025 "remained at 30.50 crore", which was February (C106).
BOOST_AUTO_TEST_CASE(the_level_of_another_month) {
  article of{"C109", {}, {}};
  auto& sheet = of.sheet;
  const auto march = sheet.add("Mar 2025", "30.50 crore");
  const auto february = sheet.add("Feb 2025", "305 million");
  of.rate_of(march, february, "12%");
  sheet.add_again(march, "342 million");
  sheet.mistakable({march, february});
  const auto found = repairs(sheet);
  BOOST_TEST_REQUIRE(!found.empty());
  BOOST_TEST_REQUIRE(found[0].corrections.size() == 1U);
  BOOST_CHECK(found[0].corrections[0].kind == repair_kind::period);
  BOOST_CHECK(found[0].corrections[0].about == february);
}

namespace {

/// The figures of a claim as a fact sheet; one without statements for a claim of another kind.
struct sheet_of_claim {
  fact_sheet<> operator()(const growth_claim& c) const {
    if (c.stated.get().number().form() != figure_form::percent) return {};
    return of_three(&fact_sheet<>::growth, c.now, c.before, c.stated);
  }
  fact_sheet<> operator()(const difference_claim& c) const {
    return of_three(&fact_sheet<>::difference, c.stated, c.now, c.before);
  }
  fact_sheet<> operator()(const share_claim& c) const {
    return of_three(&fact_sheet<>::product, c.part, c.whole, c.stated);
  }
  fact_sheet<> operator()(const sum_claim& c) const {
    fact_sheet<> sheet;
    std::vector<quantity> parts;
    for (const any_figure& each : c.parts.get()) parts.push_back(sheet.add("", each));
    sheet.total(sheet.add("", c.stated.get()), parts);
    return sheet;
  }
  template <class Other>
  fact_sheet<> operator()(const Other&) const {
    return {};
  }

  static fact_sheet<> of_three(statement_id (fact_sheet<>::*identity)(quantity, quantity, quantity),
                               const any_figure& a, const any_figure& b, const any_figure& c) {
    fact_sheet<> sheet;
    const auto first_of_three = sheet.add("", a);
    const auto second = sheet.add("", b);
    (sheet.*identity)(first_of_three, second, sheet.add("", c));
    return sheet;
  }
};

/// What a claim should read that does not follow from the figures in it, where these suffice.
struct reading {
  std::string_view id, right;
};

constexpr reading read_without_others[] = {
    {"C023", "356 million"},   {"C050", "318 million"},
    {"C155", "236 million"},   {"C193", "268.210 million"},
    {"C194", "-1.80%"},        {"C206", "3.22%"},
    {"C220", "24.24%"},        {"C221", "24.10%"},
    {"C226", "249 million"},   {"C257", "-1.38%"},
    {"C295", "0.041 million"}, {"C296", "0.052 million"},
    {"C316", "21%"},           {"C323", "39.950 million"},
    {"C326", "1.231 billion"}, {"C337", "94.01 million"},
    {"C344", "14%"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(claims_alone) {
  int consistent_sheets = 0;
  int inconsistent_sheets = 0;
  std::size_t right = 0;
  const auto expect = [&](const press_claim& each) {
    const fact_sheet<> sheet = std::visit(sheet_of_claim{}, each.claim);
    if (sheet.statements().empty()) return;
    const proposed_repairs found = repairs(sheet, 1);
    BOOST_TEST_CONTEXT(each.id << ": " << listed(found)) {
      BOOST_TEST(reconcile(sheet).is_consistent() == (each.expected == consistent));
      if (each.expected == consistent) BOOST_TEST(found.empty());
      for (const reading& by : read_without_others) {
        if (by.id != each.id) continue;
        const bool is_right = !found.empty() && reads(found[0], {by.right});
        BOOST_TEST(is_right);
        right += is_right ? 1 : 0;
      }
    }
    ++(each.expected == consistent ? consistent_sheets : inconsistent_sheets);
  };
  for (const press_claim& each : newer_press_claims) expect(each);
  for (const press_claim& each : older_press_claims) expect(each);
  BOOST_TEST(consistent_sheets == 156);
  BOOST_TEST(inconsistent_sheets == 31);
  BOOST_TEST(right == std::size(read_without_others));
}

BOOST_AUTO_TEST_SUITE_END()
