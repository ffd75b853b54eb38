// SPDX-License-Identifier: BSL-1.0
// The form in which a comparison gives its results: exactly, with the reasons of gaps, rounded, or
// as doubles for those who ask for them.
#ifndef FISCUS_GROWTH_FORMS_HPP
#define FISCUS_GROWTH_FORMS_HPP

#include <fiscus/exact/big_ratio.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/counted.hpp>
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/exact/scaled.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/growth_rate.hpp>
#include <fiscus/growth/level.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <utility>
#include <vector>

namespace fiscus::inline v0 {

namespace detail {

// Measures that are a quotient of two numbers: `dividend` of the levels, by the last of them.
template <class M>
concept quotient_measure = requires {
  typename M::dividend;
};

/// A form, and a buffer whose memory its results use again.
template <class Form, class Result>
struct form_into : Form {
  std::vector<Result> buffer;
};

template <class Form>
struct form_base {
  using form_type = Form;
  static constexpr bool keeps_reasons = false;
  /// Whether a measure of levels V has it; if not, that does not compile, and says why.
  template <class Measure, class V>
  static consteval bool suits() {
    return true;
  }

  /// The same results in `buffer`, which is given away.
  ///
  ///     year_on_year(by_country, as_doubles.into(std::move(buffer)))
  template <class Result>
  [[nodiscard]] constexpr form_into<Form, Result> into(std::vector<Result> buffer) const {
    return {static_cast<const Form&>(*this), std::move(buffer)};
  }
};

template <class F>
concept some_form = std::derived_from<F, form_base<typename F::form_type>>;

/// A form without its buffer.
template <some_form F>
constexpr const typename F::form_type& bare(const F& form) noexcept {
  return form;
}
template <some_form F>
using bare_form = typename F::form_type;

/// The buffer that a form was given, or a new one.
template <class Result, some_form F>
constexpr std::vector<Result> buffer_of(F& form) {
  if constexpr (requires { form.buffer; }) {
    static_assert(std::same_as<decltype(form.buffer), std::vector<Result>>,
                  "the buffer is a std::vector of the results of this comparison");
    return std::move(form.buffer);
  } else {
    return {};
  }
}

/// Whether a measure of V gives a number that is known exactly; if not, that does not compile.
template <class Measure, class V>
consteval bool gives_number() {
  constexpr bool is_interval = requires(const Measure& measure, const V& v) {
    (*measure(v, v)).range();
  };
  static_assert(!is_interval,
                "figures are compared as intervals, which have the form exact: round the ends");
  return !is_interval;
}

/// A form of numbers that are made of a result, `number(result)`, or of a quotient of units,
/// `number(part, base, shift)`, without bringing it to lowest terms, which may not fit.
template <class Form, class Number>
struct numeric_form : form_base<Form> {
  template <class Measure, class... Levels>
  [[nodiscard]] constexpr answer<Number> said(const Measure& measure,
                                              const Levels&... levels) const {
    const auto result = answer(measure(levels...));
    if (!result) return result.why();
    return self().number(*result);
  }
  template <quotient_measure Measure, counted V>
  [[nodiscard]] constexpr answer<Number> said(const Measure& measure, const V& from,
                                              const V& to) const {
    return said(measure, from, to, from);
  }
  template <quotient_measure Measure, counted V>
  [[nodiscard]] constexpr answer<Number> said(const Measure&, const V& from, const V& to,
                                              const V& base) const {
    using units = typename Form::units;
    if (const auto why = refused_base(base); why != absence::none) return why;
    const units part =
        Measure::dividend::of(static_cast<units>(units_of(from)), static_cast<units>(units_of(to)));
    return self().number(part, static_cast<units>(units_of(base)), Measure::shift);
  }

 private:
  [[nodiscard]] constexpr const Form& self() const noexcept {
    return static_cast<const Form&>(*this);
  }
};

template <class V>
concept some_rate = std::same_as<V, growth_rate> || std::same_as<V, big_growth_rate>;

/// The number, right to two units of the last place. Throws `overflow` from 2^127 on.
constexpr double big_to_double(const big_ratio& value) {
  const auto above = static_cast<int>(value.numerator().bit_length());
  const auto below = static_cast<int>(value.denominator().bit_length());
  constexpr int most_bits = 63;
  if (above <= most_bits && below <= most_bits) {
    const ratio reduced(value);
    return static_cast<double>(reduced.numerator()) / static_cast<double>(reduced.denominator());
  }
  // Times a power of ten, so that it is a whole number of about as many bits.
  constexpr int bits_of_ten = 4;  // a little more than log2(10)
  const int places =
      std::clamp((most_bits - above + below) / bits_of_ten, 0, decimal_digits<int128>);
  const int128 units =
      rounded(value.cut_product(power_of_ten<int128>(places)), rounding::half_even);
  return static_cast<double>(units) / static_cast<double>(power_of_ten<int128>(places));
}

template <class V>
constexpr double to_double(const V& value) {
  if constexpr (signed_integer<V>)
    return static_cast<double>(value);
  else if constexpr (requires { value.amount(); })
    return to_double(value.amount());
  else if constexpr (requires { V::digits; })
    return to_double(value.units()) / to_double(power_of_ten<std::int64_t>(V::digits));
  else if constexpr (some_rate<V> || std::same_as<V, percentage_points>)
    return to_double(value.value());
  else if constexpr (std::same_as<V, big_ratio>)
    return big_to_double(value);
  else
    return to_double(value.numerator()) / to_double(value.denominator());
}

}  // namespace detail

/// The results themselves: exact rates and quotients, differences in the unit of the levels.
struct exact_form : detail::form_base<exact_form> {
  template <class Measure, class... Levels>
  [[nodiscard]] constexpr auto said(const Measure& measure, const Levels&... levels) const {
    return answer(measure(levels...));
  }
};
inline constexpr exact_form exact{};

/// Results in another form, each with the reason if it does not exist: the series and panels are of
/// `answer`s, and have no gaps.
///
///     year_on_year(exports, with_reasons)
///     year_on_year(exports, with_reasons(as_percent<1>(rounding::half_even)))
template <class Form>
struct reasoned_form : detail::form_base<reasoned_form<Form>> {
  static constexpr bool keeps_reasons = true;
  Form form{};

