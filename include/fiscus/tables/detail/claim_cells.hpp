// SPDX-License-Identifier: BSL-1.0
// The cells of a row that make a claim.
#ifndef FISCUS_TABLES_DETAIL_CLAIM_CELLS_HPP
#define FISCUS_TABLES_DETAIL_CLAIM_CELLS_HPP

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_calendar.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/weekday.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/claims/any_claim.hpp>
#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/claim_part.hpp>
#include <fiscus/claims/history_claims.hpp>
#include <fiscus/claims/history_kinds.hpp>
#include <fiscus/claims/series_claims.hpp>
#include <fiscus/claims/target_claims.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/series/rolling.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/tables/detail/claim_table.hpp>
#include <fiscus/tables/detail/nearest_name.hpp>
#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/text/listed_claim.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/period_text.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// The columns of which a claim is made.
struct claim_columns {
  claim_table::named_column kind, period, figures, stated;
};

/// Reads the claim of one row. Everything that is wrong is refused at its place.
template <fiscal_calendar Calendar>
class claim_cells {
 public:
  using any = decltype(listed_claim<Calendar>::claim);

  claim_cells(const claim_table& table, const std::vector<placed_cell>& row,
              const claim_columns& columns, std::optional<currency> unit, century& two_digits)
      : table_(table), row_(row), columns_(columns), unit_(unit), two_digits_(two_digits) {
    split_figures();
  }

  /// Afterwards the century knows the year that was read in the column of periods, if any was.
  [[nodiscard]] any claim() {
    std::optional<any> result;
    for_each_type(static_cast<any_claim*>(nullptr), [&]<class C>(C*) {
      if (C::kind == kind()) result = any(any_claim(beside<C>()));
    });
    for_each_type(static_cast<any_series_claim*>(nullptr), [&]<class C>(C*) {
      if constexpr (states_alone<C>)
        if (C::kind == kind()) result = on_period(C{(require_figures(0), stated())});
    });
    for (const window end : {window::before_current, window::with_current})
      if (trailing_average_claim::kind_of(end) == kind()) result = average(end);
    if (per_working_day_claim::kind == kind()) result = on_period(on_working_days());
    for (const history_kind& each : history_kinds)
      if (each.kind == kind()) result = on_period(in_history(each));
    if (!result) refuse_kind();
    return *result;
  }

 private:
  /// A claim about a period whose only member is the stated figure.
  template <class C>
  static constexpr bool states_alone = requires(any_figure stated) {
    C{stated};
    C::kind;
  };

  [[nodiscard]] std::string_view kind() const { return row_[columns_.kind.place].text; }

  /// The names of all kinds, in the order of the documentation.
  static std::vector<std::string_view> kinds() {
    std::vector<std::string_view> all;
    for_each_type(static_cast<any_claim*>(nullptr), [&]<class C>(C*) { all.push_back(C::kind); });
    for_each_type(static_cast<any_series_claim*>(nullptr), [&]<class C>(C*) {
      if constexpr (states_alone<C>) all.push_back(C::kind);
    });
    all.insert(all.end(), {trailing_average_claim::kind_of(window::before_current),
                           trailing_average_claim::kind_of(window::with_current),
                           per_working_day_claim::kind});
    for (const history_kind& each : history_kinds) all.push_back(each.kind);
    return all;
  }
  /// Names the kind that is spelt almost so, or else all.
  [[noreturn]] void refuse_kind() const {
    const std::vector<std::string_view> all = kinds();
    if (const std::string_view nearest = nearest_name(kind(), all); !nearest.empty())
      refuse(columns_.kind, "no kind of claim has the name " + quoted_text(kind()) +
                                "; did you mean " + std::string(nearest) + '?');
    std::string names;
    for (const std::string_view each : all) names.append(names.empty() ? "" : ", ").append(each);
    refuse(columns_.kind, "expected one of " + names);
  }

  /// A claim on the figures beside it: its parts in their order, then the stated figure.
  template <figure_claim C>
  [[nodiscard]] C beside() {
    require_figures(C::operands.count, takes_many<C>());
    if (!states_a_figure<C>) state_nothing();
    const C claim = claim_read_by<C>(cells_of<C>{*this});
    try {
      static_cast<void>(check(claim));
    } catch (const error& e) {
      refuse(columns_.figures, "no claim can be made of these: " + std::string(e.what()));
    }
    return claim;
  }
  template <class C>
  static constexpr bool takes_many() {
    constexpr auto is_many = []<class Part>(Part C::*) { return std::same_as<Part, said_figures>; };
    return C::operands.apply([&](auto... part) { return (is_many(part) || ...); });
  }

