// SPDX-License-Identifier: BSL-1.0
// Values by label and period that come in any order, and become a panel's buffer.
#ifndef FISCUS_TABLES_DETAIL_CELL_STORE_HPP
#define FISCUS_TABLES_DETAIL_CELL_STORE_HPP

#include <fiscus/series/validity.hpp>
#include <fiscus/tables/detail/cell_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0::detail {

/// Keeps values as runs of consecutive periods as long as no key can stand twice, which costs
/// nothing beside the values if labels and periods are in order; the runs are then moved to their
/// places in the same buffer. Otherwise they are placed in a table, where a key that stands twice
/// is found at once, as soon as a table would not consist of gaps for the most part. The table
/// grows in place: rows that come period by period take little more memory than the panel.
template <class Value>
class cell_store {
 public:
  using adder = typename cell_table<Value>::adder;

  explicit cell_store(adder plus) noexcept : adder_(plus) {}

  /// Reserves memory for that many values. What is not used is never touched.
  void reserve(std::size_t values) {
    expected_ = values;
    if (has_table())
      reserve_table();
    else
      values_.reserve(values);
  }

  /// Adds a value. Returns false if there is one already, or a gap; see `repeated`.
  [[gnu::always_inline]] bool add(cell_key key, const Value& value) {
    if (run_.count != 0 && key.label == run_.label && key.ordinal == next_ && !has_table()) {
      values_.push_back(value);
      ++run_.count;
      next_ += run_.step;
      return true;
    }
    return add_elsewhere(key, &value);
  }
  /// Adds a gap. Returns false if there is one already, or a value.
  bool add_gap(cell_key key) { return add_elsewhere(key, nullptr); }

  /// Returns the keys that were found to stand twice; the first value of each is kept.
  [[nodiscard]] const std::vector<cell_key>& repeated() const noexcept { return repeated_; }

  /// Returns whether no key stands twice, and looks at those that were not looked at yet.
  bool check() {
    end_run();
    if (may_repeat_) find_repeated();
    return repeated_.empty();
  }

  /// Returns whether there are any values, and the first and the last ordinal of those.
  [[nodiscard]] bool has_values() {
    end_run();
    return span_.first <= span_.last;
  }
  [[nodiscard]] std::int32_t first() const noexcept { return span_.first; }
  [[nodiscard]] std::int32_t last() const noexcept { return span_.last; }
  [[nodiscard]] std::size_t count() const noexcept { return count_ + run_.count + waiting_.size(); }

  /// Makes the buffer of a panel of so many labels over all values: row by row.
  void finish(std::size_t labels) {
    end_run();
    if (!has_table() && !may_repeat_ && sort_runs()) {
      spread_runs(labels, span_);
      const std::size_t cells = labels * span_.width();
      validity_ = count_ == cells ? validity_bits(cells) : validity_of_runs(cells);
      return;
    }
    if (!runs_.empty() || !gaps_.empty()) static_cast<void>(build_table(span_, true));
    table_.reshape(labels, span_);
    values_ = table_.release_values();
    validity_ = table_.validity();
  }
  [[nodiscard]] std::vector<Value> release_values() && noexcept { return std::move(values_); }
  [[nodiscard]] validity_bits release_validity() && noexcept { return std::move(validity_); }

 private:
  struct run {
    std::uint32_t label = 0;
    std::int32_t first = 0;  // the ordinal of its first value in the file
    std::uint32_t count = 0;
    std::int32_t step = 1;

    [[nodiscard]] std::int32_t last() const noexcept {
      return first + (static_cast<std::int32_t>(count) - 1) * step;
    }
  };
  struct waiting {
    cell_key key;
    Value value;
    bool is_value;
  };
  static constexpr std::size_t most_waiting = 1024;

  [[nodiscard]] bool has_table() const noexcept { return !table_.empty(); }
  /// Whether a table would be far larger than what is in it.
  [[nodiscard]] bool is_too_large(std::size_t labels, std::size_t width) const noexcept {
    constexpr std::size_t most_cells_per_value = 64;
    constexpr std::size_t cells_that_cost_nothing = 4096;
    const std::size_t known = count() + gaps_.size();
    return width > (most_cells_per_value * known + cells_that_cost_nothing) / labels;
  }

  [[gnu::noinline]] bool add_elsewhere(cell_key key, const Value* value) {
    if (table_.holds(key) || grow_table(key)) {
      waiting_.push_back({key, value == nullptr ? Value{} : *value, value != nullptr});
      return waiting_.size() < most_waiting || place_waiting();
    }
    // The second value of a run gives its direction.
    if (value != nullptr && run_.count == 1 && key.label == run_.label &&
        key.ordinal == run_.first - 1) {
      values_.push_back(*value);
      run_.count = 2;
      run_.step = -1;
      next_ = key.ordinal - 1;
      return note(key);
    }
    end_run();
    if (value != nullptr && !runs_.empty() && key.label < runs_.back().label) {
      // Rows that come period by period.
      if (!is_unsorted_ && !has_table() && !may_repeat_ && take_table())
        return add_elsewhere(key, value);
      is_unsorted_ = true;
    }
    if (value != nullptr) {
      run_ = {key.label, key.ordinal, 1, 1};
      next_ = key.ordinal + 1;
      before_ = key.label < ranges_.size() ? ranges_[key.label] : ordinal_range{};
      values_.push_back(*value);
    } else {
      gaps_.push_back(key);
    }
    return note(key);
  }

