// SPDX-License-Identifier: BSL-1.0
// A view of a panel, or of some of its series and periods, whoever owns the values. Nothing is
// copied; the owner must outlive the view.
#ifndef FISCUS_SERIES_PANEL_VIEW_HPP
#define FISCUS_SERIES_PANEL_VIEW_HPP

#include <fiscus/calendar/period.hpp>
#include <fiscus/detail/lasting_span.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/series_view.hpp>
#include <fiscus/series/validity.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fiscus::inline v0 {

namespace detail {

/// Returns a message with a label, if that is a text or a number.
template <class Label>
message about_label(std::string_view what, const Label& label) {
  message result;
  result.add(what);
  if constexpr (std::convertible_to<const Label&, std::string_view>)
    result.add(": ").quote(label);
  else if constexpr (std::integral<Label>)
    result.add(": ").add_number(label);
  return result;
}

/// Throws `invalid_value` unless there are `width` values for each of `rows` labels.
constexpr void check_shape(std::size_t rows, std::size_t width, std::size_t values) {
  const bool fits = width == 0 ? values == 0 : values % width == 0 && values / width == rows;
  if (!fits)
    throw invalid_value(message()
                            .add("expected a value for each of ")
                            .add_number(rows)
                            .add(" labels and ")
                            .add_number(width)
                            .add(" periods, found ")
                            .add_number(values)
                            .add(" values"));
}

}  // namespace detail

/// A series of a panel and its label.
template <calendar_period Period, std::regular Value, std::regular Label>
struct panel_row {
  const Label& label;
  series_view<Period, Value> series;
};

/// A view of consecutive rows of a panel, or of some of their periods. Every verb over panels takes
/// it. Rows can be dealt out to threads. Does not compile on a temporary buffer.
template <calendar_period Period, std::regular Value, std::regular Label>
class panel_view {
 public:
  using period_type = Period;
  using value_type = Value;
  using label_type = Label;

  /// No series.
  constexpr panel_view() = default;

  /// `width` values for each label, from the period `from` on. Throws `invalid_value` if the number
  /// of values or bits does not fit, and `invalid_date` if they go on after the last period of the
  /// calendar.
  constexpr panel_view(Period from, std::size_t width, detail::lasting_span<Label> names,
                       detail::lasting_span<Value> values, validity_bits_view validity)
      : panel_view(detail::unchecked, from, width, names, values, validity) {
    detail::check_shape(names.size(), width, values.size());
    detail::check_bits(validity, values.size());
    detail::check_end(from, width);
  }

  /// For owners of the values: checks nothing.
  constexpr panel_view(detail::unchecked_tag, Period from, std::size_t width,
                       std::span<const Label> names, std::span<const Value> values,
                       validity_bits_view validity) noexcept
      : panel_view(from, width, width, names, values, validity) {}

  /// Returns the number of series.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return labels_.size(); }
  /// Returns the number of periods, which is the same for all series.
  [[nodiscard]] constexpr std::size_t width() const noexcept { return width_; }
  /// Returns the distance between the beginnings of two consecutive series in the buffer: the width
  /// of the whole panel.
  [[nodiscard]] constexpr std::size_t stride() const noexcept { return stride_; }
  /// Returns the first period. Throws `missing_value` for a panel without periods.
  [[nodiscard]] constexpr Period first() const {
    if (width_ == 0) throw missing_value("a panel without periods has no first period");
    return first_;
  }
  [[nodiscard]] constexpr period_range<Period> periods() const noexcept { return {first_, width_}; }
  /// Returns whether no bits are kept, because nothing is missing.
  [[nodiscard]] constexpr bool is_dense() const noexcept { return validity_.is_dense(); }

