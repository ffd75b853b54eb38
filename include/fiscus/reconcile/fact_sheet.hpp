// SPDX-License-Identifier: BSL-1.0
// Printed figures and the identities between them. reconcile.hpp says what follows from them, and
// repair.hpp what may have gone wrong.
#ifndef FISCUS_RECONCILE_FACT_SHEET_HPP
#define FISCUS_RECONCILE_FACT_SHEET_HPP

#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/money/currency.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/currencies.hpp>
#include <fiscus/reconcile/detail/equations.hpp>
#include <fiscus/reconcile/detail/given_figure.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/numbered.hpp>
#include <fiscus/reconcile/quantity.hpp>
#include <fiscus/reconcile/statement.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// In which forms a quantity was printed, and whether it is a rate of growth.
struct rate_forms {
  bool has_multiple = false;
  bool has_other = false;
  bool is_growth = false;

  constexpr void add(figure_form form) noexcept {
    (form == figure_form::multiple ? has_multiple : has_other) = true;
  }
  /// Throws `invalid_value` if a growth was printed as a multiple of the whole and as a rate.
  constexpr void require_one() const {
    if (is_growth && has_multiple && has_other)
      throw invalid_value("a growth as a multiple or as a rate, not as both");
  }
};

/// A label that a caller gives, converted to the type that is kept.
template <class Label>
struct given_label {
  template <std::convertible_to<Label> Given>
  constexpr given_label(Given&& given) : value(std::forward<Given>(given)) {
    constexpr bool is_temporary = !std::is_lvalue_reference_v<Given>;
    static_assert(
        !std::same_as<Label, std::string_view> || !is_temporary ||
            std::is_trivially_destructible_v<Given>,
        "a label of type std::string_view must outlive the fact sheet, and a temporary string "
        "does not: use fact_sheet<std::string>, which keeps a copy");
  }

  Label value;
};

}  // namespace detail

/// Statements on quantities: what was printed of them, and the identities that they should fulfil.
/// Either may be wrong. Units are those of the caller, the same for all that is added; a rate is a
/// number (0.23 for "23%", as which a text with a per cent sign is read). Texts are copied. Labels
/// are kept as Label: a `std::string_view` must outlive the fact sheet, and a temporary string does
/// not compile; `fact_sheet<std::string>` keeps copies. A statement that throws, for whatever
/// reason, leaves the fact sheet as it was.
///
///     fact_sheet sheet;
///     const auto three = sheet.add("July to September", "635.01");
///     const auto four = sheet.add("July to October", "829.977");
///     const auto october = sheet.unknown("October");
///     sheet.total(four, {three, october});
///     reconcile(sheet)[october]   // 194.97, give or take 0.006
template <class Label = std::string_view>
class fact_sheet {
  using given_label = detail::given_label<Label>;
  using given_figure = detail::given_figure;

 public:
  using label_type = Label;

  /// Adds a quantity of which nothing was printed.
  constexpr quantity unknown(given_label label) {
    return unknown(std::move(label), interval::all());
  }
  /// Adds a quantity of which nothing was printed but a range is certain: of a level that is not
  /// negative, `interval::at_least(ratio())`. That is no statement, so it is never found wrong.
  constexpr quantity unknown(given_label label, const interval& certain) {
    const detail::box range = detail::box_of(certain);
    detail::make_room(own_->all.assumed);
    detail::make_room(own_->forms);
    own_->units.make_room();
    own_->labels.push_back(std::move(label.value));
    const quantity result = own_->all.assumed.next();
    own_->all.assumed.push_back(range);
    own_->forms.push_back({});
    own_->units.push_back();
    return result;
  }

