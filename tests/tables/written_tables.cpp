// SPDX-License-Identifier: BSL-1.0
// Tables as text, Markdown, HTML, JSON and CSV. Other programs read random ones back in
// tests/oracles/written_tables.
#include "shown.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_csv.hpp>
#include <fiscus/tables/table_html.hpp>
#include <fiscus/tables/table_json.hpp>
#include <fiscus/tables/table_markdown.hpp>
#include <fiscus/tables/table_text.hpp>
#include <fiscus/tables/to_table.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <sstream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(written_tables_test)

using namespace fiscus;
using shown_test::refusal;

namespace {

/// Numbers of several lengths, gaps, and footnotes of both kinds.
table exports() {
  table all({"Country", "USD million", "on year", "source"});
  all.set_caption("Exports <by> country");
  all.add_row({"Peru", table_cell::number("1356.25", "1,356.25"),
               table_cell::number("-12.3", "-12.3 %"), "customs"});
  all.add_row({"日本", table_cell::number("9"), table_cell::missing("the base is zero"), ""});
  all.add_row({"Chad", table_cell::missing(), table_cell::number("5"), "a | b"});
  all.add_note(0, 1, {"provisional", "p"});
  all.add_note(2, 2, {"estimated\nby us"});
  all.add_note(1, 0, {"without <ships>"});
  all.add_note(2, 0, {"without <ships>"});
  all.add_note("Source: customs");
  return all;
}

table of_one_cell(const table_cell& cell, const table_cell& heading = "h") {
  table all({heading});
  all.add_row({cell});
  return all;
}

/// A text as the only cell of a table, in each form.
std::string in_markdown(const std::string& text) {
  const std::string all = to_markdown(of_one_cell(text));
  const std::string begin = "| h |\n| --- |\n| ";
  BOOST_TEST(all.starts_with(begin));
  BOOST_TEST(all.ends_with(" |\n"));
  return all.substr(begin.size(), all.size() - begin.size() - 3);
}
std::string in_html(const std::string& text) {
  const std::string all = to_html(of_one_cell(text));
  const std::string begin = "<th scope=\"row\">";
  const std::size_t place = all.find(begin) + begin.size();
  return all.substr(place, all.find("</th>", place) - place);
}
std::string in_json(const std::string& text) {
  const std::string all = to_json(of_one_cell(text));
  const std::string begin = "[\n{\"h\": ";
  BOOST_TEST(all.starts_with(begin));
  return all.substr(begin.size(), all.size() - begin.size() - 4);
}
std::string in_csv(const std::string& text, const csv_style& style = {}) {
  const std::string all = to_csv(of_one_cell(text), style);
  BOOST_TEST(all.starts_with("h\n"));
  return all.substr(2, all.size() - 3);
}

}  // namespace

BOOST_AUTO_TEST_CASE(as_text) {
  const std::string expected =
      "Exports <by> country\n"
      "Country   USD million  on year  source\n"
      "Peru       1,356.25 p  -12.3 %  customs\n"
      "日本 (1)       9            ..\n"
      "Chad (1)           ..    5 (2)  a | b\n"
      "p provisional\n"
      "(1) without <ships>\n"
      "(2) estimated by us\n"
      "Source: customs\n";
  BOOST_TEST(to_text(exports()) == expected);
  std::ostringstream out;
  out << exports();
  BOOST_TEST(out.str() == expected);
  table plain({"a", "b"});
  plain.add_row({"x", table_cell::missing()});
  BOOST_TEST(to_text(plain, {.missing = "n/a", .between = "|"}) == "a|  b\nx|n/a\n");
}

BOOST_AUTO_TEST_CASE(marks_of_footnotes_differ) {
  table all({"a", "b", "c"}, 0);
  all.add_row({table_cell("1").with_note({"automatic"}), table_cell("2").with_note({"one", "(1)"}),
               table_cell("3").with_note({"automatic, too"})});
  all.add_row({table_cell("4").with_note({"provisional", "p"}),
               table_cell("5").with_note({"preliminary", "p"}).with_note({"preliminary", "p"}),
               table_cell("6").with_note({"provisional", "p"}).with_note({"partly", "p"})});
  all.add_row({table_cell("7").with_note({"own", "p2"}),
               table_cell("8").with_note({"twice"}).with_note({"twice"}), ""});
  BOOST_TEST(to_text(all, {.between = "|"}) ==
             "a    |b    |c\n"
             "1 (2)|2 (1)|3 (3)\n"
             "4 p  |5 p3 |6 p p4\n"
             "7 p2 |8 (4)|\n"
             "(2) automatic\n"
             "(1) one\n"
             "(3) automatic, too\n"
             "p provisional\n"
             "p3 preliminary\n"
             "p4 partly\n"
             "p2 own\n"
             "(4) twice\n");
}

