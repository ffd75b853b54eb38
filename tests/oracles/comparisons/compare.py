# SPDX-License-Identifier: BSL-1.0
"""Compares all combinations of measure, base, form and container with loops over plain numbers.

    python3 compare.py ANSWERS

ANSWERS is the program that prints them; see there for its lines. Everything is computed from the
levels that it prints, with fractions, and each line must be what is computed. All combinations that
were seen are counted.
"""
import datetime
import subprocess
import sys
from collections import Counter
from fractions import Fraction

MISSING, INCOMPLETE = "no value for the period", "some values of the period are missing"
BASE_MISSING = "no value for the period of comparison"
ZERO, NEGATIVE, SIGN = "the base is zero", "the base is negative", "the sign changes"


class Absent(Exception):
    """There is no answer, and the argument says why."""


def number(text):
    return None if text == "-" else Fraction(text)


class Panel:
    def __init__(self):
        self.rows = {}

    def add(self, label, period, text):
        self.rows.setdefault(label, []).append((period, number(text)))

    def prepare(self):
        first = next(iter(self.rows.values()))
        self.periods = [period for period, _ in first]
        self.levels = {label: [value for _, value in row] for label, row in self.rows.items()}
        dates = [datetime.date.fromisoformat(period) for period in self.periods]
        self.weekly = (dates[1] - dates[0]).days == 7
        if self.weekly:
            self.weeks = [retail_week(date) for date in dates]

    def sum_at(self, place):
        values = [row[place] for row in self.levels.values()]
        return None if None in values else sum(values)


def opening_of_year(year):
    """Retailers' years end on the Saturday nearest to the end of January."""
    end = datetime.date(year, 1, 31)
    days = [end + datetime.timedelta(n) for n in range(-3, 4)]
    return next(day for day in days if day.weekday() == 5) + datetime.timedelta(1)


def retail_week(date):
    year = date.year if date >= opening_of_year(date.year) else date.year - 1
    return year, (date - opening_of_year(year)).days // 7 + 1


def weeks_in(year):
    return (opening_of_year(year + 1) - opening_of_year(year)).days // 7


def base_place(panel, base, place):
    """The place with which one is compared, or None if the span does not have it."""
    if base == "on_period_before":
        other = place - 1
    elif base == "on_periods_before(5)":
        other = place - 5
    elif base == "on_period(7)":
        other = 7
    elif base == "on_same_period":
        other = place
    elif base == "on_year_before":
        other = place - 12
    elif base == "on_years_before(2)":
        other = place - 24
    elif base == "same_date":
        other = place - 52
    else:
        year, week = panel.weeks[place]
        if base == "from_end":
            week += weeks_in(year - 1) - weeks_in(year)
        wanted = (year - 1, week)
        other = panel.weeks.index(wanted) if wanted in panel.weeks else -1
    return other if 0 <= other < len(panel.periods) else None


def divided(above, below):
    if below == 0:
        raise Absent(ZERO)
    if below < 0:
        raise Absent(NEGATIVE)
    return above / below


def balance(before, now):
    change = now - before
    if change == 0:
        return "the balance was unchanged", change
    if now == 0:
        return "the balance came to zero", change
    if now > 0 >= before:
        return "the balance turned into a surplus", change
    if now < 0 <= before:
        return "the balance turned into a deficit", change
    kind = "surplus" if now > 0 else "deficit"
    return f"the {kind} {'widened' if abs(now) > abs(before) else 'narrowed'}", change


def before_span(panel, base, place):
    """Whether a comparison against `base` begins after that place."""
    if base.startswith("on_mean_of"):
        return False
    return all(base_place(panel, base, each) is None for each in range(place + 1))