  /// Adds a quantity that was printed: a text, a `figure`, an `any_figure` or an `interval`. A text
  /// is read as by `figure::from_text`, in any currency: "USD 1.46 million", "about 23%",
  /// "3.5–3.8 billion". Throws `parse_error` for anything else, and `invalid_value` if it is longer
  /// than a `short_text`. A figure has its own words; what has none cannot be repaired.
  constexpr quantity add(given_label label, const given_figure& printed) {
    make_room_for_statement();
    detail::make_room(own_->all.prints);
    const quantity result = unknown(std::move(label));
    append_figure(result, printed);
    return result;
  }
  /// As above, for a text that was rounded otherwise than to the nearest.
  constexpr quantity add(given_label label, std::string_view text, rounding_set modes) {
    return add(std::move(label), given_figure(text, modes));
  }

  /// Adds a statement: the quantity was printed elsewhere or once more. Returns the statement.
  /// Throws `currency_mismatch` if it was printed in another currency, and `invalid_value` if it is
  /// a growth that was printed as a rate and now as a multiple, or the reverse.
  constexpr statement_id add_again(quantity of, const given_figure& printed) {
    check(of);
    own_->units.require_one(of, printed.unit);
    detail::rate_forms forms = own_->forms[of];
    forms.add(printed.form);
    forms.require_one();
    make_room_for_statement();
    detail::make_room(own_->all.prints);
    return append_figure(of, printed);
  }
  /// As above, for a text that was rounded otherwise than to the nearest.
  constexpr statement_id add_again(quantity of, std::string_view text, rounding_set modes) {
    return add_again(of, given_figure(text, modes));
  }

  /// Adds the statement whole = the sum of the parts, and returns it. This and all that follow
  /// throw `invalid_value` if a quantity is not of this fact sheet; sums, differences, means and
  /// growth throw `currency_mismatch` if their quantities are in two currencies.
  constexpr statement_id total(quantity whole, std::span<const quantity> parts) {
    return weighted(statement_kind::total, whole, 1, parts);
  }
  constexpr statement_id total(quantity whole, std::initializer_list<quantity> parts) {
    return total(whole, {parts.begin(), parts.size()});
  }

  /// Adds net = credit − debit. A difference of rates may be printed in per cent or in percentage
  /// points.
  constexpr statement_id difference(quantity net, quantity credit, quantity debit) {
    return add_sum({statement_kind::net, net, {}}, {{net, 1}, {credit, -1}, {debit, 1}});
  }

  /// Adds average = the sum of the parts, divided by their number. Throws `invalid_value` if there
  /// are no parts.
  constexpr statement_id mean(quantity average, std::span<const quantity> parts) {
    if (parts.empty()) throw invalid_value("a mean of nothing");
    return weighted(statement_kind::mean, average, static_cast<std::int64_t>(parts.size()), parts);
  }
  constexpr statement_id mean(quantity average, std::initializer_list<quantity> parts) {
    return mean(average, {parts.begin(), parts.size()});
  }

  /// Adds later = earlier × (1 + rate). A growth that is printed as a multiple, "doubled" or
  /// "six-fold", is one of the whole, as in a `growth_claim`: later = earlier × multiple, and
  /// "doubled" is growth of 100 %. Throws `invalid_value` if it is printed in both ways. A number
  /// of percentage points is no rate, see `unit_slips`.
  constexpr statement_id growth(quantity later, quantity earlier, quantity rate) {
    check(rate);
    detail::rate_forms forms = own_->forms[rate];
    forms.is_growth = true;
    forms.require_one();
    const statement_id result =
        add_identity({statement_kind::grown, later, {}}, {{later, 1}, {earlier, 1}, {rate, 1}}, 2,
                     true, forms.has_multiple ? 0 : detail::grid);
    own_->forms[rate] = forms;
    return result;
  }

  /// Adds result = base × other: a part is the whole times its share, rupees are dollars times the
  /// rate.
  constexpr statement_id product(quantity result, quantity base, quantity other) {
    return add_identity({statement_kind::product, result, {}}, {{result, 1}, {base, 1}, {other, 1}},
                        0, true, 0);
  }