BOOST_AUTO_TEST_CASE(as_markdown) {
  BOOST_TEST(to_markdown(exports()) ==
             "Exports \\<by\\> country\n"
             "\n"
             "| Country | USD million | on year | source |\n"
             "| --- | ---: | ---: | --- |\n"
             "| Peru | 1,356.25 p | -12.3 % | customs |\n"
             "| 日本 (1) | 9 | .. |  |\n"
             "| Chad (1) | .. | 5 (2) | a \\| b |\n"
             "\n"
             "p provisional\\\n"
             "(1) without \\<ships\\>\\\n"
             "(2) estimated<br>by us\\\n"
             "Source: customs\n");
}

BOOST_AUTO_TEST_CASE(as_html) {
  BOOST_TEST(to_html(exports(), {.css_class = "wide \"fiscus\""}) ==
             "<table class=\"wide &quot;fiscus&quot;\">\n"
             "<caption>Exports &lt;by&gt; country</caption>\n"
             "<thead>\n"
             "<tr><th scope=\"col\">Country</th><th scope=\"col\">USD million</th>"
             "<th scope=\"col\">on year</th><th scope=\"col\">source</th></tr>\n"
             "</thead>\n"
             "<tbody>\n"
             "<tr><th scope=\"row\">Peru</th><td class=\"number\">1,356.25<sup>p</sup></td>"
             "<td class=\"number\">-12.3 %</td><td>customs</td></tr>\n"
             "<tr><th scope=\"row\">日本<sup>(1)</sup></th><td class=\"number\">9</td>"
             "<td class=\"missing\" title=\"the base is zero\">..</td><td></td></tr>\n"
             "<tr><th scope=\"row\">Chad<sup>(1)</sup></th><td class=\"missing\">..</td>"
             "<td class=\"number\">5<sup>(2)</sup></td><td>a | b</td></tr>\n"
             "</tbody>\n"
             "<tfoot>\n"
             "<tr><td colspan=\"4\">p provisional</td></tr>\n"
             "<tr><td colspan=\"4\">(1) without &lt;ships&gt;</td></tr>\n"
             "<tr><td colspan=\"4\">(2) estimated<br>by us</td></tr>\n"
             "<tr><td colspan=\"4\">Source: customs</td></tr>\n"
             "</tfoot>\n"
             "</table>\n");
  const std::string unnamed = to_html(table({"", "USD"}));
  BOOST_TEST(unnamed.find("<tr><td></td><th scope=\"col\">USD</th></tr>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(as_json) {
  BOOST_TEST(
      to_json(exports()) ==
      "[\n"
      R"({"Country": "Peru", "USD million": "1356.25", "on year": "-12.3", "source": "customs"},)"
      "\n"
      R"({"Country": "日本", "USD million": "9", "on year": null, "source": ""},)"
      "\n"
      R"({"Country": "Chad", "USD million": null, "on year": "5", "source": "a | b"})"
      "\n]\n");
  BOOST_TEST(to_json(exports(), {.layout = json_layout::columns, .bare_numbers = true}) ==
             "{\n"
             R"("Country": ["Peru", "日本", "Chad"],)"
             "\n"
             R"("USD million": [1356.25, 9, null],)"
             "\n"
             R"("on year": [-12.3, null, 5],)"
             "\n"
             R"("source": ["customs", "", "a | b"])"
             "\n}\n");
  BOOST_TEST(refusal([] {
               return to_json(table({"a", "b", "a"}));
             }) == "two columns of one name: \"a\"");
}

BOOST_AUTO_TEST_CASE(as_csv) {
  BOOST_TEST(to_csv(exports()) ==
             "Country,USD million,on year,source\n"
             "Peru,1356.25,-12.3,customs\n"
             "日本,9,,\n"
             "Chad,,5,a | b\n");
  BOOST_TEST(to_csv(exports(), {.format = semicolon_separated, .missing = ".."}) ==
             "Country;USD million;on year;source\n"
             "Peru;1356,25;-12,3;customs\n"
             "日本;9;..;\n"
             "Chad;..;5;a | b\n");
  BOOST_TEST(to_csv(exports(), {.format = {.decimal_mark = ',', .group_mark = '.'}}) ==
             "Country,USD million,on year,source\n"
             "Peru,\"1356,25\",\"-12,3\",customs\n"
             "日本,9,,\n"
             "Chad,,5,a | b\n");
  BOOST_TEST(to_csv(exports(), {.format = {.separator = '|', .header = table_header::none}}) ==
             "Peru|1356.25|-12.3|customs\n"
             "日本|9||\n"
             "Chad||5|\"a | b\"\n");
  BOOST_TEST(refusal([] {
               return to_csv(exports(), {.format = {.separator = '|', .quote = '\0'}});
             }) == "only a format with quotation marks can hold the text \"a | b\"");
  BOOST_TEST(refusal([] { return to_csv(exports(), {.format = {.separator = '"'}}); }) ==
             "the separator, the quotation mark and the comment sign differ");
}

BOOST_AUTO_TEST_CASE(tables_without_rows_or_columns) {
  table captioned;
  captioned.set_caption("Nothing");
  captioned.add_note("Source: none");
  BOOST_TEST(to_text(table()) == "");
  BOOST_TEST(to_text(captioned) == "Nothing\nSource: none\n");
  BOOST_TEST(to_text(table({"a", "b"})) == "a  b\n");
  BOOST_TEST(to_markdown(table()) == "");
  BOOST_TEST(to_markdown(captioned) == "Nothing\n\nSource: none\n");
  BOOST_TEST(to_markdown(table({"a"})) == "| a |\n| --- |\n");
  BOOST_TEST(to_html(table()) == "<table>\n</table>\n");
  BOOST_TEST(to_html(captioned) ==
             "<table>\n<caption>Nothing</caption>\n</table>\n<p>Source: none</p>\n");
  BOOST_TEST(to_html(table({"a"})) ==
             "<table>\n<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n<tbody>\n</tbody>\n"
             "</table>\n");
  BOOST_TEST(to_json(table()) == "[]\n");
  BOOST_TEST(to_json(table(), {.layout = json_layout::columns}) == "{}\n");
  BOOST_TEST(to_json(table({"a"})) == "[]\n");
  BOOST_TEST(to_json(table({"a"}), {.layout = json_layout::columns}) == "{\n\"a\": []\n}\n");
  BOOST_TEST(to_csv(table()) == "");
  BOOST_TEST(to_csv(table({"a"})) == "a\n");
  BOOST_TEST(to_csv(of_one_cell("", "")) == "\"\"\n\"\"\n", "no line is empty");
}

BOOST_AUTO_TEST_CASE(no_character_of_a_text_is_markup) {
  BOOST_TEST(in_markdown("*a* _b_ `c` ~d~ [e](f) <g> &amp; $h$ \\i | j") ==
             "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\[e\\](f) \\<g\\> \\&amp; \\$h\\$ \\\\i \\| j");
  BOOST_TEST(in_markdown("a\nb\rc\r\nd\n\ne") == "a<br>b<br>c<br>d<br><br>e");
  BOOST_TEST(in_markdown(" a \tb\u3000") == "&#32;a &#9;b&#12288;");
  for (const auto& [space, entity] :
       std::vector<std::pair<std::string, std::string>>{{" ", "&#32;"},
                                                        {"\u00A0", "&#160;"},
                                                        {"\u1680", "&#5760;"},
                                                        {"\u2000", "&#8192;"},
                                                        {"\u200A", "&#8202;"},
                                                        {"\u2028", "&#8232;"},
                                                        {"\u2029", "&#8233;"},
                                                        {"\u202F", "&#8239;"},
                                                        {"\u205F", "&#8287;"},
                                                        {"\u3000", "&#12288;"},
                                                        {"\uFEFF", "&#65279;"}}) {
    BOOST_TEST(in_markdown(space) == entity);
    BOOST_TEST(in_markdown("a" + space + "b") == "a" + space + "b");
  }
  for (const std::string letter : {"\u00A1", "\u1FFF", "\u200B", "\u2027", "\u3001"})
    BOOST_TEST(in_markdown(letter) == letter);
  BOOST_TEST(in_html("<script>alert(\"1\") && 'x'</script>") ==
             "&lt;script&gt;alert(&quot;1&quot;) &amp;&amp; 'x'&lt;/script&gt;");
  BOOST_TEST(in_html("a\nb\r\nc\rd\te") == "a<br>b<br>c<br>d\te");
  table reason = of_one_cell(table_cell::missing("\"a\"\nb"));
  BOOST_TEST(to_html(reason).find("title=\"&quot;a&quot; b\"") != std::string::npos);
  BOOST_TEST(in_json("\"\\/\b\n\t<\u2028") == "\"\\\"\\\\/\\u0008\\n\\u0009\\u003c\u2028\"");
  BOOST_TEST(in_csv("a,\"b\"") == "\"a,\"\"b\"\"\"");
  BOOST_TEST(in_csv("a\nb") == "\"a\nb\"");
  BOOST_TEST(in_csv("\xEF\xBB\xBF"
                    "a") ==
             "\"\xEF\xBB\xBF"
             "a\"");
  BOOST_TEST(in_csv(" a ") == " a ");
  BOOST_TEST(in_csv(" a ", {.format = {.trim = true}}) == "\" a \"");
  BOOST_TEST(in_csv("#a", {.format = {.comment = '#'}}) == "\"#a\"");
}

BOOST_AUTO_TEST_CASE(texts_alone) {
  BOOST_TEST(to_html("<b>\"R&D\"\n</b>") == "&lt;b&gt;&quot;R&amp;D&quot;<br>&lt;/b&gt;");
  BOOST_TEST(to_json("a\"\\\n\x01</") == "\"a\\\"\\\\\\n\\u0001\\u003c/\"");
  BOOST_TEST(to_markdown("# *a*") == "\\# \\*a\\*");
  BOOST_TEST(to_html("") == "");
  BOOST_TEST(to_json("") == "\"\"");
  BOOST_TEST(to_markdown("") == "");
}

BOOST_AUTO_TEST_CASE(captions_are_plain_paragraphs) {
  for (const auto& [caption, expected] :
       std::vector<std::pair<std::string, std::string>>{{"# a", "\\# a"},
                                                        {"- a", "\\- a"},
                                                        {"+ a", "\\+ a"},
                                                        {"12. a", "12\\. a"},
                                                        {"1) a", "1\\) a"},
                                                        {"2025", "2025"},
                                                        {"===", "\\==="},
                                                        {"> a", "\\> a"},
                                                        {"    a", "&#32;   a"},
                                                        {"a\nb", "a<br>b"},
                                                        {"\n\nb", "&#10;<br>b"}}) {
    table all;
    all.set_caption(caption);
    BOOST_TEST(to_markdown(all) == expected + "\n\n");
  }
}

BOOST_AUTO_TEST_CASE(control_characters_are_made_visible) {
  using namespace std::string_literals;
  const std::string wild = "a\x1B[31m\0b\x7F\u0085"s;
  const std::string pictures = "a\u241B[31m\u2400b\u2421\uFFFD";
  BOOST_TEST(to_text(of_one_cell(wild)) == "h\n" + pictures + "\n");
  BOOST_TEST(in_html(wild) == pictures);
  BOOST_TEST(in_html("\u00A0\u0080\u001F~") == "\u00A0\uFFFD\u241F~");
  BOOST_TEST(in_markdown(wild) == "a\u241B\\[31m\u2400b\u2421\uFFFD");
  // Those that turn what stands behind them are none, but marks and letters of Arabic stay.
  BOOST_TEST(in_html("a\u202Eb\u2069\u202F\u200F") == "a\uFFFDb\uFFFD\u202F\u200F");
  BOOST_TEST(in_markdown("\u202Ab\u2066") == "\uFFFDb\uFFFD");
  BOOST_TEST(in_json(wild) == "\"a\\u001b[31m\\u0000b\\u007f\u0085\"");
  BOOST_TEST(in_csv(wild) == wild);
  BOOST_TEST(to_text(of_one_cell("a\r\nb\n\nc\rd\te")) == "h\na b  c d e\n");
}

BOOST_AUTO_TEST_CASE(texts_that_are_no_utf8) {
  const std::string latin = "\xE9t\xE9";
  const std::string why = "a text is not in UTF-8: \"" + latin + '"';
  BOOST_TEST(to_text(of_one_cell(latin)) == "h\n\uFFFDt\uFFFD\n");
  BOOST_TEST(in_csv(latin) == latin);
  BOOST_TEST(refusal([&] { return to_markdown(of_one_cell(latin)); }) == why);
  BOOST_TEST(refusal([&] { return to_html(of_one_cell(latin)); }) == why);
  BOOST_TEST(refusal([&] { return to_json(of_one_cell(latin)); }) == why);
  BOOST_TEST(refusal([&] { return to_json(of_one_cell("a", latin)); }) == why);
  BOOST_TEST(refusal([&] { return to_html(latin); }) == why);
  BOOST_TEST(refusal([&] { return to_json(latin); }) == why);
  BOOST_TEST(refusal([&] { return to_markdown(latin); }) == why);
}

BOOST_AUTO_TEST_CASE(a_spreadsheet_runs_no_text) {
  constexpr csv_style safe{.spreadsheet_safe = true};
  for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠a"}) {
    BOOST_TEST(in_csv(formula) == formula);
    BOOST_TEST(in_csv(formula, safe) == "'" + std::string(formula));
  }
  BOOST_TEST(in_csv("\t=1", safe) == "'\t=1");
  BOOST_TEST(in_csv("\n=1", safe) == "\"'\n=1\"");
  BOOST_TEST(in_csv("=1,\"2\"", safe) == "\"'=1,\"\"2\"\"\"");
  BOOST_TEST(in_csv("a=1", safe) == "a=1");
  BOOST_TEST(in_csv("", safe) == "\"\"");
  BOOST_TEST(to_csv(of_one_cell(table_cell::number("-1")), safe) == "h\n-1\n");
  BOOST_TEST(to_csv(table({"=1"}), safe) == "'=1\n");
  const table gap = of_one_cell(table_cell::missing());
  BOOST_TEST(to_csv(gap, {.missing = "=NA()", .spreadsheet_safe = true}) == "h\n'=NA()\n");
  BOOST_TEST(to_csv(gap, {.missing = "=NA()"}) == "h\n=NA()\n");
  BOOST_TEST(to_csv(gap, {.missing = "-", .spreadsheet_safe = true}) == "h\n-\n");
}

BOOST_AUTO_TEST_CASE(all_gaps_and_one_period) {
  table gaps({"Month", "a"});
  gaps.add_row({"2025-12", table_cell::missing()});
  BOOST_TEST(to_text(gaps) == "Month     a\n2025-12  ..\n");
  BOOST_TEST(to_markdown(gaps) == "| Month | a |\n| --- | ---: |\n| 2025-12 | .. |\n");
  BOOST_TEST(to_json(gaps) == "[\n{\"Month\": \"2025-12\", \"a\": null}\n]\n");
  BOOST_TEST(to_markdown(gaps, {.missing = "|"}).ends_with("| \\| |\n"));
  BOOST_TEST(to_csv(gaps, {.missing = ","}) == "Month,a\n2025-12,\",\"\n");
  BOOST_TEST(to_html(gaps, {.missing = "<"}).find(">&lt;</td>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(our_readers_read_csv_back) {
  const series<month, decimal<2>> all(
      month{2025, 10},
      std::vector<std::optional<decimal<2>>>{decimal<2>{"-386.50"}, std::nullopt, decimal<2>{"9"}});
  const table rows = to_table("the \"month\"", {table_column("USD, or \n not", all)});
  for (const auto& format : {table_format{}, semicolon_separated}) {
    const std::string text = to_csv(rows, {.format = format, .missing = "n/a"});
    const auto back = read_csv<month, decimal<2>>(
        table_source::text(text, "t.csv"),
        {.period = "the \"month\"", .value = "USD, or \n not", .format = format, .gaps = {"n/a"}});
    BOOST_TEST((back == all));
  }
}

BOOST_AUTO_TEST_SUITE_END()
