# SPDX-License-Identifier: BSL-1.0
# All headers in two units of one program, in one order after the macros of others that have their
# names, in the opposite order before them.
add_executable(hygiene.two_units first_unit.cpp second_unit.cpp)
target_include_directories(hygiene.two_units PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
target_link_libraries(hygiene.two_units PRIVATE fiscus::fiscus)
fiscus_do_not_optimise(hygiene.two_units)
fiscus_hygiene(two_units hygiene.two_units)

# Printing depends on no order of includes: all headers of text/ before the one for streams, in both
# orders, and after it.
add_library(hygiene.orders OBJECT)
target_include_directories(hygiene.orders PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/orders)
target_link_libraries(hygiene.orders PRIVATE fiscus::fiscus)
fiscus_do_not_optimise(hygiene.orders)
foreach(header IN LISTS headers)
  if(header MATCHES "^fiscus/text/[a-z_]+[.]hpp$" AND NOT header MATCHES "/ostream[.]hpp"
     AND (fmt_FOUND OR NOT header MATCHES "/fmt[.]hpp"))
    string(APPEND others "#include <${header}>\n")
    string(PREPEND others_reversed "#include <${header}>\n")
  endif()
endforeach()
set(stream "#include <fiscus/text/ostream.hpp>\n")
set(before "${others}${stream}")
set(before_reversed "${others_reversed}${stream}")
set(after "${stream}${others}")
foreach(order before before_reversed after)
  set(unit ${CMAKE_CURRENT_BINARY_DIR}/orders/${order}.cpp)
  file(CONFIGURE OUTPUT ${unit} CONTENT "${${order}}#include <printing.hpp>\n")
  target_sources(hygiene.orders PRIVATE ${unit})
endforeach()

fiscus_add_kept_test(hygiene.budgets READS budgets.py budgets.txt
  COMMAND ${Python3_EXECUTABLE} budgets.py ${CMAKE_CXX_COMPILER})
if(NOT CMAKE_CXX_COMPILER_VERSION MATCHES "^12[.]")
  # Another version's own headers include each other in another way.
  set_tests_properties(hygiene.budgets PROPERTIES DISABLED TRUE)
endif()
fiscus_add_kept_test(hygiene.format READS ../../examples .. ../../.clang-format
  COMMAND sh -c "find ../../include ../../examples .. '(' -name '*.hpp' -o -name '*.cpp' ')' \
    -print0 | xargs -0 clang-format --dry-run --Werror")

# Constants with sanitizers, which only have to compile.
add_library(hygiene.sanitized OBJECT sanitized.cpp)
target_link_libraries(hygiene.sanitized PRIVATE fiscus::fiscus)
target_compile_options(hygiene.sanitized PRIVATE -fsanitize=address,undefined)
fiscus_do_not_optimise(hygiene.sanitized)
