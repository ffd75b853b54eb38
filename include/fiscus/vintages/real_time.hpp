// SPDX-License-Identifier: BSL-1.0
// Comparisons of what was released: of two periods as they stood on one day, and of a release with
// the one before it.
#ifndef FISCUS_VINTAGES_REAL_TIME_HPP
#define FISCUS_VINTAGES_REAL_TIME_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/bases.hpp>
#include <fiscus/growth/compare.hpp>
#include <fiscus/growth/forms.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

/// The first release of each period, compared with its base as that stood on the day of this
/// release: what was reported. (What is compared on the latest data is a series, `latest()`, and so
/// is what was first released of each.)
template <calendar_period Period, std::regular Value>
class real_time_view {
 public:
  using period_type = Period;
  using value_type = Value;
  using compares_levels = void;

  constexpr explicit real_time_view(const vintages<Period, Value>& history) noexcept
      : history_(&history) {}
  explicit real_time_view(const vintages<Period, Value>&&) = delete;

  /// Where the history begins, if it is not empty, and how many periods it spans.
  [[nodiscard]] constexpr std::optional<Period> start() const noexcept {
    const auto all = history_->periods();
    return all.size() == 0 ? std::nullopt : std::optional<Period>(*all.begin());
  }
  [[nodiscard]] constexpr std::size_t length() const noexcept { return history_->periods().size(); }
  [[nodiscard]] constexpr const vintages<Period, Value>& history() const noexcept {
    return *history_;
  }
  /// Returns itself.
  [[nodiscard]] constexpr real_time_view view() const noexcept { return *this; }

 private:
  const vintages<Period, Value>* history_;
};

namespace detail {

/// The first release of each period, and its base as it stood on that day.
template <class Period, class Value, class Base>
class compared_levels<real_time_view<Period, Value>, Base> {
  static_assert(
      !requires(Base base) { base.to; }, "in real time there is no mean of a base range");

 public:
  constexpr compared_levels(const real_time_view<Period, Value>& all, const Base& base)
      : all_(all), base_(base) {}

  [[nodiscard]] constexpr answer<two_levels<Value>> operator()(Period p) const {
    const auto to = all_.history().first_release(p);
    if (!to) return absence::missing;
    const Period from = *all_.start();
    const auto other = base_within(base_, p, from, from + static_cast<int>(all_.length() - 1));
    if (!other) return absence::base_missing;
    const auto known = all_.history().release_as_of(*other, to->released);
    if (!known || !known->value) return absence::base_missing;
    return two_levels<Value>{*known->value, *to->value, p - *other};
  }

 private:
  real_time_view<Period, Value> all_;
  Base base_;
};

}  // namespace detail

/// A view of a history for comparisons in real time; does not compile on a temporary.
///
///     year_on_year(real_time(exports), month{2024, 3})
template <calendar_period Period, std::regular Value>
[[nodiscard]] constexpr real_time_view<Period, Value> real_time(
    const vintages<Period, Value>& history) noexcept {
  return real_time_view<Period, Value>(history);
}
template <calendar_period Period, std::regular Value>
void real_time(const vintages<Period, Value>&&) = delete;

/// The base of a release: see `on_release_before`.
struct release_before : detail::base_of_comparison {
  template <class P>
  static consteval bool suits() {
    static_assert(sizeof(P) == 0, "on_release_before compares the releases of vintages");
    return false;
  }
};

/// Compares each release of a period with the one before it, of those that have a value: the
/// revisions, as a history of their own.
///
///     compare(exports, differences, on_release_before)
///     compare(exports, month{2025, 12}, differences, on_release_before)   // of its latest release
inline constexpr release_before on_release_before{};

template <class Measure, class Period, class Value, detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto compared_by(const comparison<Measure, release_before>& what,
                                         const vintages<Period, Value>& history,
                                         const Form& form = {}) {
  if constexpr (Form::template suits<Measure, Value>()) {
    using result = std::remove_cvref_t<decltype(*form.said(
        what.measure, std::declval<const Value&>(), std::declval<const Value&>()))>;
    std::vector<release<Period, result>> all;
    const release<Period, Value>* before = nullptr;
    for (const auto& each : history.releases()) {
      if (!each.value) continue;
      if (before != nullptr && before->period == each.period)
        all.push_back({each.period, form.said(what.measure, *before->value, *each.value).optional(),
                       each.released, each.status});
      before = &each;
    }
    return vintages<Period, result>::from_releases(std::move(all));
  }
}

template <class Measure, class Period, class Value, detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto compared_by(const comparison<Measure, release_before>& what,
                                         const vintages<Period, Value>& history, Period p,
                                         const Form& form = {}) {
  if constexpr (Form::template suits<Measure, Value>()) {
    using result = decltype(form.said(what.measure, std::declval<const Value&>(),
                                      std::declval<const Value&>()));
    const release<Period, Value>* before = nullptr;
    const release<Period, Value>* now = nullptr;
    for (const auto& each : history.releases(p)) {
      if (!each.value) continue;
      before = now;
      now = &each;
    }
    if (now == nullptr) return result(absence::missing);
    if (before == nullptr) return result(absence::base_missing);
    return form.said(what.measure, *before->value, *now->value);
  }
}

}  // namespace fiscus::inline v0

#endif
