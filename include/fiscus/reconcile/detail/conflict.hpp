// SPDX-License-Identifier: BSL-1.0
// Which statements contradict each other, and no more of them than it takes.
#ifndef FISCUS_RECONCILE_DETAIL_CONFLICT_HPP
#define FISCUS_RECONCILE_DETAIL_CONFLICT_HPP

#include <fiscus/reconcile/detail/effort.hpp>
#include <fiscus/reconcile/detail/identity.hpp>
#include <fiscus/reconcile/detail/network.hpp>
#include <fiscus/reconcile/detail/propagation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace fiscus::detail {

[[nodiscard]] constexpr std::size_t place_in(const std::vector<std::size_t>& sorted,
                                             std::size_t member) {
  return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), member) -
                                  sorted.begin());
}
[[nodiscard]] constexpr std::vector<std::size_t> sorted_once(std::vector<std::size_t> all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// Whether a statement comes before another by what they say, printed ranges before identities;
/// by its number, if they say the same.
[[nodiscard]] constexpr bool says_before(const equations& from, std::size_t a, std::size_t b) {
  const auto before = [a, b](const auto& x, const auto& y) { return x < y || (!(y < x) && a < b); };
  const place_of_statement x = from.statements[a];
  const place_of_statement y = from.statements[b];
  if (x.is_print != y.is_print) return x.is_print;
  return x.is_print ? before(from.prints[x.index], from.prints[y.index])
                    : before(from.identities[x.index], from.identities[y.index]);
}

/// Some statements alone, and their quantities, numbered from zero in the order of `statements`
/// and of `quantities`, which are the numbers that they had. Statements stand in the order of what
/// they say, so nothing depends on that in which they were made.
struct excerpt {
  std::vector<std::size_t> statements;
  std::vector<std::size_t> quantities;
  equations all;

  /// The number here of one of `statements`.
  [[nodiscard]] constexpr std::size_t place_of(std::size_t statement) const {
    return static_cast<std::size_t>(std::find(statements.begin(), statements.end(), statement) -
                                    statements.begin());
  }
  /// The statements as they are numbered where they were taken from, sorted.
  [[nodiscard]] constexpr std::vector<std::size_t> original(std::vector<std::size_t> here) const {
    for (std::size_t& each : here) each = statements[each];
    std::sort(here.begin(), here.end());
    return here;
  }
};

/// What `statements` say. `more` are quantities that have to be in it, too.
[[nodiscard]] constexpr excerpt excerpt_of(const equations& from,
                                           std::vector<std::size_t> statements,
                                           std::vector<std::size_t> more = {}) {
  excerpt result{std::move(statements), sorted_once(std::move(more)), {}};
  std::sort(result.statements.begin(), result.statements.end(),
            [&](std::size_t a, std::size_t b) { return says_before(from, a, b); });
  if (result.quantities.size() != from.assumed.size()) {
    for (const std::size_t each : result.statements) {
      const place_of_statement place = from.statements[each];
      if (place.is_print)
        result.quantities.push_back(from.prints[place.index].quantity);
      else
        for (const term& of : from.identities[place.index].terms)
          result.quantities.push_back(of.quantity);
    }
    result.quantities = sorted_once(std::move(result.quantities));
  }
  const bool has_all = result.quantities.size() == from.assumed.size();
  const auto here = [&](std::size_t quantity) {
    return has_all ? quantity : place_in(result.quantities, quantity);
  };
  result.all.assumed.reserve(result.quantities.size());
  for (const std::size_t each : result.quantities) result.all.assumed.push_back(from.assumed[each]);
  for (const std::size_t each : result.statements) {
    const place_of_statement place = from.statements[each];
    const std::size_t number = result.all.statements.size();
    if (place.is_print) {
      printed_range single = from.prints[place.index];
      single.quantity = here(single.quantity);
      single.statement = number;
      result.all.statements.push_back({true, result.all.prints.size()});
      result.all.prints.push_back(single);
    } else {
      identity single = from.identities[place.index];
      for (term& of : single.terms) of.quantity = here(of.quantity);
      single.statement = number;
      result.all.statements.push_back({false, result.all.identities.size()});
      result.all.identities.push_back(std::move(single));
    }
  }
  return result;
}

/// All statements.
[[nodiscard]] constexpr excerpt excerpt_of(const equations& from) {
  std::vector<std::size_t> statements(from.statements.size(), 0);
  std::iota(statements.begin(), statements.end(), std::size_t{});
  std::vector<std::size_t> quantities(from.assumed.size(), 0);
  std::iota(quantities.begin(), quantities.end(), std::size_t{});
  return excerpt_of(from, std::move(statements), std::move(quantities));
}

/// The trace of the first contradiction of the statements that are marked; nothing if there is
/// none.
[[nodiscard]] constexpr std::optional<std::vector<std::size_t>> contradiction_in(
    const network& of, const std::vector<char>& active, effort& left) {
  const propagation narrowed(of, active);
  left.spend(narrowed.cost());
  for (std::size_t part = 0; part < of.parts(); ++part)
    if (narrowed.contradicts_itself(part)) {
      std::vector<char> wanted(2 * of.quantities(), 0);
      return narrowed.trace(part, wanted);
    }
  return std::nullopt;
}

/// Of statements that contradict each other, a set without any of which the others do not: each is
/// left out in turn, and stays out if the rest still contradicts itself. k statements cost k times
/// what narrowing them costs; where that is given up, some of them may not be needed.
[[nodiscard]] constexpr std::vector<std::size_t> irreducible(const equations& from,
                                                             std::vector<std::size_t> statements,
                                                             effort& left) {
  const excerpt part = excerpt_of(from, std::move(statements));
  const network of(part.all);
  const auto trace_of = [&](const std::vector<std::size_t>& some) {
    if (of.compares_all()) {
      std::vector<char> active(part.statements.size(), 0);
      for (const std::size_t each : some) active[each] = 1;
      return contradiction_in(of, active, left);
    }
    // Alone they may say more than beside the others.
    const excerpt alone = excerpt_of(part.all, some);
    const network of_some(alone.all);
    left.spend(8 * of_some.identities_of().size());
    auto found = contradiction_in(of_some, {}, left);
    if (found) found = alone.original(std::move(*found));
    return found;
  };
  auto found = contradiction_in(of, {}, left);
  if (!found) return sorted_once(part.statements);
  for (bool again = true; again;) {
    again = false;
    for (std::size_t needed = 0; needed < found->size() && left.goes_on();) {
      std::vector<std::size_t> others = *found;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(needed));
      auto smaller = trace_of(others);
      if (!smaller) {
        // It stands before all that is left out later, and is in every trace.
        ++needed;
        continue;
      }
      found = std::move(smaller);
      again = !of.compares_all();
    }
  }
  return part.original(std::move(*found));
}