  template <figure_claim C>
  struct cells_of {
    claim_cells& row;

    template <class Part>
    [[nodiscard]] auto part() {
      return row.next(static_cast<const Part*>(nullptr));
    }
    template <class Part>
    [[nodiscard]] auto stated() {
      return row.stated_as<C>(static_cast<const Part*>(nullptr));
    }
  };

  /// Reads the next part, of the type that the member has.
  [[nodiscard]] any_figure next(const said_figure*) { return shared(figure_at(next_)); }
  [[nodiscard]] std::vector<any_figure> next(const said_figures*) {
    std::vector<any_figure> all;
    while (next_ < figures_.size()) all.push_back(shared(figure_at(next_)));
    return all;
  }
  [[nodiscard]] int next(const said<int>*) { return whole_at(next_++); }
  [[nodiscard]] years next(const said<years>*) { return years_at(next_++); }
  /// Checks that a figure has the unit of those before it.
  [[nodiscard]] any_figure shared(const any_figure& f) {
    share(f, figures_[next_++].place, columns_.figures);
    return f;
  }
  void share(const any_figure& f, table_place place, const claim_table::named_column& of) {
    try {
      known_ = shared_unit(known_, f);
    } catch (const error& e) {
      table_.refuse(place, "column \"" + std::string(of.name) + "\": " + e.what());
    }
  }

  template <figure_claim C>
  [[nodiscard]] any_figure stated_as(const said_figure*) {
    if constexpr (!states_like_parts<C>) known_ = unit_of_rates;
    constexpr bool is_count = C::states == stated_kind::count;
    const any_figure result = is_count ? stated_count() : stated();
    if (is_count && !result.unit()) return result;  // "600 thousand"
    share(result, row_[columns_.stated.place].place, columns_.stated);
    return result;
  }
  /// A count is no amount in the currency of the table.
  [[nodiscard]] any_figure stated_count() const {
    if (row_[columns_.stated.place].text.empty()) return stated();
    return table_.parsed(row_, columns_.stated,
                         [](std::string_view text) { return any_figure::from_text(text); });
  }
  template <figure_claim C>
  [[nodiscard]] int stated_as(const said<int>*) {
    return table_.parsed(row_, columns_.stated, whole_in);
  }
  [[nodiscard]] any_figure stated() const {
    if (row_[columns_.stated.place].text.empty())
      refuse(columns_.stated, "expected the figure that is claimed; the cell is empty");
    return table_.parsed(row_, columns_.stated,
                         [this](std::string_view text) { return figure_in(text); });
  }
  /// Refuses what is stated where nothing is to be.
  void state_nothing() const {
    const placed_cell& cell = row_[columns_.stated.place];
    if (!cell.text.empty())
      refuse(columns_.stated,
             "expected nothing for " + std::string(kind()) + ", found " + quoted_text(cell.text));
  }

  [[nodiscard]] any average(window end) {
    require_figures(1);
    return on_period(trailing_average_claim{.length = whole_at(0), .end = end, .stated = stated()});
  }
  [[nodiscard]] history_claim in_history(const history_kind& of) {
    require_figures(of.cell == history_cell::nothing ? 0 : 1);
    state_nothing();
    history_claim result = of.like;
    switch (of.cell) {
      case history_cell::nothing: break;
      case history_cell::number: result.number = whole_at(0); break;
      case history_cell::summed: result.summed = whole_at(0); break;
      case history_cell::period: result.number = periods_since(0); break;
      case history_cell::mark: result.mark = figure_at(0); break;
    }
    return result;
  }

  /// A claim about the period of the row. Refuses one that such claims are not made about.
  template <class Claim>
  [[nodiscard]] any on_period(const Claim& claim) const {
    const claim_on_period result{claim, about()};
    const listed_claim<Calendar> row{{}, {}, {}, {}, {}, 0, result};
    const series<month, estimate<>> nothing_known;
    try {
      static_cast<void>(with_claim<bool>(row, nothing_known, [](const auto&...) { return true; }));
    } catch (const error& e) {
      refuse(columns_.period, "expected " + std::string(e.what()));
    }
    try {
      static_cast<void>(check(row, nothing_known));
    } catch (const invalid_date& e) {  // so many periods before that of the claim
      refuse(figures_.empty() ? columns_.period : columns_.figures, e.what());
    } catch (const error& e) {
      refuse(columns_.stated, e.what());
    }
    return result;
  }

