// SPDX-License-Identifier: BSL-1.0
// Many series on one span of periods, each with a label: a country's exports by partner and month.
#ifndef FISCUS_SERIES_PANEL_HPP
#define FISCUS_SERIES_PANEL_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>
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

/// Consecutive rows of a panel, owned by it, or some periods of these: what every verb over panels
/// takes. Rows can be dealt out to threads.
template <calendar_period Period, std::regular Value, std::regular Label>
class panel_view {
 public:
  using period_type = Period;
  using value_type = Value;
  using label_type = Label;

  constexpr panel_view(Period from, std::size_t width, std::span<const Label> names,
                       std::span<const Value> values, validity_bits_view validity) noexcept
      : panel_view(from, width, width, names, values, validity) {}

  /// How many series there are.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return labels_.size(); }
  /// How many periods all of them span.
  [[nodiscard]] constexpr std::size_t width() const noexcept { return width_; }
  /// How far each series is from the one before it in the buffer: the width of the whole panel.
  [[nodiscard]] constexpr std::size_t stride() const noexcept { return stride_; }
  [[nodiscard]] constexpr Period first() const noexcept { return first_; }
  [[nodiscard]] constexpr period_range<Period> periods() const noexcept { return {first_, width_}; }
  /// Whether nothing is missing, as far as can be said at once.
  [[nodiscard]] constexpr bool is_dense() const noexcept { return validity_.is_dense(); }

  /// The label of the i-th series.
  [[nodiscard]] constexpr const Label& label(std::size_t i) const { return labels_[i]; }
  /// The i-th series.
  [[nodiscard]] constexpr series_view<Period, Value> operator[](std::size_t i) const noexcept {
    return {first_, values_.subspan(i * stride_, width_), validity_.subview(i * stride_, width_)};
  }
  /// The series with that label, if there is one.
  [[nodiscard]] constexpr std::optional<series_view<Period, Value>> find(const Label& name) const {
    for (std::size_t i = 0; i < size(); ++i)
      if (label(i) == name) return (*this)[i];
    return std::nullopt;
  }

  /// `count` of its series from the i-th on.
  [[nodiscard]] constexpr panel_view rows(std::size_t i, std::size_t count) const noexcept {
    return part(i, count, {0, width_});
  }
  /// What its series hold for the periods `from` to `to`, both included, as far as they span them.
  /// Nothing is copied.
  [[nodiscard]] constexpr panel_view between(Period from, Period to) const {
    return part(0, size(), detail::places_between(first_, width_, from, to));
  }
  /// What its series hold for the periods up to and with `p`.
  [[nodiscard]] constexpr panel_view until(Period p) const { return between(first_, p); }
  /// What its series hold for the periods from `p` on.
  [[nodiscard]] constexpr panel_view since(Period p) const {
    return width_ == 0 ? *this : between(p, first_ + (width_ - 1));
  }

  /// All values, series by series, from the first of the first to the last of the last: those of
  /// the i-th begin at i · `stride()`. Where this is more than `width()`, others lie between them.
  [[nodiscard]] constexpr std::span<const Value> values() const noexcept { return values_; }
  /// The bits of these values; see `series_view`.
  [[nodiscard]] constexpr std::span<const std::uint8_t> validity() const noexcept {
    return validity_.bits();
  }
  [[nodiscard]] constexpr std::size_t validity_offset() const noexcept {
    return validity_.offset();
  }

  /// The labels of all series.
  [[nodiscard]] constexpr std::span<const Label> labels() const noexcept { return labels_; }

  /// Itself, as every panel can be asked for a view.
  [[nodiscard]] constexpr panel_view view() const noexcept { return *this; }

 private:
  constexpr panel_view(Period from, std::size_t width, std::size_t stride,
                       std::span<const Label> names, std::span<const Value> values,
                       validity_bits_view validity) noexcept
      : first_(from),
        width_(width),
        stride_(stride),
        labels_(names),
        values_(values),
        validity_(validity) {}

  /// Some periods of `count` series from the i-th on.
  [[nodiscard]] constexpr panel_view part(std::size_t i, std::size_t count,
                                          detail::place_range shown) const {
    const std::size_t begin = count == 0 ? 0 : i * stride_ + shown.begin;
    const std::size_t length = count == 0 ? 0 : (count - 1) * stride_ + shown.count;
    return {shown.begin < width_ ? first_ + shown.begin : first_,
            shown.count,
            stride_,
            labels_.subspan(i, count),
            values_.subspan(begin, length),
            validity_.subview(begin, length)};
  }

