#include <doctest/doctest.h>

#include <map>
#include <set>

#include <tarikh/base/utf8.h>
#include <tarikh/knowledge/sources.h>
#include <tarikh/mentions/actor_heads.h>
#include <tarikh/mentions/names.h>

#include "reading.h"

namespace {

using namespace tarikh;
using testing::Aligned;

knowledge::Sources shipped(const std::string& folder, const std::string& as) {
    knowledge::Sources sources;
    for (auto& [path, source] : knowledge::read_sources(std::string{TARIKH_SOURCE_ROOT} + folder)) sources[as + path] = source;
    return sources;
}

const world::World& the_world() {
    static const Aligned packed{world::compile_world(shipped("/src/world", "world/"))};
    static const world::World world{packed.view()};
    return world;
}

/// A language's spelling and names, with a plain reading for every word.
class Names {
public:
    explicit Names(const std::string& code)
        : folder_{"/src/lang/" + code + "/"},
          spelling_bytes_{text::compile_spelling(json("spelling.json"), "spelling.json")},
          spelling_{spelling_bytes_.view()},
          rule_bytes_{text::compile_sentences(json("sentences.json"), spelling_, "sentences.json")},
          rules_{rule_bytes_.view()},
          name_bytes_{mentions::compile_names(shipped(folder_ + "names", code + "/names/"), code, the_world(), spelling_)},
          table_{name_bytes_.view()},
          head_bytes_{mentions::compile_actors(json("actors.json"), json("people.json"), spelling_, "actors.json")},
          heads{head_bytes_.view()},
          tokenizer_{spelling_, rules_} {}

    /// "مصر=country:EGY القاهرة=place:cairo"; * behind an adjective, ! behind a noun for people.
    std::string found(const std::string& source, std::int32_t published = 0) {
        mentions::NameFinder finder{table_, the_world()};
        return found_by(finder, source, published);
    }
    mentions::NameFinder finder() const { return {table_, the_world()}; }

    /// The same by a finder that may remember; forms are numbered from 1 in the order in which `forms` meets them.
    std::string found_by(mentions::NameFinder& finder, const std::string& source, std::int32_t published = 0, std::map<std::string, std::uint32_t>* forms = nullptr) {
        const text::TokenizedText text = tokenizer_.tokenize(source);
        std::vector<morphology::Reading> readings(text.tokens.size());
        std::vector<morphology::Word> words(text.tokens.size());
        std::uint32_t sentence = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            while (i >= text.sentences[sentence].tokens.last) ++sentence;
            readings[i].lemma_folded = text.tokens[i].folded;
            readings[i].pos = text.tokens[i].kind == text::TokenKind::word ? morphology::Pos::noun : morphology::Pos::punctuation;
            const char first = text.tokens[i].text.front();
            if (first >= 'A' && first <= 'Z') readings[i].pos = morphology::Pos::proper;
            words[i] = {text.tokens[i], sentence, {&readings[i], 1}};
            if (forms != nullptr) words[i].form = forms->try_emplace(std::string{text.tokens[i].text}, forms->size() + 1).first->second;
        }
        std::string out;
        for (const mentions::NameMention& m : finder.find(words, published)) {
            if (!out.empty()) out += " | ";
            out += written(source, m.span) + "=" + std::string{the_world().entity(m.entities.front()).id};
            if (m.adjective) out += "*";
            if (m.citizen && !m.adjective) out += "!";
        }
        return out;
    }

    std::string head(const std::string& word) {
        const mentions::HeadInfo info = heads.find(spelling_.folded(word));
        return std::string{mentions::name_of(info.head_class)} + (info.role.empty() ? "" : " " + std::string{info.role}) +
               (info.title ? " title" : "") + (info.relational ? " relational" : "");
    }

