// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/reconcile/ledger.hpp>
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

BOOST_AUTO_TEST_SUITE(ledger_test)

using namespace fiscus;

namespace {

constexpr std::optional<interval> read(std::string_view text, rounding_set modes = to_nearest) {
  ledger book;
  const quantity only = book.print("only", text, modes);
  return reconcile(book)[only];
}

constexpr std::size_t statements_of_a_growth() {
  ledger book;
  book.growth(book.print("now", "437"), book.unknown("before"), book.print("rate", "23%"));
  return book.statements().size();
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
  ledger book;
  for (const std::string_view text :
       {"", "many", "12,34", "up 20% on the year", "FY24: 3.2 billion", "USD Rs 5"})
    BOOST_CHECK_THROW(book.print("", text), parse_error);
  BOOST_CHECK_EXCEPTION(book.print("", "437 million or so"), parse_error, [](const parse_error& e) {
    return std::string_view(e.what()) ==
           "expected the end of the text at character 12 of \"437 million or "
           "so\"";
  });
  BOOST_CHECK_THROW(book.print("",
                               "between 100,000,000,000.00 US dollars and 200,000,000,000.00 US "
                               "dollars"),
                    invalid_value);
  BOOST_TEST(book.size() == 0U);
}

// What the figures of published/figure.hpp stand for, hedges included.
BOOST_AUTO_TEST_CASE(figures) {
  ledger book;
  const auto level = book.print("level", figure<USD>{"437 million"});
  const auto rate = book.print("rate", figure<>{"more than 22%"}, "more than 22%");
  const auto found = reconcile(book);
  BOOST_CHECK(*found[level] == figure<USD>{"437 million"}.range());
  BOOST_CHECK(*found[rate] == figure<>{"more than 22%"}.range());
  BOOST_CHECK(book.statements()[1].text == "more than 22%");
}

// A text that came from a file is gone when the ledger is repaired.
BOOST_AUTO_TEST_CASE(texts_are_copied) {
  ledger<std::string> book;
  const auto print = [&](std::string label, std::string text) {
    return book.print(std::move(label), text);
  };
  const auto now = print("July 2020", "30.950");
  const auto before = print("July 2019", "24.760");
  book.growth(now, before, print("growth", "61.35%"));
  const auto found = repairs(book);
  BOOST_REQUIRE(found.size() == 1U);
  BOOST_TEST(found[0].corrections[0].after.view() == "39.950");
  BOOST_TEST(book.label(now) == "July 2020");
}

BOOST_AUTO_TEST_CASE(statements_in_their_order) {
  ledger book;
  const auto a = book.print("a", "1");
  const auto b = book.unknown("b");
  const auto c = book.print("c", "3");
  const std::size_t total = book.total(c, {a, b});
  const std::size_t again = book.print_again(b, "2");
  const std::vector<quantity> both{a, b};
  book.mean(c, both);
  book.difference(a, c, b);
  book.growth(c, a, b);
  book.product(c, a, b);
  BOOST_TEST(book.size() == 3U);
  BOOST_TEST(total == 2U);
  BOOST_TEST(again == 3U);
  BOOST_CHECK((book.statements()[2] == statement{statement_kind::total, c, {}}));
  BOOST_CHECK((book.statements()[3] == statement{statement_kind::printed, b, short_text("2")}));
  BOOST_CHECK((book.statements()[4] == statement{statement_kind::mean, c, {}}));
  BOOST_CHECK((book.statements()[5] == statement{statement_kind::difference, a, {}}));
  BOOST_CHECK((book.statements()[6] == statement{statement_kind::growth, c, {}}));
  BOOST_CHECK((book.statements()[7] == statement{statement_kind::product, c, {}}));
  BOOST_TEST(book.label(b) == "b");
  BOOST_TEST(book.print_of(b) == 3U);
  BOOST_TEST(book.print_of(c) == 1U);
  BOOST_CHECK_THROW((void)book.print_of(book.unknown("d")), invalid_value);
}

BOOST_AUTO_TEST_CASE(what_is_not_in_the_ledger) {
  ledger book;
  const auto here = book.unknown("here");
  const quantity elsewhere{1};
  BOOST_CHECK_THROW(book.total(here, {elsewhere}), invalid_value);
  BOOST_CHECK_THROW(book.total(elsewhere, {here}), invalid_value);
  BOOST_CHECK_THROW(book.growth(here, here, elsewhere), invalid_value);
  BOOST_CHECK_THROW(book.product(here, elsewhere, here), invalid_value);
  BOOST_CHECK_THROW(book.print_again(elsewhere, "1"), invalid_value);
  BOOST_CHECK_THROW(book.mistakable({here, elsewhere}), invalid_value);
  BOOST_CHECK_THROW(book.misdated({0}, {here}), invalid_value);
  BOOST_CHECK_THROW(book.misdated({}, {here}), invalid_value);
  BOOST_CHECK_THROW((void)book.label(elsewhere), invalid_value);
  BOOST_CHECK_THROW(book.mean(here, std::span<const quantity>()), invalid_value);
  BOOST_CHECK_THROW(book.total(here, {here}), invalid_value);  // says nothing
  BOOST_TEST(book.statements().empty());
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
BOOST_AUTO_TEST_CASE(a_failed_statement_leaves_the_ledger_as_it_was) {
  const auto plenty = [] { fragile::left = 1'000'000; };
  plenty();
  ledger<fragile> book;
  const quantity a = book.print(fragile(1), "10");
  const quantity b = book.print(fragile(2), "20");
  const quantity c = book.unknown(fragile(3));
  book.total(c, {a, b});
  int failures = 0;
  for (int copies = 0; copies < 12; ++copies) {
    const std::size_t quantities = book.size();
    const std::size_t statements = book.statements().size();
    bool failed = false;
    try {
      fragile::left = copies;
      copies % 2 == 0 ? book.print(fragile(4), "40") : book.unknown(fragile(4));
    } catch (const invalid_value&) {
      failed = true;
    }
    plenty();
    failures += failed ? 1 : 0;
    BOOST_TEST(book.size() == quantities + (failed ? 0U : 1U));
    BOOST_TEST(book.statements().size() == statements + (failed || copies % 2 != 0 ? 0U : 1U));
    BOOST_TEST(book.equations().assumed.size() == book.size());
    BOOST_TEST(book.equations().statements.size() == book.statements().size());
    BOOST_CHECK(reconcile(book)[c] == interval::closed(ratio(29), ratio(31)));
  }
  BOOST_TEST(failures > 2);
  BOOST_TEST(failures < 12);
}

BOOST_AUTO_TEST_CASE(a_failed_assignment_leaves_the_ledger_as_it_was) {
  fragile::left = 1'000'000;
  const auto of_two = [](int first) {
    ledger<fragile> result;
    result.print(fragile(first), "10");
    result.print(fragile(first + 1), "20");
    return result;
  };
  ledger<fragile> book = of_two(1);
  const ledger<fragile> other = of_two(3);
  fragile::left = 1;
  BOOST_CHECK_THROW(book = other, invalid_value);
  fragile::left = 1'000'000;
  BOOST_TEST(book.label(quantity{0}).of == 1);
  BOOST_TEST(book.label(quantity{1}).of == 2);
  book = other;
  BOOST_TEST(book.label(quantity{0}).of == 3);
  BOOST_TEST(book.label(quantity{1}).of == 4);
}

BOOST_AUTO_TEST_CASE(a_ledger_that_was_moved_is_empty) {
  ledger<int> from;
  from.total(from.print(1, "3"), {from.print(2, "1"), from.unknown(3)});
  const ledger<int> to = std::move(from);
  BOOST_TEST((from.size() == 0U && from.statements().empty()));  // NOLINT
  BOOST_TEST((to.size() == 3U && to.statements().size() == 3U));
  from.print(4, "5");
  BOOST_TEST((from.size() == 1U && from.label({0}) == 4));
}

BOOST_AUTO_TEST_SUITE_END()
