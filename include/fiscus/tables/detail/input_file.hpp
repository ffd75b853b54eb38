// SPDX-License-Identifier: BSL-1.0
// A file that is mapped into memory, or read in blocks where it cannot be: the only header that
// calls the operating system.
#ifndef FISCUS_TABLES_DETAIL_INPUT_FILE_HPP
#define FISCUS_TABLES_DETAIL_INPUT_FILE_HPP

#include <fiscus/detail/message.hpp>
#include <fiscus/tables/table_error.hpp>

#include <cerrno>
#include <cstddef>
#include <ios>
#include <string>
#include <string_view>
#include <system_error>

#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <fstream>
#endif

namespace fiscus::inline v0::detail {

[[noreturn]] inline void fail_to(const char* what, const std::string& path, int code) {
  throw table_error(path + ": cannot be " + what +
                    (code == 0 ? std::string() : ": " + std::generic_category().message(code)));
}

/// Returns the path. Throws `table_error` if it has a NUL, at which the system would end it.
inline const std::string& without_nul(const std::string& path) {
  if (path.find('\0') != std::string::npos)
    throw table_error(std::string("the path ") + message().quote(path).c_str() +
                      " cannot be opened: it has a NUL");
  return path;
}

#if defined(__unix__) || defined(__APPLE__)

/// An open file. Throws `table_error` if it cannot be opened, and for a pipe that no program
/// writes to, for which one would wait for ever.
class input_file {
 public:
  explicit input_file(const std::string& path)
      : path_(path), file_(::open(without_nul(path).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    if (file_ < 0) fail_to("opened", path_, errno);
    struct ::stat about {};
    if (::fstat(file_, &about) != 0) close_and_fail(errno);
    if (S_ISDIR(about.st_mode)) close_and_fail(EISDIR);
    is_pipe_ = S_ISFIFO(about.st_mode);
    if (S_ISREG(about.st_mode)) map(about.st_size);
  }
  ~input_file() {
    if (mapped_ != nullptr) ::munmap(mapped_, size_);
    ::close(file_);
  }
  input_file(const input_file&) = delete;
  input_file& operator=(const input_file&) = delete;

  /// Returns whether the whole file is in memory.
  [[nodiscard]] bool is_mapped() const noexcept { return mapped_ != nullptr; }
  [[nodiscard]] std::string_view content() const noexcept {
    return {static_cast<const char*>(mapped_), size_};
  }

  /// Reads up to `size` bytes; returns 0 at the end.
  std::size_t read(char* into, std::size_t size) {
    for (;;) {
      const ::ssize_t got = ::read(file_, into, size);
      if (got == 0 && is_pipe_ && !has_read_)
        throw table_error(path_ + ": cannot be read: a pipe that no program writes to");
      if (got < 0 && errno == EINTR) continue;
      if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        // A pipe with a writer that has written nothing yet: wait for it.
        if (::fcntl(file_, F_SETFL, 0) != 0) fail_to("read", path_, errno);
        has_read_ = true;
        continue;
      }
      if (got < 0) fail_to("read", path_, errno);
      has_read_ = true;
      return static_cast<std::size_t>(got);
    }
  }

 private:
  [[noreturn]] void close_and_fail(int code) {
    ::close(file_);
    fail_to("read", path_, code);
  }

  void map(::off_t size) {
    // Files that the kernel makes as they are read have no size.
    if (size <= 0 || static_cast<std::uintmax_t>(size) > SIZE_MAX) return;
    void* const begin =
        ::mmap(nullptr, static_cast<std::size_t>(size), PROT_READ, MAP_PRIVATE, file_, 0);
    if (begin == MAP_FAILED) return;
    mapped_ = begin;
    size_ = static_cast<std::size_t>(size);
    static_cast<void>(::posix_madvise(begin, size_, POSIX_MADV_SEQUENTIAL));
  }

  std::string path_;
  int file_;
  bool is_pipe_ = false;
  bool has_read_ = false;
  void* mapped_ = nullptr;
  std::size_t size_ = 0;
};

#else

/// An open file. Throws `table_error` if it cannot be opened.
class input_file {
 public:
  explicit input_file(const std::string& path)
      : path_(path), in_(without_nul(path), std::ios_base::binary) {
    if (!in_) fail_to("opened", path_, errno);
  }

  [[nodiscard]] static bool is_mapped() noexcept { return false; }
  [[nodiscard]] static std::string_view content() noexcept { return {}; }

  std::size_t read(char* into, std::size_t size) {
    in_.read(into, static_cast<std::streamsize>(size));
    if (in_.bad()) fail_to("read", path_, 0);
    return static_cast<std::size_t>(in_.gcount());
  }

 private:
  std::string path_;
  std::ifstream in_;
};

#endif

}  // namespace fiscus::inline v0::detail

#endif
