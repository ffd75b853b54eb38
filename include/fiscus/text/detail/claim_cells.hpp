// SPDX-License-Identifier: BSL-1.0
// The cells of a row that make a claim.
#ifndef FISCUS_TEXT_DETAIL_CLAIM_CELLS_HPP
#define FISCUS_TEXT_DETAIL_CLAIM_CELLS_HPP

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/claims/target_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/text/detail/csv_rows.hpp>
#include <fiscus/text/detail/csv_table.hpp>
#include <fiscus/text/detail/label.hpp>
#include <fiscus/text/detail/spelling.hpp>
#include <fiscus/text/listed_claim.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/period_text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// The columns of which a claim is made.
struct claim_columns {
  csv_table::column kind, period, figures, stated;
};

/// Reads the claim of one row. Everything that is wrong is refused at its place.
template <fiscal_calendar Calendar>
class claim_cells {
 public:
  using any = decltype(listed_claim<Calendar>::claim);

  claim_cells(const csv_table& table, const std::vector<csv_cell>& row,
              const claim_columns& columns, std::optional<currency> unit, century& two_digits)
      : table_(table), row_(row), columns_(columns), unit_(unit), two_digits_(two_digits) {
    split_figures();
  }

  /// Afterwards the century knows the year that was read in the column of periods, if any was.
  [[nodiscard]] any claim() const {
    maybe result = on_two_figures();
    if (!result) result = on_several_figures();
    if (!result) result = on_a_series();
    if (!result) result = on_history();
    if (!result)
      table_.refuse(row_[columns_.kind.place].place,
                    "column \"kind\": expected one of " + std::string(all_kinds));
    refuse_what_cannot_be_checked(*result);
    return *result;
  }

 private:
  using maybe = std::optional<any>;

  static constexpr int any_number = -1;

  static constexpr std::string_view all_kinds =
      "growth, difference, ratio, share, share_of_sum, same, net, target_gap, range, "
      "sum, mean, average, per_day, compound, required_average, level, change, "
      "on_period, on_year, average_before, average_with, per_working_day, total, total_growth, "
      "record, low_record, nth_highest, nth_lowest, highest_since, lowest_since, first_above, "
      "first_below, rises, falls, year_rises, year_falls";

  [[nodiscard]] any_figure figure_in(std::string_view text) const {
    return unit_ ? any_figure::from_text(text, *unit_) : any_figure::from_text(text);
  }