    world::Office office(const std::string& title) { return heads.office(spelling_.folded(title)); }

private:
    base::Json json(const std::string& name) const { return base::parse_json(testing::file_text(TARIKH_SOURCE_ROOT + folder_ + name), name); }
    static std::string written(const std::string& source, base::Span span) {
        std::size_t at = 0, from = 0;
        for (std::uint32_t i = 0; at < source.size() && i < span.end; ++i) {
            if (i == span.start) from = at;
            base::next_code_point(source, at);
        }
        return source.substr(from, at - from);
    }

    std::string folder_;
    Aligned spelling_bytes_;
    text::Spelling spelling_;
    Aligned rule_bytes_;
    text::SentenceRules rules_;
    Aligned name_bytes_;
    mentions::NameTable table_;
    Aligned head_bytes_;

public:
    mentions::ActorHeads heads;

private:
    text::Tokenizer tokenizer_;
};

TEST_CASE("a finder that remembers finds the same") {
    Names names{"ar"};
    mentions::NameFinder finder = names.finder();
    const char* const texts[] = {"زار وزير خارجية فرنسا أوكرانيا", "وبفرنسا وفدا من مصر", "فرنسا وللولايات المتحدة ومصر", "الرئيس الفرنسي في القاهرة"};
    for (std::uint32_t era = 0; era < 3; ++era) {
        CAPTURE(era);
        std::map<std::string, std::uint32_t> forms;
        for (std::uint32_t unused = 0; unused < era; ++unused) forms["unused " + std::to_string(unused)] = unused + 1;  // numbers mean other words
        finder.remember(era);
        for (int time = 0; time < 2; ++time)
            for (const char* const text : texts) {
                CAPTURE(text);
                CHECK(names.found_by(finder, text, 0, &forms) == names.found(text));
            }
    }
}

TEST_CASE("Arabic names") {
    Names names{"ar"};
    struct Case { const char *text, *found; };
    const Case cases[] = {
        {"زار وزير خارجية فرنسا أوكرانيا", "فرنسا=country:FRA | أوكرانيا=country:UKR"},
        {"قال إن للولايات المتحدة مصالح", "لولايات المتحدة=country:USA"},  // the second ل is the article's
        {"الولايات المتحدة الأميركية", "الولايات المتحدة الأميركية=country:USA"},
        {"وفي واشنطن، أعلن البيت الأبيض", "واشنطن=place:washington | البيت الأبيض=org:WHITEHOUSE"},
        {"الأمم المتحدة", "الأمم المتحدة=org:UN"},
        {"مجلس الأمن الدولي", "مجلس الأمن الدولي=org:UNSC"},
        {"حلف شمال الأطلسي", "حلف شمال الأطلسي=org:NATO"},
        {"ولبنان ومصر وسوريا", "لبنان=country:LBN | مصر=country:EGY | سوريا=country:SYR"},
        {"القوات الروسية", "الروسية=country:RUS*"},
        {"قتل الروس ثلاثة أوكرانيين", "الروس=country:RUS! | أوكرانيين=country:UKR*"},
        {"الرئيس الاميركي بيل كلينتون", "الاميركي=country:USA* | بيل كلينتون=person:bill-clinton"},
        {"وأكد زيلينسكي أن", "زيلينسكي=person:volodymyr-zelenskyy"},
        {"القوات السعودية", "السعودية=country:SAU*"},
        {"في السعودية", "السعودية=country:SAU"},
        {"البوسنة والهرسك", "البوسنة والهرسك=country:BIH"},
        {"للبنان", "لبنان=country:LBN"},
        {"لليبيا", "ليبيا=country:LBY"},
        {"مدينة خاركيف", "خاركيف=place:kharkiv"},
        {"الأتراك والأكراد", "الأتراك=country:TUR! | الأكراد=region:kurdistan!"},
        {"وزير الخارجية الجنوب أفريقي", "الجنوب أفريقي=country:ZAF*"},
        {"القوات الكورية الشمالية", "الكورية الشمالية=country:PRK*"},
        // a weak name wants a cue, or to have been named in full
        {"بعون الله", ""},
        {"رأى عون أن", ""},
        {"استقبل الرئيس عون الوفد", "عون=person:joseph-aoun"},
        {"التقى ميشال عون الوفد وقال عون", "ميشال عون=person:michel-aoun | عون=person:michel-aoun"},
        {"بنين وبنات", ""},
        {"وضع مالي صعب", ""},
        {"في مالي", "مالي=country:MLI"},
        {"هناك أمل في السلام", ""},
        {"حركة أمل", "حركة أمل=group:AMAL"},
        {"فتح الباب", ""},
        {"على القاعدة", ""},
        {"تنظيم القاعدة", "تنظيم القاعدة=group:ALQAEDA"},
        {"صحيفة الجزيرة", "الجزيرة=org:ALJAZEERA"},
        // must not match
        {"مصر على موقفه كل الإصرار والكمال", "مصر=country:EGY"},  // written alike without vowel marks
        {"كمال وولي", ""},
        {"الحزب يستنكر", ""},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(names.found(text) == expected);
    }
}

