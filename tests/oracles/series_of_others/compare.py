#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares what the verbs of series and growth make of a file with what pandas makes of it.

    compare.py PROGRAM FILE

PROGRAM is that of answers.cpp, which says what FILE has and what is printed. A value that only one
of the two has is as wrong as one that differs. Sums, rounded means and whatever else is a whole
number of hundredths have to be equal; rates and quotients may differ by 1e-12 of themselves.
"""
import subprocess
import sys
from functools import lru_cache
from io import StringIO
from pathlib import Path

try:
    import numpy
    import pandas
except ImportError:
    pandas = None

SKIPPED = 77  # what CMakeLists.txt says, too
TOLERANCE = 1e-12
TOO_LARGE = 2.0 ** 61  # per cent; answers.cpp may print "overflow" from there on

YEARS = {"july": "JUN", "january": "DEC"}  # the month in which the years end, for pandas
CLOSING = {"july": 6, "january": 12}


class Expected:
    """What pandas has: for each verb the kind of its values, and the values by label and period."""

    def __init__(self):
        self.kinds, self.values, self.names = {}, {}, {}

    def add(self, kind, verb, label, values, name=str):
        self.kinds[verb] = kind
        values = values[values.notna()]
        keys = [(label, each) for each in self.named(values.index, name)]
        self.values.setdefault(verb, {}).update(zip(keys, values.to_numpy(float)))

    def named(self, periods, name):
        """The names of the periods, each of which is made once."""
        known = self.names.setdefault((name, periods.freqstr), {})
        for place, ordinal in enumerate(periods.asi8):
            if ordinal not in known:
                known[ordinal] = name(periods[place])
        return [known[ordinal] for ordinal in periods.asi8]


def hundredths(text):
    """Text as a whole number of hundredths, without a floating point."""
    sign = -1 if text.startswith("-") else 1
    whole, _, rest = text.lstrip("+-").partition(".")
    assert len(rest) <= 2, text
    return sign * int(whole + rest.ljust(2, "0"))


def read(path):
    """Month by month the values of each series, nan where there is none."""
    table = pandas.read_csv(path, dtype=str)
    if "partner" in table:
        table["label"] = table["flow"] + "/" + table["partner"]
        value = table.columns[3]
    else:
        table["label"], value = "exports/all", "usd_million"
    table["month"] = pandas.PeriodIndex(table["month"], freq="M")
    table["value"] = table[value].map(hundredths).astype(float)
    wide = table.pivot(index="month", columns="label", values="value")
    return wide.reindex(pandas.period_range(wide.index.min(), wide.index.max(), freq="M"))


def before(s, periods):
    """What was there so many periods earlier, found by period: s may have any gaps."""
    return s.shift(periods, freq=s.index.freq).reindex(s.index)


def positive(s):
    return s.where(s > 0)


def growth(now, base):
    return (now - base) / positive(base)


def compounded(now, base, power):
    """The growth in per cent to that power, without loss where it is small: −100 to zero."""
    with numpy.errstate(divide="ignore"):  # the logarithm of zero
        return 100 * numpy.expm1(power * numpy.log1p(growth(now.where(now >= 0), base)))


def year_name(p):
    return f"FY{p.year}"


def quarter_name(p):
    return f"Q{p.quarter} FY{p.qyear}"


@lru_cache(maxsize=None)  # one function for each calendar
def to_date_name(end):
    def name(p):
        return f"{(p.month - CLOSING[end] - 1) % 12 + 1}MFY{p.asfreq('A-' + YEARS[end]).year}"
    return name


def add_growth(out, label, s, grid):
    out.add("exact", "level", label, s)
    out.add("ratio", "growth.month", label, growth(s, before(s, 1)))
    out.add("ratio", "growth.year", label, growth(s, before(s, 12)))
    out.add("ratio", "growth.two_years", label, growth(s, before(s, 24)))
    out.add("percent", "annualised", label, compounded(s, before(s, 1), 12))
    out.add("ratio", "annualised_linearly", label, 12 * growth(s, before(s, 1)))
    for length in 3, 6:
        sums = grid.rolling(length).sum()
        out.add("percent", f"momentum.{length}", label,
                compounded(sums, before(sums, length), 12 / length))
    for length in 3, 12:
        sums = grid.rolling(length).sum()
        out.add("ratio", f"rolling_sum_growth.{length}", label, growth(sums, before(sums, 12)))
    for verb, periods in ("lag.1", 1), ("lag.12", 12), ("lead.3", -3):
        out.add("exact", verb, label, s.shift(periods, freq="M"))

    # The way of most people who use pandas: by position, and so after all gaps were filled in.
    changes = grid.pct_change(12, fill_method=None).where(grid.shift(12) > 0)
    pandas.testing.assert_series_equal(changes.dropna() + 1,
                                       growth(s, before(s, 12)).dropna() + 1, check_freq=False,
                                       check_names=False, rtol=TOLERANCE, atol=0)


def add_windows(out, label, grid):
    for which, closed in ("with", None), ("before", "left"):
        for length in 3, 12:
            rolled = grid.rolling(length, closed=closed)
            verb = f"rolling.{{}}.{length}.{which}"
            out.add("exact", verb.format("sum"), label, rolled.sum())
            out.add("mean", verb.format("mean"), label, rolled.mean())
            out.add("exact", verb.format("mean_rounded"), label,
                    numpy.rint(rolled.sum() / length))  # half to even, as a half is a double
            out.add("exact", verb.format("lowest"), label, rolled.min())
            out.add("exact", verb.format("highest"), label, rolled.max())


def add_coarse(out, label, s, which, frequency, parts, name):
    """Years or quarters; returns the sums of those that are complete."""
    resampled = s.resample(frequency)
    count = resampled.count()
    complete = count == parts

    def add(kind, verb, values, where=complete):
        out.add(kind, f"{verb}.{which}", label, values.where(where), name)

    sums = resampled.sum().where(complete)
    add("exact", "sum", sums)
    add("mean", "mean", resampled.mean())
    add("exact", "mean_rounded", numpy.rint(sums / parts))
    add("exact", "first", resampled.first())
    add("exact", "last", resampled.last())
    add("exact", "lowest", resampled.min())
    add("exact", "highest", resampled.max())
    add("exact", "partial_sum", resampled.sum(), count > 0)
    add("ratio", "parts", count, count > 0)
    add("ratio", "sum_growth", growth(sums, before(sums, 1)))
    return sums


def add_years(out, label, s, end):
    yearly = "A-" + YEARS[end]
    sums = add_coarse(out, label, s, f"year.{end}", yearly, 12, year_name)
    add_coarse(out, label, s, f"quarter.{end}", "Q-" + YEARS[end], 3, quarter_name)

    years = s.groupby(s.index.asfreq(yearly))
    months = (s.index.month - CLOSING[end] - 1) % 12 + 1
    to_date = years.cumsum().where(years.cumcount() + 1 == months)
    out.add("exact", f"to_date.{end}", label, to_date, to_date_name(end))
    out.add("ratio", f"to_date_growth.{end}", label, growth(to_date, before(to_date, 12)),
            to_date_name(end))

    for over in 1, 3, 5:
        out.add("percent", f"cagr.{over}.{end}", label,
                compounded(sums, before(sums, over), 1 / over), year_name)
    out.add("change", f"annual_average_growth.{end}", label, sums.pct_change(fill_method=None)
            .where(before(sums, 1) > 0), year_name)
    at_end = s[s.index.month == CLOSING[end]]
    at_end = pandas.Series(at_end.to_numpy(), at_end.index.asfreq(yearly))
    out.add("ratio", f"year_end_growth.{end}", label, growth(at_end, before(at_end, 1)), year_name)


def add_index(out, label, s, closing):
    for name, begin, end in ("a", 11, 0), ("b", 40, 18), ("c", 30, 30):
        base = s.loc[closing - begin:closing - end]
        if len(base) != begin - end + 1 or base.sum() <= 0:
            continue
        out.add("ratio", f"index.{name}", label, 100 * s / base.mean())
        printed = numpy.rint(10000 * s * len(base) / base.sum())
        out.add("exact", f"index_rounded.{name}", label, printed)
        base = printed.loc[closing - 25:closing - 20]
        if len(base) == 6 and base.sum() > 0:
            out.add("ratio", f"rebase.{name}", label, 100 * printed / base.mean())


def add_parts(out, parts, total):
    shares = parts.div(positive(total), axis=0)
    known = total.notna()  # of every part
    for label in parts:
        part = parts[label]
        for verb in "share", "shares":
            out.add("ratio", verb, label, shares[label])
        out.add("change", "share_change", label, shares[label].diff(12))
        out.add("ratio", "contribution.month", label, part.diff() / positive(total.shift()))
        yearly = part.diff(12) / positive(total.shift(12))
        out.add("ratio", "contribution.year", label, yearly)
        out.add("ratio", "contributions", label, yearly[known])


def add_panel(out, label, s, grid):
    for verb, periods in ("month", 1), ("year", 12):
        base = before(s, periods)
        out.add("exact", f"panel.growth_percent.{verb}", label,
                numpy.rint(1000 * (s - base) / positive(base)))
    out.add("ratio", "panel.growth_as_doubles.year", label, growth(s, before(s, 12)))
    for length in 3, 12:
        out.add("exact", f"panel.rolling_sum.{length}", label, grid.rolling(length).sum())
    for frequency, length, verb, name in (("A-JUN", 12, "sum.year.july", year_name),
                                          ("Q-DEC", 3, "sum.quarter.january", quarter_name)):
        sums = s.groupby(s.index.asfreq(frequency)).agg(["sum", "count"])
        out.add("exact", "panel." + verb, label, sums["sum"][sums["count"] == length], name)
    years = grid.groupby(grid.index.asfreq("A-JUN"))
    out.add("exact", "panel.to_date.july", label, pandas.concat(
        [each.cumsum(skipna=False) for _, each in years if each.index[0].month == 7]),
            to_date_name("july"))


def expected_of(wide):
    out = Expected()
    flows = wide.columns.str.split("/").str[0]
    for flow in sorted(set(flows)):
        parts = wide.loc[:, flows == flow]
        total = parts.sum(axis=1, skipna=False)
        for label, grid in [*parts.items(), (flow + "/total", total)]:
            s = grid.dropna()  # its gaps are no rows at all
            add_growth(out, label, s, grid)
            add_windows(out, label, grid)
            for end in YEARS:
                add_years(out, label, s, end)
            add_index(out, label, s, wide.index[-1])
        add_parts(out, parts, total)
    for label in wide:
        add_panel(out, label, wide[label].dropna(), wide[label])
    return out


def is_wrong(kind, text, theirs):
    """Which of the texts, in the column of one verb, are not what pandas has."""
    if kind == "exact":
        return text.str.replace(".", "", regex=False).astype("int64") != theirs
    if kind in ("ratio", "change"):
        terms = text.str.split("/", expand=True).reindex(columns=[0, 1]).fillna("1").astype(float)
        # A difference of two shares has lost what these have in common, and so has pct_change.
        size = 1 + theirs.abs() if kind == "change" else theirs.abs()
        return (terms[0] / terms[1] - theirs).abs() > TOLERANCE * size
    if kind == "mean":
        return (text.astype(float) - theirs / 100).abs() > TOLERANCE * theirs.abs() / 100 + 0.5e-12
    assert kind == "percent", kind
    too_large = text == "overflow"
    digits = text.str.partition(".")[2].str.len()
    value = text.mask(too_large, "0").astype(float)
    difference = (value - theirs).abs() > TOLERANCE * theirs.abs() + 0.5 * 10.0 ** -digits
    return difference.where(~too_large, theirs < TOO_LARGE)


def compare(ours, expected):
    """Prints a line for each verb, and returns how many values are wrong."""
    ours = dict(list(ours.groupby("verb")))
    compared = all_wrong = 0
    for verb in sorted(ours.keys() | expected.kinds.keys()):
        have = ours.get(verb, pandas.DataFrame(columns=["label", "period", "value"]))
        have = have.set_index(["label", "period"])["value"]
        want = pandas.Series(expected.values.get(verb, {}), dtype=float)
        if have.index.has_duplicates:
            sys.exit(f"{verb}: a period is there twice")
        both = have.index.intersection(want.index)
        wrong = [f"{where}: only we have {have[where]}" for where in have.index.difference(both)]
        wrong += [f"{where}: only they have {want[where]}" for where in want.index.difference(both)]
        if len(both):
            text, theirs = have[both], want[both]
            differ = is_wrong(expected.kinds[verb], text, theirs)
            wrong += [f"{where}: {text[where]}, but they have {theirs[where]!r}"
                      for where in both[differ.to_numpy()]]
        print(f"{verb}: {len(both)} values, {len(wrong)} wrong")
        for each in wrong[:3]:
            print("  wrong:", each)
        compared += len(both)
        all_wrong += len(wrong)
    print(f"Compared with pandas {pandas.__version__}: {compared} values, {all_wrong} wrong")
    return all_wrong if compared else 1


def main(program, path):
    if pandas is None:
        print("Skipped, as pandas is not installed: python3-pandas of Debian")
        return SKIPPED
    if not Path(path).exists():
        print("Skipped, as there is no", path)
        return SKIPPED
    output = subprocess.run([program, path], check=True, stdout=subprocess.PIPE, text=True).stdout
    ours = pandas.read_csv(StringIO(output), sep="\t", dtype=str, quoting=3, keep_default_na=False,
                           names=["verb", "label", "period", "value"])
    return 1 if compare(ours, expected_of(read(path))) else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
