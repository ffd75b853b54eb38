// SPDX-License-Identifier: BSL-1.0
// What was printed of some quantities, and how these belong together. What follows from it is in
// published/reconcile.hpp, and what may have gone wrong in published/repair.hpp.
#ifndef FISCUS_RECONCILE_FACT_SHEET_HPP
#define FISCUS_RECONCILE_FACT_SHEET_HPP

#include <fiscus/detail/owned.hpp>
#include <fiscus/error.hpp>
#include <fiscus/figures/figure.hpp>
#include <fiscus/figures/figure_form.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/figures/rounding_set.hpp>
#include <fiscus/reconcile/detail/box.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/printed_text.hpp>
#include <fiscus/reconcile/short_text.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus {

/// A quantity of a fact sheet, printed or not.
struct quantity {
  std::size_t index;

  [[nodiscard]] friend constexpr bool operator==(quantity, quantity) = default;
};

/// What a statement of a fact sheet says.
enum class statement_kind : unsigned char {
  printed,  ///< the quantity is what was printed
  total,    ///< the quantity is the sum of parts
  net,      ///< the quantity is one less another
  mean,     ///< the quantity is the mean of parts
  grown,    ///< the quantity grew from another at a rate
  product,  ///< the quantity is one times another
};

/// A statement of a fact sheet, known by its place in `fact_sheet::statements()`.
struct statement {
  statement_kind kind;
  quantity about;   ///< the printed one, the total, the difference, the mean, the later level
  short_text text;  ///< as it was printed, if a text was given
  figure_form form = figure_form::number;  ///< in which unit, if a text or a figure was given

  [[nodiscard]] friend constexpr bool operator==(const statement&, const statement&) = default;
};

/// Printed figures that may be those of other quantities, all of them or none.
struct misdating {
  std::vector<std::size_t> printed;  ///< by the numbers of their statements
  std::vector<quantity> instead;     ///< for each of these the other quantity
};

/// Something printed that has a `range()`, the `modes()` that it was rounded by, and the `form()`
/// that it was said in: a `figure`.
template <class F>
concept printed_figure = requires(const F& f) {
  { f.range() } -> std::convertible_to<interval>;
  { f.modes() } -> std::convertible_to<rounding_set>;
  { f.form() } -> std::convertible_to<figure_form>;
};

