#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Random arithmetic by the library and by Python's decimal; every result must be the same.

    python_decimal.py [--count 1000000] [--seed 1] [CALCULATOR]

CALCULATOR is the program of calculator.cpp, by default the one that the preset gcc builds. A result
that Python finds and that does not fit must be an overflow there, and no other may be.
"""
import argparse
import decimal
import pathlib
import random
import re
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from fractions import Fraction

# Exact: products, sums and roundings of what follows have fewer than 120 digits. A quotient that is
# not exact differs from each number at which a mode turns by more than 10^-110, for its divisor has
# at most 39 digits and it is rounded to 25 places; 200 digits leave it on its side.
decimal.setcontext(decimal.Context(prec=200, Emax=10**6, Emin=-10**6, traps=[
    decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow, decimal.Underflow]))

# With the rounding of the context. The last has none: there what is lost is looked for.
MODES = {
    'half_even': decimal.ROUND_HALF_EVEN, 'half_up': decimal.ROUND_HALF_UP,
    'half_down': decimal.ROUND_HALF_DOWN, 'up': decimal.ROUND_UP, 'down': decimal.ROUND_DOWN,
    'ceiling': decimal.ROUND_CEILING, 'floor': decimal.ROUND_FLOOR, 'unnecessary': None,
}
BITS = {2: 64, 6: 64, 12: 128}  # digits after the point -> bits of the integer
BATCH = 50000


class Thrown(Exception):
    """What the library must throw instead of a result."""


def of(units, digits):
    """The decimal of so many units."""
    return Decimal(units).scaleb(-digits)


def fits(units, bits):
    return -2**(bits - 1) <= units < 2**(bits - 1)


def fit(units, bits):
    """The units as text, if the integer holds them."""
    if not fits(units, bits):
        raise Thrown('overflow')
    return str(int(units))


def rounded(value, places, mode, bits):
    """`value` rounded, in units of 10^-places, which the integer must hold."""
    unit = Decimal(1).scaleb(-places)
    units = int(value.quantize(unit, MODES[mode] or decimal.ROUND_DOWN).scaleb(places))
    if mode == 'unnecessary' and of(units, places) != value:
        # What is both may be called either.
        raise Thrown('inexact' if fits(units, bits) else 'inexact or overflow')
    if not fits(units, bits):
        raise Thrown('overflow')
    return units


def over(a, b):
    """a / b."""
    if b == 0:
        raise Thrown('division_by_zero')
    return a / b


# The expected results: operation -> function of (digits, mode, places, *units).

def split(d, mode, places, a):
    kept = rounded(of(a, d), places, mode, BITS[d])
    return str(kept) + ' ' + fit((of(a, d) - of(kept, places)).scaleb(d), BITS[d])


def quantize(d, mode, places, a):
    kept = rounded(of(a, d), places, mode, BITS[d]) if places < d else a
    return fit(of(kept, min(places, d)).scaleb(d), BITS[d])


def rescale(d, mode, places, a):
    return str(rounded(of(a, d), places, mode, BITS[d]))


def multiplied(other_digits):
    return lambda d, mode, places, a, b: str(
        rounded(of(a, d) * of(b, other_digits(d)), places, mode, BITS[d]))


def divided(a_digits, b_digits):
    return lambda d, mode, places, a, b: str(
        rounded(over(of(a, a_digits(d)), of(b, b_digits(d))), places, mode, BITS[d]))


def divide_integer(d, mode, places, a, b):
    if b == 0:
        raise Thrown('division_by_zero')
    return fit(of(a, d) // of(b, d), BITS[d])


def remainder(d, mode, places, a, b):
    if b == 0:
        raise Thrown('division_by_zero')
    return fit((of(a, d) % of(b, d)).scaleb(d), BITS[d])


def printed(d, mode, places, a):
    text = format(of(a, d), 'f')
    shortest = format(of(a, d).normalize(), 'f')
    return f'{text} {"+" if a > 0 else ""}{text} {shortest}'


def parsed(d, mode, places, text):
    """A strict subset of what Python reads; and the digits must fit 128 bits."""
    if not re.fullmatch(r'[+-]?[0-9]+(\.[0-9]+)?', text, re.ASCII):
        return 'parse_error'
    value = Decimal(text)
    try:
        fit(int(text.replace('.', '')), 128)
        return str(rounded(value, d, 'unnecessary', BITS[d]))
    except Thrown:
        return 'parse_error'


def lowest(numerator, denominator):
    """A ratio: both terms fit 64 bits in lowest terms."""
    if denominator == 0:
        raise Thrown('division_by_zero')
    value = Fraction(numerator, denominator)
    return fit(value.numerator, 64) + ' ' + fit(value.denominator, 64)


def of_ratios(operation):
    """The operation on two ratios, which must themselves be valid."""
    def result(d, mode, places, n1, d1, n2, d2):
        lowest(n1, d1)
        lowest(n2, d2)
        return operation(n1, d1, n2, d2)
    return result


def ratio_round(d, mode, places, n, m):
    lowest(n, m)
    return str(rounded(over(Decimal(n), Decimal(m)), places, mode, 64))


def order_of_ratios(n1, d1, n2, d2):
    # A quotient of two integers of 64 bits has its place among all others within 40 digits.
    return str((Decimal(n1) / Decimal(d1)).compare(Decimal(n2) / Decimal(d2)))


def same(d):
    return d


def none(d):
    return 0


EXPECTED = {
    'negate': lambda d, mode, places, a: fit((-of(a, d)).scaleb(d), BITS[d]),
    'abs': lambda d, mode, places, a: fit(abs(of(a, d)).scaleb(d), BITS[d]),
    'sign': lambda d, mode, places, a: str(of(a, d).compare(Decimal(0))),
    'add': lambda d, mode, places, a, b: fit((of(a, d) + of(b, d)).scaleb(d), BITS[d]),
    'subtract': lambda d, mode, places, a, b: fit((of(a, d) - of(b, d)).scaleb(d), BITS[d]),
    'total': lambda d, mode, places, *all: fit(
        sum((of(a, d) for a in all), Decimal(0)).scaleb(d), BITS[d]),
    'times': lambda d, mode, places, a, k: fit((of(a, d) * k).scaleb(d), BITS[d]),
    'product': lambda d, mode, places, a, b: fit((of(a, d) * of(b, d)).scaleb(2 * d), BITS[d]),
    'multiply': multiplied(same),
    'multiply_by_whole': multiplied(none),
    'divide': divided(same, same),
    'divide_by_whole': divided(same, none),
    'divide_whole': divided(none, same),
    'divide_units': lambda d, mode, places, a, k: str(
        rounded(over(of(a, d), Decimal(k)), d, mode, BITS[d])),
    'quantize': quantize,
    'rescale': rescale,
    'split': split,
    'remainder': remainder,
    'divide_integer': divide_integer,
    'compare': lambda d, mode, places, a, b: str(of(a, d).compare(of(b, d))),
    'quotient': lambda d, mode, places, a, b: lowest(a, b),
    'print': printed,
    'parse': parsed,
    'ratio': lambda d, mode, places, n, m: lowest(n, m),
    'ratio_negate': lambda d, mode, places, n, m: lowest(n, m) and lowest(-n, m),
    'ratio_add': of_ratios(lambda n1, d1, n2, d2: lowest(n1 * d2 + n2 * d1, d1 * d2)),
    'ratio_subtract': of_ratios(lambda n1, d1, n2, d2: lowest(n1 * d2 - n2 * d1, d1 * d2)),
    'ratio_multiply': of_ratios(lambda n1, d1, n2, d2: lowest(n1 * n2, d1 * d2)),
    'ratio_divide': of_ratios(lambda n1, d1, n2, d2: lowest(n1 * d2, d1 * n2)),
    'ratio_compare': of_ratios(order_of_ratios),
    'ratio_round': ratio_round,
}


class Draw:
    """Operands, most of them where something can go wrong."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def integer(self, bits):
        """An integer of so many bits."""
        r = self.random
        most = 2**(bits - 1) - 1
        kind = r.randrange(8)
        if kind == 0:
            x = r.choice((0, 1, -1, 2, 5, 10))
        elif kind == 1:
            x = most - r.choice((0, 0, 1, 2, r.randrange(1000)))
        elif kind == 2:
            return -most - 1 + r.choice((0, 0, 1, r.randrange(1000)))
        elif kind == 3:
            x = 10**r.randrange(bits * 30103 // 100000 + 1) + r.randint(-2, 2)
        elif kind == 4:
            x = 2**r.randrange(bits - 1) + r.randint(-2, 2)
        elif kind == 5:  # ties, and their neighbours
            x = r.randrange(1, 2000) * 5 * 10**r.randrange(bits // 5) + r.choice((0, 0, 0, 1, -1))
        elif kind == 6:
            x = r.getrandbits(r.randrange(1, 20))
        else:
            x = r.getrandbits(r.randrange(1, bits))
        x = min(x, most)
        return x if r.random() < 0.5 else -x

    def near(self, numerator, denominator, bits):
        """A neighbour of numerator / denominator, or any integer where that does not fit."""
        if denominator != 0:
            x = numerator // denominator + self.random.randint(-1, 2)
            if -2**(bits - 1) <= x < 2**(bits - 1):
                return x
        return self.integer(bits)

    def pair(self, operation, d, places):
        """Operands a and b; half of them give a result that is near an integer that was drawn."""
        bits = BITS[d]
        b = self.integer(bits)
        # The units of the result are a × b / 10^power, or a × 10^power / b.
        power = {'multiply': 2 * d - places, 'multiply_by_whole': d - places, 'divide': places,
                 'divide_by_whole': places - d, 'divide_whole': places + d}.get(operation, 0)
        if power > 0 and self.random.random() < 0.3:
            b = self.near(10**power, 1, bits)  # so that neighbours of a give neighbours
        if self.random.random() < 0.2:  # a / 2, of which half are ties
            divides = operation.startswith('divide')
            half = Fraction(10)**power * (2 if divides else Fraction(1, 2))
            if half.denominator == 1 and fits(half, bits):
                return self.integer(bits), int(half)
        if self.random.random() < 0.5:
            return self.integer(bits), b

        goal = self.integer(bits)
        ten = 10**abs(power)
        if operation in ('add', 'subtract'):
            return self.near(goal - b if operation == 'add' else goal + b, 1, bits), b
        if operation == 'compare':
            return self.near(b, 1, bits), b
        if operation in ('times', 'product') or operation.startswith('multiply'):
            return self.near(*((goal * ten, b) if power > 0 else (goal, b * ten)), bits), b
        return self.near(*((goal * b, ten) if power > 0 else (goal * b * ten, 1)), bits), b

    def tie(self, bits, places):
        """A number of units of which the last `places` are a half, or not quite."""
        last = 5 * 10**(places - 1)
        x = self.random.getrandbits(20) * 10 * last + last + self.random.choice((0, 0, 0, 1, -1))
        if not fits(x, bits):
            return self.integer(bits)
        return x if self.random.random() < 0.5 else -x

    def terms(self):
        """A ratio; sometimes one that is not in lowest terms, or has none that fit."""
        kind = self.random.randrange(10)
        if kind == 0:
            return self.integer(128), self.integer(128)
        k = self.integer(64) if kind < 3 else 1
        return self.integer(64) * k, self.integer(64) * k

    def literal(self, d):
        """A number as it is written, or nearly so."""
        r = self.random
        bits = BITS[d]
        units = self.integer(bits) + r.choice((0, 0, 0, 1, -1))
        text = format(of(units, r.choice((0, d, d, d + 1))), 'f')
        if r.random() < 0.2 and '.' in text:
            text += '0' * r.randrange(1, 5)
        if r.random() < 0.2:
            text = r.choice(('+', '0', '00', '-', '+0')) + text
        if r.random() < 0.3:
            at = r.choice((0, 0, 1, 1, r.randrange(len(text) + 1)))
            text = text[:at] + r.choice('+-. 0123e_,\'/:\t٣') + text[at + r.randrange(2):]
        return text

    def places(self, operation, d):
        r = self.random
        if operation == 'quantize':
            return r.choice((r.randint(-3, d + 2), r.randint(-45, d + 2)))
        if operation == 'split':
            return r.randint(0, d)
        if operation == 'ratio_round':
            return r.randint(0, 18)
        if operation in ('rescale', 'multiply', 'multiply_by_whole', 'divide', 'divide_by_whole',
                         'divide_whole'):
            return r.randint(0, 2 * d + 1)
        return 0

    def request(self):
        r = self.random
        operation = r.choice(tuple(EXPECTED))
        d = r.choice(tuple(BITS))
        mode = r.choice(tuple(MODES))
        places = self.places(operation, d)
        if operation == 'parse':
            operands = (self.literal(d),)
        elif operation in ('quantize', 'rescale', 'split') and places < d and r.random() < 0.3:
            operands = (self.tie(BITS[d], d - places),)
        elif operation in ('negate', 'abs', 'sign', 'quantize', 'rescale', 'split', 'print'):
            operands = (self.integer(BITS[d]),)
        elif operation == 'total':
            operands = tuple(self.integer(BITS[d]) for _ in range(r.randrange(6)))
        elif operation in ('ratio', 'ratio_negate', 'ratio_round'):
            operands = self.terms()
            if operation == 'ratio_round' and r.random() < 0.2 and places < 18:
                operands = (self.integer(64), 2 * 10**places)  # half of them ties
        elif operation == 'ratio_compare' and r.random() < 0.5:
            n, m = self.integer(64), self.integer(64)
            operands = (n, m, self.near(n, 1, 64), self.near(m, 1, 64))
        elif operation.startswith('ratio'):
            operands = self.terms() + self.terms()
        else:
            operands = self.pair(operation, d, places)
        return operation, d, mode, places, operands


def expected(operation, d, mode, places, operands):
    try:
        return EXPECTED[operation](d, mode, places, *operands)
    except Thrown as what:
        return str(what)


def main():
    default = pathlib.Path(__file__).resolve().parents[3] / \
        'build/gcc/tests/oracles/python_decimal/oracles.python_decimal'
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('calculator', nargs='?', default=default)
    options.add_argument('--count', type=int, default=1000000)
    options.add_argument('--seed', type=int, default=1)
    given = options.parse_args()

    draw = Draw(given.seed)
    done, thrown, disagreements = Counter(), Counter(), Counter()
    while done.total() < given.count:
        requests = [draw.request() for _ in range(min(BATCH, given.count - done.total()))]
        lines = [' '.join(map(str, [*request[:4], *request[4]])) for request in requests]
        results = subprocess.run([given.calculator], input='\n'.join(lines) + '\n', check=True,
                                 stdout=subprocess.PIPE, encoding='utf-8').stdout.splitlines()
        if len(results) != len(lines):
            sys.exit(f'{len(lines)} requests, but {len(results)} results')
        for request, line, result in zip(requests, lines, results):
            wanted = expected(*request)
            done[request[0]] += 1
            if wanted[0].isalpha():
                thrown[wanted] += 1
            if result not in wanted.split(' or '):
                disagreements[request[0]] += 1
                if disagreements[request[0]] <= 5:
                    print(f'DISAGREES: {line} -> {result}, expected {wanted}')

    for operation in EXPECTED:
        print(f'{operation:20} {done[operation]:8} operations, '
              f'{disagreements[operation]} disagreements')
    print(f'{done.total()} operations, {disagreements.total()} disagreements; expected were '
          + ', '.join(f'{times} {what}' for what, times in sorted(thrown.items()))
          + f'; seed {given.seed}')
    return disagreements.total() != 0


if __name__ == '__main__':
    sys.exit(main())
