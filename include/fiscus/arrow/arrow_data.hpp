// SPDX-License-Identifier: BSL-1.0
// Owners of the structs of Arrow's C interfaces, which release each of them once.
#ifndef FISCUS_ARROW_ARROW_DATA_HPP
#define FISCUS_ARROW_ARROW_DATA_HPP

#include <fiscus/arrow/abi.hpp>
#include <fiscus/detail/message.hpp>
#include <fiscus/error.hpp>

#include <optional>
#include <utility>

#include <fiscus/detail/macros_off.hpp>

namespace fiscus::inline v0 {

namespace detail {

/// Owns a struct of which `release` is null if there is nothing to release.
template <class Struct>
class released_once {
 public:
  released_once() = default;
  /// Takes over what a producer has made: the struct that is moved from counts as released.
  explicit released_once(Struct* from) noexcept : value_(*from) { from->release = nullptr; }
  released_once(released_once&& other) noexcept : released_once(&other.value_) {}
  released_once& operator=(released_once&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~released_once() {
    if (value_.release != nullptr) value_.release(&value_);
  }

  [[nodiscard]] Struct& operator*() noexcept { return value_; }
  [[nodiscard]] const Struct& operator*() const noexcept { return value_; }
  [[nodiscard]] bool has_value() const noexcept { return value_.release != nullptr; }

  /// Leaves it to somebody else.
  void move_to(Struct* to) noexcept {
    *to = value_;
    value_.release = nullptr;
  }

 private:
  Struct value_{};
};

}  // namespace detail

/// A table of Arrow's C data interface: an array, and the schema that describes it. Both are
/// released once, when it is destroyed, unless they were moved to somebody else.
///
///     arrow_data(&schema, &array)              // takes over what another library has exported
///     to_arrow(exports).move_to(&schema, &array)   // for another library to take over
class arrow_data {
 public:
  /// Nothing.
  arrow_data() = default;
  /// Takes over a schema and an array; both structs count as released then. Neither pointer may be
  /// null.
  arrow_data(ArrowSchema* schema, ArrowArray* array) noexcept : schema_(schema), array_(array) {}

  [[nodiscard]] const ArrowSchema& schema() const noexcept { return *schema_; }
  [[nodiscard]] const ArrowArray& array() const noexcept { return *array_; }

  /// Writes both structs to where a library wants them, which releases them from then on.
  void move_to(ArrowSchema* schema, ArrowArray* array) && noexcept {
    schema_.move_to(schema);
    array_.move_to(array);
  }

 private:
  detail::released_once<ArrowSchema> schema_;
  detail::released_once<ArrowArray> array_;
};

/// A table in pieces, of Arrow's C stream interface. It is released once, when it is destroyed,
/// unless it was moved to somebody else.
class arrow_stream {
 public:
  /// Nothing.
  arrow_stream() = default;
  /// Takes over a stream; the struct counts as released then. The pointer may not be null.
  explicit arrow_stream(ArrowArrayStream* stream) noexcept : stream_(stream) {}

  /// Returns the next piece, with a schema of its own; nothing at the end. Throws `invalid_value`
  /// with the words of the producer if it fails, or if nothing was given to it.
  [[nodiscard]] std::optional<arrow_data> next() {
    if (!stream_.has_value()) throw invalid_value("a stream of Arrow that was released");
    ArrowArray array{};
    succeed((*stream_).get_next(&*stream_, &array));
    if (array.release == nullptr) return std::nullopt;
    detail::released_once<ArrowArray> piece(&array);
    ArrowSchema schema{};
    succeed((*stream_).get_schema(&*stream_, &schema));
    piece.move_to(&array);
    return arrow_data(&schema, &array);
  }

  /// Writes the struct to where a library wants it, which releases it from then on.
  void move_to(ArrowArrayStream* stream) && noexcept { stream_.move_to(stream); }

 private:
  void succeed(int result) {
    if (result == 0) return;
    const char* const why = (*stream_).get_last_error(&*stream_);
    throw invalid_value(detail::message()
                            .add("a stream of Arrow failed with error ")
                            .add_number(result)
                            .add(": ")
                            .add_printable(why == nullptr ? "no reason given" : why));
  }

  detail::released_once<ArrowArrayStream> stream_;
};

}  // namespace fiscus::inline v0

#include <fiscus/detail/macros_on.hpp>

#endif
