# SPDX-License-Identifier: BSL-1.0
"""Runs the bulletin as a user does and compares what it prints with committed texts.

Usage: bulletin_test.py PROGRAM DATA

The expected bulletins stand beside this file. After a change that is meant, print them anew with
the program's own output and read the difference.
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM, DATA = sys.argv[1:3]
HERE = pathlib.Path(__file__).parent

HEAD = b"month,usd_million\n"
GOOD = HEAD + b"2025-11,356\n2025-12,437\n"


def run(*arguments):
    """The exit code, output and error output of the program."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


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
        self.check("2025-12.txt", "--title", title, "--month", "2025-12", DATA)

    def test_help_explains_the_options_and_the_columns(self):
        code, out, err = run("--help")
        self.assertEqual((code, err), (0, ""))
        for word in ("--month", "--title", "--help", "FILE", '"month"', '"usd_million"'):
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
        self.assertEqual(err, "bulletin: the sum is too large for its integer\n")

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
            (("--mont",), "unknown option --mont; --help explains all"),
        ):
            self.assertEqual(run(*arguments), (1, "", f"bulletin: {message}\n"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
