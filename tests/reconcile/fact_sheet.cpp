// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/reconcile.hpp>
#include <fiscus/reconcile/repair.hpp>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(sheet_test)

using namespace fiscus;

namespace {

constexpr std::optional<interval> read(std::string_view text, rounding_set modes = to_nearest) {
  fact_sheet sheet;
  const quantity only = sheet.add("only", text, modes);
  return reconcile(sheet)[only];
}

constexpr std::size_t statements_of_a_growth() {
  fact_sheet sheet;
  sheet.growth(sheet.add("now", "437"), sheet.unknown("before"), sheet.add("rate", "23%"));
  return sheet.statements().size();
}

}  // namespace

static_assert(statements_of_a_growth() == 3, "what was not printed is no statement");

static_assert(read("437") == interval::closed(ratio(873, 2), ratio(875, 2)));
static_assert(read("USD 1.46 million") == interval::closed(ratio(1'455'000), ratio(1'465'000)));
static_assert(read("34.80 crore") == interval::closed(ratio(347'950'000), ratio(348'050'000)));
static_assert(read("2,249") == interval::closed(ratio(4497, 2), ratio(4499, 2)));
static_assert(read("1,23,456") == interval::closed(ratio(246'911, 2), ratio(246'913, 2)));
static_assert(read("61.35%") == interval::closed(ratio(61'345, 100'000), ratio(61'355, 100'000)));
static_assert(read("-4 per cent") == interval::closed(ratio(-45, 1000), ratio(-35, 1000)));
static_assert(read("−4%") == read("-4 percent"));
static_assert(read("about $400 million") == figure<USD>{"about 400 million"}.range());
static_assert(read("3.5–3.8 billion rupees") == figure<PKR>{"3.5-3.8 billion"}.range());
static_assert(read("20%", truncated) ==
              interval(bound{ratio(1, 5), true}, bound{ratio(21, 100), false}));

// One reader of numbers: a text says the same here as in a figure, in whichever currency.
BOOST_AUTO_TEST_CASE(texts_are_read_as_figures_are) {
  for (const std::string_view text : {"437 million",
                                      "437 mln",
                                      "437m",
                                      "437 Million",
                                      "437bn",
                                      "2 lakhs",
                                      "3.5 lakh crore",
                                      "23%",
                                      "23pc",
                                      "23 per cent",
                                      "4 percentage points",
                                      "minus 4%",
                                      "-4%",
                                      "–4%",
                                      "−4%",
                                      "-5 million",
                                      "about 400 million",
                                      "over 600,000",
                                      "600,000+",
                                      "nearly half",
                                      "34 crore 20 lakh",
                                      "3.5-3.8 billion",
                                      "18 to 20%",
                                      "six-fold",
                                      "half a billion"})
    BOOST_CHECK_MESSAGE(read(text) == figure<>::from_text(text).range(), text);
  for (const std::string_view text : {"$5 million", "-$5 million", "$-5m", "-USD 5 million",
                                      "5 billion dollars", "about $2.6bn", "5 million US dollars"})
    BOOST_CHECK_MESSAGE(read(text) == figure<USD>::from_text(text).range(), text);
  for (const std::string_view text : {"Rs 34.80 crore", "Rs. 5", "5 crore rupees", "PKR 5 crore"})
    BOOST_CHECK_MESSAGE(read(text) == figure<PKR>::from_text(text).range(), text);
  BOOST_CHECK(read("C$5 billion") == read("5 billion"));
  BOOST_CHECK(read("€5bn") == read("5 billion"));
  BOOST_CHECK(read("34 crore 20 lakh", truncated) ==
              figure<>::from_text("34 crore 20 lakh", truncated).range());
}

BOOST_AUTO_TEST_CASE(texts_without_a_number) {
  fact_sheet sheet;
  for (const std::string_view text :
       {"", "many", "12,34", "up 20% on the year", "FY24: 3.2 billion", "USD Rs 5"})
    BOOST_CHECK_THROW(sheet.add("", text), parse_error);
  BOOST_CHECK_EXCEPTION(sheet.add("", "437 million or so"), parse_error, [](const parse_error& e) {
    return std::string_view(e.what()) ==
           "expected the end of the text at character 12 of \"437 million or "
           "so\"";
  });
  BOOST_CHECK_THROW(sheet.add("",
                              "between 100,000,000,000.00 US dollars and 200,000,000,000.00 US "
                              "dollars"),
                    invalid_value);
  BOOST_TEST(sheet.size() == 0U);
}

