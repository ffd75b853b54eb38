// SPDX-License-Identifier: BSL-1.0
// What can be read of a series, whoever owns its values: a whole one, some of its periods, a row of
// a panel. Nothing is copied; the owner must outlive the view.
#ifndef FISCUS_SERIES_SERIES_VIEW_HPP
#define FISCUS_SERIES_SERIES_VIEW_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/validity.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fiscus {

/// A value and the period that it is of.
template <calendar_period Period, class Value>
struct observation {
  Period period;
  Value value;

  [[nodiscard]] friend constexpr bool operator==(const observation&, const observation&) = default;
};

namespace detail {

template <calendar_period Period>
message about(std::string_view what, Period p) {
  const day from = p.first_day();
  return message()
      .add(what)
      .add(" for the period from ")
      .add_date(from.year(), from.month_number(), from.day_of_month());
}

}  // namespace detail

/// Values that a `series` can own: they lie side by side in memory, as those of a
/// `std::vector<bool>` do not.
template <class Value>
concept storable = std::regular<Value> && !std::same_as<Value, bool>;

namespace detail {

/// Places in a buffer that follow one another.
struct place_range {
  std::size_t begin;
  std::size_t count;
};

/// Of `size` periods from `start` on the places of those that lie between `from` and `to`.
template <calendar_period Period>
[[nodiscard]] constexpr place_range places_between(Period start, std::size_t size, Period from,
                                                   Period to) noexcept {
  const auto before = [&](Period p, int more) {
    return p < start ? 0 : (std::min)(static_cast<std::size_t>(p - start + more), size);
  };
  const std::size_t begin = before(from, 0);
  const std::size_t end = before(to, 1);
  return {begin, end < begin ? 0 : end - begin};
}

}  // namespace detail

/// A value or a gap for each of some consecutive periods, owned by somebody else. A gap is neither
/// zero nor any other value: it is passed over when the view is iterated, and asking for it throws.
template <calendar_period Period, std::regular Value>
class series_view {
 public:
  using period_type = Period;
  using value_type = Value;

  /// No periods.
  constexpr series_view() = default;

  /// A value for each period from `from` on.
  constexpr series_view(Period from, std::span<const Value> values) noexcept
      : first_(from), values_(values), validity_(values.size()) {}

  /// A value for each period from `from` on, where a bit says that it is there; no bits at all say
  /// that nothing is missing. `bits` is a bitmap of Arrow, and `offset` the place of the first bit.
  constexpr series_view(Period from, std::span<const Value> values,
                        std::span<const std::uint8_t> bits, std::size_t offset = 0) noexcept
      : first_(from), values_(values), validity_(bits, offset, values.size()) {}

  /// The same of a panel, which has such bits already.
  constexpr series_view(Period from, std::span<const Value> values,
                        validity_bits_view validity) noexcept
      : first_(from), values_(values), validity_(validity) {}

  [[nodiscard]] constexpr bool empty() const noexcept { return values_.empty(); }
  /// How many periods it spans, gaps included.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return values_.size(); }
  /// How many values there are.
  [[nodiscard]] constexpr std::size_t present() const noexcept { return validity_.count(); }
  /// Whether nothing is missing, as far as can be said at once: no bits are kept then.
  [[nodiscard]] constexpr bool is_dense() const noexcept { return validity_.is_dense(); }

