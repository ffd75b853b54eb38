// SPDX-License-Identifier: BSL-1.0
// What a bulletin says of a month in a series. Every figure is exact until it is written.
#ifndef FISCUS_EXAMPLES_BULLETIN_CONTENTS_HPP
#define FISCUS_EXAMPLES_BULLETIN_CONTENTS_HPP

#include "report.hpp"

#include <fiscus/charts.hpp>
#include <fiscus/fiscus.hpp>
#include <fiscus/tables/to_table.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_answer.hpp>
#include <fiscus/text/write_rate.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

using dollars = fiscus::money<fiscus::USD>;
using history = fiscus::series<fiscus::month, dollars>;

/// Makes the sections of a bulletin on a month.
class bulletin {
 public:
  /// Of a month that has a value, and of what was known when it was the last one.
  bulletin(const history& all, fiscus::month now, std::string title, std::string source)
      : known_(all.until(now)), now_(now), title_(std::move(title)), source_(std::move(source)) {}

  [[nodiscard]] report contents() const {
    return {.title = title_ + ", " + in_words(now_),
            .month = to_text(now_),
            .headline = headline(),
            .sections = {level(), year_to_date(), records(), months(), years(), targets()},
            .source = source_,
            .notes =
                "Rates are computed from the exact levels and rounded once, half to even. "
                "Fiscal years run from July to June and are named by their end; .. means not "
                "available."};
  }

 private:
  using answer_of_growth = fiscus::answer<fiscus::growth_rate>;

  static constexpr fiscus::percent_style one_place{
      .places = 1, .mode = fiscus::rounding::half_even, .unit = " %"};
  static constexpr fiscus::money_style in_millions{.mark = fiscus::currency_mark::none,
                                                   .unit = fiscus::million};
  /// Three digits of the highest level.
  [[nodiscard]] fiscus::chart_numbers millions_in_charts() const {
    const dollars highest = fiscus::standing_record(known_).value().value;
    const int places = highest < dollars{"10 million"}    ? 2
                       : highest < dollars{"100 million"} ? 1
                                                          : 0;
    return {.unit = fiscus::million, .places = places, .mode = fiscus::rounding::half_even};
  }

  static std::string in_millions_of_dollars(dollars amount) {
    return to_text(amount, fiscus::million);
  }

  /// "USD 437.2 million"; less than a million stays exact.
  static std::string rounded(const dollars& amount) {
    const dollars million_dollars{"1 million"};
    return amount < million_dollars && -amount < million_dollars
               ? to_text(amount)
               : to_text(amount, fiscus::million, 1, fiscus::rounding::half_even);
  }

  /// "USD 437 million in December 2025, up 25.6 % on the year: the highest month known".
  [[nodiscard]] std::string headline() const {
    std::string text = in_millions_of_dollars(known_[now_]) + " in " + in_words(now_);
    if (const auto growth = fiscus::year_on_year(known_, now_)) {
      const std::string rate =
          to_text(*growth < fiscus::growth_rate() ? fiscus::growth_rate(-growth->value()) : *growth,
                  {.places = 1,
                   .mode = fiscus::rounding::half_even,
                   .plus = fiscus::plus_sign::never,
                   .unit = "\u00a0%"});  // a no-break space
      if (*growth == fiscus::growth_rate())
        text += ", as much as a year before";
      else
        text += (*growth > fiscus::growth_rate() ? ", up " : ", down ") + rate + " on the year";
    }
    return is_record() ? text + ": the highest month known" : text;
  }
  [[nodiscard]] bool is_record() const {
    return fiscus::standing_record(known_).value().period == now_ &&
           fiscus::previous_record(known_).has_value();
  }

  /// "+22.8 % on USD 356 million in November 2025", or why there is no such rate.
  static std::string compared(const answer_of_growth& growth, const std::optional<dollars>& base,
                              const std::string& when) {
    if (!growth) return "none against " + when + ": " + std::string(in_words(growth.why()));
    return to_text(growth, one_place) + " on " + in_millions_of_dollars(*base) + " in " + when;
  }

  [[nodiscard]] section level() const {
    const auto average = fiscus::rolling(known_, 12, fiscus::mean(fiscus::rounding::half_even),
                                         fiscus::window::before_current)
                             .find(now_);
    section result{.heading = "The month"};
    result.facts = {{"Level", in_millions_of_dollars(known_[now_])},
                    {"Month on month", compared(fiscus::period_on_period(known_, now_),
                                                known_.find(now_ - 1), in_words(now_ - 1))},
                    {"Year on year", compared(fiscus::year_on_year(known_, now_),
                                              known_.find(now_ - 12), in_words(now_ - 12))},
                    {"Twelve months before", "no average: a month is missing"}};
    if (average)
      result.facts.back().text = rounded(*average) + " on average; this month is " +
                                 to_text(fiscus::growth(*average, known_[now_]), one_place) +
                                 " on that";
    return result;
  }

  [[nodiscard]] section year_to_date() const {
    using fiscus::july_june;
    const auto period = fiscus::fiscal_to_date<>::ending(now_);
    const auto so_far = fiscus::year_to_date<july_june>(known_, fiscus::partial)[period];
    const auto complete = fiscus::year_to_date<july_june>(known_);
    const auto before = fiscus::year_before(period);
    return {.heading = "The fiscal year to date",
            .facts = {{"Fiscal year to date", in_millions_of_dollars(so_far.value) + " in " +
                                                  to_text(period) + ", " +
                                                  std::to_string(so_far.present) + " of " +
                                                  std::to_string(so_far.of) + " months"},
                      {"on the year",
                       so_far.complete() ? compared(fiscus::year_on_year(complete, period),
                                                    complete.find(before), to_text(before))
                                         : "none: months are missing",
                       true}}};
  }

