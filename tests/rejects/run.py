# SPDX-License-Identifier: BSL-1.0
"""Compiles programs that must not compile, and looks for the message that their user must see.

    python3 tests/rejects/run.py --compiler clang++ tests/rejects/*.cpp

A case file is a preamble, and then cases that follow it:

    //! case: dollars plus rupees
    //! gcc: no match for 'operator\\+' .*"USD".*"PKR"
    //! clang: binary expression \\('money<USD>' and 'money<PKR>'\\)
    auto rejected = money<USD>{"1"} + money<PKR>{"1"};
    //! control
    auto accepted = money<USD>{"1"} + money<USD>{"1"};

The preamble with the first part must be refused, and each pattern (a regular expression) must be
found in what the compiler says, its lines joined. The preamble with the control must compile.
`//! message:` is a pattern for both compilers.

The patterns are those of GCC 12 and Clang 14. Any other compiler must refuse the first part too, and
name one of the things that the patterns name.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

DIRECTIVE = re.compile(r"//! (?:(case|message|gcc|clang): (\S.*)|(control))")
INCLUDE = Path(__file__).resolve().parents[2] / "include"
WRITTEN_FOR = {("gcc", 12), ("clang", 14)}
IDENTIFIER = re.compile(r"[A-Za-z_]\w{3,}")


class Case:
    def __init__(self, path, line, name):
        self.path, self.line, self.name = path, line, name
        self.patterns = {"message": [], "gcc": [], "clang": []}
        self.rejected = {}  # lines of code by their numbers
        self.control = None
        self.control_compiles = False  # as far as is known

    def names(self, declared):
        """What the patterns name of that which is declared."""
        return {word for pattern in sum(self.patterns.values(), [])
                for word in IDENTIFIER.findall(pattern)} & declared

    def includes(self):
        lines = [*self.rejected.values(), *(self.control or {}).values()]
        return any(line.lstrip().startswith("#") for line in lines)

    def check(self):
        """Refuses a case that would prove nothing."""
        patterns = self.patterns
        if not patterns["message"] and not (patterns["gcc"] and patterns["clang"]):
            refuse(self.path, self.line, "a case without a message for each compiler")
        for pattern in sum(patterns.values(), []):
            try:
                re.compile(pattern)
            except re.error as error:
                refuse(self.path, self.line, f"{pattern} is no regular expression: {error}")
        for what, code in (("code", self.rejected), ("control", self.control)):
            if not code or not any(line.strip() for line in code.values()):
                refuse(self.path, self.line, f"a case without {what}")


def refuse(path, line, text):
    sys.exit(f"{path}:{line}: {text}")


def read_cases(path):
    """The preamble of a case file, as lines by their numbers, and the cases."""
    preamble, cases = {}, []
    code = preamble
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        if not line.lstrip().startswith("//!"):
            code[number] = line
            continue
        found = DIRECTIVE.fullmatch(line)
        if not found:
            refuse(path, number, f"unknown directive: {line}")
        word, text = found[1] or found[3], found[2]
        if word == "case":
            cases.append(Case(path, number, text))
            code = cases[-1].rejected
        elif not cases or cases[-1].control is not None:
            refuse(path, number, f"{word} outside of a case")
        elif word == "control":
            code = cases[-1].control = {}
        else:
            cases[-1].patterns[word].append(text)
    if not cases:
        refuse(path, 1, "a file without cases")
    for case in cases:
        case.check()
    return preamble, cases


def program(path, code):
    """A file of which only those lines are there, each at its number."""
    lines = [code.get(number, "") for number in range(1, max(code, default=0) + 1)]
    return "\n".join([f'#line 1 "{path}"', *lines, ""])


# What stands before an error and says how it is reached (GCC); Clang says so behind it.
WAY = re.compile(r"In file included from |\s+from |\S+: (?:In|At) |\S+:\d+:\d+:\s+"
                 r"(?:(?:recursively )?required (?:from|by)|in .constexpr. expansion of )|cc1plus: ")


def errors_of(output):
    """What a compiler says, cut before each error and the way to it."""
    blocks, on_the_way = [], False
    for line in output.splitlines():
        way = WAY.match(line) is not None
        if way and not on_the_way or " error: " in line and not on_the_way or not blocks:
            blocks.append([])
        on_the_way = way
        blocks[-1].append(line)
    return ["\n".join(block) for block in blocks]


class Compiler:
    def __init__(self, program, include, system_folders):
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
        self.family = "clang" if "clang" in said.stdout else "gcc"
        version = re.search(r"\b(\d+)\.\d+\.\d+", said.stdout)
        self.is_known = version is not None and (self.family, int(version[1])) in WRITTEN_FOR
        self.command = [program, "-std=c++20", "-fdiagnostics-color=never", f"-I{include}"]
        if self.family == "clang":
            self.command += ["-ferror-limit=0"]
        for folder in system_folders:
            self.command += ["-isystem", folder]

    def run(self, arguments, text=""):
        """The exit code and what the compiler says."""
        # In English with quotation marks of ASCII, and no line cut; patterns leave out the inline
        # namespace of the version.
        done = subprocess.run([*self.command, *arguments], input=text, encoding="utf-8",
                              errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              env=os.environ | {"LC_ALL": "C", "COLUMNS": "0"})
        return done.returncode, done.stdout.replace("fiscus::v0::", "fiscus::")


class Preamble:
    """What the cases of a file begin with, compiled once: NAME.gch stands for an included NAME."""

    def __init__(self, compiler, path, code, folder):
        self.compiler, self.code = compiler, code
        self.declared = {word for header in INCLUDE.rglob("*.hpp")
                         for word in IDENTIFIER.findall(header.read_text(encoding="utf-8"))}
        self.name = folder / Path(path).name
        self.name.write_text(program(path, code), encoding="utf-8")
        status, output = compiler.run(["-x", "c++-header", self.name, "-o", f"{self.name}.gch"])
        if status != 0:
            refuse(path, 1, f"the preamble does not compile:\n{output}")

    def settled_together(self, cases):
        """The cases that pass when all are compiled together. Of a fault that two have a compiler
        may speak once: the other is to be compiled alone. So is one that includes a header."""
        cases = [case for case in cases if not case.includes()]
        if not cases:
            return set()
        status, _ = self.compile_together(cases[0].path, [case.control for case in cases])
        for case in cases:
            case.control_compiles = status == 0
        if not self.compiler.is_known:
            return set()
        _, output = self.compile_together(cases[0].path, [case.rejected for case in cases])
        said = {id(case): [] for case in cases}
        for block in errors_of(output):
            lines = {int(n) for n in re.findall(rf"{re.escape(cases[0].path)}:(\d+):", block)}
            for case in cases:
                if lines & case.rejected.keys():
                    said[id(case)].append(block)
        return {case for case in cases if case.control_compiles and said[id(case)]
                and not self.missing("\n".join(said[id(case)]), case)}

    def compile_together(self, path, parts):
        """What the compiler says of all parts, each in a namespace of its own, each line at its
        number."""
        code = {}
        for number, part in enumerate(parts):  # between lines of directives
            code |= part | {min(part) - 1: f"namespace part_{number} {{", max(part) + 1: "}"}
        return self.compile(path, code)

    def complaint(self, case):
        """What is wrong with a case, or nothing."""
        status, output = (0, "") if case.control_compiles else self.compile(case.path, case.control)
        if status != 0:
            return f"the control does not compile:\n{output}"
        status, output = self.compile(case.path, case.rejected)
        if status == 0:
            return "compiles"
        if status != 1:  # of a compiler that crashed
            return f"the compiler ends with {status}:\n{output}"
        if not self.compiler.is_known:
            names = case.names(self.declared)
            if names and not names & set(IDENTIFIER.findall(self.said(output, case))):
                return f"the compiler names none of {sorted(names)}\n{output}"
            return None
        if missing := self.missing(output, case):
            return f"the compiler does not say {missing[0]}\n{output}"
        return None

    def missing(self, output, case):
        """The patterns of a case that are not found in what the compiler says."""
        said = self.said(output, case)
        return [pattern for pattern in case.patterns["message"] + case.patterns[self.compiler.family]
                if not re.search(pattern, said)]

    def compile(self, path, code):
        arguments = ["-fsyntax-only", "-include", self.name, "-x", "c++", "-"]
        return self.compiler.run(arguments, program(path, code))

    def said(self, output, case):
        """The output in one line, without the lines of the case that the compiler repeats: what the
        user has written must not pass for the message."""
        own = {line.strip() for line in (self.code | case.rejected).values()}
        return " ".join(line for line in output.splitlines()
                        if re.sub(r"^\s*\d+ \|", "", line).strip() not in own)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--include", default=INCLUDE, metavar="FOLDER", help="where our headers are")
    parser.add_argument("--isystem", action="append", default=[], metavar="FOLDER",
                        help="where other headers are")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args()

    compiler = Compiler(options.compiler, options.include, options.isystem)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as threads:
        work, passed = [], 0
        for path in options.files:
            code, cases = read_cases(path)
            preamble = Preamble(compiler, path, code, Path(folder))
            settled = preamble.settled_together(cases)
            passed += len(settled)
            work += [(case, threads.submit(preamble.complaint, case))
                     for case in cases if case not in settled]
        failed = 0
        for case, future in work:
            if complaint := future.result():
                failed += 1
                print(f"{case.path}:{case.line}: {case.name}: {complaint}", flush=True)
    print(f"{passed + len(work) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
