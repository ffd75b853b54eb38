// SPDX-License-Identifier: BSL-1.0
// A view of a series, or of some of its periods, whoever owns the values. Nothing is copied; the
// owner must outlive the view.
#ifndef FISCUS_SERIES_SERIES_VIEW_HPP
#define FISCUS_SERIES_SERIES_VIEW_HPP

#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/lasting_span.hpp>
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

namespace fiscus::inline v0 {

/// A value and its period.
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

/// A type of value that a `series` can own: regular, and stored side by side, as `bool` is not in
/// `std::vector<bool>`.
template <class Value>
concept storable = std::regular<Value> && !std::same_as<Value, bool>;

namespace detail {

/// Consecutive places in a buffer.
struct place_range {
  std::size_t begin;
  std::size_t count;
};

/// Returns the places of the periods `from` to `to` among `size` periods from `start` on.
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

/// Throws `invalid_value` unless there is a bit for each of `values` values.
constexpr void check_bits(validity_bits_view bits, std::size_t values) {
  if (bits.size() != values)
    throw invalid_value(message()
                            .add("expected a validity bit for each of ")
                            .add_number(values)
                            .add(" values, found ")
                            .add_number(bits.size()));
}

/// Throws `invalid_date` if the calendar ends before `size` periods from `from` on.
template <calendar_period Period>
constexpr void check_end(Period from, std::size_t size) {
  if (size <= 1) return;
  if constexpr (requires { Period::last_ordinal; }) {
    const auto more = static_cast<std::size_t>(Period::last_ordinal - from.ordinal());
    if (size - 1 > more) {
      const day begin = from.first_day();
      throw invalid_date(message()
                             .add("the calendar ends before ")
                             .add_number(size)
                             .add(" periods that begin with the one from ")
                             .add_date(begin.year(), begin.month_number(), begin.day_of_month()));
    }
  } else {
    static_cast<void>(from + static_cast<int>(size - 1));
  }
}

/// Throws unless one more period can be added to `size` periods from `start` on: `missing_value` if
/// there is no start, `invalid_date` at the end of the calendar.
template <calendar_period Period>
constexpr void check_growth(std::optional<Period> start, std::size_t size) {
  if (!start) throw missing_value("a series that was given no first period cannot grow");
  check_end(*start, size + 1);
}

}  // namespace detail

/// A view of a value or a gap for each of some consecutive periods. A gap is neither zero nor any
/// other value: iteration passes over it, and `operator[]` throws.
template <calendar_period Period, std::regular Value>
class series_view {
 public:
  using period_type = Period;
  using value_type = Value;

  /// No periods.
  constexpr series_view() = default;

  /// A value for each period from `from` on. Throws `invalid_date` if they go on after the last
  /// period of the calendar.
  constexpr series_view(Period from, detail::lasting_span<Value> values)
      : series_view(from, values, validity_bits_view(values.size())) {}

  /// A value for each period from `from` on where its bit is set; without any bits nothing is
  /// missing. `bits` is a bitmap in Arrow's layout, and `offset` the place of its first bit. Throws
  /// `invalid_value` if there are fewer bits than values, and `invalid_date` as above.
  constexpr series_view(Period from, detail::lasting_span<Value> values,
                        detail::lasting_span<std::uint8_t> bits, std::size_t offset = 0)
      : series_view(from, values, validity_bits_view(bits, offset, values.size())) {}

  /// The same with a view of bits. Throws `invalid_value` unless there is one for each value, and
  /// `invalid_date` as above.
  constexpr series_view(Period from, detail::lasting_span<Value> values,
                        validity_bits_view validity)
      : series_view(detail::unchecked, from, values, validity) {
    detail::check_bits(validity, values.size());
    detail::check_end(from, values.size());
  }

  /// For owners of the values: checks nothing, and the start may be unknown.
  constexpr series_view(detail::unchecked_tag, std::optional<Period> start,
                        std::span<const Value> values, validity_bits_view validity) noexcept
      : first_(start.value_or(Period{})),
        has_start_(start.has_value()),
        values_(values),
        validity_(validity) {}

  [[nodiscard]] constexpr bool empty() const noexcept { return values_.empty(); }
  /// Returns the number of periods, gaps included.
  [[nodiscard]] constexpr std::size_t length() const noexcept { return values_.size(); }
  /// Returns the number of values, without the gaps.
  [[nodiscard]] constexpr std::size_t count() const noexcept { return validity_.count(); }
  /// Returns whether no bits are kept, because nothing is missing.
  [[nodiscard]] constexpr bool is_dense() const noexcept { return validity_.is_dense(); }

