// SPDX-License-Identifier: BSL-1.0
// The file of a series that an example is given, in a format by its name.
#ifndef FISCUS_EXAMPLES_INPUT_HPP
#define FISCUS_EXAMPLES_INPUT_HPP

#include <fiscus/exact/number_words.hpp>
#include <fiscus/fiscus.hpp>
#include <fiscus/tables/formats.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// How a file with a monthly series is read.
struct input {
  const fiscus::table_options* format = nullptr;  ///< null for the columns of the example
  std::string label;                              ///< of the series; empty if it is the only one
  std::optional<fiscus::scale> unit;

  /// Takes an option and its value, and returns whether it is one of these. `value` returns the
  /// value; its error ends the reading of arguments.
  template <class Value>
  bool take(std::string_view argument, Value value) {
    if (argument == "--format")
      format = &fiscus::formats::named(value());
    else if (argument == "--label")
      label = value();
    else if (argument == "--unit")
      unit = unit_named(value());
    else
      return false;
    return true;
  }

  /// Returns the format, or else `own`, in the unit that was asked for. Throws `invalid_value` for
  /// a label or a unit of the columns of the example, which have their own.
  [[nodiscard]] fiscus::table_options options(fiscus::table_options own) const {
    if (format == nullptr && (unit || !label.empty()))
      throw fiscus::invalid_value(std::string(unit ? "--unit" : "--label") + " needs --format");
    if (format != nullptr) own = *format;
    if (unit) own.unit = *unit;
    return own;
  }

 private:
  static fiscus::scale unit_named(std::string_view word) {
    if (word == "one") return fiscus::one;
    if (const auto found = fiscus::find_word(fiscus::scale_words, word))
      return {found->text, static_cast<std::int8_t>(found->value)};
    throw fiscus::invalid_value("expected a unit as one, thousand or million after --unit, found " +
                                std::string(word));
  }
};

#endif
