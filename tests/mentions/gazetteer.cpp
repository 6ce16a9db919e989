// Which names of the gazetteer are believed: those that are no word, and those that the words around them speak for.
#include <doctest/doctest.h>

#include <set>

#include <tarikh/base/utf8.h>
#include <tarikh/mentions/gazetteer.h>
#include <tarikh/mentions/names.h>

#include "reading.h"

namespace {

using namespace tarikh;
using testing::Aligned;

/// A small world: what is called so by the table of names stands in `names`, what only by the gazetteer in `gazetteer`.
knowledge::Sources sources() {
    const std::string root = std::string{TARIKH_SOURCE_ROOT} + "/src/lang/";
    knowledge::Sources out;
    out["world/all.json"] = {"world", R"({"entities": [
        {"id": "country:SYR", "name": "Syria"}, {"id": "country:USA", "name": "United States"},
        {"id": "country:JOR", "name": "Jordan"}, {"id": "region:ohio", "name": "Ohio", "country": "USA"},
        {"id": "place:1", "name": "Hamidiya", "country": "SYR", "population": 20000},
        {"id": "place:2", "name": "Qasr", "country": "SYR", "population": 30000},
        {"id": "place:3", "name": "Lima", "country": "USA", "population": 40000},
        {"id": "place:4", "name": "Jordan", "country": "USA", "population": 9000},
        {"id": "place:5", "name": "Jackson", "country": "USA", "population": 150000},
        {"id": "place:6", "name": "Port Jackson", "country": "USA", "population": 5000},
        {"id": "place:7", "name": "Reading", "country": "USA", "population": 90000},
        {"id": "place:8", "name": "Kabanville", "country": "JOR", "population": 30000},
        {"id": "place:9", "name": "Springfield", "country": "USA", "population": 150000, "seat": true},
        {"id": "place:10", "name": "Granados", "country": "SYR", "population": 20000},
        {"id": "place:91", "name": "Springfield", "country": "JOR", "population": 160000}]})"};
    out["en/names/matching.json"] = {"matching", testing::file_text(root + "en/names/matching.json")};
    out["en/names/all.json"] = {"names", R"({"names": [{"entity": "country:SYR", "names": ["Syria"]}, {"entity": "country:USA", "names": ["United States"]},
        {"entity": "country:JOR", "names": ["Jordan"], "personal": true}, {"entity": "region:ohio", "names": ["Ohio"]}]})"};
    out["en/gazetteer/all.json"] = {"gazetteer", R"({"names": [{"entity": "place:3", "names": ["Lima"]}, {"entity": "place:4", "names": ["Jordan"]},
        {"entity": "place:5", "names": ["Jackson"]}, {"entity": "place:6", "names": ["Port Jackson"]}, {"entity": "place:7", "names": ["Reading"]},
        {"entity": "place:8", "names": ["Kabanville"]}, {"entity": "place:91", "names": ["Springfield"]}, {"entity": "place:9", "names": ["Springfield"]}]})"};
    out["ar/names/matching.json"] = {"matching", testing::file_text(root + "ar/names/matching.json")};
    out["ar/names/all.json"] = {"names", R"({"names": [{"entity": "country:SYR", "names": ["سوريا"]}]})"};
    out["ar/gazetteer/all.json"] = {"gazetteer", R"({"names": [{"entity": "place:1", "names": ["الحميدية"]}, {"entity": "place:2", "names": ["القصر"]}, {"entity": "place:10", "names": ["جرنادوس"]}]})"};
    return out;
}

/// Finds names where only the words of `known` are in the lexicon.
class Finder {
public:
    Finder(const std::string& code, std::set<std::string> known) : known_{std::move(known)} {
        const std::string root = std::string{TARIKH_SOURCE_ROOT} + "/src/lang/" + code + "/";
        const knowledge::Sources all = sources();
        keep(world::compile_world(all));
        world_ = world::World{bytes_.back()->view()};
        keep(text::compile_spelling(base::parse_json(testing::file_text(root + "spelling.json"), "spelling"), "spelling"));
        spelling_ = text::Spelling{bytes_.back()->view()};
        keep(text::compile_sentences(base::parse_json(testing::file_text(root + "sentences.json"), "sentences"), spelling_, "sentences"));
        rules_ = text::SentenceRules{bytes_.back()->view()};
        keep(mentions::compile_names(all, code, world_, spelling_));
        table_ = mentions::NameTable{bytes_.back()->view()};
        keep(mentions::compile_gazetteer(all, code, world_, spelling_));
        gazetteer_ = mentions::Gazetteer{bytes_.back()->view()};
    }

