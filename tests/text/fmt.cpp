// SPDX-License-Identifier: BSL-1.0
#include "format_specs.hpp"

#include <fiscus/calendar/month.hpp>
#include <fiscus/claims/finding.hpp>
#include <fiscus/growth/growth.hpp>
#include <fiscus/series/series.hpp>
#include <fiscus/text/fmt.hpp>

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(fmt_test)

using namespace fiscus;

namespace {

void check_written(const std::string& written, std::string_view text, std::string_view spec) {
  BOOST_TEST(written == text, spec << ": " << written);
}

}  // namespace

BOOST_AUTO_TEST_CASE(everything_that_has_a_text_can_be_formatted) {
  BOOST_TEST(fmt::format("{}|{}|{}|{}", money<USD>{"1.50"}, any_money(PKR, 150), ratio(1, 2),
                         fiscal_to_date<>{2026, 6}) == "USD 1.50|PKR 1.50|1/2|6MFY2026");
}

BOOST_AUTO_TEST_CASE(width_and_fill_apply_to_the_whole_text) {
  BOOST_TEST(fmt::format("{:.>10}|{:9}|", money<USD>{"10.50"}, month{2025, 12}) ==
             ".USD 10.50|2025-12  |");
}

// "{:.2}" of 25.6 would be "25", and of an amount "US".
BOOST_AUTO_TEST_CASE(places_cut_no_digits) {
  const decimal<1> rate{"25.6"};
  BOOST_TEST(fmt::format("{:.2}|{:.>8.2}|{:<.2}|{:{}.2}|{:.2}", rate, rate, rate, rate, 9,
                         money<USD>{"1.50"}) == "25.60|...25.60|25.60|25.60    |USD 1.50");
  BOOST_CHECK_THROW(static_cast<void>(fmt::format("{:.0}", rate)), inexact);
  BOOST_CHECK_THROW(static_cast<void>(fmt::format("{:.1}", money<USD>{"1.55"})), inexact);
  BOOST_TEST(fmt::format("{:.<7}|{:.^7}|{:{}}|{:s}|{:}.2", rate, rate, rate, 6, rate, rate) ==
             "25.6...|.25.6..|25.6  |25.6|25.6.2");
}

BOOST_AUTO_TEST_CASE(specifications_say_how_values_are_written) {
  format_specs::for_each([](std::string_view spec, const auto& value, std::string_view text) {
    const std::string written = fmt::format(fmt::runtime("{:" + std::string(spec) + '}'), value);
    check_written(written, text, spec);
  });
  BOOST_TEST(fmt::format("{:>{}.1 half_even}", growth_rate(ratio(81, 356)), 8) == "  +22.8%");
  BOOST_TEST(fmt::format("{1:*^{0}}", 9, month{2025, 12}) == "*2025-12*");
}

BOOST_AUTO_TEST_CASE(specifications_that_values_do_not_know_are_refused_with_the_reason) {
  format_specs::for_each_refused(
      [](std::string_view spec, const auto& value, std::string_view why) {
        const auto write = [&] {
          return fmt::format(fmt::runtime("{:" + std::string(spec) + '}'), value);
        };
        BOOST_CHECK_EXCEPTION(static_cast<void>(write()), fmt::format_error,
                              [&](const fmt::format_error& e) { return e.what() == why; });
      });
  BOOST_CHECK_THROW(static_cast<void>(fmt::format(fmt::runtime("{:{}}"), USD, -1)),
                    fmt::format_error);
  BOOST_CHECK_THROW(static_cast<void>(fmt::format(fmt::runtime("{:{}}"), USD, "9")),
                    fmt::format_error);
  BOOST_CHECK_THROW(static_cast<void>(fmt::format(fmt::runtime("{:{}}"), USD)), fmt::format_error);
}

BOOST_AUTO_TEST_CASE(results_are_formatted) {
  const series<month, int> counts(month{2025, 11}, {2, 3});
  BOOST_TEST(fmt::format("{}|{}", period_on_period(counts, month{2025, 12}), counts) ==
             "+1/2|2025-11  2\n2025-12  3\n");
  BOOST_TEST(fmt::format("{:.>9}", verdict::follows) == "..follows");
}

BOOST_AUTO_TEST_SUITE_END()
