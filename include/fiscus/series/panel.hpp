// SPDX-License-Identifier: BSL-1.0
// Many labelled series over the same periods: a country's exports by partner and month.
#ifndef FISCUS_SERIES_PANEL_HPP
#define FISCUS_SERIES_PANEL_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/panel_view.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/series/span_limit.hpp>
#include <fiscus/series/validity.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// A value with its label and period.
template <calendar_period Period, class Value, class Label>
struct panel_entry {
  Label label;
  Period period;
  Value value;
};

namespace detail {

// A range of pairs of a label and a series.
template <class Rows, class Period, class Value>
concept labelled_series = requires(const Rows& rows) {
  { std::begin(rows)->second.view() } -> std::same_as<series_view<Period, Value>>;
};

}  // namespace detail

/// Series with labels, over the same periods, one after the other in one buffer.
///
///     using imports = panel<month, money<EUR>, std::string>;
///     const auto all = imports::from_observations({{"France", month{2014, 1}, …}, …});
///     year_on_year(*all.find("France"))
template <calendar_period Period, storable Value, storable Label>
class panel {
 public:
  using period_type = Period;
  using value_type = Value;
  using label_type = Label;
  using entry = panel_entry<Period, Value, Label>;
  using view_type = panel_view<Period, Value, Label>;

  /// No series.
  panel() = default;

  /// `width` values for each label, from the period `from` on. Throws `invalid_value` if the number
  /// of values does not fit, and `invalid_date` if they go on after the last period of the
  /// calendar.
  panel(Period from, std::size_t width, std::vector<Label> names, std::vector<Value> values)
      : panel(detail::unchecked,
              parts{from, width, std::move(names), std::move(values), validity_bits()}) {
    data_->validity = validity_bits(data_->values.size());
    require_shape();
  }
  /// The same with a validity bit for each value. Throws `invalid_value` if the number of values or
  /// bits does not fit, and `invalid_date` as above.
  panel(Period from, std::size_t width, std::vector<Label> names, std::vector<Value> values,
        validity_bits validity)
      : panel(detail::unchecked,
              parts{from, width, std::move(names), std::move(values), std::move(validity)}) {
    require_shape();
  }
  /// The result of a verb: the labels of `of`, with other values and perhaps other periods. Throws
  /// as above.
  template <class OtherPeriod, class Other>
  panel(const panel_view<OtherPeriod, Other, Label>& of, Period from, std::size_t width,
        std::vector<Value> values, validity_bits validity)
      : panel(from, width, std::vector<Label>(of.labels().begin(), of.labels().end()),
              std::move(values), std::move(validity)) {}

  /// Returns the panel of entries in any order: the labels sorted, over the span of all periods;
  /// missing entries are gaps. Throws `invalid_value` if there are two entries of one label and
  /// period, and `span_too_long` if the periods lie further apart than `limit` allows, or there
  /// would be too many cells for the number of entries.
  [[nodiscard]] static panel from_observations(std::vector<entry> all, span_limit limit = {}) {
    if (all.empty()) return {};
    std::sort(all.begin(), all.end(), [](const entry& a, const entry& b) {
      return a.label < b.label || (a.label == b.label && a.period < b.period);
    });
    const auto by_period = [](const entry& a, const entry& b) { return a.period < b.period; };
    const auto [from, to] = std::minmax_element(all.begin(), all.end(), by_period);
    parts result{from->period, detail::limited_span(from->period, to->period, limit), {}, {}, {}};
    std::size_t labels = 1;
    for (std::size_t i = 1; i < all.size(); ++i)
      labels += all[i].label != all[i - 1].label ? 1U : 0U;
    detail::check_cells(result.first, result.width, labels, all.size(), limit);

    for (const entry& each : all) {
      if (result.labels.empty() || each.label != result.labels.back()) {
        result.fill_up();
        result.labels.push_back(each.label);
      }
      const std::size_t place = (result.labels.size() - 1) * result.width +
                                static_cast<std::size_t>(each.period - result.first);
      if (place < result.values.size())
        throw invalid_value(detail::about("two values of one label", each.period));
      while (result.values.size() < place) result.push_back(std::nullopt);
      result.push_back(each.value);
    }
    result.fill_up();
    return panel(detail::unchecked, std::move(result));
  }

