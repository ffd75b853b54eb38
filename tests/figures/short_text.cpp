// SPDX-License-Identifier: BSL-1.0
#include <fiscus/error.hpp>
#include <fiscus/figures/short_text.hpp>

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(short_text_test)

using namespace fiscus;

static_assert(short_text("39.950") == "39.950");
static_assert(short_text("39").add(".").add("950") == short_text("39.950"));
static_assert(short_text("1") != short_text("10"), "length counts");
static_assert(short_text() == "");

BOOST_AUTO_TEST_CASE(up_to_63_characters) {
  const std::string longest(63, 'x');
  BOOST_TEST((short_text(longest) == longest));
  BOOST_CHECK_THROW(short_text(longest + "x"), invalid_value);
  short_text full(longest);
  BOOST_CHECK_THROW(full.add("y"), invalid_value);
  BOOST_TEST(full.view() == longest);
}

BOOST_AUTO_TEST_SUITE_END()
