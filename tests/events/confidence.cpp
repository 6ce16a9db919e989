// How sure an event is, and what `explain` tells of why.
#include "rows.h"

#include <cmath>
#include <string>

using namespace tarikh;

namespace {

double sure_of(const std::string& text, const std::string& type) {
    for (const analysis::Event& e : told::analysed(text).events)
        if (e.type == type) return e.confidence;
    return -1;
}

}  // namespace

TEST_CASE("what fills in its event is surer, in either language") {
    struct Pair { const char *less, *more, *type; };
    const Pair pairs[] = {
        {"The visit to Rabat.", "The minister's visit to Rabat.", "consult"},                                      // who
        {"The army attacked.", "The army attacked the town.", "assault"},                                          // whom
        {"The army attacked the town.", "The army attacked the town on Sunday.", "assault"},                       // when
        {"Rebels may attack the town.", "Rebels attacked the town.", "assault"},                                   // as a fact
        {"Reporters who met the envoy left.", "Reporters met the envoy.", "consult"},                              // in a main clause
        {"A bomb exploded in the market.", "A bomb exploded in the market, killing four people.", "assault"},     // with its dead
        {"زيارة إلى الرباط.", "زيارة الوزير إلى الرباط.", "consult"},
        {"هاجم الجيش.", "هاجم الجيش البلدة.", "assault"},
        {"هاجم الجيش البلدة.", "هاجم الجيش البلدة يوم الأحد.", "assault"},
        {"قد يهاجم المتمردون البلدة.", "هاجم المتمردون البلدة.", "assault"},
        {"زيارة الوزير إلى الرباط.", "زار الوزير الرباط.", "consult"},                                             // by a verb
    };
    for (const auto& [less, more, type] : pairs) {
        CAPTURE(less);
        CAPTURE(more);
        const double a = sure_of(less, type), b = sure_of(more, type);
        CHECK(a > 0.1);
        CHECK(a < b);
        CHECK(b < 1);
    }
}

TEST_CASE("confidence is told in hundredths") {
    for (const analysis::Event& e : told::analysed("Rebels attacked the town on Sunday, killing four people, and fled.").events) {
        CAPTURE(e.type);
        CHECK(std::abs(e.confidence * 100 - std::round(e.confidence * 100)) < 1e-9);
    }
}

TEST_CASE("explain tells what speaks for an event and what against it") {
    struct Row { const char *text, *in_favour, *against; };
    const Row rows[] = {
        {"Macron met Merkel in Paris.", "its own words tell who does it; to whom or about what is told; when or where is told; in a main clause", ""},
        {"لم تقصف القوات المدينة.", "its own words tell who does it; to whom or about what is told; in a main clause", "not told as a fact"},
        {"زيارة الوزير إلى الرباط.", "its own words tell who does it; when or where is told", "told by a noun"},
    };
    for (const auto& [text, in_favour, against] : rows) {
        CAPTURE(text);
        CHECK(told::explained(text, "  for it") == in_favour);
        CHECK(told::explained(text, "  against it") == against);
    }
}