  /// Returns the first period. Throws `missing_value` if it is empty.
  [[nodiscard]] constexpr Period first() const {
    if (empty()) throw missing_value("an empty series has no first period");
    return first_;
  }
  /// Returns the last period. Throws `missing_value` if it is empty.
  [[nodiscard]] constexpr Period last() const {
    if (empty()) throw missing_value("an empty series has no last period");
    return period_at(length() - 1);
  }
  /// Returns the first period; if it is empty, the period that it was constructed to begin with, if
  /// any.
  [[nodiscard]] constexpr std::optional<Period> start() const noexcept {
    return has_start_ ? std::optional<Period>(first_) : std::nullopt;
  }
  /// Returns all periods, gaps included.
  [[nodiscard]] constexpr period_range<Period> periods() const noexcept {
    return {first_, length()};
  }

  /// Returns whether there is a value for `p`.
  [[nodiscard]] constexpr bool contains(Period p) const noexcept {
    return p >= first_ && offset(p) < length() && is_present_unchecked(offset(p));
  }
  /// Returns the value for `p`, or nothing.
  [[nodiscard]] constexpr std::optional<Value> find(Period p) const {
    if (!contains(p)) return std::nullopt;
    return values_[offset(p)];
  }
  /// Returns the value for `p`. Throws `missing_value` for a gap and outside of the span.
  [[nodiscard]] constexpr const Value& operator[](Period p) const {
    if (!contains(p)) throw missing_value(detail::about("no value", p));
    return values_[offset(p)];
  }

  /// Returns a view of the periods `from` to `to`, both included, as far as it spans them.
  [[nodiscard]] constexpr series_view between(Period from, Period to) const noexcept {
    const auto [begin, count] = detail::places_between(first_, length(), from, to);
    if (count == 0) return {};
    series_view result = *this;
    result.first_ = period_at(begin);
    result.values_ = values_.subspan(begin, count);
    result.validity_ = validity_.subview_unchecked(begin, count);
    return result;
  }
  /// Returns a view of the periods up to and including `p`.
  [[nodiscard]] constexpr series_view until(Period p) const noexcept { return between(first_, p); }
  /// Returns a view of the periods from `p` on.
  [[nodiscard]] constexpr series_view since(Period p) const {
    return empty() ? *this : between(p, last());
  }

  /// Returns the buffer: a value for each period, and an unspecified one for a gap.
  [[nodiscard]] constexpr std::span<const Value> values() const noexcept { return values_; }
  /// Returns the validity bits of the buffer, the first of which is at `validity_offset()`; empty
  /// if nothing is missing. See `series`.
  [[nodiscard]] constexpr std::span<const std::uint8_t> validity() const noexcept {
    return validity_.bits();
  }
  [[nodiscard]] constexpr std::size_t validity_offset() const noexcept {
    return validity_.offset();
  }
  /// Returns whether the i-th value of the buffer is present. Throws `invalid_index` if the buffer
  /// is shorter.
  [[nodiscard]] constexpr bool is_present(std::size_t i) const {
    detail::check_index("value", i, length());
    return is_present_unchecked(i);
  }
  /// The same without the check, for inner loops: `i` must be less than `length()`.
  [[nodiscard]] constexpr bool is_present_unchecked(std::size_t i) const noexcept {
    return validity_.is_present_unchecked(i);
  }

  /// Returns itself.
  [[nodiscard]] constexpr series_view view() const noexcept { return *this; }

  /// Iterates over the observations, in the order of their periods.
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
      while (place_ < all_.length() && !all_.is_present_unchecked(place_)) ++place_;
    }

    series_view all_;
    std::size_t place_ = 0;
  };

  [[nodiscard]] constexpr iterator begin() const { return iterator(*this, 0); }
  [[nodiscard]] constexpr iterator end() const { return iterator(*this, length()); }

  /// Whether both have the same periods, values and gaps; if both are empty, the same start.
  [[nodiscard]] friend constexpr bool operator==(const series_view& a, const series_view& b) {
    if (a.start() != b.start() || a.length() != b.length()) return false;
    for (std::size_t i = 0; i < a.length(); ++i) {
      const bool is_present = a.is_present_unchecked(i);
      if (is_present != b.is_present_unchecked(i)) return false;
      if (is_present && !(a.values_[i] == b.values_[i])) return false;
    }
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
  bool has_start_ = false;
  std::span<const Value> values_;
  validity_bits_view validity_;
};
template <calendar_period Period, class Value, std::size_t Extent, class... Bits>
series_view(Period, std::span<const Value, Extent>, Bits...) -> series_view<Period, Value>;