  constexpr reasoned_form() = default;
  constexpr explicit reasoned_form(Form inner) : form(std::move(inner)) {}

  template <detail::some_form Other>
    requires std::same_as<Form, exact_form>
  [[nodiscard]] constexpr reasoned_form<Other> operator()(Other other) const {
    return reasoned_form<Other>(std::move(other));
  }
  template <class Measure, class V>
  static consteval bool suits() {
    return Form::template suits<Measure, V>();
  }
  template <class... Args>
  [[nodiscard]] constexpr auto said(const Args&... args) const {
    return form.said(args...);
  }
};
inline constexpr reasoned_form<exact_form> with_reasons{};

namespace detail {

enum class rounded_as : unsigned char { percent, points, decimals };

}  // namespace detail

/// Results with Digits digits after the point, exactly rounded.
template <int Digits, detail::rounded_as Unit>
struct rounded_form : detail::numeric_form<rounded_form<Digits, Unit>, decimal<Digits>> {
  using units = int128;
  // A quotient is multiplied by 10 to this power.
  static constexpr int places = Digits + (Unit == detail::rounded_as::decimals ? 0 : 2);
  rounding mode;

  constexpr explicit rounded_form(rounding under) noexcept : mode(under) {}

  template <class Measure, class V>
  static consteval bool suits() {
    constexpr bool percent = Unit != detail::rounded_as::percent || Measure::in_percent;
    constexpr bool points = Unit != detail::rounded_as::points || Measure::template in_points<V>;
    constexpr bool decimals = Unit != detail::rounded_as::decimals || Measure::in_decimals;
    static_assert(percent,
                  "as_percent is for growth, factors and shares: differences of amounts are exact, "
                  "contributions and differences of rates as_points, index numbers as_decimals");
    static_assert(points,
                  "as_points is for contributions and for differences of rates or shares: growth "
                  "is as_percent");
    static_assert(decimals,
                  "as_decimals is for factors and index numbers: growth is as_percent, differences "
                  "are exact");
    return percent && points && decimals && detail::gives_number<Measure, V>();
  }
  [[nodiscard]] constexpr decimal<Digits> number(const auto& result) const {
    if constexpr (Unit == detail::rounded_as::decimals)
      return round<Digits>(result, mode);
    else if constexpr (requires { percent<Digits>(result, mode); })
      return percent<Digits>(result, mode);
    else
      return points<Digits>(result, mode);
  }
  [[nodiscard]] constexpr decimal<Digits> number(int128 part, int128 base, int shift) const {
    return decimal<Digits>::from_units(
        narrow<std::int64_t>(divide_scaled(part, base, places + shift, mode)));
  }
};

/// Growth, compound growth, factors and shares in per cent; contributions, and differences of rates
/// and of shares, in percentage points; factors and index numbers as decimals. Throws `overflow` if
/// a number does not fit 64 bits, and `inexact` under `rounding::unnecessary`.
///
///     year_on_year(exports, as_percent<1>(rounding::half_even))
template <int Digits>
[[nodiscard]] constexpr auto as_percent(rounding mode) noexcept {
  return rounded_form<Digits, detail::rounded_as::percent>(mode);
}
template <int Digits>
[[nodiscard]] constexpr auto as_points(rounding mode) noexcept {
  return rounded_form<Digits, detail::rounded_as::points>(mode);
}
template <int Digits>
[[nodiscard]] constexpr auto as_decimals(rounding mode) noexcept {
  return rounded_form<Digits, detail::rounded_as::decimals>(mode);
}

/// Results as doubles: growth, factors, shares and contributions of 1 and not of 100, differences
/// in whole units such as dollars. Growth is (x_t − x_b) / x_b in floating point.
struct doubles_form : detail::numeric_form<doubles_form, double> {
  using units = double;

  template <class Measure, class V>
  static consteval bool suits() {
    static_assert(Measure::in_doubles,
                  "as_doubles is for quotients and differences: a compound rate is as_percent, a "
                  "balance has a word");
    return Measure::in_doubles && detail::gives_number<Measure, V>();
  }
  [[nodiscard]] static constexpr double number(const auto& result) {
    return detail::to_double(result);
  }
  [[nodiscard]] static constexpr double number(double part, double base, int shift) {
    return part / base * detail::to_double(power_of_ten<std::int64_t>(shift));
  }
};
inline constexpr doubles_form as_doubles{};

}  // namespace fiscus::inline v0

#endif