/// A smallest set of statements that contradict each other, among 64 at most. By the sets of
/// statements of which one has to be left out, to make the others agree: a set that meets all of
/// these, and does contradict itself, is smallest if no smaller one meets all that are known
/// (Ignatiev, Previti, Liffiton, Marques-Silva, "Smallest MUS Extraction with Minimal Hitting Set
/// Dualization", 2015).
class smallest_conflict {
 public:
  using mask = std::uint64_t;

  /// Nothing if none is smaller than `known`, or if it is given up as too long.
  static constexpr std::optional<std::vector<std::size_t>> find(const equations& from,
                                                                std::size_t known, effort& left) {
    smallest_conflict search(from, left);
    for (int turn = 0; turn < most_turns && left.goes_on(); ++turn) {
      const std::optional<mask> hit = search.smallest_hit(known);
      if (!hit) return std::nullopt;
      if (search.contradicts(*hit)) return search.members(*hit);
      search.left_out_.push_back(search.left_out_beside(*hit));
    }
    left.give_up();
    return std::nullopt;
  }

 private:
  constexpr smallest_conflict(const equations& from, effort& left)
      : of_(from), count_(from.statements.size()), left_(left) {}

  [[nodiscard]] constexpr std::vector<char> marks(mask chosen) const {
    std::vector<char> result(count_, 0);
    for (std::size_t i = 0; i < count_; ++i) result[i] = (chosen >> i & 1U) != 0 ? 1 : 0;
    return result;
  }
  [[nodiscard]] constexpr std::vector<std::size_t> members(mask chosen) const {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < count_; ++i)
      if ((chosen >> i & 1U) != 0) result.push_back(i);
    return result;
  }
  [[nodiscard]] constexpr bool contradicts(mask chosen) const {
    const std::vector<char> active = marks(chosen);
    const propagation narrowed(of_, active);
    left_.spend(narrowed.cost());
    return !narrowed.is_consistent();
  }

  /// What stays out when as many statements as possible join the chosen ones, which agree.
  [[nodiscard]] constexpr mask left_out_beside(mask chosen) const {
    mask left_out = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      const mask single = mask{1} << i;
      if ((chosen & single) != 0) continue;
      contradicts(chosen | single) ? left_out |= single : chosen |= single;
    }
    return left_out;
  }

  [[nodiscard]] constexpr std::optional<mask> smallest_hit(std::size_t below) {
    nodes_ = 0;
    for (; least_ < below && nodes_ < most_nodes; ++least_)
      if (const auto found = hit_with(0, least_)) return found;
    if (nodes_ >= most_nodes) left_.give_up();
    return std::nullopt;
  }
  constexpr std::optional<mask> hit_with(mask chosen, std::size_t more) {
    for (const mask each : left_out_) {
      if ((each & chosen) != 0) continue;
      if (more == 0 || nodes_ >= most_nodes) return std::nullopt;
      ++nodes_;
      for (mask rest = each; rest != 0; rest &= rest - 1)
        if (const auto found = hit_with(chosen | (rest & (~rest + 1)), more - 1)) return found;
      return std::nullopt;
    }
    return chosen;
  }

  static constexpr int most_turns = 200;
  static constexpr std::size_t most_nodes = 20'000;

  network of_;
  std::size_t count_;
  effort& left_;
  std::vector<mask> left_out_;
  std::size_t least_ = 0;
  std::size_t nodes_ = 0;
};