  /// Says that a figure of one of these may be another's: June's figure printed as July's.
  constexpr void mistakable(std::span<const quantity> one_another) {
    for (const quantity each : one_another) check(each);
    own_->mistakable.emplace_back(one_another.begin(), one_another.end());
  }
  constexpr void mistakable(std::initializer_list<quantity> one_another) {
    mistakable({one_another.begin(), one_another.size()});
  }

  /// Says that these printed figures may belong to the quantities in `instead`, all of them or
  /// none: a report on July that is June's, with its level, its base and its rate. Throws
  /// `invalid_value` if the two lists differ in length.
  constexpr void misdated(std::vector<statement_id> printed, std::vector<quantity> instead) {
    if (printed.size() != instead.size()) throw invalid_value("another quantity for each figure");
    for (const quantity each : instead) check(each);
    for (const statement_id each : printed)
      if (!own_->statements.has(each) || own_->statements[each].kind != statement_kind::printed)
        throw invalid_value("a printed figure");
    own_->misdated.push_back({std::move(printed), std::move(instead)});
  }

  /// Returns the first statement that printed the quantity. Throws `invalid_value` if none did.
  /// Takes time in proportion to the number of statements.
  [[nodiscard]] constexpr statement_id statement_of(quantity of) const {
    for (const statement_id i : own_->statements.indices())
      if (own_->statements[i].kind == statement_kind::printed && own_->statements[i].about == of)
        return i;
    throw invalid_value("a quantity that was printed");
  }

  /// All quantities, in the order in which they were added.
  [[nodiscard]] constexpr auto quantities() const noexcept { return own_->labels.indices(); }
  /// How many quantities there are.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return own_->labels.size(); }
  /// The label of a quantity. Throws `invalid_value` if it is of another fact sheet.
  [[nodiscard]] constexpr const Label& label(quantity of) const& {
    check(of);
    return own_->labels[of];
  }
  [[nodiscard]] constexpr Label label(quantity of) const&& {
    check(of);
    return own_->labels[of];
  }
  /// The currency of a quantity, if it was printed in one, or was added to others that were. Throws
  /// `invalid_value` if it is of another fact sheet.
  [[nodiscard]] constexpr std::optional<currency> unit(quantity of) const {
    check(of);
    return own_->units[of];
  }
  /// All statements, in the order in which they were made.
  [[nodiscard]] constexpr std::span<const statement> statements() const& noexcept {
    return own_->statements.all();
  }
  void statements() const&& = delete;
  /// A statement. Throws `invalid_value` if it is of another fact sheet.
  [[nodiscard]] constexpr const statement& operator[](statement_id of) const& {
    check(of);
    return own_->statements[of];
  }
  [[nodiscard]] constexpr statement operator[](statement_id of) const&& {
    check(of);
    return own_->statements[of];
  }
  /// The other quantities of an identity, of a printed figure none: first those that are added,
  /// then those that are taken off; the earlier level, then the rate; the base, then the other
  /// factor. Throws `invalid_value` if the statement is of another fact sheet.
  [[nodiscard]] constexpr std::vector<quantity> others(statement_id of) const {
    check(of);
    const detail::rule_id rule = own_->all.statements[of];
    std::vector<quantity> result;
    if (rule.is_print()) return result;
    const detail::identity& all = own_->all.identities[rule.identity];
    if (all.is_product) return {all.terms[1].of, all.terms[2].of};
    for (const bool are_taken : {false, true})
      for (const detail::term& each : all.terms)
        if (each.of != own_->statements[of].about && are_taken == (each.times > 0))
          result.insert(result.end(), static_cast<std::size_t>(detail::size_of(each)), each.of);
    return result;
  }

  /// The sets of quantities that are mistakable for one another.
  [[nodiscard]] constexpr std::span<const std::vector<quantity>> mistakable() const& noexcept {
    return own_->mistakable;
  }
  void mistakable() const&& = delete;

  /// All that was said by `misdated`.
  [[nodiscard]] constexpr std::span<const misdating> misdated() const& noexcept {
    return own_->misdated;
  }
  void misdated() const&& = delete;

