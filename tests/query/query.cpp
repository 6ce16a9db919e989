// EXPR: how it is read, what it answers, how it complains.
#include <doctest/doctest.h>

#include <cctype>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <tarikh/merge/fuse.h>
#include <tarikh/query/query.h>
#include <tarikh/store/store.h>

#include "../merge/folder.h"
#include "../merge/made_up.h"

using namespace tarikh;
using made_up::article;

namespace {

std::vector<analysis::Analysis> news() {
    auto accused = article("d", "2025-09-03", {"accuse UKR -> RUS on 2025-09-02 | Kyiv accused Moscow of war crimes"});
    accused.events[0].attribution = analysis::Attribution{"the Kremlin's spokesman", "RUS", "said"};
    std::vector<analysis::Analysis> all = {
        article("a", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 25 | Missiles struck the capital; "
                                    "aid workers said so"}),
        article("b", "2025-07-16", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 31 | قال إن صواريخ ضربت العاصمة وباتريوت"},
                "ar"),
        article("c", "2025-07-18", {"consult person:macron=FRA -> UKR at paris.FRA on 2025-07-17 | They met in Paris",
                                    "aid/requested UKR -> org:NATO=NATO | Ukraine asked for Patriot systems"}),
        accused,
        article("e", "", {"protest LBN:farmers at beirut.LBN on 2025-06-01/2025-06-30 injured 10..99 | Farmers blocked roads"}),
    };
    const auto lies_at = [](analysis::Analysis& one, double lat, double lon) {
        one.places[0].lat = lat;
        one.places[0].lon = lon;
    };
    lies_at(all[0], 50.45, 30.52);
    lies_at(all[1], 50.45, 30.52);
    lies_at(all[2], 48.86, 2.35);
    lies_at(all[4], 33.89, 35.50);
    return all;
}

store::SearchWords search_words(std::string_view text) {
    store::SearchWords out;
    std::string word;
    const auto put = [&](std::string& to, const std::string& one) { to += (to.empty() ? "" : " ") + one; };
    const std::string folded = merge::plain_folding(text) + " ";
    for (const char c : folded) {
        const bool letter = static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
        if (letter) word += c;
        if (letter || word.empty()) continue;
        const std::string particle = "و";
        const std::string stem = word.starts_with(particle) ? word.substr(particle.size()) : word;
        put(out.words, word);
        put(out.stems, stem);
        put(out.lemmas, stem.ends_with("s") ? stem.substr(0, stem.size() - 1) : stem);
        word.clear();
    }
    return out;
}

query::Names names() {
    static const std::map<std::string, std::vector<std::string>> known = {
        {"France", {"country:FRA"}}, {"فرنسا", {"country:FRA"}}, {"Macron", {"person:macron"}}, {"كييف", {"place:kyiv"}},
        {"Kyiv", {"place:kyiv"}},    {"Russia", {"country:RUS"}}, {"country:RUS", {"country:RUS"}}, {"ukraine", {"country:UKR"}},
    };
    query::Names names;
    names.entities = [](std::string_view name) {
        const auto found = known.find(std::string(name));
        return found == known.end() ? std::vector<std::string>() : found->second;
    };
    names.code = [](std::string_view entity) {
        return std::string(entity.starts_with("country:") ? entity.substr(8) : entity == "person:macron" ? "FRA" : "");
    };
    // A little of two languages: particles off, and plurals.
    names.search_words = search_words;
    names.point = [](std::string_view entity) {
        return entity == "place:kyiv" ? std::optional{std::pair{50.45, 30.52}} : std::nullopt;
    };
    return names;
}

/// News put into a store and ready to be asked.
class Archive {
public:
    explicit Archive(const std::vector<analysis::Analysis>& articles) { add(articles); }

    void add(const std::vector<analysis::Analysis>& articles) {
        store_.reset();  // who reads holds up who writes
        {
            store::Store building = store::Store::open(folder_.file("s"), store::Store::Mode::create);
            std::vector<store::Entry> entries;
            for (const analysis::Analysis& one : articles) entries.push_back(store::entry_of(one));
            building.add(entries);
            building.finish(lore());
        }
        store_.emplace(store::Store::open(folder_.file("s"), store::Store::Mode::read));
        store_->prepare(lore());
    }
    store::Store& store() { return *store_; }