  /// Returns the label of the i-th series. Throws `invalid_index` if there are fewer.
  [[nodiscard]] constexpr const Label& label(std::size_t i) const {
    detail::check_index("series", i, size());
    return labels_[i];
  }
  /// Returns the i-th series. Throws `invalid_index` if there are fewer.
  [[nodiscard]] constexpr series_view<Period, Value> operator[](std::size_t i) const {
    detail::check_index("series", i, size());
    return row_unchecked(i);
  }
  /// The same without the check, for inner loops: `i` must be less than `size()`.
  [[nodiscard]] constexpr series_view<Period, Value> row_unchecked(std::size_t i) const noexcept {
    if (width_ == 0) return {};
    return {detail::unchecked, first_, values_.subspan(i * stride_, width_),
            validity_.subview_unchecked(i * stride_, width_)};
  }
  /// Returns the series with that label, if there is one.
  [[nodiscard]] constexpr std::optional<series_view<Period, Value>> find(const Label& name) const {
    for (std::size_t i = 0; i < size(); ++i)
      if (labels_[i] == name) return row_unchecked(i);
    return std::nullopt;
  }

  /// Returns a view of `count` series from the i-th on. Throws `invalid_index` if there are fewer.
  [[nodiscard]] constexpr panel_view rows(std::size_t i, std::size_t count) const {
    detail::check_range("series", i, count, size());
    return part(i, count, {0, width_});
  }
  /// Returns a view of the periods `from` to `to`, both included, as far as it spans them.
  [[nodiscard]] constexpr panel_view between(Period from, Period to) const {
    return part(0, size(), detail::places_between(first_, width_, from, to));
  }
  /// Returns a view of the periods up to and including `p`.
  [[nodiscard]] constexpr panel_view until(Period p) const { return between(first_, p); }
  /// Returns a view of the periods from `p` on.
  [[nodiscard]] constexpr panel_view since(Period p) const {
    return width_ == 0 ? *this : between(p, first_ + (width_ - 1));
  }

  /// Returns all values, series by series, from the first of the first to the last of the last;
  /// those of the i-th begin at i · `stride()`. If this is more than `width()`, other values lie
  /// between them.
  [[nodiscard]] constexpr std::span<const Value> values() const noexcept { return values_; }
  /// Returns the validity bits of these values; see `series_view`.
  [[nodiscard]] constexpr std::span<const std::uint8_t> validity() const noexcept {
    return validity_.bits();
  }
  [[nodiscard]] constexpr std::size_t validity_offset() const noexcept {
    return validity_.offset();
  }

  /// Returns the labels of all series.
  [[nodiscard]] constexpr std::span<const Label> labels() const noexcept { return labels_; }

  /// Iterates over the rows, in their order: `for (const auto& [label, row] : exports)`.
  class iterator {
   public:
    using value_type = panel_row<Period, Value, Label>;
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    constexpr iterator(const panel_view& all, std::size_t row) : all_(all), row_(row) {}

    [[nodiscard]] constexpr value_type operator*() const {
      return {all_.labels_[row_], all_.row_unchecked(row_)};
    }
    constexpr iterator& operator++() { return ++row_, *this; }
    constexpr iterator operator++(int) {
      const iterator before = *this;
      ++*this;
      return before;
    }
    [[nodiscard]] friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
      return a.row_ == b.row_;
    }

   private:
    panel_view all_;
    std::size_t row_ = 0;
  };

  [[nodiscard]] constexpr iterator begin() const { return {*this, 0}; }
  [[nodiscard]] constexpr iterator end() const { return {*this, size()}; }

  /// Returns itself.
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

  /// Returns a view of some periods of `count` series from the i-th on.
  [[nodiscard]] constexpr panel_view part(std::size_t i, std::size_t count,
                                          detail::place_range shown) const {
    const std::size_t begin = count == 0 ? 0 : i * stride_ + shown.begin;
    const std::size_t length = count == 0 ? 0 : (count - 1) * stride_ + shown.count;
    return {shown.begin < width_ ? first_ + shown.begin : first_,
            shown.count,
            stride_,
            labels_.subspan(i, count),
            values_.subspan(begin, length),
            validity_.subview_unchecked(begin, length)};
  }

  Period first_{};
  std::size_t width_ = 0;
  std::size_t stride_ = 0;
  std::span<const Label> labels_;
  std::span<const Value> values_;
  validity_bits_view validity_;
};

template <calendar_period Period, class Label, class Value>
panel_view(Period, std::size_t, std::span<const Label>, std::span<const Value>, validity_bits_view)
    -> panel_view<Period, Value, Label>;

}  // namespace fiscus::inline v0

#endif