  /// Returns the panel of labelled series, in the given order, over the span of all of them: from a
  /// range of pairs of a label and a series, or a map. Throws `invalid_value` if two have the same
  /// label, and as `from_observations`.
  ///
  ///     imports::from_series({{"France", from_france}, {"Spain", from_spain}})
  template <class Rows = std::vector<std::pair<Label, series<Period, Value>>>>
    requires detail::labelled_series<Rows, Period, Value>
  [[nodiscard]] static panel from_series(const Rows& rows, span_limit limit = {}) {
    parts result;
    std::optional<Period> to;
    std::size_t given = 0;
    for (const auto& [name, each] : rows) {
      given += each.length();
      result.labels.push_back(name);
      if (each.empty()) continue;
      result.first = to ? (std::min)(result.first, each.first()) : each.first();
      to = to ? (std::max)(*to, each.last()) : each.last();
    }
    const period_range<Period> periods(result.first,
                                       to ? detail::limited_span(result.first, *to, limit) : 0);
    result.width = periods.size();
    detail::check_cells(result.first, result.width, result.labels.size(), given, limit);

    std::vector<Label> names = result.labels;
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice != names.end())
      throw invalid_value(detail::about_label("two series of one label", *twice));
    for (const auto& [name, each] : rows)
      for (const Period p : periods) result.push_back(each.find(p));
    return panel(detail::unchecked, std::move(result));
  }

  /// Returns a view; does not compile on a temporary, nor do all other views.
  [[nodiscard]] view_type view() const& noexcept {
    return {detail::unchecked, data_->first,  data_->width,
            data_->labels,     data_->values, data_->validity.view()};
  }
  void view() const&& = delete;
  /// See `panel_view`.
  [[nodiscard]] std::size_t size() const noexcept { return view().size(); }
  [[nodiscard]] std::size_t width() const noexcept { return data_->width; }
  [[nodiscard]] Period first() const { return view().first(); }
  [[nodiscard]] period_range<Period> periods() const noexcept { return view().periods(); }
  /// Returns the label of the i-th series. Throws `invalid_index` if there are fewer.
  [[nodiscard]] const Label& label(std::size_t i) const& { return view().label(i); }
  [[nodiscard]] Label label(std::size_t i) const&& { return view().label(i); }
  /// Returns the i-th series: a view, or a copy of a temporary panel's. Throws `invalid_index` if
  /// there are fewer.
  [[nodiscard]] series_view<Period, Value> operator[](std::size_t i) const& { return view()[i]; }
  [[nodiscard]] series<Period, Value> operator[](std::size_t i) const&& {
    return series<Period, Value>(view()[i]);
  }
  /// Returns the series with that label, if there is one.
  [[nodiscard]] std::optional<series_view<Period, Value>> find(const Label& name) const& {
    return view().find(name);
  }
  void find(const Label&) const&& = delete;
  /// The labels of all series, and all rows; see `panel_view`.
  [[nodiscard]] std::span<const Label> labels() const& noexcept { return data_->labels; }
  [[nodiscard]] auto begin() const& { return view().begin(); }
  [[nodiscard]] auto end() const& { return view().end(); }
  void labels() const&& = delete;
  void begin() const&& = delete;
  void end() const&& = delete;
  /// Views of some of its series or periods; see `panel_view`.
  [[nodiscard]] view_type rows(std::size_t i, std::size_t count) const& {
    return view().rows(i, count);
  }
  [[nodiscard]] view_type between(Period from, Period to) const& {
    return view().between(from, to);
  }
  [[nodiscard]] view_type until(Period p) const& { return view().until(p); }
  [[nodiscard]] view_type since(Period p) const& { return view().since(p); }
  void rows(std::size_t, std::size_t) const&& = delete;
  void between(Period, Period) const&& = delete;
  void until(Period) const&& = delete;
  void since(Period) const&& = delete;

  /// Return all values, series by series, and their bits; see `series::validity`.
  [[nodiscard]] std::span<const Value> values() const& noexcept { return data_->values; }
  [[nodiscard]] std::span<const std::uint8_t> validity() const& noexcept {
    return data_->validity.bits();
  }
  void values() const&& = delete;
  void validity() const&& = delete;

  /// Returns the buffer, for reuse by another verb; the panel is then empty.
  [[nodiscard]] std::vector<Value> release() && noexcept {
    auto all = std::move(data_);
    return std::move(all->values);
  }

 private:
  struct parts {
    Period first{};
    std::size_t width = 0;
    std::vector<Label> labels;
    std::vector<Value> values;
    validity_bits validity;

    void push_back(std::optional<Value> value) {
      validity.push_back(value.has_value());
      values.push_back(value ? std::move(*value) : Value{});
    }
    /// Appends gaps up to the end of the last row.
    void fill_up() {
      while (values.size() < labels.size() * width) push_back(std::nullopt);
    }
  };

  panel(detail::unchecked_tag, parts all) noexcept : data_(std::move(all)) {}

  void require_shape() const {
    detail::check_shape(data_->labels.size(), data_->width, data_->values.size());
    detail::check_bits(data_->validity.view(), data_->values.size());
    detail::check_end(data_->first, data_->width);
  }

  detail::owned<parts> data_;
};