// "Doubled" is growth of 100 %, as in a claim, whether it is printed before or after.
BOOST_AUTO_TEST_CASE(a_growth_that_is_printed_as_a_multiple_is_of_the_whole) {
  const auto agree = [](std::string_view now, std::string_view before, std::string_view said,
                        bool is_known_first) {
    fact_sheet sheet;
    const auto later = sheet.add("now", now);
    const auto earlier = sheet.add("before", before);
    const auto change = is_known_first ? sheet.add("change", said) : sheet.unknown("change");
    sheet.growth(later, earlier, change);
    if (!is_known_first) sheet.add_again(change, said);
    return reconcile(sheet).is_consistent();
  };
  for (const bool is_known_first : {true, false}) {
    for (const std::string_view said : {"doubled", "2x", "two-fold", "double", "100%", "2 times"})
      BOOST_TEST(agree("430 million", "215 million", said, is_known_first), said);
    for (const std::string_view said : {"tripled", "halved", "200%", "up 50%"})
      BOOST_TEST(!agree("430 million", "215 million", said, is_known_first), said);
    BOOST_TEST(agree("50 million", "100 million", "halved", is_known_first));
    BOOST_TEST(agree("47 million", "100 million", "more than halved", is_known_first));
    BOOST_TEST(!agree("53 million", "100 million", "more than halved", is_known_first));
  }
}

BOOST_AUTO_TEST_CASE(a_growth_is_a_rate_or_a_multiple) {
  fact_sheet sheet;
  const auto now = sheet.add("now", "400");
  const auto before = sheet.add("before", "200");
  const auto rate = sheet.add("rate", "100%");
  sheet.add_again(rate, "two-fold");
  BOOST_CHECK_THROW(sheet.growth(now, before, rate), invalid_value);
  const auto change = sheet.add("change", "doubled");
  sheet.growth(now, before, change);
  BOOST_CHECK_THROW(sheet.add_again(change, "100%"), invalid_value);
  BOOST_TEST(sheet.statements().size() == 6U);
  sheet.add_again(change, "2 times");
  BOOST_TEST(sheet.statements().size() == 7U);
}

// A figure stands for the same range in a sheet, hedges included.
BOOST_AUTO_TEST_CASE(figures) {
  fact_sheet sheet;
  const auto level = sheet.add("level", figure<USD>{"437 million"});
  const auto rate = sheet.add("rate", figure<>{"more than 22%"});
  const auto found = reconcile(sheet);
  BOOST_CHECK(*found[level] == figure<USD>{"437 million"}.range());
  BOOST_CHECK(*found[rate] == figure<>{"more than 22%"}.range());
  BOOST_CHECK(sheet.statements()[1].text == "more than 22%");
}

// With the words of a figure it can be repaired.
BOOST_AUTO_TEST_CASE(figures_keep_their_words) {
  fact_sheet sheet;
  sheet.growth(sheet.add("now", figure<USD>{"USD 30.950 million"}),
               sheet.add("before", any_figure{"24.760 million"}),
               sheet.add("growth", figure<>{"61.35%"}));
  const auto found = repairs(sheet);
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST(found[0].corrections[0].after.view() == "USD 39.950 million");
  const auto product = figure<USD>{"2 million"} * figure<>{"3"};  // was computed and not printed
  const auto computed = sheet.add("computed", product);
  BOOST_CHECK(sheet[sheet.statement_of(computed)].text == "");
  BOOST_CHECK(sheet.unit(computed) == USD);
}

BOOST_AUTO_TEST_CASE(quantities_know_their_currencies) {
  fact_sheet sheet;
  const auto unit = [&](std::string_view text) { return sheet.unit(sheet.add("", text)); };
  BOOST_CHECK(unit("USD 437 million") == USD);
  BOOST_CHECK(unit("€5bn") == EUR);
  BOOST_CHECK(unit("US$ 5 billion") == USD);
  BOOST_CHECK(unit("C$5 billion") == CAD);
  BOOST_CHECK(unit("about 5 million euros") == EUR);
  for (const std::string_view text :
       {"$5 million", "Rs 34 crore", "5 billion dollars", "437", "23%"})
    BOOST_CHECK(!unit(text));
  BOOST_CHECK(sheet.unit(sheet.add("", any_figure::from_text("Rs 34 crore", PKR))) == PKR);
  BOOST_CHECK(sheet.unit(sheet.add("", figure<PKR>{"34 crore"})) == PKR);
  BOOST_CHECK(!sheet.unit(sheet.add("", any_figure{"34 crore"})));
}

