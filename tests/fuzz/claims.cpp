// SPDX-License-Identifier: BSL-1.0
// Tables of claims, and the texts of a fact sheet, which is reconciled and repaired.
#include "fuzz.hpp"

#include <fiscus/money/currency.hpp>
#include <fiscus/money/iso4217.hpp>
#include <fiscus/reconcile/fact_sheet.hpp>
#include <fiscus/reconcile/reconcile.hpp>
#include <fiscus/reconcile/repair.hpp>
#include <fiscus/tables/csv_claims.hpp>
#include <fiscus/tables/table_error.hpp>

#include <sstream>
#include <string>

using namespace fiscus;

void read(std::string_view text) {
  may_refuse(text, [](std::string_view given) {
    std::istringstream in{std::string(given)};
    static_cast<void>(read_claims<july_june>(in, "f", USD, [&](const table_error& e) {
      require(std::string_view(e.what()).starts_with("f:"), given);
    }));
  });
  // Four figures of which the last two are the sum and the growth of the first two.
  may_refuse(text, [](std::string_view given) {
    const auto part = [&given]() {
      const std::string_view found = given.substr(0, given.find(';'));
      given.remove_prefix(found.size() < given.size() ? found.size() + 1 : found.size());
      return found;
    };
    fact_sheet sheet;
    const quantity before = sheet.add("before", part());
    const quantity now = sheet.add("now", part());
    sheet.total(sheet.add("both", part()), {before, now});
    sheet.growth(now, before, sheet.add("growth", part()));
    const reconciliation found = reconcile(sheet);
    if (found.is_consistent()) require(repairs(sheet).empty(), given);
    for (const auto& each : found.conflicts()) require(!each.empty(), given);
  });
}