  /// Parses one of the figures with `how`.
  template <class Parse>
  [[nodiscard]] auto part(std::size_t i, Parse how) const {
    const csv_cell& cell = figures_[i];
    return table_.parsed(figures_, {columns_.figures.name, i},
                         [&](std::string_view) { return how(std::string_view(cell.text)); });
  }
  [[nodiscard]] any_figure figure_at(std::size_t i) const {
    return part(i, [this](std::string_view text) { return figure_in(text); });
  }
  [[nodiscard]] int whole_at(std::size_t i) const {
    return part(i, [](std::string_view text) {
      const int number = parse<int>(text);
      if (number <= 0) throw parse_error("a number above zero", text, 0);
      return number;
    });
  }
  [[nodiscard]] years years_at(std::size_t i) const {
    return part(i, [](std::string_view text) {
      const int number = parse<int>(text);
      if (number <= 0 || number > most_compound_years)
        throw parse_error("a number of years from 1 to 1000", text, 0);
      return years{number};
    });
  }
  [[nodiscard]] weekend weekend_of_all() const {
    weekend result;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const weekday day_off = part(i, [](std::string_view text) { return named_weekday(text); });
      result.bits |= weekend{day_off}.bits;
    }
    if (result.size() < 7) return result;
    refuse(row_[columns_.figures.place].place, columns_.figures, "expected a day to work on");
  }
  static weekday named_weekday(std::string_view text) {
    constexpr std::string_view names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday"};
    for (const std::string_view& each : names)
      if (each == text) return static_cast<weekday>(&each - names + 1);
    throw parse_error("a day of the week, as Saturday", text, 0);
  }
  [[nodiscard]] std::vector<any_figure> all_figures() const {
    std::vector<any_figure> all;
    for (std::size_t i = 0; i < figures_.size(); ++i) all.push_back(figure_at(i));
    return all;
  }
  [[nodiscard]] any_figure stated() const {
    return table_.parsed(row_, columns_.stated,
                         [this](std::string_view text) { return figure_in(text); });
  }
  /// The stated figure, an amount or a rate as the first `count` figures are.
  [[nodiscard]] any_figure stated_as_they_are(std::size_t count) const {
    return stated_as(unit_of(count));
  }
  /// The rate that is stated of the first `count` figures, which are alike.
  [[nodiscard]] any_figure stated_rate(std::size_t count) const {
    if (count > 0) static_cast<void>(unit_of(count));
    return stated_as("0%");
  }
  [[nodiscard]] any_figure stated_as(const any_figure& expected) const {
    const any_figure result = stated();
    static_cast<void>(
        unit_of(expected, result, row_[columns_.stated.place].place, columns_.stated));
    return result;
  }
  /// The one of the first `count` figures, of which there is one at least, that says most of the
  /// unit that they share.
  [[nodiscard]] any_figure unit_of(std::size_t count) const {
    any_figure known = figure_at(0);
    for (std::size_t i = 1; i < count; ++i)
      known = unit_of(known, figure_at(i), figures_[i].place, columns_.figures);
    return known;
  }
  [[nodiscard]] any_figure unit_of(const any_figure& known, const any_figure& found,
                                   text_place place, const csv_table::column& of) const {
    try {
      return shared_unit(known, found);
    } catch (const error& e) {
      refuse(place, of, e.what());
    }
  }
  [[noreturn]] void refuse(text_place place, const csv_table::column& of,
                           const std::string& why) const {
    table_.refuse(place, "column \"" + std::string(of.name) + "\": " + why);
  }

  [[nodiscard]] month about_month() const {
    return table_.parsed(row_, columns_.period,
                         [this](std::string_view text) { return month_in(text, two_digits_); });
  }
  [[nodiscard]] any_period about() const {
    return table_.parsed(row_, columns_.period,
                         [this](std::string_view text) { return any_in(text, two_digits_); });
  }
  [[nodiscard]] static month month_in(std::string_view text, century& two_digits) {
    return period_in<month>(text, spelling_of(month{}), two_digits).value_in(text);
  }
  /// A month before all else: "2011-12" may also be a year.
  [[nodiscard]] static any_period any_in(std::string_view text, century& two_digits) {
    try {
      return month_in(text, two_digits);
    } catch (const parse_error&) {
      return any_period_in(text, Calendar, two_digits).value_in(text);
    }
  }
  /// How many periods lie between that of a figure and that of the claim.
  [[nodiscard]] int periods_since(std::size_t i) const {
    return part(i, [this](std::string_view text) {
      century of_figures = two_digits_;
      const any_period then = any_in(text, of_figures);
      const any_period now = about();
      if (!(then < now))
        throw parse_error("a period like that of the claim and before it", text, 0);
      return now - then;
    });
  }
  [[nodiscard]] trailing_average_claim average(window end) const {
    return {.length = whole_at(0), .end = end, .stated = stated()};
  }
  template <class Claim>
  [[nodiscard]] any on_month(const Claim& claim) const {
    return claim_on_month{about_month(), claim};
  }
  template <class Claim>
  [[nodiscard]] any on_total(const Claim& claim) const {
    const any_period p = about();
    const auto of = [&](auto period) { return claim_on_total<Calendar>{period, claim}; };
    if (p.is<fiscal_to_date<Calendar>>()) return of(p.as<fiscal_to_date<Calendar>>());
    if (p.is<fiscal_quarter<Calendar>>()) return of(p.as<fiscal_quarter<Calendar>>());
    if (p.is<fiscal_half<Calendar>>()) return of(p.as<fiscal_half<Calendar>>());
    if (p.is<fiscal_year<Calendar>>()) return of(p.as<fiscal_year<Calendar>>());
    refuse_period("a quarter, half or year, or the first months of one");
  }
  /// About a month, or the sum of a longer period.
  template <class Claim>
  [[nodiscard]] any on_past(const Claim& claim) const {
    const any_period p = about();
    const auto of = [&](auto period) { return claim_on_past_totals<Calendar>{period, claim}; };
    if (p.is<month>()) return claim_on_month{p.as<month>(), claim};
    if (p.is<fiscal_quarter<Calendar>>()) return of(p.as<fiscal_quarter<Calendar>>());
    if (p.is<fiscal_half<Calendar>>()) return of(p.as<fiscal_half<Calendar>>());
    if (p.is<fiscal_year<Calendar>>()) return of(p.as<fiscal_year<Calendar>>());
    refuse_period("a month, quarter, half or year");
  }
  [[noreturn]] void refuse_period(const char* expected) const {
    const csv_cell& cell = row_[columns_.period.place];
    refuse(cell.place, columns_.period, parse_error(expected, cell.text, 0).what());
  }

  [[nodiscard]] maybe on_two_figures() const {
    if (is("growth", 2))
      return any_claim(
          growth_claim{.now = figure_at(0), .before = figure_at(1), .stated = stated_rate(2)});
    if (is("difference", 2))
      return any_claim(difference_claim{
          .now = figure_at(0), .before = figure_at(1), .stated = stated_as_they_are(2)});
    if (is("ratio", 2))
      return any_claim(
          ratio_claim{.of = figure_at(0), .to = figure_at(1), .stated = stated_rate(2)});
    if (is("share", 2))
      return any_claim(
          share_claim{.part = figure_at(0), .whole = figure_at(1), .stated = stated_rate(2)});
    if (is("share_of_sum", 2))
      return any_claim(
          share_of_sum_claim{.part = figure_at(0), .rest = figure_at(1), .stated = stated_rate(2)});
    if (is("same", 1))
      return any_claim(same_quantity_claim{.a = figure_at(0), .b = stated_as_they_are(1)});
    if (is("net", 2))
      return any_claim(balance_claim{
          .credit = figure_at(0), .debit = figure_at(1), .stated = stated_as_they_are(2)});
    if (is("target_gap", 2))
      return any_claim(target_gap_claim{
          .target = figure_at(0), .actual = figure_at(1), .stated = stated_as_they_are(2)});
    if (is("range", 1))
      return any_claim(range_claim{.range = stated_as_they_are(1), .actual = figure_at(0)});
    return std::nullopt;
  }

  [[nodiscard]] maybe on_several_figures() const {
    if (is("sum", any_number))
      return any_claim(
          sum_claim{.parts = all_figures(), .stated = stated_as_they_are(figures_.size())});
    if (is("mean", any_number))
      return any_claim(
          mean_claim{.values = all_figures(), .stated = stated_as_they_are(figures_.size())});
    if (is("average", 2))
      return any_claim(average_claim{
          .total = figure_at(0), .count = whole_at(1), .stated = stated_as_they_are(1)});
    if (is("per_day", 2))
      return any_claim(per_day_claim{
          .total = figure_at(0), .days = whole_at(1), .stated = stated_as_they_are(1)});
    if (is("compound", 3))
      return any_claim(compound_claim{
          .from = figure_at(0), .to = figure_at(1), .over = years_at(2), .stated = stated_rate(2)});
    if (is("required_average", 3))
      return any_claim(required_average_claim{.target = figure_at(0),
                                              .so_far = figure_at(1),
                                              .periods_left = whole_at(2),
                                              .stated = stated_as_they_are(2)});
    return std::nullopt;
  }

  [[nodiscard]] maybe on_a_series() const {
    if (is("level", 0)) return on_month(level_claim{stated()});
    if (is("change", 0)) return on_month(change_claim{stated()});
    if (is("on_period", 0)) return on_month(period_on_period_claim{stated_rate(0)});
    if (is("on_year", 0)) return on_month(year_on_year_claim{stated_rate(0)});
    if (is("average_before", 1)) return on_month(average(window::before_current));
    if (is("average_with", 1)) return on_month(average(window::with_current));
    if (is("per_working_day", any_number))
      return on_month(per_working_day_claim{.off = weekend_of_all(), .stated = stated()});
    if (is("total", 0)) return on_total(total_claim{stated()});
    if (is("total_growth", 0)) return on_total(total_growth_claim{stated_rate(0)});
    return std::nullopt;
  }

  [[nodiscard]] maybe on_history() const {
    const auto is = [this](std::string_view kind, int figures) {
      return this->is(kind, figures) && states_nothing(kind);
    };
    if (is("record", 0)) return on_past(record_claim{});
    if (is("low_record", 0)) return on_past(low_record_claim{});
    if (is("nth_highest", 1)) return on_past(nth_highest_claim{whole_at(0)});
    if (is("nth_lowest", 1)) return on_past(nth_lowest_claim{whole_at(0)});
    if (is("highest_since", 1)) return on_past(highest_since_claim{periods_since(0)});
    if (is("lowest_since", 1)) return on_past(lowest_since_claim{periods_since(0)});
    if (is("first_above", 1)) return on_past(first_above_claim{figure_at(0)});
    if (is("first_below", 1)) return on_past(first_below_claim{figure_at(0)});
    if (is("rises", 1)) return on_past(streak_claim{direction::rising, whole_at(0)});
    if (is("falls", 1)) return on_past(streak_claim{direction::falling, whole_at(0)});
    if (is("year_rises", 1)) return on_past(year_streak_claim{direction::rising, whole_at(0)});
    if (is("year_falls", 1)) return on_past(year_streak_claim{direction::falling, whole_at(0)});
    return std::nullopt;
  }

  void split_figures() {
    const csv_cell& cell = row_[columns_.figures.place];
    const std::string_view text = cell.text;
    for (std::size_t start = 0; !text.empty();) {
      const std::size_t end = (std::min)(text.find(';', start), text.size());
      while (start < end && text[start] == ' ') ++start;
      figures_.push_back({std::string(text.substr(start, end - start)),
                          {cell.place.line, cell.place.column + start}});
      if (end == text.size()) return;
      start = end + 1;
    }
  }

  // A claim on figures that are too large.
  void refuse_what_cannot_be_checked(const any& claim) const {
    try {
      if (const auto* beside = std::get_if<any_claim>(&claim)) static_cast<void>(check(*beside));
    } catch (const error& e) {
      table_.refuse(row_[columns_.figures.place].place,
                    "column \"figures\": no claim can be made of these: " + std::string(e.what()));
    }
  }

  /// Whether the row is of that kind. Refuses it if it does not have that many figures.
  [[nodiscard]] bool is(std::string_view kind, int figures) const {
    if (row_[columns_.kind.place].text != kind) return false;
    const auto number = static_cast<int>(figures_.size());
    if (figures == number || (figures == any_number && number > 0)) return true;
    const std::string expected = figures == any_number ? "one or more" : std::to_string(figures);
    table_.refuse(row_[columns_.figures.place].place,
                  "column \"figures\": expected " + expected + " for " + std::string(kind) +
                      ", separated by semicolons; there are " + std::to_string(number));
  }

  /// True; a row of a kind that states nothing must not state anything.
  [[nodiscard]] bool states_nothing(std::string_view kind) const {
    const csv_cell& cell = row_[columns_.stated.place];
    if (cell.text.empty()) return true;
    refuse(cell.place, columns_.stated,
           "expected nothing for " + std::string(kind) + ", found " + in_quotes(cell.text));
  }

  const csv_table& table_;
  const std::vector<csv_cell>& row_;
  claim_columns columns_;
  std::optional<currency> unit_;
  century& two_digits_;
  std::vector<csv_cell> figures_;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
