// SPDX-License-Identifier: BSL-1.0
// The whole content of a stream or a file.
#ifndef FISCUS_TEXT_DETAIL_CSV_INPUT_HPP
#define FISCUS_TEXT_DETAIL_CSV_INPUT_HPP

#include <fiscus/text/csv_error.hpp>

#include <cerrno>
#include <cstddef>
#include <fstream>
#include <istream>
#include <string>
#include <string_view>
#include <system_error>

namespace fiscus::inline v0::detail {

/// Keeps a stream from throwing for as long as it is read: its end is no error.
class without_exceptions {
 public:
  explicit without_exceptions(std::istream& in) : in_(in), mask_(in.exceptions()) {
    in_.exceptions(std::ios_base::goodbit);
  }
  ~without_exceptions() {
    try {
      in_.exceptions(mask_);
    } catch (const std::ios_base::failure&) {
      // The mask is set all the same, and a failure is told by `read_all`.
    }
  }
  without_exceptions(const without_exceptions&) = delete;
  without_exceptions& operator=(const without_exceptions&) = delete;

 private:
  std::istream& in_;
  std::ios_base::iostate mask_;
};

/// All that a stream holds from where it stands; it is at its end then, and has not failed. Throws
/// `csv_error` if it cannot be read, also if it had failed or ended before.
inline std::string read_all(std::istream& in, std::string_view name) {
  const without_exceptions quiet(in);
  if (!in.good())
    throw csv_error(std::string(name) + ": cannot be read: the stream had already " +
                    (in.fail() ? "failed" : "ended"));
  std::string content;
  constexpr std::size_t block = 4096;
  char buffer[block];
  while (in.read(buffer, sizeof buffer) || in.gcount() > 0)
    content.append(buffer, static_cast<std::size_t>(in.gcount()));
  if (in.bad()) throw csv_error(std::string(name) + ": cannot be read");
  in.clear(std::ios_base::eofbit);
  return content;
}

/// All that a file holds. Throws `csv_error` if it cannot be opened or read.
inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios_base::binary);
  if (!in) throw csv_error(path + ": cannot be opened: " + std::generic_category().message(errno));
  return read_all(in, path);
}

}  // namespace fiscus::inline v0::detail

#endif
