# SPDX-License-Identifier: BSL-1.0
# Each header alone and twice: it includes what it needs, and its guard works. This is -std=c++20;
# all else is compiled as CMake does by default, with -std=gnu++20.
add_library(hygiene.alone OBJECT)
set_target_properties(hygiene.alone PROPERTIES CXX_EXTENSIONS OFF)
target_compile_options(hygiene.alone PRIVATE -g0 -fno-sanitize=all)
fiscus_do_not_optimise(hygiene.alone)
target_link_libraries(hygiene.alone PRIVATE fiscus::fiscus)
execute_process(COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/alone.py ${include}
  OUTPUT_VARIABLE units OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\n" ";" units "${units}")
foreach(unit IN LISTS units)
  string(REGEX REPLACE "([^ ]+) ?" "#include <\\1>\n" lines ${unit})
  string(REGEX REPLACE ".* |hpp$" "" name ${unit})
  set(source ${CMAKE_CURRENT_BINARY_DIR}/alone/${name}cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "${lines}${lines}")
  target_sources(hygiene.alone PRIVATE ${source})
endforeach()

fiscus_add_kept_test(hygiene.tidy READS ../../.clang-tidy
  COMMAND clang-tidy --quiet --config-file=../../.clang-tidy
    ${CMAKE_CURRENT_BINARY_DIR}/generated/everything.hpp -- -x c++ -std=c++20 -I${include})
