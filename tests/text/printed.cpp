// SPDX-License-Identifier: BSL-1.0
// Every type that is printed is printed in all ways, as the same text. tests/libcxx does the same
// with std::format.
#include "printed_values.hpp"

#include <fiscus/text/fmt.hpp>
#include <fiscus/text/ostream.hpp>

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(printed_test)

using namespace fiscus;

BOOST_AUTO_TEST_CASE(every_type_is_printed_in_all_ways) {
  printed_values::for_each([](std::string_view name, const auto& value, std::string_view text) {
    std::ostringstream out;
    out << value;
    BOOST_TEST(to_text(value) == text, name << ": " << to_text(value));
    BOOST_TEST(out.str() == text, name << " in a stream: " << out.str());
    BOOST_TEST(fmt::format("{}", value) == text, name << " by {fmt}");
    BOOST_TEST(fmt::format("{:.>90}", value) == fmt::format("{:.>90}", std::string(text)),
               name << " by {fmt} with a width");
  });
}

BOOST_AUTO_TEST_SUITE_END()