/// The types of the periods and of the values of a series.
template <class Series>
using period_of = typename Series::period_type;
template <class Series>
using value_of = typename Series::value_type;

/// A type that can be read as a series: `series`, `fixed_series`, `series_view`. Every verb takes
/// any of them.
template <class S>
concept readable_series = requires(const S& s) {
  { s.view() } -> std::same_as<series_view<period_of<S>, value_of<S>>>;
};

/// A type that can be read as a series of values with an order.
template <class S>
concept ordered_series = readable_series<S> && std::totally_ordered<value_of<S>>;

/// A type that can be read as a series of the same values and periods as S.
template <class T, class S>
concept like_series = readable_series<T> && std::same_as<period_of<T>, period_of<S>> &&
    std::same_as<value_of<T>, value_of<S>>;

namespace detail {

/// The interface of a Series that owns its values: what its view has.
template <class Series, class Period, class Value>
class owning_series {
 public:
  using period_type = Period;
  using value_type = Value;
  using iterator = typename series_view<Period, Value>::iterator;

  [[nodiscard]] constexpr bool empty() const noexcept { return length() == 0; }
  /// Returns the number of periods, gaps included.
  [[nodiscard]] constexpr std::size_t length() const noexcept { return view().length(); }
  /// Returns the number of values, without the gaps.
  [[nodiscard]] constexpr std::size_t count() const noexcept { return view().count(); }
  /// Return the first and the last period. Throw `missing_value` if it is empty.
  [[nodiscard]] constexpr Period first() const { return view().first(); }
  [[nodiscard]] constexpr Period last() const { return view().last(); }
  /// Returns where it begins or would begin; see `series_view`.
  [[nodiscard]] constexpr std::optional<Period> start() const noexcept { return view().start(); }
  /// Returns all periods, gaps included.
  [[nodiscard]] constexpr period_range<Period> periods() const noexcept { return view().periods(); }

  /// Returns whether there is a value for `p`.
  [[nodiscard]] constexpr bool contains(Period p) const noexcept { return view().contains(p); }
  /// Returns the value for `p`, or nothing.
  [[nodiscard]] constexpr std::optional<Value> find(Period p) const { return view().find(p); }
  /// Returns the value for `p`. Throws `missing_value` for a gap and outside of the span.
  [[nodiscard]] constexpr const Value& operator[](Period p) const& { return view()[p]; }
  [[nodiscard]] constexpr Value operator[](Period p) const&& { return view()[p]; }

  /// Return views of some of its periods; see `series_view`. Do not compile on a temporary, nor do
  /// those that follow.
  [[nodiscard]] constexpr auto between(Period from, Period to) const& noexcept {
    return view().between(from, to);
  }
  [[nodiscard]] constexpr auto until(Period p) const& noexcept { return view().until(p); }
  [[nodiscard]] constexpr auto since(Period p) const& { return view().since(p); }
  void between(Period, Period) const&& = delete;
  void until(Period) const&& = delete;
  void since(Period) const&& = delete;

  /// Returns the buffer: a value for each period, and an unspecified one for a gap.
  [[nodiscard]] constexpr std::span<const Value> values() const& noexcept {
    return view().values();
  }
  /// Returns a bit for each value of the buffer, the least significant first, 1 if it is present;
  /// empty if nothing is missing. This is Arrow's validity bitmap.
  [[nodiscard]] constexpr std::span<const std::uint8_t> validity() const& noexcept {
    return view().validity();
  }
  void values() const&& = delete;
  void validity() const&& = delete;

  [[nodiscard]] constexpr iterator begin() const& { return view().begin(); }
  [[nodiscard]] constexpr iterator end() const& { return view().end(); }
  void begin() const&& = delete;
  void end() const&& = delete;

  [[nodiscard]] friend constexpr bool operator==(const Series& a, const Series& b) {
    return a.view() == b.view();
  }

 private:
  [[nodiscard]] constexpr series_view<Period, Value> view() const noexcept {
    return static_cast<const Series&>(*this).view();
  }
};

}  // namespace detail

}  // namespace fiscus::inline v0

#endif
