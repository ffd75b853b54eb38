// SPDX-License-Identifier: BSL-1.0
// All of tables/: series, panels, vintages and claims from files, rows of any table, and tables to
// be written.
// fiscus/fiscus.hpp leaves this header out.
#ifndef FISCUS_TABLES_HPP
#define FISCUS_TABLES_HPP

#include <fiscus/tables/column.hpp>
#include <fiscus/tables/csv.hpp>
#include <fiscus/tables/csv_claims.hpp>
#include <fiscus/tables/csv_vintages.hpp>
#include <fiscus/tables/finding_row.hpp>
#include <fiscus/tables/for_each_row.hpp>
#include <fiscus/tables/for_each_value.hpp>
#include <fiscus/tables/formats.hpp>
#include <fiscus/tables/hierarchy_csv.hpp>
#include <fiscus/tables/json_records.hpp>
#include <fiscus/tables/label_column.hpp>
#include <fiscus/tables/panel_csv.hpp>
#include <fiscus/tables/sdmx_csv.hpp>
#include <fiscus/tables/table.hpp>
#include <fiscus/tables/table_cell.hpp>
#include <fiscus/tables/table_csv.hpp>
#include <fiscus/tables/table_error.hpp>
#include <fiscus/tables/table_format.hpp>
#include <fiscus/tables/table_html.hpp>
#include <fiscus/tables/table_json.hpp>
#include <fiscus/tables/table_markdown.hpp>
#include <fiscus/tables/table_options.hpp>
#include <fiscus/tables/table_row.hpp>
#include <fiscus/tables/table_source.hpp>
#include <fiscus/tables/table_text.hpp>
#include <fiscus/tables/to_cell.hpp>
#include <fiscus/tables/to_table.hpp>
#include <fiscus/tables/write_csv.hpp>

#endif
