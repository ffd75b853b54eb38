// SPDX-License-Identifier: BSL-1.0
// The common base of periods: a place in the sequence of their kind.
#ifndef FISCUS_CALENDAR_DETAIL_ORDINAL_PERIOD_HPP
#define FISCUS_CALENDAR_DETAIL_ORDINAL_PERIOD_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/detail/overflow.hpp>
#include <fiscus/error.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fiscus::inline v0::detail {

/// The base of a Period, which names its `first_ordinal` and `last_ordinal`.
template <class Period>
class ordinal_period {
 public:
  /// The place in the sequence of its kind; 0 is the first of those that are of the year 1970.
  [[nodiscard]] constexpr std::int32_t ordinal() const noexcept { return ordinal_; }

  /// The period at that place. Throws `invalid_date` outside of the years 1 to 9999.
  [[nodiscard]] static constexpr Period from_ordinal(std::int64_t ordinal) {
    if (!exists(ordinal)) throw invalid_date("a period outside of the years 1 to 9999");
    return existing(ordinal);
  }

  /// The n-th period after p. Throws `invalid_date` outside of the years 1 to 9999. Any integer
  /// will do, as none is cut; a number with a fraction will not.
  template <std::integral Number>
  [[nodiscard]] friend constexpr Period operator+(Period p, Number n) {
    std::int64_t ordinal;  // is written by the builtin
    if (add_overflows(p.ordinal_, n, ordinal) || !exists(ordinal))
      throw_outside_of_years_1_to_9999("no period that far from the one from ", p.first_day());
    return existing(ordinal);
  }
  /// The n-th period before p. Throws `invalid_date` outside of the years 1 to 9999.
  template <std::integral Number>
  [[nodiscard]] friend constexpr Period operator-(Period p, Number n) {
    std::int64_t ordinal;  // is written by the builtin
    if (subtract_overflows(p.ordinal_, n, ordinal) || !exists(ordinal))
      throw_outside_of_years_1_to_9999("no period that far from the one from ", p.first_day());
    return existing(ordinal);
  }

  /// How many periods b comes before a.
  [[nodiscard]] friend constexpr int operator-(Period a, Period b) noexcept {
    return a.ordinal_ - b.ordinal_;
  }
  /// That of ordinal 0. (GCC 12 asks for it to be public where an array of periods is a constant.)
  constexpr ordinal_period() = default;

  constexpr Period& operator++() { return self() = self() + 1; }
  constexpr Period& operator--() { return self() = self() - 1; }

  [[nodiscard]] friend constexpr bool operator==(Period a, Period b) noexcept {
    return a.ordinal_ == b.ordinal_;
  }
  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(Period a, Period b) noexcept {
    return a.ordinal_ <=> b.ordinal_;
  }

 protected:
  /// An ordinal that is known to be in range.
  struct at {
    std::int32_t ordinal;
  };

  constexpr explicit ordinal_period(at place) noexcept : ordinal_(place.ordinal) {}

  /// The period at that place, in which the day `d` lies. The error names `d`.
  template <class Day>
  [[nodiscard]] static constexpr Period holding(Day d, std::int64_t ordinal) {
    if (!exists(ordinal))
      throw_outside_of_years_1_to_9999("no whole period of that kind for the day ", d);
    return existing(ordinal);
  }

 private:
  [[nodiscard]] static constexpr bool exists(std::int64_t ordinal) noexcept {
    return ordinal >= Period::first_ordinal && ordinal <= Period::last_ordinal;
  }

  [[nodiscard]] static constexpr Period existing(std::int64_t ordinal) noexcept {
    return Period(at{static_cast<std::int32_t>(ordinal)});
  }

  template <class Day>
  [[noreturn, gnu::cold, gnu::noinline]] static void throw_outside_of_years_1_to_9999(
      std::string_view what, Day d) {
    throw invalid_date(message()
                           .add(what)
                           .add_date(d.year(), d.month_number(), d.day_of_month())
                           .add(": the calendar has the years 1 to 9999"));
  }

  constexpr Period& self() noexcept { return static_cast<Period&>(*this); }

  std::int32_t ordinal_ = 0;
};

/// The `std::hash` of a period derives from this.
template <class Period>
struct ordinal_hash {
  [[nodiscard]] std::size_t operator()(Period p) const noexcept {
    return static_cast<std::size_t>(p.ordinal());
  }
};

}  // namespace fiscus::inline v0::detail

#endif
