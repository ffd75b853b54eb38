// SPDX-License-Identifier: BSL-1.0
// Aggregates the series of a panel period by period: all of them, or each group.
#ifndef FISCUS_SERIES_PANEL_GROUPS_HPP
#define FISCUS_SERIES_PANEL_GROUPS_HPP

#include <fiscus/exact/counted.hpp>
#include <fiscus/series/detail/sum_guard.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/rules.hpp>
#include <fiscus/series/series.hpp>
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

/// A function from a label to the label of its group, which must be ordered; not a `bool`, which a
/// panel cannot store.
template <class F, class Label>
concept label_function = requires(F f, const Label& label) {
  requires storable<std::remove_cvref_t<decltype(f(label))>>;
  requires std::totally_ordered<std::remove_cvref_t<decltype(f(label))>>;
};

namespace detail {

// The numbers of some rows of a panel.
using row_numbers = std::span<const std::size_t>;

inline std::vector<std::size_t> numbers_up_to(std::size_t size) {
  std::vector<std::size_t> result(size);
  for (std::size_t i = 0; i < size; ++i) result[i] = i;
  return result;
}

// Adds the values of those rows to `sums`, those in gaps, too; returns what the guard has seen.
template <class Guard, class... Row>
Guard add_rows(Guard guard, std::vector<std::uint64_t>& sums, const Row*... rows) noexcept {
  std::uint64_t* const to = sums.data();
  for (std::size_t i = 0; i < sums.size(); ++i)
    to[i] = (to[i] + ... + guard.see(units_of(rows[i])));
  return guard;
}

// Writes the sums of those rows, with the values in gaps; returns whether none can have overflowed.
template <class Guard, class View, class V>
bool write_sums_of_rows(Guard guard, const View& view, row_numbers rows, V* out) {
  const auto row = [&](std::size_t i) { return view.row_unchecked(rows[i]).values().data(); };
  std::vector<std::uint64_t> sums(view.width());
  std::size_t i = 0;  // four rows at a time, as that is faster
  for (; i + 4 <= rows.size(); i += 4)
    guard = add_rows(guard, sums, row(i), row(i + 1), row(i + 2), row(i + 3));
  for (; i < rows.size(); ++i) guard = add_rows(guard, sums, row(i));
  for (std::size_t period = 0; period < sums.size(); ++period)
    out[period] = from_bits<V>(sums[period]);
  return guard.all_fit();
}

// The same by any rule, for the periods in which `present` tells that all rows have a value.
template <class View, class Rule, class V>
void write_rule_of_rows(const View& view, row_numbers rows, Rule rule,
                        const std::vector<char>& present, V* out) {
  std::vector<V> values(rows.size());
  for (std::size_t i = 0; i < view.width(); ++i) {
    if (!present[i]) continue;
    for (std::size_t k = 0; k < rows.size(); ++k)
      values[k] = view.row_unchecked(rows[k]).values()[i];
    out[i] = rule(std::span<const V>(values));
  }
}

// Writes the result of a rule over several rows; a gap if one of them has a gap, or there are no
// rows.
template <class View, class Rule, class V>
void merge_rows(const View& view, row_numbers rows, Rule rule, V* out, validity_bits& known) {
  const std::size_t width = view.width();
  std::vector<char> present(width, rows.empty() ? 0 : 1);
  const bool gaps = rows.empty() || !view.is_dense();
  for (const std::size_t row : gaps ? rows : row_numbers()) {
    const auto each = view.row_unchecked(row);
    for (std::size_t i = 0; i < width; ++i)
      present[i] &= static_cast<char>(each.is_present_unchecked(i));
  }
  bool done = false;
  if constexpr (std::same_as<Rule, sum_rule> && counted_in_64_bits<V>)
    done = with_guard(rows.size(),
                      [&](auto guard) { return write_sums_of_rows(guard, view, rows, out); });
  if (!done) write_rule_of_rows(view, rows, rule, present, out);
  if (!gaps) return known.push_back_present(width);
  for (std::size_t i = 0; i < width; ++i) {
    known.push_back(present[i] != 0);
    if (!present[i]) out[i] = V{};
  }
}

// Finds the rows of a panel by their labels; of equal labels the first.
template <class View>
class row_finder {
 public:
  explicit row_finder(const View& all) : all_(all), sorted_(numbers_up_to(all.size())) {
    std::stable_sort(
        sorted_.begin(), sorted_.end(),
        [names = all.labels()](std::size_t a, std::size_t b) { return names[a] < names[b]; });
  }

  [[nodiscard]] std::optional<std::size_t> find(const typename View::label_type& label) const {
    const auto place = std::lower_bound(
        sorted_.begin(), sorted_.end(), label,
        [names = all_.labels()](std::size_t row, const auto& name) { return names[row] < name; });
    if (place == sorted_.end() || !(all_.labels()[*place] == label)) return std::nullopt;
    return *place;
  }

 private:
  View all_;
  std::vector<std::size_t> sorted_;
};

}  // namespace detail

/// Returns the series of what `rule` makes of the values of all series of a panel in a period, in
/// the order of the panel: `sum`, `highest`, `mean(mode)`, or your own callable. A gap in one of
/// them gives a gap. Throws `overflow` if a sum does not fit.
///
///     aggregate_rows(exports_by_partner, sum)   // the total
template <readable_panel P, rule_for<value_of<P>> Rule>
[[nodiscard]] series<period_of<P>, value_of<P>> aggregate_rows(const P& all, Rule rule) {
  using result_series = series<period_of<P>, value_of<P>>;
  const auto view = all.view();
  std::vector<value_of<P>> values(view.width());
  validity_bits known;
  detail::merge_rows(view, detail::numbers_up_to(view.size()), rule, values.data(), known);
  if (view.width() == 0) return result_series();
  if (known.view().is_dense()) return result_series(view.first(), std::move(values));
  return result_series(
      series_view(view.first(), std::span<const value_of<P>>(values), known.view()));
}

/// Returns the panel of groups: the series whose labels have the same `group_of(label)` are
/// aggregated by `rule`, as in `aggregate_rows`. The groups are sorted by their labels; the rule
/// sees their members in the order of the panel.
///
///     group_by(exports_by_partner, continent_of, sum)
template <readable_panel P, label_function<typename P::label_type> GroupOf,
          rule_for<value_of<P>> Rule>
[[nodiscard]] auto group_by(const P& all, GroupOf group_of, Rule rule) {
  using value_type = value_of<P>;
  const auto view = all.view();
  using label = typename P::label_type;
  using group = std::remove_cvref_t<decltype(group_of(std::declval<const label&>()))>;

  std::vector<group> groups;
  groups.reserve(view.size());
  for (const label& each : view.labels()) groups.push_back(group_of(each));
  std::vector<std::size_t> rows = detail::numbers_up_to(view.size());
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::size_t a, std::size_t b) { return groups[a] < groups[b]; });

  std::vector<group> names;
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i + 1 < rows.size() && groups[rows[i]] == groups[rows[i + 1]]) continue;
    names.push_back(groups[rows[i]]);
    ends.push_back(i + 1);
  }
  std::vector<value_type> values(names.size() * view.width());
  validity_bits known;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t from = i == 0 ? 0 : ends[i - 1];
    detail::merge_rows(view, detail::row_numbers(rows).subspan(from, ends[i] - from), rule,
                       values.data() + i * view.width(), known);
  }
  return panel<period_of<P>, value_type, group>(view.width() == 0 ? period_of<P>{} : view.first(),
                                                view.width(), std::move(names), std::move(values),
                                                std::move(known));
}

}  // namespace fiscus::inline v0

#endif
