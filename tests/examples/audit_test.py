# SPDX-License-Identifier: BSL-1.0
"""Runs the audit and the articles as a user does and compares what they print with committed texts.

Usage: audit_test.py AUDIT ARTICLES DATA

The expected texts stand beside this file. After a change that is meant, print them anew with the
programs' own output and read the difference.
"""
import csv
import pathlib
import subprocess
import sys
import tempfile
import unittest

AUDIT, ARTICLES, DATA = sys.argv[1:4]
HERE = pathlib.Path(__file__).parent
CLAIMS = pathlib.Path(DATA, "published_claims.csv")
VINTAGES = pathlib.Path(DATA, "pakistan_it_exports_vintages.csv")

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
        self.assertIn("3.223 billion and around 2.6 billion are printed of one quantity, and "
                      "cannot both be right.", out)

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
        self.assertEqual((code, err), (1, expected))
        self.assertIn("G     2025-12    USD 437 million on USD 356 million is up 22.75% (22.44 to "
                      "23.07), which is printed as 23%.  [a paper]\n", out)
        self.assertIn("1    claims\n1    lines that cannot be read\n", out)

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
            ':2:15: column "figures": expected one or more for sum, separated by semicolons; there '
            "are 0",
        )
        self.refuses(
            'A,growth,2025-12,"437 million; PKR 356 million",23%,,\n',
            ':2:32: column "figures": expected an amount in USD at character 1 of '
            '"PKR 356 million"',
        )
        self.refuses(
            "A,on_year,FY2026,,26%,,\n",
            ':2:11: column "period": expected a year of four digits at character 1 of "FY2026"',
        )
        self.refuses(
            "A,lowest_since,2025-12,2026-01,,,\n",
            ':2:24: column "figures": expected a period like that of the claim and before it at '
            'character 1 of "2026-01"',
        )
        self.refuses(
            "A,growth,2025-12,437 million; 366 million,23,,\n",
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

    def test_an_unknown_kind_is_answered_with_all(self):
        code, _, err = self.run_on(HEAD + "A,grwth,,,,,\n" + GOOD)
        self.assertEqual(code, 1)
        self.assertTrue(err.startswith(
            f'audit: {self.claims}:2:3: column "kind": expected one of growth, difference, '), err)

    def test_a_claim_that_later_releases_contradict_is_shown_both_ways(self):
        pathlib.Path(self.vintages).write_text(
            "month,value,released,status\n2025-11,400 million,2025-12-18,P\n"
            "2025-11,450 million,2026-01-20,R\n2025-12,437 million,2026-01-10,\n")
        pathlib.Path(self.claims).write_text(HEAD + "A,record,2025-12,,,2026-01-15,\n")
        code, out, err = run(AUDIT, self.claims, self.vintages)
        self.assertEqual((code, err), (0, ""))
        self.assertIn("A     2025-12    it is a record, at place 1 from the top. By later releases, "
                      "it is not a record, at place 2 from the top.  []\n", out)

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
                         (1, "", "audit: unknown option --all; --help explains all\n"))
        self.assertEqual(run(AUDIT, "a", "b", "c"),
                         (1, "", "audit: two files at most; --help explains all\n"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
