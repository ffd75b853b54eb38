// SPDX-License-Identifier: BSL-1.0
// Runs the General Decimal Arithmetic test vectors: dectest DIRECTORY. It must find enough cases
// that can be used, and no case in which the library does not agree. Exits with 77 where there are
// no vectors.
#include "arithmetic.hpp"
#include "conversion.hpp"
#include "vectors.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace dectest;

struct tally {
  int agree = 0;
  int differ = 0;
  int overflow = 0;
  std::map<std::string, int> unusable;

  [[nodiscard]] int usable() const { return agree + differ + overflow; }

  void count(const verdict& v) {
    switch (v.kind) {
      case verdict::agrees: ++agree; break;
      case verdict::differs: ++differ; break;
      case verdict::overflows: ++overflow; break;
      case verdict::unusable: ++unusable[std::string(v.why)]; break;
    }
  }

  void print(const char* name) const {
    std::printf("  %-12s %7d %7d %9d %9d   ", name, usable(), agree, differ, overflow);
    const char* between = "";
    for (const auto& [why, times] : unusable) {
      std::printf("%s%d %s", between, times, why.c_str());
      between = ", ";
    }
    std::printf("\n");
  }

  tally& operator+=(const tally& other) {
    agree += other.agree;
    differ += other.differ;
    overflow += other.overflow;
    for (const auto& [why, times] : other.unusable) unusable[why] += times;
    return *this;
  }
};

void print_case(const test_case& c, std::string_view why) {
  std::printf("  DISAGREES: %s %s", c.id.c_str(), c.operation.c_str());
  for (const std::string& operand : c.operands) std::printf(" '%s'", operand.c_str());
  std::printf(" -> %s, %s: %.*s\n", c.result.c_str(), c.rounding.c_str(),
              static_cast<int>(why.size()), why.data());
}

/// Whether all agree, and at least `wanted` cases of arithmetic were usable.
template <int Digits, class Rep>
bool run(const char* type, const std::vector<test_case>& cases, int wanted) {
  std::printf("%s\n  %-12s %7s %7s %9s %9s   unusable\n", type, "operation", "usable", "agree",
              "mismatch", "overflow");
  std::map<std::string_view, tally> tallies;
  std::map<std::string_view, int> literals;
  bool right = true;
  for (const test_case& given : cases) {
    if (converts(given)) {
      const reading literal = read_literal<Digits, Rep>(given);
      ++literals[literal.kind];
      if (literal.right) continue;
      print_case(given, literal.kind);
      right = false;
    } else if (const auto known = operations.find(given.operation);
               known != operations.end() && known->second == given.operands.size()) {
      const verdict v = arithmetic<Digits, Rep>::judge(given);
      tallies[known->first].count(v);
      if (v.kind == verdict::differs || v.kind == verdict::overflows) print_case(given, v.why);
    }
  }

  tally total;
  for (const auto& [name, one] : tallies) {
    one.print(std::string(name).c_str());
    total += one;
  }
  total.print("total");
  for (const auto& [kind, times] : literals)
    std::printf("  %7d literals, %s\n", times, std::string(kind).c_str());
  if (total.usable() < wanted) std::printf("  TOO FEW: %d were wanted\n", wanted);
  return right && total.usable() >= wanted && total.usable() == total.agree &&
         literals["plain: read"] > 0 && literals["malformed: rejected"] > 0;
}

std::vector<test_case> read_all(const std::filesystem::path& directory) {
  std::vector<test_case> result;
  if (!std::filesystem::is_directory(directory)) return result;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    if (entry.path().extension() != ".decTest") continue;
    for (test_case& given : read(entry.path())) result.push_back(std::move(given));
  }
  // The order of a directory is nobody's.
  std::stable_sort(result.begin(), result.end(),
                   [](const test_case& a, const test_case& b) { return a.id < b.id; });
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]);
    return 2;
  }
  const std::vector<test_case> cases = read_all(argv[1]);
  if (cases.empty()) {
    std::fprintf(stderr, "no vectors in %s\n", argv[1]);
    return 77;
  }
  const bool narrow = run<6, std::int64_t>("decimal<6, std::int64_t>", cases, 11000);
  const bool wide = run<12, fiscus::int128>("decimal<12, int128>", cases, 13500);
  return narrow && wide ? 0 : 1;
}
