#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Sees mutate.py change code and nothing but code, and tell killed from surviving mutants of a
made-up header."""
import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True  # the tests leave nothing in the source tree
import mutate

TEST = """// SPDX-License-Identifier: BSL-1.0
#include <fiscus/toy/clamp.hpp>
#include <boost/test/unit_test.hpp>
BOOST_AUTO_TEST_SUITE(clamp_test)
static_assert(toy::doubled(4) == 8);
BOOST_AUTO_TEST_CASE(it_clamps) {
  BOOST_TEST(toy::clamped(3) == 3);
  BOOST_TEST(toy::clamped(30) == 10);
}
BOOST_AUTO_TEST_SUITE_END()
"""
HEADER = """// a + b
#include <cstddef>
namespace toy {
constexpr int doubled(int x) { return x * 2; }
inline int clamped(int x) {
  if (x > 10) return 10;
  return x;
}
}  // namespace toy
"""


def changes(source):
    return {(m.before, m.after) for m in mutate.mutants_of("toy/toy.hpp", source + "\n")}


class Mutants(unittest.TestCase):
    def test_what_is_no_code_stays(self):
        for source in ["// a + b == 1", "/* a + b\n == 1 */", "#if A + 1 == 2",
                       "#define X 1 + \\\n 2", "#include <a1.hpp>",
                       'f("a + 1 == 2", \'1\');', 'f(R"(a + "1")");',
                       "template <class T> struct a;", "std::vector<std::array<T, N>> x;",
                       "const T& x(T* a, T&& b);", "bool operator==(const T&) const = default;",
                       "static_assert(a < 1);", "int f(int a);"]:
            self.assertEqual(changes(source), set(), source)

    def expect(self, source, *wanted):
        found = {after for _, after in changes(source)}
        self.assertEqual(found, set(wanted), source)

    def test_operators(self):
        self.expect("auto x = a + b;", "auto x = a - b;")
        self.expect("auto x = a <= b;", "auto x = a < b;", "auto x = a > b;")
        self.expect("auto x = f<T>(a << b);", "auto x = f<T>(a >> b);")
        self.expect("auto x = !a && -b;", "auto x = a && -b;", "auto x = !a && b;",
                    "auto x = !a || -b;")

    def test_constants(self):
        self.expect("auto x = 0;", "auto x = 1;")
        self.expect("auto x = 0x10U;", "auto x = 15U;", "auto x = 17U;")
        self.expect("auto x = 1'000;", "auto x = 999;", "auto x = 1001;")
        self.expect("auto x = 1.5;")
        self.expect("int x[39] = {};", "int x[38] = {};")
        self.expect("x[39] = a;", "x[38] = a;", "x[40] = a;")
        self.expect("auto x = true;", "auto x = false;")

    def test_branches_and_conditions(self):
        self.expect("auto x = a ? f(b, c) : d;", "auto x = a ? d : f(b, c);")
        self.expect("auto x = a ? b : c ? d : e;", "auto x = a ? c ? d : e : b;",
                    "auto x = a ? b : c ? e : d;")
        self.expect("void f() { if (int a = g(); a) h(); }",
                    "void f() { if (int a = g(); !(a)) h(); }",
                    "void f() { if (int a = g(); a) ; }")

    def test_statements(self):
        for kept in ["int a{};", "const auto& a = b;", "std::vector<int> a;", "using a = b;"]:
            self.expect(f"void f() {{ {kept} }}")
        for dropped in ["a.b(c);", "a[i] = {b, c};", "return;", "throw a(b);", "*a = b;", "break;"]:
            self.expect(f"void f() {{ {dropped} }}", "void f() { ; }")
        self.expect("struct a { int f(int); b c = d(); };")

    def test_seeded(self):
        headers = {"toy/a.hpp": HEADER, "toy/b.hpp": HEADER.replace("10", "20")}
        first = [m.key() for m in mutate.selection(headers, 1)]
        self.assertEqual(first, [m.key() for m in mutate.selection(headers, 1)])
        self.assertNotEqual(first, [m.key() for m in mutate.selection(headers, 2)])
        alone = mutate.selection({"toy/a.hpp": HEADER}, 1)
        self.assertEqual([m.key() for m in alone], [key for key in first if key[0] == "toy/a.hpp"])

    def test_what_the_compiler_says(self):
        for output, killed in [
                ("a.hpp:1:2: error: static assertion failed\n", True),
                ("a.hpp:1:2: error: non-constant condition for static assertion\n", True),
                ("a.hpp:1:2: error: 'x' was not declared in this scope\n", False),
                ("a.hpp:1:2: error: non-constant condition for static assertion\n"
                 "a.hpp:1:2: note: 'constexpr' call flows off the end of the function\n", False)]:
            self.assertEqual(mutate.told_by_compiler(output), killed, output)


class Run(unittest.TestCase):
    def test_killed_and_surviving_mutants(self):
        with tempfile.TemporaryDirectory() as folder:
            top = Path(folder)
            for name, text in {"include/fiscus/toy/clamp.hpp": HEADER,
                               "tests/toy/clamp.cpp": TEST}.items():
                (top / name).parent.mkdir(parents=True)
                (top / name).write_text(text)
            output = self.run_on(top)
            for wanted in ["3 killed by the compiler", "0 equivalent",
                           "before if (x > 10) return 10;\nafter if (x >= 10) return 10;"]:
                self.assertIn(wanted, output)
            state = top / "build" / "mutation" / "toy-1.jsonl"
            results = [json.loads(line) for line in state.read_text().splitlines()]
            verdicts = {entry["key"][2]: entry["result"] for entry in results}
            self.assertEqual(verdicts["if (x > 9) return 10;"], "survived")
            self.assertEqual(verdicts["if (x > 10) return 11;"], "own test")
            self.assertEqual(verdicts["if (!(x > 10)) return 10;"], "own test")

            # What is known is not tried again, and what is equivalent is told apart.
            (top / "tests" / "mutation").mkdir()
            (top / "tests" / "mutation" / "equivalent.txt").write_text(
                "# Changes that change nothing.\n\nfile toy/clamp.hpp\n"
                "before if (x > 10) return 10;\nafter if (x >= 10) return 10;\n"
                "reason 10 is clamped\n  to 10.\n")
            output = self.run_on(top)
            self.assertIn("1 equivalent", output)
            self.assertNotIn("(x >= 10)", output)
            self.assertEqual(len(state.read_text().splitlines()), len(results))

    def run_on(self, top):
        with contextlib.redirect_stdout(io.StringIO()) as output:
            code = mutate.main(["toy", "--top", str(top), "--compiler", COMPILER])
        self.assertEqual(code, 1, output.getvalue())
        return output.getvalue()


if __name__ == "__main__":
    COMPILER = sys.argv.pop(1)
    unittest.main()
