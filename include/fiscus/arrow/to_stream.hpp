// SPDX-License-Identifier: BSL-1.0
// Series and panels as streams of tables of Arrow, for programs that take no single tables.
#ifndef FISCUS_ARROW_TO_STREAM_HPP
#define FISCUS_ARROW_TO_STREAM_HPP

#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/arrow_data.hpp>
#include <fiscus/arrow/column_type.hpp>
#include <fiscus/arrow/detail/exported.hpp>
#include <fiscus/arrow/to_arrow.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>

#include <cerrno>
#include <cstddef>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace fiscus::inline v0 {

namespace detail {

/// What a stream and its pieces, which may outlive it, keep together.
template <class Kept>
class shared_view {
 public:
  using period_type = period_of<Kept>;
  using value_type = value_of<Kept>;

  explicit shared_view(Kept all) : all_(std::make_shared<const Kept>(std::move(all))) {}

  [[nodiscard]] auto view() const { return std::as_const(*all_).view(); }

 private:
  std::shared_ptr<const Kept> all_;
};

/// The only piece of a stream.
template <class Kept>
class whole_table {
 public:
  whole_table(Kept all, arrow_numbers as) : all_(std::move(all)), as_(as) {}

  /// Returns a piece of the same schema.
  [[nodiscard]] arrow_data sample() const {
    if constexpr (readable_panel<Kept>)
      return export_panel(all_, as_);
    else
      return export_series(all_, as_);
  }
  [[nodiscard]] std::optional<arrow_data> next() {
    if (is_taken_) return std::nullopt;
    arrow_data result = sample();
    is_taken_ = true;
    return result;
  }

 private:
  shared_view<Kept> all_;
  arrow_numbers as_;
  bool is_taken_ = false;
};

/// A piece for each row of a panel: "label", "period" and "value".
template <class Kept>
class rows_of_table {
 public:
  rows_of_table(Kept all, arrow_numbers as) : all_(std::move(all)), as_(as) {}

  [[nodiscard]] arrow_data sample() const { return row(0); }
  [[nodiscard]] std::optional<arrow_data> next() {
    if (next_ == all_.view().size()) return std::nullopt;
    arrow_data result = row(next_);
    ++next_;
    return result;
  }

 private:
  /// Returns a row, or a table without rows if the panel is empty.
  [[nodiscard]] arrow_data row(std::size_t i) const {
    return export_table<period_of<Kept>, value_of<Kept>>(
        all_, 3, as_, [i, as = as_](const auto& view, const auto& said, auto& types, auto& values) {
          const bool exists = i < view.size();
          types.set_column(0, "label", "u", "", false);
          values.set_labels(0, exists ? std::string_view(view.labels()[i]) : "",
                            view.periods().size());
          said.set_periods(types, 1);
          values.set_periods(1, view.periods());
          said.set_values(types, 2, "value");
          values.set_values(2, exists ? view.row_unchecked(i) : decltype(view.row_unchecked(i))(),
                            i * view.stride(), as);
        });
  }

  shared_view<Kept> all_;
  arrow_numbers as_;
  std::size_t next_ = 0;
};

/// A stream of pieces, and why it failed last.
template <class Pieces>
struct exported_stream {
  Pieces pieces;
  std::string failure;

  /// Calls f, and returns 0, or the number of an error.
  template <class F>
  int attempt(F f) noexcept try {
    f();
    return 0;
  } catch (const std::bad_alloc&) {
    failure.clear();
    return ENOMEM;
  } catch (const std::exception& e) {
    try {
      failure = e.what();
    } catch (const std::bad_alloc&) {
      failure.clear();
    }
    return EINVAL;
  }
};

template <class Pieces>
arrow_stream stream_of(Pieces pieces) {
  using exported = exported_stream<Pieces>;
  ArrowArrayStream result{};
  result.get_schema = [](ArrowArrayStream* of, ArrowSchema* to) {
    auto& all = *static_cast<exported*>(of->private_data);
    return all.attempt([&] {
      ArrowArray array{};
      all.pieces.sample().move_to(to, &array);
      array.release(&array);
    });
  };
  result.get_next = [](ArrowArrayStream* of, ArrowArray* to) {
    auto& all = *static_cast<exported*>(of->private_data);
    return all.attempt([&] {
      auto next = all.pieces.next();
      *to = {};  // the end
      if (!next) return;
      ArrowSchema schema{};
      std::move(*next).move_to(&schema, to);
      schema.release(&schema);
    });
  };
  result.get_last_error = [](ArrowArrayStream* of) {
    const auto& failure = static_cast<exported*>(of->private_data)->failure;
    return failure.empty() ? nullptr : failure.c_str();
  };
  result.release = [](ArrowArrayStream* of) {
    delete static_cast<exported*>(of->private_data);
    of->release = nullptr;
  };
  result.private_data = new exported{std::move(pieces), {}};
  return arrow_stream(&result);
}

}  // namespace detail

/// Returns a stream of one piece, which is the table that `to_arrow` returns of a series or panel.
/// A temporary is kept as long as the stream or its piece; any other must live as long as these.
template <class Data>
  requires arrow_series<std::remove_cvref_t<Data>> || arrow_panel<std::remove_cvref_t<Data>>
[[nodiscard]] arrow_stream to_stream(Data&& all, arrow_numbers as = arrow_numbers::units) {
  return detail::stream_of(
      detail::whole_table(detail::object_or_view(std::forward<Data>(all)), as));
}

/// Returns a stream of a piece for each row of a panel, with the columns "label", "period" and
/// "value"; values lie where they are, labels and periods are made for each piece. What was said of
/// temporaries above holds here.
template <class Panel>
  requires arrow_panel<std::remove_cvref_t<Panel>>
[[nodiscard]] arrow_stream to_long_stream(Panel&& all, arrow_numbers as = arrow_numbers::units) {
  return detail::stream_of(
      detail::rows_of_table(detail::object_or_view(std::forward<Panel>(all)), as));
}

}  // namespace fiscus::inline v0

#endif
