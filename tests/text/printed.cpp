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

namespace {

/// Not a template, which would be compiled for each type.
void check_text(std::string_view name, std::string_view text, const std::string& to_text,
                const std::string& streamed, const std::string& formatted) {
  BOOST_TEST(to_text == text, name << ": " << to_text);
  BOOST_TEST(streamed == text, name << " in a stream: " << streamed);
  const std::string twice = fmt::format("{}|{:.>90}", text, text);
  BOOST_TEST(formatted == twice, name << " by {fmt}: " << formatted);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_type_is_printed_in_all_ways) {
  printed_values::for_each([](std::string_view name, const auto& value, std::string_view text) {
    std::ostringstream out;
    out << value;
    check_text(name, text, to_text(value), out.str(),
               fmt::format(fmt::runtime("{}|{:.>90}"), value, value));
  });
}

BOOST_AUTO_TEST_SUITE_END()
