// SPDX-License-Identifier: BSL-1.0
// Claims about two figures: a growth, a difference, a share, one above another.
#ifndef FISCUS_CLAIMS_GROWTH_CLAIMS_HPP
#define FISCUS_CLAIMS_GROWTH_CLAIMS_HPP

#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/claim_part.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/answer.hpp>
#include <fiscus/growth/direction.hpp>
#include <fiscus/growth/measures.hpp>

#include <string_view>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

/// "437 million, up 23% from 356 million": on the month, on the year, of years to date, of fiscal
/// years. A fall is stated with a minus: "-14%", "down 14%". A multiple is of the whole: "double"
/// and "two-fold" state growth of 100 %.
///
///     check(growth_claim{.now = "437 million", .before = "356 million", .stated = "23%"})
struct growth_claim {
  detail::said_figure now, before, stated;

  static constexpr std::string_view kind = "growth";
  static constexpr stated_kind states = stated_kind::rise;
  static constexpr std::string_view words = "{0} is {change} on {1}";
  static constexpr std::string_view directions[] = {"rise", "fall"};
  static constexpr std::string_view words_of_multiple = "{0} is now {times} times {1}";
  static constexpr claim_operands<&growth_claim::now, &growth_claim::before> operands{};
  static constexpr auto computed(const estimate<>& now, const estimate<>& before) {
    return growth(before, now);
  }
  static constexpr void relate(auto& sheet, auto now, auto before, auto stated) {
    sheet.growth(now, before, stated);
  }
};

/// "437 million, 81 million more than the 356 million before"; "from 5% to 7.3%, by 2.3 percentage
/// points"; "exports of 3.81 billion and imports of 0.5, a surplus of 3.3". A decrease and a
/// deficit are stated with a minus.
struct difference_claim {
  detail::said_figure now, before, stated;

  static constexpr std::string_view kind = "difference";
  static constexpr stated_kind states = stated_kind::level;
  static constexpr std::string_view words = "{0} is {more} than {1}";
  static constexpr std::string_view directions[] = {"increase", "decrease"};
  static constexpr claim_operands<&difference_claim::now, &difference_claim::before> operands{};
  static constexpr auto computed(const estimate<>& now, const estimate<>& before) {
    detail::require_one_kind(now, before);
    return now - before;
  }
  static constexpr void relate(auto& sheet, auto now, auto before, auto stated) {
    sheet.difference(stated, now, before);
  }
};

/// "2.593 billion, 40.25% of 6.442 billion"; "206 million, 95.8% of the 215 million"; how much of a
/// target was reached; "a rise to nine times the 41 million".
struct share_claim {
  detail::said_figure part, whole, stated;

  static constexpr std::string_view kind = "share";
  static constexpr stated_kind states = stated_kind::rate;
  static constexpr std::string_view words = "{0} is {computed} of {1}";
  static constexpr std::string_view words_of_multiple = "{0} is {times} times {1}";
  static constexpr claim_operands<&share_claim::part, &share_claim::whole> operands{};
  static constexpr auto computed(const estimate<>& part, const estimate<>& whole) {
    return share(part, whole);
  }
  static constexpr void relate(auto& sheet, auto part, auto whole, auto stated) {
    sheet.product(part, whole, stated);
  }
};

/// A share of the part and the rest together, of which the sum is not printed.
struct share_of_sum_claim {
  detail::said_figure part, rest, stated;

  static constexpr std::string_view kind = "share_of_sum";
  static constexpr stated_kind states = stated_kind::rate;
  static constexpr std::string_view words = "{0} is {computed} of its sum with {1}";
  static constexpr claim_operands<&share_of_sum_claim::part, &share_of_sum_claim::rest> operands{};
  static constexpr auto computed(const estimate<>& part, const estimate<>& rest) {
    return share_of_sum(part, rest);
  }
  static constexpr void relate(auto& sheet, auto part, auto rest, auto stated) {
    const auto whole = sheet.unknown("");
    sheet.total(whole, {part, rest});
    sheet.product(part, whole, stated);
  }
};

/// Two figures that are printed for one quantity, as "19.72%" and "19.78%": can both be right? The
/// one with fewer digits, or with a hedge, is taken as stated; but not one that is known exactly. A
/// rate in per cent and one in percentage points are not one quantity.
struct same_quantity_claim {
  detail::said_figure a, b;

  static constexpr std::string_view kind = "same";
  static constexpr stated_kind states = stated_kind::level;
  static constexpr std::string_view words = "{0} and {1}, given for one quantity, {agree}";
  static constexpr claim_operands<&same_quantity_claim::a, &same_quantity_claim::b> operands{};
  static constexpr any_figure stated_of(const same_quantity_claim& claim) {
    return a_says_less(claim.a.get().number(), claim.b.get().number()) ? claim.a.get()
                                                                       : claim.b.get();
  }
  static constexpr estimate<> computed(const figure<>& a, const figure<>& b) {
    return a_says_less(a, b) ? b : a;
  }

 private:
  static constexpr bool a_says_less(const figure<>& a, const figure<>& b) {
    const bool a_is_printed = a.precision() > ratio();
    const bool b_is_printed = b.precision() > ratio();
    if (a_is_printed != b_is_printed) return a_is_printed;
    return a.is_plain() == b.is_plain() ? b.precision() <= a.precision() : b.is_plain();
  }
};

/// "An estimated 3.5-3.8 billion", beside what came of it: it follows if the actual figure is
/// printed with as many digits as one in the range, and is possible if it may just reach it.
struct range_claim {
  detail::said_figure actual, stated;

  static constexpr std::string_view kind = "range";
  static constexpr stated_kind states = stated_kind::level;
  static constexpr std::string_view words = "{0} is {inside} the foreseen {stated}";
  static constexpr claim_operands<&range_claim::actual> operands{};
  static constexpr estimate<> computed(const estimate<>& actual) { return actual; }
};

namespace detail {

/// What is stated of the difference.
template <direction Way>
inline constexpr figure<> beyond_zero =
    Way == direction::rising ? figure<>{"over 0"} : figure<>{"under 0"};

}  // namespace detail

/// "above the target of 400 million", "below the 12-month average of 317 million".
///
///     check(above_claim{.actual = "437 million", .mark = "exactly 400 million"})
template <direction Way>
struct beyond_claim {
  detail::said_figure actual, mark;

  static constexpr std::string_view kind = Way == direction::rising ? "above" : "below";
  static constexpr stated_kind states = stated_kind::level;
  static constexpr std::string_view words =
      Way == direction::rising
          ? "{0} is {beyond} the mark of {1}; the claim that it is above {truth}"
          : "{0} is {beyond} the mark of {1}; the claim that it is below {truth}";
  static constexpr claim_operands<&beyond_claim::actual, &beyond_claim::mark> operands{};
  static constexpr any_figure stated_of(const beyond_claim& claim) {
    return detail::beyond_zero<Way>.said_in(
        computed(claim.actual.get().number(), claim.mark.get().number()).form());
  }
  static constexpr estimate<> computed(const estimate<>& actual, const estimate<>& mark) {
    detail::require_one_kind(actual, mark);
    return actual - mark;
  }
};
using above_claim = beyond_claim<direction::rising>;
using below_claim = beyond_claim<direction::falling>;

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
