// SPDX-License-Identifier: BSL-1.0
// Periods and values of the cells of Arrow's columns.
#ifndef FISCUS_ARROW_DETAIL_CELL_VALUE_HPP
#define FISCUS_ARROW_DETAIL_CELL_VALUE_HPP

#include <fiscus/arrow/column_type.hpp>
#include <fiscus/arrow/detail/column_reader.hpp>
#include <fiscus/arrow/detail/metadata.hpp>
#include <fiscus/calendar/day.hpp>
#include <fiscus/calendar/period.hpp>
#include <fiscus/error.hpp>
#include <fiscus/exact/checked.hpp>
#include <fiscus/exact/integer.hpp>
#include <fiscus/exact/rounding.hpp>
#include <fiscus/money/any_money.hpp>
#include <fiscus/money/currency.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fiscus::inline v0::detail {

/// A column of dates or times, each of which begins a period.
template <class Period>
class period_column {
 public:
  explicit period_column(column_reader cells) : cells_(std::move(cells)) {
    if (cells_.format().kind != storage_kind::time)
      throw invalid_value(cells_.name_of_column().add(" has no dates, which periods begin with"));
    const std::string_view found = cells_.metadata(period_key);
    const std::string wanted = period_length<Period>();
    if (!found.empty() && !wanted.empty() && found != wanted)
      throw invalid_value(cells_.name_of_column()
                              .add(" has periods of the length ")
                              .quote(found)
                              .add(", expected ")
                              .quote(wanted));
  }

  [[nodiscard]] Period operator[](std::int64_t row) const {
    if (cells_.is_null(row)) throw invalid_value(cells_.place(row).add("no period"));
    const std::int64_t unit = cells_.format().units_of_a_day;
    const int128 time = cells_.whole(row);
    if (time % unit != 0)
      throw invalid_value(cells_.place(row).add("a time that begins no day, so no period"));
    const int128 days = time / unit;
    if (days < day::first_ordinal || days > day::last_ordinal)
      throw invalid_date(cells_.place(row).add("a day outside of the years 1 to 9999"));
    const day begin = day::from_ordinal(static_cast<std::int32_t>(days));
    const Period result = Period::containing(begin);
    if (result.first_day() != begin)
      throw invalid_value(cells_.place(row)
                              .add_date(begin.year(), begin.month_number(), begin.day_of_month())
                              .add(" begins no period of the series"));
    return result;
  }

 private:
  column_reader cells_;
};

/// A column of values.
template <arrow_value Value>
class value_column {
  using number = typename stored_as<Value>::number;

 public:
  /// The digits and the mode are those of `arrow_columns`.
  value_column(column_reader cells, std::optional<int> digits, rounding mode)
      : cells_(std::move(cells)), mode_(mode) {
    const storage_kind kind = cells_.format().kind;
    const bool is_whole = kind == storage_kind::whole || kind == storage_kind::natural;
    const bool is_exact = is_whole || kind == storage_kind::decimal;
    if (kind != storage_kind::nothing &&
        (std::floating_point<number> ? kind != storage_kind::real : !is_exact))
      throw invalid_value(cells_.name_of_column().add(
          std::floating_point<number> ? " has no floating-point numbers"
                                      : " has no whole numbers or decimals, which are exact"));
    require_currency();
    if (kind == storage_kind::decimal)
      digits_ = cells_.format().digits;
    else if (is_whole)
      digits_ = digits_of_whole_numbers(digits);
  }

  /// Returns the value, or a gap.
  [[nodiscard]] std::optional<Value> operator[](std::int64_t row) const {
    if (cells_.is_null(row)) return std::nullopt;
    if constexpr (std::floating_point<number>) {
      constexpr double most = (std::numeric_limits<number>::max)();
      const double found = cells_.real(row);
      const bool is_finite = found - found == 0;
      if (is_finite && (found > most || found < -most))
        throw overflow(cells_.place(row).add("a number that its type does not hold"));
      return static_cast<number>(found);
    } else {
      const int128 result = rescaled(row);
      if (result < int128{(std::numeric_limits<number>::min)()} || is_above(result))
        throw overflow(cells_.place(row).add("a number that its integer does not hold"));
      return stored_as<Value>::make(static_cast<number>(result));
    }
  }

 private:
  static constexpr bool is_above(int128 result) noexcept {
    if constexpr (sizeof(number) == sizeof(int128))
      return false;
    else
      return result > int128{(std::numeric_limits<number>::max)()};
  }

  [[nodiscard]] int128 rescaled(std::int64_t row) const {
    const int more = stored_as<Value>::digits - digits_;
    const int128 found = cells_.whole(row);
    if (more == 0 || found == 0) return found;
    constexpr int most_digits = 38;  // of 128 bits
    try {
      if (more > 0) return checked_multiply(found, power_of_ten<int128>(more));
      if (-more <= most_digits) return divide(found, power_of_ten<int128>(-more), mode_);
      return divide(int128{found < 0 ? -1 : 1}, int128{10}, mode_);  // less than half of a unit
    } catch (const inexact&) {
      throw inexact(cells_.place(row)
                        .add("more than the ")
                        .add_number(stored_as<Value>::digits)
                        .add(" digits of the value; arrow_columns::mode rounds them"));
    } catch (const overflow&) {
      throw overflow(cells_.place(row).add("a number that its integer does not hold"));
    }
  }

  void require_currency() const {
    const std::string_view wanted = stored_as<Value>::currency_code();
    const std::string_view found = cells_.metadata(currency_key);
    if (!wanted.empty() && !found.empty() && found != wanted)
      throw invalid_value(cells_.name_of_column()
                              .add(" is in ")
                              .add_printable(found)
                              .add(", expected ")
                              .add(wanted));
  }

  [[nodiscard]] int digits_of_whole_numbers(std::optional<int> digits) const {
    const std::string_view said = cells_.metadata(digits_key);
    if (!said.empty()) {
      cursor at(said);
      int result = 0;
      while (at.at_digit() && result < 100) result = 10 * result + at.digit();
      if (at.at_end()) return result;
    }
    if (!digits && !stored_as<Value>::is_exact) return 0;
    if (!digits)
      throw invalid_value(cells_.name_of_column().add(
          " has whole numbers, and nothing says whether these are units or cents; "
          "arrow_columns::digits says it"));
    constexpr int most = 100;
    if (*digits < -most || *digits > most)
      throw invalid_value(message()
                              .add("expected at most ")
                              .add_number(most)
                              .add(" digits of whole numbers, found ")
                              .add_number(*digits));
    return *digits;
  }

  column_reader cells_;
  rounding mode_;
  int digits_ = 0;
};

}  // namespace fiscus::inline v0::detail

#endif
