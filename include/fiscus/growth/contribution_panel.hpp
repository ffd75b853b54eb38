// SPDX-License-Identifier: BSL-1.0
// The contributions of many series to one growth, exactly: their changes, and one series of bases
// that they are divided by when a contribution is asked for.
#ifndef FISCUS_GROWTH_CONTRIBUTION_PANEL_HPP
#define FISCUS_GROWTH_CONTRIBUTION_PANEL_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/growth/detail/levels.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/series/validity.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace fiscus {

namespace detail {

/// Throws `invalid_value` unless `bases` has the periods of `changes` (a series or a panel) and all
/// its values are above zero.
template <class Changes, calendar_period Period, class Value>
constexpr void check_bases(const Changes& changes, const series_view<Period, Value>& bases) {
  const std::size_t expected = changes.periods().size();
  if (bases.length() != expected)
    throw invalid_value(message()
                            .add("expected a base for each of ")
                            .add_number(expected)
                            .add(" periods of contributions, found ")
                            .add_number(bases.length()));
  if (!bases.empty() && bases.first() != changes.first())
    throw invalid_value(about("the changes do not begin with the bases", bases.first()));
  for (const auto& each : bases)
    if (!(Value{} < each.value))
      throw invalid_value(about("a base of growth is not above zero", each.period));
}

}  // namespace detail

/// The contributions of one series, each of which is made when it is asked for: the change in a
/// period over the base of that period. It can be read like a series, but there is no buffer of
/// rates; `rates` makes one. Nothing is copied; the owner must outlive the view.
template <calendar_period Period, detail::additive_level Value>
class contribution_view {
 public:
  using period_type = Period;
  using value_type = growth_rate;

  /// No periods.
  constexpr contribution_view() = default;
  /// The changes and, for the same periods, what they are divided by. Throws `invalid_value` unless
  /// the periods are the same and all bases are above zero.
  constexpr contribution_view(const series_view<Period, Value>& changes,
                              const series_view<Period, Value>& bases)
      : contribution_view(detail::unchecked, changes, bases) {
    detail::check_bases(changes, bases);
  }
  /// For those who own what is shown: nothing is checked.
  constexpr contribution_view(detail::unchecked_tag, const series_view<Period, Value>& changes,
                              const series_view<Period, Value>& bases) noexcept
      : changes_(changes), bases_(bases) {}

  [[nodiscard]] constexpr bool empty() const noexcept { return changes_.empty(); }
  /// How many periods it spans, gaps included.
  [[nodiscard]] constexpr std::size_t length() const noexcept { return changes_.length(); }
  /// How many contributions there are.
  [[nodiscard]] constexpr std::size_t count() const noexcept {
    std::size_t result = 0;
    for (const Period p : periods()) result += contains(p) ? 1U : 0U;
    return result;
  }
  /// The first and the last period of the span. Throw `missing_value` if it is empty.
  [[nodiscard]] constexpr Period first() const { return changes_.first(); }
  [[nodiscard]] constexpr Period last() const { return changes_.last(); }
  /// All periods of the span, gaps included.
  [[nodiscard]] constexpr period_range<Period> periods() const noexcept {
    return changes_.periods();
  }

  /// Whether there is a contribution in `p`.
  [[nodiscard]] constexpr bool contains(Period p) const noexcept {
    return changes_.contains(p) && bases_.contains(p);
  }
  /// The contribution in `p`, or nothing. Throws `overflow` if it does not fit in lowest terms.
  [[nodiscard]] constexpr std::optional<growth_rate> find(Period p) const {
    if (!contains(p)) return std::nullopt;
    return growth_rate(quotient(changes_[p], bases_[p]));
  }
  /// The contribution in `p`. Throws `missing_value` if there is none, and as `find`.
  [[nodiscard]] constexpr growth_rate operator[](Period p) const {
    if (!contains(p)) throw missing_value(detail::about("no contribution", p));
    return *find(p);
  }

  /// What is divided …
  [[nodiscard]] constexpr series_view<Period, Value> changes() const noexcept { return changes_; }
  /// … and what it is divided by.
  [[nodiscard]] constexpr series_view<Period, Value> bases() const noexcept { return bases_; }

  /// The same changes over the same bases.
  [[nodiscard]] friend constexpr bool operator==(const contribution_view&,
                                                 const contribution_view&) = default;

 private:
  series_view<Period, Value> changes_, bases_;
};

