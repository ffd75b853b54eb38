// SPDX-License-Identifier: BSL-1.0
// Answers what it is asked, a line for each line of the input. Days are counted from 1970-01-01,
// and MASK has a 1 for each working day of the week from Monday on, as numpy's weekmask has.
//
//   easter YEAR            the days of Western and of Orthodox Easter
//   hijri DAY              the year, month and day of the Hijri calendar, and the way back
//   holiday DAY            adds a holiday, and says how many there are
//   count MASK FIRST END   how many working days, without the holidays and with them
//   add MASK DAY N         the n-th working day after that, without the holidays and with them
#include <fiscus/calendar/easter.hpp>
#include <fiscus/calendar/hijri.hpp>
#include <fiscus/calendar/holidays.hpp>
#include <fiscus/calendar/working_days.hpp>

#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace fiscus;

namespace {

weekend read_weekend(std::istream& in) {
  std::string mask;
  in >> mask;
  if (mask == "1111100") return saturday_sunday;
  if (mask == "1111001") return friday_saturday;
  if (mask == "1111110") return sunday_only;
  if (mask == "1111111") return no_weekend;
  throw std::invalid_argument("no such weekend: " + mask);
}

int read_number(std::istream& in) {
  int result = 0;
  if (!(in >> result)) throw std::invalid_argument("a number is missing");
  return result;
}

day read_day(std::istream& in) { return day::from_ordinal(read_number(in)); }

void answer(const std::string& question, std::istream& in, std::ostream& out) {
  static std::vector<day> days;
  static holiday_list list;
  if (question == "easter") {
    const int year = read_number(in);
    out << easter(year).ordinal() << ' ' << orthodox_easter(year).ordinal() << '\n';
  } else if (question == "hijri") {
    const hijri_date date = to_hijri(read_day(in));
    out << date.year() << ' ' << date.month_number() << ' ' << date.day_of_month() << ' '
        << to_day(date).ordinal() << '\n';
  } else if (question == "holiday") {
    days.push_back(read_day(in));
    list = holiday_list(days);
    out << days.size() << '\n';
  } else if (question == "count") {
    const weekend off = read_weekend(in);
    const day first = read_day(in);
    const day end = read_day(in);
    out << working_days(first, end, off) << ' ' << working_days(first, end, off, list) << '\n';
  } else if (question == "add") {
    const weekend off = read_weekend(in);
    const day start = read_day(in);
    const int n = read_number(in);
    out << add_working_days(start, n, off).ordinal() << ' '
        << add_working_days(start, n, off, list).ordinal() << '\n';
  } else {
    throw std::invalid_argument("no such question: " + question);
  }
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  try {
    for (std::string question; std::cin >> question;) answer(question, std::cin, std::cout);
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
}
