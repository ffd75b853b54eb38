// SPDX-License-Identifier: BSL-1.0
// Claims about several figures together: a sum, a mean, an amount a day, a rank.
#ifndef FISCUS_CLAIMS_SUM_CLAIMS_HPP
#define FISCUS_CLAIMS_SUM_CLAIMS_HPP

#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/claim_part.hpp>
#include <fiscus/claims/detail/count.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/estimate.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/growth/measures.hpp>

#include <string_view>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// 1 / n. Throws `invalid_value` unless n is positive.
constexpr estimate<> one_of(int n) {
  if (n <= 0) throw invalid_value("an average over at least one");
  return estimate<>::exactly(ratio(1, n));
}

constexpr estimate<> sum_of(const std::vector<any_figure>& parts) {
  estimate<> result;
  for (const any_figure& each : parts) result = result + each.number();
  return result;
}

}  // namespace detail

/// "354 and 337 million, together 691 million". Each part counts once.
///
///     check(sum_claim{.parts = {"354 million", "337 million"}, .stated = "691 million"})
struct sum_claim {
  detail::said_figures parts;
  detail::said_figure stated;

  static constexpr std::string_view kind = "sum";
  static constexpr stated_kind states = stated_kind::addition;
  static constexpr std::string_view words = "{0} add up to {computed}";
  static constexpr claim_operands<&sum_claim::parts> operands{};
  static constexpr estimate<> computed(const std::vector<any_figure>& parts) {
    return detail::sum_of(parts);
  }
  static constexpr void relate(auto& sheet, const auto& parts, auto stated) {
    sheet.total(stated, parts);
  }
};

/// The mean of figures that are printed one by one.
struct mean_claim {
  detail::said_figures values;
  detail::said_figure stated;

  static constexpr std::string_view kind = "mean";
  static constexpr stated_kind states = stated_kind::level;
  static constexpr std::string_view words = "the mean of {0} is {computed}";
  static constexpr claim_operands<&mean_claim::values> operands{};
  static constexpr estimate<> computed(const std::vector<any_figure>& values) {
    for (const any_figure& each : values)
      detail::require_both_rates_or_points(values.front().number().form(), each.number().form());
    return detail::sum_of(values) * detail::one_of(static_cast<int>(values.size()));
  }
  static constexpr void relate(auto& sheet, const auto& values, auto stated) {
    sheet.mean(stated, values);
  }
};

/// "1.512 billion in nine months, 504 million a quarter": a total divided by a number that is
/// known.
struct average_claim {
  detail::said_figure total;
  detail::said<int> count;
  detail::said_figure stated;

  static constexpr std::string_view kind = "average";
  static constexpr stated_kind states = stated_kind::level;
  static constexpr std::string_view words = "{0} divided by {1} is {computed}";
  static constexpr claim_operands<&average_claim::total, &average_claim::count> operands{};
  static constexpr estimate<> computed(const estimate<>& total, int count) {
    return total * detail::one_of(count);
  }
  static constexpr void relate(auto& sheet, auto total, auto count, auto stated) {
    sheet.product(total, stated, count);
  }
};

/// "354 million at 15.4 million a day": how many days that makes.
struct count_claim {
  detail::said_figure total, each, stated;

  static constexpr std::string_view kind = "count";
  static constexpr stated_kind states = stated_kind::count;
  static constexpr std::string_view words = "{0} at {1} each makes {computed}";
  static constexpr claim_operands<&count_claim::total, &count_claim::each> operands{};
  static constexpr auto computed(const estimate<>& total, const estimate<>& each) {
    return factors(each, total);
  }
  static constexpr void relate(auto& sheet, auto total, auto each, auto stated) {
    sheet.product(total, each, stated);
  }
};

/// "the third-largest market": the place of a figure among others, from the highest on; equal ones
/// share the better place. `check` throws `invalid_value` unless the rank is positive.
struct rank_claim {
  detail::said_figure part;
  detail::said_figures others;
  detail::said<int> stated;

  static constexpr std::string_view kind = "rank";
  static constexpr stated_kind states = stated_kind::count;
  static constexpr std::string_view words =
      "{0} ranks number {computed} compared with {1}; the claim of number {stated} {truth}";
  static constexpr claim_operands<&rank_claim::part, &rank_claim::others> operands{};
  static constexpr any_figure stated_of(const rank_claim& claim) {
    if (claim.stated.get() < 1) throw invalid_value("a rank of at least one");
    return figure<>::exactly(ratio(claim.stated.get()));
  }
  static constexpr estimate<> computed(const estimate<>& part,
                                       const std::vector<any_figure>& others) {
    detail::count result{1, 1, 1};
    for (const any_figure& each : others) {
      detail::require_both_rates_or_points(part.form(), each.number().form());
      result.add(detail::holds::above(each.number(), part));
    }
    return result.as_estimate();
  }
};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
