# SPDX-License-Identifier: BSL-1.0
# Each header alone and twice: it includes what it needs, and its guard works. This is -std=c++20;
# all else is compiled as CMake does by default, with -std=gnu++20.
add_library(hygiene.alone OBJECT)
set_target_properties(hygiene.alone PROPERTIES CXX_EXTENSIONS OFF)
target_compile_options(hygiene.alone PRIVATE -g0 -fno-sanitize=all)
fiscus_do_not_optimise(hygiene.alone)
target_link_libraries(hygiene.alone PRIVATE fiscus::fiscus)
set(alone ${headers})
list(FILTER alone EXCLUDE REGEX "detail/macros_o(ff|n)")  # one is the end of the other
foreach(header IN LISTS alone)
  string(REGEX REPLACE "hpp$" "cpp" unit ${CMAKE_CURRENT_BINARY_DIR}/alone/${header})
  file(CONFIGURE OUTPUT ${unit} CONTENT "#include <${header}>\n#include <${header}>\n")
  target_sources(hygiene.alone PRIVATE ${unit})
endforeach()

fiscus_add_kept_test(hygiene.tidy READS ../../.clang-tidy
  COMMAND clang-tidy --quiet --config-file=../../.clang-tidy
    ${CMAKE_CURRENT_BINARY_DIR}/generated/everything.hpp -- -x c++ -std=c++20 -I${include})
