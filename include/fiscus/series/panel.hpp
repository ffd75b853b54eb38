// SPDX-License-Identifier: BSL-1.0
// Many series on one span of periods, each with a label: a country's exports by partner and month.
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
#include <iterator>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace fiscus {

/// A value with the label and the period that it is of.
template <calendar_period Period, class Value, class Label>
struct panel_entry {
  Label label;
  Period period;
  Value value;
};

namespace detail {

// Pairs of a label and a series.
template <class Rows, class Period, class Value>
concept labelled_series = requires(const Rows& rows) {
  { std::begin(rows)->second.view() } -> std::same_as<series_view<Period, Value>>;
};

}  // namespace detail

/// Series with labels, one after the other in one buffer.
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

  /// For each label `width` values from the period `from` on. Throws `invalid_value` unless there
  /// are as many values as that, and `invalid_date` if they go on after the last period of the
  /// calendar.
  panel(Period from, std::size_t width, std::vector<Label> names, std::vector<Value> values)
      : panel(detail::unchecked,
              parts{from, width, std::move(names), std::move(values), validity_bits()}) {
    data_->validity = validity_bits(data_->values.size());
    require_shape();
  }
  /// The same with a bit for each value that says whether it is there. Throws `invalid_value`
  /// unless there are as many of both as that, and `invalid_date` as above.
  panel(Period from, std::size_t width, std::vector<Label> names, std::vector<Value> values,
        validity_bits validity)
      : panel(detail::unchecked,
              parts{from, width, std::move(names), std::move(values), std::move(validity)}) {
    require_shape();
  }
  /// What a verb makes of a panel: the same series, with other values and perhaps another span.
  /// Throws as above.
  template <class OtherPeriod, class Other>
  panel(const panel_view<OtherPeriod, Other, Label>& of, Period from, std::size_t width,
        std::vector<Value> values, validity_bits validity)
      : panel(from, width, std::vector<Label>(of.labels().begin(), of.labels().end()),
              std::move(values), std::move(validity)) {}

  /// The panel of entries given in any order: the labels in their order, over the span of all
  /// periods; what is not given is a gap. Throws `invalid_value` if a period of a label is given
  /// twice, and `span_too_long` if the periods lie further apart than the limit allows, or there
  /// would be too many cells for the values given.
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

  /// The panel of series with labels, over the span of all of them, in the order given: of pairs of
  /// both, or a map. Throws `invalid_value` if two have the same label, and as `from_observations`.
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

  /// A view of it; does not compile on a temporary, nor do all other views.
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
  /// The label of the i-th series. Throws `invalid_index` if there are not so many.
  [[nodiscard]] const Label& label(std::size_t i) const& { return view().label(i); }
  [[nodiscard]] Label label(std::size_t i) const&& { return view().label(i); }
  /// The i-th series, as a view; of a temporary panel as a copy. Throws `invalid_index` if there
  /// are not so many.
  [[nodiscard]] series_view<Period, Value> operator[](std::size_t i) const& { return view()[i]; }
  [[nodiscard]] series<Period, Value> operator[](std::size_t i) const&& {
    return series<Period, Value>(view()[i]);
  }
  /// The series with that label, if there is one.
  [[nodiscard]] std::optional<series_view<Period, Value>> find(const Label& name) const& {
    return view().find(name);
  }
  void find(const Label&) const&& = delete;
  /// The labels of all series, and all series with their labels; see `panel_view`.
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

  /// All values, series by series, and their bits; see `series::validity`.
  [[nodiscard]] std::span<const Value> values() const& noexcept { return data_->values; }
  [[nodiscard]] std::span<const std::uint8_t> validity() const& noexcept {
    return data_->validity.bits();
  }
  void values() const&& = delete;
  void validity() const&& = delete;

  /// The buffer, for reuse by the next verb; the panel is empty then.
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
    /// Gaps up to the end of the last row.
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

/// What can be read as a panel: `panel`, `panel_view`.
template <class P>
concept readable_panel = requires(const P& p) {
  { p.view() } -> std::same_as<panel_view<period_of<P>, value_of<P>, typename P::label_type>>;
};

/// A series of such a panel and its label.
template <readable_panel P>
using row_of = panel_row<period_of<P>, value_of<P>, typename P::label_type>;

namespace detail {

// The series that a verb gives, or nothing if it gives an answer that has none.
template <class Result>
constexpr const auto* series_in(const Result& result) {
  if constexpr (readable_series<Result>)
    return &result;
  else
    return result ? &*result : nullptr;
}

}  // namespace detail

/// What a verb makes of each series of a panel, as a panel: `each_series(exports, [](const auto& s)
/// { return year_on_year(s); })`. All results must have the same span. Throws `invalid_value` if
/// they have not. Where the verb gives an answer or an optional that has no series, all are gaps.
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

}  // namespace fiscus

#endif
