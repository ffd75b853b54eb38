// SPDX-License-Identifier: BSL-1.0
// Values of consecutive periods, some of which may be missing.
#ifndef FISCUS_SERIES_SERIES_HPP
#define FISCUS_SERIES_SERIES_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/detail/validity.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace fiscus {

/// A value and the period that it is of.
template <calendar_period Period, class Value>
struct observation {
  Period period;
  Value value;

  [[nodiscard]] friend constexpr bool operator==(const observation&, const observation&) = default;
};

/// A value or a gap for each of some consecutive periods. A gap is neither zero nor any other
/// value: it is passed over when the series is iterated, and asking for it throws.
///
///     const series<month, money<USD>> exports(
///         month{2025, 11}, {money<USD>{"356 million"}, money<USD>{"437 million"}});
///     exports[month{2025, 12}];               // USD 437 million
///     for (auto [month, amount] : exports) …
template <calendar_period Period, std::regular Value>
  requires(!std::same_as<Value, bool>)
class series {
 public:
  using period_type = Period;
  using value_type = Value;

  /// No periods.
  constexpr series() = default;

  /// No periods yet; the first to be added is `first`.
  constexpr explicit series(Period first) noexcept : first_(first) {}

  /// A value for each period from `first` on.
  constexpr series(Period first, std::vector<Value> values)
      : first_(first), values_(std::move(values)), validity_(values_.size()) {}

  /// The series of observations given in any order; periods between them are gaps. Throws
  /// `invalid_value` if two are of one period.
  [[nodiscard]] static constexpr series from(std::vector<observation<Period, Value>> all) {
    if (all.empty()) return {};
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.period < b.period; });
    series result(all.front().period);
    for (const auto& each : all) {
      const std::size_t place = result.offset(each.period);
      if (place < result.size()) throw invalid_value(about("two values", each.period));
      while (result.size() < place) result.push_back(std::nullopt);
      result.push_back(each.value);
    }
    return result;
  }

  [[nodiscard]] constexpr bool empty() const noexcept { return values_.empty(); }
  /// How many periods it spans, gaps included.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return values_.size(); }
  /// How many values there are.
  [[nodiscard]] constexpr std::size_t present() const noexcept { return validity_.present(); }

  /// The first period of the span.
  [[nodiscard]] constexpr Period first() const noexcept { return first_; }
  /// The last period of the span. Throws `missing_value` if the series is empty.
  [[nodiscard]] constexpr Period last() const {
    if (empty()) throw missing_value("an empty series has no last period");
    return at(size() - 1);
  }
  /// All periods of the span, gaps included.
  [[nodiscard]] constexpr period_range<Period> periods() const noexcept { return {first_, size()}; }

  /// Whether there is a value for `p`.
  [[nodiscard]] constexpr bool contains(Period p) const noexcept {
    return p >= first_ && offset(p) < size() && validity_[offset(p)];
  }
  /// The value for `p`, or nothing.
  [[nodiscard]] constexpr std::optional<Value> find(Period p) const {
    if (!contains(p)) return std::nullopt;
    return values_[offset(p)];
  }
  /// The value for `p`. Throws `missing_value` if there is none.
  [[nodiscard]] constexpr const Value& operator[](Period p) const& {
    if (!contains(p)) throw missing_value(about("no value", p));
    return values_[offset(p)];
  }
  [[nodiscard]] constexpr Value operator[](Period p) && { return std::as_const(*this)[p]; }

  /// Adds the value of the period after the last, or a gap: `push_back(std::nullopt)`.
  constexpr void push_back(std::optional<Value> value) {
    validity_.push_back(value.has_value());
    values_.push_back(value ? std::move(*value) : Value{});
  }

  /// What it holds for the periods up to and with `p`.
  [[nodiscard]] constexpr series until(Period p) const {
    series result(first_);
    for (const Period each : periods()) {
      if (each > p) break;
      result.push_back(find(each));
    }
    return result;
  }

  /// The series of `f(value)`; gaps stay gaps.
  template <class F>
  [[nodiscard]] constexpr auto map(F f) const {
    series<Period, decltype(f(values_[0]))> result(first_);
    for (const Period p : periods()) {
      if (contains(p))
        result.push_back(f((*this)[p]));
      else
        result.push_back(std::nullopt);
    }
    return result;
  }

  /// The buffer: a value for each period, and `Value{}` where there is a gap.
  [[nodiscard]] constexpr std::span<const Value> values() const noexcept { return values_; }

  /// A bit for each value in the buffer, the least significant first, 1 where it is present; no
  /// bits at all if nothing is missing. This is Arrow's validity bitmap.
  [[nodiscard]] constexpr std::span<const std::uint8_t> validity() const noexcept {
    return validity_.bits();
  }

  /// Goes through the observations, in the order of their periods.
  class iterator {
   public:
    using value_type = observation<Period, Value>;
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    constexpr iterator(const series& all, std::size_t place) : all_(&all), place_(place) {
      skip_gaps();
    }

    [[nodiscard]] constexpr value_type operator*() const {
      return {all_->at(place_), all_->values_[place_]};
    }
    constexpr iterator& operator++() {
      ++place_;
      skip_gaps();
      return *this;
    }
    constexpr iterator operator++(int) {
      iterator before = *this;
      ++*this;
      return before;
    }
    [[nodiscard]] friend constexpr bool operator==(iterator, iterator) = default;

   private:
    constexpr void skip_gaps() {
      while (place_ < all_->size() && !all_->validity_[place_]) ++place_;
    }

    const series* all_ = nullptr;
    std::size_t place_ = 0;
  };

  [[nodiscard]] constexpr iterator begin() const { return iterator(*this, 0); }
  [[nodiscard]] constexpr iterator end() const { return iterator(*this, size()); }

  [[nodiscard]] friend constexpr bool operator==(const series&, const series&) = default;

 private:
  [[nodiscard]] constexpr Period at(std::size_t place) const {
    return first_ + static_cast<int>(place);
  }
  [[nodiscard]] constexpr std::size_t offset(Period p) const noexcept {
    return static_cast<std::size_t>(p - first_);
  }

  static detail::message about(std::string_view what, Period p) {
    const day from = p.first_day();
    return detail::message()
        .add(what)
        .add(" for the period from ")
        .add_date(from.year(), from.month_number(), from.day_of_month());
  }

  Period first_{};
  std::vector<Value> values_;
  detail::validity validity_;
};

}  // namespace fiscus

#endif
