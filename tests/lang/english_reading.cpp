// English sentences read with the word lists and rules as shipped: what each word is, here.
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include <tarikh/base/json.h>
#include <tarikh/morphology/analyzer.h>
#include <tarikh/text/tokenizer.h>

#include "inflection.h"

using namespace tarikh;

namespace {

std::string slurp(const std::string& path) {
    std::ifstream in{TARIKH_SOURCE_ROOT + ("/" + path)};
    REQUIRE_MESSAGE(in.good(), path);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// A knowledge file of English, checked against its schema.
base::Json knowledge(const std::string& file, const std::string& schema) {
    const std::string path = "src/lang/en/" + file;
    const std::string schema_path = "schemas/knowledge/" + schema + ".schema.json";
    const std::string text = slurp(path);
    base::JsonSchema{slurp(schema_path), schema_path}.check(text, path);
    return base::parse_json(text, path);
}

class English {
public:
    English() {
        lexicon_bytes_ = lexicon();
        lexicon_ = morphology::Lexicon{lexicon_bytes_};
        clitics_bytes_ = morphology::compile_clitics(knowledge("clitics.json", "clitics"), spelling_, "clitics.json");
        context_bytes_ = morphology::compile_context(knowledge("context.json", "context"), spelling_, "context.json");
        clitics_ = morphology::Clitics{clitics_bytes_};
        context_ = morphology::Context{context_bytes_};
    }

    /// "attacked" in "He attacked the town" -> "VERB attack past".
    std::string read(const std::string& text, const std::string& word) const {
        text::Tokenizer tokenizer{spelling_, sentences_};
        const auto tokens = tokenizer.tokenize(text);
        morphology::Analyzer analyzer{lexicon_, clitics_, context_, spelling_};
        const auto analysed = analyzer.analyse(tokens);
        for (const auto& w : analysed.words)
            if (w.token->text == word) return shown(*w);
        return "no such word";
    }

    std::size_t sentences(const std::string& text) const {
        text::Tokenizer tokenizer{spelling_, sentences_};
        return tokenizer.tokenize(text).sentences.size();
    }

private:
    static std::string shown(const morphology::Reading& r) {
        using morphology::Form;
        std::string out{morphology::upos(r.pos)};
        out += " ";
        out += r.lemma;
        const morphology::Features& f = r.features;
        if (f.form == Form::finite) out += f.aspect == morphology::Aspect::perfect ? " past" : " present";
        if (f.form == Form::infinitive) out += " base";
        if (f.form == Form::active_participle) out += " ing";
        if (f.form == Form::passive_participle) out += " participle";
        if (r.pos == morphology::Pos::noun && f.number == morphology::Number::plural) out += " plural";
        if (f.negative) out += " not";
        if (f.nisba) out += " nisba";
        if (r.enclitic == morphology::Enclitic::possessive) out += " 's";
        return out;
    }

    std::string lexicon() const {
        lang::EnglishInflector inflector;
        morphology::LexiconBuilder builder{inflector, spelling_};
        for (const char* file : {"adjectives", "adverbs", "closed", "nouns", "peoples", "proper", "verbs"}) {
            const std::string path = std::string{"lexicon/"} + file + ".json";
            builder.add_file(knowledge(path, "lexicon-en"), path);
        }
        return builder.build();
    }

    std::string spelling_bytes_ = text::compile_spelling(knowledge("spelling.json", "spelling"), "spelling.json");
    text::Spelling spelling_{spelling_bytes_};
    std::string sentences_bytes_ = text::compile_sentences(knowledge("sentences.json", "sentences"), spelling_, "sentences.json");
    text::SentenceRules sentences_{sentences_bytes_};
    std::string lexicon_bytes_, clitics_bytes_, context_bytes_;
    morphology::Lexicon lexicon_;
    morphology::Clitics clitics_;
    morphology::Context context_;
};

const English& english() {
    static const English made;
    return made;
}

}  // namespace

TEST_CASE("English words are read by their neighbours") {
    struct Case { const char *text, *word, *reading; };
    const Case cases[] = {
        // noun or verb
        {"The attack on the town killed ten people.", "attack", "NOUN attack"},
        {"They plan to attack the base.", "attack", "VERB attack base"},
        {"They plan to attack the base.", "plan", "VERB plan present"},
        {"He attacks the government.", "attacks", "VERB attack present"},
        {"Attacks on the port were condemned.", "Attacks", "NOUN attack plural"},
        {"Talks between Russia and Ukraine resumed in Istanbul.", "Talks", "NOUN talk plural"},
        {"Ministers talk to reporters.", "talk", "VERB talk present"},
        {"The president's visit angered rivals.", "visit", "NOUN visit"},
        {"The strike left 25 dead.", "strike", "NOUN strike"},
        {"Protesters strike over pay.", "strike", "VERB strike present"},
        {"Thousands march in London against the war.", "march", "VERB march present"},
        {"The bombing of the school was condemned.", "bombing", "NOUN bombing"},
        {"Jets were bombing the depot.", "bombing", "VERB bomb ing"},
        {"She called for an end to the shelling.", "end", "NOUN end"},
        {"He urged both sides to talk.", "talk", "VERB talk base"},
        // past or participle
        {"Russia attacked the city.", "attacked", "VERB attack past"},
        {"The city was attacked by rebels.", "attacked", "VERB attack participle"},
        {"Rebels have attacked the city.", "attacked", "VERB attack participle"},
        {"The mayor, arrested on Monday, was freed.", "arrested", "VERB arrest participle"},
        {"Russia also attacked the port.", "attacked", "VERB attack past"},
        {"Russia has also attacked the port.", "attacked", "VERB attack participle"},  // the adverb between
        {"Police later arrested him.", "arrested", "VERB arrest past"},
        {"He was later arrested in Rome.", "arrested", "VERB arrest participle"},
        {"The army has repeatedly shelled the town.", "shelled", "VERB shell participle"},
        {"Rebels had already seized the airport, officials said.", "seized", "VERB seize participle"},
        {"The council today agreed on a truce.", "agreed", "VERB agree past"},
        {"Workers struck on Monday.", "struck", "VERB strike past"},
        {"He has left the country.", "left", "VERB leave participle"},
        {"The court found him guilty.", "found", "VERB find past"},
        {"They founded a new party.", "founded", "VERB found past"},
        {"Troops will not withdraw.", "withdraw", "VERB withdraw base"},
        // small words
        {"He may resign.", "may", "AUX may present"},
        {"Police arrested two men in May.", "May", "PROPN May"},
        {"In March the army shelled the village.", "March", "PROPN March"},
        {"In March the army shelled the village.", "shelled", "VERB shell past"},
        {"The minister said that the talks failed.", "that", "SCONJ that"},
        {"That plan failed.", "That", "DET that"},
        {"He will talk to the envoy.", "to", "ADP to"},
        {"He wants to talk.", "to", "PART to"},
        {"The talks didn't end.", "didn't", "AUX do past not"},
        {"The army won't withdraw.", "won't", "AUX will present not"},
        {"It's a step towards peace.", "It's", "PRON it present"},
        {"It's a step towards peace.", "step", "NOUN step"},
        {"The president's visit angered rivals.", "president's", "NOUN president 's"},
        {"Iran's foreign minister wants talks.", "Iran's", "PROPN Iran 's"},
        // names and peoples
        {"The talks in Zanzamar failed.", "Zanzamar", "PROPN Zanzamar"},
        {"A German minister met French and Polish officials.", "Polish", "ADJ Polish nisba"},
        {"The organisers of the march were arrested.", "organisers", "NOUN organizer plural"},
        {"They organised a march.", "organised", "VERB organize past"},
        {"The ship sank in the Black Sea.", "Sea", "PROPN Sea"},
        {"The ship sank in a rough sea.", "sea", "NOUN sea"},
        {"Troops crossed the Dniro River.", "River", "PROPN River"},
        {"A flooded river cut the road.", "river", "NOUN river"},
        // forms not by rule
        {"The judge forwent a trial.", "forwent", "VERB forgo past"},
        {"Planes airdropped food.", "airdropped", "VERB airdrop past"},
        {"The court has overridden the veto.", "overridden", "VERB override participle"},
        {"Ducks and geese were culled.", "geese", "NOUN goose plural"},
        {"Two fishermen drowned.", "fishermen", "NOUN fisherman plural"},
        {"The study offers two hypotheses.", "hypotheses", "NOUN hypothesis plural"},
        // a verb or an auxiliary
        {"There are talks in Geneva.", "are", "VERB be present"},
        {"The talks are over.", "are", "AUX be present"},
        {"They want to do something.", "do", "VERB do base"},
        {"They do not want talks.", "do", "AUX do present"},
        // adjectives that are verbs or nouns elsewhere
        {"The talks failed last month.", "last", "ADJ last"},
        {"The talks will last hours.", "last", "VERB last base"},
        {"The second round of talks failed.", "second", "ADJ second"},
        {"The policy chief resigned.", "chief", "NOUN chief"},
    };
    for (const auto& [text, word, reading] : cases) {
        CAPTURE(text);
        CAPTURE(word);
        CHECK(english().read(text, word) == reading);
    }
}

TEST_CASE("English abbreviations end no sentence") {
    struct Case { const char* text; std::size_t sentences; };
    const Case cases[] = {
        {"Gen. Smith and Lt. Col. Jones visited the front.", 1},
        {"U.S. President Harding met Sen. Brown on Aug. 15.", 1},
        {"Mr. Brown left. He flew to Oslo.", 2},
        {"The talks failed. Both sides blamed each other.", 2},
    };
    for (const auto& [text, sentences] : cases) {
        CAPTURE(text);
        CHECK(english().sentences(text) == sentences);
    }
}
