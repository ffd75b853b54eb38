// SPDX-License-Identifier: BSL-1.0
// Whatever is changed or read, with each of its allocations failing in turn: what fails changes
// nothing. That nothing is leaked is seen by Clang's LeakSanitizer.
#include "failing.hpp"

#include <cstdlib>
#include <iostream>
#include <new>

std::ptrdiff_t failing::left = -1;

namespace {

void* allocated(std::size_t size) noexcept {
  if (failing::left == 0) return nullptr;
  if (failing::left > 0) --failing::left;
  return std::malloc(size == 0 ? 1 : size);
}

}  // namespace

void* operator new(std::size_t size) {
  if (void* const memory = allocated(size)) return memory;
  throw std::bad_alloc();
}
// As sorting asks for, which gets along without.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocated(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

void money_and_numbers();
void series_and_panels();
void histories();
void fact_sheets();
void readers();
void tables();

int main() {
  const auto run = [](const char* name, void (*part)()) {
    const long before = failing::points;
    part();
    std::cout << name << ": " << failing::points - before << " failing allocations\n";
  };
  run("money and numbers", money_and_numbers);
  run("series and panels", series_and_panels);
  run("histories", histories);
  run("fact sheets", fact_sheets);
  run("readers", readers);
  run("tables", tables);
  std::cout << failing::points << " failing allocations, " << failing::broken << " faults\n";
  return failing::broken == 0 && failing::points > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