    query::Found ask(const std::string& expression, const query::Asking& asking = {}) {
        return query::run(query::parse(expression), *store_, names(), asking);
    }
    /// The types of the events found, in order.
    std::string types(const std::string& expression, const query::Asking& asking = {}) {
        std::string found;
        for (const std::uint32_t number : ask(expression, asking).events)
            found += (found.empty() ? "" : " ") + store_->rows("SELECT type FROM event WHERE number = " + std::to_string(number)).at(0).at(0);
        return found;
    }
    std::string id(const std::string& type) { return store_->rows("SELECT id FROM event WHERE type = ?", {type}).at(0).at(0); }
    std::string groups(const std::string& expression, const std::vector<std::string>& keys) {
        std::string out;
        for (const query::Group& group : query::groups(query::parse(expression), *store_, names(), keys, "en")) {
            for (const std::string& key : group.keys) out += (key.empty() ? "-" : key) + " ";
            out += std::to_string(group.events) + "; ";
        }
        return out;
    }

private:
    static store::Lore lore() {
        store::Lore lore{merge::plain_folding};
        lore.search_words = search_words;
        lore.encloser = [](std::string_view entity) {
            return std::string(entity == "place:kyiv" ? "region:dnieper" : entity == "country:LBN" ? "region:levant" : "");
        };
        return lore;
    }
    test::Folder folder_;
    std::optional<store::Store> store_;
};

}  // namespace

TEST_CASE("how an expression is read") {
    struct Case { std::string expression, tree; };
    const Case cases[] = {
        {"", "(all)"},
        {"   ", "(all)"},
        {"type:assault", "type:assault"},
        {"type:assault source:RUS", "(and type:assault source:RUS)"},
        {"type:assault AND source:RUS", "(and type:assault source:RUS)"},
        {"type:assault,protest", "type:assault,protest"},
        {"type:consult OR type:agree lang:ar", "(or type:consult (and type:agree lang:ar))"},
        {"(type:consult OR type:agree) lang:ar", "(and (or type:consult type:agree) lang:ar)"},
        {"-type:statement", "(not type:statement)"},
        {"NOT (A OR B)", "(not (or \"A\" \"B\"))"},
        {"NOT -x", "(not (not \"x\"))"},
        {"\"two words\" one", "(and \"two words\" \"one\")"},
        {"«كلمتان هنا»", "\"كلمتان هنا\""},
        {"source:\"United States\"", "source:United States"},
        {"TYPE:ASSAULT", "type:assault"},        // PLOVER's name
        {"type:Meeting", "type:consult"},        // in words
        {"type:لقاء", "type:consult"},
        {"killed:>=10 date:2025-08..2025-09", "(and killed:>=10 date:2025-08..2025-09)"},
        {"or and not", "(and \"or\" \"and\" \"not\")"},   // small letters are words to search for
        {"ORDER", "\"ORDER\""},
        {"missil*", "\"missil*\""},
        {"date~:2025", "date~:2025"},
        {"near:Kyiv,50km type:aid", "(and near:Kyiv,50km type:aid)"},
        {"around:e:7k3f,3d", "around:e:7k3f,3d"},
        {"e:7k3f", "id:e:7k3f"},
        {"country:UKR", "\"country:UKR\""},
    };
    for (const auto& [expression, tree] : cases) {
        CAPTURE(expression);
        CHECK(query::parse(expression).to_string() == tree);
    }
}