  /// Notes a key that no table holds, and builds one if that key may stand twice.
  bool note(cell_key key) {
    if (key.label >= ranges_.size()) ranges_.resize(key.label + std::size_t{1});
    ordinal_range& known = ranges_[key.label];
    if (known.holds(key.ordinal)) may_repeat_ = true;
    known.add(key.ordinal);
    seen_.add(key.ordinal);
    if (!may_repeat_ && !is_unsorted_) return true;
    if (count() + gaps_.size() < next_check_) return true;
    next_check_ = 2 * (count() + gaps_.size());
    end_run();
    return build_table(seen_, false);
  }

  void end_run() {
    if (!waiting_.empty()) place_waiting();
    if (run_.count == 0) return;
    ordinal_range all;
    all.add(run_.first);
    all.add(run_.last());
    if (all.meets(before_)) may_repeat_ = true;
    ranges_[run_.label].add(all);
    seen_.add(all);
    span_.add(all);
    count_ += run_.count;
    runs_.push_back(run_);
    run_.count = 0;
  }

  /// Puts in the table what waits for it. To do that for many at once lets their memory come at the
  /// same time.
  bool place_waiting() {
    bool is_unique = true;
    for (const waiting& each : waiting_) {
      if (each.is_value) span_.add(each.key.ordinal), ++count_;
      is_unique &= place(each.key, each.is_value ? &each.value : nullptr);
    }
    waiting_.clear();
    return is_unique;
  }

  /// Puts a value or a gap in the table. Returns false if its place is taken.
  bool place(cell_key key, const Value* value) {
    const bool is_unique = table_.place(key, value, adder_);
    if (!is_unique) repeated_.push_back(key);
    return is_unique;
  }

  /// Makes the table wider or longer, so that it holds a key beside it. Returns false if it would
  /// consist of gaps for the most part, or if others are outside of it already.
  bool grow_table(cell_key key) {
    if (!has_table() || run_.count != 0 || !runs_.empty() || !gaps_.empty()) return false;
    const std::size_t labels = (std::max)(table_.labels(), key.label + std::size_t{1});
    ordinal_range span = table_.span();
    const std::size_t old_width = span.width();
    span.add(key.ordinal);
    if (is_too_large(labels, span.width())) return false;
    // A fourth more, to move rows seldom; at first not more than there are values for.
    std::size_t wanted = old_width + old_width / 4;
    if (const std::size_t enough = expected_ / labels; span.width() <= enough)
      wanted = (std::min)(wanted, enough);
    if (span.width() > old_width && wanted > span.width()) {
      const auto more = static_cast<std::int64_t>(wanted - span.width());
      constexpr std::int64_t lowest = (std::numeric_limits<std::int32_t>::min)();
      constexpr std::int64_t highest = (std::numeric_limits<std::int32_t>::max)();
      if (key.ordinal == span.last)
        span.last = static_cast<std::int32_t>((std::min)(std::int64_t{span.last} + more, highest));
      else
        span.first = static_cast<std::int32_t>((std::max)(std::int64_t{span.first} - more, lowest));
    }
    table_.reshape(labels, span);
    if (labels > ranges_.size()) ranges_.resize(labels);
    return true;
  }

  /// A table with gaps has more cells than values.
  void reserve_table() { table_.reserve(2 * expected_); }

  /// Makes the table of runs that are in order, in the memory of their values.
  bool take_table() {
    if (is_too_large(ranges_.size(), seen_.width()) || !sort_runs()) return false;
    spread_runs(ranges_.size(), seen_);
    table_.take(std::move(values_), ranges_.size(), seen_);
    for (const run& each : runs_) table_.note_values({each.label, each.first}, each.count);
    values_ = {};
    runs_ = {};
    reserve_table();
    return place_gaps();
  }

  /// Puts all in a table that holds a span. Unless it must be built it is not if it would be far
  /// larger than what is in it; later it will not be, or the panel has too many cells. Returns
  /// false if a key stands twice.
  bool build_table(ordinal_range span, bool must) {
    const std::size_t labels = ranges_.size();
    if (has_table()) span.add(table_.span());
    if (!must && is_too_large(labels, span.width())) return true;
    if (!has_table()) reserve_table();
    table_.reshape(labels, span);
    bool is_unique = true;
    const Value* value = values_.data();
    for (const run& each : runs_)
      for (std::uint32_t i = 0; i < each.count; ++i, ++value)
        is_unique &=
            place({each.label, each.first + static_cast<std::int32_t>(i) * each.step}, value);
    values_ = {};
    runs_ = {};
    is_unique &= place_gaps();
    may_repeat_ = false;
    is_unsorted_ = false;
    return is_unique;
  }

