#pragma once
// The Islamic calendar as Umm al-Qura publishes it (the one of Saudi dates). A computed calendar is wrong
// by a day on two dates of five; ICU carries the table of month starts. For texts that count by the computed
// calendar there is that one too.
#include <cstdint>
#include <optional>

#include <tarikh/calendar/day.h>

namespace tarikh::calendar {

enum class Reckoning : std::uint8_t { umm_al_qura, tabular };

struct Hijri {
    int year = 0;
    int month = 1;  ///< 1 = Muharram to 12 = Dhu al-Hijja
    int day = 1;
    friend bool operator==(const Hijri&, const Hijri&) = default;
};

/// nullopt if there is no such day (a 30th in a month of 29 days is none).
std::optional<Day> day_of_hijri(int year, int month, int day, Reckoning reckoning = Reckoning::umm_al_qura);
std::optional<Range> hijri_month_range(int year, int month, Reckoning reckoning = Reckoning::umm_al_qura);
std::optional<Range> hijri_year_range(int year, Reckoning reckoning = Reckoning::umm_al_qura);
Hijri hijri(Day day, Reckoning reckoning = Reckoning::umm_al_qura);

}  // namespace tarikh::calendar