TEST_CASE("what an expression answers") {
    Archive archive(news());
    struct Case { std::string expression, types; };
    const Case cases[] = {
        {"", "protest assault consult aid accuse"},
        {"type:assault", "assault"},
        {"source:RUS", "assault"},
        {"source:rus", "assault"},
        {"source:Russia", "assault"},
        {"source:country:RUS", "assault"},
        {"target:RUS", "accuse"},
        {"actor:RUS", "assault accuse"},
        {"source:UKR target:FRA", "consult"},    // who meets is met
        {"actor:RUS -target:RUS", "assault"},
        {"actor:France", "consult"},             // Macron acts for France
        {"actor:فرنسا", "consult"},
        {"source:Macron", "consult"},
        {"source:farmers", "protest"},           // nobody known: by the words of the news
        {"source:farm", "protest"},
        {"source:armers", ""},
        {"source:Atlantis", ""},
        {"actor:NATO", "aid"},
        {"place:Kyiv", "assault"},
        {"place:كييف", "assault"},
        {"place:UKR", "assault"},                // a country includes its towns
        {"place:beirut", "protest"},
        {"place:FRA,LBN", "protest consult"},
        {"place:region:dnieper", "assault"},     // a region its towns, and its countries' towns
        {"place:region:levant", "protest"},
        {"near:Kyiv,10km", "assault"},
        {"near:Kyiv,700km", "assault"},
        {"near:Kyiv,1900km", "protest assault"},
        {"near:Kyiv,1500mi", "protest assault consult"},
        {"date~:2025-07", "assault consult aid"},  // the aid by its day of publication
        {"date~:2025-07-16..2025-08", "consult aid"},
        {"date~:>2025-07-17", "aid accuse"},
        {"date~:>=2025-07-17", "consult aid accuse"},
        {"date~:<2025-06-02", "protest"},        // some day in June: possibly the first
        {"date~:..2025-07-15", "protest assault"},
        {"date:2025-07", "assault consult"},     // certainly: that it was printed in July does not date it
        {"date:>2025-07-17", "accuse"},
        {"date:>=2025-07-17", "consult accuse"},
        {"date:<2025-06-02", ""},
        {"date:2025-06,2025-09", "protest accuse"},
        {"date:2025-01..", "protest assault consult accuse"},
        {"type:assault OR date:2025-09", "assault accuse"},
        {"-date:2025-07", "protest aid accuse"},
        {"within~:2025-06-01..2025-06-15", "protest"},
        {"within:2025-06", "protest"},
        {"within:2025-06-01..2025-06-15", ""},   // possibly, not certainly
        {"within:2025-07", "assault consult"},   // that it was printed in July does not date it
        {"killed:25", "assault"},
        {"killed:31", "assault"},                // what either says
        {"killed:>=32", ""},
        {"killed:<30", "assault"},
        {"injured:>50", ""},                     // "dozens": not certainly
        {"injured~:>50", "protest"},
        {"injured:10..99", "protest"},
        {"injured~:100..200", ""},
        {"outlets:2", "assault"},
        {"outlets:1 reports:1", "protest consult aid accuse"},
        {"trigger:consult", "consult"},
        {"precision:month", "protest"},
        {"sources:>=2", "assault"},
        {"sources:1", "protest consult aid accuse"},
        {"disputed:yes", "assault"},
        {"disputed:no type:consult", "consult"},
        {"modality:requested", "aid"},
        {"lang:ar", "assault"},
        {"outlet:outlet-d", "accuse"},
        {"by:RUS", "accuse"},
        {"by:kremlin", "accuse"},
        {"doc:c", "consult aid"},
        {"confidence:>0.9", "assault"},          // two witnesses
        {"باتريوت", "assault"},                  // with a particle before it
        {"patriot", "aid"},
        {"missile", "assault"},                  // in another form
        {"\"missile\"", ""},                     // just so
        {"miss*", "assault"},
        {"missil", ""},
        {"aid", "assault"},                      // not the end of "said"
        {"capital -workers", ""},
        {"source:Macro", "consult"},             // the beginning of a name
        {"source:farmerz", "protest"},           // spelt nearly so
        {"source:garmers", ""},
        {"\"struck the capital\"", "assault"},
        {"Kyiv", "assault accuse"},              // the place in any language, and the word
        {"(type:consult OR type:accuse) -actor:FRA", "accuse"},
        {"-type:assault -type:consult -type:accuse", "protest aid"},
    };
    for (const auto& [expression, types] : cases) {
        CAPTURE(expression);
        CHECK(archive.types(expression) == types);
    }
}

TEST_CASE("an event is found by its id") {
    Archive archive(news());
    for (const std::string type : {"assault", "consult", "aid", "accuse", "protest"}) {
        const std::string whole = archive.id(type);
        for (const std::string& id : {whole, whole.substr(0, 10), whole.substr(2)}) CHECK(archive.types("id:" + id) == type);
    }
    const std::string alias = archive.store().rows("SELECT id FROM alias").at(0).at(0);
    CHECK(archive.types("id:" + alias) == "assault");
}

