// SPDX-License-Identifier: BSL-1.0
// DuckDB and GDAL, as far as they take or make tables of Arrow, from their shared libraries.
#ifndef FISCUS_TESTS_ORACLES_ARROW_OTHERS_HPP
#define FISCUS_TESTS_ORACLES_ARROW_OTHERS_HPP

#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/arrow_data.hpp>

#include <dlfcn.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

/// A shared library. It is never closed: what it has made may be released at the end.
class shared_library {
 public:
  explicit shared_library(const char* path) : self_(dlopen(path, RTLD_NOW | RTLD_LOCAL)) {
    if (self_ == nullptr) throw std::runtime_error(dlerror());
  }
  template <class Function>
  [[nodiscard]] Function* find(const char* name) const {
    void* const found = dlsym(self_, name);
    if (found == nullptr) throw std::runtime_error(std::string("no function ") + name);
    return reinterpret_cast<Function*>(found);
  }

 private:
  void* self_;
};

/// A database of DuckDB in memory.
class duckdb {
 public:
  explicit duckdb(const char* path) : library_(path) {
    require(library_.find<int(const char*, void**)>("duckdb_open")(nullptr, &database_));
    require(library_.find<int(void*, void**)>("duckdb_connect")(database_, &connection_));
  }
  duckdb(const duckdb&) = delete;
  duckdb& operator=(const duckdb&) = delete;
  ~duckdb() {
    library_.find<void(void**)>("duckdb_disconnect")(&connection_);
    library_.find<void(void**)>("duckdb_close")(&database_);
  }

  /// Runs a command without a result.
  void run(const std::string& command) const { result(*this, command); }

  /// Copies the pieces of a stream into a table of the database.
  void load(const std::string& name, fiscus::arrow_stream pieces) const {
    ArrowArrayStream stream{};
    std::move(pieces).move_to(&stream);
    const std::string view = name + "_pieces";
    require(library_.find<int(void*, const char*, void*)>("duckdb_arrow_scan")(
        connection_, view.c_str(), &stream));
    run("create table " + name + " as select * from " + view);
    if (stream.release != nullptr) stream.release(&stream);
  }

  /// The result of a query, piece by piece.
  class result {
   public:
    result(const duckdb& of, const std::string& query) : of_(of) {
      if (of.library_.find<int(void*, const char*, void**)>("duckdb_query_arrow")(
              of.connection_, query.c_str(), &self_) != 0)
        throw std::runtime_error(
            of.library_.find<const char*(void*)>("duckdb_query_arrow_error")(self_));
    }
    result(const result&) = delete;
    result& operator=(const result&) = delete;
    ~result() { of_.library_.find<void(void**)>("duckdb_destroy_arrow")(&self_); }

    [[nodiscard]] std::optional<fiscus::arrow_data> next() {
      ArrowArray array{};
      void* to = &array;
      require(of_.library_.find<int(void*, void**)>("duckdb_query_arrow_array")(self_, &to));
      if (array.release == nullptr || array.length == 0) return std::nullopt;
      ArrowSchema schema{};
      to = &schema;
      require(of_.library_.find<int(void*, void**)>("duckdb_query_arrow_schema")(self_, &to));
      return fiscus::arrow_data(&schema, &array);
    }

   private:
    const duckdb& of_;
    void* self_ = nullptr;
  };

 private:
  static void require(int state) {
    if (state != 0) throw std::runtime_error("DuckDB failed");
  }

  shared_library library_;
  void* database_ = nullptr;
  void* connection_ = nullptr;
};

/// A table that GDAL reads from a file.
class gdal_table {
 public:
  gdal_table(const char* path, const char* file) : library_(path) {
    library_.find<void()>("GDALAllRegister")();
    constexpr unsigned vector_read_only = 0x04 | 0x40;
    const char* const options[] = {"AUTODETECT_TYPE=YES", nullptr};
    data_ = library_.find<void*(const char*, unsigned, const char* const*, const char* const*,
                                const char* const*)>("GDALOpenEx")(file, vector_read_only, nullptr,
                                                                   options, nullptr);
    if (data_ == nullptr) throw std::runtime_error("GDAL does not open the file");
  }
  gdal_table(const gdal_table&) = delete;
  gdal_table& operator=(const gdal_table&) = delete;
  ~gdal_table() { library_.find<void(void*)>("GDALClose")(data_); }

  [[nodiscard]] fiscus::arrow_stream pieces() const {
    void* const layer = library_.find<void*(void*, int)>("GDALDatasetGetLayer")(data_, 0);
    const char* const options[] = {"INCLUDE_FID=NO", nullptr};
    ArrowArrayStream stream{};
    if (!library_.find<bool(void*, ArrowArrayStream*, const char* const*)>("OGR_L_GetArrowStream")(
            layer, &stream, options))
      throw std::runtime_error("GDAL has no stream");
    return fiscus::arrow_stream(&stream);
  }

 private:
  shared_library library_;
  void* data_ = nullptr;
};

#endif
