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
#include <fiscus/series/series.hpp>
#include <fiscus/vintages/vintages.hpp>

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

  constexpr explicit real_time_view(const vintages<Period, Value>& history) noexcept
      : history_(&history) {}
  explicit real_time_view(const vintages<Period, Value>&&) = delete;

  [[nodiscard]] constexpr period_range<Period> periods() const noexcept {
    return history_->periods();
  }
  /// The levels that `base` sets against each other in `p`, or which is missing.
  template <class Base>
  [[nodiscard]] constexpr answer<detail::two_levels<Value>> levels(const Base& base,
                                                                   Period p) const {
    const auto to = history_->first_release(p);
    if (!to) return absence::missing;
    const auto all = periods();
    const Period from = *all.begin();
    const auto other = detail::base_within(base, p, from, from + static_cast<int>(all.size() - 1));
    if (!other) return absence::base_missing;
    const auto known = history_->release_as_of(*other, to->released);
    if (!known || !known->value) return absence::base_missing;
    return detail::two_levels<Value>{*known->value, *to->value, p - *other};
  }

 private:
  const vintages<Period, Value>* history_;
};

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

/// Compares a period in real time: an answer, which has the reason if it has no value.
template <class Measure, class Base, class Period, class Value, detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto compared_by(const comparison<Measure, Base>& what,
                                         const real_time_view<Period, Value>& history, Period p,
                                         const Form& form = {}) {
  static_assert(
      !requires { what.base.to; }, "in real time there is no mean of a base range");
  if constexpr (detail::suits<Measure, Base, Form, Period, Value>())
    return detail::said_of(
        what.measure, detail::bare(form),
        [&](Period each) { return history.levels(what.base, each); }, p);
}

/// Compares each period in real time, from the first whose base is one of them.
template <class Measure, class Base, class Period, class Value, detail::some_form Form = exact_form>
[[nodiscard]] constexpr auto compared_by(const comparison<Measure, Base>& what,
                                         const real_time_view<Period, Value>& history,
                                         const Form& form = {}) {
  if constexpr (detail::suits<Measure, Base, Form, Period, Value>()) {
    using answer_type = decltype(compared_by(what, history, Period(), form));
    using result = std::conditional_t<detail::bare_form<Form>::keeps_reasons, answer_type,
                                      std::remove_cvref_t<decltype(*std::declval<answer_type>())>>;
    const auto all = history.periods();
    if (all.size() == 0) return series<Period, result>();
    const Period start = *all.begin();
    const auto [skipped, count] = detail::compared_places(what.base, start, all.size());
    if (count == 0) return series<Period, result>();
    series<Period, result> results(start + static_cast<int>(skipped));
    for (const Period p : period_range<Period>(*results.start(), count)) {
      const answer_type each = compared_by(what, history, p, form);
      if constexpr (detail::bare_form<Form>::keeps_reasons)
        results.push_back(each);
      else
        results.push_back(each.optional());
    }
    return results;
  }
}

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