/// A type that can be read as a panel: `panel`, `panel_view`.
template <class P>
concept readable_panel = requires(const P& p) {
  { p.view() } -> std::same_as<panel_view<period_of<P>, value_of<P>, typename P::label_type>>;
};

/// The type of the rows of a panel.
template <readable_panel P>
using row_of = panel_row<period_of<P>, value_of<P>, typename P::label_type>;

namespace detail {

/// Returns the start that a series of such a panel has.
template <readable_panel P>
[[nodiscard]] constexpr std::optional<period_of<P>> start_of(const P& all) {
  return all.width() == 0 ? std::nullopt : std::optional(all.first());
}

// Returns the series in the result of a verb, or null for an answer that has none.
template <class Result>
constexpr const auto* series_in(const Result& result) {
  if constexpr (readable_series<Result>)
    return &result;
  else
    return result ? &*result : nullptr;
}

}  // namespace detail

/// Returns the panel of `verb(s)` of each series s: `each_series(exports, [](const auto& s) {
/// return year_on_year(s); })`. If an answer or an optional has no series, its row has gaps only.
/// Throws `invalid_value` unless all results have the same span.
template <readable_panel P, class Verb>
[[nodiscard]] auto each_series(const P& all, Verb verb) {
  const auto view = all.view();
  using row_view = series_view<period_of<P>, value_of<P>>;
  using result_series =
      std::remove_cvref_t<decltype(*detail::series_in(verb(std::declval<row_view>())))>;
  using result_value = value_of<result_series>;
  using result_period = period_of<result_series>;
  std::vector<result_value> values;
  validity_bits validity;
  const auto push_back = [&](const std::optional<result_value>& value) {
    validity.push_back(value.has_value());
    values.push_back(value.value_or(result_value{}));
  };
  result_period from{};
  std::size_t width = 0;  // as long as no row has a span
  const auto fill_up = [&](std::size_t rows) {
    while (values.size() < rows * width) push_back(std::nullopt);
  };
  bool is_known = false;
  for (std::size_t i = 0; i < view.size(); ++i) {
    const auto result = verb(view[i]);
    const result_series* const row = detail::series_in(result);
    if (row == nullptr) continue;
    if (!std::exchange(is_known, true)) {
      from = row->empty() ? result_period{} : row->first();
      width = row->length();
      values.reserve(width * view.size());
    }
    if (row->length() != width || (width != 0 && row->first() != from))
      throw invalid_value("the results of a panel's series have one span");
    fill_up(i);
    for (const auto p : row->periods()) push_back(row->find(p));
  }
  fill_up(view.size());
  return panel<result_period, result_value, typename P::label_type>(
      view, from, width, std::move(values), std::move(validity));
}

}  // namespace fiscus::inline v0

#endif
