// SPDX-License-Identifier: BSL-1.0
// Tables of Arrow as another library would make them, which count how often they are released.
#ifndef FISCUS_TESTS_ARROW_MADE_BY_OTHERS_HPP
#define FISCUS_TESTS_ARROW_MADE_BY_OTHERS_HPP

#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/arrow_data.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <list>
#include <optional>
#include <string>
#include <vector>

namespace arrow_test {

/// How many structs of one table are not yet released, and how many were released twice.
struct released {
  int open = 0;
  int twice = 0;
};

/// A column of cells that lie one after the other.
struct made_column {
  std::string name, format;
  std::vector<char> cells{};
  std::vector<char> texts{};
  std::vector<std::uint8_t> bits{};
  std::int64_t length = 0;
  std::int64_t offset = 0;
  std::int64_t null_count = 0;
  std::string metadata{};
  std::vector<made_column> dictionary{};
};

template <class T>
made_column column_of(const std::string& name, const std::string& format,
                      const std::vector<T>& cells) {
  made_column result{name, format};
  result.cells.resize(cells.size() * sizeof(T));
  if (!cells.empty()) std::memcpy(result.cells.data(), cells.data(), result.cells.size());
  result.length = static_cast<std::int64_t>(cells.size());
  return result;
}

inline made_column texts_of(const std::string& name, const std::vector<std::string>& texts) {
  std::vector<std::int32_t> ends{0};
  std::vector<char> all;
  for (const std::string& each : texts) {
    all.insert(all.end(), each.begin(), each.end());
    ends.push_back(static_cast<std::int32_t>(all.size()));
  }
  made_column result = column_of(name, "u", ends);
  result.texts = all;
  --result.length;
  return result;
}

/// The same as views: texts of up to twelve bytes stand in them, longer ones in a buffer.
inline made_column views_of(const std::string& name, const std::vector<std::string>& texts) {
  made_column result{name, "vu"};
  result.cells.resize(texts.size() * 16);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    char* const view = result.cells.data() + i * 16;
    const auto size = static_cast<std::int32_t>(texts[i].size());
    std::memcpy(view, &size, sizeof size);
    if (size <= 12) {
      std::memcpy(view + 4, texts[i].data(), texts[i].size());
      continue;
    }
    const std::int32_t place[]{0, static_cast<std::int32_t>(result.texts.size())};
    std::memcpy(view + 4, texts[i].data(), 4);
    std::memcpy(view + 8, place, sizeof place);
    result.texts.insert(result.texts.end(), texts[i].begin(), texts[i].end());
  }
  result.length = static_cast<std::int64_t>(texts.size());
  return result;
}

/// A table of columns. It must outlive what it has handed out.
class made_table {
 public:
  explicit made_table(std::vector<made_column> columns) : columns_(std::move(columns)) {}
  made_table(const made_table&) = delete;
  made_table& operator=(const made_table&) = delete;

  [[nodiscard]] fiscus::arrow_data data() {
    ArrowSchema schema{};
    ArrowArray array{};
    own(schema);
    own(array);
    schema.format = "+s";
    array.length = columns_.empty() ? 0 : columns_.front().length - columns_.front().offset;
    array.n_buffers = 1;
    array.buffers = buffers_.emplace_back(std::vector<const void*>{nullptr}).data();
    auto& types = types_.emplace_back();
    auto& arrays = arrays_.emplace_back();
    for (made_column& each : columns_) {
      types.push_back(type_of(each));
      arrays.push_back(array_of(each));
    }
    schema.n_children = array.n_children = static_cast<std::int64_t>(columns_.size());
    schema.children = types.data();
    array.children = arrays.data();
    return {&schema, &array};
  }

  released count;

 private:
  template <class Struct>
  void own(Struct& of) {
    ++count.open;
    of.private_data = &count;
    of.release = [](Struct* self) {
      auto& all = *static_cast<released*>(self->private_data);
      if (self->release == nullptr) ++all.twice;
      --all.open;
      for (std::int64_t i = 0; i < self->n_children; ++i)
        if (self->children[i]->release != nullptr) self->children[i]->release(self->children[i]);
      if (self->dictionary != nullptr && self->dictionary->release != nullptr)
        self->dictionary->release(self->dictionary);
      self->release = nullptr;
    };
  }

  ArrowSchema* type_of(made_column& from) {
    ArrowSchema& result = all_types_.emplace_back();
    own(result);
    result.format = from.format.c_str();
    result.name = from.name.c_str();
    result.metadata = from.metadata.empty() ? nullptr : from.metadata.data();
    result.flags = ARROW_FLAG_NULLABLE;
    if (!from.dictionary.empty()) result.dictionary = type_of(from.dictionary.front());
    return &result;
  }
  ArrowArray* array_of(made_column& from) {
    ArrowArray& result = all_arrays_.emplace_back();
    own(result);
    result.length = from.length - from.offset;
    result.offset = from.offset;
    result.null_count = from.null_count;
    auto& buffers = buffers_.emplace_back();
    buffers = {from.bits.empty() ? nullptr : from.bits.data(), from.cells.data()};
    if (from.format == "u" || from.format == "vu") buffers.push_back(from.texts.data());
    if (from.format == "n") buffers.clear();
    result.n_buffers = static_cast<std::int64_t>(buffers.size());
    result.buffers = buffers.data();
    if (!from.dictionary.empty()) result.dictionary = array_of(from.dictionary.front());
    return &result;
  }

  std::vector<made_column> columns_;
  std::list<ArrowSchema> all_types_;
  std::list<ArrowArray> all_arrays_;
  std::list<std::vector<ArrowSchema*>> types_;
  std::list<std::vector<ArrowArray*>> arrays_;
  std::list<std::vector<const void*>> buffers_;
};

}  // namespace arrow_test

#endif
