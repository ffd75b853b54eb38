// SPDX-License-Identifier: BSL-1.0
// Reads all texts of a corpus file: one a line, with \n, \r, \t, \\ and \x00 for what does not fit
// into a line.
#include "fuzz.hpp"

#include <fstream>
#include <iostream>
#include <string>

namespace {

std::string unescaped(const std::string& line) {
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\\') {
      text += line[i];
      continue;
    }
    switch (line.at(++i)) {
      case 'n': text += '\n'; break;
      case 'r': text += '\r'; break;
      case 't': text += '\t'; break;
      case 'x':
        text += static_cast<char>(std::stoi(line.substr(i + 1, 2), nullptr, 16));
        i += 2;
        break;
      default: text += line[i];
    }
  }
  return text;
}

}  // namespace

int main(int, char** arguments) {
  std::ifstream corpus(arguments[1]);
  int texts = 0;
  for (std::string line; std::getline(corpus, line); ++texts) read(unescaped(line));
  std::cout << texts << " texts read\n";
  return texts > 0 ? 0 : 1;
}
