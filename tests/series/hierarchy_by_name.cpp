// SPDX-License-Identifier: BSL-1.0
#include <fiscus/calendar/month.hpp>
#include <fiscus/error.hpp>
#include <fiscus/series/hierarchy_by_name.hpp>
#include <fiscus/series/panel.hpp>

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(hierarchy_by_name_test)

using namespace fiscus;

namespace {

panel<month, int, std::string> with_labels(const std::vector<std::string>& labels) {
  return {month(2025, 1), 0, labels, {}};
}

/// The parts and their wholes, in the order of the labels, or the message of the error.
template <class F>
std::string wholes(const std::vector<std::string>& labels, F hierarchy_of_panel) {
  try {
    const auto found = hierarchy_of_panel(with_labels(labels));
    std::string result;
    for (const std::string& each : labels)
      if (found.contains(each))
        if (const auto whole = found.whole_of(each)) result += each + '<' + *whole + ';';
    return result;
  } catch (const error& e) {
    return e.what();
  }
}

std::string by_indentation(const std::vector<std::string>& labels, std::string_view signs = " ") {
  return wholes(labels, [&](const auto& all) { return hierarchy_by_indentation(all, signs); });
}

std::string by_code(const std::vector<std::string>& labels, std::string_view separator) {
  return wholes(labels, [&](const auto& all) { return hierarchy_by_code(all, separator); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(indented_labels_are_parts_of_those_above) {
  BOOST_TEST(by_indentation({"A", "  B", "    C", "    D", "  E", "F", " G"}) ==
             "  B<A;    C<  B;    D<  B;  E<A; G<F;");
  BOOST_TEST(by_indentation({".Total", "....UK", ".......Wales", "....US"}, ".") ==
             "....UK<.Total;.......Wales<....UK;....US<.Total;");
  BOOST_TEST(by_indentation({"  A", "    B", "  C"}) == "    B<  A;");
  BOOST_TEST(by_indentation({"A", "·B", "··C", "·«D»"}, "·") ==
             "·B<A;··C<·B;·«D»<A;");  // « shares a byte
  BOOST_TEST(by_indentation({"A", "B"}) == "");
  BOOST_TEST(by_indentation({}) == "");
}

BOOST_AUTO_TEST_CASE(a_whole_below_its_parts_is_refused) {
  BOOST_TEST(by_indentation({"  A", "  B", "Total"}).find("indentation of no label above") !=
             std::string::npos);
  BOOST_TEST(by_indentation({"A", "    B", "  C"}).find("indentation of no label above") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(codes_are_parts_of_what_they_begin_with) {
  BOOST_TEST(by_code({"8542", "85", "854231", "86", "8"}, "") == "8542<85;85<8;854231<8542;86<8;");
  BOOST_TEST(by_code({"01", "01.1", "01.12", "01.1.2", "02.1", "01.12.3.4"}, ".") ==
             "01.1<01;01.12<01;01.1.2<01.1;01.12.3.4<01.12;");
  BOOST_TEST(by_code({"B_A", "A", "A_", ""}, "_") == "A_<A;");
  BOOST_TEST(by_code({"", "A"}, "") == "");
}

BOOST_AUTO_TEST_SUITE_END()
