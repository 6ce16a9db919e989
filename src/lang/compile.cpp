// The knowledge files of all languages -> one pack. Each kind of file has one compiler, in the room that reads it.
#include <algorithm>
#include <map>
#include <memory>

#include <tarikh/lang/language.h>

#include "languages.h"

namespace tarikh::lang {
namespace {

using base::Json;
using knowledge::Sources;

/// The schema a file must keep: "ar/lexicon/verbs.json" -> "lexicon-ar", "en/frames/aid.json" -> "frames".
std::string kind_of(const std::string& path) {
    const std::size_t slash = path.find('/');
    const std::string first = path.substr(0, slash);
    std::string rest = slash == std::string::npos ? std::string{} : path.substr(slash + 1);
    if (first == "world") return "world";
    if (const std::size_t inner = rest.find('/'); inner != std::string::npos) rest = rest.substr(0, inner);
    else rest = rest.substr(0, rest.rfind('.'));
    return rest == "lexicon" ? "lexicon-" + first : rest;
}

void check_schemas(const Sources& sources) {
    std::map<std::string, std::unique_ptr<base::JsonSchema>> schemas;
    for (const auto& [path, source] : sources) {
        if (path.starts_with("schemas/")) continue;
        const std::string name = "schemas/" + kind_of(path) + ".schema.json";
        const auto text = sources.find(name);
        if (text == sources.end()) throw base::DataError({source.shown, 0, 0}, "there is no schema for this file (" + name + ")");
        std::unique_ptr<base::JsonSchema>& schema = schemas[name];
        if (!schema) schema = std::make_unique<base::JsonSchema>(text->second.text, text->second.shown);
        schema->check(source.text, source.shown);
    }
}

class LanguageCompiler {
public:
    LanguageCompiler(const LanguageRow& row, const Sources& sources, const world::World& world, knowledge::PackBuilder& pack)
        : row_{row}, sources_{sources}, world_{world}, pack_{pack} {}

    void run() {
        const auto spelling = file("spelling.json");
        packed_spelling_ = text::compile_spelling(spelling.json, spelling.shown);
        spelling_ = text::Spelling{packed_spelling_};
        put("spelling", packed_spelling_);
        const auto sounds = file("sounds.json");
        put("sounds", text::compile_spelling(sounds.json, sounds.shown));
        const auto sentences = file("sentences.json");
        put("sentences", text::compile_sentences(sentences.json, spelling_, sentences.shown));
        put("lexicon", lexicon());
        const auto clitics = file("clitics.json");
        put("clitics", morphology::compile_clitics(clitics.json, spelling_, clitics.shown));
        const auto context = file("context.json");
        put("context", morphology::compile_context(context.json, spelling_, context.shown));
        const auto conllu = file("conllu.json");
        put("conllu", morphology::compile_conllu(conllu.json, spelling_, conllu.shown));
        const auto numbers = file("numbers.json");
        put("numbers", mentions::compile_numbers(numbers.json, spelling_, numbers.shown));
        put("series", compile_series(file("series.json").json, spelling_));
        const auto times = file("times.json");
        put("times", mentions::compile_times(times.json, spelling_, times.shown));
        put("names", mentions::compile_names(sources_, row_.code, world_, spelling_));
        put("gazetteer", mentions::compile_gazetteer(sources_, row_.code, world_, spelling_));
        const auto actors = file("actors.json");
        const auto people = file("people.json");
        put("actors", mentions::compile_actors(actors.json, people.json, spelling_, actors.shown));
        put("people", mentions::compile_person_words(sources_, row_.code, spelling_));
        put("cues", syntax::compile_cues(file("cues.json").json, spelling_));
        put("syntax", syntax(file("syntax.json").json));
        put("frames", events::compile_frames(sources_, row_.code, spelling_));
    }

private:
    struct File {
        Json json;
        std::string shown;
    };

    File file(const std::string& name) const {
        const std::string path = std::string{row_.code} + "/" + name;
        const auto found = sources_.find(path);
        if (found == sources_.end()) throw base::DataError({path, 0, 0}, "this file is missing");
        return {base::parse_json(found->second.text, found->second.shown), found->second.shown};
    }

    void put(std::string_view name, std::string bytes) { pack_.add(std::string{row_.code} + "/" + std::string{name}, std::move(bytes)); }

    template <class F>
    void each_file(std::string_view folder, F f) const {
        const std::string prefix = std::string{row_.code} + "/" + std::string{folder} + "/";
        for (const auto& [path, source] : sources_)
            if (path.starts_with(prefix)) f(base::parse_json(source.text, source.shown), source.shown);
    }

    std::string lexicon() const {
        const auto inflector = row_.make_inflector();
        morphology::LexiconBuilder builder{*inflector, spelling_};
        each_file("lexicon", [&](const Json& json, const std::string& shown) { builder.add_file(json, shown); });
        // Names of one word: so that clitics are cut off before them as well.
        each_file("names", [&](const Json& json, const std::string&) {
            if (const Json* names = json.find("names"))
                for (const Json& entry : names->items)
                    for (const std::string& name : entry.strings("names"))
                        if (name.find(' ') == std::string::npos && !entry.bool_or("weak")) builder.add_name(name);
        });
        constexpr std::int16_t first_names = -12;  // «برقية» is a cable, and not by Ruqayya
        for (const std::string& name : file("people.json").json.strings("given")) builder.add_name(name, first_names);
        return builder.build();
    }

    static std::string syntax(const Json& json) {
        syntax::SyntaxRules rules;
        rules.verb_first = json.bool_or("verb_first");
        rules.adjectives_follow = json.bool_or("adjectives_follow");
        rules.construct = json.bool_or("construct");
        rules.noun_compounds = json.bool_or("noun_compounds");
        json.string_or("feminine_plural").copy(rules.feminine_plural, sizeof rules.feminine_plural - 1);
        json.string_or("construct_drops").copy(rules.construct_drops, sizeof rules.construct_drops - 1);
        return {reinterpret_cast<const char*>(&rules), sizeof rules};
    }

    const LanguageRow& row_;
    const Sources& sources_;
    const world::World& world_;
    knowledge::PackBuilder& pack_;
    std::string packed_spelling_;
    text::Spelling spelling_;
};

}  // namespace

std::vector<std::string_view> language_codes() {
    std::vector<std::string_view> codes;
    for (const LanguageRow& row : languages()) codes.push_back(row.code);
    return codes;
}

std::string_view guess_language(std::string_view text) {
    const std::string_view script = text::main_script(text);
    for (const LanguageRow& row : languages())
        if (row.script == script) return row.code;
    return {};
}

std::string compile(const Sources& sources) {
    check_schemas(sources);
    knowledge::PackBuilder pack;
    const std::string packed_world = world::compile_world(sources);
    const world::World world{packed_world};
    pack.add("world", packed_world);
    for (const LanguageRow& row : languages()) LanguageCompiler{row, sources, world, pack}.run();
    pack.add("sources", knowledge::pack_sources(sources));
    return pack.build();
}

}  // namespace tarikh::lang
