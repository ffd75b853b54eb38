# SPDX-License-Identifier: BSL-1.0
"""Makes a program of the code in a page, so that what the page says is compiled and run.

    snippets.py PAGE.md PROGRAM.cpp

Each block that is fenced as ```cpp becomes the body of a function, and main calls them in turn. The
names of the library need no prefix; assert and static_assert say what holds. A block that begins
with the line `// at namespace scope` stands there. #include lines go to the top, so that a page has
to show which headers it needs. Other fences, such as ```text, are left alone. A page without such a
block makes no program.
"""
import sys
from pathlib import Path

AT_NAMESPACE_SCOPE = "// at namespace scope"


def read_blocks(page):
    """The blocks of a page, each as the number of its first line and its lines."""
    blocks, fence = [], None
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        stripped = line.strip()
        if fence is None and stripped.startswith("```"):
            fence = (number, stripped)
            if stripped == "```cpp":
                blocks.append((number + 1, []))
        elif fence is not None and stripped == "```":
            fence = None
        elif fence is not None and fence[1] == "```cpp":
            blocks[-1][1].append(line)
    if fence is not None:
        sys.exit(f"{page}:{fence[0]}: a block without an end")
    return blocks


def write_program(page, blocks):
    includes, program, calls = [], [], []
    for first, lines in blocks:
        code = [f'#line {first} "{page}"']
        for number, line in enumerate(lines, first):
            is_include = line.lstrip().startswith("#include")
            if is_include:
                includes += [f'#line {number} "{page}"', line]
            code.append("" if is_include else line)
        if lines and lines[0].strip() == AT_NAMESPACE_SCOPE:
            program += code
        else:
            calls.append(f"block_{len(calls) + 1}();")
            program += [f"void {calls[-1][:-1]} {{", *code, "}"]
    return "\n".join(["#include <cassert>", *includes, "using namespace fiscus;", *program,
                      "int main() {", *calls, "}", ""])


def main():
    page, target = map(Path, sys.argv[1:])
    blocks = read_blocks(page)
    if not blocks:
        target.unlink(missing_ok=True)
        return
    program = write_program(page, blocks)
    if not target.exists() or target.read_text(encoding="utf-8") != program:
        target.write_text(program, encoding="utf-8")


if __name__ == "__main__":
    main()
