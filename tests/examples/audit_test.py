# SPDX-License-Identifier: BSL-1.0
"""Runs the audit and the articles as a user does and compares what they print with committed texts.

Usage: audit_test.py AUDIT ARTICLES DATA

The expected texts stand beside this file. After a change that is meant, print them anew with the
programs' own output and read the difference.
"""
import csv
import fractions
import io
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import unittest

AUDIT, ARTICLES, DATA = sys.argv[1:4]
HERE = pathlib.Path(__file__).parent
CLAIMS = pathlib.Path(DATA, "published_claims.csv")
VINTAGES = pathlib.Path(DATA, "pakistan_it_exports_vintages.csv")
OF_PAKISTAN = ("audit: there are claims on a series, and VINTAGES is not given: they are judged by "
               "Pakistan's exports of IT services\n")

HEAD = "id,kind,period,figures,stated,printed,source\n"
GOOD = "G,growth,2025-12,437 million; 356 million,23%,2026-01-31,a paper\n"


def run(*arguments):
    """The exit code, output and error output of a program."""
    done = subprocess.run(arguments, capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Reports(unittest.TestCase):
    maxDiff = None

    def test_the_audit_of_the_press(self):
        code, out, err = run(AUDIT)
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(out, (HERE / "audit.txt").read_text())

    def test_the_tables_can_be_named(self):
        self.assertEqual(run(AUDIT, CLAIMS), run(AUDIT))
        self.assertEqual(run(AUDIT, CLAIMS, VINTAGES), run(AUDIT))

    def test_every_claim_of_the_table_is_judged_once(self):
        with CLAIMS.open() as file:
            ids = sorted(row["id"] for row in csv.DictReader(file))
        lines = run(AUDIT)[1].split("summary")[0].splitlines()
        self.assertEqual(sorted(line.split()[0] for line in lines if "[" in line), ids)
        self.assertGreater(len(ids), 100)

    def test_the_two_articles(self):
        code, out, err = run(ARTICLES)
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(out, (HERE / "articles.txt").read_text())
        self.assertIn("3.223 billion and about 2.6 billion, given for one quantity, cannot both be "
                      "right.", out)

    def test_machines_read_the_same_as_people(self):
        report = json.loads(run(AUDIT, "--output", "json")[1])
        rows = list(csv.DictReader(io.StringIO(run(AUDIT, "--output", "csv")[1])))
        text = run(AUDIT)[1]
        self.assertEqual(report["refused"], [])
        self.assertEqual(len(report["claims"]), len(rows))
        for claim, row in zip(report["claims"], rows):
            for name, value in claim.items():
                if isinstance(value, bool):
                    value = str(value).lower()
                elif isinstance(value, list):
                    value = "; ".join(value)
                self.assertEqual("" if value is None else str(value), row[name])
            self.assertIn(claim["sentence"], text)
            self.assertIn(claim["correction"] or "", claim["sentence"])

    def test_numbers_for_machines_are_those_of_fractions(self):
        with CLAIMS.open() as file:
            table = {row["id"]: row for row in csv.DictReader(file)}
        size = {"million": 10**6, "billion": 10**9}
        growths = 0
        for claim in json.loads(run(AUDIT, "--output", "json")[1])["claims"]:
            figures = [each.split() for each in table[claim["id"]]["figures"].split("; ")]
            if claim["kind"] != "growth" or any(each[1] not in size for each in figures):
                continue
            now, before = (fractions.Fraction(digits) * size[word] for digits, word in figures)
            exact = now / before - 1
            self.assertLessEqual(abs(fractions.Fraction(claim["computed"]) - exact),
                                 fractions.Fraction(1, 2 * 10**6))
            self.assertLess(fractions.Fraction(claim["low"]), exact)
            self.assertGreater(fractions.Fraction(claim["high"]), exact)
            growths += 1
        self.assertGreater(growths, 60)

    def test_a_report_that_cannot_be_written_is_an_error(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([AUDIT], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual((done.returncode, done.stderr),
                         (1, b"audit: the report cannot be written\n"))
        with open("/dev/full", "wb") as full:
            done = subprocess.run([AUDIT, "--help"], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (1, b"audit: the help cannot be written\n"))

    def test_help_explains_the_tables(self):
        code, out, err = run(AUDIT, "--help")
        self.assertEqual((code, err), (0, ""))
        for word in ("CLAIMS", "VINTAGES", "id, kind, period, figures, stated", "released"):
            self.assertIn(word, out)


class DamagedTables(unittest.TestCase):
    """What is wrong is said with its place, and the other lines are audited all the same."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.claims = str(pathlib.Path(self.folder.name, "claims.csv"))
        self.vintages = str(pathlib.Path(self.folder.name, "vintages.csv"))

    def tearDown(self):
        self.folder.cleanup()

    def run_on(self, claims):
        pathlib.Path(self.claims).write_text(claims)
        return run(AUDIT, self.claims)

    def refuses(self, line, *messages):
        code, out, err = self.run_on(HEAD + line + GOOD)
        expected = "".join(f"audit: {self.claims}{message}\n" for message in messages)
        self.assertEqual((code, err.replace(OF_PAKISTAN, "")), (1, expected))
        self.assertIn("G     2025-12    437 million is up 22.8% on 356 million; the printed 23% is "
                      "right.  [a paper]\n", out)
        self.assertIn("1    claim\n1    line that cannot be read\n", out)

    def test_bad_lines_are_named_and_the_others_are_audited(self):
        self.refuses(
            "A,growth,2025-12,437 million; 356 milion,23%,,\n",
            ':2:34: column "figures": expected the end of the text at character 4 of "356 milion"',
        )
        self.refuses(
            "A,growth,2025-12,437 million; 356 million,23 %x,,\n",
            ':2:47: column "stated": expected the end of the text at character 5 of "23 %x"',
        )
        self.refuses(
            "A,growth,2025-12,437 million,23%,,\n",
            ':2:18: column "figures": expected 2 for growth, separated by semicolons; there are 1',
        )
        self.refuses(
            "A,sum,2025-12,,23,,\n",
            ':2:15: column "figures": expected 1 or more for sum, separated by semicolons; there '
            "are 0",
        )
        self.refuses(
            'A,growth,2025-12,"437 million; PKR 356 million",23%,,\n',
            ':2:32: column "figures": expected USD, found PKR',
        )
        self.refuses(
            "A,on_year,W3,,26%,,\n",
            ':2:11: column "period": expected a year of four digits at character 1 of "W3"',
        )
        self.refuses(
            "A,lowest_since,2025-12,2026-01,,,\n",
            ':2:24: column "figures": expected a period like that of the claim and before it at '
            'character 1 of "2026-01"',
        )
        self.refuses(
            "A,growth,2025-12,437 million; 366 million,23 million,,\n",
            ':2:43: column "stated": expected a rate, found an amount in USD',
        )
        self.refuses(
            "A,compound,x,1 billion; 2 billion; 20000,5%,,\n",
            ':2:36: column "figures": expected a number of years from 1 to 1000 at character 1 of '
            '"20000"',
        )
        self.refuses(
            "A,level,2025-12,,23%,,\n",
            ":2:1: expected an amount in USD, found a rate",
        )
        self.refuses(
            "A,average,2025-12,437 million; 0,1,,\n",
            ':2:32: column "figures": expected a number above zero at character 1 of "0"',
        )
        self.refuses(
            "A,growth,2025-12,437; 356,23%,yesterday,\n",
            ':2:31: column "printed": expected the name of a month at character 1 of "yesterday"',
        )
        self.refuses("A,growth\n", ":2:1: expected 7 cells as in the header; the line has 2")
        self.refuses('A,"growth"x,,,,,\n', ":2:11: expected a comma or the end of the line")
        self.refuses('A,gr"owth,,,,,\n',
                     ":2:5: expected no quotation mark inside a cell that does not begin with one")
        self.refuses(
            "A,share,x,437 million; 1 billion,USD 23 million,,\n",
            ':2:34: column "stated": expected a rate, found an amount in USD',
        )

    def test_an_unknown_kind_is_answered_with_the_one_that_was_meant_or_with_all(self):
        self.refuses("A,grwth,,,,,\n", ':2:3: column "kind": no kind of claim has the name "grwth"; '
                                       "did you mean growth?")
        code, _, err = self.run_on(HEAD + "A,trend,,,,,\n" + GOOD)
        self.assertEqual(code, 1)
        self.assertTrue(err.startswith(
            f'audit: {self.claims}:2:3: column "kind": expected one of growth, difference, '), err)

    def test_what_is_behind_an_open_quotation_mark_is_named(self):
        code, out, err = self.run_on(HEAD + GOOD + 'A,growth,,"437; 356,23%,,\n' + GOOD)
        self.assertEqual((code, err), (1, f"audit: {self.claims}:3:11: expected a quotation mark that "
                                          "closes the one here; nothing from line 3 on is read\n"))
        self.assertIn("1    claim\n1    line that cannot be read\n", out)

    def test_a_claim_that_later_releases_contradict_is_shown_both_ways(self):
        pathlib.Path(self.vintages).write_text(
            "month,value,released,status\n2025-11,400 million,2025-12-18,P\n"
            "2025-11,450 million,2026-01-20,R\n2025-12,437 million,2026-01-10,\n")
        pathlib.Path(self.claims).write_text(HEAD + "A,record,2025-12,,,2026-01-15,\n")
        code, out, err = run(AUDIT, self.claims, self.vintages)
        self.assertEqual((code, err), (0, ""))
        self.assertIn("A     2025-12    437 million in December 2025 is the highest since the series "
                      "begins in November 2025; the claim of a record is right. By later releases: 437 million in December 2025 was reached "
                      "or passed once before; the claim of a record is wrong.  []\n", out)

    def judges(self, line, *words, warning=""):
        code, out, err = self.run_on(HEAD + line)
        self.assertEqual((code, err), (0, warning))
        for each in words:
            self.assertIn(each, out)

    def test_figures_of_several_currencies(self):
        self.judges("A,growth,x,PKR 12 billion; PKR 10 billion,20%,,\n"
                    "B,sum,x,1 million; 2 million,USD 3 million,,\n"
                    "C,growth,x,$12 billion; $10 billion,20%,,\n",
                    "PKR 12 billion is up 20% on PKR 10 billion; the printed 20% is right",
                    "1 million and 2 million add up to 3 million; the printed USD 3 million is right",
                    "$12 billion is up 20% on $10 billion; the printed 20% is right")
        pathlib.Path(self.claims).write_text(HEAD + "A,sum,x,1 million; EUR 2 million,3 million,,\n")
        code, out, err = run(AUDIT, "--currency", "EUR", self.claims)
        self.assertEqual((code, err), (0, ""))
        self.assertIn("add up to EUR 3 million", out)

    def test_exact_figures(self):
        self.judges("A,sum,plan,exactly 15 billion; exactly 1 billion; exactly 10 billion,"
                    "exactly 25 billion,,\n"
                    "B,shortfall,x,exactly 3 billion; 2.58 billion,14%,,\n",
                    "the printed exactly 25 billion is too low: it should read exactly 26 billion",
                    "2.58 billion misses the target of exactly 3 billion by 14%; the printed 14% is "
                    "right")

    def test_bytes_that_are_no_text_reach_no_machine(self):
        pathlib.Path(self.claims).write_bytes(
            HEAD.encode() + b'A,growth,\xed\xa0\x80,437; 356,23%,,caf\xe9 \xc3(\n'
            b'B,growth,x,437; 35\xff,23%,,\n')
        for format in ("json", "csv"):
            done = subprocess.run([AUDIT, "--output", format, self.claims], capture_output=True,
                                  timeout=60)
            self.assertIn("caf\ufffd \ufffd(", done.stdout.decode())

    def test_numbers_in_names_have_a_size(self):
        self.judges("A,growth,Jul-Dec 99999999999999999999mfy24,437 million; 356 million,23%,,x\n",
                    "the printed 23% is right")

    def test_large_amounts_are_explained(self):
        self.judges('A,growth,x,"123,456,789.12; 98,765,432.98",25%,,\n'
                    'B,growth,x,664.7 trillion; 67.2 thousand,5%,,\n',
                    "is up 25.0% on 98,765,432.98; the printed 25% is right",
                    "the printed 5% is too low")

    def test_days_off_by_date(self):
        self.judges("A,per_working_day,2025-12,Saturday; Sunday; 2025-12-25,19.9 million,,\n",
                    "437 million in December 2025 divided by 22 working days is 19.86 million",
                    warning=OF_PAKISTAN)

    def test_the_series_can_be_a_file_of_an_office(self):
        claims = HEAD + ("A,level,2025-12,,437 million,2026-01-31,\n"
                         "B,on_period,2025-12,,23%,2026-01-31,\n")
        alfred = "DATE\tA_20260131\tA_20260228\n2025-11-01\t356\t357\n2025-12-01\t437\t440\n"
        later = "By later releases: "
        for text, options, of_later in (
            (alfred, ("alfred",), True),
            (alfred, ("alfred", "--label", "A_20260131"), False),
            ("REF_DATE,VECTOR,VALUE,STATUS\n2025-11,v,356,\n2025-12,v,437,p\n", ("statcan",), False),
            ("observation_date,A\n2025-11-01,356\n2025-12-01,437\n", ("fred",), False),
        ):
            pathlib.Path(self.claims).write_text(claims)
            pathlib.Path(self.vintages).write_text(text)
            code, out, err = run(AUDIT, "--unit", "million", "--format", *options, self.claims,
                                 self.vintages)
            self.assertEqual((code, err), (0, ""), options)
            self.assertIn("2    follows\n", out, options)
            self.assertEqual(later in out, of_later, options)

    def test_names_that_contradict_figures_are_noted(self):
        self.judges('A,growth,H1FY2026 (July-November),437 million; 356 million,23%,,\n',
                    "the row speaks of 6 months, but July to November are 5")
        self.judges("A,growth,8 months from July 2025 to March 2026,437; 356,23%,,\n",
                    "the row speaks of 8 months, but July to March are 9")
        self.judges("A,growth,x,437; 356,23%,,15 months from July 2024 through November 2025\n",
                    "the row speaks of 15 months, but July to November are 17")
        self.judges("A,growth,2025-12,356 million; 437 million,-19%,,a rise to 356 million\n",
                    "the row speaks of a rise, its figures fall")
        self.judges("A,growth,FY2024,3.223 billion; 2.596 billion,24%,,\n"
                    "B,growth,FY2023,3.223 billion; 2.619 billion,23%,,\n"
                    "C,growth,FY2023,2.596 billion; 2.619 billion,-1%,,\n",
                    "3.223 billion is given for FY2024 as well")
        for id in ("A", "B"):
            self.judges(f"A,growth,x,2; 1,100%,,\nB,growth,x,2; 1,100%,,\n{id},growth,x,2; 1,100%,,\n",
                        "Note: line " + ("2" if id == "A" else "3") + " has the same id.  []\n")
        code, out, err = self.run_on(HEAD + GOOD)
        self.assertNotIn("Note", out)

    def test_words_that_name_no_change_and_no_span_are_not_noted(self):
        for about, now, stated in (
            ("Q2 exports may decline later", 437, "23%"),
            ("Start-up exports fell short of target but rose", 437, "23%"),
            ("half of exports in Jul-Sep", 437, "23%"),
            ("IT exports break down: 437m", 437, "23%"),
            ("follow-up story", 337, "-5.3%"),
            ("up to 18 months", 337, "-5.3%"),
            ("six months (Jul-Dec 2025)", 437, "23%"),
            ("3 months to December", 437, "23%"),
            ("first half of 2025-26 (July to December)", 437, "23%"),
        ):
            code, out, err = self.run_on(HEAD + f"A,growth,2025-12,{now}; 356,{stated},,{about}\n")
            self.assertEqual((code, err), (0, ""))
            self.assertNotIn("Note", out)

    def test_the_cost_of_a_row_does_not_grow_with_their_number(self):
        def seconds(rows):
            text = HEAD + "".join(f"A{n},growth,FY{n},{n} million; 356 million,23%,,x\n"
                                  for n in range(rows))
            begin = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            self.run_on(text)
            return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - begin

        seconds(10)
        self.assertLess(seconds(8000), 16 * max(seconds(1000), 0.01))

    def test_what_is_no_table_is_refused(self):
        for claims, message in (
            ("", ':1:1: expected a header line with the columns "id", "kind", "period", '
                 '"figures", "stated", "printed" and "source"; the file is empty'),
            ("id,kind\n", ':1:1: expected a column "period"; the header has "id", "kind"'),
        ):
            self.assertEqual(self.run_on(claims), (1, "", f"audit: {self.claims}{message}\n"))

    def test_bad_releases_are_refused(self):
        pathlib.Path(self.vintages).write_text(
            "month,value,released,status\n2025-12,437 millions,2026-01-20,\n")
        code, out, err = run(AUDIT, CLAIMS, self.vintages)
        self.assertEqual((code, out), (1, ""))
        self.assertEqual(err, f'audit: {self.vintages}:2:12: column "value": expected the end of '
                              'the text at character 4 of "437 millions"\n')

    def test_files_and_options_that_do_not_exist_are_refused(self):
        expected = f"audit: {self.claims}: cannot be opened: No such file or directory\n"
        self.assertEqual(run(AUDIT, self.claims), (1, "", expected))
        self.assertEqual(run(AUDIT, "--all"),
                         (2, "", "audit: unknown option --all; --help explains all\n"))
        self.assertEqual(run(AUDIT, "a", "b", "c"),
                         (2, "", "audit: two files at most; --help explains all\n"))
        code, out, err = run(AUDIT, "--format", "csv")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("no format has the name csv; there are fred, ", err)
        self.assertEqual(run(AUDIT, "--unit", "dozen"),
                         (2, "", "audit: expected a unit as one, thousand or million after --unit, "
                                 "found dozen; --help explains all\n"))
        self.assertEqual(run(AUDIT, "--output", "xml"),
                         (2, "", "audit: expected text, csv or json as an output, found xml; --help "
                                 "explains all\n"))
        self.assertEqual(run(AUDIT, "--output"),
                         (2, "", "audit: expected a value after --output; --help explains all\n"))
        self.assertEqual(run(AUDIT, "--currency", "US"),
                         (2, "", "audit: no currency has the code US; --help explains all\n"))
        self.assertEqual(run(AUDIT, "--most-errors", "-1"),
                         (2, "", "audit: expected a number after --most-errors, found -1; --help "
                                 "explains all\n"))

    def test_options_of_a_file_without_its_format_are_refused(self):
        for option, value in (("--label", "A"), ("--unit", "million")):
            self.assertEqual(run(AUDIT, option, value),
                             (2, "", "audit: --label and --unit are of a file in a format: expected "
                                     "--format as well; --help explains all\n"))

    def test_texts_control_no_terminal_and_no_spreadsheet(self):
        pathlib.Path(self.claims).write_bytes(
            HEAD.encode() + b"=1+1,growth,x,437; 356,23%,,\x1b[31mred\xc2\x9b \xff\n")
        out = subprocess.run([AUDIT, self.claims], capture_output=True, timeout=60).stdout.decode()
        self.assertIn("[\ufffd[31mred\ufffd \ufffd]", out)
        self.assertIn("\n=1+1,growth,", run(AUDIT, "--output", "csv", self.claims)[1])
        code, out, err = run(AUDIT, "--output", "csv", "--spreadsheet-safe", self.claims)
        self.assertEqual((code, err), (0, ""))
        self.assertIn("\n'=1+1,growth,", out)
        self.judges("A,growth,x,337; 356,-5.3%,,\n")
        self.assertIn(",-0.053371,", run(AUDIT, "--output", "csv", "--spreadsheet-safe",
                                         self.claims)[1])

    def test_errors_are_named_up_to_a_limit(self):
        bad = "".join(f"B{n},growth,x,1; 2,a lot,,\n" for n in range(30))
        pathlib.Path(self.claims).write_text(HEAD + bad + GOOD)
        code, out, err = run(AUDIT, self.claims)
        self.assertEqual((code, err.count("expected a number"), err.splitlines()[-1]),
                         (1, 20, "audit: 10 more lines cannot be read"))
        self.assertIn("30   lines that cannot be read\n", out)
        code, out, err = run(AUDIT, "--most-errors", "2", "--output", "json", self.claims)
        self.assertEqual((code, len(err.splitlines())), (1, 3))
        self.assertEqual(len(json.loads(out)["refused"]), 30)
        self.assertEqual(run(AUDIT, "--most-errors", "0", self.claims)[2],
                         "audit: 30 lines cannot be read\n")
        self.assertTrue(run(AUDIT, "--most-errors", "29", self.claims)[2]
                        .endswith("audit: 1 more line cannot be read\n"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
