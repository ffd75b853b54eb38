#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares what is read of public files, in formats by their names, with what Python's csv finds.

    compare.py PROGRAM FOLDER

PROGRAM is that of read_format.cpp. FOLDER has a folder for each source, and in each files and
perhaps a README.md with a table of cells, which have to be as it says. Files that FOLDER lacks are
named as skipped. Every series, period, value and status has to be equal, in the order of the file.
"""
import csv
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

SKIPPED = 77  # what CMakeLists.txt says, too
MONTHS = {name: i + 1 for i, name in enumerate(
    "jan feb mar apr may jun jul aug sep oct nov dec".split())}


# Texts as lists of cells. All bytes are kept: Latin-1 has a character for each.

def lines_of(path):
    text = path.read_bytes().decode("latin-1")
    return text.removeprefix("ï»¿")


def cells(path, separator=",", quoted=True):
    text = lines_of(path)
    if not quoted:
        return [line.split(separator) for line in re.split(r"\r\n|\n|\r", text) if line]
    return [row for row in csv.reader(text.splitlines(keepends=True), delimiter=separator) if row]


# Periods, as the program prints them.

def year(text):
    assert re.fullmatch(r"\d{4}", text), text
    return "FY" + text


def month(number, y):
    return f"{int(y):04}-{int(number):02}"


def quarter(number, y):
    return f"Q{number} FY{y}"


def iso_month(text):
    assert re.fullmatch(r"\d{4}-\d\d", text), text
    return text


def iso_quarter(text):
    y, number = re.fullmatch(r"(\d{4})-Q([1-4])", text).groups()
    return quarter(number, y)


def iso_day(text):
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", text), text
    return text


def first_day(kind):
    def read(text):
        y, m, d = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text).groups()
        if kind == "day":
            return text
        assert d == "01", text
        return month(m, y) if kind == "month" else quarter((int(m) + 2) // 3, y)
    return read


def named_month(text):
    y, name = re.fullmatch(r"(\d{4})([A-Z][a-z]{2})", text).groups()
    return month(MONTHS[name.lower()], y)


def named_day(text):
    """01 Jan 1999, 31-Mar-2025, and 12 Jan 26 of 1950 to 2049."""
    d, name, y = re.fullmatch(r"(\d\d)[ -]([A-Z][a-z]{2})[ -](\d{4}|\d\d)", text).groups()
    if len(y) == 2:
        y = ("19" if int(y) >= 50 else "20") + y
    return f"{month(MONTHS[name.lower()], y)}-{d}"


def ons_period(kind):
    """None for another kind of period than this one."""
    def read(text):
        if kind == "year" and re.fullmatch(r"\d{4}", text):
            return year(text)
        if kind == "quarter" and re.fullmatch(r"\d{4} Q[1-4]", text):
            return quarter(text[-1], text[:4])
        if kind == "month" and re.fullmatch(r"\d{4} [A-Z]{3}", text):
            return month(MONTHS[text[5:].lower()], text[:4])
        return None
    return read


def bls_period(kind):
    def read(text):
        y, part = text[:4], text[4:]
        if part in ("M13", "Q05", "S03"):
            return None
        assert part[0] == {"month": "M", "quarter": "Q"}[kind], text
        return month(part[1:], y) if kind == "month" else quarter(int(part[1:]), y)
    return read


# Values. A gap is None.

def number(text, decimal=".", group="", gaps=("", "..")):
    if text in gaps:
        return None
    if group:
        text = text.replace(group, "")
    return Decimal(text.replace(decimal, ".") if decimal != "." else text)


class Table:
    """The labels of series in their order, and values and statuses by label and period."""

    def __init__(self):
        self.labels, self.values, self.statuses, self.gaps = [], {}, {}, 0

    def series(self, label):
        if label not in self.values:
            self.labels.append(label)
            self.values[label], self.statuses[label] = {}, {}

    def add(self, label, period, value, status=""):
        self.series(label)
        assert period not in self.values[label], (label, period)
        if value is None:
            self.gaps += 1
        self.values[label][period] = value
        if status:
            self.statuses[label][period] = status


def long(rows, period, labels, value, to_period, between=".", status=None, means=None,
         wanted=lambda row: True, may_lack_period=False, **marks):
    """A row for each observation. Columns are names or functions of the header."""
    header, table = rows[0], Table()
    place = {name: i for i, name in enumerate(header)}
    names = labels(header) if callable(labels) else labels
    for row in rows[1:]:
        at = {name: row[i] for name, i in place.items()}
        if not wanted(at):
            continue
        label = between.join(at[name] for name in names)
        text = "".join(at[name] for name in period) if isinstance(period, list) else at[period]
        if may_lack_period and text == "":
            table.series(label)
            assert at[value] == "", row
            table.gaps += 1
            continue
        p = to_period(text)
        if p is not None:
            table.add(label, p, number(at[value], **marks),
                      (means or {}).get(at[status], "") if status else "")
    return table


def statement(rows, period, value, to_day, first=1, wanted=lambda row: True, **marks):
    """The day and the amount, or none, of each line."""
    found = {}
    for line, row in enumerate(rows, 1):
        if line < first or not wanted(row):
            continue
        text = row[value - 1].replace("$", "").lstrip("+")
        if text.startswith("("):
            text = "-" + text.strip("()")
        found[str(line)] = (to_day(row[period - 1]), number(text, **marks))
    return found


def numeric_day(pattern):
    """A day of whose numbers the pattern says the order, as dmy."""
    def read(text):
        at = dict(zip(pattern, re.split("[-./]", text.partition(" ")[0])))
        return f"{int(at['y']):04}-{int(at['m']):02}-{int(at['d']):02}"
    return read


def side_by_side(rows, to_period, first=1, only=None, named=lambda name: name, header=0, **marks):
    """A period and a value for each series in a row. `only` is the one column that is read."""
    table = Table()
    last = len(rows[header])
    places = [only] if only else [i for i in range(first, last) if rows[header][i] != ""]
    for i in places:
        table.series("" if only else named(rows[header][i]))
    for row in rows[header + 1:]:
        p = to_period(row[0])
        if p is None:
            continue
        for i in places:
            cell = row[i] if i < len(row) else ""
            table.add("" if only else named(rows[header][i]), p, number(cell, **marks))
    return table


def one_a_row(rows, labels, first, to_period, header=0, between=".", ends="", **marks):
    """A series in a row, and its periods in the header."""
    table = Table()
    for row in rows[header + 1:]:
        label = between.join(row[i] for i in labels)
        table.series(label)
        for name, cell in list(zip(rows[header], row))[first:]:
            if name and name.endswith(ends):
                table.add(label, to_period(name.removesuffix(ends)), number(cell, **marks))
    return table


SDMX_FLAGS = {**{letter: letter for letter in "BDEFGHIJKLMNOPQSUVW"},
              **{letter.lower(): letter for letter in "BCDEFIMNPRU"},
              "s": "E", "z": "M", "bd": "B", "be": "B", "bp": "B", "de": "D", "dp": "D", "ep": "E"}
STATCAN_FLAGS = {"..": "O", "...": "M", "x": "Q", "E": "U", "F": "U", "e": "E", "p": "P", "r": "R"}


def eurostat(path, to_period):
    table, rows = Table(), cells(path, "\t", quoted=False)
    for row in rows[1:]:
        table.series(row[0])
        for name, cell in list(zip(rows[0], row))[1:]:
            value, _, flag = cell.strip(" ").partition(" ")
            table.add(row[0], to_period(name.strip(" ")), number(value, gaps=(":",)),
                      SDMX_FLAGS.get(flag, ""))
    return table


def vintages(path, separator, to_period):
    """Releases as (period, day): value."""
    rows, found = cells(path, separator), {}
    for row in rows[1:]:
        if not any(row):
            continue
        known = False
        by_day = sorted((name[-8:], cell) for name, cell in zip(rows[0][1:], row[1:]))
        for text, cell in by_day:
            value = number(cell, gaps=("", "."))
            known = known or value is not None
            if known:
                found[to_period(row[0]), f"{text[:4]}-{text[4:6]}-{text[6:]}"] = value
    return found


def in_parentheses(name):
    return name[name.rindex("(") + 1:-1]


def last_word(name):
    return name.split()[-1]


def us_date(text):
    m, d, y = text.split("/")
    assert d == "1", text
    return month(m, y)


def dashed_month(text):
    name, d, y = text.split("-")
    assert d == "1", text
    return month(MONTHS[name.lower()], y)


def brazilian(text):
    d, m, y = text.split("/")
    assert d == "01", text
    return month(m, y)


def fiscal(text):
    """1994-1995 and 1999-00 are named by the year in which they end."""
    start, end = text.split("-")
    assert int(end[-2:]) == (int(start) + 1) % 100, text
    return f"FY{int(start) + 1}"


def below(rows, first_cell):
    """The rows from the one on that begins with that cell."""
    return rows[[row[0] for row in rows].index(first_cell):]


def with_day(rows):
    return [rows[0]] + [row for row in rows[1:] if re.match(r"\d{4}-\d\d-\d\d$", row[0])]


def left_of(period, ignored=()):
    return lambda header: [n for n in header[:header.index(period)] if n not in ignored]


DOT = ("", ".")
SBP = dict(period="Observation Date", labels=["Series Key"], value="Observation Value",
           status="Observation Status", means={"Missing value": "O"})
SDMX_1 = dict(period="TIME_PERIOD", labels=left_of("TIME_PERIOD", ("DATAFLOW", "LAST UPDATE")),
              value="OBS_VALUE", status="OBS_FLAG", means=SDMX_FLAGS, gaps=("", ":", "NaN"))
SPANISH = dict(period="Periodo", labels=left_of("Periodo"), value="Total", between=" / ",
               decimal=",", group=".", gaps=("", "..", "..."))
WORLDBANK = dict(labels=(1, 3), first=4, to_period=year)
GUIDE = dict(period="DIM_3", labels=["DIM_1", "DIM_2"], to_period=iso_month)
GUIDE_OPTIONS = ["period=DIM_3", "labels=DIM_1|DIM_2", "status="]
COMTRADE_FLAGS = {"4": "E", "6": "E"}


def end_of_month(text):
    return named_day(text)[:7]


def irregular(path):
    return long(cells(path), **SBP, to_period=named_day)


def sbp(path):
    return long(cells(path), **SBP, to_period=end_of_month)


# The file, the format, shape and kind of period, further options, and how Python reads it; or the
# line and column where it is refused, and a part of the reason.
CASES = [
    ("fred/fred_new_dgs10_daily.csv", "fred", "one day", [],
     lambda f: side_by_side(cells(f), first_day("day"), only=1, gaps=DOT)),
    ("fred/fred_bulk_dexbzus_daily.csv", "fred", "one day", [],
     lambda f: side_by_side(cells(f), first_day("day"), only=1, gaps=DOT)),
    ("fred/fred_new_many_series_monthly.csv", "fred", "wide month", [],
     lambda f: side_by_side(cells(f), first_day("month"), gaps=DOT)),
    ("fred/fred_old_gdpc1_quarterly.csv", "fred", "wide quarter", [],
     lambda f: side_by_side(cells(f), first_day("quarter"), gaps=DOT)),
    ("fred/dates_mon_d_yyyy_elec_equip.csv", "fred", "wide month", ["pattern={mon}-{d}-{year}"],
     lambda f: side_by_side(cells(f), dashed_month, gaps=DOT)),
    ("fred/fred_new_dgs10_daily.csv", "fred", "one month", [], (2, 1, "first day")),

    ("alfred/alfred_jcxfe_vintages.txt", "alfred", "vintages quarter", [],
     lambda f: vintages(f, "\t", first_day("quarter"))),
    ("alfred/alfredgraph_mich_us_dates.csv", "alfred_csv", "vintages month",
     ["pattern={m}/{d}/{year}"], lambda f: vintages(f, ",", us_date)),

    ("eurostat_tsv/irt_lt_mcby_m_bond_yields.tsv", "eurostat", "wide month", [],
     lambda f: eurostat(f, iso_month)),
    ("eurostat_tsv/teina200_deficit.tsv", "eurostat", "wide year", [],
     lambda f: eurostat(f, year)),
    ("eurostat_tsv/tps00001_population.tsv", "eurostat", "wide year", [],
     lambda f: eurostat(f, year)),

    ("ecb_portal/ecb_gov_debt_annual_multi.csv", "ecb", "wide year", [],
     lambda f: side_by_side([row[1:] for row in cells(f)], year, named=in_parentheses)),
    ("ecb_portal/ecb_gov_debt_residents_annual_multi.csv", "ecb", "wide year", [],
     lambda f: side_by_side([row[1:] for row in cells(f)], year, named=in_parentheses)),
    ("ecb_portal/ecb_hicp_france_monthly.csv", "ecb", "wide month", [],
     lambda f: side_by_side([row[1:] for row in cells(f)], named_month, named=in_parentheses)),
    ("ecb_portal/ecb_refi_rate_businessweek.csv", "ecb", "wide day", [],
     lambda f: side_by_side([row[1:] for row in cells(f)], named_day, named=in_parentheses)),
    ("ecb_portal/ecb_eurofxref_hist.csv", "ecb_reference_rates", "wide day", [],
     lambda f: side_by_side(cells(f), iso_day, gaps=("N/A", ""))),

    ("worldbank_wdi/wdi_exports_share_2026.csv", "worldbank", "wide year", [],
     lambda f: one_a_row(below(cells(f), "Country Name"), **WORLDBANK)),
    ("worldbank_wdi/wdi_population_2020.csv", "worldbank", "wide year", [],
     lambda f: one_a_row(below(cells(f), "Country Name"), **WORLDBANK)),
    ("worldbank_wdi/wdi_fertility_no_preamble.csv", "worldbank", "wide year",
     ["header_begins_with="], lambda f: one_a_row(cells(f), **WORLDBANK)),

    ("imf_portal/imf_il_reserves_wide.csv", "imf", "wide year", [],
     lambda f: one_a_row(cells(f), (1,), 8, year)),
    ("imf_portal/imf_er_exchange_rates_long.csv", "imf_long", "long year", [],
     lambda f: long(cells(f), "TIME_PERIOD",
                    ["COUNTRY.ID", "INDICATOR.ID", "TYPE_OF_TRANSFORMATION.ID", "FREQUENCY.ID"],
                    "OBS_VALUE", year, may_lack_period=True)),

    *[("ons/ons_series_L55O_cpih_rate.csv", "ons", f"{shape} {kind}",
       ["value=2"] if shape == "one" else [],
       lambda f, kind=kind, shape=shape: side_by_side(
           below(cells(f), "CDID"), ons_period(kind), only=1 if shape == "one" else None))
      for kind in ("year", "quarter", "month") for shape in ("one", "wide")],
    *[("ons/ons_dataset_emp_many_series.csv", "ons", f"wide {kind}", [],
       lambda f, kind=kind: side_by_side(below(cells(f), "CDID"), ons_period(kind)))
      for kind in ("year", "quarter")],

    ("bls_labstat/cu.data.1.AllItems.crlf.txt", "bls", "long month", [],
     lambda f: long([[c.strip(" ") for c in row] for row in cells(f, "\t", quoted=False)],
                    ["year", "period"], ["series_id"], "value", bls_period("month"),
                    status="footnote_codes", means={"R": "R", "P": "P"}, gaps=("", "-"))),
    ("bls_labstat/pr.data.0.Current.txt", "bls", "long quarter", [],
     lambda f: long([[c.strip(" ") for c in row] for row in cells(f, "\t", quoted=False)],
                    ["year", "period"], ["series_id"], "value", bls_period("quarter"),
                    status="footnote_codes", means={"R": "R", "P": "P"}, gaps=("", "-"))),
    ("bls_labstat/pr.data.0.Current.txt", "bls", "long month", [], (2, 23, "1995Q01")),

    ("bundesbank/bbk_de_svensson_beta1_daily.csv", "bundesbank", "one day", [],
     lambda f: side_by_side(with_day(cells(f, ";")), iso_day, only=1, decimal=",", group=".",
                            gaps=DOT)),
    ("bundesbank/bbk_en_eur_grd_daily.csv", "bundesbank_english", "one day", [],
     lambda f: side_by_side(with_day(cells(f)), iso_day, only=1, gaps=DOT)),

    ("bank_of_england/boe_gbp_usd_daily_two_series.csv", "bank_of_england", "wide day", [],
     lambda f: side_by_side(cells(f), named_day, named=last_word)),
    ("bank_of_england/boe_sonia_daily.csv", "bank_of_england", "wide day", [],
     lambda f: side_by_side(cells(f), named_day, named=last_word)),

    ("bcb_brazil/bcb_24364_ibcbr_latin1.csv", "bcb", "wide month", [],
     lambda f: side_by_side(cells(f, ";"), brazilian, decimal=",", group=".")),
    ("bcb_brazil/bcb_4189_selic_monthly_latin1.csv", "bcb_months", "wide month", [],
     lambda f: side_by_side(cells(f, ";")[:-1], lambda text: month(text[:2], text[3:]),
                            decimal=",", group=".")),
    ("bcb_brazil/b3_iee_index_thousands_dot.csv", "bcb", "one month", ["pattern="],
     lambda f: side_by_side(cells(f, ";"), first_day("month"), only=1, decimal=",", group=".")),

    ("ine_spain/ine_house_sales_monthly_utf8.csv", "ine", "long month", [],
     lambda f: long(cells(f, ";", quoted=False), **SPANISH,
                    to_period=lambda text: month(text[5:], text[:4]))),
    ("ine_spain/ine_unemployment_quarterly_latin1.csv", "ine_quarters", "long quarter", [],
     lambda f: long(cells(f, ";", quoted=False), **SPANISH,
                    to_period=lambda text: quarter(text[5:], text[:4]))),
    ("ine_spain/ine_wages_thousands_dot_latin1.csv", "ine", "long year", [],
     lambda f: long(cells(f, ";", quoted=False), **SPANISH, to_period=year)),

    ("statcan/statcan_1810000401_database_loading.csv", "statcan", "long month", [],
     lambda f: long(cells(f), "REF_DATE", ["VECTOR"], "VALUE", iso_month, status="STATUS",
                    means=STATCAN_FLAGS)),
    ("statcan/statcan_1810000701_nosymbol_table.csv", "own", "wide year", ["labels=1"],
     lambda f: one_a_row(cells(f), (0,), 1, year)),
    ("statcan/statcan_1810000401_eng_table.csv", "own", "wide month", ["labels=1", "separator=tab"],
     lambda f: one_a_row(cells(f, "\t"), (0,), 1,
                         lambda text: month(MONTHS[text[:3].lower()], "20" + text[4:]))),
    ("statcan/statcan_1810000401_eng_table_full.csv", "own", "wide month",
     ["labels=1", 'header_begins_with="Products', "lines_below_header=1", "ends_at_empty_line=yes"],
     lambda f: one_a_row(
         [row for row in cells(f) if len(row) == 48 and row[1] not in ("Canada", "2002=100")],
         (0,), 1, lambda text: month(MONTHS[text[:3].lower()], text[-4:]))),

    ("un_comtrade/comtrade_legacy_diamonds.csv", "comtrade_legacy", "long year", [],
     lambda f: long(cells(f), "Period", ["Reporter", "Trade Flow", "Partner", "Commodity Code"],
                    "Trade Value (US$)", year, between=" ", status="Flag", means=COMTRADE_FLAGS)),
    ("un_comtrade/comtrade_plus_hs8542_thailand.csv", "comtrade", "long year", [],
     lambda f: long(cells(f), "period", ["reporterISO", "flowDesc", "partnerISO", "cmdCode"],
                    "primaryValue", year, between=" ", status="legacyEstimationFlag",
                    means=COMTRADE_FLAGS)),

    ("us_census_trade/census_state_exports_naics.csv", "us_census", "long year",
     ["where_not=Time:2026 through January"],
     lambda f: long(cells(f)[3:], "Time", ["State", "Commodity", "Country"],
                    "Total Exports Value ($US)", year, between=" / ", group=",",
                    wanted=lambda at: "through" not in at["Time"])),
    ("us_census_trade/census_state_exports_naics.csv", "us_census", "long year", [],
     (11, 44, "2026 through January")),

    ("sbp_easydata/sbp08_exchange_rate_usd.csv", "sbp_easydata", "long month", [], sbp),
    ("sbp_easydata/sbp08_policy_rate.csv", "sbp_easydata", "long day", [], irregular),
    ("sbp_easydata/sbp10_gold_reserves.csv", "sbp_easydata", "long month", [], sbp),
    ("sbp_easydata/sbp10_inflation_base_2015_16.csv", "sbp_easydata", "long month", [], sbp),
    ("sbp_easydata/sbp10_monetary_aggregates.csv", "sbp_easydata", "long day", [], irregular),
    ("sbp_easydata/sbp10_monetary_aggregates.csv", "sbp_easydata", "long month", [],
     (354, 47, "30-Aug-2022")),
    ("sbp_easydata/sbp10_monetary_aggregates.csv", "sbp_easydata", "long month", ["dates=any_day"],
     (354, 47, "once")),
    ("sbp_easydata/sbp10_remittances_by_country.csv", "sbp_easydata", "long month", [], sbp),
    ("sbp_easydata/sbp10_remittances_seasonally_adjusted.csv", "sbp_easydata", "long month", [],
     sbp),

    ("sdmx_csv_1/estat_ei_bpm6ca_q_labels.csv", "sdmx_csv_1", "long quarter", [],
     lambda f: long(cells(f), **SDMX_1, to_period=iso_quarter)),
    ("sdmx_csv_1/estat_prc_hicp_midx_labels.csv", "sdmx_csv_1", "long month", [],
     lambda f: long(cells(f), **SDMX_1, to_period=iso_month)),
    ("sdmx_csv_1/estat_tec00107_labels_crlf.csv", "sdmx_csv_1", "long year", [],
     lambda f: long(cells(f), **SDMX_1, to_period=year)),
    ("sdmx_csv_1/estat_tipsho60_labels.csv", "sdmx_csv_1", "long year", [],
     lambda f: long(cells(f), **SDMX_1, to_period=year)),
    ("sdmx_csv_1/oecd_cli_lowercase_no_dataflow.csv", "sdmx_csv_1", "long month",
     ["labels=REF_AREA|FREQ|MEASURE|UNIT_MEASURE|ACTIVITY|ADJUSTMENT|TRANSFORMATION|TIME_HORIZ|"
      "METHODOLOGY"],
     lambda f: long(cells(f), "time_period", lambda header: header[1:10], "obs_value", iso_month,
                    status="obs_status", means=SDMX_FLAGS)),

    ("sdmx_csv_2/estat_ei_bpm6ca_q_codes_and_labels.csv", "sdmx_csv_2", "long quarter",
     [],
     lambda f: long(cells(f), "TIME_PERIOD", lambda header: header[3:21:2], "OBS_VALUE",
                    iso_quarter, status="OBS_FLAG", means=SDMX_FLAGS)),
    ("sdmx_csv_2/oecd_average_annual_wages.csv", "sdmx_csv_2", "long year",
     [],
     lambda f: long(cells(f), "TIME_PERIOD", lambda header: header[4:18:2], "OBS_VALUE", year,
                    status="OBS_STATUS", means=SDMX_FLAGS)),
    ("sdmx_csv_2/oecd_itic_china.csv", "sdmx_csv_2", "long year",
     [],
     lambda f: long(cells(f), "TIME_PERIOD", lambda header: header[4:18:2], "OBS_VALUE", year,
                    status="OBS_STATUS", means=SDMX_FLAGS)),
    *[(f"sdmx_csv_2/guide_example_{name}.csv", "sdmx_csv_2", "long month",
       [*GUIDE_OPTIONS, f"value={value}"],
       lambda f, value=value: long(cells(f), value=value, **GUIDE, may_lack_period=True))
      for name, value in [("01", "OBS_VALUE"), ("02", "OBS_VALUE1"), ("02", "OBS_VALUE2"),
                          ("03", "OBS_VALUE1"), ("03", "OBS_VALUE2"), ("06", "OBS_VALUE"),
                          ("08", "OBS_VALUE"), ("09A", "OBS_VALUE"), ("10", "OBS_VALUE"),
                          ("11", "OBS_VALUE"), ("13", "MEAS_1")]],
    ("sdmx_csv_2/guide_example_04.csv", "sdmx_csv_2", "long month",
     ["decimal_mark=,", "description_mark=: ", *GUIDE_OPTIONS],
     lambda f: long(cells(f, ";"), "DIM_3: Dimension 3", ["SERIES_KEY"],
                    "OBS_VALUE: Observation value", lambda text: iso_month(text[:7]),
                    decimal=","), ";", True),
    ("sdmx_csv_2/guide_example_14.csv", "sdmx_csv_2", "long month", ["labels=DIM_2"],
     (1, 1, "TIME_PERIOD")),
    *[case for name in ("16", "17") for case in [
        (f"sdmx_csv_2/guide_example_{name}.csv", "sdmx_csv_2", "long month", GUIDE_OPTIONS,
         (2, 31, "apply_actions")),
        (f"sdmx_csv_2/guide_example_{name}.csv", "sdmx_csv_2", "long month",
         [*GUIDE_OPTIONS, "apply_actions=yes"], lambda f: Table())]],
    ("sdmx_csv_2/guide_example_19A.csv", "sdmx_csv_2", "long month", ["labels=DIM_1"],
     (1, 1, "TIME_PERIOD")),

    *[("india_crore/india_budget_at_a_glance.csv", "india_crore", "wide april_year",
       ["unit=one", f"names_end_with={ends}"],
       lambda f, ends=ends: one_a_row(cells(f), (0,), 1, fiscal, ends=ends,
                                      gaps=("", "..", "...")))
      for ends in (" Actuals", " Revised Estimates", " Budget Estimates")],

    ("budget_fiscal_years/pakistan_current_account_by_fiscal_year.csv", "own", "wide july_year",
     ["period=1"], lambda f: side_by_side(cells(f), fiscal)),
    ("budget_fiscal_years/oakland_fy15_16_adopted_long.csv", "own", "long july_year",
     ["period=budget_year", "labels=account_type|account_category|department|fund_code",
      "value=amount", "between_labels= / "],
     lambda f: long(cells(f), "budget_year",
                    ["account_type", "account_category", "department", "fund_code"], "amount",
                    lambda text: {"FY15-16": "FY2016"}[text], between=" / ")),
    ("budget_fiscal_years/philadelphia_cash_flow_fy08_q2_ocr.csv", "own", "rows day", [],
     (14, 1, "18 cells")),
]

# The file, the amounts as its page calls them, the currency, options, and how Python reads it.
EUROPEAN = ["decimal_mark=,", "group_mark=."]
NO_HEADER = ["header=none"]
STATEMENTS = [
    ("bank_austria_semicolon_signed", "amount in EUR", "EUR",
     ["separator=;", "quote=", *NO_HEADER, *EUROPEAN, "period=3", "value=5", "currency=6",
      "pattern={dd}.{mm}.{year}"],
     lambda f: statement(cells(f, ";", quoted=False), 3, 5, numeric_day("dmy"), decimal=","),
     ";", False),
    ("bank_brazil_us_dates", "Valor", "USD", ["period=Data", "value=Valor", "pattern={mm}/{dd}/{year}"],
     lambda f: statement(cells(f), 1, 6, numeric_day("mdy"), first=2)),
    *[("bank_denmark_semicolon", series, "EUR",
       ["separator=;", *NO_HEADER, *EUROPEAN, "period=1", f"value={value}",
        "pattern={dd}-{mm}-{year}"],
       lambda f, value=value: statement(cells(f, ";"), 1, value, numeric_day("dmy"), decimal=","),
       ";", True)
      for series, value in (("amount", 4), ("balance", 5))],
    ("bank_france_semicolon", "amount", "EUR",
     ["separator=;", *NO_HEADER, *EUROPEAN, "period=2", "value=5", "pattern={dd}/{mm}/{year}"],
     lambda f: statement(cells(f, ";"), 2, 5, numeric_day("dmy"), decimal=","), ";", True),
    *[("bank_parentheses_negative_no_header", series, "USD",
       [*NO_HEADER, "period=2", "value=4", "bare_fractions=yes", "pattern={year}/{mm}/{dd}",
        f"where=1:{series}"],
       lambda f, series=series: statement(cells(f), 2, 4, numeric_day("ymd"),
                                          wanted=lambda row: row[0] == series))
      for series in ("DEBIT", "CREDIT")],
    *[("bank_two_money_columns_no_header", series, "USD",
       [*NO_HEADER, "period=1", f"value={value}", "pattern={m}/{d}/{year}"],
       lambda f, value=value: statement(cells(f), 1, value, numeric_day("mdy"), group=","))
      for series, value in (("debit column", 4), ("credit column", 5), ("balance", 6))],
    *[("card_newzealand_inverted_sign", series, "USD",
       [*NO_HEADER, "period=1", "value=7", "pattern={year}/{mm}/{dd}", f"where=4:{series}"],
       lambda f, series=series: statement(cells(f), 1, 7, numeric_day("ymd"),
                                          wanted=lambda row: row[3] == series))
      for series in ("DEBIT", "CREDIT")],
    *[("stripe_payments_semicolon_two_currencies", f"Amount in {code}", code,
       ["separator=;", "period=1", "value=Amount", "currency=Currency", "times_of_day=yes",
        f"where=Currency:{code.lower()}"],
       lambda f, code=code: statement(cells(f, ";"), 1, 2, numeric_day("ymd"), first=2,
                                      wanted=lambda row: row[2] == code.lower()), ";", True)
      for code in ("USD", "MXN")],
    ("stripe_payments_semicolon_two_currencies", "Converted Amount in THB", "THB",
     ["separator=;", "period=1", "value=5", "currency=6", "times_of_day=yes"],
     lambda f: statement(cells(f, ";"), 1, 5, numeric_day("ymd"), first=2), ";", True),
]
STATEMENTS_REFUSED = [
    ("stripe_payments_semicolon_two_currencies", "USD",
     ["separator=;", "period=1", "value=2", "currency=3", "times_of_day=yes"], (3, 26, "where")),
    ("bank_denmark_semicolon", "EUR",
     ["separator=;", *NO_HEADER, *EUROPEAN, "period=1", "value=6", "pattern={dd}-{mm}-{year}"],
     (1, 1, "a column 6; there are 5")),
    ("bank_brazil_us_dates", "USD", ["period=1", "value=6", "pattern={dd}/{mm}/{year}"],
     (2, 5, "month")),
]

# What cells are in files that are no tables of series.
ROWS = [("budget_fiscal_years/philadelphia_cash_flow_fy20_q4.csv", [], ",", True)]

SEPARATORS = {"\t": ("alfred", "eurostat", "bls"),
              ";": ("bundesbank", "bcb", "bcb_months", "ine", "ine_quarters")}
UNQUOTED = ("eurostat", "bls", "ine", "ine_quarters")


# Small files of our own, each of which is read as that public file.
OWN = {
    "fred.csv": "fred/fred_new_many_series_monthly.csv",
    "alfred.txt": "alfred/alfred_jcxfe_vintages.txt",
    "alfred.csv": "alfred/alfredgraph_mich_us_dates.csv",
    "eurostat.tsv": "eurostat_tsv/irt_lt_mcby_m_bond_yields.tsv",
    "ecb.csv": "ecb_portal/ecb_refi_rate_businessweek.csv",
    "ecb_reference_rates.csv": "ecb_portal/ecb_eurofxref_hist.csv",
    "worldbank.csv": "worldbank_wdi/wdi_population_2020.csv",
    "imf.csv": "imf_portal/imf_il_reserves_wide.csv",
    "imf_long.csv": "imf_portal/imf_er_exchange_rates_long.csv",
    "ons.csv": "ons/ons_series_L55O_cpih_rate.csv",
    "bls.txt": "bls_labstat/pr.data.0.Current.txt",
    "bundesbank.csv": "bundesbank/bbk_de_svensson_beta1_daily.csv",
    "bundesbank_english.csv": "bundesbank/bbk_en_eur_grd_daily.csv",
    "bank_of_england.csv": "bank_of_england/boe_gbp_usd_daily_two_series.csv",
    "bcb.csv": "bcb_brazil/bcb_24364_ibcbr_latin1.csv",
    "bcb_months.csv": "bcb_brazil/bcb_4189_selic_monthly_latin1.csv",
    "ine.csv": "ine_spain/ine_house_sales_monthly_utf8.csv",
    "ine_quarters.csv": "ine_spain/ine_unemployment_quarterly_latin1.csv",
    "statcan.csv": "statcan/statcan_1810000401_database_loading.csv",
    "comtrade_legacy.csv": "un_comtrade/comtrade_legacy_diamonds.csv",
    "comtrade.csv": "un_comtrade/comtrade_plus_hs8542_thailand.csv",
    "us_census.csv": "us_census_trade/census_state_exports_naics.csv",
    "sbp_easydata.csv": "sbp_easydata/sbp10_inflation_base_2015_16.csv",
    "sdmx_csv_1.csv": "sdmx_csv_1/estat_prc_hicp_midx_labels.csv",
    "sdmx_csv_2.csv": "sdmx_csv_2/guide_example_13.csv",
    "india_crore.csv": "india_crore/india_budget_at_a_glance.csv",
}


OWN_REFUSED = [
    ("fred.csv", "fred", "wide quarter", [], (3, 1, "first day")),
    ("bls.txt", "bls", "long month", [], (2, 23, "2024Q03")),
    ("us_census.csv", "us_census", "long year", [], (7, 44, "2026 through January")),
    ("ecb.csv", "ecb", "wide month", [], (2, 2, "last day")),
    ("sdmx_csv_2.csv", "sdmx_csv_2", "long month",
     [*GUIDE_OPTIONS, "value=MEAS_1", "empty_periods=no"], (4, 26, "DIM_3")),
    ("ons.csv", "ons", "one month", ["value=2", "mixed_periods=no", "notes_below_header=no"],
     (3, 2, "Source dataset ID")),
    ("sbp_easydata.csv", "sbp_easydata", "long day", ["pattern="], (2, 16, "28-Feb-2025")),
]


def is_own(folder):
    return (folder / "fred.csv").exists()


def cases_of(folder):
    """The cases of the files of our own, or those of the public ones."""
    if not is_own(folder):
        rows = [(name, "own", "rows day", options, None, *marks) for name, options, *marks in ROWS]
        bank = [(f"bank_and_stripe/{name}.csv", "own", f"statement {code}: {series}", options, *rest)
                for name, series, code, options, *rest in STATEMENTS]
        refused = [(f"bank_and_stripe/{name}.csv", "own", f"statement {code}", options, *rest)
                   for name, code, options, *rest in STATEMENTS_REFUSED]
        return [*CASES, *rows, *bank, *refused]
    return [(own, *case[1:]) for own, name in OWN.items() for case in CASES
            if case[0] == name and not isinstance(case[4], tuple)] + OWN_REFUSED


class Wrong(Exception):
    """What is read and what Python finds differ."""


def run(program, file, form, kind, options):
    done = subprocess.run([program, form, *kind.partition(":")[0].split(), str(file), *options],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        raise Wrong(done.stderr.decode("latin-1").strip())
    return done.stdout.decode("latin-1")


def parsed(output):
    """The table, the releases or amounts, or the refusal that the program prints."""
    table, releases = Table(), {}
    for line in output.split("\n"):
        kind, *fields = line.split("\t")
        if kind == "refused":
            return fields
        if kind == "series":
            table.series(fields[0])
        elif kind == "value":
            table.add(table.labels[int(fields[0])], fields[1], Decimal(fields[2]))
        elif kind == "status":
            table.statuses[table.labels[int(fields[0])]][fields[1]] = fields[2]
        elif kind == "amount":
            releases[fields[0]] = (fields[1], None if fields[2] == "none" else Decimal(fields[2]))
        elif kind == "release":
            releases[fields[0], fields[1]] = None if fields[2] == "none" else Decimal(fields[2])
    return releases or table


def differences(found, expected):
    """The keys at which two dictionaries differ."""
    return [f"{key}: {found.get(key)}, not {expected.get(key)}"
            for key in [*expected, *(k for k in found if k not in expected)]
            if found.get(key) != expected.get(key)]


def without_gaps(values):
    return {key: value for key, value in values.items() if value is not None}


def compare(found, expected):
    """Raises Wrong unless what the program prints is what Python finds; returns a sentence."""
    if isinstance(found, list):
        raise Wrong("refused: " + ":".join(found))
    if isinstance(expected, dict):
        if wrong := differences(found, expected):
            raise Wrong(f"{len(wrong)} releases or amounts differ: {wrong[0]}")
        return f"{len(expected)} releases or amounts"
    if found.labels != expected.labels:
        raise Wrong(f"series {found.labels[:3]}, not {expected.labels[:3]}")
    values = statuses = 0
    for label in expected.labels:
        there = without_gaps(expected.values[label])
        if wrong := differences(found.values[label], there):
            raise Wrong(f"{label}: {len(wrong)} values differ: {wrong[0]}")
        if wrong := differences(found.statuses[label], expected.statuses[label]):
            raise Wrong(f"{label}: {len(wrong)} statuses differ: {wrong[0]}")
        values += len(there)
        statuses += len(expected.statuses[label])
    return (f"{len(expected.labels)} series, {values} values, {expected.gaps} gaps, "
            f"{statuses} statuses")


def compare_refusal(found, expected):
    if not isinstance(found, list):
        raise Wrong("accepted")
    line, column, part = expected
    if (int(found[0]), int(found[1])) != (line, column) or part not in found[2]:
        raise Wrong("refused otherwise: " + ":".join(found))
    return f"refused at {line}:{column}"


# Cells as the pages say. Their series have names of their own.

def page_period(text, kinds, options):
    """A period of a page as the program prints it; None for one that is not among the kinds."""
    for option in options:
        if option.startswith("names_end_with="):
            text = text.removesuffix(option.partition("=")[2])
    if "FY" in kinds and (m := re.fullmatch(r"(?:FY)?(\d\d|\d{4})-(\d\d|\d{4})", text)):
        start, end = (int(g) % 100 for g in m.groups())
        return f"FY{1900 + end if end > 50 else 2000 + end}" if end == (start + 1) % 100 else None
    if re.fullmatch(r"\d{4}", text):
        return year(text)
    if re.fullmatch(r"\d{4}-Q\d", text):
        return iso_quarter(text)
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text):
        return text
    return None


def cells_of_page(page):
    """For each file: the series, the period and the value of each cell of its table."""
    found = {}
    if page.exists():
        text = page.read_bytes().decode("latin-1").partition("## Cells")[2].partition("## Traps")[0]
        for line in text.splitlines():
            fields = [f.strip() for f in line.strip("|").split(" | ")]
            if len(fields) >= 7 and fields[1].isdigit():
                found.setdefault(fields[0], []).append((fields[2], fields[4], fields[6]))
    return found


def check_amounts(found, page, name, series):
    """Checks the amounts of a statement that a page lists, and returns how many there are."""
    checked = 0
    for text in page.read_bytes().decode("latin-1").splitlines():
        fields = [f.strip() for f in text.strip("|").split(" | ")]
        if fields[:1] == [name] and fields[2:3] == [series]:
            amount = (fields[4], Decimal(fields[6].partition(" ")[0]))
            if found.get(fields[1]) != amount:
                raise Wrong(f"line {fields[1]}: {found.get(fields[1])}, not {amount}")
            checked += 1
    return checked


def kind_of(period):
    if period[0] in "FQ":
        return "FY" if period[0] == "F" else "quarter"
    return "day" if len(period) == len("2025-12-31") else "month"


def words_of(name):
    """The words of a name, in whichever order and with whatever between them."""
    try:
        name = name.encode("latin-1").decode("utf-8")
    except UnicodeError:
        pass
    return sorted(re.sub(r"[ ./:]+", " ", name).split())


def is_named(label, series, measure):
    """Whether a series is what a page calls so."""
    return words_of(series) in (words_of(label), words_of(label + " per EUR"),
                                words_of(f"{measure} {label}"))


def check_cells(table, wanted, options):
    """Checks the cells of a page that are of this kind of period, and returns their places."""
    checked = set()
    kinds = {kind_of(p) for at in table.values.values() for p in at}
    measure = next((o.partition("=")[2] for o in options if o.startswith("value=")), "OBS_VALUE")
    measure = measure.partition(":")[0]
    for place, (series, text, value) in enumerate(wanted):
        period = page_period(text, kinds, options)
        names = [n for n in table.labels if is_named(n, series, measure)]
        if len(table.labels) == 1 and not series.startswith(("OBS_VALUE", "MEAS")):
            names = table.labels
        if period is None or kind_of(period) not in kinds or not names:
            continue
        expected = Decimal(value) if re.fullmatch(r"-?[\d.]+", value) else None
        if table.values[names[0]].get(period) != expected:
            raise Wrong(f"cell {series} {text}: {table.values[names[0]].get(period)}, not {value}")
        checked.add(place)
    return checked


def compare_rows(program, file, form, options, separator, quoted):
    """Raises Wrong unless all cells from the header on are equal."""
    output = run(program, file, form, "rows day", options)
    if "refused\t" in output:
        raise Wrong("rows are " + output[output.index("refused\t"):].strip())
    found = [row.split("\x1f") for row in output.split("\x1e")[:-1]]

    def plain(row):
        row = [cell.strip(" ") for cell in row]
        while row and row[-1] == "":
            row.pop()
        return row

    found = [plain(row) for row in found]
    expected = [plain(row) for row in cells(file, separator, quoted)]
    begin = expected.index(found[0])
    if expected[begin:begin + len(found)] != found:
        at = next(i for i, row in enumerate(found) if expected[begin + i] != row)
        raise Wrong(f"row {at}: {found[at][:5]}, not {expected[begin + at][:5]}")
    return len(found), sum(map(len, found)), len(expected) - begin - len(found)


def marks_of(form, options):
    """The separator and whether there are quotation marks, for Python."""
    separator = next((sign for sign, names in SEPARATORS.items() if form in names), ",")
    for option in options:
        if option.startswith("separator="):
            separator = option.removeprefix("separator=").replace("tab", "\t")
    return separator, form not in UNQUOTED


def check_names(program, folder):
    """Every constant of formats.hpp has its name in the list, a row in the guide and a file here."""
    top = folder.parents[3]
    output = subprocess.run([program, "names"], stdout=subprocess.PIPE, check=True).stdout.decode()
    header = (top / "include/fiscus/tables/formats.hpp").read_text()
    rows = re.findall(r"^\| (`[a-z].*?) \|", (top / "docs/formats.md").read_text(), re.MULTILINE)
    names = {"formats.hpp": re.findall(r"^inline constexpr table_options (\w+)", header, re.MULTILINE),
             "docs/formats.md": [n for row in rows for n in re.findall(r"`(\w+)`", row)],
             "the files here": [case[1] for case in cases_of(folder)]}
    for place, there in names.items():
        if set(there) != set(output.split()):
            raise Wrong(f"the list of names and {place}: {set(there) ^ set(output.split())}")
    print(f"{len(output.split())} formats are known by name, described, and read here")


def main():
    program, folder = sys.argv[1], Path(sys.argv[2]).resolve()
    wrong = tables = rows_read = cells_read = amounts_checked = 0
    if is_own(folder):
        check_names(program, folder)
    pages, seen, absent, cells_checked = {}, set(), set(), set()
    for name, form, kind, options, expected, *marks in cases_of(folder):
        file = folder / name
        if not file.exists():
            absent.add(name)
            continue
        try:
            said = []
            if kind.split()[0] != "rows":
                found = parsed(run(program, file, form, kind, options))
                if isinstance(expected, tuple):
                    said.append(compare_refusal(found, expected))
                else:
                    said.append(compare(found, expected(file)))
                    if kind.startswith("statement"):
                        count = check_amounts(found, file.parent / "README.md", file.name,
                                              kind.partition(": ")[2])
                        said.append(f"{count} cells of its page")
                        amounts_checked += count
                    elif isinstance(found, Table):
                        source = file.parent
                        wanted = pages.setdefault(source, cells_of_page(source / "README.md"))
                        checked = check_cells(found, wanted.get(file.name, []), options)
                        if wanted:
                            said.append(f"{len(checked)} cells of its page")
                        cells_checked |= {(name, place) for place in checked}
            elif isinstance(expected, tuple):
                said.append(compare_refusal(parsed(run(program, file, form, kind, options)
                                                   .rpartition("\x1e")[2]), expected))
            if file not in seen and not isinstance(expected, tuple):
                seen.add(file)
                rows, count, rest = compare_rows(
                    program, file, form, options, *(marks or marks_of(form, options)))
                said.append(f"{rows} rows of {count} cells" + (f", {rest} below" if rest else ""))
                rows_read += rows
                cells_read += count
            tables += 1
            print(f"{name} ({form}, {kind}): {', '.join(said)}")
        except (Wrong, AssertionError, ValueError, ArithmeticError) as e:
            wrong += 1
            print(f"{name} ({form}, {kind}): WRONG: {e!r}")
    for name in sorted(absent):
        print(f"skipped: {name}")
    if not tables and not wrong:
        print(f"skipped: no files in {folder}")
        return SKIPPED
    print(f"{tables} readings of {len(seen)} files equal, {rows_read} rows, {cells_read} cells, "
          f"{len(cells_checked) + amounts_checked} cells of pages; {wrong} wrong")
    for source, page in pages.items():
        for name, wanted in page.items():
            for place, cell in enumerate(wanted):
                if (f"{source.name}/{name}", place) not in cells_checked:
                    print(f"not compared, as it is no value of a series here: {name} {cell}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
