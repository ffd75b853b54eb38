// SPDX-License-Identifier: BSL-1.0
// The operations of the vectors, done by the library and compared with what the vectors expect.
//
// The vectors round to a precision; a decimal rounds to places. The exponent of an expected result
// says after how many places it was rounded, and there the exact result is rounded, once.
#ifndef FISCUS_TESTS_ORACLES_DECTEST_ARITHMETIC_HPP
#define FISCUS_TESTS_ORACLES_DECTEST_ARITHMETIC_HPP

#include "vectors.hpp"
#include "written.hpp"

#include <fiscus/exact/decimal.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace dectest {

/// What became of a case.
struct verdict {
  enum kind_type { agrees, differs, overflows, unusable };
  kind_type kind;
  std::string_view why;  ///< what was thrown, or why the case is unusable
};

inline verdict agrees_if(bool same) {
  return same ? verdict{verdict::agrees, ""} : verdict{verdict::differs, "another value"};
}

/// The operations that are taken, and how many operands each has.
inline const std::map<std::string_view, std::size_t> operations{
    {"abs", 1},       {"add", 2},      {"compare", 2},    {"divide", 2},
    {"divideint", 2}, {"max", 2},      {"min", 2},        {"minus", 1},
    {"multiply", 2},  {"plus", 1},     {"quantize", 2},   {"rescale", 2},
    {"remainder", 2}, {"subtract", 2}, {"tointegral", 1}, {"tointegralx", 1}};

inline const std::map<std::string_view, fiscus::rounding> modes{
    {"half_even", fiscus::rounding::half_even}, {"half_up", fiscus::rounding::half_up},
    {"half_down", fiscus::rounding::half_down}, {"up", fiscus::rounding::up},
    {"down", fiscus::rounding::down},           {"ceiling", fiscus::rounding::ceiling},
    {"floor", fiscus::rounding::floor}};

template <int Digits, fiscus::signed_integer Rep>
class arithmetic {
 public:
  using number = fiscus::decimal<Digits, Rep>;

  /// Does the operation of `given`, and says whether the result is the expected one.
  [[nodiscard]] static verdict judge(const test_case& given) {
    const auto mode = modes.find(given.rounding);
    if (mode == modes.end())
      return {verdict::unusable, given.rounding == "05up" ? "05up" : "no rounding is given"};

    arithmetic work{given.operation, {}, {}, 0, mode->second};
    const bool second_says_places = work.operation_ == "quantize" || work.operation_ == "rescale";
    for (std::size_t i = 0; i < given.operands.size(); ++i) {
      const auto text = written::read(given.operands[i]);
      if (!text) return {verdict::unusable, "an operand is not finite"};
      const auto value = fitting(*text, Digits);
      if (!value && !(i == 1 && second_says_places))
        return {verdict::unusable, "an operand does not fit"};
      (i == 0 ? work.a_ : work.b_) = number::from_units(value.value_or(0));
    }

    static const std::set<std::string_view> rounded{"inexact", "rounded"};
    for (const std::string& condition : given.conditions) {
      if (lower(condition) == "division_by_zero") return work.divides_by_zero();
      if (!rounded.contains(lower(condition)))
        return {verdict::unusable, "error, subnormal or clamped"};
    }

    const auto expected = written::read(given.result);
    if (!expected) return {verdict::unusable, "the result is not finite"};
    const auto units = fitting(*expected, work.operation_ == "divideint" ? 0 : Digits);
    if (!units) return {verdict::unusable, "the result does not fit"};
    if (-expected->exponent > Digits) return {verdict::unusable, "the result has too many places"};
    work.places_ = static_cast<int>(std::max(-expected->exponent, -999999999L));
    return work.gives(*units);
  }

 private:
  /// The number in units of 10^−`places`, if it is a whole number of them and Rep holds it.
  static std::optional<Rep> fitting(const written& text, int places) {
    const auto units = text.units(places);
    if (!units || *units < fiscus::smallest<Rep> || *units > fiscus::largest<Rep>) return {};
    return static_cast<Rep>(*units);
  }

