#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Sees headers.py make every complaint: it has none about a small right tree, and each change of
that tree brings its own."""
import re
import sys
import tempfile
import unittest
from pathlib import Path, PurePosixPath

sys.dont_write_bytecode = True  # the tests leave nothing in the source tree
from alone import reached, units_of
from headers import BANNED, CHECKS, FLOORS_BY_NAME, OF_SYSTEMS, TEXT_ONLY, read_headers

MONEY = "fiscus/money/money.hpp"


def includes(*names):
    return "\n".join(f"#include <{name}>" for name in names)


def header(name, body):
    guard = "FISCUS_" + re.sub(r"\W", "_", name.upper().removeprefix("FISCUS/"))
    return ("// SPDX-License-Identifier: BSL-1.0\n"
            f"#ifndef {guard}\n#define {guard}\n{body}\n#endif\n")


COMPUTING = ("fiscus/calendar/day.hpp", "fiscus/exact/ratio.hpp", "fiscus/growth/growth_rate.hpp",
             "fiscus/money/money.hpp", "fiscus/series/series.hpp")

PUBLISHED = ("fiscus/claims/claim.hpp", "fiscus/figures/figure.hpp", "fiscus/vintages/vintages.hpp")

# What the header of each floor lists.
LISTED = {PurePosixPath(name).parts[1]: name
          for name in (*COMPUTING, *PUBLISHED, "fiscus/conversion/convert.hpp",
                       "fiscus/reconcile/repair.hpp", "fiscus/text/write.hpp",
                       "fiscus/tables/csv.hpp")}

RIGHT = {name: header(name, body) for name, body in {
    "fiscus/calendar/day.hpp": includes("boost/date_time/gregorian/gregorian_types.hpp"),
    "fiscus/detail/message.hpp": includes("fiscus/version.hpp"),
    "fiscus/error.hpp": includes("fiscus/detail/message.hpp"),
    "fiscus/calendar/hijri.hpp": includes("fiscus/calendar/day.hpp"),  # included by name
    "fiscus/exact/detail/limbs.hpp": includes("vector"),
    "fiscus/exact/ratio.hpp": includes("fiscus/exact/detail/limbs.hpp", "cstdint"),
    "fiscus/fiscus.hpp": includes(
        *(f"fiscus/{floor}.hpp" for floor in LISTED if floor not in FLOORS_BY_NAME),
        "fiscus/error.hpp", "fiscus/version.hpp"),
    "fiscus/growth/growth_rate.hpp": "double root();\n" + includes(
        "fiscus/calendar/day.hpp", "fiscus/exact/ratio.hpp", "fiscus/series/series.hpp"),
    "fiscus/money/money.hpp": includes("fiscus/error.hpp", "fiscus/exact/ratio.hpp"),
    "fiscus/claims/claim.hpp": includes(*COMPUTING, *PUBLISHED[1:]),
    "fiscus/conversion/convert.hpp": includes(*COMPUTING),
    **{f"fiscus/{floor}.hpp": includes(name) for floor, name in LISTED.items()},
    "fiscus/figures/figure.hpp": includes(*COMPUTING),
    "fiscus/reconcile/repair.hpp": includes(*COMPUTING, *PUBLISHED),
    "fiscus/vintages/vintages.hpp": includes(
        "fiscus/exact/ratio.hpp", "fiscus/growth/growth_rate.hpp", "fiscus/series/series.hpp"),
    "fiscus/series/series.hpp": includes(
        "fiscus/calendar/day.hpp", "fiscus/exact/ratio.hpp") + """ // No double.
const char* no = "double//"; /* a
float */ const char quote = '"';  // "float""",
    "fiscus/text/fmt.hpp": includes("fmt/format.h"),
    "fiscus/text/write.hpp": includes(
        *COMPUTING, *PUBLISHED, "fiscus/conversion/convert.hpp", "fiscus/reconcile/repair.hpp",
        "string", "ostream"),
    "fiscus/tables/csv.hpp": includes(
        *COMPUTING, *PUBLISHED, "fiscus/text/write.hpp", "string", "istream"),
    OF_SYSTEMS: includes("sys/mman.h"),
    "fiscus/version.hpp": '#define FISCUS_VERSION "1.0.0"',
}.items()}


