// SPDX-License-Identifier: BSL-1.0
// Pakistan's exports of computer and information services as they were printed, and random
// releases.
#ifndef FISCUS_TESTS_VINTAGES_PRINTED_HPP
#define FISCUS_TESTS_VINTAGES_PRINTED_HPP

#include <fiscus/calendar/month.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/money/money.hpp>
#include <fiscus/vintages/vintages.hpp>

#include <optional>
#include <random>
#include <utility>
#include <vector>

using dollars = fiscus::money<fiscus::USD>;

constexpr dollars millions(int units) { return dollars{"1 million"} * units; }

/// Some months of which more than one value was released, in USD million, with the press that
/// printed them. Where only the month of the release is known, its last day stands for it.
constexpr fiscus::vintages<fiscus::month, dollars> it_exports_as_printed() {
  using fiscus::day;
  using fiscus::month;
  std::vector<fiscus::release<month, dollars>> all;
  const auto add = [&all](month of, int value, day released) {
    all.push_back({of, millions(value), released});
  };
  add({2021, 2}, 179, {2021, 3, 31});    // South Asia Investor
  add({2021, 3}, 213, {2021, 4, 30});    // Business Tribune: "highest export proceeds in a month"
  add({2021, 4}, 196, {2021, 6, 28});    // PhoneWorld
  add({2021, 5}, 200, {2021, 6, 28});    // PhoneWorld
  add({2021, 3}, 209, {2022, 4, 24});    // Business Recorder, a year later as the base
  add({2021, 4}, 193, {2022, 5, 20});    // UrduPoint, as the base
  add({2021, 6}, 210, {2022, 7, 31});    // 247news, as the base
  add({2022, 3}, 259, {2022, 4, 24});    // Business Recorder
  add({2022, 3}, 260, {2022, 5, 20});    // UrduPoint
  add({2022, 3}, 260, {2023, 4, 19});    // ProPakistani, the same value once more
  add({2022, 4}, 249, {2022, 5, 20});    // UrduPoint
  add({2022, 6}, 235, {2022, 7, 31});    // 247news
  add({2022, 6}, 236, {2023, 7, 18});    // ProPakistani
  add({2023, 3}, 223, {2023, 4, 19});    // ProPakistani
  add({2023, 3}, 224, {2023, 5, 17});    // ProPakistani
  add({2023, 3}, 225, {2024, 4, 22});    // ProPakistani
  add({2023, 4}, 191, {2023, 5, 17});    // ProPakistani
  add({2023, 6}, 236, {2023, 7, 18});    // ProPakistani
  add({2023, 6}, 224, {2023, 8, 18});    // ProPakistani: FY23 was cut from 2.605 bn to 2.593 bn
  add({2024, 3}, 306, {2024, 4, 22});    // ProPakistani
  add({2024, 11}, 324, {2024, 12, 18});  // Dawn
  add({2024, 11}, 310, {2025, 1, 31});   // Daily Qudrat
  add({2024, 12}, 348, {2025, 1, 31});   // Daily Qudrat
  return fiscus::vintages<month, dollars>::from_releases(std::move(all));
}

/// Prints of a few months on a few days, in no order: values and marks of small numbers, so that
/// many are released again, and a fifth of them without a value.
inline std::vector<fiscus::release<fiscus::month, int>> random_releases(std::mt19937& engine) {
  const auto draw = [&engine](int from, int to) {
    return std::uniform_int_distribution<int>(from, to)(engine);
  };
  std::vector<fiscus::release<fiscus::month, int>> all;
  for (int left = draw(0, 60); left > 0; --left) {
    const fiscus::month of = fiscus::month{2019, 12} + draw(0, 16);
    const fiscus::day released = fiscus::day{2021, 1, 1} + draw(0, 12);
    bool is_taken = false;
    for (const auto& each : all)
      is_taken = is_taken || (each.period == of && each.released == released);
    if (is_taken) continue;
    all.push_back({of, draw(0, 4) == 0 ? std::nullopt : std::optional(draw(-2, 5)), released,
                   static_cast<fiscus::observation_status>(draw(0, 3))});
  }
  return all;
}

#endif
