#pragma once
// Sentences and the events they tell, a row each.
#include <doctest/doctest.h>

#include <span>
#include <string>

#include "../analysis/told.h"

namespace tarikh::told {

struct Case {
    const char *text, *events;
};

inline void check(std::span<const Case> cases) {
    for (const auto& [text, expected] : cases) {
        const std::string shown{text}, wanted{expected};
        CAPTURE(shown);
        CHECK(events(text) == wanted);
    }
}

}  // namespace tarikh::told