class Headers(unittest.TestCase):
    def expect(self, change, *wanted):
        """The right tree with the changed files brings complaints that hold the wanted words."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (RIGHT | change).items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            headers = read_headers(Path(folder))
        found = [f"{name}:{line}: {text}"
                 for check in CHECKS.values() for name, line, text in check(headers)]
        self.assertEqual(len(found), len(wanted), found)
        for words, complaint in zip(wanted, found):
            self.assertIn(words, complaint)

    def expect_of_line(self, name, line, *wanted):
        """So does a line at the end of that header."""
        number = RIGHT[name].count("\n")
        self.expect({name: RIGHT[name].replace("\n#endif", f"\n{line}\n#endif")},
                    *(f"{name}:{number}: {words}" for words in wanted))

    def expect_of_money(self, old, new, *wanted):
        self.assertIn(old, RIGHT[MONEY])
        self.expect({MONEY: RIGHT[MONEY].replace(old, new, 1)}, *wanted)

    def test_right(self):
        self.expect({})

    def test_direction(self):
        for name, target in [
            ("fiscus/error.hpp", "fiscus/exact/ratio.hpp"),
            ("fiscus/detail/message.hpp", "fiscus/exact/ratio.hpp"),
            ("fiscus/exact/ratio.hpp", "fiscus/money/money.hpp"),
            ("fiscus/money/money.hpp", "fiscus/calendar/day.hpp"),
            ("fiscus/money/money.hpp", "fiscus/exact/detail/limbs.hpp"),
            ("fiscus/calendar/day.hpp", "fiscus/money/money.hpp"),
            ("fiscus/calendar/day.hpp", "fiscus/exact/ratio.hpp"),
            ("fiscus/series/series.hpp", "fiscus/money/money.hpp"),
            ("fiscus/growth/growth_rate.hpp", "fiscus/money/money.hpp"),
            ("fiscus/conversion/convert.hpp", "fiscus/figures/figure.hpp"),
            ("fiscus/vintages/vintages.hpp", "fiscus/money/money.hpp"),
            ("fiscus/vintages/vintages.hpp", "fiscus/figures/figure.hpp"),
            ("fiscus/figures/figure.hpp", "fiscus/vintages/vintages.hpp"),
            ("fiscus/figures/figure.hpp", "fiscus/conversion/convert.hpp"),
            ("fiscus/claims/claim.hpp", "fiscus/conversion/convert.hpp"),
            ("fiscus/claims/claim.hpp", "fiscus/reconcile/repair.hpp"),
            ("fiscus/claims/claim.hpp", "fiscus/text/write.hpp"),
            ("fiscus/fiscus.hpp", "fiscus/text/write.hpp"),
            ("fiscus/fiscus.hpp", "fiscus/exact/detail/limbs.hpp"),
            ("fiscus/fiscus.hpp", "fiscus/money/money.hpp"),
            ("fiscus/fiscus.hpp", "fiscus/text.hpp"),
            ("fiscus/fiscus.hpp", "fiscus/reconcile.hpp"),
            ("fiscus/calendar.hpp", "fiscus/calendar/hijri.hpp"),
            ("fiscus/growth.hpp", "fiscus/series/series.hpp"),
            ("fiscus/exact.hpp", "fiscus/exact/detail/limbs.hpp"),
            ("fiscus/text/write.hpp", "fiscus/fiscus.hpp"),
            ("fiscus/text/write.hpp", "fiscus/money.hpp"),
            ("fiscus/text/write.hpp", "fiscus/tables/csv.hpp"),
            ("fiscus/fiscus.hpp", "fiscus/tables.hpp"),
        ]:
            self.expect_of_line(name, f"#include <{target}>", f"may not include <{target}>")

    def test_foreign_includes(self):
        for written in ['"ratio.hpp"', '"fiscus/exact/ratio.hpp"', "<math.h>", "<unistd.h>",
                        "<fmt/core.h>", "HEADER"]:
            self.expect_of_line(MONEY, f"  # include {written} // why", f"{written} is not")

    def test_places(self):
        for name, *wanted in [
            ("fiscus/units/metre.hpp", "folder that the house does not have"),
            ("fiscus/money/more/cent.hpp", "folder that the house does not have",
             "fiscus/money.hpp:1: leaves out"),
            ("fiscus/money/cent.h", "is no header of fiscus/", "fiscus/money.hpp:1: leaves out"),
            ("other/cent.hpp", "is no header of fiscus/"),
        ]:
            self.expect({name: header(name, "")}, *wanted)

    def test_lists(self):
        self.expect({"fiscus/money/cent.hpp": header("fiscus/money/cent.hpp", "")},
                    "fiscus/money.hpp:1: leaves out fiscus/money/cent.hpp")
        umbrella = RIGHT["fiscus/fiscus.hpp"]
        for name in ("fiscus/money.hpp", "fiscus/claims.hpp", "fiscus/error.hpp"):
            self.expect({"fiscus/fiscus.hpp": umbrella.replace(f"#include <{name}>\n", "")},
                        f"fiscus/fiscus.hpp:1: leaves out {name}")

    def test_banned(self):
        for name in BANNED:
            self.expect_of_line("fiscus/text/write.hpp", f"#include <{name}>",
                                f"<{name}> is banned")
        for name in TEXT_ONLY:
            self.expect_of_line(MONEY, f"#include <{name}>", f"<{name}> is for text/, tables/, charts/ and arrow/ alone")

    def test_namespace(self):
        for name in ("fiscus", "fiscus::detail"):
            self.expect_of_line(MONEY, f"namespace {name} {{", "does not name the version")

    def test_builtins(self):
        self.expect_of_line(MONEY, "if (__builtin_add_overflow(a, b, &c)) return;",
                            "names a builtin of the compiler")

    def test_exact(self):
        for name in ("fiscus/exact/ratio.hpp", MONEY, "fiscus/series/series.hpp"):
            for word in ("double", "float"):
                self.expect_of_line(name, f"{word} x;  // why", "is not exact")
                self.expect_of_line(name, f"/* why */ f<long {word}>();", "is not exact")

    def test_widths(self):
        for text in ("long", "unsigned long", "long long", "f<long>();", "1L", "10UL", "0xffull",
                     "1'000LL", "static_cast<unsigned long>(n)"):
            self.expect_of_line(MONEY, f"auto x = {text};", "has a width of the platform")
        for text in ("int64_t{1}", "10U", "0xffU", "longest", "x.long_names", '"as long as"',
                     "1;  // as long as", "a1L", "0x1F"):
            self.expect({MONEY: RIGHT[MONEY].replace("\n#endif", f"\nauto x = {text};\n#endif")})

    def test_standard_headers(self):
        self.expect_of_line(MONEY, "void* to = std::memmove(a, b, std::size_t{1});",
                            "uses std::memmove without <cstring>", "uses std::size_t without <cstddef>")
        self.expect_of_line(MONEY, "auto a = (std::min)(1, 2); auto b = (std::max)(1, 2);",
                            "uses std::min without <algorithm>")
        self.expect({MONEY: RIGHT[MONEY].replace(
            "\n#endif", '\n#include <vector>\nstd::vector<int> a;  // std::string\n#endif')})

    def test_guard(self):
        wanted = "is not guarded by FISCUS_MONEY_MONEY_HPP"
        self.expect_of_money("#ifndef FISCUS_MONEY_MONEY", "#ifndef FISCUS_MONEY", wanted)
        self.expect_of_money("#define FISCUS_MONEY_MONEY", "#define FISCUS_MONEY", wanted,
                             ":3: defines the macro FISCUS_MONEY_HPP")
        self.expect_of_money("#ifndef", "#include <vector>\n#ifndef", wanted)
        self.expect_of_money("#endif\n", "#endif\nint x;\n", wanted)

    def test_macros(self):
        self.expect_of_line(MONEY, "#  define CENT(x) x", "defines the macro CENT")
        self.expect_of_line(MONEY, "#define FISCUS_VERSION", "defines the macro FISCUS_VERSION")

    def test_shape(self):
        self.expect_of_money("// SPDX", "\n// SPDX", ":1: does not begin with its licence")
        self.expect_of_money("\n#endif", "\n" * 395 + "\n#endif", ":401: is longer than 400 lines")
        self.expect_of_money("\n#endif", "\n" * 394 + "\n#endif")
        self.expect_of_line(MONEY, "// " + "–" * 98, "is wider than 100 columns")
        self.expect_of_line(MONEY, "// " + "–" * 97)

    def test_units(self):
        includes = {"a": [], "b": ["a"], "c": ["b"], "d": ["a"], "e": ["c", "d"], "f": []}
        units = units_of(includes)
        self.assertEqual(sorted(sum(units, [])), sorted(includes))
        self.assertEqual(units, [["a", "b", "c", "e"], ["f"], ["d"]])
        for unit in units:
            for before, name in zip(unit, unit[1:]):
                self.assertIn(before, reached(includes)[name])


if __name__ == "__main__":
    unittest.main()