namespace detail {

/// A label that a caller gives, as it is kept.
template <class Label>
struct given_label {
  template <std::convertible_to<Label> Given>
  constexpr given_label(const Given& given) : value(given) {}
  template <std::convertible_to<Label> Given>
  constexpr given_label(const Given&& given) : value(given) {
    static_assert(
        !std::same_as<Label, std::string_view> || std::is_trivially_destructible_v<Given>,
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

 public:
  using label_type = Label;

  /// A quantity of which nothing was printed.
  constexpr quantity unknown(given_label label) {
    return unknown(std::move(label), interval::all());
  }
  /// The same, of which something is certain: a level that is not negative is
  /// `interval::at_least(ratio())`. This is no statement: it is never said to be wrong.
  constexpr quantity unknown(given_label label, const interval& certain) {
    const detail::box range = detail::box_of(certain);
    detail::make_room(own_->all.assumed);
    own_->labels.push_back(std::move(label.value));
    own_->all.assumed.push_back(range);
    return {own_->labels.size() - 1};
  }

  /// A quantity that was printed. `text` says what `figure::from_text` reads, in any currency: "USD
  /// 1.46 million", "about 23%", "3.5–3.8 billion". Throws `parse_error` for anything else, and
  /// `invalid_value` if it is longer than a `short_text`.
  constexpr quantity add(given_label label, std::string_view text,
                         rounding_set modes = to_nearest) {
    return add(std::move(label), detail::read_printed(text, modes), text);
  }
  /// A quantity that was printed, with the range that this stands for. Only what has a text that is
  /// read as this range can be repaired.
  constexpr quantity add(given_label label, const interval& range, std::string_view text = {}) {
    return add_figure(std::move(label), {range, text, to_nearest, figure_form::number});
  }
  /// The same for a `figure`.
  template <printed_figure F>
  constexpr quantity add(given_label label, const F& printed, std::string_view text = {}) {
    return add_figure(std::move(label), {printed.range(), text, printed.modes(), printed.form()});
  }

  /// The same quantity, printed elsewhere or once more. Returns the number of the statement.
  constexpr std::size_t add_again(quantity of, std::string_view text,
                                  rounding_set modes = to_nearest) {
    return add_again(of, detail::read_printed(text, modes), text);
  }
  /// The same with the range that it stands for.
  constexpr std::size_t add_again(quantity of, const interval& range, std::string_view text = {}) {
    return add_figure_of(of, {range, text, to_nearest, figure_form::number});
  }
  /// The same for a `figure`.
  template <printed_figure F>
  constexpr std::size_t add_again(quantity of, const F& printed, std::string_view text = {}) {
    return add_figure_of(of, {printed.range(), text, printed.modes(), printed.form()});
  }

  /// whole = the sum of the parts. Returns the number of the statement, as all of these do; throws
  /// `invalid_value` if a quantity is not of this fact sheet, as all of these do.
  constexpr std::size_t total(quantity whole, std::span<const quantity> parts) {
    return weighted(statement_kind::total, whole, 1, parts);
  }
  constexpr std::size_t total(quantity whole, std::initializer_list<quantity> parts) {
    return total(whole, {parts.begin(), parts.size()});
  }

  /// net = credit − debit. Of rates it may be printed in per cent or in percentage points.
  constexpr std::size_t difference(quantity net, quantity credit, quantity debit) {
    return add_sum({statement_kind::net, net, {}},
                   {{net.index, 1}, {credit.index, -1}, {debit.index, 1}});
  }

  /// average = the sum of the parts, divided by their number. Throws `invalid_value` if there are
  /// none.
  constexpr std::size_t mean(quantity average, std::span<const quantity> parts) {
    if (parts.empty()) throw invalid_value("a mean of nothing");
    return weighted(statement_kind::mean, average, static_cast<std::int64_t>(parts.size()), parts);
  }
  constexpr std::size_t mean(quantity average, std::initializer_list<quantity> parts) {
    return mean(average, {parts.begin(), parts.size()});
  }

  /// later = earlier × (1 + rate). "Doubled" and "six-fold" are no rates: they are what `product`
  /// multiplies by. A rate in percentage points is none either, see `unit_slips`.
  constexpr std::size_t growth(quantity later, quantity earlier, quantity rate) {
    return add_product({statement_kind::grown, later, {}}, earlier, rate, detail::grid);
  }

  /// result = base × other: a part is the whole times its share, rupees are dollars times the
  /// rate.
  constexpr std::size_t product(quantity result, quantity base, quantity other) {
    return add_product({statement_kind::product, result, {}}, base, other, 0);
  }

  /// Says that what was printed of one of these may be another's: June's figure printed as July's.
  constexpr void mistakable(std::span<const quantity> one_another) {
    for (const quantity each : one_another) check(each);
    own_->mistakable.emplace_back(one_another.begin(), one_another.end());
  }
  constexpr void mistakable(std::initializer_list<quantity> one_another) {
    mistakable({one_another.begin(), one_another.size()});
  }

  /// Says that these printed figures, by the numbers of their statements, may be those of the
  /// quantities in `instead`, all of them or none: a report on July that is June's, with its level,
  /// its base and its rate. Throws `invalid_value` if there are not as many of these as of those.
  constexpr void misdated(std::vector<std::size_t> printed, std::vector<quantity> instead) {
    if (printed.size() != instead.size()) throw invalid_value("another quantity for each figure");
    for (const quantity each : instead) check(each);
    for (const std::size_t each : printed)
      if (each >= own_->statements.size() || own_->statements[each].kind != statement_kind::printed)
        throw invalid_value("a printed figure");
    own_->misdated.push_back({std::move(printed), std::move(instead)});
  }

  /// The number of the statement that printed the quantity before all others. Throws
  /// `invalid_value` if none did. Takes as long as there are statements.
  [[nodiscard]] constexpr std::size_t statement_of(quantity of) const {
    for (std::size_t i = 0; i < own_->statements.size(); ++i)
      if (own_->statements[i].kind == statement_kind::printed && own_->statements[i].about == of)
        return i;
    throw invalid_value("a quantity that was printed");
  }

  /// How many quantities there are.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return own_->labels.size(); }
  /// The label of a quantity. Throws `invalid_value` if it is of another fact sheet.
  [[nodiscard]] constexpr const Label& label(quantity of) const& {
    check(of);
    return own_->labels[of.index];
  }
  [[nodiscard]] constexpr Label label(quantity of) const&& {
    check(of);
    return own_->labels[of.index];
  }
  /// All statements, in the order in which they were made. Not of a temporary, nor are the lists
  /// that follow.
  [[nodiscard]] constexpr std::span<const statement> statements() const& noexcept {
    return own_->statements;
  }
  void statements() const&& = delete;
  /// The sets of quantities that are mistakable for one another.
  [[nodiscard]] constexpr std::span<const std::vector<quantity>> mistakable() const& noexcept {
    return own_->mistakable;
  }
  void mistakable() const&& = delete;

  /// All that was said with `misdated`.
  [[nodiscard]] constexpr std::span<const misdating> misdated() const& noexcept {
    return own_->misdated;
  }
  void misdated() const&& = delete;

  /// For reconcile.hpp and repair.hpp.
  [[nodiscard]] constexpr const detail::equations& equations() const& noexcept { return own_->all; }
  void equations() const&& = delete;

 private:
  constexpr void check(quantity of) const {
    if (of.index >= own_->labels.size()) throw invalid_value("a quantity of another fact sheet");
  }

  // A printed figure, checked before anything is kept of it.
  class figure_to_add {
   public:
    constexpr figure_to_add(const interval& said, std::string_view printed, rounding_set rounded_by,
                            figure_form said_in)
        : range(detail::box_of(said)), text(printed), modes(rounded_by), form(said_in) {}

    detail::box range;
    short_text text;
    rounding_set modes;
    figure_form form;
  };

  constexpr quantity add_figure(given_label label, const figure_to_add& printed) {
    make_room_for_statement();
    detail::make_room(own_->all.prints);
    const quantity result = unknown(std::move(label));
    append_figure(result, printed);
    return result;
  }

  constexpr std::size_t add_figure_of(quantity of, const figure_to_add& printed) {
    check(of);
    make_room_for_statement();
    detail::make_room(own_->all.prints);
    return append_figure(of, printed);
  }

  // There is room for all of this, so that nothing throws halfway.
  constexpr std::size_t append_figure(quantity of, const figure_to_add& printed) noexcept {
    const std::size_t number =
        append({statement_kind::printed, of, printed.text, printed.form}, true);
    own_->all.prints.push_back({of.index, printed.range, number, printed.modes});
    return number;
  }

  constexpr std::size_t append(const statement& made, bool is_print) noexcept {
    own_->all.statements.push_back(
        {is_print, is_print ? own_->all.prints.size() : own_->all.identities.size()});
    own_->statements.push_back(made);
    return own_->statements.size() - 1;
  }

  constexpr std::size_t add_identity(const statement& made, std::vector<detail::term> terms,
                                     bool is_product, int128 more) {
    make_room_for_statement();
    detail::make_room(own_->all.identities);
    const std::size_t number = append(made, false);
    own_->all.identities.push_back({std::move(terms), is_product, more, number, detail::nowhere});
    return number;
  }

  constexpr void make_room_for_statement() {
    detail::make_room(own_->statements);
    detail::make_room(own_->all.statements);
  }

  constexpr std::size_t weighted(statement_kind kind, quantity whole, std::int64_t weight,
                                 std::span<const quantity> parts) {
    std::vector<detail::term> terms{{whole.index, weight}};
    terms.reserve(parts.size() + 1);
    for (const quantity each : parts) terms.push_back({each.index, -1});
    return add_sum({kind, whole, {}}, std::move(terms));
  }

  constexpr std::size_t add_sum(const statement& made, std::vector<detail::term> terms) {
    for (const detail::term& each : terms) check({each.quantity});
    std::sort(terms.begin(), terms.end(),
              [](const detail::term& a, const detail::term& b) { return a.quantity < b.quantity; });
    std::vector<detail::term> once;
    once.reserve(terms.size());
    for (const detail::term& each : terms) {
      if (once.empty() || once.back().quantity != each.quantity)
        once.push_back(each);
      else
        once.back().times += each.times;
    }
    std::erase_if(once, [](const detail::term& each) { return each.times == 0; });
    if (once.empty()) throw invalid_value("an identity of nothing");
    return add_identity(made, std::move(once), false, 0);
  }

  constexpr std::size_t add_product(const statement& made, quantity base, quantity other,
                                    int128 more) {
    for (const quantity each : {made.about, base, other}) check(each);
    return add_identity(made, {{made.about.index, 1}, {base.index, 1}, {other.index, 1}}, true,
                        more);
  }

  struct contents {
    std::vector<Label> labels;
    std::vector<statement> statements;
    std::vector<std::vector<quantity>> mistakable;
    std::vector<misdating> misdated;
    detail::equations all;
  };

  detail::owned<contents> own_;
};

}  // namespace fiscus

#include <fiscus/detail/macros_on.hpp>

#endif
