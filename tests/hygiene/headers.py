#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Reads the headers and complains about what the house does not allow.

    headers.py direction INCLUDE   who includes whom
    headers.py style INCLUDE       what stands in a header, and how it is dressed

INCLUDE is the folder that compilers are given. Every complaint names a file and a line.
"""
import re
import sys
from pathlib import Path, PurePosixPath

# The floors of the house, and which others each stands on. A floor may also include those that
# these stand on.
STANDS_ON = {
    "exact": set(),
    "money": {"exact"},
    "calendar": set(),
    "series": {"exact", "calendar"},
    "growth": {"series"},
    "conversion": {"money", "growth"},
    "vintages": {"growth"},
    "figures": {"money", "growth"},
    "claims": {"figures", "vintages"},
    "reconcile": {"claims"},
    "text": {"conversion", "reconcile"},
    "tables": {"text"},
    "charts": {"text"},
    "arrow": {"money", "series"},
}


def floors_below(floor):
    """All floors that one may include."""
    below = STANDS_ON.get(floor, set())
    return below.union(*map(floors_below, below))


FOR_ALL = {"fiscus/error.hpp", "fiscus/version.hpp"}  # and fiscus/detail/
UMBRELLA = "fiscus/fiscus.hpp"

# Too dear to include for what they give.
BANNED = {"chrono", "iostream", "ranges", "functional", "stdexcept", "regex",
          "boost/date_time.hpp", "boost/date_time/gregorian/gregorian.hpp"}
TEXT_ONLY = {"string", "ostream", "istream", "sstream", "fstream"}
TEXT_FLOORS = {"text", "tables", "charts", "arrow"}
# Headers that are for another library, or for a dear part of the standard's, and include it.
OPT_IN = {"fiscus/text/fmt.hpp": "<fmt/format.h>",
          "fiscus/calendar/boost_date.hpp": "<boost/date_time/gregorian/gregorian_types.hpp>",
          "fiscus/calendar/chrono.hpp": "<chrono>"}
# The only header that calls an operating system, and what it includes for that.
OF_SYSTEMS = "fiscus/tables/detail/input_file.hpp"
SYSTEM = {"<fcntl.h>", "<sys/mman.h>", "<sys/stat.h>", "<unistd.h>"}
# The only header with macros that others define, too: those of Arrow's C interfaces.
OF_ARROW = "fiscus/arrow/abi.hpp"
# The only header that names builtins of a compiler.
OF_COMPILERS = "fiscus/detail/overflow.hpp"
# Ours that few programs want: neither in the header of their floor nor in the umbrella.
BY_NAME = {f"fiscus/{name}.hpp" for name in (
    "calendar/column", "calendar/countries", "calendar/easter", "calendar/hijri",
    "calendar/holidays", "calendar/observed_holidays", "exact/largest_remainder",
    "figures/numbers_in_text",
    "money/iso4217_withdrawn", "series/disaggregate", "series/discrepancies",
    "series/hierarchy_by_name",
    "text/explain_conflict", "text/explain_repair")}
# Floors that the umbrella leaves out.
FLOORS_BY_NAME = {"reconcile", "text", "tables", "charts", "arrow"}
# Are included more than once, to put macros aside and to bring them back.
WITHOUT_GUARD = {"fiscus/detail/macros_off.hpp", "fiscus/detail/macros_on.hpp"}
EXACT_FOLDERS = {"exact", "money", "series"}
MOST_LINES = 400
MOST_COLUMNS = 100

# Has 32 bits in Windows and on x32, and 64 elsewhere; `long long` is no better named.
OF_SOME_WIDTH = re.compile(r"(?<![\w.])(?:long(?! (?:double|float))|\d[\da-fA-FxX']*[uU]?[lL]{1,2}[uU]?)(?!\w)")

# Names of the standard library that a header uses, and the one to include for them: others declare
# many of them as well, but which ones depends on the library and on what was included before.
NEEDS = {name: header for header, names in {
    "algorithm": "adjacent_find all_of any_of binary_search clamp copy count count_if equal fill find find_if"
                 " lexicographical_compare lower_bound max max_element min min_element minmax_element"
                 " move_backward none_of nth_element pop_heap push_heap replace reverse sort"
                 " stable_sort unique upper_bound",
    "array": "array to_array",
    "bit": "bit_cast bit_width countl_zero countr_zero endian popcount",
    "charconv": "from_chars to_chars",
    "chrono": "chrono",
    "concepts": "constructible_from convertible_to derived_from equality_comparable floating_point"
                " integral invocable predicate regular regular_invocable same_as signed_integral"
                " totally_ordered unsigned_integral",
    "compare": "partial_ordering strong_ordering weak_ordering",
    "cstddef": "ptrdiff_t size_t",
    "cstdint": "int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t",
    "cstring": "memchr memcmp memcpy memmove memset strlen",
    "exception": "current_exception exception exception_ptr rethrow_exception",
    "fstream": "ifstream ofstream",
    "initializer_list": "initializer_list",
    "ios": "ios_base streamsize",
    "istream": "istream",
    "iterator": "back_inserter next prev",
    "limits": "numeric_limits",
    "map": "map multimap",
    "memory": "make_shared make_unique shared_ptr unique_ptr weak_ptr",
    "numeric": "accumulate gcd iota lcm",
    "optional": "nullopt optional",
    "ostream": "ostream",
    "set": "multiset set",
    "span": "span",
    "string": "string to_string",
    "string_view": "string_view",
    "tuple": "apply make_tuple tie tuple",
    "type_traits": "conditional_t decay_t integral_constant invoke_result_t is_arithmetic_v"
                   " is_constant_evaluated is_convertible_v is_enum_v is_same_v remove_const_t"
                   " remove_cv_t remove_cvref_t remove_reference_t type_identity_t",
    "utility": "as_const declval exchange forward move pair swap",
    "variant": "get_if holds_alternative monostate variant visit",
    "vector": "vector",
}.items() for name in names.split()}

# Literals are matched, too, as "//" inside of one begins no comment.
COMMENT_OR_LITERAL = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", re.DOTALL)


class Header:
    def __init__(self, include, path):
        self.name = path.relative_to(include).as_posix()  # fiscus/money/money.hpp
        self.parts = PurePosixPath(self.name).parts[1:]
        self.folder = self.parts[0] if len(self.parts) > 1 else ""
        self.private = "detail" in self.parts
        # fiscus/money.hpp, which lists the headers of money/
        self.lists = self.parts[0].removesuffix(".hpp") if not self.folder else ""
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.code = COMMENT_OR_LITERAL.sub(without_comment, "\n".join(self.lines)).split("\n")
        self.includes = [(number, match[1]) for number, line in enumerate(self.code, 1)
                         if (match := re.match(r"\s*#\s*include\s*(.*?)\s*$", line))]


def without_comment(match):
    return " " + "\n" * match[0].count("\n") if match[0].startswith("/") else match[0]


def read_headers(include):
    return [Header(include, path) for path in sorted(include.rglob("*")) if path.is_file()]


def check_direction(headers):
    """Complaints as (file, line, text)."""
    for header in headers:
        known = header.folder in STANDS_ON or header.folder in ("", "detail")
        inside = header.parts[1:-1] in ((), ("detail",))
        if not (header.name.startswith("fiscus/") and header.name.endswith(".hpp")):
            yield header.name, 1, "is no header of fiscus/"
        elif not (known and inside):
            yield header.name, 1, "stands in a folder that the house does not have"
        for line, written in header.includes:
            if written == OPT_IN.get(header.name) or (
                    header.name == OF_SYSTEMS and written in SYSTEM):
                continue
            if not re.fullmatch(r"<(fiscus/.+\.hpp|boost/.+\.hpp|[a-z_0-9]+)>", written):
                yield header.name, line, f"{written} is not <fiscus/…>, <boost/…> or standard C++"
            elif written.startswith("<fiscus/") and not may_include(header, written[1:-1]):
                yield header.name, line, f"may not include {written}"

    wanted = {UMBRELLA: {*FOR_ALL} & {header.name for header in headers}}
    for header in headers:
        if header.lists in STANDS_ON:
            wanted[header.name] = set()
            if header.lists not in FLOORS_BY_NAME:
                wanted[UMBRELLA].add(header.name)
    for header in headers:
        if header.folder in STANDS_ON and not header.private:
            if header.name not in BY_NAME and header.name not in OPT_IN:
                wanted.setdefault(f"fiscus/{header.folder}.hpp", set()).add(header.name)
    for name in sorted(wanted):
        included = {written[1:-1] for header in headers if header.name == name
                    for _, written in header.includes}
        for missing in sorted(wanted[name] - included):
            yield name, 1, f"leaves out {missing}"


def may_include(header, target):
    folder, private = target.split("/")[1], "/detail/" in target
    if header.name == UMBRELLA:
        listed = target.count("/") == 1 and folder.removesuffix(".hpp") in STANDS_ON
        return target in FOR_ALL or listed and folder.removesuffix(".hpp") not in FLOORS_BY_NAME
    if header.lists in STANDS_ON:
        listed = target not in BY_NAME and target not in OPT_IN
        return folder == header.lists and not private and listed
    if folder == "detail" or target in FOR_ALL:
        return True
    if folder == header.folder:
        return True
    return folder in floors_below(header.folder) and not private


def check_style(headers):
    """Complaints as (file, line, text)."""
    for header in headers:
        for line, text in complaints_of_style(header):
            yield header.name, line, text


def complaints_of_style(header):
    for line, written in header.includes:
        if written[1:-1] in BANNED and written != OPT_IN.get(header.name):
            yield line, f"{written} is banned"
        if written[1:-1] in TEXT_ONLY and header.folder not in TEXT_FLOORS:
            yield line, f"{written} is for text/, tables/, charts/ and arrow/ alone"

    guard = "FISCUS_" + re.sub(r"\W", "_", header.name.upper().removeprefix("FISCUS/"))
    directives = [line.rstrip() for line in header.code if line.startswith("#")]
    guarded = (directives[:2] == [f"#ifndef {guard}", f"#define {guard}"]
               and header.lines[-1:] == ["#endif"])
    if not guarded and header.name not in WITHOUT_GUARD:
        yield 1, f"is not guarded by {guard}"

    included = {written[1:-1] for _, written in header.includes}
    version = "FISCUS_VERSION" if header.name == "fiscus/version.hpp" else None
    for number, line in enumerate(header.code, 1):
        macro = re.match(r"\s*#\s*define\s+(\w+)", line)
        is_of_arrow = header.name == OF_ARROW and macro and macro[1].startswith("ARROW_")
        if macro and macro[1] not in (guard, version) and not is_of_arrow:
            yield number, f"defines the macro {macro[1]}"
        code = re.sub(r'".*?"', "", line)
        words = re.findall(r"\w+", code)
        if header.folder in EXACT_FOLDERS and {"double", "float"} & set(words):
            yield number, "is not exact: double or float"
        if "__builtin_" in code and header.name != OF_COMPILERS:
            yield number, f"names a builtin of the compiler, which is for {OF_COMPILERS}"
        if re.match(r"namespace fiscus(?!::inline v\d)", code):
            yield number, "does not name the version: namespace fiscus::inline v0"
        for name in re.findall(r"\bstd::(\w+)", code):
            needed = NEEDS.get(name)
            if needed and needed not in included:
                included.add(needed)  # is missed once
                yield number, f"uses std::{name} without <{needed}>"
        if found := OF_SOME_WIDTH.search(code):
            yield number, f"has a width of the platform: {found[0]}, not std::int64_t or the like"

    if header.lines[:1] != ["// SPDX-License-Identifier: BSL-1.0"]:
        yield 1, "does not begin with its licence"
    if len(header.lines) > MOST_LINES:
        yield MOST_LINES + 1, f"is longer than {MOST_LINES} lines"
    for number, line in enumerate(header.lines, 1):
        if len(line) > MOST_COLUMNS:
            yield number, f"is wider than {MOST_COLUMNS} columns"


CHECKS = {"direction": check_direction, "style": check_style}


def main(arguments):
    if len(arguments) != 2 or arguments[0] not in CHECKS:
        sys.exit(__doc__)
    headers = read_headers(Path(arguments[1]))
    if not headers:
        sys.exit(f"No headers in {arguments[1]}")
    complaints = list(CHECKS[arguments[0]](headers))
    for name, line, text in complaints:
        print(f"{name}:{line}: {text}")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