  arithmetic(std::string_view operation, number a, number b, int places, fiscus::rounding mode)
      : operation_(operation), a_(a), b_(b), places_(places), mode_(mode) {}

  [[nodiscard]] verdict divides_by_zero() const {
    try {
      if (operation_ == "divideint")
        static_cast<void>(divide_integer(a_, b_));
      else
        static_cast<void>(quotient());
      return {verdict::differs, "nothing was thrown"};
    } catch (const fiscus::division_by_zero&) {
      return {verdict::agrees, ""};
    } catch (const fiscus::error&) {
      return {verdict::differs, "something else was thrown"};
    }
  }

  [[nodiscard]] verdict gives(Rep expected) const {
    try {
      if (operation_ == "divideint") return agrees_if(divide_integer(a_, b_) == expected);
      const std::optional<number> got = result();
      if (!got) return {verdict::unusable, "tens of what has too many places"};
      return agrees_if(got->units() == expected);
    } catch (const fiscus::overflow&) {
      return {verdict::overflows, "overflow"};
    } catch (const fiscus::invalid_value&) {
      return {verdict::differs, "invalid_value was thrown"};
    } catch (const fiscus::error&) {
      return {verdict::differs, "an error was thrown"};
    }
  }

  [[nodiscard]] std::optional<number> result() const {
    if (operation_ == "multiply") return product();
    if (operation_ == "divide") return quotient();
    if (operation_ == "rescale" && places_ >= 0)
      return at_places([&]<int Places>() { return a_.template rescale<Places>(mode_); });
    if (operation_ == "compare") return number::from_units(order() * power());
    if (operation_.starts_with("tointegral")) return quantize(a_, 0, mode_);
    return quantize(exact(), places_, mode_);
  }

  /// The result of an operation that has no more places than its operands.
  [[nodiscard]] number exact() const {
    if (operation_ == "abs") return abs(a_);
    if (operation_ == "add") return a_ + b_;
    if (operation_ == "max") return std::max(a_, b_);
    if (operation_ == "min") return std::min(a_, b_);
    if (operation_ == "minus") return -a_;
    if (operation_ == "remainder") return remainder(a_, b_);
    if (operation_ == "subtract") return a_ - b_;
    return +a_;  // plus, and what quantize and rescale begin with
  }

  [[nodiscard]] int order() const { return a_ < b_ ? -1 : a_ > b_ ? 1 : 0; }
  [[nodiscard]] static Rep power() { return fiscus::power_of_ten<Rep>(Digits); }

  [[nodiscard]] std::optional<number> product() const {
    return rounded(
        [&]<int Places>(fiscus::rounding mode) { return fiscus::multiply<Places>(a_, b_, mode); });
  }
  [[nodiscard]] std::optional<number> quotient() const {
    return rounded(
        [&]<int Places>(fiscus::rounding mode) { return fiscus::divide<Places>(a_, b_, mode); });
  }

  /// What `operation` gives at places_. Tens are rounded by quantize, which must not be the second
  /// rounding: that leaves out results with more places than the type.
  template <class Operation>
  [[nodiscard]] std::optional<number> rounded(Operation operation) const {
    if (places_ >= 0)
      return at_places([&]<int Places>() { return operation.template operator()<Places>(mode_); });
    try {
      const number all = operation.template operator()<Digits>(fiscus::rounding::unnecessary);
      return quantize(all, places_, mode_);
    } catch (const fiscus::inexact&) {
      return {};
    }
  }

  /// Calls `operation` with places_, 0 to Digits, as a constant.
  template <int Places = 0, class Operation>
  [[nodiscard]] number at_places(Operation operation) const {
    if (places_ == Places)
      return operation.template operator()<Places>().template rescale<Digits>();
    if constexpr (Places < Digits) return at_places<Places + 1>(operation);
    throw fiscus::invalid_value("more places than the type");
  }

  std::string_view operation_;
  number a_;
  number b_;
  int places_;
  fiscus::rounding mode_;
};

}  // namespace dectest

#endif
