// SPDX-License-Identifier: BSL-1.0
// What is printed and how: the same after every order of the headers of text/.
#ifndef PRINTING_HPP
#define PRINTING_HPP

#include <fiscus/calendar/any_period.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/fiscal_period.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/fiscal_week.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/calendar/rolling_months.hpp>
#include <fiscus/calendar/weekend.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/compound.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/ostream.hpp>

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

// Types of a user: each converts to something that is printed, and has an output of its own.
namespace acme {

struct converts {
  operator fiscus::day() const { return {2025, 12, 31}; }
  operator fiscus::month() const { return {2025, 12}; }
  operator fiscus::any_figure() const { return "23%"; }
  operator fiscus::ratio() const { return fiscus::ratio(1, 2); }
  operator fiscus::decimal<1>() const { return fiscus::decimal<1>{"2.5"}; }
  operator std::string_view() const { return "23%"; }
};
inline std::ostream& operator<<(std::ostream& out, const converts&) { return out << "acme"; }
inline std::string to_text(const converts&) { return "not asked for"; }

struct derived : fiscus::any_figure {};
inline std::ostream& operator<<(std::ostream& out, const derived&) { return out << "derived"; }

template <int>
struct generic {};
template <int N>
std::ostream& operator<<(std::ostream& out, const generic<N>&) {
  return out << "generic";
}
template <int N>
std::string to_text(const generic<N>&) {
  return "not asked for";
}

struct listed {};
inline std::string to_text(const listed&) { return "listed"; }

}  // namespace acme

template <>
inline constexpr bool fiscus::is_printed<acme::listed> = true;

namespace printing {

template <class... T>
constexpr bool all_printed = (fiscus::has_text<T> && ...);
template <class... T>
constexpr bool any_printed = (fiscus::has_text<T> || ...);

static_assert(all_printed<
              fiscus::decimal<1>, fiscus::ratio, fiscus::growth_rate, fiscus::money<fiscus::USD>,
              fiscus::any_money, fiscus::figure<>, fiscus::figure<fiscus::USD>, fiscus::any_figure,
              fiscus::interval, fiscus::day, fiscus::month, fiscus::fiscal_year<>,
              fiscus::fiscal_quarter<>, fiscus::fiscal_to_date<>, fiscus::iso_week,
              fiscus::rolling_months<12>, fiscus::any_period, fiscus::answer<fiscus::growth_rate>,
              fiscus::compound_rate, fiscus::verdict, fiscus::finding, fiscus::currency,
              fiscus::answer<fiscus::finding>, fiscus::series<fiscus::month, int>, acme::listed>);
static_assert(!any_printed<char, int, bool, double, std::nullptr_t, const char*, char[5],
                           std::string, std::string_view, std::vector<int>, acme::converts,
                           acme::derived, acme::generic<1>, fiscus::weekend, fiscus::rounding,
                           fiscus::answer<fiscus::weekend>>);

// A text is not taken for a figure.
template <class T>
constexpr bool is_written = requires(const T& value) {
  fiscus::to_text(value);
};
static_assert(!is_written<char[5]> && !is_written<const char*> && !is_written<std::string>);

inline void print_all(std::ostream& out) {
  using namespace fiscus;
  out << "text" << 5 << std::string("s") << std::string_view("v") << 'c' << true << 1.5;
  const char* const pointer = "p";
  out << pointer << acme::converts{} << acme::derived{} << acme::generic<1>{} << acme::listed{};
  out << decimal<1>{"2.5"} << ratio(1, 2) << money<USD>{"1"} << month{2025, 12} << figure<>{"23%"};
  out << any_figure("23%") << interval(ratio(1)) << any_money(USD, 150);
}

}  // namespace printing

#endif
