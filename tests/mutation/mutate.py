#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Makes single changes to the headers of a floor and looks whether a test notices.

Each change (a mutant) is made in a copy of include/. The test file of the header is checked with
-fsyntax-only, built and run; then the other tests of the floor that include the header, but for
cases that take seconds; last the programs that must not compile. The first failure kills the
mutant. A change that makes an error of syntax or of types is invalid and is not counted; one that
makes a failing static_assert, or a constant that cannot be computed, is killed by the compiler.

A run can be stopped and started again: what was found stands in build/mutation. A kill is kept
as long as the mutated header is the same, any other result as long as headers and tests are.
"""
import argparse
import fcntl
import hashlib
import json
import os
import queue
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]

# ---------------------------------------------------------------- mutants of a header

TOKEN = re.compile(r"""
    (?P<skip> //[^\n]* | /\*.*?\*/ | \s+ )
  | (?P<directive> ^[ \t]*\#(?:\\\n|[^\n])* )
  | (?P<text> (?:u8|[uUL])?R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"
            | (?:u8|[uUL])?"(?:\\.|[^"\\\n])*" | (?:u8|[uUL])?'(?:\\.|[^'\\\n])+' )
  | (?P<number> \.?\d(?:'?[\w.]|(?<=[eEpP])[+-])* )
  | (?P<word> [A-Za-z_]\w* )
  | (?P<sign> <=> | <<= | >>= | \.\.\. | ->\* | -> | :: | \+\+ | -- | && | \|\|
            | [-+*/%&|^<>=!]= | << | >> | . )
""", re.VERBOSE | re.DOTALL | re.MULTILINE)

# Between operands. clang-format puts spaces around these, and none inside of the brackets of
# templates or before the mark of a reference or pointer: so they are told apart.
BINARY = {
    "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"],
    "<<": [">>"], ">>": ["<<"], "&": ["|"], "|": ["&"], "^": ["|"], "&&": ["||"], "||": ["&&"],
    "==": ["!="], "!=": ["=="],
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"],
    "+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="], "%=": ["/="],
    "<<=": [">>="], ">>=": ["<<="], "&=": ["|="], "|=": ["&="], "^=": ["|="],
}
STEP = {"++": "--", "--": "++"}
PAIRS = {"(": ")", "[": "]", "{": "}"}
# What begins no statement that can be left out: a declaration, or one that other code needs.
NOT_DROPPED = {
    "using", "static_assert", "friend", "template", "typedef", "struct", "class", "enum", "union",
    "namespace", "if", "for", "while", "do", "else", "switch", "case", "default", "try", "catch",
    "const", "constexpr", "static", "inline", "auto", "static_cast", "public", "private",
    "protected", "explicit", "requires", "concept", "extern", "goto", "operator"}


class Token:
    def __init__(self, kind, text, begin, spaced):
        self.kind, self.text, self.begin, self.spaced = kind, text, begin, spaced

    @property
    def end(self):
        return self.begin + len(self.text)


class Mutant:
    """The text from `begin` to `end` of a header, replaced."""

    def __init__(self, source, name, begin, end, new):
        self.name, self.begin, self.end, self.new = name, begin, end, new
        self.line = source.count("\n", 0, begin) + 1
        first = source.rfind("\n", 0, begin) + 1
        last = source.find("\n", end)
        self.before = one_line(source[first:last])
        self.after = one_line(source[first:begin] + new + source[end:last])
        self.nth = 1  # among equal changes of equal lines of the header

    def key(self):
        return self.name, self.before, self.after, self.nth

    def rank(self, seed):
        return hashlib.sha256(repr((seed, *self.key())).encode()).digest()

    def applied(self, source):
        return source[:self.begin] + self.new + source[self.end:]


def one_line(text):
    return " ".join(text.split())


def tokens_of(source):
    """The tokens of the code: neither comments nor directives."""
    result, place = [], 0
    while place < len(source):
        match = TOKEN.match(source, place)
        kind = match.lastgroup if match.lastgroup != "mark" else "text"
        if kind not in ("skip", "directive"):
            spaced = source[place - 1].isspace() and source[match.end():match.end() + 1].isspace()
            result.append(Token(kind, match[0], place, spaced))
        place = match.end()
    return result


def closers(tokens):
    """For each opening bracket, by its index, that of the closing one, and the other way round."""
    result, open_ones = {}, []
    for i, token in enumerate(tokens):
        if token.kind == "sign" and token.text in PAIRS:
            open_ones.append(i)
        elif token.kind == "sign" and token.text in PAIRS.values():
            result[open_ones.pop()] = i
            result[i] = next(opening for opening, closing in result.items() if closing == i)
    return result


def mutants_of(name, source):
    """All changes of a header, in the order of its text."""
    tokens = tokens_of(source)
    partner = closers(tokens)
    asserted = asserted_ranges(tokens, partner)
    found = []

    def change(begin, end, new):
        if not any(a <= begin < b for a, b in asserted):
            found.append(Mutant(source, name, begin, end, new))

    for i, token in enumerate(tokens):
        before = tokens[i - 1].text if i else ""
        if token.kind == "number":
            # An array that is longer than needed makes no difference.
            for new in other_numbers(token.text)[1 if sizes_array(tokens, i) else 0:]:
                change(token.begin, token.end, new)
        elif token.text in ("true", "false"):
            change(token.begin, token.end, "false" if token.text == "true" else "true")
        elif token.kind == "sign" and before != "operator":
            for new in BINARY.get(token.text, []) if token.spaced else []:
                change(token.begin, token.end, new)
            if token.text in STEP:
                change(token.begin, token.end, STEP[token.text])
            if is_prefix(tokens, i):
                change(token.begin, token.end, "")
            if token.text == "?":
                swap_branches(source, tokens, partner, i, change)
        elif token.text in ("if", "while"):
            negate_condition(source, tokens, partner, i, change)
    for begin, end in statements(tokens, partner):
        change(tokens[begin].begin, tokens[end].begin, "")

    found.sort(key=lambda mutant: (mutant.begin, mutant.end, mutant.new))
    counts = Counter()
    for mutant in found:
        counts[mutant.before, mutant.after] += 1
        mutant.nth = counts[mutant.before, mutant.after]
    return found


def asserted_ranges(tokens, partner):
    """The text of static_asserts, which are checks themselves."""
    return [(token.begin, tokens[partner[i + 1]].end)
            for i, token in enumerate(tokens) if token.text == "static_assert"]


def other_numbers(text):
    match = re.fullmatch(r"(0[xX][\da-fA-F']+|0[bB][01']+|[\d']+)([uUlLzZ]*)", text)
    if not match:
        return []
    digits, suffix = match[1].replace("'", ""), match[2]
    octal = digits[0] == "0" and digits.isdigit()
    value = int(digits, 8 if octal else 0)
    return [f"{new}{suffix}" for new in (value + 1, value - 1) if new >= 0]


def sizes_array(tokens, i):
    """Whether that number is in the size of an array that is declared: `int a[2 * 39]`."""
    while i > 2 and tokens[i].kind in ("number", "word") or tokens[i].text in ("*", "+"):
        i -= 1
    return (tokens[i].text == "[" and tokens[i - 1].kind == "word"
            and (tokens[i - 2].kind == "word" or tokens[i - 2].text == ">"))


def is_prefix(tokens, i):
    """Whether that is a `!`, `-` or `~` of the operand behind it."""
    token, before = tokens[i], tokens[i - 1]
    if token.text not in ("!", "-", "~") or token.spaced:
        return False
    after_operand = before.kind in ("number", "text") or before.text in (")", "]", "}") or (
        before.kind == "word" and before.text not in ("return", "throw", "case", "co_return"))
    return not after_operand


def swap_branches(source, tokens, partner, question, change):
    colon, inner, i = None, 0, question + 1  # inner: questions whose colon has not come
    while i < len(tokens):  # to the end of the second branch
        text = tokens[i].text
        if text in PAIRS and tokens[i].kind == "sign":
            i = partner[i]
        elif text == "?":
            inner += 1
        elif text == ":" and inner > 0:
            inner -= 1
        elif text == ":" and colon is None:
            colon = i
        elif text in (";", ",", ")", "]", "}", ":") and colon is not None:
            break
        i += 1
    first = source[tokens[question + 1].begin:tokens[colon - 1].end]
    second = source[tokens[colon + 1].begin:tokens[i - 1].end]
    if first != second:
        change(tokens[question + 1].begin, tokens[i - 1].end, f"{second} : {first}")


def negate_condition(source, tokens, partner, i, change):
    opening = i + 1 if tokens[i + 1].text != "constexpr" else i + 2
    if tokens[opening].text != "(":
        return
    closing, first, j = partner[opening], opening + 1, opening + 1
    while j < closing:  # what stands before a semicolon is a declaration
        if tokens[j].text in PAIRS and tokens[j].kind == "sign":
            j = partner[j]
        elif tokens[j].text == ";":
            first = j + 1
        j += 1
    begin, end = tokens[first].begin, tokens[closing].begin
    change(begin, end, f"!({source[begin:end]})")


def statements(tokens, partner):
    """Statements that can be left out, each as the index of its first token and of its `;`."""
    for i, token in enumerate(tokens):
        if token.text == ";" and token.kind == "sign":
            begin = beginning(tokens, partner, i)
            if begin < i and in_function(tokens, partner, begin) and not declares(tokens, begin, i):
                yield begin, i


def beginning(tokens, partner, i):
    """Where the statement begins that ends with that semicolon."""
    while i > 0:
        text, kind = tokens[i - 1].text, tokens[i - 1].kind
        if kind == "sign" and text == ")":
            opening = partner[i - 1]
            if tokens[opening - 1].text in ("if", "for", "while", "constexpr", "switch"):
                return i
            i = opening
        elif kind == "sign" and text == "]" or text == "}" and initialises(tokens, partner[i - 1]):
            i = partner[i - 1]
        elif kind == "sign" and text in (";", "{", "}", "(") or text in ("else", "do"):
            return i
        else:
            i -= 1
    return i


def initialises(tokens, opening):
    """Whether a brace is a value's, not a block's."""
    before = tokens[opening - 1]
    return (before.kind == "word" and before.text not in ("else", "do", "try", "const", "noexcept")
            or before.text in ("=", ",", "(", "{", ">", "]", "return"))


def in_function(tokens, partner, i):
    """Whether that token stands in the body of a function."""
    while True:
        i -= 1
        if i < 0:
            return False
        if tokens[i].kind != "sign":
            continue
        if tokens[i].text in (")", "]", "}"):
            i = partner[i]
        elif tokens[i].text == "(":
            return False
        elif tokens[i].text == "{":
            return not_a_scope(tokens, i)


def not_a_scope(tokens, opening):
    """Whether a brace opens neither a class nor a namespace nor an enumeration."""
    for i in range(opening - 1, -1, -1):
        text = tokens[i].text
        if text in ("class", "struct", "namespace", "enum", "union"):
            # The word also stands before the name of a template's parameter.
            return tokens[i - 1].text in ("<", ",")
        if text in (";", "{", "}", ")"):
            return True
    return True


def declares(tokens, begin, end):
    first = tokens[begin]
    if first.text in NOT_DROPPED:
        return True
    if first.text in ("return", "throw", "break", "continue", "co_return"):
        return False
    if first.text == "(" and tokens[begin + 1].text == "void":
        return True
    # A type, and then the name of what is declared: two words with at most the marks of
    # templates, namespaces, references and pointers between them.
    depth = 0
    for i in range(begin, end):
        token, after = tokens[i], tokens[i + 1]
        if token.text == "<" and not token.spaced:
            depth += 1
        elif token.text in (">", ">>") and not token.spaced:
            depth -= len(token.text)
        if depth == 0 and after.kind == "word" and (token.kind == "word" or token.text in
                                                    (">", ">>", "&", "*", "&&")
                                                    and i > begin and not token.spaced):
            return True
        if token.kind == "sign" and token.text not in ("::", "<", ">", ">>", "&", "*", "&&", ","):
            return False
    return False


def selection(headers, seed):
    """All mutants in the order in which they are tried: one of each line, then a second of each
    line, and so on, so that tables and long expressions do not outweigh all else. A header that
    changes does not change the order of the others' mutants."""
    rounds = []
    for name, source in headers.items():
        lines = {}
        for mutant in mutants_of(name, source):
            lines.setdefault(mutant.line, []).append(mutant)
        for mutants in lines.values():
            mutants.sort(key=lambda mutant: mutant.rank(seed))
            rounds += enumerate(mutants)
    return [mutant for _, mutant in sorted(rounds, key=lambda r: (r[0], r[1].rank(seed)))]


# ---------------------------------------------------------------- what a compiler says

ERROR = re.compile(r"\b(?:fatal )?error: (.*)")
COMPUTED = re.compile(
    r"static assertion failed|non-constant condition for static assertion|static_assert expression"
    r"|constant expression|constant.evaluat|in a constant|constexpr (?:loop|evaluation)|consteval"
    r"|overflow in constant|must be initialized by a constant|is not constant"
    r"|evaluation operation count|the value of .* is not usable")
# A return that was left out where there must be one.
FLOWS_OFF = re.compile(r"flows off the end|control reache[sd] end|no return statement")


def told_by_compiler(output):
    """Whether the first error is a check that failed, not one of syntax or types."""
    found = ERROR.search(output)
    return bool(found and COMPUTED.search(found[1]) and not FLOWS_OFF.search(output))


# ---------------------------------------------------------------- the trial of a mutant

class Trial:
    """What is needed to try mutants of a floor."""

    def __init__(self, options):
        self.options = options
        self.include, self.tests = options.top / "include", options.top / "tests"
        self.work = options.build / options.floor
        ours = self.include / "fiscus"
        self.headers = {path.relative_to(ours).as_posix(): path.read_text()
                        for path in sorted((ours / options.floor).rglob("*.hpp"))}
        self.sources = sorted((self.tests / options.floor).glob("*.cpp"))
        if not self.headers or not self.sources:
            sys.exit(f"There are no headers or no tests of a floor {options.floor}")
        names = {options.floor, *(Path(name).stem for name in self.headers)}
        self.rejects = [path for path in sorted((self.tests / "rejects").glob("*.cpp"))
                        if path.stem in names]
        self.reached = {source: self.includes_of(source, set()) for source in self.sources}
        self.work.mkdir(parents=True, exist_ok=True)
        self.lock = (self.work / "lock").open("w")
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit(f"Mutants of {options.floor} are being tried by another run")
        self.prepared = False

    def includes_of(self, path, known):
        """The headers of ours that a file includes, directly or not."""
        for mark, name in re.findall(r'^\s*#\s*include\s*([<"])(.*?)[>"]', path.read_text(), re.M):
            target = path.parent / name if mark == '"' else self.include / name
            if target.exists() and target not in known:
                known.add(target)
                self.includes_of(target, known)
        return known

    def digest(self):
        """Of all that can change the verdict on a mutant."""
        files = [p for p in [*self.include.rglob("*.hpp"), *self.rejects,
                             *(self.tests / self.options.floor).iterdir()] if p.is_file()]
        return digest_of("".join(path.read_text() for path in sorted(files)))

    def prepare(self):
        """Builds what all mutants share, and sees the tests pass without a change."""
        (self.work / "pch.hpp").write_text("#include <boost/test/unit_test.hpp>\n")
        flags = self.options.compiler.split() + [
            "-std=c++20", "-O0", "-Werror=return-type", "-D_GLIBCXX_ASSERTIONS",
            "-DBOOST_TEST_DYN_LINK"]
        self.must([*flags, "-x", "c++-header", "pch.hpp", "-o", "pch.hpp.gch"])
        self.compiler = [*flags, "-fmax-errors=1", "-include", str(self.work / "pch.hpp")]
        self.must([*self.compiler, "-c", str(TOP / "tests" / "main.cpp"), "-o", "main.o"])
        self.linker = next((f for f in (["-fuse-ld=lld"], ["-fuse-ld=gold"]) if self.run(
            [*flags, *f, "-shared", "-x", "c++", "/dev/null", "-o", "try.so"])[0] == 0), [])
        self.measure()
        self.prepared = True

    def measure(self):
        """How long each test case takes, as (suite, case, file, seconds)."""
        program = self.work / "unchanged"
        code, output = self.build(self.sources, self.include, program)
        if code == 0:
            code, output = self.run([program, "--color_output=no", "--log_level=unit_scope"])
        if code != 0:
            sys.exit(f"The tests of {self.options.floor} fail without a change:\n{output}")
        self.cases, pending = [], []
        for path, kind, name, microseconds in re.findall(
                r'^(.*)\(\d+\): Leaving test (\w+) "(.*)"; testing time: (\d+)us', output, re.M):
            if kind == "case":
                pending.append((name, int(microseconds) / 1e6))
            else:
                self.cases += [(name, case, Path(path), spent) for case, spent in pending]
                pending = []

    def must(self, command):
        code, output = self.run(command)
        if code != 0:
            sys.exit(f"{' '.join(map(str, command))}\n{output}")

    def run(self, command, seconds=600, stop=None):
        """The code with which a command ends, and what it prints. Ends it as soon as it prints a
        line in which `stop` is found. Returns "timeout" if it takes longer than so many seconds
        of the processor."""
        limited = ["sh", "-c", f'ulimit -t {int(seconds)} -v 6000000; exec "$@"', "sh", *command]
        with subprocess.Popen(limited, cwd=self.work, env=os.environ | {"LC_ALL": "C"},
                              text=True, errors="replace", stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
            clock = threading.Timer(30 * seconds, process.kill)  # for what waits without an end
            clock.start()
            lines = []
            for line in process.stdout:
                lines.append(line)
                if stop and stop.search(line):
                    process.kill()
                    clock.cancel()
                    return 1, "".join(lines)
            code = process.wait()
            clock.cancel()
        return ("timeout" if code in (-9, -24) else code), "".join(lines)

    def build(self, sources, include, program):
        unit = program.with_suffix(".cpp")
        unit.write_text("".join(f'#include "{source}"\n' for source in sources))
        made = program.with_suffix(".o")
        code, output = self.run([*self.compiler, f"-I{include}", "-c", unit, "-o", made])
        if code == 0:
            self.must([self.options.compiler.split()[0], *self.linker, "main.o", made,
                       "-o", program, "-lboost_unit_test_framework"])
        return code, output

    def refused(self, include):
        return self.run([sys.executable, "-B", TOP / "tests" / "rejects" / "run.py", "--compiler",
                         self.options.compiler.split()[0], "--include", include, *self.rejects],
                        seconds=1200)

    def tried(self, mutant, place):
        """The result of a mutant, and what decided it."""
        include = place / "include"
        path = include / "fiscus" / mutant.name
        original = self.headers[mutant.name]
        path.write_text(mutant.applied(original))
        try:
            return self.judged(mutant, include, place / "program")
        finally:
            path.write_text(original)

    def test_of(self, name):
        """The test file of a header; of a private one, that of the smallest header that includes
        it; or None."""
        own = self.tests / name.replace(".hpp", ".cpp")
        if own in self.sources:
            return own
        users = [self.tests / user.replace(".hpp", ".cpp")
                 for user, text in self.headers.items() if f"#include <fiscus/{name}>" in text]
        return min((user for user in users if user in self.sources),
                   key=lambda user: len(self.reached[user]), default=None)

    def judged(self, mutant, include, program):
        own = self.test_of(mutant.name)
        if own:
            code, output = self.run([*self.compiler, f"-I{include}", "-fsyntax-only", own])
            if code != 0:
                return compiled(code, output)
            found = self.run_tests([own], include, program, "own test", with_slow=True)
            if found:
                return found
        header = self.include / "fiscus" / mutant.name
        others = [s for s in self.sources if s != own and header in self.reached[s]]
        private = own is None or "/detail/" in mutant.name
        found = (self.run_tests(others, include, program, "floor", with_slow=private)
                 if others else None)
        if found:
            return found
        if self.rejects:
            code, output = self.refused(include)
            if code != 0 and self.refused(self.include)[0] != 0:
                raise RuntimeError("The programs that must not compile fail without a change")
            if code != 0:
                return ("timeout" if code == "timeout" else "rejects"), output.splitlines()[0]
        return "survived", ""

    def run_tests(self, sources, include, program, name, with_slow):
        """The result if the tests of those files notice the mutant; the quick cases first."""
        code, output = self.build(sources, include, program)
        if code != 0:
            return compiled(code, output)
        cases = [case for case in self.cases if case[2] in sources]
        slow = [case for case in cases if case[3] > 0.5]
        limit = 10 + 5 * sum(case[3] for case in cases)
        passes = [["!" + path_of(case) for case in slow]] if len(slow) < len(cases) else []
        passes += [[":".join(map(path_of, slow))]] if slow and with_slow else []
        for filters in passes:
            code, output = self.run([program, "--color_output=no", "--log_level=error",
                                     *(f"--run_test={f}" for f in filters)], limit, FAILED)
            if code == "timeout":
                return "timeout", name
            if code != 0:
                found = FAILED.search(output)
                return name, found[1] if found else output.strip()[-200:]
        return None


FAILED = re.compile(r'error: in "([^"]*)"')


def path_of(case):
    return f"{case[0]}/{case[1]}"


def compiled(code, output):
    if code == "timeout":
        return "timeout", "compiler"
    found = ERROR.search(output)
    return ("compiler" if told_by_compiler(output) else "invalid",
            found[1] if found else output.strip()[-200:])


def digest_of(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


# ---------------------------------------------------------------- mutants that change nothing

def read_equivalents(path):
    """Records of `file`, `before`, `after`, `reason` and perhaps `nth`, with an empty line between
    two; as reasons by the keys of mutants."""
    result = {}
    if not path.exists():
        return result
    text = "".join(line for line in path.read_text().splitlines(keepends=True)
                   if not line.startswith("#"))
    for record in re.split(r"\n\s*\n", text.strip()):
        fields = {}
        for line in record.splitlines():
            name, _, value = line.strip().partition(" ")
            if line.startswith(" ") and fields:  # a reason of several lines
                fields[last] += " " + line.strip()
            else:
                last, fields[name] = name, value.strip()
        if not {"file", "before", "after", "reason"} <= fields.keys():
            sys.exit(f"{path}: a record wants file, before, after and reason:\n{record}")
        key = fields["file"], fields["before"], fields["after"], int(fields.get("nth", 1))
        result[key] = fields["reason"]
    return result


# ---------------------------------------------------------------- the run

class Results:
    """What was found before, and what is found now, a line of JSON each."""

    def __init__(self, path, headers, digest):
        self.path, self.digest = path, digest
        self.headers = {name: digest_of(source) for name, source in headers.items()}
        self.known = {}
        if path.exists():
            for line in path.read_text().splitlines():
                entry = json.loads(line)
                if self.holds(entry):
                    self.known[tuple(entry["key"])] = entry

    def holds(self, entry):
        if entry["all"] == self.digest:
            return True
        return (entry["result"] != "survived"
                and entry["header"] == self.headers.get(entry["key"][0]))

    def add(self, mutant, result, by, seconds):
        entry = {"key": mutant.key(), "line": mutant.line, "result": result, "by": by,
                 "seconds": round(seconds, 1), "header": self.headers[mutant.name],
                 "all": self.digest}
        self.known[mutant.key()] = entry
        with self.path.open("a") as file:
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")


def try_all(trial, results, mutants, count, jobs):
    """Tries mutants in order until so many are valid, and returns these. What is begun is never
    more than what is wanted, so that their set does not depend on which is ready first."""
    places = queue.Queue()
    for number in range(jobs):
        place = trial.work / f"job{number}"
        subprocess.run(["rm", "-rf", place], check=True)
        place.mkdir()
        subprocess.run(["cp", "-r", trial.include, place / "include"], check=True)
        places.put(place)

    def work(mutant):
        place = places.get()
        begun = time.monotonic()
        try:
            return mutant, *trial.tried(mutant, place), time.monotonic() - begun
        finally:
            places.put(place)

    remaining, valid, running = iter(mutants), [], set()
    with ThreadPoolExecutor(jobs) as pool:
        while True:
            while len(valid) + len(running) < count and len(running) < jobs:
                mutant = next(remaining, None)
                if mutant is None:
                    break
                if mutant.key() not in results.known:
                    if not trial.prepared:
                        trial.prepare()
                    running.add(pool.submit(work, mutant))
                elif results.known[mutant.key()]["result"] != "invalid":
                    valid.append(mutant)
            if not running:
                break
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                mutant, result, by, seconds = future.result()
                results.add(mutant, result, by, seconds)
                if result != "invalid":
                    valid.append(mutant)
                print(f"{len(valid):4} {seconds:5.1f} s  {mutant.name}:{mutant.line}  "
                      f"{result} {by[:80]}", flush=True)
    return valid


def report(trial, results, mutants, valid, equivalents):
    chosen = {mutant.key() for mutant in valid}
    found = {key: results.known[key] for key in chosen}
    same = [m for m in valid if m.key() in equivalents and found[m.key()]["result"] == "survived"]
    survivors = [m for m in valid if m not in same and found[m.key()]["result"] == "survived"]
    counts = Counter(entry["result"] for entry in found.values())
    last = max((i for i, m in enumerate(mutants) if m.key() in chosen), default=-1)
    invalid = sum(results.known[m.key()]["result"] == "invalid" for m in mutants[:last + 1])
    killed = len(valid) - len(same) - len(survivors)
    print(f"\n{trial.options.floor}, seed {trial.options.seed}: {len(valid)} mutants"
          f" of {len(mutants)}, and {invalid} invalid ones")
    for name, text in (("compiler", "by the compiler"), ("own test", "by the header's own test"),
                       ("floor", "by other tests of the floor"),
                       ("rejects", "by the programs that must not compile"),
                       ("timeout", "by taking too long")):
        print(f"{counts[name]:5} killed {text}")
    print(f"{len(same):5} equivalent")
    print(f"{len(survivors):5} survived")
    if killed + len(survivors):
        print(f"Killed of those that are not equivalent: {killed} of {killed + len(survivors)},"
              f" {100 * killed / (killed + len(survivors)):.1f} %")
    for mutant in sorted(survivors, key=lambda m: (m.name, m.line)):
        nth = f"\nnth {mutant.nth}" if mutant.nth > 1 else ""
        print(f"\ninclude/fiscus/{mutant.name}:{mutant.line}\n"
              f"before {mutant.before}\nafter {mutant.after}{nth}")
    stale = [key for key in equivalents if key[0] in trial.headers
             and key not in {m.key() for m in mutants}]
    for key in stale:
        print(f"\nAn equivalent that no header has any more: {' | '.join(map(str, key))}")
    for mutant in valid:
        if mutant.key() in equivalents and mutant not in same:
            print(f"\nAn equivalent that a test has noticed: {' | '.join(map(str, mutant.key()))}")
    return 1 if survivors else 0


def options_of(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("floor")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--fresh", action="store_true", help="forget what was found before")
    parser.add_argument("--list", action="store_true", help="list all mutants, and try none")
    parser.add_argument("--top", type=Path, default=TOP, help="where include/ and tests/ are")
    parser.add_argument("--build", type=Path, help="where to work; TOP/build/mutation")
    options = parser.parse_args(arguments)
    options.build = (options.build or options.top / "build" / "mutation").resolve()
    options.top = options.top.resolve()
    return options


def main(arguments):
    options = options_of(arguments)
    trial = Trial(options)
    mutants = selection(trial.headers, options.seed)
    if options.list:
        for m in mutants:
            print(f"{m.name}:{m.line}\n  {m.before}\n  {m.after}")
        return 0
    state = options.build / f"{options.floor}-{options.seed}.jsonl"
    if options.fresh:
        state.unlink(missing_ok=True)
    results = Results(state, trial.headers, trial.digest())
    valid = try_all(trial, results, mutants, options.count, options.jobs)
    equivalents = read_equivalents(options.top / "tests" / "mutation" / "equivalent.txt")
    return report(trial, results, mutants, valid, equivalents)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
