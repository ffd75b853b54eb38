// SPDX-License-Identifier: BSL-1.0
// The years in a column of a table, in which two digits must not scatter the rows.
#ifndef FISCUS_TABLES_DETAIL_YEAR_DOUBTS_HPP
#define FISCUS_TABLES_DETAIL_YEAR_DOUBTS_HPP

#include <fiscus/tables/detail/table_rows.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/text/period_text.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace fiscus::inline v0::detail {

/// Notes the years of a column whose century was not chosen, each with the Place where it first
/// stands; places are ordered as in the text.
template <class Place>
class year_doubts {
 public:
  /// Two years of which one may be of another century: the one that stands first, and the other.
  struct doubt {
    int first_year, second_year;
    Place first, second;
    bool first_is_short, second_is_short;  // whether it has two digits
  };

  /// Notes a year that was read.
  void note(const century& read, Place place) {
    if (read.is_named || read.last_read < 0) return;
    all_.emplace(read.last_read, place);
    (read.last_had_two ? short_ : long_).emplace(read.last_read, place);
  }

  /// Returns two years of a column whose years would lie closer together if some of those of two
  /// digits were of another century: 1972 and 2045, which may be 1945.
  [[nodiscard]] std::optional<doubt> find() const {
    for (auto each = short_.begin(); each != short_.end(); ++each) {
      const auto here = all_.find(each->first);
      if (here != all_.begin() &&
          is_doubtful(std::prev(here), here, with_moved(each, 0, -century::length)))
        return between(std::prev(here), here);
      if (std::next(here) != all_.end() &&
          is_doubtful(here, std::next(here), with_moved(std::next(each), century::length, 0)))
        return between(here, std::next(here));
    }
    return std::nullopt;
  }

 private:
  using places = std::map<int, Place>;
  using iterator = typename places::const_iterator;

  struct range {
    static constexpr int after_all_years = 10'000;

    int first = after_all_years;
    int last = -after_all_years;

    void add(int year) noexcept {
      first = (std::min)(first, year);
      last = (std::max)(last, year);
    }
    /// Adds the years from `begin` to `end`, of which there may be none.
    void add(iterator begin, iterator end, int moved_by) {
      if (begin == end) return;
      add(begin->first + moved_by);
      add(std::prev(end)->first + moved_by);
    }
    [[nodiscard]] int width() const noexcept { return last - first; }
  };

  // Where two digits mean 80 years, no smaller gap can be the wrong side of a century.
  static constexpr int least_doubtful_gap = 21;

  /// How many years the column would span if its years of two digits were moved: those before
  /// `from` by `before`, the others by `after`.
  [[nodiscard]] int with_moved(iterator from, int before, int after) const {
    range all;
    all.add(long_.begin(), long_.end(), 0);
    all.add(short_.begin(), from, before);
    all.add(from, short_.end(), after);
    return all.width();
  }

  [[nodiscard]] bool is_doubtful(iterator early, iterator late, int otherwise) const {
    const int width = std::prev(all_.end())->first - all_.begin()->first;
    return late->first - early->first >= least_doubtful_gap && otherwise < width;
  }

  [[nodiscard]] doubt between(iterator early, iterator late) const {
    const bool in_order = early->second < late->second;
    const auto first = in_order ? early : late;
    const auto second = in_order ? late : early;
    return {first->first,
            second->first,
            first->second,
            second->second,
            short_.contains(first->first),
            short_.contains(second->first)};
  }

  // Where each year first stands: of all, and by the digits that it is written with.
  places all_;
  places short_;
  places long_;
};

/// Refuses two years of a column of which one may be of another century.
template <class Doubt, class PlaceOf>
void refuse_doubt(const table_rows& rows, std::string_view column, const Doubt& doubt,
                  PlaceOf place_of) {
  const std::string two = "two digits mean ";
  const std::string year = std::to_string(doubt.second_year);
  const std::string here =
      doubt.second_is_short ? (doubt.first_is_short ? "" : two) + year : "the year is " + year;
  const auto line = std::to_string(place_of(doubt.first).line);
  rows.refuse(place_of(doubt.second),
              {.what = "column " + quoted_text(column) +
                       ": expected years of four digits, or the option two_digit_years, as " +
                       (doubt.first_is_short ? two : "the year is ") +
                       std::to_string(doubt.first_year) + " in line " + line + " and " + here +
                       " here, which are closer together if one is of another century",
               .column_name = std::string(column),
               .option = "two_digit_years"});
}

}  // namespace fiscus::inline v0::detail

#endif
