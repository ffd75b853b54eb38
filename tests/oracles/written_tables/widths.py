#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The code points that a terminal shows two columns wide, or none, from Python's unicodedata.

    widths.py print             prints the two tables of text/detail/width_ranges.hpp
    widths.py compare PROGRAM   compares all code points with what the program answers: it reads a
                                number and a line end for each, and prints its width

Wide are those whose East Asian Width is W or F, and all of the ideographic planes, also where nothing
is assigned yet (UAX #11). Without a width are marks that combine with the letter before them, the
vowels and final consonants of Hangul, and format characters, but for the soft hyphen and for the
signs that stand around digits. Code points that are not assigned may have any width.
"""
import subprocess
import sys
import unicodedata

IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD),
              (0x30000, 0x3FFFD))
# Format characters with a width: the soft hyphen, and signs that are shown around digits.
SHOWN = {0xAD, *range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
JOINED_HANGUL = ((0x1160, 0x11FF), (0xD7B0, 0xD7FF))


def is_in(ranges, code):
    return any(first <= code <= last for first, last in ranges)


def width(code):
    """The width of a code point, or None if it is not assigned; control characters have none."""
    character, category = chr(code), unicodedata.category(chr(code))
    if is_in(IDEOGRAPHS, code):
        return 2
    if category in ("Cn", "Cs"):
        return None
    if category in ("Mn", "Me", "Cc", "Zl", "Zp") or is_in(JOINED_HANGUL, code):
        return 0
    if category == "Cf" and code not in SHOWN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def ranges_of(wanted):
    """The ranges of a width, which go on over code points that are not assigned."""
    found, last = [], None
    for code in range(sys.maxunicode + 1):
        this = width(code)
        if this == wanted:
            if last is None:
                found.append([code, code])
            found[-1][1] = last = code
        elif this is not None:
            last = None
    return found


def print_table(name, wanted):
    print(f"inline constexpr code_point_range {name}[] = {{")
    line = "   "
    for first, last in ranges_of(wanted):
        text = f" {{0x{first:X}, 0x{last:X}}},"
        if len(line + text) > 100:
            print(line)
            line = "   "
        line += text
    print(line[:-1] + "};")


def compare(program):
    codes = [code for code in range(sys.maxunicode + 1) if width(code) is not None]
    found = subprocess.run([program], input="".join(f"{code}\n" for code in codes), text=True,
                           capture_output=True, check=True).stdout.split()
    wrong = [f"U+{code:04X}: {width(code)} columns, not {other}"
             for code, other in zip(codes, found, strict=True) if str(width(code)) != other]
    print(f"{len(codes)} code points, {len(wrong)} with another width than by "
          f"Unicode {unicodedata.unidata_version}")
    sys.exit("\n".join(wrong[:20]) if wrong else 0)


if __name__ == "__main__":
    if sys.argv[1:] == ["print"]:
        print_table("wide_ranges", 2)
        print_table("zero_width_ranges", 0)
    else:
        compare(sys.argv[2])
