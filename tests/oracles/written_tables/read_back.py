#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Reads random tables back from Markdown, HTML, JSON and CSV, and compares them cell by cell.

    read_back.py TABLES COUNT [all]

TABLES is the program of tables.cpp. JSON, CSV and HTML are read by Python's modules, and Markdown by
the few rules below. With `all`, Markdown is read by markdown-it and by cmark-gfm, and HTML by
html5lib, too, which must find nothing wrong.
"""
import csv
import html
import itertools
import io
import json
import re
import subprocess
import sys
import unicodedata
from html.parser import HTMLParser


class Cell:
    def __init__(self, words):
        self.kind = words[1]
        texts = [bytes.fromhex(word[1:]).decode() for word in words[2:]]
        self.text, self.digits, self.reason = texts[:3]
        self.notes = list(zip(texts[3::2], texts[4::2]))


class Table:
    """What the part `cells` describes."""

    def __init__(self, text):
        self.rows, self.notes = [], []
        for line in text.splitlines():
            words = line.split(" ")
            if words[0] == "labels":
                self.labels = int(words[1])
            elif words[0] == "caption":
                self.caption = bytes.fromhex(words[1][1:]).decode()
            elif words[0] == "note":
                self.notes.append(bytes.fromhex(words[1][1:]).decode())
            elif words[0] == "row":
                self.rows.append([])
            else:
                self.rows[-1].append(Cell(words))
        self.headings = self.rows.pop(0)
        notes = [note for row in [self.headings, *self.rows] for cell in row for note in cell.notes]
        given = {mark for _, mark in notes}
        self.marks = {}
        for note in notes:
            if note not in self.marks:
                self.marks[note] = self.free_mark(note[1], given)

    def free_mark(self, mark, given):
        """The mark, or one with a number that no note has."""
        taken = set(self.marks.values())
        if mark and mark not in taken:
            return mark
        numbers = itertools.count(2 if mark else 1)
        names = (f"{mark}{n}" if mark else f"({n})" for n in numbers)
        return next(name for name in names if name not in given | taken)

    def marks_of(self, cell):
        return " ".join(self.marks[note] for note in dict.fromkeys(cell.notes))

    def all_notes(self):
        return [f"{mark} {text}" for (text, _), mark in self.marks.items()] + self.notes


def visible(text, line_end="\n"):
    """A text as Markdown and HTML show it: control characters as their pictures."""
    def picture(match):
        code = ord(match[0])
        return chr(0x2421) if code == 0x7F else chr(0x2400 + code) if code < 32 else "\uFFFD"
    text = re.sub("\r\n|\r|\n", line_end, text)
    return re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", picture, text)


def shown(table, cell, missing, between=" "):
    text = visible(missing if cell.kind == "missing" else cell.text)
    marks = visible(table.marks_of(cell))
    return text + (between + marks if marks else "")


def check(found, expected, what):
    if found != expected:
        sys.exit(f"{what}:\nread     {found!r}\nexpected {expected!r}")


class HtmlReader(HTMLParser):
    """The cells of a table as (tag, attributes, text); fails for tags that are not closed in order."""

    def __init__(self, text):
        super().__init__()
        self.parts, self.open, self.rows, self.caption, self.outside = {}, [], [], "", ""
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        if tag == "br":
            return self.handle_data("\n")
        self.open.append(tag)
        if tag == "tr":
            self.rows.append((self.open[-2], []))
        elif tag in ("td", "th"):
            self.rows[-1][1].append([tag, dict(attributes), ""])
        elif tag == "sup":
            self.handle_data("\0")

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, tag

    def handle_data(self, data):
        if {"td", "th"} & set(self.open):
            self.rows[-1][1][-1][2] += data
        elif "caption" in self.open:
            self.caption += data
        else:
            self.outside += data

    def handle_comment(self, data):
        raise AssertionError("a comment")

    def rows_in(self, part):
        return [cells for where, cells in self.rows if where == part]


def check_html(text, table):
    found = HtmlReader(text)
    check(found.outside.strip(), "", "text outside of cells")
    check(found.caption, visible(table.caption), "caption")

    def expected(cell, is_heading, is_label):
        is_empty = is_heading and not cell.text
        tag = "th" if (is_heading or is_label) and not is_empty else "td"
        wanted = {"scope": "col" if is_heading else "row"} if tag == "th" else {}
        if cell.kind != "text":
            wanted["class"] = cell.kind
        if cell.reason:
            wanted["title"] = visible(cell.reason, " ")
        return [tag, wanted, shown(table, cell, "..", "\0")]

    check(found.rows_in("thead"), [[expected(cell, True, False) for cell in table.headings]],
          "headings of HTML")
    check(found.rows_in("tbody"),
          [[expected(cell, False, i < table.labels) for i, cell in enumerate(row)]
           for row in table.rows], "cells of HTML")
    check([cells[0][2] for cells in found.rows_in("tfoot")],
          [visible(note) for note in table.all_notes()], "notes of HTML")


def unescaped(text):
    """The text that Markdown without any markup but backslashes, entities and <br> stands for."""
    def plain(match):
        if match[1]:
            return match[1]
        return "\n" if match[0] == "<br>" else html.unescape(match[0])
    return re.sub(r"\\([!-/:-@\[-`{-~])|<br>|&#\d+;", plain, text)


def simple_markdown(text):
    """The paragraphs and the rows of a table, by the rules of what we write."""
    paragraphs, rows = [], []
    for block in re.split("\n\n", text.strip("\n")) if text.strip("\n") else []:
        if not block.startswith("|"):
            paragraphs.append("\n".join(unescaped(line) for line in re.split(r"\\\n", block)))
            continue
        for line in block.split("\n"):
            cells = re.findall(r" ((?:\\.|[^\\|])*) (?=\|)", line)
            rows.append([unescaped(cell) for cell in cells])
        assert all(set(cell) <= set("-:") for cell in rows.pop(1))
    return paragraphs, rows


def markdown_it(text):
    """The same by markdown-it."""
    from markdown_it import MarkdownIt
    paragraphs, rows, where = [], [], None
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "paragraph_open":
            where = paragraphs
        elif token.type == "tr_open":
            rows.append([])
            where = rows[-1]
        elif token.type == "inline":
            content = ""
            for child in token.children:
                if child.type in ("softbreak", "hardbreak") or child.content == "<br>":
                    content += "\n"
                else:
                    assert child.type in ("text", "text_special"), (child.type, token.content)
                    content += child.content
            where.append(content)
    return paragraphs, rows


def cmark_gfm(text):
    """The same by GitHub's own reader, whose HTML is read by Python's."""
    done = subprocess.run(["cmark-gfm", "--extension", "table", "--unsafe"], input=text.encode(),
                          capture_output=True, check=True).stdout.decode()
    done = done.replace("<br />\n", "<br>")
    paragraphs = [html.unescape(p.replace("<br>", "\n"))
                  for p in re.findall("<p>(.*?)</p>", done, re.S)]
    table = re.search("<table>.*</table>", done, re.S)
    rows = [[cell[2] for cell in cells] for _, cells in HtmlReader(table[0]).rows] if table else []
    return paragraphs, rows


def check_markdown(text, table, readers):
    paragraphs = [visible(table.caption)] if table.caption else []
    notes = [visible(note) for note in table.all_notes() if note]
    if notes:
        paragraphs.append("\n".join(notes))
    rows = [[shown(table, cell, "..") for cell in row] for row in [table.headings, *table.rows]]
    for reader in readers:
        found = reader(text)
        check(found[1], rows, f"Markdown by {reader.__name__}\n{text}")
        check(found[0], paragraphs, f"paragraphs of Markdown by {reader.__name__}\n{text}")


def check_json(parts, table):
    names = [cell.text for cell in table.headings]

    def value(cell):
        return {"text": cell.text, "number": cell.digits, "missing": None}[cell.kind]
    records = [dict(zip(names, map(value, row))) for row in table.rows]
    columns = {name: [value(row[i]) for row in table.rows] for i, name in enumerate(names)}
    check(json.loads(parts["records"]), records, "JSON records")
    check(json.loads(parts["columns"]), columns, "JSON columns")
    found = json.loads(parts["bare"], parse_float=lambda digits: ("number", digits),
                       parse_int=lambda digits: ("number", digits))
    check(found, [{name: ("number", cell.digits) if cell.kind == "number" else value(cell)
                   for name, cell in zip(names, row)} for row in table.rows], "bare JSON")


def check_csv(text, table, separator=",", mark=".", missing="", is_safe=False):
    def value(cell):
        if cell.kind == "text":
            runs = is_safe and cell.text.startswith(tuple("=+-@\t\r\n＝＋－＠"))
            return "'" + cell.text if runs else cell.text
        return missing if cell.kind == "missing" else cell.digits.replace(".", mark)
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    check(found, [list(map(value, row)) for row in [table.headings, *table.rows]], "CSV")


def check_text(text, table):
    """Every line has the texts of its cells, in their order, in columns of spaces."""
    lines = text.split("\n")
    assert lines.pop() == ""
    assert not any(unicodedata.category(c) == "Cc" for line in lines for c in line)
    begin = 1 if table.caption else 0
    for line, row in zip(lines[begin:], [table.headings, *table.rows]):
        at = 0
        for is_heading, cell in ((row is table.headings, cell) for cell in row):
            wanted = visible("" if cell.kind == "missing" and is_heading else
                             ".." if cell.kind == "missing" else cell.text, "\n")
            wanted = re.sub("[\n\t]", " ", wanted).strip(" ")
            at = line.index(wanted, at) + len(wanted)
    check(len(lines), begin + 1 + len(table.rows) + len(table.marks) + len(table.notes), "lines")


def parts_of(output):
    place = 0
    while place < len(output):
        end = output.index(b"\n", place)
        name, size = output[place:end].split()
        place = end + 1 + int(size)
        yield name.decode(), output[end + 1:place].decode()
        place += 1


def html5(text):
    import html5lib
    html5lib.HTMLParser(strict=True).parseFragment(text)


def main():
    program, count, *asked = sys.argv[1:]
    readers = [simple_markdown] + ([markdown_it, cmark_gfm] if asked else [])
    output = subprocess.run([program, count], capture_output=True, check=True).stdout
    tables = cells = 0
    parts = {}
    for name, text in parts_of(output):
        parts[name] = text
        if name != "safe":
            continue
        table = Table(parts["cells"])
        check_text(parts["text"], table)
        check_markdown(parts["markdown"], table, readers)
        check_html(parts["html"], table)
        check_json(parts, table)
        check_csv(parts["csv"], table)
        check_csv(parts["semicolons"], table, ";", ",", "..")
        check_csv(parts["safe"], table, is_safe=True)
        if asked:
            html5(parts["html"])
        tables += 1
        cells += sum(map(len, table.rows))
    if tables != int(count):
        sys.exit(f"{tables} tables instead of {count}")
    print(f"{tables} tables, {cells} cells, as text, Markdown, HTML, JSON and CSV: none differs")


if __name__ == "__main__":
    main()
