// SPDX-License-Identifier: BSL-1.0
#include <fiscus/money/iso4217.hpp>

#include <boost/test/unit_test.hpp>

using namespace fiscus;

static_assert(USD.name() == "USD" && USD.numeric == 840 && USD.minor_digits == 2);
static_assert(PKR.name() == "PKR" && PKR.numeric == 586 && PKR.minor_digits == 2);
static_assert(JPY.minor_digits == 0 && KWD.minor_digits == 3 && CLF.minor_digits == 4);

BOOST_AUTO_TEST_CASE(no_code_or_number_stands_twice) {
  const currency all[] = {AED, AUD, BDT, CAD, CHF, CLF, CNY, EUR,
                          GBP, INR, JPY, KWD, PKR, SAR, USD};
  for (const currency& a : all)
    for (const currency& b : all) {
      BOOST_TEST((a.name() == b.name()) == (&a == &b));
      BOOST_TEST((a.numeric == b.numeric) == (&a == &b));
    }
}
