#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Reads numbers back from pictures, and compares them with the files that were drawn.

    read_back.py PICTURES EXPORTS.csv RELEASES.csv

PICTURES writes them into a folder. The scale of each panel is found from the numbers and gridlines
of its axis alone; a mark has to stand within half a pixel of the place of its value.
"""
import csv
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = (320, 640, 1200)
HALF_A_PIXEL = Fraction(1, 2)


class Picture:
    def __init__(self, path):
        self.root = ElementTree.parse(path).getroot()
        self.panels = [Panel(each) for each in self.groups(self.root, "panel")]

    @staticmethod
    def groups(element, name):
        return [each for each in element.iter(SVG + "g") if each.get("class") == name]


class Panel:
    """Places of marks, and the values that the axis gives to places."""

    def __init__(self, group):
        self.group = group
        grid = Picture.groups(group, "grid")[:1]
        lines = grid[0].findall(SVG + "line") if grid else []
        texts = [each.text for each in grid[0].findall(SVG + "text")] if grid else []
        self.is_upright = all(each.get("y1") == each.get("y2") for each in lines)
        self.places = [Fraction(each.get("y1" if self.is_upright else "x1")) for each in lines]
        self.values = [Fraction(text.replace(",", "").replace("−", "-")) for text in texts]

    def place_of(self, value):
        (low, high), (first, last) = self.values[::len(self.values) - 1], self.places[::len(self.places) - 1]
        return first + (value - low) / (high - low) * (last - first)

    def elements(self, name, within):
        return [each for group in Picture.groups(self.group, within) for each in group.findall(SVG + name)]

    def bars(self):
        """(middle or top, where it begins or ends, the other end, whether it is hatched)"""
        for each in self.elements("rect", "bars"):
            x, y, width, height = (Fraction(each.get(key)) for key in ("x", "y", "width", "height"))
            hatched = each.get("fill").startswith("url(")
            yield (x + width / 2, y, y + height, hatched) if self.is_upright else (y, x, x + width, hatched)

    def line(self):
        points = [(Fraction(x), Fraction(y)) for path in self.elements("path", "line")
                  for x, y in re.findall(r"[ML]([\d.]+) ([\d.]+)", path.get("d"))]
        return sorted(points + self.circles("line"))

    def circles(self, within):
        return [(Fraction(each.get("cx")), Fraction(each.get("cy"))) for each in self.elements("circle", within)]


class Check:
    def __init__(self):
        self.numbers = 0

    def close(self, what, place, expected, tolerance=HALF_A_PIXEL):
        self.numbers += 1
        if abs(place - expected) > tolerance:
            sys.exit(f"{what}: at {float(place):.2f}, expected {float(expected):.2f}")

    def same(self, what, found, expected):
        self.numbers += 1
        if found != expected:
            sys.exit(f"{what}: {found}, expected {expected}")

    def evenly(self, what, middles, ordinals):
        """Places that are proportional to the ordinals of periods."""
        first, last = ordinals[0], ordinals[-1]
        for middle, ordinal in zip(middles, ordinals):
            self.close(what, middle, middles[0] + (middles[-1] - middles[0]) * (ordinal - first) / max(last - first, 1))

    def bars(self, what, panel, expected):
        """Bars as [(ordinal, from, to, hatched)]."""
        found = list(panel.bars())
        self.same(what + ": bars", len(found), len(expected))
        for (_, begin, end, hatched), (_, low, high, is_hatched) in zip(found, expected):
            places = sorted((panel.place_of(low), panel.place_of(high)))
            self.close(what, begin, places[0])
            self.close(what, end, places[1])
            self.same(what + ": hatched", hatched, is_hatched)
        self.evenly(what + ": places", [each[0] for each in found], [each[0] for each in expected])


def ordinal(month):
    year, number = month.split("-")
    return int(year) * 12 + int(number) - 1


def read_exports(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {ordinal(row["month"]): Fraction(row["usd_million"]) for row in csv.DictReader(file)}


def read_releases(path):
    """The first and the latest value of each month, and whether that is provisional."""
    releases = defaultdict(list)
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            number, word = row["value"].split()
            assert word == "million"
            releases[ordinal(row["month"])].append((row["released"], Fraction(number), row["status"] == "P"))
    for each in releases.values():
        each.sort(key=lambda release: release[0])
    return {month: (all_[0][1], all_[-1][1], all_[-1][2]) for month, all_ in sorted(releases.items())}


def check_level_and_growth(check, what, picture, exports):
    level, growth = picture.panels
    points = level.line()
    check.same(what + ": points", len(points), len(exports))
    for (_, y), value in zip(points, exports.values()):
        check.close(what, y, level.place_of(value))
    check.evenly(what, [x for x, _ in points], list(exports))
    expected = [(month, 0, 100 * (value / exports[month - 12] - 1), False)
                for month, value in exports.items() if month - 12 in exports]
    check.bars(what + ": growth", growth, expected)


def check_fiscal_years(check, what, picture, exports):
    years = defaultdict(list)
    for month, value in exports.items():
        years[(month + 6) // 12].append(value)
    check.bars(what, picture.panels[0], [(year, 0, sum(all_), len(all_) < 12) for year, all_ in years.items()])


def check_same_month(check, what, picture, exports):
    check.bars(what, picture.panels[0],
               [(month // 12, 0, value, False) for month, value in exports.items() if month % 12 == 11])


def check_waterfall(check, what, picture):
    parts, reached, expected = [Fraction("22.1"), Fraction("5.3"), Fraction("-1.8")], Fraction(), []
    for i, part in enumerate(parts):
        expected.append((i, reached, reached + part, False))
        reached += part
    found = list(picture.panels[0].bars())
    check.bars(what, picture.panels[0], [*expected, (3, 0, reached, False)])
    check.same(what + ": rows", [each[0] for each in found], sorted(each[0] for each in found))


def check_revisions(check, what, picture, releases):
    panel, below = picture.panels
    circles = panel.circles("points")
    diamonds = panel.elements("path", "points")
    ring_places, dot_places = circles[:len(releases)], circles[len(releases):]
    for diamond in diamonds:
        x, top, _, middle = (Fraction(each) for each in re.findall(r"[\d.]+", diamond.get("d"))[:4])
        dot_places.append((x, middle))
    check.same(what + ": diamonds", len(diamonds), sum(each[2] for each in releases.values()))
    check.same(what + ": dots", len(dot_places), len(releases))
    for (_, y), (first, _, _) in zip(ring_places, releases.values()):
        check.close(what, y, panel.place_of(first))
    for (_, y), (_, latest, _) in zip(sorted(dot_places), releases.values()):
        check.close(what, y, panel.place_of(latest))
    check.evenly(what, [x for x, _ in ring_places], list(releases))
    check.bars(what + ": revisions", below,
               [(month, 0, latest - first, False) for month, (first, latest, _) in releases.items()])


def linear(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour):
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


# How colours look to those who lack one kind of cone, in linear RGB: Machado, Oliveira and Fernandes,
# A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009.
COLOUR_BLIND = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                   (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                     (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                   (0.004733, 0.691367, 0.303900)),
}
XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector)) for row in matrix]


def lab_of(colour, matrix):
    seen = [min(max(part, 0), 1) for part in times(matrix, linear(colour))]
    x, y, z = (part / white for part, white in zip(times(XYZ, seen), times(XYZ, (1, 1, 1))))
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def check_colours(check, what, picture):
    """The colours of a waterfall are told apart with every kind of colour blindness."""
    colours = sorted({each.get("fill") for each in picture.panels[0].elements("rect", "bars")})
    check.same(what + ": colours", len(colours), 3)
    for kind, matrix in COLOUR_BLIND.items():
        seen = [lab_of(colour, matrix) for colour in colours]
        for i, one in enumerate(seen):
            for other in seen[:i]:
                distance = sum((a - b) ** 2 for a, b in zip(one, other)) ** 0.5
                check.same(f"{what}: {colours} with {kind}, {distance:.0f} apart", distance >= 30, True)


def check_access(check, what, root, name):
    """What those need who do not see the picture, or its colours, as others do."""
    check.same(what + ": role", root.get("role"), "img")
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    check.same(what + ": ids", ids[:2], [name + "-title", name + "-description"])
    check.same(what + ": unique ids", len(ids), len(set(ids)))
    check.same(what + ": name", root.get("aria-labelledby"), ids[0])
    check.same(what + ": description", root.get("aria-describedby"), ids[1])
    background = root.find(SVG + "rect").get("fill")
    for text in root.iter(SVG + "text"):
        check.same(what + ": contrast of a text", contrast(text.get("fill"), background) >= 4.5, True)
        check.same(what + ": transform", text.get("transform"), None)
    for kind in ("bars", "line", "points", "stems"):
        for group in Picture.groups(root, kind):
            for mark in group:
                # Of a ring or a hatched bar it is the outline that is seen.
                fill = mark.get("stroke") or mark.get("fill")
                check.same(what + ": contrast of a mark", contrast(fill, background) >= 3, True)


def main(pictures, exports_path, releases_path):
    check = Check()
    exports, releases = read_exports(exports_path), read_releases(releases_path)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([pictures, exports_path, releases_path, folder], check=True)
        paths = sorted(Path(folder).glob("*.svg"))
        for path in paths:
            check_access(check, path.stem, ElementTree.parse(path).getroot(), path.stem)
        for width in WIDTHS:
            def picture(name):
                return f"{name}-{width}", Picture(Path(folder) / f"{name}-{width}.svg")
            check_level_and_growth(check, *picture("level_and_growth"), exports)
            check_fiscal_years(check, *picture("fiscal_years"), exports)
            check_same_month(check, *picture("same_month"), exports)
            check_waterfall(check, *picture("waterfall"))
            check_colours(check, *picture("waterfall"))
            check_revisions(check, *picture("revisions"), releases)
    print(f"{check.numbers} numbers read from {len(paths)} pictures")
    return 0 if len(paths) >= 5 * len(WIDTHS) else 1


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