  [[nodiscard]] section records() const {
    section result{.heading = "Records and streaks"};
    const auto record = fiscus::standing_record(known_).value();
    const auto before = fiscus::previous_record(known_);
    if (record.period != now_) {
      result.facts.push_back({"Record", "no: that is " + in_millions_of_dollars(record.value) +
                                            " in " + in_words(record.period)});
    } else if (!before) {
      result.facts.push_back({"Record", "no month before it is known"});
    } else {
      result.facts.push_back({"Record", "yes: the highest of the " +
                                            std::to_string(known_.count()) +
                                            " months known since " + in_words(known_.first())});
      result.facts.push_back(
          {"before it", in_millions_of_dollars(before->value) + " in " + in_words(before->period),
           true});
    }

    constexpr std::int64_t step = 10'000'000'000;  // cents: marks are hundreds of millions
    if (const std::int64_t count = (known_[now_].minor() - 1) / step; count > 0) {
      const dollars mark = dollars::from_minor(count * step);  // the highest below the level
      if (fiscus::first_above(known_, mark) == now_)
        result.facts.push_back({"First time above", in_millions_of_dollars(mark)});
    }
    result.facts.push_back({"Streak", streak_in_words()});
    return result;
  }
  [[nodiscard]] std::string streak_in_words() const {
    const auto changes = fiscus::year_on_year(known_);
    const auto streak = fiscus::streak(changes.until(now_));
    if (!streak) return "unknown: there is no figure for the year before";
    const std::string way = streak->way == fiscus::direction::rising    ? "above"
                            : streak->way == fiscus::direction::falling ? "below"
                                                                        : "level with";
    return way + " the year before for " + (streak->open_ended ? "at least " : "") +
           std::to_string(streak->length) + (streak->length == 1 ? " month" : " months") +
           ", since " + in_words(streak->first);
  }

  [[nodiscard]] section months() const {
    const auto on_year = fiscus::year_on_year(known_);
    section result{.heading = "Month by month"};
    result.rows = fiscus::to_table(
        "Month", fiscus::through(now_ - 12, now_),
        {fiscus::table_column("USD million", known_, in_millions),
         fiscus::table_column("on month", fiscus::period_on_period(known_), one_place),
         fiscus::table_column("on year", on_year, one_place)});
    const fiscus::month from = (std::max)(known_.first(), now_ - 36);
    result.pictures.push_back(fiscus::level_and_growth_chart(
        known_.view().between(from, now_), on_year,
        {.title = headline(), .subtitle = title_ + ", USD million a month", .source = source_},
        millions_in_charts(),
        {.subtitle = "Growth on the year, per cent",
         .numbers = {.places = 1,
                     .mode = fiscus::rounding::half_even,
                     .plus = fiscus::plus_sign::always}}));
    return result;
  }

  [[nodiscard]] section years() const {
    const auto totals =
        fiscus::aggregate<fiscus::fiscal_year<>>(known_, fiscus::sum, fiscus::partial);
    const auto complete = fiscus::complete_only(totals);
    fiscus::table rows({"Fiscal year", "USD million", "months", "on year"});
    for (const auto [year, total] : totals) {
      const std::string count = std::to_string(total.present);
      rows.add_row({to_text(year), fiscus::to_cell(total.value, in_millions),
                    fiscus::table_cell::number(count, count + " of " + std::to_string(total.of)),
                    fiscus::to_cell(fiscus::year_on_year(complete, year), one_place)});
    }
    const std::string month_name = to_text(now_, "{month}");
    section result{.heading = "The fiscal years", .rows = std::move(rows)};
    result.pictures = {
        fiscus::bar_chart(totals,
                          {.title = year_message(complete),
                           .subtitle = title_ + ", USD million, fiscal years from July to June",
                           .source = source_},
                          millions_in_charts()),
        fiscus::same_period_chart(known_, now_,
                                  {.title = month_name + " over the years",
                                   .subtitle = title_ + ", USD million in " + month_name,
                                   .source = source_},
                                  millions_in_charts())};
    return result;
  }
  [[nodiscard]] static std::string year_message(
      const fiscus::series<fiscus::fiscal_year<>, dollars>& complete) {
    std::optional<fiscus::observation<fiscus::fiscal_year<>, dollars>> last;
    for (const auto each : complete) last = each;
    if (!last) return "No fiscal year is complete";
    return in_millions_of_dollars(last->value) + " in " + to_text(last->period) +
           ", the last complete fiscal year";
  }

  [[nodiscard]] section targets() const {
    section result{.heading = "Targets"};
    const auto totals = fiscus::aggregate<fiscus::fiscal_year<>>(known_, fiscus::sum);
    std::optional<fiscus::observation<fiscus::fiscal_year<>, dollars>> base;
    for (const auto each : totals) base = each;
    if (!base) {
      result.facts.push_back(
          {"Targets", "no fiscal year is complete, so there is no level to start from"});
      return result;
    }
    fiscus::table rows({"Target", "in 3 years", "in 4 years", "in 5 years"});
    rows.set_caption("Growth a year that targets require, from " +
                     in_millions_of_dollars(base->value) + " in " + to_text(base->period));
    for (const dollars target : {dollars{"10 billion"}, dollars{"15 billion"}}) {
      fiscus::table::row_type cells{to_text(target, fiscus::billion)};
      for (const int count : {3, 4, 5})
        cells.push_back(fiscus::to_cell(
            fiscus::compound_annual_growth(base->value, target, fiscus::years{count}), one_place));
      rows.add_row(std::move(cells));
    }
    result.rows = std::move(rows);
    return result;
  }

  history known_;
  fiscus::month now_;
  std::string title_;
  std::string source_;
};

#endif