/// The contributions of all series of a panel to one growth, exactly, as values without fractions:
/// the change of each series, and one series of bases. In each period the changes add up to the
/// change of the total, where the series are all of its parts, and so do the contributions to its
/// growth.
///
///     const auto points = year_on_year_contribution(exports_by_partner);
///     points[0][month{2025, 12}];                    // rate, made now
///     points.changes()[0][month{2025, 12}];          // money<USD>, over …
///     points.bases()[month{2025, 12}];               // … money<USD>
template <calendar_period Period, detail::additive_level Value, std::regular Label>
class contribution_panel {
 public:
  using period_type = Period;
  using value_type = growth_rate;
  using label_type = Label;

  /// No series.
  contribution_panel() = default;

  /// The changes of all series and, for each of their periods, the base, or a gap where there is
  /// none. Throws `invalid_value` unless the periods are the same and all bases are above zero.
  contribution_panel(panel<Period, Value, Label> changes, series<Period, Value> bases)
      : all_(parts{std::move(changes), std::move(bases)}) {
    detail::check_bases(all_->changes, all_->bases.view());
  }

  /// How many series there are.
  [[nodiscard]] std::size_t size() const noexcept { return all_->changes.size(); }
  /// How many periods all of them span.
  [[nodiscard]] std::size_t width() const noexcept { return all_->changes.width(); }
  /// The first of these. Throws `missing_value` if there is none.
  [[nodiscard]] Period first() const { return all_->changes.first(); }
  [[nodiscard]] period_range<Period> periods() const noexcept { return all_->changes.periods(); }

  /// The label of the i-th series. Throws `invalid_index` if there are not so many.
  [[nodiscard]] const Label& label(std::size_t i) const& { return all_->changes.label(i); }
  [[nodiscard]] Label label(std::size_t i) const&& { return all_->changes.label(i); }
  /// The contributions of the i-th series, not of a temporary panel. Throws `invalid_index` if
  /// there are not so many.
  [[nodiscard]] contribution_view<Period, Value> operator[](std::size_t i) const& {
    return {detail::unchecked, all_->changes[i], all_->bases.view()};
  }
  void operator[](std::size_t) const&& = delete;
  /// The contributions of the series with that label, if there is one; not of a temporary panel.
  [[nodiscard]] std::optional<contribution_view<Period, Value>> find(const Label& name) const& {
    const auto found = all_->changes.find(name);
    if (!found) return std::nullopt;
    return contribution_view<Period, Value>(detail::unchecked, *found, all_->bases.view());
  }
  void find(const Label&) const&& = delete;

  /// What is divided: the change of each series in each period; a gap where it has no contribution.
  [[nodiscard]] const panel<Period, Value, Label>& changes() const& noexcept {
    return all_->changes;
  }
  [[nodiscard]] panel<Period, Value, Label> changes() const&& { return all_->changes; }
  /// What all are divided by: for each period the total of the period that it is compared with.
  [[nodiscard]] const series<Period, Value>& bases() const& noexcept { return all_->bases; }
  [[nodiscard]] series<Period, Value> bases() const&& { return all_->bases; }

  /// The buffer of the changes, for reuse by the next verb; there are no contributions then.
  [[nodiscard]] std::vector<Value> release() && noexcept {
    auto all = std::move(all_);
    return std::move(all->changes).release();
  }

 private:
  struct parts {
    panel<Period, Value, Label> changes;
    series<Period, Value> bases;
  };

  detail::owned<parts> all_;
};

/// Contributions as rates in lowest terms, each made now: a series that all verbs take. Throws
/// `overflow` if one does not fit.
template <class Period, class Value>
[[nodiscard]] constexpr series<Period, growth_rate> rates(
    const contribution_view<Period, Value>& of) {
  series<Period, growth_rate> result(of.changes().start());
  result.reserve(of.length());
  for (const Period p : of.periods()) result.push_back(of.find(p));
  return result;
}

/// The same of all series, as a panel. A buffer that is given is used again. Lowest terms take a
/// hundred times as long as the changes: rounded points and doubles have faster verbs.
template <class Period, class Value, class Label>
[[nodiscard]] panel<Period, growth_rate, Label> rates(
    const contribution_panel<Period, Value, Label>& of, std::vector<growth_rate> buffer = {}) {
  buffer.clear();
  buffer.reserve(of.size() * of.width());
  validity_bits known;
  for (std::size_t row = 0; row < of.size(); ++row)
    for (const Period p : of.periods()) {
      const std::optional<growth_rate> each = of[row].find(p);
      known.push_back(each.has_value());
      buffer.push_back(each.value_or(growth_rate()));
    }
  return {of.changes().view(), of.width() == 0 ? Period{} : of.first(), of.width(),
          std::move(buffer), std::move(known)};
}

}  // namespace fiscus

#endif
