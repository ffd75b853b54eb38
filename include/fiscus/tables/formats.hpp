// SPDX-License-Identifier: BSL-1.0
// The files that offices and banks publish, as options by name.
//
//     read_csv<day, decimal<2>>("DGS10.csv", formats::fred)
//     read_wide_csv<fiscal_year<january_december>, decimal<1>>("teina200.tsv", formats::eurostat)
//
// A format is a value like any other options: copy one and change what differs in your file.
//
//     constexpr table_options prices = [] {
//       table_options own = formats::statcan;
//       own.where = {{"GEO", "Ontario"}};
//       return own;
//     }();
#ifndef FISCUS_TABLES_FORMATS_HPP
#define FISCUS_TABLES_FORMATS_HPP

#include <fiscus/error.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/vintages/observation_status.hpp>

#include <array>
#include <string>
#include <string_view>

namespace fiscus::inline v0::formats {

namespace detail {

/// The codes that SDMX has for observations, in capitals, and Eurostat in small letters.
inline constexpr short_list<status_code, 48> sdmx_statuses{
    {"A", observation_status::unmarked},         {"B", observation_status::after_break},
    {"D", observation_status::other_definition}, {"E", observation_status::estimated},
    {"F", observation_status::forecast},         {"G", observation_status::experimental},
    {"H", observation_status::closed_day},       {"I", observation_status::imputed},
    {"J", observation_status::derogation},       {"K", observation_status::included_elsewhere},
    {"L", observation_status::not_collected},    {"M", observation_status::not_applicable},
    {"N", observation_status::not_significant},  {"O", observation_status::missing},
    {"P", observation_status::provisional},      {"Q", observation_status::suppressed},
    {"S", observation_status::special_event},    {"U", observation_status::unreliable},
    {"V", observation_status::unvalidated},      {"W", observation_status::includes_others},
    {"b", observation_status::after_break},      {"c", observation_status::confidential},
    {"d", observation_status::other_definition}, {"e", observation_status::estimated},
    {"f", observation_status::forecast},         {"i", observation_status::imputed},
    {"m", observation_status::not_applicable},   {"n", observation_status::not_significant},
    {"p", observation_status::provisional},      {"r", observation_status::revised},
    {"s", observation_status::estimated},        {"u", observation_status::unreliable},
    {"z", observation_status::not_applicable}};

}  // namespace detail

/// FRED, of the Federal Reserve Bank of St. Louis: one series, or several side by side. The first
/// column is the date, called `DATE` or `observation_date`.
/// A gap is `.` or empty. A date is the first day of its period, and the file does not say which
/// period: you do.
inline constexpr table_options fred{
    .period = 1, .dates = period_date::first_day, .gaps = {"", "."}};

/// ALFRED, the archive of FRED, as text in a zip file: a column for each vintage, `ID_YYYYMMDD`,
/// separated by tabs. For `read_vintages`. Levels are rebased between vintages.
inline constexpr table_options alfred{.period = 1,
                                      .format = {.separator = '\t', .skip_blank_rows = true},
                                      .dates = period_date::first_day,
                                      .gaps = {"", "."}};
/// The same as CSV.
inline constexpr table_options alfred_csv{.period = 1,
                                          .format = {.skip_blank_rows = true},
                                          .dates = period_date::first_day,
                                          .gaps = {"", "."}};

/// Eurostat's tab-separated files: a series a row, its codes with commas between them in the first
/// cell, which is its label: `MIO_EUR,AT`. Percentages and amounts stand in one file.
/// A gap is `:`. Flags stand behind values and gaps: `78115 b`, `: c`; of several, `78115 bp`, that
/// is read which comes first in the hierarchy of SDMX.
inline constexpr table_options eurostat{
    .labels = {1},
    .format = {.separator = '\t', .quote = '\0', .group_mark = '\0', .trim = true},
    .gaps = {":"},
    .flags = true,
    .statuses = detail::sdmx_statuses,
    .several_statuses = true};

/// The data portal of the European Central Bank: a series a column, its key in the last
/// parentheses of the name, which is its label. Dates are the last days of periods.
/// A gap is empty, or the row ends before it; a zero may be `0E-7`.
inline constexpr table_options ecb{.period = "DATE",
                                   .ignored = {"TIME PERIOD"},
                                   .label_in_name = name_part::in_parentheses,
                                   .format = {.short_rows = true},
                                   .dates = period_date::last_day,
                                   .zeros = {"0E-7", "0E-8", "0E-9", "0E-10"}};
/// The reference rates of the European Central Bank, `eurofxref-hist.csv`: units of each currency
/// for a euro, the newest day first. A gap is `N/A`.
inline constexpr table_options ecb_reference_rates{
    .period = "Date", .format = {.trailing_separators = true}, .gaps = {"N/A", ""}};

/// The World Development Indicators of the World Bank: a country and an indicator a row, with four
/// lines above the header. Aggregates of countries stand among the countries.
inline constexpr table_options worldbank{
    .labels = {"Country Code", "Indicator Code"},
    .ignored = {"Country Name", "Indicator Name"},
    .format = {.header_begins_with = "\"Country Name\"", .trailing_separators = true}};

/// The data portal of the International Monetary Fund, a series a row. Files differ in their
/// descriptive columns: add those of yours to `ignored`. Numbers are in the unit of the column
/// `SCALE`: with "Millions", 82.5 is 82.5 million.
inline constexpr table_options imf{
    .labels = {"SERIES_CODE"},
    .ignored = {"DATASET", "OBS_MEASURE", "COUNTRY", "INDICATOR", "UNIT", "FREQUENCY", "SCALE",
                "COUNTERPART_COUNTRY", "SECTOR", "TYPE_OF_TRANSFORMATION", "DECIMALS_DISPLAYED"},
    .format = {.group_mark = '\0'},
    .sdmx_periods = true};
/// The same with a row for each observation. Rows without a period at the end of the file are
/// series without values.
inline constexpr table_options imf_long{
    .period = "TIME_PERIOD",
    .labels = {"COUNTRY.ID", "INDICATOR.ID", "TYPE_OF_TRANSFORMATION.ID", "FREQUENCY.ID"},
    .value = "OBS_VALUE",
    .format = {.group_mark = '\0'},
    .sdmx_periods = true,
    .empty_periods = true};

/// The time series of the Office for National Statistics of the United Kingdom: a series a column,
/// known by its `CDID`, with lines on units and releases below. Years, quarters and months stand
/// one under the other: the type of the period says which are read.
inline constexpr table_options ons{
    .period = 1,
    .format = {.group_mark = '\0', .header_begins_with = "\"CDID\"", .short_rows = true},
    .notes_below_header = true,
    .mixed_periods = true};

/// The flat files of the United States Bureau of Labor Statistics: a row for each observation,
/// padded with spaces. Periods are `M05`, `Q03` or `S01`; the means of years, `M13`, `Q05` and
/// `S03`, are passed over. The status is a footnote: R or P.
inline constexpr table_options bls{
    .period = "year",
    .period_in_year = "period",
    .labels = {"series_id"},
    .value = "value",
    .status = "footnote_codes",
    .format = {.separator = '\t', .quote = '\0', .trim = true},
    .pattern = "{year}{part}{nn}",
    .gaps = {"", "-"},
    .where_not = {{"period", "M13"}, {"period", "Q05"}, {"period", "S03"}}};

/// The Deutsche Bundesbank in German: one series, or several side by side, with lines on units and
/// days below the header, and a comment beside each value. A gap is `.`, for each day on which
/// there is no trade.
inline constexpr table_options bundesbank{
    .period = 1,
    .names_do_not_end_with = "_FLAGS",
    .format = {.separator = ';', .decimal_mark = ',', .group_mark = '.'},
    .notes_below_header = true,
    .gaps = {"", "."}};
/// The same in English.
inline constexpr table_options bundesbank_english{
    .period = 1, .names_do_not_end_with = "_FLAGS", .notes_below_header = true, .gaps = {"", "."}};

/// The database of the Bank of England: a series a column, its code the last word of the name,
/// which is its label. Years have two digits, `12 Jan 26`: they are 1950 to 2049.
inline constexpr table_options bank_of_england{.period = 1,
                                               .label_in_name = name_part::last_word,
                                               .two_digit_years = two_digit_years{1950},
                                               .pattern = "{dd} {mon} {yy}"};

/// The time series of the Banco Central do Brasil with dates, the day first: 01/02/2003 is in
/// February. A date is the first day of its period. The last line names the source.
inline constexpr table_options bcb{
    .period = 1,
    .format = {.separator = ';', .decimal_mark = ',', .group_mark = '.', .footer = "Fonte"},
    .pattern = "{dd}/{mm}/{year}",
    .dates = period_date::first_day};
/// The same with months, `02/2003`.
inline constexpr table_options bcb_months{
    .period = 1,
    .format = {.separator = ';', .decimal_mark = ',', .group_mark = '.', .footer = "Fonte"},
    .pattern = "{mm}/{year}"};

/// The tables of the Instituto Nacional de Estadística of Spain: a row for each observation, its
/// labels left of the period. Points stand between groups of digits: `83.713` is 83713.
inline constexpr table_options ine{
    .period = "Periodo",
    .labels_before_period = true,
    .value = "Total",
    .format = {.separator = ';', .quote = '\0', .decimal_mark = ',', .group_mark = '.'},
    .gaps = {"", "..", "..."},
    .between_labels = " / "};
/// The same with quarters, `2005T1`.
inline constexpr table_options ine_quarters{
    .period = "Periodo",
    .labels_before_period = true,
    .value = "Total",
    .format = {.separator = ';', .quote = '\0', .decimal_mark = ',', .group_mark = '.'},
    .pattern = "{year}T{n}",
    .periods_in_year = 4,
    .gaps = {"", "..", "..."},
    .between_labels = " / "};

/// Statistics Canada, "download for database loading": a row for each observation, the series known
/// by its vector. Letters A to F are grades of quality, of which E and F are unreliable. With
/// `SCALAR_FACTOR`, name it as the `unit_column` for amounts: it is to be multiplied in.
inline constexpr table_options statcan{.period = "REF_DATE",
                                       .labels = {"VECTOR"},
                                       .value = "VALUE",
                                       .status = "STATUS",
                                       .format = {.group_mark = '\0'},
                                       .statuses = {{"..", observation_status::missing},
                                                    {"...", observation_status::not_applicable},
                                                    {"x", observation_status::suppressed},
                                                    {"A", observation_status::unmarked},
                                                    {"B", observation_status::unmarked},
                                                    {"C", observation_status::unmarked},
                                                    {"D", observation_status::unmarked},
                                                    {"E", observation_status::unreliable},
                                                    {"F", observation_status::unreliable},
                                                    {"e", observation_status::estimated},
                                                    {"p", observation_status::provisional},
                                                    {"r", observation_status::revised}}};

/// UN Comtrade before 2022: flows from a reporter to a partner in dollars. The flags 4 and 6 mark
/// estimates. The partner World and all levels of commodities stand among their parts. Months are
/// written `201412`: give them the pattern "{year}{mm}".
inline constexpr table_options comtrade_legacy{
    .period = "Period",
    .labels = {"Reporter", "Trade Flow", "Partner", "Commodity Code"},
    .value = "Trade Value (US$)",
    .status = "Flag",
    .statuses = {{"0", observation_status::unmarked},
                 {"4", observation_status::estimated},
                 {"6", observation_status::estimated}},
    .between_labels = " "};
/// UN Comtrade Plus. Each row has a separator more than the header.
inline constexpr table_options comtrade{
    .period = "period",
    .labels = {"reporterISO", "flowDesc", "partnerISO", "cmdCode"},
    .value = "primaryValue",
    .status = "legacyEstimationFlag",
    .format = {.group_mark = '\0', .trailing_separators = true},
    .statuses = {{"0", observation_status::unmarked},
                 {"4", observation_status::estimated},
                 {"6", observation_status::estimated}},
    .between_labels = " "};

/// USA Trade Online of the United States Census Bureau: exports by state, with three lines above
/// the header. The running year stands among the years as "2026 through January", which is refused:
/// pass it over with `where_not`. Totals stand among their parts.
inline constexpr table_options us_census{.period = "Time",
                                         .labels = {"State", "Commodity", "Country"},
                                         .value = 5,
                                         .format = {.preamble_lines = 3},
                                         .between_labels = " / "};

/// EasyData of the State Bank of Pakistan: a row for each observation, the newest first. Dates are
/// the last days of periods; read rates that change on any day by the day. A month with two dates
/// is refused.
inline constexpr table_options sbp_easydata{
    .period = "Observation Date",
    .labels = {"Series Key"},
    .value = "Observation Value",
    .status = "Observation Status",
    .format = {.group_mark = '\0'},
    .pattern = "{dd}-{mon}-{year}",
    .dates = period_date::last_day,
    .bare_fractions = true,
    .statuses = {{"Normal", observation_status::unmarked},
                 {"Missing value", observation_status::missing}}};

/// SDMX-CSV 1.0, as Eurostat, the BIS and the OECD write it: a row for each observation. The
/// columns of dimensions left of the period, codes or labels, are the label of a series. Names of
/// columns may be in small letters. Statuses are in `OBS_FLAG` or `OBS_STATUS`. Give
/// `description_mark` where cells are `A: Annual`.
inline constexpr table_options sdmx_csv_1{.period = "TIME_PERIOD",
                                          .labels_before_period = true,
                                          .value = "OBS_VALUE",
                                          .ignored = {"DATAFLOW", "LAST UPDATE"},
                                          .status = {"OBS_FLAG", "OBS_STATUS"},
                                          .format = {.group_mark = '\0', .names_in_any_case = true},
                                          .sdmx_periods = true,
                                          .gaps = {"", ":", "NaN"},
                                          .statuses = detail::sdmx_statuses,
                                          .several_statuses = true};

/// SDMX-CSV 2.0. The columns of dimensions left of the period are the label of a series, their
/// codes only where names stand beside them: name them as `labels` where the file has another
/// order. The separator is the sign behind `STRUCTURE`, with or without brackets. Give
/// `description_mark` where cells are codes with labels, `A: Annual`. Rows that delete are refused
/// unless you `apply_actions`. Statuses are in `OBS_STATUS` or `OBS_FLAG`. Name `UNIT_MULT` as the
/// `unit_column` for amounts.
inline constexpr table_options sdmx_csv_2{
    .period = "TIME_PERIOD",
    .labels_before_period = true,
    .names_beside_codes = "STRUCTURE_NAME",
    .value = "OBS_VALUE",
    .ignored = {"STRUCTURE", "STRUCTURE_ID"},
    .status = {"OBS_STATUS", "OBS_FLAG"},
    .format = {.group_mark = '\0', .names_in_any_case = true, .separator_behind = "STRUCTURE"},
    .sdmx_periods = true,
    .empty_periods = true,
    .gaps = {"", "NaN"},
    .statuses = detail::sdmx_statuses,
    .several_statuses = true,
    .action = "ACTION"};

/// The Indian budget at a glance, in crore rupees: a series a row, and each fiscal year three
/// times. Actuals are read; for others, change `names_end_with`. Rows in per cent of GDP stand
/// among the amounts.
inline constexpr table_options india_crore{.labels = {1},
                                           .names_end_with = " Actuals",
                                           .unit = crore,
                                           .pattern = "{start}-[{end}|{end_yy}]",
                                           .gaps = {"", "..", "..."}};

/// A format and its name.
struct named_format {
  std::string_view name;
  const table_options* options;
};

/// All formats, so that a program can offer them by name.
inline constexpr std::array all{named_format{"fred", &fred},
                                named_format{"alfred", &alfred},
                                named_format{"alfred_csv", &alfred_csv},
                                named_format{"eurostat", &eurostat},
                                named_format{"ecb", &ecb},
                                named_format{"ecb_reference_rates", &ecb_reference_rates},
                                named_format{"worldbank", &worldbank},
                                named_format{"imf", &imf},
                                named_format{"imf_long", &imf_long},
                                named_format{"ons", &ons},
                                named_format{"bls", &bls},
                                named_format{"bundesbank", &bundesbank},
                                named_format{"bundesbank_english", &bundesbank_english},
                                named_format{"bank_of_england", &bank_of_england},
                                named_format{"bcb", &bcb},
                                named_format{"bcb_months", &bcb_months},
                                named_format{"ine", &ine},
                                named_format{"ine_quarters", &ine_quarters},
                                named_format{"statcan", &statcan},
                                named_format{"comtrade_legacy", &comtrade_legacy},
                                named_format{"comtrade", &comtrade},
                                named_format{"us_census", &us_census},
                                named_format{"sbp_easydata", &sbp_easydata},
                                named_format{"sdmx_csv_1", &sdmx_csv_1},
                                named_format{"sdmx_csv_2", &sdmx_csv_2},
                                named_format{"india_crore", &india_crore}};

namespace detail {

[[noreturn]] inline void refuse_name(std::string_view name) {
  std::string message = "no format has the name " + std::string(name) + "; there are";
  for (const named_format& each : all)
    message.append(&each == all.data() ? " " : ", ").append(each.name);
  throw invalid_value(message);
}

}  // namespace detail

/// Returns the format of that name. Throws `invalid_value`, which lists all names, for any other.
///
///     read_long_csv<month, decimal<1>>(path, formats::named("statcan"))
[[nodiscard]] constexpr const table_options& named(std::string_view name) {
  for (const named_format& each : all)
    if (each.name == name) return *each.options;
  detail::refuse_name(name);
}

}  // namespace fiscus::inline v0::formats

#endif