  /// For reconcile.hpp and repair.hpp.
  [[nodiscard]] constexpr const detail::equations& equations() const& noexcept { return own_->all; }
  void equations() const&& = delete;
  [[nodiscard]] constexpr const detail::currencies& units() const& noexcept { return own_->units; }
  void units() const&& = delete;

 private:
  constexpr void check(quantity of) const {
    if (!own_->labels.has(of)) throw invalid_value("a quantity of another fact sheet");
  }
  constexpr void check(statement_id of) const {
    if (!own_->statements.has(of)) throw invalid_value("a statement of another fact sheet");
  }

  // There is room for all of this, so that nothing throws halfway.
  constexpr statement_id append_figure(quantity of, const given_figure& printed) noexcept {
    const statement_id number = append({statement_kind::printed, of, printed.text, printed.form},
                                       {.print = own_->all.prints.next()});
    own_->all.prints.push_back({of, printed.range, number, printed.modes});
    own_->units.set(of, printed.unit);
    detail::rate_forms& forms = own_->forms[of];
    const bool is_first_multiple = !forms.has_multiple && printed.form == figure_form::multiple;
    forms.add(printed.form);
    if (forms.is_growth && is_first_multiple)
      for (const detail::identity_id i : own_->all.identities.indices()) {
        detail::identity& each = own_->all.identities[i];
        const bool is_growth = own_->statements[each.statement].kind == statement_kind::grown;
        if (is_growth && each.terms.back().of == of) each.more = 0;
      }
    return number;
  }
  constexpr statement_id append(const statement& made, detail::rule_id rule) noexcept {
    const statement_id number = own_->statements.next();
    own_->all.statements.push_back(rule);
    own_->statements.push_back(made);
    return number;
  }

  constexpr void make_room_for_statement() {
    detail::make_room(own_->statements);
    detail::make_room(own_->all.statements);
  }

  constexpr statement_id weighted(statement_kind kind, quantity whole, std::int64_t weight,
                                  std::span<const quantity> parts) {
    std::vector<detail::term> terms{{whole, weight}};
    terms.reserve(parts.size() + 1);
    for (const quantity each : parts) terms.push_back({each, -1});
    return add_sum({kind, whole, {}}, std::move(terms));
  }

  constexpr statement_id add_sum(const statement& made, std::vector<detail::term> terms) {
    for (const detail::term& each : terms) check(each.of);
    std::sort(terms.begin(), terms.end(),
              [](const detail::term& a, const detail::term& b) { return a.of < b.of; });
    std::vector<detail::term> once;
    once.reserve(terms.size());
    for (const detail::term& each : terms) {
      if (once.empty() || once.back().of != each.of)
        once.push_back(each);
      else
        once.back().times += each.times;
    }
    std::erase_if(once, [](const detail::term& each) { return each.times == 0; });
    if (once.empty()) throw invalid_value("an identity of nothing");
    const std::size_t all = once.size();
    return add_identity(made, std::move(once), all, false, 0);
  }

  // The first `alike` quantities are in one currency.
  constexpr statement_id add_identity(const statement& made, std::vector<detail::term> terms,
                                      std::size_t alike, bool is_product, int128 more) {
    for (const detail::term& each : terms) check(each.of);
    const std::span<const detail::term> in_one(terms.data(), alike);
    own_->units.require_one(in_one);
    make_room_for_statement();
    detail::make_room(own_->all.identities);
    own_->units.join(in_one);
    const statement_id number = append(made, {.identity = own_->all.identities.next()});
    own_->all.identities.push_back(
        {std::move(terms), is_product, more, number, detail::none<statement_id>});
    return number;
  }

  struct contents {
    detail::indexed<quantity, Label> labels;
    detail::currencies units;
    detail::indexed<quantity, detail::rate_forms> forms;
    detail::indexed<statement_id, statement> statements;
    std::vector<std::vector<quantity>> mistakable;
    std::vector<misdating> misdated;
    detail::equations all;
  };

  detail::owned<contents> own_;
};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
