// SPDX-License-Identifier: BSL-1.0
// A report as text, Markdown, JSON, or a page in HTML that needs no other file.
#ifndef FISCUS_EXAMPLES_BULLETIN_WRITE_REPORT_HPP
#define FISCUS_EXAMPLES_BULLETIN_WRITE_REPORT_HPP

#include "report.hpp"

#include <fiscus/charts/to_svg.hpp>
#include <fiscus/tables/table_html.hpp>
#include <fiscus/tables/table_json.hpp>
#include <fiscus/tables/table_markdown.hpp>
#include <fiscus/tables/table_text.hpp>
#include <fiscus/text/terminal_width.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// Breaks a text into lines of at most so many characters.
inline std::string wrapped(std::string_view text, std::size_t most) {
  std::string result;
  while (text.size() > most) {
    const std::size_t space = text.rfind(' ', most);
    const std::size_t end = space == std::string_view::npos ? text.find(' ') : space;
    if (end == std::string_view::npos) break;
    result.append(text.substr(0, end)) += '\n';
    text.remove_prefix(end + 1);
  }
  return result.append(text) += '\n';
}

/// Facts, tables and notes, without the pictures.
inline std::string to_text(const report& all) {
  constexpr std::size_t width_of_names = 20;
  constexpr std::size_t width_of_lines = 86;
  std::string text = all.title + '\n' + std::string(fiscus::terminal_width(all.title), '=') + '\n';
  for (const section& each : all.sections) {
    text += '\n';
    for (const fact& said : each.facts) {
      std::string name = said.is_detail ? "  " + said.name : said.name;
      name.resize(width_of_names, ' ');
      text += name + ' ' + said.text + '\n';
    }
    if (each.rows) text += to_text(*each.rows, {.between = "   "});
  }
  return text + '\n' + wrapped("Source: " + all.source + '.', width_of_lines) +
         wrapped(all.notes, width_of_lines);
}

/// The facts of a section below two headings.
inline fiscus::table table_of_facts(const section& of, const std::string& name,
                                    const std::string& text) {
  fiscus::table result({name, text});
  for (const fact& each : of.facts) result.add_row({each.name, each.text});
  return result;
}

inline std::string to_markdown(const report& all) {
  std::string text =
      "# " + fiscus::to_markdown(all.title) + "\n\n**" + fiscus::to_markdown(all.headline) + "**\n";
  for (const section& each : all.sections) {
    text += "\n## " + fiscus::to_markdown(each.heading) + "\n\n";
    if (!each.facts.empty()) text += to_markdown(table_of_facts(each, "Figure", "What it is"));
    if (each.rows) text += to_markdown(*each.rows);
  }
  return text + "\nSource: " + fiscus::to_markdown(all.source) + "\n\n" +
         fiscus::to_markdown(all.notes) + '\n';
}

/// Numbers have all of their digits and stand in quotation marks.
inline std::string to_json(const report& all) {
  using fiscus::to_json;
  std::string text = "{\n\"title\": " + to_json(all.title) + ",\n\"month\": " + to_json(all.month) +
                     ",\n\"headline\": " + to_json(all.headline) + ",\n\"sections\": [";
  std::string_view between = "\n";
  for (const section& each : all.sections) {
    text.append(between) += "{\"heading\": " + to_json(each.heading);
    if (!each.facts.empty())
      text += ",\n\"facts\": " + to_json(table_of_facts(each, "name", "text"));
    if (each.rows) {
      if (!each.rows->caption().empty()) text += ",\n\"caption\": " + to_json(each.rows->caption());
      text += ",\n\"rows\": " + to_json(*each.rows);
    }
    text += '}';
    between = ",\n";
  }
  return text + "\n],\n\"source\": " + to_json(all.source) + ",\n\"notes\": " + to_json(all.notes) +
         "\n}\n";
}

/// The look of the page. Of each picture a narrow and a wide form stand in it, and one is shown.
inline constexpr std::string_view page_style = R"css(
body { margin: 0 auto; padding: 1rem; max-width: 42rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.5 Helvetica, Arial, "Liberation Sans", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
.headline { font-size: 1.15rem; margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; padding: .25rem 0; }
th, td { padding: .25rem .5rem .25rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid #ddd; }
thead th { border-bottom: 2px solid #555; }
tbody th { font-weight: normal; }
.figures thead { position: absolute; clip-path: inset(50%); }
.figures tbody th { width: 38%; }
.numbers th:not(:first-child), .number, .missing { text-align: right; padding-right: 0;
  padding-left: .5rem; font-variant-numeric: tabular-nums; }
.numbers td { white-space: nowrap; }
figure { margin: 1.25rem 0; }
figure svg { display: block; max-width: 100%; height: auto; }
.wide { display: none; }
footer { margin-top: 2rem; font-size: .85rem; color: #444; }
@media (min-width: 38rem) {
  .wide { display: block; }
  .narrow { display: none; }
}
@media print {
  body { max-width: none; padding: 0; }
  .wide { display: block; }
  .narrow { display: none; }
  figure, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
}
)css";

inline std::string figure_of(const fiscus::chart& picture, const std::string& id) {
  constexpr int narrow = 288;
  constexpr int wide = 576;
  return "<figure>\n<div class=\"wide\">" + to_svg(picture, {.width = wide, .id = id + "-wide"}) +
         "</div>\n<div class=\"narrow\">" +
         to_svg(picture, {.width = narrow, .plot_height = 180, .id = id + "-narrow"}) +
         "</div>\n</figure>\n";
}

/// One file: its style and its pictures stand in it, and it allows no request.
inline std::string to_html(const report& all) {
  using fiscus::to_html;
  std::string text =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; img-src data:\">\n<link rel=\"icon\" href=\"data:,\">\n<title>" +
      to_html(all.title) + "</title>\n<style>" + std::string(page_style) +
      "</style>\n</head>\n<body>\n<main>\n<h1>" + to_html(all.title) +
      "</h1>\n<p class=\"headline\">" + to_html(all.headline) + "</p>\n";
  int pictures = 0;
  for (const section& each : all.sections) {
    text += "<section>\n<h2>" + to_html(each.heading) + "</h2>\n";
    if (!each.facts.empty())
      text += to_html(table_of_facts(each, "Figure", "What it is"), {.css_class = "figures"});
    for (const fiscus::chart& picture : each.pictures)
      text += figure_of(picture, "picture-" + std::to_string(++pictures));
    if (each.rows) text += to_html(*each.rows, {.css_class = "numbers"});
    text += "</section>\n";
  }
  return text + "</main>\n<footer>\n<p>Source: " + to_html(all.source) + "</p>\n<p>" +
         to_html(all.notes) + "</p>\n</footer>\n</body>\n</html>\n";
}

#endif
