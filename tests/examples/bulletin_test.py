# SPDX-License-Identifier: BSL-1.0
"""Runs the bulletin as a user does and compares what it prints with committed texts.

Usage: bulletin_test.py PROGRAM DATA

The expected bulletins stand beside this file. After a change that is meant, print them anew with
the program's own output and read the difference.
"""
import collections
import html.parser
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM, DATA = sys.argv[1:3]
HERE = pathlib.Path(__file__).parent

HEAD = b"month,usd_million\n"
GOOD = HEAD + b"2025-11,356\n2025-12,437\n"

WORLDBANK = '"Data Source","WDI",\n\n"Updated","2026",\n\n"Country Name","Country Code",' \
            '"Indicator Name","Indicator Code"'
# The same two months as each format has them, and the label, if one is needed. Those that have no
# months are refused.
FORMATS = {
    "fred": ("observation_date,A,B\n2025-11-01,356,1\n2025-12-01,437,.\n", "A"),
    "alfred": ("observation_date\tA_20260115\tA_20260131\n"
               "2025-11-01\t355\t356\n2025-12-01\t.\t437\n", "A_20260131"),
    "alfred_csv": ("DATE,A_20260131\n2025-11-01,356\n2025-12-01,437\n,\n", ""),
    "eurostat": ("freq,geo\\TIME_PERIOD\t2025-11 \t2025-12 \nM,AT\t356 \t437 p\nM,BE\t: \t: c\n",
                 "M,AT"),
    "ecb": ('"DATE","TIME PERIOD","Exports (A.B)"\n"2025-11-30","Nov","356"\n'
            '"2025-12-31","Dec","437"\n', ""),
    "ecb_reference_rates": ("Date,USD,JPY,\n2025-12,437,N/A,\n2025-11,356,1,\n", "USD"),
    "worldbank": (WORLDBANK + ',"2025-11","2025-12",\n"A","AAA","B","BBB","356","437",\n', "AAA.BBB"),
    "imf": ("DATASET,SERIES_CODE,SCALE,2025-M11,2025-M12\nD,A,Millions,356,437\nD,B,Millions,,1\n",
            "A"),
    "imf_long": ("COUNTRY.ID,INDICATOR.ID,TYPE_OF_TRANSFORMATION.ID,FREQUENCY.ID,TIME_PERIOD,"
                 "OBS_VALUE\nA,B,C,M,2025-M11,356\nA,B,C,M,2025-M12,437\n", "A.B.C.M"),
    "ons": ('"Title","A"\n"CDID","AAAA"\n"Unit","m"\n"2025","1"\n"2025 NOV","356"\n'
            '"2025 DEC","437"\n', ""),
    "bls": ("series_id\tyear\tperiod\tvalue\tfootnote_codes\nA \t2025\tM11\t 356\t\n"
            "A \t2025\tM12\t 437\tP\nA \t2025\tM13\t 400\t\n", "A"),
    "bundesbank": ('"";A;A_FLAGS\nEinheit;USD;\n2025-11;356;\n2025-12;437,00;vorläufig\n', ""),
    "bundesbank_english": ('"",A,A_FLAGS\nunit,USD,\n2025-11,356,\n2025-12,437.00,\n', ""),
    "bank_of_england": ('"Date","Exports   AAAA"\n"30 Nov 25","356"\n"31 Dec 25","437"\n', "AAAA"),
    "bcb": ("Data;A\n01/11/2025;356,00\n01/12/2025;437\nFonte;BCB\n", ""),
    "bcb_months": ("Data;A\n11/2025;356\n12/2025;437\nFonte;BCB\n", ""),
    "ine": ("Nacional;Tipo;Periodo;Total\n"
            "N;A;2025M12;437\nN;A;2025M11;356\nN;B;2025M11;..\n", "N / A"),
    "ine_quarters": ("Sexo;Periodo;Total\nA;2025T4;437\n", "A"),
    "statcan": ("REF_DATE,GEO,VECTOR,VALUE,STATUS\n2025-11,A,v1,356,\n2025-12,A,v1,437,p\n"
                "2025-12,B,v2,,..\n", "v1"),
    "comtrade_legacy": ("Period,Trade Flow,Reporter,Partner,Commodity Code,Trade Value (US$),Flag\n"
                        "2025-11,X,A,B,1,356,0\n2025-12,X,A,B,1,437,4\n", "A X B 1"),
    "comtrade": ("period,reporterISO,flowDesc,partnerISO,cmdCode,primaryValue,legacyEstimationFlag\n"
                 "2025-11,A,X,B,1,356,0,\n2025-12,A,X,B,1,437,4,\n", "A X B 1"),
    "us_census": ("State Exports,,,,\nDate,,,,\nMeasures,,,,\nState,Commodity,Country,Time,Value\n"
                  "A,B,C,December 2025,437\nA,B,C,November 2025,356\n", "A / B / C"),
    "sbp_easydata": ("Observation Date,Series Key,Observation Value,Observation Status\n"
                     "31-Dec-2025,A,437,Normal\n30-Nov-2025,A,356,Normal\n", "A"),
    "sdmx_csv_1": ("DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX,M,A,2025-11,356,\n"
                   "X,M,A,2025-12,437,p\nX,M,B,2025-12,:,c\n", "M.A"),
    "sdmx_csv_2": ("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,GEO,TIME_PERIOD,OBS_VALUE\n"
                   "dataflow,X,I,M,A,2025-11,356\ndataflow,X,I,M,A,2025-12,437\n", "M.A"),
    "india_crore": ("Indicators,2024-2025 Actuals\nA,437\n", "A"),
}
NO_MONTHS = {"ine_quarters", "india_crore"}


