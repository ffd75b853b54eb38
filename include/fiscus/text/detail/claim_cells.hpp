// SPDX-License-Identifier: BSL-1.0
// The cells of a row that make a claim.
#ifndef FISCUS_TEXT_DETAIL_CLAIM_CELLS_HPP
#define FISCUS_TEXT_DETAIL_CLAIM_CELLS_HPP

#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/streaks.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/published/any_claim.hpp>
#include <fiscus/published/any_figure.hpp>
#include <fiscus/published/history_claims.hpp>
#include <fiscus/published/series_claims.hpp>
#include <fiscus/series/trailing.hpp>
#include <fiscus/text/detail/csv_rows.hpp>
#include <fiscus/text/detail/csv_table.hpp>
#include <fiscus/text/listed_claim.hpp>
#include <fiscus/text/parse.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fiscus::detail {

/// The columns of which a claim is made.
struct claim_columns {
  csv_table::column kind, period, figures, stated;
};

/// Reads the claim of one row. Everything that is wrong is refused at its place.
template <auto Calendar>
class claim_cells {
 public:
  using any = std::variant<any_claim, claim_on_month, claim_to_date<Calendar>>;

  claim_cells(const csv_table& table, const std::vector<csv_cell>& row,
              const claim_columns& columns, std::optional<currency> unit)
      : table_(table), row_(row), columns_(columns), unit_(unit) {
    split_figures();
  }

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
      "growth, difference, ratio, share, share_beside, same, net, target_gap, range, "
      "sum, mean, average, per_day, compound, required_average, level, change, "
      "on_period, on_year, average_before, average_with, total, total_growth, record, "
      "low_record, nth_highest, nth_lowest, highest_since, lowest_since, first_above, "
      "first_below, rises, falls, year_rises, year_falls";

  [[nodiscard]] any_figure figure_in(std::string_view text) const {
    return unit_ ? any_figure::from_text(text, *unit_) : any_figure::from_text(text);
  }

