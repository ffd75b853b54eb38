// SPDX-License-Identifier: BSL-1.0
// All of tables/: files of rows and columns in. fiscus/fiscus.hpp leaves this header out.
#ifndef FISCUS_TABLES_HPP
#define FISCUS_TABLES_HPP

#include <fiscus/tables/column.hpp>
#include <fiscus/tables/for_each_row.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_row.hpp>
#include <fiscus/tables/table_source.hpp>

#endif
