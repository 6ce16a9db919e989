#include <tarikh/ontology/ontology.h>
#include <tarikh/ontology/plover.h>

#include <doctest/doctest.h>

#include <set>

using namespace tarikh::ontology;

TEST_CASE("event types and their counterparts in PLOVER and CAMEO") {
    struct Case { const char *id, *plover, *cameo; bool symmetric; };
    const Case cases[] = {
        {"statement", "", "010", false},          {"request", "REQUEST", "020", false},
        {"agree", "AGREE", "030", true},          {"consult", "CONSULT", "040", true},
        {"support", "SUPPORT", "050", false},     {"cooperate", "COOPERATE", "060", true},
        {"aid", "AID", "070", false},             {"concede", "CONCEDE", "080", false},
        {"retreat", "RETREAT", "087", false},     {"investigate", "", "090", false},
        {"accuse", "ACCUSE", "110", false},       {"reject", "REJECT", "120", false},
        {"threaten", "THREATEN", "130", false},   {"protest", "PROTEST", "140", false},
        {"mobilize", "MOBILIZE", "150", false},   {"sanction", "SANCTION", "160", false},
        {"coerce", "COERCE", "170", false},       {"assault", "ASSAULT", "190", false},
        {"casualty", "", "", false},              {"damage", "", "", false},
        {"leadership", "", "", false},            {"judicial", "", "", false},
        {"disaster", "", "", false},              {"found", "", "", false},
    };
    REQUIRE(event_types().size() == std::size(cases));
    std::size_t i = 0;
    for (const Case& c : cases) {
        CAPTURE(c.id);
        CHECK(event_types()[i++].id == c.id);
        const EventType* type = event_type(c.id);
        REQUIRE(type);
        CHECK(type->plover == c.plover);
        CHECK(type->cameo == c.cameo);
        CHECK(type->symmetric == c.symmetric);
    }
    CHECK(event_type("war") == nullptr);
}

TEST_CASE("PLOVER and CAMEO call what is to come or refused by another name") {
    struct Case { const char *id, *modality; bool by_somebody; const char *plover, *cameo; };
    const Case cases[] = {
        {"consult", "asserted", true, "CONSULT", ""},   {"consult", "planned", true, "AGREE", "036"},
        {"consult", "negated", true, "REJECT", "125"},  {"consult", "planned", false, "CONSULT", ""},
        {"aid", "negated", true, "REJECT", "121"},      {"aid", "hypothetical", true, "AID", ""},
        {"protest", "planned", true, "THREATEN", "133"}, {"assault", "negated", true, "ASSAULT", ""},
        {"casualty", "planned", true, "", ""},          {"request", "planned", true, "REQUEST", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.id);
        CAPTURE(c.modality);
        const Coding coding = coding_of(*event_type(c.id), c.modality, c.by_somebody);
        CHECK(coding.plover == c.plover);
        CHECK(coding.cameo == c.cameo);
    }
}

TEST_CASE("people can tell the types apart") {
    std::set<std::string> names, colors;
    for (const EventType& type : event_types()) {
        CAPTURE(type.id);
        CHECK(names.insert(std::string{type.name("en")}).second);
        CHECK(names.insert(std::string{type.name("ar")}).second);
        CHECK(type.name("xx") == type.name("en"));
        CHECK(type.color.size() == 7);
        CHECK(type.color.find_first_not_of("#0123456789abcdef") == std::string::npos);
    }
}