def measured(panel, measure, base, label, place):
    row = panel.levels[label]
    now = row[place]
    if now is None:
        raise Absent(MISSING)
    if base.startswith("on_mean_of"):
        begin, end = map(int, base[len("on_mean_of("):-1].split(", "))
        values = row[begin:end + 1]
        if None in values:
            raise Absent(BASE_MISSING)
        before, distance, other = sum(values) / len(values), None, None
    else:
        other = base_place(panel, base, place)
        before = None if other is None else row[other]
        if before is None:
            raise Absent(BASE_MISSING)
        distance = place - other
    if measure == "growth_rates":
        return divided(now - before, before)
    if measure == "differences":
        return now - before
    if measure == "factors":
        return divided(now, before)
    if measure == "indices":
        return 100 * divided(now, before)
    if measure == "balance_movements":
        return balance(before, now)
    if measure == "ways":
        return (now > before) - (now < before)
    if measure in ("contributions", "contributions_to", "shares", "shares_in"):
        of_sum = measure in ("contributions", "shares")
        total = panel.sum_at(other) if of_sum else panel.levels["total"][other]
        if of_sum and panel.sum_at(place) is None:
            raise Absent(INCOMPLETE)
        if total is None:
            raise Absent(BASE_MISSING)
        return divided(now if measure.startswith("shares") else now - before, total)
    if distance <= 0:
        raise Absent(BASE_MISSING)
    if measure == "linear_annual_growth_rates":
        return divided(now - before, before) * 12 / distance
    assert measure == "annual_growth_rates", measure
    total = divided(now, before)
    if total < 0:
        raise Absent(SIGN)
    return total, Fraction(12, distance)


def to_nearest(value, digits):
    """Half to even."""
    return Fraction(round(value * 10 ** digits), 10 ** digits)


def root(total, power):
    """100 × (total^power − 1), to the nearest tenth, half to even."""
    def compared(twentieths):  # a percentage in twentieths with the exact one
        factor = 1 + Fraction(twentieths, 2000)
        a, b = factor ** power.denominator, total ** power.numerator
        return (a > b) - (a < b)
    low, high = -2000, 2
    while compared(high) < 0:
        high *= 10
    while high - low > 2:  # both even: the percentage lies from low to high
        middle = (low + high) // 4 * 2
        if middle in (low, high):
            break
        low, high = (middle, high) if compared(middle) <= 0 else (low, middle)
    tenth = low // 2
    half = compared(low + 1)
    up = half < 0 or (half == 0 and tenth % 2 == 1)
    return Fraction(tenth + 1 if up else tenth, 10)


def is_said(said, value, form, measure):
    """Whether a text says what was computed."""
    form = form.removesuffix(" with_reasons")
    if measure == "annual_growth_rates":
        if form.startswith("as_percent"):
            return number(said) == root(*value)
        total, power = said.split("^")
        return (Fraction(total), Fraction(power)) == value
    if measure == "balance_movements":
        word, change = said.rsplit(" ", 1)
        return (word, Fraction(change)) == value
    if form in ("as_percent<1>", "as_points<1>"):
        return number(said) == to_nearest(100 * value, 1)
    if form == "as_decimals<3>":
        return number(said) == to_nearest(value, 3)
    if form == "as_doubles":
        return abs(Fraction(float(said)) - value) <= abs(value) / 2 ** 50
    return number(said) == value


def main():
    lines = subprocess.run([sys.argv[1]], capture_output=True, text=True, check=True).stdout
    panel = None
    seen, wrong = Counter(), 0
    for line in lines.splitlines():
        cells = line.split("\t")
        if cells == ["panel"]:
            panel = Panel()
            continue
        if len(cells) == 3:
            panel.add(*cells)
            continue
        measure, base, form, container, label, period, said = cells
        if not hasattr(panel, "periods"):
            panel.prepare()
        place = panel.periods.index(period)
        try:
            value = measured(panel, measure, base, label, place)
            right = is_said(said, value, form, measure) if said != "-" else False
        except Absent as why:
            if container in ("series and period", "panel and period", "pair"):
                right = said == str(why)
            elif "with_reasons" in form:
                right = said == ("-" if before_span(panel, base, place) else str(why))
            else:
                right = said == "-"
        except ValueError:
            right = False
        seen[measure, base, form, container] += 1
        if not right:
            wrong += 1
            if wrong <= 20:
                print("wrong:", line)
    print(f"{len(seen)} combinations, {sum(seen.values())} answers, {wrong} wrong")
    return 1 if wrong or len(seen) < 900 else 0


if __name__ == "__main__":
    sys.exit(main())
