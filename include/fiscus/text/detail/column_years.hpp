// SPDX-License-Identifier: BSL-1.0
// The years in a column of a CSV text, in which two digits must not scatter the rows.
#ifndef FISCUS_TEXT_DETAIL_COLUMN_YEARS_HPP
#define FISCUS_TEXT_DETAIL_COLUMN_YEARS_HPP

#include <fiscus/text/detail/csv_rows.hpp>
#include <fiscus/text/detail/csv_table.hpp>
#include <fiscus/text/detail/label.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Notes the years of a column whose century was not chosen.
class column_years {
 public:
  /// Notes the year that was last read, and its place.
  void note(const century& read, text_place place) {
    if (read.is_named || read.last_read < 0) return;
    all_.emplace(read.last_read, place);
    (read.last_had_two ? short_ : long_).emplace(read.last_read, place);
  }

  /// Refuses a column whose years would lie closer together if some of those of two digits were of
  /// another century: 1972 and 2045, which may be 1945.
  void refuse_if_doubtful(const csv_table& table, std::string_view column) const {
    for (auto each = short_.begin(); each != short_.end(); ++each) {
      const auto here = all_.find(each->first);
      if (here != all_.begin())
        refuse_if_doubtful(table, column, std::prev(here), here,
                           with_moved(each, 0, -century_long));
      if (std::next(here) != all_.end())
        refuse_if_doubtful(table, column, here, std::next(here),
                           with_moved(std::next(each), century_long, 0));
    }
  }

 private:
  using places = std::map<int, text_place>;

  struct range {
    static constexpr int after_all_years = 10'000;

    int first = after_all_years;
    int last = -after_all_years;

    void add(int year) noexcept {
      first = (std::min)(first, year);
      last = (std::max)(last, year);
    }
    /// Adds the years from `begin` to `end`, of which there may be none.
    void add(places::const_iterator begin, places::const_iterator end, int moved_by) {
      if (begin == end) return;
      add(begin->first + moved_by);
      add(std::prev(end)->first + moved_by);
    }
    [[nodiscard]] int width() const noexcept { return last - first; }
  };

  static constexpr int century_long = 100;
  // Where two digits mean 80 years, no smaller gap can be the wrong side of a century.
  static constexpr int least_doubtful_gap = 21;

  /// How many years the column would span if its years of two digits were moved: those before
  /// `from` by `before`, the others by `after`.
  [[nodiscard]] int with_moved(places::const_iterator from, int before, int after) const {
    range all;
    all.add(long_.begin(), long_.end(), 0);
    all.add(short_.begin(), from, before);
    all.add(from, short_.end(), after);
    return all.width();
  }

  void refuse_if_doubtful(const csv_table& table, std::string_view column,
                          places::const_iterator early, places::const_iterator late,
                          int otherwise) const {
    const int width = std::prev(all_.end())->first - all_.begin()->first;
    if (late->first - early->first < least_doubtful_gap || otherwise >= width) return;
    const bool in_order = early->second.line < late->second.line;
    const auto first = in_order ? early : late;
    const auto second = in_order ? late : early;
    const std::string year = std::to_string(second->first);
    const std::string here = is_short(second->first)
                                 ? (is_short(first->first) ? "" : "two digits mean ") + year
                                 : "the year is " + year;
    table.refuse(second->second,
                 "column " + in_quotes(column) +
                     ": expected years of four digits, or the option two_digit_years, as " +
                     (is_short(first->first) ? "two digits mean " : "the year is ") +
                     std::to_string(first->first) + " in line " +
                     std::to_string(first->second.line) + " and " + here +
                     " here, which are closer together if one is of another century");
  }

  [[nodiscard]] bool is_short(int year) const { return short_.contains(year); }

  // Where each year first stands: of all, and by the digits that it is written with.
  places all_;
  places short_;
  places long_;
};

}  // namespace fiscus::inline v0::detail

#endif
