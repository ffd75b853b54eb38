// SPDX-License-Identifier: BSL-1.0
// Claims as statements of a fact sheet.
#ifndef FISCUS_RECONCILE_ADD_CLAIM_HPP
#define FISCUS_RECONCILE_ADD_CLAIM_HPP

#include <fiscus/claims/claim.hpp>
#include <fiscus/claims/claim_part.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/any_figure.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/quantity.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// Adds the parts of claims to a fact sheet, each under the next label.
template <class Label>
class claim_adder {
 public:
  constexpr claim_adder(fact_sheet<Label>& sheet, std::span<const Label> labels)
      : sheet_(sheet), labels_(labels) {}

  constexpr quantity operator()(const said_figure& part) { return figure_at(next_++, part.get()); }
  constexpr std::vector<quantity> operator()(const said_figures& parts) {
    std::vector<quantity> all;
    for (const any_figure& each : parts.get()) all.push_back(figure_at(next_++, each));
    return all;
  }
  /// A count is known exactly, and has no label.
  constexpr quantity operator()(const said<int>& count) {
    return sheet_.unknown(Label(), interval(ratio(count.get())));
  }

 private:
  /// The quantity of a label, which the sheet may have already.
  constexpr quantity figure_at(std::size_t i, const any_figure& f) {
    for (const quantity each : sheet_.quantities())
      if (labels_[i] != Label() && sheet_.label(each) == labels_[i]) {
        sheet_.add_again(each, f);
        return each;
      }
    return sheet_.add(labels_[i], f);
  }

  fact_sheet<Label>& sheet_;
  std::span<const Label> labels_;
  std::size_t next_ = 0;
};

/// How many figures a claim has, the stated one among them.
template <figure_claim C>
constexpr std::size_t figures_in(const C& claim) {
  std::size_t count = states_a_figure<C> ? 1 : 0;
  for_each_part(claim, [&](const auto& part) {
    using part_type = std::remove_cvref_t<decltype(part)>;
    if constexpr (std::same_as<part_type, said_figures>)
      count += part.get().size();
    else if constexpr (std::same_as<part_type, said_figure>)
      ++count;
  });
  return count;
}

/// The quantities of a part.
template <class Part>
using quantities_of =
    std::conditional_t<std::same_as<Part, said_figures>, std::vector<quantity>, quantity>;

template <class C>
consteval bool has_identity() {
  return C::operands.apply([]<class... Parts>(Parts C::*...) {
    return requires(fact_sheet<> & sheet, const quantities_of<Parts>&... parts, quantity stated) {
      C::relate(sheet, parts..., stated);
    };
  });
}

}  // namespace detail

/// A claim whose identity a fact sheet knows: a growth, a difference, a share, a sum, a mean, an
/// average, a count, what a target still requires, by how much it was missed.
template <class C>
concept relatable_claim = figure_claim<C> && detail::has_identity<C>();

/// Adds the figures of a claim to a fact sheet, and the identity between them. There is a label for
/// each figure, the stated one last; a label that the sheet has already stands for the same
/// quantity, which was printed once more; an empty one always for a new quantity. Throws
/// `invalid_value` unless there are as many labels as figures, and as `check` of the claim and
/// `fact_sheet::add` do. Takes time in proportion to the size of the sheet.
///
/// The sheet knows less of the claim than `check`: growth from a base that may be zero is no
/// contradiction, and a difference of rates may be printed in per cent.
///
///     add_claim(sheet, growth_claim{.now = "437 million", .before = "356 million",
///                                   .stated = "23%"}, {"December", "November", "growth"});
template <class Label, relatable_claim C>
constexpr void add_claim(fact_sheet<Label>& sheet, const C& claim,
                         std::span<const std::type_identity_t<Label>> labels) {
  static_cast<void>(check(claim));
  if (labels.size() != detail::figures_in(claim)) throw invalid_value("a label for each figure");
  fact_sheet<Label> result = sheet;
  detail::claim_adder<Label> add(result, labels);
  C::operands.apply([&](auto... part) {
    const std::tuple parts{add(claim.*part)...};  // in their order
    std::apply([&](const auto&... each) { C::relate(result, each..., add(claim.stated)); }, parts);
  });
  sheet = std::move(result);
}
template <class Label, relatable_claim C>
constexpr void add_claim(fact_sheet<Label>& sheet, const C& claim,
                         std::initializer_list<std::type_identity_t<Label>> labels) {
  add_claim(sheet, claim, std::span<const Label>(labels.begin(), labels.size()));
}

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