TEST_CASE("events beside an event: before, during, after and around it, certainly or possibly") {
    Archive archive({
        article("a", "", {"assault RUS -> UKR on 2025-03-10"}),
        article("b", "", {"protest GEO on 2025-03-01/2025-03-31"}),
        article("c", "", {"consult FRA -> USA on 2025-03-14"}),
        article("d", "2025-03-13", {"statement CHN"}),
        article("f", "", {"accuse ISR -> LBN on 2025-03-31"}),
        article("g", "", {"aid EGY -> SDN"}),
    });
    struct Case { std::string expression, types; };
    const std::string consult = archive.id("consult").substr(0, 12), protest = archive.id("protest").substr(0, 12), aid = archive.id("aid");
    const Case cases[] = {
        {"before:" + consult, "assault"},
        {"before~:" + consult, "protest assault statement"},  // it may have begun by then, or not
        {"after:" + consult, "accuse"},
        {"after~:" + consult, "protest accuse"},
        {"during:" + protest, "assault consult accuse"},
        {"during~:" + protest, "assault statement consult accuse"},   // printed then: possibly
        {"during:" + consult, ""},
        {"during~:" + consult, "protest"},
        {"around:" + consult + ",4d", "assault statement consult"},
        {"around:" + consult + ",1", "statement consult accuse"},
        {"around:" + consult + ",4d type:assault", "assault"},
        {"before~:" + aid, ""},                            // it has no date
    };
    for (const auto& [expression, types] : cases) {
        CAPTURE(expression);
        CHECK(archive.types(expression) == types);
    }
    CHECK_THROWS_WITH_AS(archive.types("type:aid before:e:zzz"), "no event here bears the id \"e:zzz\"", query::QueryError);
    CHECK_THROWS_WITH_AS(archive.types("around:" + aid + ",2d"), "that event has no date", query::QueryError);
}

TEST_CASE("a name is a name before it is the beginning of one") {
    Archive archive({article("a", "", {"protest LBN:army on 2025-01-01", "found SDN:armyworms on 2025-01-02"})});
    CHECK(archive.types("source:army") == "protest");
    CHECK(archive.types("source:arm") == "protest found");
}

TEST_CASE("what led to an event, and what it led to") {
    auto chain = article("a", "2025-03-10", {"assault RUS -> UKR on 2025-03-01", "protest UKR on 2025-03-02", "consult FRA -> UKR on 2025-03-03", "aid USA -> UKR on 2025-03-04"});
    for (std::size_t i = 0; i + 1 < 3; ++i) chain.relations.push_back({"causes", chain.events[i].id, chain.events[i + 1].id});
    chain.relations.push_back({"part_of", chain.events[3].id, chain.events[2].id});
    Archive archive({chain});
    CHECK(archive.types("cause_of:" + archive.id("consult")) == "assault protest");
    CHECK(archive.types("result_of:" + archive.id("assault")) == "protest consult");
    CHECK(archive.types("cause_of:" + archive.id("aid")) == "");
    CHECK(archive.types("result_of:" + archive.id("protest") + " type:aid") == "");
}

