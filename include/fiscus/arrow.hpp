// SPDX-License-Identifier: BSL-1.0
// All of arrow/: series and panels for other programs, and from them, by Arrow's C interfaces.
// fiscus/fiscus.hpp leaves this header out.
#ifndef FISCUS_ARROW_HPP
#define FISCUS_ARROW_HPP

#include <fiscus/arrow/abi.hpp>
#include <fiscus/arrow/arrow_data.hpp>
#include <fiscus/arrow/column_type.hpp>
#include <fiscus/arrow/from_arrow.hpp>
#include <fiscus/arrow/to_arrow.hpp>
#include <fiscus/arrow/to_stream.hpp>

#endif