  /// Sorts the keys outside of the table, where a table of all of them would be too large.
  void find_repeated() {
    if (adder_ != nullptr) return;
    std::vector<cell_key> all = gaps_;
    for (const run& each : runs_)
      for (std::uint32_t i = 0; i < each.count; ++i)
        all.push_back({each.label, each.first + static_cast<std::int32_t>(i) * each.step});
    note_repeated(std::move(all));
  }
  bool note_repeated(std::vector<cell_key> all) {
    std::sort(all.begin(), all.end(), [](cell_key a, cell_key b) {
      return a.label < b.label || (a.label == b.label && a.ordinal < b.ordinal);
    });
    bool is_unique = true;
    for (auto at = all.begin(); (at = std::adjacent_find(at, all.end())) != all.end(); ++at) {
      repeated_.push_back(*at);
      is_unique = false;
    }
    return is_unique;
  }

  bool place_gaps() {
    std::vector<cell_key> outside;  // of the last table, which spans values only
    bool is_unique = true;
    for (const cell_key& key : gaps_) {
      if (!table_.holds(key))
        outside.push_back(key);
      else
        is_unique &= place(key, nullptr);
    }
    gaps_ = {};
    return (adder_ != nullptr || note_repeated(std::move(outside))) && is_unique;
  }

  /// Sorts runs that are in order of labels, and of ascending or descending periods for each.
  /// Returns false if they are not.
  bool sort_runs() {
    auto values = values_.begin();
    for (auto begin = runs_.begin(); begin != runs_.end();) {
      auto end = begin;
      std::size_t size = 0;
      for (; end != runs_.end() && end->label == begin->label; ++end) size += end->count;
      if (end != runs_.end() && end->label < begin->label) return false;
      const auto last = values + static_cast<std::ptrdiff_t>(size);
      if (begin->step < 0 || (end - begin > 1 && begin[1].first < begin->first)) {
        std::reverse(values, last);
        std::reverse(begin, end);
        for (auto each = begin; each != end; ++each) {
          each->first = each->last();
          each->step = -each->step;
          if (each->count == 1) each->step = 1;
        }
      }
      for (auto each = begin; each != end; ++each)
        if (each->step < 0 || (each != begin && each->first <= each[-1].last())) return false;
      values = last;
      begin = end;
    }
    return true;
  }

  /// Moves sorted runs to their places, from the last on: none is behind its place.
  void spread_runs(std::size_t labels, const ordinal_range& span) {
    const std::size_t cells = labels * span.width();
    const std::size_t given = values_.size();
    if (given == cells) return;
    values_.resize(cells);
    std::size_t from = given;
    std::size_t free = cells;  // places from there on are done
    for (std::size_t i = runs_.size(); i-- > 0;) {
      const run& each = runs_[i];
      from -= each.count;
      const std::size_t to = place_of_run(each, span);
      const auto begin = values_.begin();
      const auto at = [&](std::size_t n) { return begin + static_cast<std::ptrdiff_t>(n); };
      if (to != from) std::move_backward(at(from), at(from + each.count), at(to + each.count));
      std::fill(at(to + each.count), at(free), Value{});
      free = to;
    }
    std::fill(values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(free), Value{});
  }

  [[nodiscard]] std::size_t place_of_run(const run& each,
                                         const ordinal_range& span) const noexcept {
    return each.label * span.width() + static_cast<std::size_t>(each.first - span.first);
  }

  [[nodiscard]] validity_bits validity_of_runs(std::size_t cells) const {
    validity_bits result;
    for (const run& each : runs_) {
      while (result.size() < place_of_run(each, span_)) result.push_back(false);
      result.push_back_present(each.count);
    }
    while (result.size() < cells) result.push_back(false);
    return result;
  }

  adder adder_;
  std::vector<Value> values_;  // of the runs
  std::vector<run> runs_;
  run run_;               // the last one, which may go on
  ordinal_range before_;  // of its label, before it
  std::int32_t next_ = 0;
  std::vector<cell_key> gaps_;
  std::vector<ordinal_range> ranges_;  // of each label, without the last run
  ordinal_range seen_;                 // of all keys outside of the table
  ordinal_range span_;                 // of those with values
  std::size_t count_ = 0;
  std::size_t expected_ = 0;  // as many values in all
  bool may_repeat_ = false;
  bool is_unsorted_ = false;  // the label of a run is above that of the run before it
  std::size_t next_check_ = 0;
  std::vector<cell_key> repeated_;

  std::vector<waiting> waiting_;
  cell_table<Value> table_;

  validity_bits validity_;
};

}  // namespace fiscus::inline v0::detail

#include <fiscus/detail/macros_on.hpp>

#endif
