// SPDX-License-Identifier: BSL-1.0
// What no column of Arrow holds.
#include <fiscus/arrow.hpp>
#include <fiscus/calendar/fiscal_to_date.hpp>
#include <fiscus/calendar/month.hpp>
#include <fiscus/exact/ratio.hpp>
#include <fiscus/series/panel.hpp>
#include <fiscus/series/series.hpp>

#include <string>
#include <string_view>
#include <utility>

using namespace fiscus;

//! case: a series of fractions
//! gcc: satisfaction of 'arrow_value<.*ratio\]
//! clang: because 'value_of<fiscus::series<fiscus::month, fiscus::ratio>>' .* 'arrow_value'
arrow_data f(const series<month, ratio>& all) { return to_arrow(all); }
//! control
arrow_data f(const series<month, double>& all) { return to_arrow(all); }

//! case: a panel whose labels are no texts
//! gcc: satisfaction of 'arrow_panel<.*int>
//! clang: .*arrow_panel
arrow_data f(const panel<month, int, int>& all) { return to_arrow(all); }
//! control
arrow_data f(const panel<month, int, std::string>& all) { return to_arrow(all); }

//! case: labels that are gone with the table
//! gcc: the labels of a panel from Arrow own their text: use std::string
//! clang: the labels of a panel from Arrow own their text: use std::string
auto f(const arrow_data& all) { return from_arrow<panel<month, int, std::string_view>>(all); }
//! control
auto f(const arrow_data& all) { return from_arrow<panel<month, int, std::string>>(all); }

//! case: periods that overlap
//! gcc: satisfaction of 'partitioning_period<.*fiscal_to_date
//! clang: .*partitioning_period
auto f(const arrow_data& all) { return from_arrow<series<fiscal_to_date<>, int>>(all); }
//! control
auto f(const arrow_data& all) { return from_arrow<series<month, int>>(all); }

//! case: a table with two owners
//! gcc: use of deleted function 'fiscus::arrow_data::arrow_data\(const
//! clang: call to implicitly-deleted copy constructor of 'fiscus::arrow_data'
arrow_data f(const arrow_data& all) { return all; }
//! control
arrow_data f(arrow_data all) { return all; }
