// SPDX-License-Identifier: BSL-1.0
// Two threads that write one number, which ThreadSanitizer must report; with an argument one after
// the other, which it must not.
#include <iostream>
#include <thread>

namespace {
int shared_number = 0;
}

int main(int count, char** /*arguments*/) {
  std::thread other([] { ++shared_number; });
  if (count > 1) other.join();
  ++shared_number;
  if (count == 1) other.join();
  std::cout << shared_number << '\n';
}