def run(*arguments):
    """The exit code, output and error output of the program."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode(errors="surrogateescape")


class Page(html.parser.HTMLParser):
    """What stands in a page."""

    def __init__(self):
        super().__init__()
        self.open, self.requests, self.cells, self.text = [], [], [], []
        self.count = collections.Counter()

    def handle_starttag(self, tag, attrs):
        self.count[tag] += 1
        self.requests += [value for name, value in attrs
                          if name in ("src", "href") and not value.startswith(("data:", "#"))]
        if tag in ("td", "th"):
            self.cells.append("")
        if tag not in ("meta", "link", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.count[tag] += 1

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            raise ValueError(f"</{tag}> closes another element")

    def handle_data(self, data):
        self.text.append(data)
        if self.open and self.open[-1] in ("td", "th"):
            self.cells[-1] += data


class Bulletins(unittest.TestCase):
    maxDiff = None

    def check(self, expected, *arguments):
        code, out, err = run(*arguments)
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(out, (HERE / expected).read_text())

    def test_a_record_month(self):
        self.check("2025-12.txt", "--month", "2025-12")

    def test_the_last_month(self):
        self.check("2026-07.txt")

    def test_a_month_after_a_gap(self):
        self.check("2022-11.txt", "--month", "2022-11")

    def test_the_first_month(self):
        self.check("2018-02.txt", "--month", "2018-02")

    def test_the_data_can_be_named(self):
        title = "Pakistan's exports of IT services"
        source = "State Bank of Pakistan and Pakistan Bureau of Statistics, as printed by the press"
        self.check("2025-12.txt", "--title", title, "--source", source, "--month", "2025-12", DATA)

    def test_the_forms_of_a_report_say_the_same(self):
        rows = [line.split() for line in (HERE / "2025-12.txt").read_text().splitlines()]
        exports = {line[0]: line[1] for line in rows if len(line) == 6 and line[0][4:5] == "-"}
        self.assertEqual(len(exports), 13)

        code, out, err = run("--json", "--month", "2025-12")
        self.assertEqual((code, err), (0, ""))
        report = json.loads(out)
        months = next(each["rows"] for each in report["sections"] if "Month" in each.get("rows", [{}])[0])
        self.assertEqual({each["Month"]: each["USD million"] for each in months}, exports)
        self.assertEqual(report["headline"], "USD 437 million in December 2025, up 25.6\u00a0% on the "
                                             "year: the highest month known")
        self.assertEqual(report["sections"][0]["facts"][0],
                         {"name": "Level", "text": "USD 437 million"})

        code, out, err = run("--markdown", "--month", "2025-12")
        self.assertEqual((code, err), (0, ""))
        for month, value in exports.items():
            self.assertIn(f"| {month} | {value} | ", out)

        code, out, err = run("--html", "--month", "2025-12")
        self.assertEqual((code, err), (0, ""))
        page = Page()
        page.feed(out)
        page.close()
        self.assertEqual(page.open, [])
        self.assertEqual(page.requests, [])
        self.assertEqual(page.count["svg"], 6)  # three pictures, narrow and wide
        self.assertEqual(page.count["table"], 6)
        for month, value in exports.items():
            at = page.cells.index(month)
            self.assertEqual(page.cells[at + 1], value)

    def test_no_title_is_markup(self):
        title = '<b>"&</b>'
        code, out, err = run("--html", "--title", title, "--source", title)
        self.assertEqual((code, err), (0, ""))
        self.assertNotIn(title, out)
        page = Page()
        page.feed(out)
        self.assertEqual((page.open, page.count["b"]), ([], 0))
        self.assertIn(title, "".join(page.text))
        self.assertEqual(json.loads(run("--json", "--title", title)[1])["title"],
                         title + ", July 2026")
        self.assertIn('\\<b\\>"\\&\\</b\\>', run("--markdown", "--title", title)[1])

    def test_a_full_disk_is_told(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual((done.returncode, done.stderr),
                         (1, b"bulletin: the output cannot be written\n"))

    def test_help_explains_the_options_and_the_columns(self):
        code, out, err = run("--help")
        self.assertEqual((code, err), (0, ""))
        for word in ("--month", "--title", "--source", "--html", "--markdown", "--json", "--help", "FILE", '"month"', '"usd_million"'):
            self.assertIn(word, out)


class Files(unittest.TestCase):
    """Files of the user's own: those that are read, and those that are refused."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = str(pathlib.Path(self.folder.name, "own.csv"))

    def tearDown(self):
        self.folder.cleanup()

    def run_on(self, content, *arguments):
        pathlib.Path(self.path).write_bytes(content)
        return run(*arguments, self.path)

    def test_other_forms_of_the_same_file_give_the_same_bulletin(self):
        expected = self.run_on(GOOD)
        self.assertEqual(expected[0], 0)
        self.assertIn("Series in US dollars, December 2025", expected[1])
        self.assertIn("USD 437 million", expected[1])
        latin_1 = "month,usd_million,café\n2025-11,356,Zürich\n2025-12,437,é\n".encode("latin-1")
        for content in (
            GOOD.replace(b"\n", b"\r\n"),
            b"\xef\xbb\xbf" + GOOD,
            GOOD.rstrip(b"\n"),
            latin_1,
        ):
            self.assertEqual(self.run_on(content), expected, content)

    def test_every_format_gives_the_same_bulletin(self):
        expected = self.run_on(GOOD)
        self.assertEqual(expected[0], 0)
        for name, (content, label) in FORMATS.items():
            unit = "one" if name == "india_crore" else "million"
            asked = ("--format", name, "--unit", unit, *(("--label", label) if label else ()))
            found = self.run_on(content.encode("latin-1"), *asked)
            if name in NO_MONTHS:
                self.assertEqual(found[:2], (1, ""), name)
                self.assertRegex(found[2], f"{self.path}:1:|4 in a year", name)
            else:
                self.assertEqual(found, expected, name)

    def test_small_amounts_have_a_small_unit(self):
        rows = [f"{2024 + i // 12}-{i % 12 + 1:02},0.00001{i % 10}" for i in range(24)]
        code, out, _ = self.run_on(("month,usd_million\n" + "\n".join(rows) + "\n").encode())
        self.assertEqual(code, 0)
        self.assertRegex(out, r"USD 1\d\.\d\d on average")

    def test_all_formats_are_known_by_name(self):
        code, out, err = run("--format", "none")
        self.assertEqual((code, out), (1, ""))
        self.assertEqual(err, "bulletin: no format has the name none; there are " +
                         ", ".join(sorted(FORMATS, key=err.index)) + "\n")

    def test_only_the_highest_mark_is_told(self):
        code, out, err = self.run_on(HEAD + b"2025-11,195\n2025-12,92000000000\n")
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(out.count("First time above"), 1)
        self.assertIn("First time above     USD 91999999900 million\n", out)

    def test_a_label_chooses_the_series(self):
        content = FORMATS["statcan"][0].encode()
        self.refused(':1:1: expected one series, or the label of the one to read; there are '
                     '"v1", "v2"', content,
                     "--format", "statcan")
        self.refused(':1:1: expected a series with the label "v3"; there are "v1", "v2"', content,
                     "--format", "statcan", "--label", "v3")
        self.assertEqual(run("--unit", "dozen"),
                         (1, "", "bulletin: expected a unit as one, thousand or million after "
                                 "--unit, found dozen\n"))

    def refused(self, message, content, *arguments):
        code, out, err = self.run_on(content, *arguments)
        self.assertEqual(err, f"bulletin: {self.path}{message}\n")
        self.assertEqual((code, out), (1, ""), "no half-printed bulletin")

    def test_bad_files_are_refused_with_file_line_and_column(self):
        self.refused(
            ':1:1: expected a header line with the columns "month" and "usd_million"; '
            "the file is empty",
            b"",
        )
        self.refused(
            ':1:1: expected a column "usd_million"; the header has "month", "pkr_million"',
            b"month,pkr_million\n2025-12,437\n",
        )
        self.refused(
            ":4:1: expected each period once; this one stands in line 3 already",
            GOOD + b"2025-12,437\n",
        )
        self.refused(
            ':2:6: column "month": expected a month from 01 to 12 at character 6 of "2025-13"',
            HEAD + b"2025-13,437\n",
        )
        self.refused(
            ':2:1: column "month": expected the name of a month at character 1 of '
            '"Dez 2025"',
            HEAD + b"Dez 2025,437\n",
        )
        self.refused(
            ':3:12: column "usd_million": expected the end of the text at character 4 of "437x"',
            HEAD + b"2025-11,356\n2025-12,437x\n",
        )
        self.refused(
            ':2:9: column "usd_million": expected an amount in USD at character 1 of "PKR 437"',
            HEAD + b"2025-12,PKR 437\n",
        )
        self.refused(
            ':2:9: column "usd_million": expected a number that fits its integer at character 1 '
            'of "99999999999999"',
            HEAD + b"2025-12,99999999999999\n",
        )

    def test_sums_that_are_too_large_are_refused(self):
        code, out, err = self.run_on(HEAD + b"2025-11,90000000000\n2025-12,90000000000\n")
        self.assertEqual((code, out), (1, ""))
        self.assertEqual(err, f"bulletin: {self.path}: the sum is too large for its integer\n")

    def test_a_file_without_values_is_refused(self):
        self.refused(":2:1: expected a line with a month and its value", HEAD)

    def test_a_missing_file_is_named(self):
        code, out, err = run(self.path)
        expected = f"bulletin: {self.path}: cannot be opened: No such file or directory\n"
        self.assertEqual((code, out, err), (1, "", expected))

    def test_a_month_without_a_value_is_refused(self):
        self.refused(
            ": no value for October 2025; the file has 2 months from November 2025 to December 2025",
            GOOD,
            "--month",
            "2025-10",
        )

    def test_arguments_that_are_not_understood_are_refused(self):
        for arguments, message in (
            (("--month", "2025"), '--month: expected a hyphen at character 5 of "2025"'),
            (("--month",), "--month needs a value"),
            (("--title", ""), "--title: expected a text"),
            (("--title", "a\x1b[31m"), "--title: expected one line without control characters"),
            (("--source", "x" * 501), "--source: expected at most 500 bytes, not 501"),
            (("--title", b"\xe9"), 'a text is not in UTF-8: "\udce9"'),
            (("a.csv", "b.csv"), "more than one file: a.csv and b.csv"),
            (("--label", "A"), "--label needs --format"),
            (("--unit", "million"), "--unit needs --format"),
            (("--mont",), "unknown option --mont; --help explains all"),
        ):
            self.assertEqual(run(*arguments), (1, "", f"bulletin: {message}\n"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
