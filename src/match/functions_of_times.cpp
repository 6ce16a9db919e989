// Dates, durations, and how intervals of days lie to each other. An interval is a date, a text as precise as it is
// ("2025-09"), a list of first and last day, or whatever has a `begin` and an `end`: a map, or an event.
//
// The relations of Allen take an interval as it is told. Those that begin with `certainly` and `possibly` take it as the
// span in which something happened, on a day nobody knows.
#include <chrono>

#include "dates.h"
#include "functions.h"

namespace tarikh::match {
namespace {

using Kind = Value::Kind;

[[noreturn]] void no_date(std::string_view text) { throw PatternError{"ArgumentError", "InvalidArgumentValue", "\"" + std::string{text} + "\" is no date"}; }

Date today() { return {std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count()}; }

Value date(const Arguments& a) {
    if (a.size() == 0) return today();
    if (a[0].is(Kind::date)) return a[0];
    if (a[0].is(Kind::map)) return date_from(a[0].map());
    const auto parsed = parse_date(a[0].string());
    if (!parsed) no_date(a[0].string());
    return *parsed;
}

Value now(const Arguments&) { return today(); }

Value date_truncate(const Arguments& a) {
    if (!a[0].is(Kind::string) || (a.size() > 1 && !a[1].is(Kind::date)) || (a.size() > 2 && !a[2].is(Kind::map)))
        wrong_value("date.truncate() takes a unit, a date and a map");
    const auto begin = truncated(a[0].string(), a.size() > 1 ? a[1].date() : today());
    if (!begin) throw PatternError{"ArgumentError", "InvalidArgumentValue", "no unit of dates: " + a[0].string()};
    return a.size() > 2 ? date_from(a[2].map(), *begin) : *begin;
}

Value duration(const Arguments& a) {
    if (a[0].is(Kind::duration)) return a[0];
    if (a[0].is(Kind::map)) return duration_from(a[0].map());
    const auto parsed = parse_duration(a[0].string());
    if (!parsed) throw PatternError{"ArgumentError", "InvalidArgumentValue", "\"" + a[0].string() + "\" is no duration"};
    return *parsed;
}

Value duration_between(const Arguments& a) { return between(a[0].date(), a[1].date()); }
Value duration_in_months(const Arguments& a) { return Duration{between(a[0].date(), a[1].date()).months, 0, 0, 0}; }
Value duration_in_days(const Arguments& a) { return Duration{0, a[1].date().day - a[0].date().day, 0, 0}; }
Value duration_in_seconds(const Arguments& a) { return Duration{0, 0, (a[1].date().day - a[0].date().day) * 86400, 0}; }

Interval interval_of(std::string_view text) {
    const auto parsed = parse_interval(text);
    if (!parsed) no_date(text);
    return *parsed;
}

std::optional<Interval> interval_of(const Value& value, Runtime& runtime) {
    const auto ends = [&](const Value& begin, const Value& end) -> std::optional<Interval> {
        if (begin.is_null()) return std::nullopt;
        const auto first = interval_of(begin, runtime), last = end.is_null() ? first : interval_of(end, runtime);
        return first && last ? std::optional{Interval{first->first, last->last}} : std::nullopt;
    };
    switch (value.kind()) {
        case Kind::date: return Interval{value.date(), value.date()};
        case Kind::string: return interval_of(std::string_view{value.string()});
        case Kind::node: return ends(runtime.graph.property(value.node(), "begin"), runtime.graph.property(value.node(), "end"));
        case Kind::map: {
            const Value *begin = value.map().find("begin"), *end = value.map().find("end");
            return begin ? ends(*begin, end ? *end : Value{}) : std::nullopt;
        }
        case Kind::list:
            if (value.list().size() == 2 && !value.list()[0].is(Kind::list) && !value.list()[1].is(Kind::list)) return ends(value.list()[0], value.list()[1]);
            wrong_value("an interval is a list of its first and its last day");
        default: return std::nullopt;
    }
}

using Relation = bool (*)(const Interval&, const Interval&);

template <Relation relation>
Value related(const Arguments& a) {
    const auto first = interval_of(a[0], a.runtime), second = interval_of(a[1], a.runtime);
    return first && second ? Value{relation(*first, *second)} : Value{};  // undated: nobody knows
}

// Days are whole, so that an interval meets the next if that begins on the morrow.
bool before(const Interval& a, const Interval& b) { return a.last.day + 1 < b.first.day; }
bool meets(const Interval& a, const Interval& b) { return a.last.day + 1 == b.first.day; }
bool overlaps(const Interval& a, const Interval& b) { return a.first < b.first && b.first <= a.last && a.last < b.last; }
bool starts(const Interval& a, const Interval& b) { return a.first == b.first && a.last < b.last; }
bool during(const Interval& a, const Interval& b) { return a.first > b.first && a.last < b.last; }
bool finishes(const Interval& a, const Interval& b) { return a.first > b.first && a.last == b.last; }
bool same_time(const Interval& a, const Interval& b) { return a.first == b.first && a.last == b.last; }
template <Relation relation>
bool turned(const Interval& a, const Interval& b) {
    return relation(b, a);
}
// What people mean by "in September": with its first day and its last.
bool within(const Interval& a, const Interval& b) { return a.first >= b.first && a.last <= b.last; }
bool shares_a_day(const Interval& a, const Interval& b) { return a.first <= b.last && b.first <= a.last; }
bool certainly_before(const Interval& a, const Interval& b) { return a.last < b.first; }
bool possibly_before(const Interval& a, const Interval& b) { return a.first < b.last; }

constexpr Kinds when = may_be::date | may_be::string | may_be::list | may_be::map | may_be::node, day = may_be::date, any = may_be::anything;
constexpr auto truth = gives<may_be::boolean>;

}  // namespace

std::span<const Function> time_functions() {
    static const Function all[] = {
        {"date", 0, 1, day | may_be::string | may_be::map, any, gives<day>, date},
        {"date.truncate", 1, 3, any, any, gives<day>, date_truncate},
        {"date.transaction", 0, 0, any, any, gives<day>, now},
        {"date.statement", 0, 0, any, any, gives<day>, now},
        {"date.realtime", 0, 0, any, any, gives<day>, now},
        {"duration", 1, 1, may_be::duration | may_be::string | may_be::map, any, gives<may_be::duration>, duration},
        {"duration.between", 2, 2, day, day, gives<may_be::duration>, duration_between},
        {"duration.inMonths", 2, 2, day, day, gives<may_be::duration>, duration_in_months},
        {"duration.inDays", 2, 2, day, day, gives<may_be::duration>, duration_in_days},
        {"duration.inSeconds", 2, 2, day, day, gives<may_be::duration>, duration_in_seconds},
        {"before", 2, 2, when, when, truth, related<before>},
        {"after", 2, 2, when, when, truth, related<turned<before>>},
        {"meets", 2, 2, when, when, truth, related<meets>},
        {"met_by", 2, 2, when, when, truth, related<turned<meets>>},
        {"overlaps", 2, 2, when, when, truth, related<overlaps>},
        {"overlapped_by", 2, 2, when, when, truth, related<turned<overlaps>>},
        {"starts", 2, 2, when, when, truth, related<starts>},
        {"started_by", 2, 2, when, when, truth, related<turned<starts>>},
        {"during", 2, 2, when, when, truth, related<during>},
        {"encloses", 2, 2, when, when, truth, related<turned<during>>},
        {"finishes", 2, 2, when, when, truth, related<finishes>},
        {"finished_by", 2, 2, when, when, truth, related<turned<finishes>>},
        {"same_time", 2, 2, when, when, truth, related<same_time>},
        {"within", 2, 2, when, when, truth, related<within>},
        {"certainly_before", 2, 2, when, when, truth, related<certainly_before>},
        {"possibly_before", 2, 2, when, when, truth, related<possibly_before>},
        {"certainly_during", 2, 2, when, when, truth, related<within>},
        {"possibly_during", 2, 2, when, when, truth, related<shares_a_day>},
    };
    return all;
}

}  // namespace tarikh::match
