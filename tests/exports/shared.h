#pragma once
// Small timelines that the tests of formats and pictures share, and one whose texts mean harm.
#include <numeric>
#include <string>
#include <vector>

#include <tarikh/calendar/day.h>
#include <tarikh/exports/exports.h>
#include <tarikh/merge/fuse.h>

#include "../merge/made_up.h"

namespace shared {

using namespace tarikh;

inline merge::Timeline small() {
    return merge::fuse({
        made_up::article("a1", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9 | Nine died in Kyiv."}),
        made_up::article("a2", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 12 | Twelve died in Kyiv.", "consult FRA -> UKR on 2025-07-17 | They met, \"at last\"."}),
        made_up::article("a3", "2025-08-01", {"request UKR -> DEU | Kyiv asked for more."}),
    });
}

/// One event of each precision, before our era too.
inline merge::Timeline precisions() {
    merge::Timeline t = merge::fuse({made_up::article("p", "2025-08-15", {
        "assault RUS -> UKR on 2025-07-15 | A day.",
        "protest mob -> FRA on 2025-07-01/2025-07-31 | A month.",
        "consult FRA -> UKR on 2025-07-03/2025-07-09 | A week.",
        "disaster -> USA on 2025-01-01/2025-12-31 | A year.",
        "found ROM -> CAR on 1999-01-01 | Long ago.",
    })});
    const std::int32_t long_ago = calendar::day_of(-330, 3, 12)->number;
    t.events.front().when = {long_ago, long_ago, merge::Precision::day, merge::Basis::stated};
    return t;
}

constexpr const char* hostile = "</script><script>alert(1)</script> \"quoted\" & <b>bold</b> \\ =1+1 ]]> ; , \u202E turned \u0001 control \uFFFE none";

inline merge::Timeline harmful() {
    return merge::fuse({made_up::article("x", "2025-07-15", {std::string{"protest mob -> FRA at ?square.FRA on 2025-07-14 | "} + hostile,
                                                             std::string{"assault mob -> FRA on 2025-07-13 | "} + std::string(10000, 'w')})});
}

inline std::vector<std::uint32_t> all(const merge::Timeline& t) {
    std::vector<std::uint32_t> events(t.events.size());
    std::iota(events.begin(), events.end(), 0u);
    return events;
}

inline std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++n;
    return n;
}

inline std::string written(std::string_view name, const merge::Timeline& t, const std::string& lang = "en") {
    const auto events = all(t);
    return exports::format(name)->write({t, events, lang, ""});
}

}  // namespace shared
