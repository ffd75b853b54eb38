// SPDX-License-Identifier: BSL-1.0
// All of text/: values, periods and sentences as text; files are read in tables/. Left out, and
// included by name, are fmt.hpp, the formatters of {fmt}, and explain_conflict.hpp and
// explain_repair.hpp, which go with reconcile/. fiscus/fiscus.hpp leaves this header out.
#ifndef FISCUS_TEXT_HPP
#define FISCUS_TEXT_HPP

#include <fiscus/text/claim_row.hpp>
#include <fiscus/text/explain.hpp>
#include <fiscus/text/explain_series.hpp>
#include <fiscus/text/format.hpp>
#include <fiscus/text/has_text.hpp>
#include <fiscus/text/listed_claim.hpp>
#include <fiscus/text/ostream.hpp>
#include <fiscus/text/parse.hpp>
#include <fiscus/text/pattern_error.hpp>
#include <fiscus/text/period_text.hpp>
#include <fiscus/text/read_history.hpp>
#include <fiscus/text/read_sentence.hpp>
#include <fiscus/text/sdmx.hpp>
#include <fiscus/text/terminal_width.hpp>
#include <fiscus/text/text_grid.hpp>
#include <fiscus/text/write.hpp>
#include <fiscus/text/write_answer.hpp>
#include <fiscus/text/write_figure.hpp>
#include <fiscus/text/write_finding.hpp>
#include <fiscus/text/write_money.hpp>
#include <fiscus/text/write_rate.hpp>
#include <fiscus/text/write_results.hpp>
#include <fiscus/text/write_series.hpp>

#endif
