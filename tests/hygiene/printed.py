#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Checks that no public type is forgotten where values are printed.

    printed.py INCLUDE VALUES UNPRINTED

Every struct, class and enumeration of the namespace in the headers below INCLUDE is either named in
VALUES, a test that prints a value of each type, or in UNPRINTED, with the reason, and not in both.
"""
import re
import sys
from pathlib import Path

COMMENT_OR_LITERAL = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", re.DOTALL)
TOKEN = re.compile(
    r"namespace ([\w:]+(?: [\w:]+)*) \{|[{}]"
    r"|^(?:struct|class|enum class) (?:\[\[\w+\]\] )?(\w+)(?![\w<:])[^;{(]*(?=\{)", re.MULTILINE)


def types_of(header):
    """The names of the types that are defined in the library's namespace itself."""
    scopes = []
    for token in TOKEN.finditer(COMMENT_OR_LITERAL.sub("", header.read_text())):
        if token[1]:
            scopes.append(token[1])
        elif token[0] == "{":
            scopes.append("")
        elif token[0] == "}":
            scopes.pop()
        elif scopes and all(scope.startswith("fiscus") for scope in scopes) \
                and not any("detail" in scope for scope in scopes):
            yield token[2]


def main(include, values, unprinted):
    public = {name for header in Path(include).rglob("*.hpp") if "detail" not in header.parts
              for name in types_of(header)}
    printed = set(re.findall(r'\bf\("(\w+)"', Path(values).read_text()))
    left_out = set()
    for line in Path(unprinted).read_text().splitlines():
        if not line.startswith("#"):
            left_out.update(line.split(":")[-1].split())
    complaints = [f"{name}: neither printed nor left out" for name in public - printed - left_out]
    complaints += [f"{name}: no public type" for name in (printed | left_out) - public]
    complaints += [f"{name}: printed and left out" for name in printed & left_out]
    print("\n".join(sorted(complaints)) or f"{len(printed)} of {len(public)} types are printed")
    return 1 if complaints or len(public) < 100 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