  Period first_;
  std::size_t width_;
  std::size_t stride_;
  std::span<const Label> labels_;
  std::span<const Value> values_;
  validity_bits_view validity_;
};

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
///     const imports all = imports::from({{"France", month{2014, 1}, money<EUR>{"2.1 billion"}},
///     …}); year_on_year(*all.find("France"))
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
  /// are as many values as that.
  panel(Period from, std::size_t width, std::vector<Label> names, std::vector<Value> values)
      : first_(from),
        width_(width),
        labels_(std::move(names)),
        values_(std::move(values)),
        validity_(values_.size()) {
    if (values_.size() != labels_.size() * width)
      throw invalid_value("a panel has a value for each label and period");
  }

  /// The panel of entries given in any order: the labels in their order, over the span of all
  /// periods; what is not given is a gap. Throws `invalid_value` if a period of a label is given
  /// twice.
  [[nodiscard]] static panel from(std::vector<entry> all) {
    panel result;
    if (all.empty()) return result;
    std::sort(all.begin(), all.end(), [](const entry& a, const entry& b) {
      return a.label < b.label || (a.label == b.label && a.period < b.period);
    });
    const auto by_period = [](const entry& a, const entry& b) { return a.period < b.period; };
    const auto [from, to] = std::minmax_element(all.begin(), all.end(), by_period);
    result.first_ = from->period;
    result.width_ = static_cast<std::size_t>(to->period - from->period) + 1;

    std::vector<Label>& names = result.labels_;
    for (const entry& each : all) {
      if (names.empty() || each.label != names.back()) {
        result.fill_up(names.size());
        names.push_back(each.label);
      }
      const std::size_t place = (names.size() - 1) * result.width_ +
                                static_cast<std::size_t>(each.period - result.first_);
      if (place < result.values_.size())
        throw invalid_value(detail::about("two values of one label", each.period));
      while (result.values_.size() < place) result.push_back(std::nullopt);
      result.push_back(each.value);
    }
    result.fill_up(names.size());
    return result;
  }

  /// The panel of series with labels, over the span of all of them, in the order given: of pairs of
  /// both, or a map. Throws `invalid_value` if two have the same label.
  ///
  ///     imports::from_series({{"France", from_france}, {"Spain", from_spain}})
  template <class Rows = std::vector<std::pair<Label, series<Period, Value>>>>
    requires detail::labelled_series<Rows, Period, Value>
  [[nodiscard]] static panel from_series(const Rows& rows) {
    panel result;
    std::optional<Period> to;
    for (const auto& [name, each] : rows) {
      result.labels_.push_back(name);
      if (each.empty()) continue;
      result.first_ = to ? (std::min)(result.first_, each.first()) : each.first();
      to = to ? (std::max)(*to, each.last()) : each.last();
    }
    if (to) result.width_ = through(result.first_, *to).size();

    std::vector<Label> names = result.labels_;
    std::sort(names.begin(), names.end());
    if (std::adjacent_find(names.begin(), names.end()) != names.end())
      throw invalid_value("two series of one label");
    for (const auto& [name, each] : rows)
      for (const Period p : result.periods()) result.push_back(each.find(p));
    return result;
  }

  /// What a verb makes of a panel: the same series, with other values and perhaps another span.
  template <class OtherPeriod, class Other>
  panel(const panel_view<OtherPeriod, Other, Label>& of, Period from, std::size_t width,
        std::vector<Value> values, validity_bits validity)
      : first_(from),
        width_(width),
        labels_(of.labels().begin(), of.labels().end()),
        values_(std::move(values)),
        validity_(std::move(validity)) {}

  /// What can be read of it. Not of a panel that is about to end.
  [[nodiscard]] view_type view() const& noexcept {
    return {first_, width_, labels_, values_, validity_.view()};
  }
  void view() && = delete;
  /// See `panel_view`.
  [[nodiscard]] std::size_t size() const noexcept { return view().size(); }
  [[nodiscard]] std::size_t width() const noexcept { return width_; }
  [[nodiscard]] Period first() const noexcept { return first_; }
  [[nodiscard]] period_range<Period> periods() const noexcept { return view().periods(); }
  [[nodiscard]] const Label& label(std::size_t i) const { return labels_[i]; }
  /// A series, as a view. Of a panel that is about to end too, so that `each_series(all, f)[0][p]`
  /// is a value; but a row that is kept, or gone through in a range-for, needs a panel with a name.
  [[nodiscard]] series_view<Period, Value> operator[](std::size_t i) const noexcept {
    return view()[i];
  }
  [[nodiscard]] std::optional<series_view<Period, Value>> find(const Label& name) const {
    return view().find(name);
  }
  /// Views of some of its series or periods; see `panel_view`. Not of a panel that is about to end.
  [[nodiscard]] view_type rows(std::size_t i, std::size_t count) const& {
    return view().rows(i, count);
  }
  [[nodiscard]] view_type between(Period from, Period to) const& {
    return view().between(from, to);
  }
  [[nodiscard]] view_type until(Period p) const& { return view().until(p); }
  [[nodiscard]] view_type since(Period p) const& { return view().since(p); }
  void rows(std::size_t, std::size_t) && = delete;
  void between(Period, Period) && = delete;
  void until(Period) && = delete;
  void since(Period) && = delete;

  /// All values, series by series, and their bits; see `series::validity`.
  [[nodiscard]] std::span<const Value> values() const& noexcept { return values_; }
  [[nodiscard]] std::span<const std::uint8_t> validity() const& noexcept {
    return validity_.bits();
  }
  void values() && = delete;
  void validity() && = delete;

  /// The buffer, for reuse by the next verb; the panel is empty then.
  [[nodiscard]] std::vector<Value> release() && {
    width_ = 0;
    labels_.clear();
    validity_ = validity_bits();
    return std::exchange(values_, {});
  }

 private:
  void push_back(std::optional<Value> value) {
    validity_.push_back(value.has_value());
    values_.push_back(value ? std::move(*value) : Value{});
  }
  void fill_up(std::size_t rows) {
    while (values_.size() < rows * width_) push_back(std::nullopt);
  }

  Period first_{};
  std::size_t width_ = 0;
  std::vector<Label> labels_;
  std::vector<Value> values_;
  validity_bits validity_;
};

/// What can be read as a panel: `panel`, `panel_view`.
template <class P>
concept readable_panel = requires(const P& p) {
  { p.view() } -> std::same_as<panel_view<period_of<P>, value_of<P>, typename P::label_type>>;
};

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
  using result_series = std::remove_cvref_t<decltype(*detail::series_in(verb(view[0])))>;
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
      from = row->first();
      width = row->size();
      values.reserve(width * view.size());
    }
    if (row->size() != width || (width != 0 && row->first() != from))
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