TEST_CASE("English names") {
    Names names{"en"};
    struct Case { const char *text, *found; };
    const Case cases[] = {
        {"The United States and Russia's army", "United States=country:USA | Russia=country:RUS"},
        {"the U.S. said", "U.S.=country:USA"},
        {"they told us that", ""},
        {"the US said", "US=country:USA"},
        {"the French foreign minister", "French=country:FRA*"},
        {"three Ukrainians were killed", "Ukrainians=country:UKR!"},
        {"President Putin met Chinese leader Xi Jinping", "Putin=person:vladimir-putin | Chinese=country:CHN* | Xi Jinping=person:xi-jinping"},
        {"Bashar al-Assad", "Bashar al-Assad=person:bashar-al-assad"},
        {"linked to al-Qaeda", "al-Qaeda=group:ALQAEDA"},   // "Al Qaeda" is listed as well
        {"linked to Al Qaeda", "Al Qaeda=group:ALQAEDA"},
        {"in Jordan", "Jordan=country:JOR"},
        {"when Michael Jordan played", ""},
        {"in May the talks", ""},
        {"said Theresa May", "Theresa May=person:theresa-may"},
        {"a turkey and some china", ""},
        {"the UN Security Council", "UN Security Council=org:UNSC"},
        {"NATO and the EU", "NATO=org:NATO | EU=org:EU"},
        {"Hezbollah fired at northern Israel", "Hezbollah=group:HEZBOLLAH | Israel=country:ISR"},
        {"the Kremlin denied", "Kremlin=org:KREMLIN"},
        {"in Kyiv on Monday", "Kyiv=place:kyiv"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(names.found(text) == expected);
    }
}

TEST_CASE("regions of the first order, and towns by the same name") {
    struct Case { const char *code, *text, *found; };
    const Case cases[] = {
        // a whole word before a clitic and a name
        {"ar", "اشتباكات في بابل", "بابل=region:babil"},
        {"ar", "بمحافظة بابل وسط العراق", "محافظة بابل=region:babil | العراق=country:IRQ"},
        {"ar", "وابل من القذائف", ""},
        {"ar", "أعلنت شركة آبل", "شركة آبل=org:APPLE"},
        {"ar", "محافظة واسط", "محافظة واسط=region:wasit"},
        {"ar", "هجوم في ولاية بدخشان", "ولاية بدخشان=region:badakhshan"},
        // what bears the name of its chief town is told by its kind
        {"ar", "من البصرة إلى محافظة البصرة", "البصرة=place:basra | محافظة البصرة=region:basra-province"},
        {"ar", "بولاية القصرين", "ولاية القصرين=region:kasserine-gov"},
        {"ar", "عزل صلاح الدين", ""},
        {"ar", "محافظة شمال سيناء", "محافظة شمال سيناء=region:north-sinai"},
        {"ar", "في وزيرستان الشمالية", "وزيرستان الشمالية=region:north-waziristan"},
        {"ar", "انفجر لغمان", ""},
        {"ar", "بولاية أوتار براديش الهندية", "ولاية أوتار براديش=region:uttar-pradesh | الهندية=country:IND*"},
        {"ar", "الشرطة في البنجاب شرقي باكستان", "البنجاب=region:punjab-pakistan | باكستان=country:PAK"},
        {"ar", "أشجار الزيتون في مسافر يطا", "مسافر يطا=region:masafer-yatta"},
        {"ar", "قالت فاطمة", ""},
        {"en", "in Badakhshan province", "Badakhshan province=region:badakhshan"},
        {"en", "from Aleppo to Aleppo province", "Aleppo=place:aleppo | Aleppo province=region:aleppo-province"},
        {"en", "in Lower Saxony and Saxony", "Lower Saxony=region:lower-saxony | Saxony=region:saxony"},
        {"en", "fighting in North Kivu", "North Kivu=region:north-kivu"},
        {"en", "Mashonaland East and Uttar Pradesh", "Mashonaland East=region:mashonaland | Uttar Pradesh=region:uttar-pradesh"},
        {"en", "police in Punjab, Pakistan", "Punjab=region:punjab-pakistan | Pakistan=country:PAK"},
        {"en", "the northern borders", ""},
        {"en", "a hidalgo and a para", ""},
    };
    Names arabic{"ar"}, english{"en"};
    for (const auto& [code, text, expected] : cases) {
        CAPTURE(text);
        CHECK((std::string{code} == "ar" ? arabic : english).found(text) == expected);
    }
}

TEST_CASE("namesakes are told apart by the document's countries and its day") {
    Names arabic{"ar"}, english{"en"};
    struct Case { const char* text; std::int32_t published; const char* found; };
    const Case cases[] = {
        {"وصل إلى عمان قادما من دمشق والتقى في الأردن", 0, "عمان=place:amman | دمشق=place:damascus | الأردن=country:JOR"},
        {"أعلنت مسقط أن عمان", 0, "مسقط=place:muscat | عمان=country:OMN"},
        {"في طرابلس بشمال لبنان", 0, "طرابلس=place:tripoli-lbn | لبنان=country:LBN"},
        {"في طرابلس وبنغازي في ليبيا", 0, "طرابلس=place:tripoli | بنغازي=place:benghazi | ليبيا=country:LBY"},
        {"قال بوش", 11641, "بوش=person:george-w-bush"},  // 2001-11-15
    };
    for (const auto& [text, published, expected] : cases) {
        CAPTURE(text);
        CHECK(arabic.found(text, published) == expected);
    }
    CHECK(english.found("said Bush", 11641) == "Bush=person:george-w-bush");
}

TEST_CASE("the article and all its forms: a nisba inflects") {
    Names names{"ar"};
    for (const char* form : {"روسي", "روسية", "روسيان", "روسيين", "روسيون", "روسيات", "الروسي", "الروسية", "الروسيين", "والروسيون", "بالروسية", "للروسيين"}) {
        CAPTURE(form);
        const std::string found = names.found(form);
        CHECK(found.find("=country:RUS*") != std::string::npos);
    }
}

TEST_CASE("every country has a name in both languages, and a capital that is named") {
    for (const std::string code : {"ar", "en"}) {
        CAPTURE(code);
        std::set<std::string> named, with_adjective;
        for (const auto& [path, source] : shipped("/src/lang/" + code + "/names", "")) {
            if (path == "matching.json") continue;
            const base::Json file = base::parse_json(source.text, path);
            for (const base::Json& entry : file.find("names")->items) {
                named.insert(std::string{entry.string_or("entity")});
                if (entry.find("adjective") != nullptr || entry.find("weak_adjective") != nullptr) with_adjective.insert(std::string{entry.string_or("entity")});
            }
        }
        std::size_t adjectives = 0;
        for (std::uint32_t i = 1; i < the_world().size(); ++i) {
            const world::Entity e = the_world().entity(i);
            CAPTURE(e.id);
            if (e.kind == world::Kind::country || e.capital) CHECK(named.contains(std::string{e.id}));
            if (e.kind == world::Kind::country && with_adjective.contains(std::string{e.id})) ++adjectives;
            // A state with a capital of half a million is spoken of by adjective as well.
            if (e.kind == world::Kind::place && e.capital && e.population >= 500000 && e.country != "HKG" && e.country != "MAC")
                CHECK_MESSAGE((with_adjective.contains("country:" + std::string{e.country}) || e.country == "COG" || e.country == "CIV" || e.country == "CAF" || e.country == "COD"), e.country);
        }
        CHECK(adjectives >= 170);
    }
}

TEST_CASE("heads of actors") {
    Names arabic{"ar"}, english{"en"};
    struct Case { const char *word, *head; };
    const Case arabic_cases[] = {
        {"وزير", "person GOV title"}, {"وزراء", "person GOV title"}, {"قوات", "forces MIL"}, {"حكومة", "body GOV"},
        {"متظاهرون", "person CVL"}, {"مدنيين", "people CVL"}, {"قرية", "place"}, {"دبابات", "vehicle"}, {"صحيفة", "outlet MED"},
        {"مستشفى", "site"}, {"نظير", "person relational"}, {"ميليشيات", "group REB"}, {"كتاب", ""}, {"سماء", ""},
    };
    for (const auto& [word, head] : arabic_cases) {
        CAPTURE(word);
        CHECK(arabic.head(word) == head);
    }
    const Case english_cases[] = {
        {"president", "person GOV title"}, {"troop", "forces MIL"}, {"protester", "person CVL"}, {"resident", "people CVL"},
        {"village", "place"}, {"warship", "vehicle"}, {"newspaper", "outlet MED"}, {"hospital", "site"}, {"gen", "person MIL title"},
        {"counterpart", "person relational"}, {"table", ""}, {"weather", ""},
    };
    for (const auto& [word, head] : english_cases) {
        CAPTURE(word);
        CHECK(english.head(word) == head);
    }
    using world::Office;
    CHECK(arabic.office("وزير الخارجية") == Office::foreign);
    CHECK(arabic.office("رئيس") == Office::president);
    CHECK(arabic.office("رئيس الوزراء") == Office::premier);
    CHECK(arabic.office("رئيس بلدية") == Office::none);
    CHECK(english.office("secretary of state") == Office::foreign);
    CHECK(english.office("deputy prime minister") == Office::none);
    CHECK(arabic.heads.size() >= 350);
    CHECK(english.heads.size() >= 350);
}

TEST_CASE("the shipped files keep to their schemas") {
    const auto schemas = shipped("/schemas/knowledge", "");
    const base::JsonSchema names{schemas.at("names.schema.json").text, "names.schema.json"};
    const base::JsonSchema actors{schemas.at("actors.schema.json").text, "actors.schema.json"};
    for (const std::string code : {"ar", "en"}) {
        for (const auto& [path, source] : shipped("/src/lang/" + code + "/names", "")) CHECK_NOTHROW_MESSAGE(names.check(source.text, path), path);
        CHECK_NOTHROW(actors.check(testing::file_text(std::string{TARIKH_SOURCE_ROOT} + "/src/lang/" + code + "/actors.json"), "actors.json"));
    }
}

TEST_CASE("a name of nobody is a fault, told with its place") {
    const text::Spelling spelling;
    const knowledge::Sources sources{{"xx/names/x.json", {"xx/names/x.json", "{\"names\": [\n{\"entity\": \"place:nowhere\", \"names\": [\"Nowhere\"]}]}"}}};
    CHECK_THROWS_AS(mentions::compile_names(sources, "xx", the_world(), spelling), base::DataError);
}

}  // namespace