TEST_CASE("order, limit, and what a later build told") {
    Archive archive(news());
    CHECK(archive.types("", {.sort = "newest"}) == "accuse aid consult assault protest");
    CHECK(archive.types("", {.sort = "killed", .limit = 2}) == "assault protest");
    CHECK(archive.types("", {.sort = "sources", .limit = 1}) == "assault");
    CHECK(archive.ask("", {.limit = 2}).total == 5);
    CHECK(archive.ask("type:aid", {.limit = 2}).total == 1);
    CHECK(archive.ask("date:2025-07").possible == 1);
    CHECK(archive.ask("date~:2025-07").possible == 0);
    archive.add({article("late", "2025-07-20", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 31 | Rockets fell on the capital", "found SDN on 2025-07-19"})});
    CHECK(archive.types("", {.since_build = 2}) == "assault found");
    CHECK(archive.types("type:found", {.since_build = 2}) == "found");
    CHECK(archive.types("", {.since_build = 3}) == "");
    CHECK(archive.store().rows("SELECT build, last_build FROM event WHERE type IN ('assault', 'found') ORDER BY type") ==
          std::vector<std::vector<std::string>>{{"1", "2"}, {"2", "2"}});
}

TEST_CASE("how many of each kind") {
    Archive archive(news());
    struct Case { std::string expression; std::vector<std::string> keys; std::string groups; };
    const Case cases[] = {
        {"", {"type"}, "accuse 1; aid 1; assault 1; consult 1; protest 1; "},
        {"", {"month"}, "2025-06 1; 2025-07 3; 2025-09 1; "},
        {"", {"year", "modality"}, "2025 asserted 4; 2025 requested 1; "},
        {"", {"day"}, "2025-06 1; 2025-07-15 1; 2025-07-17 1; 2025-07-18 1; 2025-09-02 1; "},
        {"type:assault,accuse", {"actor"}, "RUS 2; UKR 2; "},
        {"", {"pair"}, "RUS – UKR 2; UKR – NATO 1; UKR – macron 1; "},
        {"-type:protest", {"place"}, "- 2; kyiv 1; paris 1; "},
        {"", {"country"}, "- 2; FRA 1; LBN 1; UKR 1; "},
        {"", {"lang"}, "en 5; ar 1; "},
        {"type:aid", {"source", "target"}, "UKR NATO 1; "},
        {"type:sanction", {"type"}, ""},
    };
    for (const auto& [expression, keys, groups] : cases) {
        CAPTURE(expression);
        CAPTURE(keys[0]);
        CHECK(archive.groups(expression, keys) == groups);
    }
}

TEST_CASE("names that nobody here bears are told") {
    Archive archive(news());
    CHECK(archive.ask("source:Atlantis place:Kyiv OR place:Gondor").unmet == std::vector<std::string>{"Atlantis", "Gondor"});
    const auto nearly = archive.ask("source:farmerz");
    REQUIRE(nearly.taken_as.size() == 1);
    CHECK(nearly.taken_as[0] == std::pair<std::string, std::string>{"farmerz", "farmers"});
}

TEST_CASE("faults are told with their place and what was meant") {
    struct Case { std::string expression; std::size_t position; std::string words; };
    const Case cases[] = {
        {"typ:assault", 0, "no field \"typ\"; did you mean \"type\"?"},
        {"a type:asault", 7, "no event type \"asault\"; did you mean \"assault\"?"},
        {"modality:maybe", 9, "no modality \"maybe\"; it is one of asserted, planned, requested, hypothetical, negated"},
        {"date:2025-13", 5, "\"2025-13\" is no day, month or year (2025-09-14, 2025-09, 2025)"},
        {"date:2025-02-29", 5, "\"2025-02-29\" is no day, month or year (2025-09-14, 2025-09, 2025)"},
        {"date:2025-01..soon", 14, "\"soon\" is no day, month or year (2025-09-14, 2025-09, 2025)"},
        {"date:2025-09..2025-08", 5, "the range ends before it begins"},
        {"date:..", 5, "a range needs at least one end"},
        {"killed:many", 7, "\"many\" is no number (10, >=10, 5..20)"},
        {"killed:-3", 7, "\"-3\" is no number (10, >=10, 5..20)"},
        {"disputed:perhaps", 9, "neither yes nor no: \"perhaps\"; it is one of yes, no"},
        {"source:", 7, "\"source:\" needs a value"},
        {"type:assault,", 13, "\"type:\" needs a value"},
        {"(type:assault", 0, "this bracket is not closed"},
        {"type:assault)", 12, "a closing bracket without an opening one"},
        {"()", 1, "a condition is missing here"},
        {"a OR", 4, "a condition is missing here"},
        {"OR a", 0, "a condition is missing here"},
        {"NOT", 0, "a condition is missing behind this"},
        {"- a", 0, "a condition is missing behind this"},
        {"\"open", 0, "this quotation is not closed"},
        {"\"\"", 0, "nothing to search for"},
        {"mis*sile", 3, "a * stands for the end of a word, behind its beginning"},
        {"*", 0, "a * stands for the end of a word, behind its beginning"},
        {"near:Kyiv", 9, "how far from it? As in near:Kyiv,50km"},
        {"near:Kyiv,far", 10, "\"far\" is no distance; as in near:Kyiv,50km"},
        {"around:e:7k3f,2w", 14, "\"2w\" is no distance; as in around:e:7k3f,3d or around:e:7k3f,5"},
        {"type~:aid", 4, "only dates and counts have a possible form (date~:, before~:, killed~:)"},
        {"كلمة typ:x", 5, "no field \"typ\"; did you mean \"type\"?"},   // counted in letters, not bytes
    };
    for (const auto& [expression, position, words] : cases) {
        CAPTURE(expression);
        try {
            query::parse(expression);
            FAIL_CHECK("no complaint");
        } catch (const query::QueryError& error) {
            CHECK(error.what() == words);
            CHECK(error.position() == position);
            CHECK(error.shown() == expression + "\n" + std::string(position, ' ') + "^ " + words);
        }
    }
    CHECK_THROWS_AS(query::parse(std::string(100000, '(')), query::QueryError);
    CHECK_THROWS_AS(query::parse(std::string(100000, '-') + "a"), query::QueryError);
    CHECK_THROWS_AS(query::parse("\xFF"), query::QueryError);
}
