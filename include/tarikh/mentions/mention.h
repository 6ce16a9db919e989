#pragma once
// The mentions that stand in a text: names, times, quantities. Each file beside this one finds one kind.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/base/span.h>

namespace tarikh::mentions {

/// A known name found in the text, or an adjective of it (nisba, demonym).
struct NameMention {
    base::WordRange words;
    base::Span span;                  ///< code points, proclitics off
    /// Entity indices (world::World) the name may mean, the likeliest first; never empty.
    std::vector<std::uint32_t> entities;
    bool adjective = false;           ///< روسي، الفرنسية; "Russian"
    bool citizen = false;             ///< a noun for its people: الروس، "Ukrainians" (may be adjective as well)
};

enum class TimexType : std::uint8_t { date, time, duration, set };

/// An expression of time, read against the day of publication.
struct TimeMention {
    base::WordRange words;
    base::Span span;
    TimexType type = TimexType::date;
    std::string value;     ///< TIMEX3: 2000-11-14, 2000-W46, 2000-11-14TMO, PAST_REF, P3D; ranges "2000-11-01/2000-11-14"
    std::string modifier;  ///< START MID END APPROX BEFORE AFTER …; empty if none
    std::string begin;     ///< first day, ISO; empty if it names none
    std::string end_date;  ///< last day, ISO
    std::string rule;      ///< name of the rule that read it
    bool since = false;    ///< behind منذ, "since": what is told of it goes on until the day of publication
};

/// A number of something: "25 شخصا", "dozens", "at least 30".
struct QuantityMention {
    base::WordRange words;   ///< the number's own words, with "at least" and the like
    base::Span span;
    std::int64_t min = 0;
    std::int64_t max = 0;    ///< equal to min where the number is exact
    bool vague = false;      ///< dozens, hundreds, several
    bool digits = false;     ///< written with digits
};

}  // namespace tarikh::mentions
