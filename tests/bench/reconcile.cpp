// SPDX-License-Identifier: BSL-1.0
// Fact sheets that are reconciled, of more and more figures: nanoseconds for each of them have to
// stay about what they are. All figures are rounded from true ones, so there is something to narrow
// everywhere and nothing to contradict.
#include "bench.hpp"

#include <fiscus/exact/ratio.hpp>
#include <fiscus/figures/interval.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/reconcile.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>
#include <span>
#include <vector>

namespace {

using fiscus::fact_sheet;
using fiscus::interval;
using fiscus::quantity;
using fiscus::ratio;

/// What a true number of thousandths is printed as, in units of `step` of them.
interval printed(std::int64_t thousandths, std::int64_t step) {
  const std::int64_t face = (thousandths + step / 2) / step * step;
  return interval::closed(ratio(2 * face - step, 2000), ratio(2 * face + step, 2000));
}

/// Every tenth figure is known to 0.001, the others to 1.
std::int64_t step_of(std::size_t i) { return i % 10 == 0 ? 2 : 1000; }

/// Months and cumulative figures, the identities in random order.
fact_sheet<> chain(std::size_t figures) {
  const auto months = bench::numbers(100'000, 500'000, 21, figures / 2);
  std::vector<std::size_t> order(months.size());
  std::iota(order.begin(), order.end(), std::size_t{});
  std::shuffle(order.begin(), order.end(), std::mt19937_64(22));
  fact_sheet<> sheet;
  std::vector<quantity> cumulative;
  std::vector<quantity> all;
  std::int64_t so_far = 0;
  for (std::size_t i = 0; i < months.size(); ++i) {
    so_far += months[i];
    all.push_back(sheet.add("", printed(months[i], step_of(i))));
    cumulative.push_back(sheet.add("", printed(so_far, step_of(i + 5))));
  }
  for (const std::size_t i : order)
    if (i > 0) sheet.total(cumulative[i], {cumulative[i - 1], all[i]});
  return sheet;
}

/// Wholes of ten parts each, level upon level.
fact_sheet<> hierarchy(std::size_t figures) {
  std::vector<std::int64_t> values = bench::numbers(100'000, 500'000, 23, figures * 9 / 10);
  fact_sheet<> sheet;
  std::vector<quantity> level;
  for (std::size_t i = 0; i < values.size(); ++i)
    level.push_back(sheet.add("", printed(values[i], step_of(i))));
  while (level.size() > 1) {
    std::vector<quantity> above;
    std::vector<std::int64_t> sums;
    for (std::size_t from = 0; from < level.size(); from += 10) {
      const std::size_t count = std::min<std::size_t>(10, level.size() - from);
      const auto part = values.begin() + static_cast<std::ptrdiff_t>(from);
      sums.push_back(
          std::accumulate(part, part + static_cast<std::ptrdiff_t>(count), std::int64_t{}));
      above.push_back(sheet.add("", printed(sums.back(), step_of(sums.size()))));
      sheet.total(above.back(), std::span<const quantity>(level.data() + from, count));
    }
    level = above;
    values = sums;
  }
  return sheet;
}

/// One whole of all parts.
fact_sheet<> flat(std::size_t figures) {
  const auto values = bench::numbers(100'000, 500'000, 24, figures - 1);
  fact_sheet<> sheet;
  std::vector<quantity> parts;
  for (std::size_t i = 0; i < values.size(); ++i)
    parts.push_back(sheet.add("", printed(values[i], step_of(i))));
  sheet.total(
      sheet.add("", printed(std::accumulate(values.begin(), values.end(), std::int64_t{}), 2)),
      parts);
  return sheet;
}

/// Months, and the twelve up to each of them in full: sums that share most of their parts.
fact_sheet<> trailing(std::size_t figures) {
  const auto months = bench::numbers(100'000, 500'000, 27, figures / 2 + 11);
  fact_sheet<> sheet;
  std::vector<quantity> all;
  for (std::size_t i = 0; i < months.size(); ++i) {
    all.push_back(i % 3 == 0 ? sheet.add("", printed(months[i], 1000)) : sheet.unknown(""));
    if (i < 11) continue;
    const auto from = months.begin() + static_cast<std::ptrdiff_t>(i - 11);
    const auto year =
        sheet.add("", printed(std::accumulate(from, from + 12, std::int64_t{}), 1000));
    sheet.total(year, std::span<const quantity>(&all[i - 11], 12));
  }
  return sheet;
}

/// Twice as many identities as figures: sums and differences of some, growth and shares, at random.
fact_sheet<> web(std::size_t figures) {
  std::mt19937_64 random(25);
  const std::size_t levels = figures / 2;
  std::vector<std::int64_t> values = bench::numbers(100'000, 500'000, 26, levels);
  fact_sheet<> sheet;
  std::vector<quantity> all;
  for (std::size_t i = 0; i < levels; ++i) {
    if (i > 1 && i % 2 == 0) values[i] = values[i - 1] + values[random() % (i - 1)];
    all.push_back(sheet.add("", printed(values[i], step_of(i))));
  }
  const auto rate = [&](std::size_t a, std::size_t b, int less) {
    const ratio exact = ratio(values[a], values[b]) - ratio(less);
    const std::int64_t units = exact.numerator() * 10'000 / exact.denominator();
    return sheet.add("", interval::closed(ratio(units - 1, 10'000), ratio(units + 1, 10'000)));
  };
  std::size_t identities = 0;
  for (std::size_t i = 0; i < levels; ++i) {
    const std::size_t other = random() % levels;
    const auto growth = rate(i, other, 1);
    sheet.growth(all[i], all[other], growth);
    ++identities;
  }
  while (identities < 2 * figures) {
    const std::size_t a = random() % levels;
    const std::size_t b = random() % levels;
    const std::size_t c = random() % levels;
    if (a == b || b == c || a == c) continue;
    const auto net = sheet.unknown("");
    const auto whole = sheet.unknown("");
    sheet.difference(net, all[a], all[b]);
    sheet.total(whole, {net, all[b], all[c]});
    identities += 2;
  }
  return sheet;
}

template <fact_sheet<> (*Make)(std::size_t)>
void reconciled(benchmark::State& state) {
  const auto figures = static_cast<std::size_t>(state.range(0));
  const fact_sheet<> sheet = Make(figures);
  bool consistent = true;
  for (auto _ : state) {
    const auto found = fiscus::reconcile(sheet);
    consistent = consistent && found.is_consistent();
    benchmark::DoNotOptimize(found);
  }
  if (!consistent) state.SkipWithError("true figures contradict each other");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(figures));
}
BENCHMARK(reconciled<chain>)->Name("reconcile chain|fiscus")->Arg(1000)->Arg(10'000)->Arg(100'000);
BENCHMARK(reconciled<hierarchy>)
    ->Name("reconcile hierarchy|fiscus")
    ->Arg(1000)
    ->Arg(10'000)
    ->Arg(100'000);
BENCHMARK(reconciled<flat>)
    ->Name("reconcile one whole|fiscus")
    ->Arg(1000)
    ->Arg(10'000)
    ->Arg(100'000);
BENCHMARK(reconciled<trailing>)
    ->Name("reconcile trailing years|fiscus")
    ->Arg(1000)
    ->Arg(10'000)
    ->Arg(100'000);
BENCHMARK(reconciled<web>)
    ->Name("reconcile web of twice as many identities|fiscus")
    ->Arg(1000)
    ->Arg(10'000)
    ->Arg(100'000);

}  // namespace
