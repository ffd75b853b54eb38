// SPDX-License-Identifier: BSL-1.0
// Does what it reads: a line "operation digits mode places argument…" on the input gives a line on
// the output, the result or the name of what was thrown. Numbers are whole: the units of decimals
// of `digits` digits, the terms of ratios. `places` are those of the result, where they can be
// chosen. python_decimal.py writes the lines.
#include <fiscus/exact/decimal.hpp>
#include <fiscus/exact/digits.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace fiscus;

namespace {

constexpr std::array<std::string_view, 8> modes{"half_even", "half_up", "half_down", "up",
                                                "down",      "ceiling", "floor",     "unnecessary"};

/// A line that is read word by word. A word that is no number, or too large, is a wrong line.
class request {
 public:
  explicit request(std::string_view line) : rest_(line) {}

  std::string_view word() {
    const std::string_view result = rest_.substr(0, rest_.find(' '));
    rest_.remove_prefix(std::min(result.size() + 1, rest_.size()));
    return result;
  }
  [[nodiscard]] std::string_view rest() const { return rest_; }

  template <class Integer>
  Integer number() {
    std::string_view text = word();
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    int128 result = 0;
    for (const char c : text)
      if (c < '0' || c > '9' || __builtin_mul_overflow(result, 10, &result) ||
          __builtin_add_overflow(result, negative ? '0' - c : c - '0', &result))
        throw std::invalid_argument("not a number");
    if (text.empty() || result != static_cast<Integer>(result))
      throw std::invalid_argument("not a number of this type");
    return static_cast<Integer>(result);
  }

  rounding mode() {
    const auto found = std::find(modes.begin(), modes.end(), word());
    if (found == modes.end()) throw std::invalid_argument("no such mode");
    return static_cast<rounding>(found - modes.begin());
  }

 private:
  std::string_view rest_;
};

// Not by the library, which is what is tested.
std::string text_of(int128 x) {
  std::string result;
  for (int128 rest = x; rest != 0 || result.empty(); rest /= 10)
    result += static_cast<char>('0' + (rest < 0 ? -(rest % 10) : rest % 10));
  if (x < 0) result += '-';
  return {result.rbegin(), result.rend()};
}

template <int Digits, class Rep>
std::string text_of(decimal<Digits, Rep> x) {
  return text_of(int128{x.units()});
}

std::string text_of(ratio x) { return text_of(x.numerator()) + ' ' + text_of(x.denominator()); }

std::string text_of(std::strong_ordering x) { return text_of(x < 0 ? -1 : x > 0 ? 1 : 0); }

/// Calls `operation` with a number of 0 to `Most` as a constant.
template <int Most, class Operation>
std::string with_constant(int number, Operation operation) {
  if (number == Most) return text_of(operation(std::integral_constant<int, Most>{}));
  if constexpr (Most > 0) return with_constant<Most - 1>(number, operation);
  throw std::invalid_argument("a constant that is not compiled");
}

template <int Digits, class Rep>
struct calculator {
  using number = decimal<Digits, Rep>;
  using whole = decimal<0, Rep>;
  /// As many places as a product has, and one more.
  static constexpr int most = 2 * Digits + 1;

  static number take(request& in) { return number::from_units(in.number<Rep>()); }
  static whole take_whole(request& in) { return whole::from_units(in.number<Rep>()); }

  template <class A, class B>
  static std::string multiply_to(int places, A a, B b, rounding mode) {
    return with_constant<most>(places, [&](auto to) { return multiply<to>(a, b, mode); });
  }
  template <class A, class B>
  static std::string divide_to(int places, A a, B b, rounding mode) {
    return with_constant<most>(places, [&](auto to) { return fiscus::divide<to>(a, b, mode); });
  }

  static std::string parts(int places, number a, rounding mode) {
    std::string dropped;
    const std::string kept = with_constant<Digits>(places, [&](auto to) {
      const auto both = a.template split<to>(mode);
      dropped = text_of(both.dropped);
      return both.kept;
    });
    return kept + ' ' + dropped;
  }