  [[nodiscard]] any_figure figure_in(std::string_view text) const {
    if (!unit_) return any_figure::from_text(text);
    const auto f = any_figure::try_from_text(text);
    if (!f) return any_figure::from_text(text, *unit_);  // "$5", of which only the unit is known
    return f->unit() || !f->is_amount() ? *f : f->in(*unit_);
  }

  /// Parses one of the figures with `how`.
  template <class Parse>
  [[nodiscard]] auto part(std::size_t i, Parse how) const {
    const placed_cell& cell = figures_[i];
    return table_.parsed(figures_, {columns_.figures.name, i},
                         [&](std::string_view) { return how(std::string_view(cell.text)); });
  }
  [[nodiscard]] any_figure figure_at(std::size_t i) const {
    return part(i, [this](std::string_view text) { return figure_in(text); });
  }
  static int whole_in(std::string_view text) {
    const int number = parse<int>(text);
    if (number <= 0) throw parse_error("a number above zero", text, 0);
    return number;
  }
  [[nodiscard]] int whole_at(std::size_t i) const { return part(i, whole_in); }
  [[nodiscard]] years years_at(std::size_t i) const {
    return part(i, [](std::string_view text) {
      const int number = parse<int>(text);
      if (number <= 0 || number > most_compound_years)
        throw parse_error("a number of years from 1 to 1000", text, 0);
      return years{number};
    });
  }
  /// A level on each working day: the days of the weekend by their names, others by date, or none.
  [[nodiscard]] per_working_day_claim on_working_days() const {
    require_figures(1, true);
    weekend off;
    std::vector<day> days_off;
    const bool has_none = figures_.size() == 1 && figures_[0].text == "none";
    for (std::size_t i = 0; i < figures_.size() && !has_none; ++i)
      if (is_digit(figures_[i].text[0]))
        days_off.push_back(part(i, [](std::string_view text) { return parse<day>(text); }));
      else
        off.bits |= weekend{part(i, named_weekday)}.bits;
    if (off.size() == 7) refuse(columns_.figures, "expected a day to work on");
    return {.off = off, .stated = stated(), .days_off = std::move(days_off)};
  }
  static weekday named_weekday(std::string_view text) {
    for (const weekday each : all_weekdays)
      if (in_words(each) == text) return each;
    throw parse_error("a day of the week, as Saturday, or a date", text, 0);
  }
  [[nodiscard]] any_period about() const {
    return table_.parsed(row_, columns_.period,
                         [this](std::string_view text) { return any_in(text, two_digits_); });
  }
  [[nodiscard]] static month month_in(std::string_view text, century& two_digits) {
    return period_in<month>(text, spelling_of(month{}), two_digits).value_in(text);
  }
  /// A month before all else: "2011-12" may also be a year. Of two errors the one that lies farther
  /// on is told.
  [[nodiscard]] static any_period any_in(std::string_view text, century& two_digits) {
    try {
      return month_in(text, two_digits);
    } catch (const parse_error& no_month) {
      try {
        return any_period_in(text, Calendar, two_digits).value_in(text);
      } catch (const parse_error& no_period) {
        if (no_month.position() >= no_period.position()) throw no_month;
        throw;
      }
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
  void split_figures() {
    const placed_cell& cell = row_[columns_.figures.place];
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

  /// Refuses a row that does not have that many figures, or more.
  void require_figures(std::size_t count, bool or_more = false) const {
    const std::size_t there_are = figures_.size();
    if (there_are == count || (or_more && there_are > count)) return;
    refuse(columns_.figures, "expected " + std::to_string(count) + (or_more ? " or more" : "") +
                                 " for " + std::string(kind()) +
                                 ", separated by semicolons; there are " +
                                 std::to_string(there_are));
  }

  [[noreturn]] void refuse(const claim_table::named_column& of, const std::string& why) const {
    table_.refuse(row_[of.place].place, "column \"" + std::string(of.name) + "\": " + why);
  }

  const claim_table& table_;
  const std::vector<placed_cell>& row_;
  claim_columns columns_;
  std::optional<currency> unit_;
  century& two_digits_;
  std::vector<placed_cell> figures_;
  std::size_t next_ = 0;  // of the figures
  any_figure known_;      // says most of the unit of the figures so far
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
