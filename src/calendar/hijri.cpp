#include <tarikh/calendar/hijri.h>

#include <unicode/calendar.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

#include <memory>
#include <vector>

namespace tarikh::calendar {
namespace {

constexpr double milliseconds_a_day = 86'400'000.0;
constexpr int first_hijri_year = 1, last_hijri_year = 1700;

// ICU's calendars are slow to make and not safe to share, so each thread keeps one.
std::unique_ptr<icu::Calendar> made(const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar{
        icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), icu::Locale{locale}, status)};
    return U_SUCCESS(status) ? std::move(calendar) : nullptr;
}

icu::Calendar* calendar_of(Reckoning reckoning) {
    thread_local const auto umm_al_qura = made("en@calendar=islamic-umalqura");
    if (reckoning == Reckoning::umm_al_qura) return umm_al_qura.get();
    thread_local const auto tabular = made("en@calendar=islamic-civil");
    return tabular.get();
}

std::optional<Day> asked_first(int year, int month, Reckoning reckoning) {
    icu::Calendar* calendar = calendar_of(reckoning);
    if (calendar == nullptr) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    calendar->clear();
    calendar->set(UCAL_EXTENDED_YEAR, year);
    calendar->set(UCAL_MONTH, month - 1);
    calendar->set(UCAL_DATE, 1);
    const double milliseconds = calendar->getTime(status);
    if (U_FAILURE(status)) return std::nullopt;
    const double days = milliseconds / milliseconds_a_day;
    const auto whole = static_cast<std::int32_t>(days);
    return Day{whole > days ? whole - 1 : whole};
}

/// The first day of a month; `month` 13 is the next year's first. ICU takes microseconds to tell it, and news asks for the
/// same few months: so each thread remembers them.
std::optional<Day> first_day(int year, int month, Reckoning reckoning) {
    struct Known {
        std::optional<Day> day;
        bool asked = false;
    };
    constexpr std::size_t months = (last_hijri_year + 1) * 12 + 1;
    thread_local std::vector<Known> known[2];
    std::vector<Known>& here = known[reckoning == Reckoning::tabular ? 1 : 0];
    here.resize(months);
    Known& first = here[static_cast<std::size_t>(year * 12 + month - 1)];
    if (!first.asked) first = {month == 13 ? asked_first(year + 1, 1, reckoning) : asked_first(year, month, reckoning), true};
    return first.day;
}

}  // namespace

std::optional<Day> day_of_hijri(int year, int month, int day, Reckoning reckoning) {
    if (year < first_hijri_year || year > last_hijri_year || month < 1 || month > 12 || day < 1 || day > 30)
        return std::nullopt;
    const auto first = first_day(year, month, reckoning), next = first_day(year, month + 1, reckoning);
    if (!first || !next || *first + (day - 1) >= *next) return std::nullopt;
    return *first + (day - 1);
}

std::optional<Range> hijri_month_range(int year, int month, Reckoning reckoning) {
    const auto first = day_of_hijri(year, month, 1, reckoning);
    const auto next = month == 12 ? day_of_hijri(year + 1, 1, 1, reckoning) : day_of_hijri(year, month + 1, 1, reckoning);
    if (!first || !next) return std::nullopt;
    return Range{*first, *next - 1};
}

std::optional<Range> hijri_year_range(int year, Reckoning reckoning) {
    const auto first = day_of_hijri(year, 1, 1, reckoning);
    const auto next = day_of_hijri(year + 1, 1, 1, reckoning);
    if (!first || !next) return std::nullopt;
    return Range{*first, *next - 1};
}

Hijri hijri(Day day, Reckoning reckoning) {
    icu::Calendar* calendar = calendar_of(reckoning);
    if (calendar == nullptr) return {};
    UErrorCode status = U_ZERO_ERROR;
    calendar->setTime(day.number * milliseconds_a_day, status);
    Hijri out;
    out.year = calendar->get(UCAL_EXTENDED_YEAR, status);
    out.month = calendar->get(UCAL_MONTH, status) + 1;
    out.day = calendar->get(UCAL_DATE, status);
    return U_SUCCESS(status) ? out : Hijri{};
}

}  // namespace tarikh::calendar