// Whatever the order in which it is said.
BOOST_AUTO_TEST_CASE(two_currencies_in_one_sum_are_refused) {
  fact_sheet sheet;
  const auto dollars = sheet.add("exports", "USD 437 million");
  const auto rupees = sheet.add("exports", "PKR 122 billion");
  const auto rate = sheet.add("rate", "279");
  const auto whole = sheet.unknown("total");
  const auto refused = [](auto act) {
    BOOST_CHECK_EXCEPTION(act(), currency_mismatch, [](const currency_mismatch& e) {
      return std::string_view(e.what()).starts_with("expected ");
    });
  };
  refused([&] { sheet.total(whole, {dollars, rupees}); });
  refused([&] { sheet.difference(whole, dollars, rupees); });
  refused([&] { sheet.mean(whole, {dollars, rupees}); });
  refused([&] { sheet.growth(dollars, rupees, rate); });
  refused([&] { sheet.add_again(dollars, "PKR 122 billion"); });
  refused([&] { sheet.add_again(dollars, figure<PKR>{"122 billion"}); });
  BOOST_TEST(sheet.statements().size() == 3U);
  BOOST_CHECK(!sheet.unit(whole));
  sheet.product(rupees, dollars, rate);
  sheet.add_again(dollars, "$437 million");  // may be in USD

  // A currency follows from the sums that a quantity stands in.
  const auto part = sheet.unknown("part");
  sheet.total(whole, {part, sheet.unknown("rest")});
  sheet.growth(whole, dollars, sheet.unknown("growth"));
  BOOST_CHECK(sheet.unit(part) == USD);
  refused([&] { sheet.add_again(part, "EUR 3 million"); });
  refused([&] { sheet.total(rupees, {part}); });
  BOOST_CHECK(!sheet.unit(rate));
  BOOST_CHECK_THROW((void)sheet.unit(quantity{99}), invalid_value);
}

// A text that came from a file is gone when the fact sheet is repaired.
BOOST_AUTO_TEST_CASE(texts_are_copied) {
  fact_sheet<std::string> sheet;
  const auto print = [&](std::string label, std::string text) {
    return sheet.add(std::move(label), text);
  };
  const auto now = print("July 2020", "30.950");
  const auto before = print("July 2019", "24.760");
  sheet.growth(now, before, print("growth", "61.35%"));
  const auto found = repairs(sheet);
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST(found[0].corrections[0].after.view() == "39.950");
  BOOST_TEST(sheet.label(now) == "July 2020");
}

BOOST_AUTO_TEST_CASE(statements_in_their_order) {
  fact_sheet sheet;
  const auto a = sheet.add("a", "1");
  const auto b = sheet.unknown("b");
  const auto c = sheet.add("c", "3");
  const statement_id total = sheet.total(c, {a, b});
  const statement_id again = sheet.add_again(b, "2");
  const std::vector<quantity> both{a, b};
  sheet.mean(c, both);
  sheet.difference(a, c, b);
  sheet.growth(c, a, b);
  sheet.product(c, a, b);
  BOOST_TEST(sheet.size() == 3U);
  BOOST_CHECK(total == statement_id{2});
  BOOST_CHECK(again == statement_id{3});
  BOOST_CHECK((sheet[total] == statement{statement_kind::total, c, {}}));
  BOOST_CHECK((sheet[again] == statement{statement_kind::printed, b, short_text("2")}));
  BOOST_CHECK((sheet.statements()[4] == statement{statement_kind::mean, c, {}}));
  BOOST_CHECK((sheet.statements()[5] == statement{statement_kind::net, a, {}}));
  BOOST_CHECK((sheet.statements()[6] == statement{statement_kind::grown, c, {}}));
  BOOST_CHECK((sheet.statements()[7] == statement{statement_kind::product, c, {}}));
  BOOST_TEST(sheet.label(b) == "b");
  BOOST_CHECK(sheet.statement_of(b) == again);
  BOOST_CHECK(sheet.statement_of(c) == statement_id{1});
  BOOST_CHECK_THROW((void)sheet.statement_of(sheet.unknown("d")), invalid_value);
}

BOOST_AUTO_TEST_CASE(what_is_not_in_the_sheet) {
  fact_sheet sheet;
  const auto here = sheet.unknown("here");
  const quantity elsewhere{1};
  BOOST_CHECK_THROW(sheet.total(here, {elsewhere}), invalid_value);
  BOOST_CHECK_THROW(sheet.total(elsewhere, {here}), invalid_value);
  BOOST_CHECK_THROW(sheet.growth(here, here, elsewhere), invalid_value);
  BOOST_CHECK_THROW(sheet.product(here, elsewhere, here), invalid_value);
  BOOST_CHECK_THROW(sheet.add_again(elsewhere, "1"), invalid_value);
  BOOST_CHECK_THROW(sheet.mistakable({here, elsewhere}), invalid_value);
  BOOST_CHECK_THROW(sheet.misdated({statement_id{0}}, {here}), invalid_value);
  BOOST_CHECK_THROW(sheet.misdated({}, {here}), invalid_value);
  BOOST_CHECK_THROW((void)sheet.label(elsewhere), invalid_value);
  BOOST_CHECK_THROW((void)sheet[statement_id{0}], invalid_value);
  BOOST_CHECK_THROW(sheet.mean(here, std::span<const quantity>()), invalid_value);
  BOOST_CHECK_THROW(sheet.total(here, {here}), invalid_value);  // says nothing
  BOOST_TEST(sheet.statements().empty());
}