/// What was seen of a network: nothing before and after, so that many walks do not each take the
/// time of all of it.
struct visited {
  std::vector<char> statements, quantities;

  constexpr explicit visited(const equations& all)
      : statements(all.statements.size(), 0), quantities(all.assumed.size(), 0) {}
};

/// Statements around some, the nearest first, `most` of them at most: those on the same quantities,
/// and on the quantities of these. `prints_of` says which printed ranges a quantity has,
/// `beside(quantity, f)` calls f with others to go on with.
template <class Beside>
[[nodiscard]] constexpr std::vector<std::size_t> neighbourhood(
    const network& of, const lists& prints_of, visited& seen,
    const std::vector<std::size_t>& around, std::size_t most, Beside beside) {
  const equations& all = of.all();
  std::vector<std::size_t> walk = around;
  std::vector<std::size_t> entered;
  for (const std::size_t each : around) seen.statements[each] = 1;
  const auto add = [&](std::size_t statement) {
    if (statement == nowhere || seen.statements[statement] != 0 || walk.size() >= most) return;
    seen.statements[statement] = 1;
    walk.push_back(statement);
  };
  std::vector<std::size_t> open;
  const auto enter = [&](std::size_t quantity) {
    if (std::exchange(seen.quantities[quantity], 1) != 0) return;
    entered.push_back(quantity);
    open.push_back(quantity);
  };
  std::size_t at = 0;
  while (at < walk.size()) {
    const place_of_statement place = all.statements[walk[at++]];
    if (place.is_print)
      enter(all.prints[place.index].quantity);
    else
      for (const term& each : all.identities[place.index].terms) enter(each.quantity);
    while (!open.empty()) {
      const std::size_t quantity = open.back();
      open.pop_back();
      prints_of.for_each(quantity, [&](std::size_t i) { add(all.prints[i].statement); });
      of.identities_of().for_each(quantity, [&](std::size_t i) {
        add(all.identities[i].statement);
        add(all.identities[i].also);
      });
      beside(quantity, enter);
    }
  }
  for (const std::size_t each : walk) seen.statements[each] = 0;
  for (const std::size_t each : entered) seen.quantities[each] = 0;
  return sorted_once(std::move(walk));
}

[[nodiscard]] constexpr lists prints_by_quantity(const equations& all) {
  return {all.assumed.size(), [&](auto add) {
            for (std::size_t i = 0; i < all.prints.size(); ++i) add(all.prints[i].quantity, i);
          }};
}

/// A smallest set of statements that contradict each other, among the 64 nearest to those of a
/// trace; where there are more, one that cannot be reduced.
[[nodiscard]] constexpr std::vector<std::size_t> smallest_by(const network& of,
                                                             const lists& prints_of, visited& seen,
                                                             std::vector<std::size_t> trace,
                                                             effort& left) {
  std::vector<std::size_t> found = irreducible(of.all(), std::move(trace), left);
  if (found.size() < 2 || found.size() > 64) return found;
  const excerpt around =
      excerpt_of(of.all(), neighbourhood(of, prints_of, seen, found, 64, [](std::size_t, auto) {}));
  if (const auto smaller = smallest_conflict::find(around.all, found.size(), left))
    found = around.original(*smaller);
  return found;
}

}  // namespace fiscus::detail

#endif