  /// What `how` makes of one of the figures.
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
  [[nodiscard]] std::vector<any_figure> all_figures() const {
    std::vector<any_figure> all;
    for (std::size_t i = 0; i < figures_.size(); ++i) all.push_back(figure_at(i));
    return all;
  }
  [[nodiscard]] any_figure stated() const {
    return table_.parsed(row_, columns_.stated,
                         [this](std::string_view text) { return figure_in(text); });
  }
  [[nodiscard]] month about_month() const {
    return table_.parsed(row_, columns_.period,
                         [](std::string_view text) { return parse<month>(text); });
  }
  [[nodiscard]] int months_since(std::size_t i) const {
    return part(i, [this](std::string_view text) {
      const int months = about_month() - parse<month>(text);
      if (months <= 0) throw parse_error("a month before that of the claim", text, 0);
      return months;
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
  [[nodiscard]] any to_date(const Claim& claim) const {
    const auto read = [](std::string_view text) { return parse<fiscal_to_date<Calendar>>(text); };
    return claim_to_date<Calendar>{table_.parsed(row_, columns_.period, read), claim};
  }

  [[nodiscard]] maybe on_two_figures() const {
    if (is("growth", 2))
      return any_claim(
          growth_claim{.now = figure_at(0), .before = figure_at(1), .stated = stated()});
    if (is("difference", 2))
      return any_claim(
          difference_claim{.now = figure_at(0), .before = figure_at(1), .stated = stated()});
    if (is("ratio", 2))
      return any_claim(ratio_claim{.of = figure_at(0), .to = figure_at(1), .stated = stated()});
    if (is("share", 2))
      return any_claim(
          share_claim{.part = figure_at(0), .whole = figure_at(1), .stated = stated()});
    if (is("share_beside", 2))
      return any_claim(
          share_beside_claim{.part = figure_at(0), .rest = figure_at(1), .stated = stated()});
    if (is("same", 1)) return any_claim(same_claim{.a = figure_at(0), .b = stated()});
    if (is("net", 2))
      return any_claim(
          net_claim{.credit = figure_at(0), .debit = figure_at(1), .stated = stated()});
    if (is("target_gap", 2))
      return any_claim(
          target_gap_claim{.target = figure_at(0), .actual = figure_at(1), .stated = stated()});
    if (is("range", 1)) return any_claim(range_claim{.range = stated(), .actual = figure_at(0)});
    return std::nullopt;
  }

  [[nodiscard]] maybe on_several_figures() const {
    if (is("sum", any_number))
      return any_claim(sum_claim{.parts = all_figures(), .stated = stated()});
    if (is("mean", any_number))
      return any_claim(mean_claim{.values = all_figures(), .stated = stated()});
    if (is("average", 2))
      return any_claim(
          average_claim{.total = figure_at(0), .count = whole_at(1), .stated = stated()});
    if (is("per_day", 2))
      return any_claim(
          per_day_claim{.total = figure_at(0), .days = whole_at(1), .stated = stated()});
    if (is("compound", 3))
      return any_claim(compound_claim{.from = figure_at(0),
                                      .to = figure_at(1),
                                      .over = years{whole_at(2)},
                                      .stated = stated()});
    if (is("required_average", 3))
      return any_claim(required_average_claim{.target = figure_at(0),
                                              .so_far = figure_at(1),
                                              .periods_left = whole_at(2),
                                              .stated = stated()});
    return std::nullopt;
  }

  [[nodiscard]] maybe on_a_series() const {
    if (is("level", 0)) return on_month(level_claim{stated()});
    if (is("change", 0)) return on_month(change_claim{stated()});
    if (is("on_period", 0)) return on_month(period_on_period_claim{stated()});
    if (is("on_year", 0)) return on_month(year_on_year_claim{stated()});
    if (is("average_before", 1)) return on_month(average(window::before_current));
    if (is("average_with", 1)) return on_month(average(window::with_current));
    if (is("total", 0)) return to_date(total_claim{stated()});
    if (is("total_growth", 0)) return to_date(total_growth_claim{stated()});
    return std::nullopt;
  }

  [[nodiscard]] maybe on_history() const {
    if (is("record", 0)) return on_month(record_claim{});
    if (is("low_record", 0)) return on_month(low_record_claim{});
    if (is("nth_highest", 1)) return on_month(nth_highest_claim{whole_at(0)});
    if (is("nth_lowest", 1)) return on_month(nth_lowest_claim{whole_at(0)});
    if (is("highest_since", 1)) return on_month(highest_since_claim{months_since(0)});
    if (is("lowest_since", 1)) return on_month(lowest_since_claim{months_since(0)});
    if (is("first_above", 1)) return on_month(first_above_claim{figure_at(0)});
    if (is("first_below", 1)) return on_month(first_below_claim{figure_at(0)});
    if (is("rises", 1)) return on_month(streak_claim{direction::rising, whole_at(0)});
    if (is("falls", 1)) return on_month(streak_claim{direction::falling, whole_at(0)});
    if (is("year_rises", 1)) return on_month(year_streak_claim{direction::rising, whole_at(0)});
    if (is("year_falls", 1)) return on_month(year_streak_claim{direction::falling, whole_at(0)});
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

  // A claim of different currencies, or on figures too large.
  void refuse_what_cannot_be_checked(const any& claim) const {
    try {
      if (const auto* beside = std::get_if<any_claim>(&claim)) static_cast<void>(check(*beside));
    } catch (const error& e) {
      table_.refuse(row_[columns_.figures.place].place,
                    "column \"figures\": no claim can be made of these: " + std::string(e.what()));
    }
  }

  /// Whether the row is of that kind, of which it must have that many figures.
  [[nodiscard]] bool is(std::string_view kind, int figures) const {
    if (row_[columns_.kind.place].text != kind) return false;
    const auto number = static_cast<int>(figures_.size());
    if (figures == number || (figures == any_number && number > 0)) return true;
    const std::string expected = figures == any_number ? "one or more" : std::to_string(figures);
    table_.refuse(row_[columns_.figures.place].place,
                  "column \"figures\": expected " + expected + " for " + std::string(kind) +
                      ", parted by semicolons; there are " + std::to_string(number));
  }

  const csv_table& table_;
  const std::vector<csv_cell>& row_;
  claim_columns columns_;
  std::optional<currency> unit_;
  std::vector<csv_cell> figures_;
};

}  // namespace fiscus::detail

#endif