  /// The first period of the span.
  [[nodiscard]] constexpr Period first() const noexcept { return first_; }
  /// The last period of the span. Throws `missing_value` if it is empty.
  [[nodiscard]] constexpr Period last() const {
    if (empty()) throw missing_value("an empty series has no last period");
    return period_at(size() - 1);
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
  [[nodiscard]] constexpr const Value& operator[](Period p) const {
    if (!contains(p)) throw missing_value(detail::about("no value", p));
    return values_[offset(p)];
  }

  /// What it holds for the periods `from` to `to`, both included, as far as it spans them.
  [[nodiscard]] constexpr series_view between(Period from, Period to) const noexcept {
    const auto [begin, count] = detail::places_between(first_, size(), from, to);
    series_view result = *this;
    if (begin < size()) result.first_ = period_at(begin);
    result.values_ = values_.subspan(begin, count);
    result.validity_ = validity_.subview(begin, count);
    return result;
  }
  /// What it holds for the periods up to and with `p`.
  [[nodiscard]] constexpr series_view until(Period p) const noexcept { return between(first_, p); }
  /// What it holds for the periods from `p` on.
  [[nodiscard]] constexpr series_view since(Period p) const {
    return empty() ? *this : between(p, last());
  }

  /// The buffer: a value for each period, and anything where there is a gap.
  [[nodiscard]] constexpr std::span<const Value> values() const noexcept { return values_; }
  /// Bits that say which of them are there, from the one at `validity_offset()` on, the least
  /// significant of a byte first; no bits at all say that nothing is missing. See `series`.
  [[nodiscard]] constexpr std::span<const std::uint8_t> validity() const noexcept {
    return validity_.bits();
  }
  [[nodiscard]] constexpr std::size_t validity_offset() const noexcept {
    return validity_.offset();
  }
  /// Whether the i-th value of the buffer is there.
  [[nodiscard]] constexpr bool is_present(std::size_t i) const noexcept { return validity_[i]; }

  /// Itself, as every series can be asked for a view.
  [[nodiscard]] constexpr series_view view() const noexcept { return *this; }

  /// Goes through the observations, in the order of their periods.
  class iterator {
   public:
    using value_type = observation<Period, Value>;
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    constexpr iterator(const series_view& all, std::size_t place) : all_(all), place_(place) {
      skip_gaps();
    }

    [[nodiscard]] constexpr value_type operator*() const {
      return {all_.period_at(place_), all_.values_[place_]};
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
    [[nodiscard]] friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
      return a.place_ == b.place_;
    }

   private:
    constexpr void skip_gaps() {
      while (place_ < all_.size() && !all_.is_present(place_)) ++place_;
    }

    series_view all_;
    std::size_t place_ = 0;
  };

  [[nodiscard]] constexpr iterator begin() const { return iterator(*this, 0); }
  [[nodiscard]] constexpr iterator end() const { return iterator(*this, size()); }

  /// The same periods, with the same values and the same gaps.
  [[nodiscard]] friend constexpr bool operator==(const series_view& a, const series_view& b) {
    if (a.first_ != b.first_ || a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (a.is_present(i) != b.is_present(i) ||
          (a.is_present(i) && !(a.values_[i] == b.values_[i])))
        return false;
    return true;
  }

 private:
  [[nodiscard]] constexpr Period period_at(std::size_t place) const {
    return first_ + static_cast<int>(place);
  }
  [[nodiscard]] constexpr std::size_t offset(Period p) const noexcept {
    return static_cast<std::size_t>(p - first_);
  }

  Period first_{};
  std::span<const Value> values_;
  validity_bits_view validity_;
};

/// The periods and the values of a series.
template <class Series>
using period_of = typename Series::period_type;
template <class Series>
using value_of = typename Series::value_type;

/// What can be read as a series: `series`, `fixed_series`, `series_view`. All verbs take any of
/// them.
template <class S>
concept readable_series = requires(const S& s) {
  { s.view() } -> std::same_as<series_view<period_of<S>, value_of<S>>>;
};

namespace detail {

/// What a Series that owns its values can be asked for: all that a view can, which it has to give.
template <class Series, class Period, class Value>
class owning_series {
 public:
  using period_type = Period;
  using value_type = Value;
  using iterator = typename series_view<Period, Value>::iterator;

  [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
  /// How many periods it spans, gaps included.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return view().size(); }
  /// How many values there are.
  [[nodiscard]] constexpr std::size_t present() const noexcept { return view().present(); }
  /// The first and the last period of the span. The last throws `missing_value` if there is none.
  [[nodiscard]] constexpr Period first() const noexcept { return view().first(); }
  [[nodiscard]] constexpr Period last() const { return view().last(); }
  /// All periods of the span, gaps included.
  [[nodiscard]] constexpr period_range<Period> periods() const noexcept { return view().periods(); }

  /// Whether there is a value for `p`.
  [[nodiscard]] constexpr bool contains(Period p) const noexcept { return view().contains(p); }
  /// The value for `p`, or nothing.
  [[nodiscard]] constexpr std::optional<Value> find(Period p) const { return view().find(p); }
  /// The value for `p`. Throws `missing_value` if there is none.
  [[nodiscard]] constexpr const Value& operator[](Period p) const& { return view()[p]; }
  [[nodiscard]] constexpr Value operator[](Period p) && { return view()[p]; }

  /// Views of some of its periods; see `series_view`. Not of a series that is about to end.
  [[nodiscard]] constexpr auto between(Period from, Period to) const& noexcept {
    return view().between(from, to);
  }
  [[nodiscard]] constexpr auto until(Period p) const& noexcept { return view().until(p); }
  [[nodiscard]] constexpr auto since(Period p) const& { return view().since(p); }
  void between(Period, Period) && = delete;
  void until(Period) && = delete;
  void since(Period) && = delete;

  /// The buffer: a value for each period, and anything where there is a gap.
  [[nodiscard]] constexpr std::span<const Value> values() const& noexcept {
    return view().values();
  }
  /// A bit for each value in the buffer, the least significant first, 1 where it is present; no
  /// bits at all if nothing is missing. This is Arrow's validity bitmap.
  [[nodiscard]] constexpr std::span<const std::uint8_t> validity() const& noexcept {
    return view().validity();
  }
  void values() && = delete;
  void validity() && = delete;

  [[nodiscard]] constexpr iterator begin() const { return view().begin(); }
  [[nodiscard]] constexpr iterator end() const { return view().end(); }

  [[nodiscard]] friend constexpr bool operator==(const Series& a, const Series& b) {
    return a.view() == b.view();
  }

 private:
  [[nodiscard]] constexpr series_view<Period, Value> view() const noexcept {
    return static_cast<const Series&>(*this).view();
  }
};

}  // namespace detail

}  // namespace fiscus

#endif
