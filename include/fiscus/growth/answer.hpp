// SPDX-License-Identifier: BSL-1.0
// An answer, or the reason why it does not exist: never NaN, never zero, never a wrong sign.
#ifndef FISCUS_GROWTH_ANSWER_HPP
#define FISCUS_GROWTH_ANSWER_HPP

#include <fiscus/error.hpp>

#include <optional>
#include <string_view>
#include <utility>

namespace fiscus::inline v0 {

/// Why a growth does not exist.
enum class absence : unsigned char {
  none,           ///< there is a value
  missing,        ///< there is no value for the period
  incomplete,     ///< some values of the period are there, and some are missing
  base_missing,   ///< there is no value for the period of comparison, or some of it is missing
  base_zero,      ///< a growth on nothing has no rate
  base_negative,  ///< a deficit has no rate of growth: say "widened" or "narrowed", and by how much
  sign_change,    ///< compound growth does not lead from a surplus into a deficit
};

/// The reason in words, without a full stop.
[[nodiscard]] constexpr std::string_view in_words(absence why) noexcept {
  switch (why) {
    case absence::none: return "there is a value";
    case absence::missing: return "no value for the period";
    case absence::incomplete: return "some values of the period are missing";
    case absence::base_missing: return "no value for the period of comparison";
    case absence::base_zero: return "the base is zero";
    case absence::base_negative: return "the base is negative";
    case absence::sign_change: return "the sign changes";
  }
  return {};
}

/// Thrown when the value of an empty answer is taken.
class no_answer : public error {
 public:
  explicit no_answer(absence why) noexcept : error(in_words(why)), why_(why) {}

  [[nodiscard]] absence why() const noexcept { return why_; }

 private:
  absence why_;
};

/// A T, or why it does not exist.
///
///     if (const answer<growth_rate> r = growth(before, now)) use(*r);
///     else say(in_words(r.why()));
template <class T>
class answer {
 public:
  /// None: `missing`.
  constexpr answer() = default;
  constexpr answer(T value) : value_(std::move(value)), why_(absence::none) {}
  constexpr answer(absence why) noexcept : why_(why) {}

  [[nodiscard]] constexpr bool has_value() const noexcept { return value_.has_value(); }
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return has_value(); }

  /// Returns the value. Throws `no_answer` without one.
  [[nodiscard]] constexpr const T& value() const& { return value_or_throw(); }
  [[nodiscard]] constexpr T value() const&& { return value_or_throw(); }
  /// The value, which must be there; throws like `value()` if it is not.
  [[nodiscard]] constexpr const T& operator*() const& { return value_or_throw(); }
  [[nodiscard]] constexpr T operator*() const&& { return value_or_throw(); }
  /// A member of the value. Not of a temporary answer, of which the member may show a part that is
  /// about to end: say `f().value().member()`, or give the answer a name.
  [[nodiscard]] constexpr const T* operator->() const& { return &value_or_throw(); }
  void operator->() const&& = delete;

  /// The value, or nothing.
  [[nodiscard]] constexpr const std::optional<T>& optional() const& noexcept { return value_; }
  [[nodiscard]] constexpr std::optional<T> optional() const&& { return value_; }

  /// Why there is no value; `none` if there is one.
  [[nodiscard]] constexpr absence why() const noexcept { return why_; }

  [[nodiscard]] friend constexpr bool operator==(const answer&, const answer&) = default;

 private:
  [[nodiscard]] constexpr const T& value_or_throw() const {
    if (!has_value()) throw no_answer(why_);
    return *value_;
  }

  std::optional<T> value_;
  absence why_ = absence::missing;
};

}  // namespace fiscus::inline v0

#endif