namespace {

// A label that cannot be kept when `left` copies and moves have been made.
struct fragile {
  explicit fragile(int number) : of(number) {}
  fragile(const fragile& other) : of(other.of) { spend(); }
  fragile(fragile&& other) : of(other.of) { spend(); }
  fragile& operator=(const fragile& other) {
    spend();
    of = other.of;
    return *this;
  }

  static void spend() {
    if (left-- == 0) throw invalid_value("no more labels");
  }

  int of;
  static inline int left = 0;
};

}  // namespace

// A statement that fails changes nothing.
BOOST_AUTO_TEST_CASE(a_failed_statement_leaves_the_sheet_as_it_was) {
  const auto plenty = [] { fragile::left = 1'000'000; };
  plenty();
  fact_sheet<fragile> sheet;
  const quantity a = sheet.add(fragile(1), "10");
  const quantity b = sheet.add(fragile(2), "20");
  const quantity c = sheet.unknown(fragile(3));
  sheet.total(c, {a, b});
  int failures = 0;
  for (int copies = 0; copies < 12; ++copies) {
    const std::size_t quantities = sheet.size();
    const std::size_t statements = sheet.statements().size();
    bool failed = false;
    try {
      fragile::left = copies;
      copies % 2 == 0 ? sheet.add(fragile(4), "40") : sheet.unknown(fragile(4));
    } catch (const invalid_value&) {
      failed = true;
    }
    plenty();
    failures += failed ? 1 : 0;
    BOOST_TEST(sheet.size() == quantities + (failed ? 0U : 1U));
    BOOST_TEST(sheet.statements().size() == statements + (failed || copies % 2 != 0 ? 0U : 1U));
    BOOST_TEST(sheet.equations().assumed.size() == sheet.size());
    BOOST_TEST(sheet.equations().statements.size() == sheet.statements().size());
    BOOST_CHECK(reconcile(sheet)[c] == interval::closed(ratio(29), ratio(31)));
  }
  BOOST_TEST(failures > 2);
  BOOST_TEST(failures < 12);
}

BOOST_AUTO_TEST_CASE(a_failed_assignment_leaves_the_sheet_as_it_was) {
  fragile::left = 1'000'000;
  const auto of_two = [](int first) {
    fact_sheet<fragile> result;
    result.add(fragile(first), "10");
    result.add(fragile(first + 1), "20");
    return result;
  };
  fact_sheet<fragile> sheet = of_two(1);
  const fact_sheet<fragile> other = of_two(3);
  fragile::left = 1;
  BOOST_CHECK_THROW(sheet = other, invalid_value);
  fragile::left = 1'000'000;
  BOOST_TEST(sheet.label(quantity{0}).of == 1);
  BOOST_TEST(sheet.label(quantity{1}).of == 2);
  sheet = other;
  BOOST_TEST(sheet.label(quantity{0}).of == 3);
  BOOST_TEST(sheet.label(quantity{1}).of == 4);
}

BOOST_AUTO_TEST_CASE(a_sheet_that_was_moved_is_empty) {
  fact_sheet<int> from;
  from.total(from.add(1, "3"), {from.add(2, "1"), from.unknown(3)});
  const fact_sheet<int> to = std::move(from);
  BOOST_TEST((from.size() == 0U && from.statements().empty()));  // NOLINT
  BOOST_TEST((to.size() == 3U && to.statements().size() == 3U));
  from.add(4, "5");
  BOOST_TEST((from.size() == 1U && from.label(quantity{0}) == 4));
}

BOOST_AUTO_TEST_CASE(the_others_of_an_identity_are_known) {
  fact_sheet sheet;
  const quantity a = sheet.add("a", "1"), b = sheet.add("b", "2"), c = sheet.add("c", "3");
  const auto others = [&](statement_id of) { return sheet.others(of); };
  using quantities = std::vector<quantity>;
  BOOST_CHECK(others(sheet.statement_of(a)).empty());
  BOOST_CHECK((others(sheet.total(c, {b, a})) == quantities{a, b}));
  BOOST_CHECK((others(sheet.difference(a, c, b)) == quantities{c, b}));
  BOOST_CHECK((others(sheet.growth(c, b, a)) == quantities{b, a}));
  BOOST_CHECK((others(sheet.product(a, a, a)) == quantities{a, a}));
  BOOST_CHECK_THROW(static_cast<void>(sheet.others(statement_id(99))), invalid_value);
}

BOOST_AUTO_TEST_SUITE_END()