    /// The ids of what is found, in text order.
    std::string found(const std::string& source) const {
        text::Tokenizer tokenizer{spelling_, rules_};
        const text::TokenizedText text = tokenizer.tokenize(source);
        std::vector<morphology::Reading> readings(text.tokens.size());
        std::vector<morphology::Word> words(text.tokens.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool capital = text.tokens[i].text.front() >= 'A' && text.tokens[i].text.front() <= 'Z';
            readings[i].guessed = !known_.contains(std::string{text.tokens[i].text});
            readings[i].pos = readings[i].guessed && capital ? morphology::Pos::proper : morphology::Pos::noun;
            words[i] = {text.tokens[i], 0, {&readings[i], 1}};
        }
        std::string out;
        for (const mentions::NameMention& m : mentions::NameFinder{table_, world_, &gazetteer_}.find(words))
            out += (out.empty() ? "" : " ") + std::string{world_.entity(m.entities.front()).id};
        return out;
    }

    const mentions::Gazetteer& gazetteer() const { return gazetteer_; }

private:
    void keep(const std::string& bytes) { bytes_.push_back(std::make_unique<Aligned>(bytes)); }

    std::set<std::string> known_;
    std::vector<std::unique_ptr<Aligned>> bytes_;
    world::World world_;
    text::Spelling spelling_;
    text::SentenceRules rules_;
    mentions::NameTable table_;
    mentions::Gazetteer gazetteer_;
};

struct Case {
    const char *text, *found;
};

}  // namespace

TEST_CASE("English names of the gazetteer want a capital, and more where they are words or people's names") {
    const Finder finder{"en", {"said", "Reading", "books", "in", "the", "Syria"}};
    const Case cases[] = {
        {"Floods reached Lima, Ohio, said officials.", "place:3 region:ohio"},
        {"He lives in Lima.", "place:3"},                                // nothing else is called so
        {"He lives in Kabanville; he wants Lima.", "place:8"},            // a small one, and no word of its country
        {"The United States said floods hit people in Lima.", "country:USA place:3"},
        {"He flew to Jackson.", ""},                                     // a surname as well, and nothing speaks of its country
        {"The United States said Mr Jackson went home.", "country:USA"},
        {"The United States said Andrew Jackson went home.", "country:USA"},
        {"The United States said he landed in Jackson.", "country:USA place:5"},
        {"The United States said Port Jackson burnt.", "country:USA place:6"},
        {"The United States said Reading books helps.", "country:USA"},  // an ordinary word
        {"The United States said floods hit Reading, Ohio.", "country:USA place:7 region:ohio"},
        {"He came to Jordan.", "country:JOR"},                           // the table has the first word
        {"The United States said lima beans are cheap.", "country:USA"},
        {"Officials in Kabanville in Jordan said so.", "place:8 country:JOR"},
        {"Ohio said floods hit Springfield, Ohio.", "region:ohio place:9 region:ohio"},
        {"Jordan said people in Springfield were safe.", "country:JOR place:91"},
    };
    for (const auto& [text, found] : cases) {
        CAPTURE(text);
        CHECK(finder.found(text) == found);
    }
}

TEST_CASE("Arabic names of the gazetteer count where the lexicon does not know the word, or a word speaks for them") {
    const Finder finder{"ar", {"القصر", "دخل", "في", "سكان", "بلدة"}};
    const Case cases[] = {
        {"دخل الناس القصر في سوريا", "country:SYR"},
        {"سكان بلدة القصر", "place:2"},
        {"دخل الناس بالحميدية", "place:1"},  // a preposition glued to it speaks for it
        {"وصلت سوريا إلى الحميدية", "country:SYR place:1"},
        {"وصلت سوريا وبالحميدية", "country:SYR place:1"},
        {"سكان بلدة الحميدية", "place:1"},
        {"سوريا: سكان بلدة غرناداوس", "country:SYR place:10"},  // others write it جرنادوس
        {"سوريا: سكان بلدة كرناضووس", "country:SYR place:10"},
        {"سكان بلدة غرنادوس", ""},                                 // nearly so, and nothing speaks of its country
        {"سوريا: جاء غرنادوس", "country:SYR"},                     // nor is nearly so enough without a cue
        {"سوريا: سكان بلدة برنادوس", "country:SYR"},
    };
    for (const auto& [text, found] : cases) {
        CAPTURE(text);
        CHECK(finder.found(text) == found);
    }
}

TEST_CASE("the gazetteer knows where longer names begin, and puts seats of government first") {
    const Finder finder{"en", {}};
    CHECK(finder.gazetteer().find("port").goes_on);
    CHECK(finder.gazetteer().find("port").entities.empty());
    CHECK(finder.gazetteer().find("port jackson").entities.size() == 1);
    CHECK_FALSE(finder.gazetteer().find("port jackson").goes_on);
    CHECK(finder.gazetteer().find("springfield").entities.size() == 2);
    CHECK(finder.gazetteer().find("nowhere").entities.empty());
    CHECK(mentions::Gazetteer{}.find("lima").entities.empty());
}