  static std::string total_of(request& in) {
    std::vector<number> all;
    while (!in.rest().empty()) all.push_back(take(in));
    return text_of(total(std::span<const number>(all)));
  }

  static std::string run(std::string_view operation, rounding mode, int places, request& in) {
    if (operation == "parse") return text_of(number::from_text(in.rest()));
    if (operation == "total") return total_of(in);
    if (operation == "divide_whole") {
      const whole a = take_whole(in);
      return divide_to(places, a, take(in), mode);
    }

    const number a = take(in);
    if (operation == "negate") return text_of(-a);
    if (operation == "abs") return text_of(abs(a));
    if (operation == "sign") return text_of(sign(a));
    if (operation == "quantize") return text_of(quantize(a, places, mode));
    if (operation == "split") return parts(places, a, mode);
    if (operation == "rescale")
      return with_constant<most>(places, [&](auto to) { return a.template rescale<to>(mode); });
    if (operation == "print")
      return std::string(digits_of(a)) + ' ' + std::string(digits_of(a, true)) + ' ' +
             std::string(digits_of(a).shortest());

    if (operation == "times") return text_of(a * in.number<Rep>());
    if (operation == "divide_units") return text_of(divide(a, in.number<Rep>(), mode));
    if (operation == "multiply_by_whole") return multiply_to(places, a, take_whole(in), mode);
    if (operation == "divide_by_whole") return divide_to(places, a, take_whole(in), mode);

    const number b = take(in);
    if (operation == "add") return text_of(a + b);
    if (operation == "subtract") return text_of(a - b);
    if (operation == "product") return text_of(a * b);
    if (operation == "multiply") return multiply_to(places, a, b, mode);
    if (operation == "divide") return divide_to(places, a, b, mode);
    if (operation == "remainder") return text_of(remainder(a, b));
    if (operation == "divide_integer") return text_of(divide_integer(a, b));
    if (operation == "quotient") return text_of(quotient(a, b));
    if (operation == "compare") {
      if ((a == b) != (a <=> b == 0)) return "contradiction";
      return text_of(a <=> b);
    }
    throw std::invalid_argument("no such operation");
  }
};

std::string run_ratio(std::string_view operation, rounding mode, int places, request& in) {
  const auto take = [&in] {
    const auto n = in.number<int128>();
    return ratio(n, in.number<int128>());
  };
  const ratio a = take();
  if (operation == "ratio_round")
    return with_constant<18>(places, [&](auto to) { return round<to>(a, mode); });
  if (operation == "ratio") return text_of(a);
  if (operation == "ratio_negate") return text_of(-a);
  const ratio b = take();
  if (operation == "ratio_add") return text_of(a + b);
  if (operation == "ratio_subtract") return text_of(a - b);
  if (operation == "ratio_multiply") return text_of(a * b);
  if (operation == "ratio_divide") return text_of(a / b);
  if (operation == "ratio_compare") {
    if ((a == b) != (a <=> b == 0)) return "contradiction";
    return text_of(a <=> b);
  }
  throw std::invalid_argument("no such operation");
}

std::string run(std::string_view line) {
  request in(line);
  const std::string_view operation = in.word();
  const int digits = in.number<int>();
  const rounding mode = in.mode();
  const int places = in.number<int>();
  try {
    if (operation.starts_with("ratio")) return run_ratio(operation, mode, places, in);
    if (digits == 2) return calculator<2, std::int64_t>::run(operation, mode, places, in);
    if (digits == 6) return calculator<6, std::int64_t>::run(operation, mode, places, in);
    if (digits == 12) return calculator<12, int128>::run(operation, mode, places, in);
    throw std::invalid_argument("no such type");
  } catch (const overflow&) {
    return "overflow";
  } catch (const inexact&) {
    return "inexact";
  } catch (const division_by_zero&) {
    return "division_by_zero";
  } catch (const parse_error&) {
    return "parse_error";
  } catch (const error& other) {
    return std::string("error: ") + other.what();
  }
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) std::cout << run(line) << '\n';
}
