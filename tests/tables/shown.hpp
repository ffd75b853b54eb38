// SPDX-License-Identifier: BSL-1.0
// Panels and errors as texts, for tests of what was read.
#ifndef FISCUS_TESTS_TABLES_SHOWN_HPP
#define FISCUS_TESTS_TABLES_SHOWN_HPP

#include <fiscus/error.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_money.hpp>

#include <cstddef>
#include <string>

namespace shown_test {

/// The labels of a panel, each with its values, in a form that can be compared at a glance.
template <class Panel>
std::string shown(const Panel& all) {
  std::string result = all.width() == 0 ? "" : fiscus::to_text(all.first());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto row = all[i];
    result += (i == 0 ? " | " : "; ") + all.label(i) + ":";
    for (const auto p : row.periods()) {
      const auto value = row.find(p);
      result += ' ' + (value ? fiscus::to_text(*value) : "-");
    }
  }
  return result;
}

/// The message of what a call throws.
template <class F>
std::string refusal(F read) {
  try {
    static_cast<void>(read());
  } catch (const fiscus::error& e) {
    return e.what();
  }
  return "accepted";
}

}  // namespace shown_test

#endif
