// The whole story: text -> words -> mentions -> phrases -> actors -> events -> analysis.
#include <tarikh/analysis/analyzer.h>

#include <map>

#include <tarikh/actors/resolver.h>
#include <tarikh/events/extractor.h>

#include "findings.h"
#include "knowledge.h"
#include "named_bodies.h"
#include "reading.h"
#include "word_memory.h"

namespace tarikh::analysis {
namespace {

/// What one thread keeps for one language.
struct Tools {
    explicit Tools(const lang::Language& l, const world::World& world)
        : language{l},
          tokenizer{l.spelling, l.sentences},
          words{l.lexicon, l.clitics, l.context, l.spelling},
          times{l.times, l.numbers},
          names{l.names, world, &l.gazetteer},
          resolver{world, l.heads},
          extractor{l.frames, world},
          memory{l} {}

    const lang::Language& language;
    text::Tokenizer tokenizer;
    morphology::Analyzer words;
    mentions::TimeTagger times;
    mentions::NameFinder names;
    actors::Resolver resolver;
    events::Extractor extractor;
    WordMemory memory;
    Reading reading;  ///< of the document at hand; the next one uses its memory again
};

constexpr std::size_t most_kept = 1 << 16;  ///< words: of a longer document the memory is given back

template <class Mentions>
void index_words(const Mentions& mentions, std::size_t words, std::vector<std::int32_t>& index) {
    index.assign(words, syntax::none);
    for (std::size_t m = 0; m < mentions.size(); ++m)
        for (std::uint32_t w = mentions[m].words.first; w < mentions[m].words.last; ++w) index[w] = static_cast<std::int32_t>(m);
}

bool begins_sentence(std::span<const morphology::Word> words, std::size_t w) { return w == 0 || words[w - 1].sentence != words[w].sentence; }

const Reading& read(Tools& tools, const world::World& world, const document::Document& document, std::vector<std::string>* trace) {
    Reading& r = tools.reading;
    if (r.text.tokens.size() > most_kept) r = {};
    r.text = tools.tokenizer.tokenize(document.text, std::move(r.text));
    r.analysed = tools.words.analyse(r.text, std::move(r.analysed));
    const std::span<const morphology::Word> words = r.analysed.words;

    tools.times.remember(r.analysed.era);
    r.published = calendar::parse_day(document.date);
    if (!r.published) r.published = tools.times.dateline(words, r.text.sentences);
    r.quantities.clear();
    r.times = tools.times.tag(words, r.text.sentences, r.published, calendar::parse_clock(document.clock), r.quantities);
    const std::int32_t day = r.published ? static_cast<std::int32_t>(r.published->number) : 0;
    tools.names.remember(r.analysed.era);
    r.names = tools.names.find(words, day);

    tools.memory.enter(r.analysed.era);
    r.facts.clear();
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (w + WordMemory::ahead < words.size()) tools.memory.expect(words[w + WordMemory::ahead]);
        r.facts.push_back(tools.memory.of(words[w]));
    }
    r.cues.resize(words.size());
    r.heads.resize(words.size());
    for (std::size_t w = 0; w < words.size(); ++w) {
        r.cues[w] = r.facts[w].cues;
        r.heads[w] = r.facts[w].head;
    }
    tools.language.cues.pair_up(words, r.cues);
    index_words(r.names, words.size(), r.name_of);
    index_words(r.times, words.size(), r.time_of);
    index_words(r.quantities, words.size(), r.quantity_of);
    r.name_kinds.clear();
    r.name_states.clear();
    for (const mentions::NameMention& m : r.names) {
        const world::Entity e = world.entity(m.entities.front());
        r.name_kinds.push_back(static_cast<std::uint8_t>(e.kind));
        r.name_states.push_back(e.country.empty() ? e.code : e.country);
    }
    r.head_class.assign(words.size(), 0);
    for (std::size_t w = 0; w < words.size(); ++w)
        if (r.name_of[w] == syntax::none || r.names[static_cast<std::size_t>(r.name_of[w])].adjective)
            r.head_class[w] = r.facts[w].head_if_named && begins_sentence(words, w) ? 0 : r.facts[w].head_class;

    mark_regions(r);
    mark_ages(r);
    r.input = {words, r.cues, r.name_of, r.names, r.name_kinds, r.time_of, r.quantity_of, r.head_class, r.name_states, r.heads};
    r.parse.phrases.clear();
    r.parse.clauses.clear();
    r.parse.sentence_starts.clear();
    r.parse.phrase_of.assign(words.size(), syntax::none);
    r.parse.clause_of.assign(words.size(), syntax::none);
    for (const text::Sentence& s : r.text.sentences) syntax::parse_sentence(r.input, s.tokens, tools.language.syntax, r.parse);
    r.identities = tools.resolver.resolve(r.input, r.parse, day);
    const std::string published = r.published ? calendar::to_iso(*r.published) : std::string{};
    const events::Context context{r.text.sentences, r.input, &r.parse, r.identities, r.times, r.quantities, published};
    tools.extractor.remember(r.analysed.era);
    r.extraction = tools.extractor.extract(context, trace);
    return r;
}

}  // namespace

struct Analyzer::Impl {
    std::shared_ptr<const Knowledge> knowledge;
    std::map<std::string, std::unique_ptr<Tools>, std::less<>> tools;

    /// The tools for the document's language; nullptr if we do not read it.
    Tools* for_document(const document::Document& document) {
        std::string code = document.lang;
        if (knowledge->impl().language(code) == nullptr) code = lang::guess_language(document.text);
        const lang::Language* language = knowledge->impl().language(code);
        if (language == nullptr) return nullptr;
        std::unique_ptr<Tools>& made = tools[code];
        if (!made) made = std::make_unique<Tools>(*language, knowledge->impl().world);
        return made.get();
    }
};

Analyzer::Analyzer(std::shared_ptr<const Knowledge> knowledge) : impl_{std::make_unique<Impl>()} { impl_->knowledge = std::move(knowledge); }
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;

Analysis Analyzer::analyze(const document::Document& document) {
    Tools* tools = impl_->for_document(document);
    if (tools == nullptr) {
        Analysis a;
        a.document = {document.id, document.lang, document.title, document.date, document.source, document.url};
        return a;
    }
    const world::World& world = impl_->knowledge->impl().world;
    return findings(read(*tools, world, document, nullptr), world, tools->language, document);
}

std::string Analyzer::explain(const document::Document& document) {
    Tools* tools = impl_->for_document(document);
    if (tools == nullptr) return "This text is in a language that is not read.\n";
    std::vector<std::string> refused;
    const world::World& world = impl_->knowledge->impl().world;
    const Reading& r = read(*tools, world, document, &refused);
    return explanation(r, world, tools->language, document.text, refused);
}

std::string Analyzer::words(const document::Document& document) {
    Tools* tools = impl_->for_document(document);
    if (tools == nullptr) return {};
    const lang::Language& language = tools->language;
    const text::TokenizedText text = tools->tokenizer.tokenize(document.text);
    const morphology::AnalysedText analysed = tools->words.analyse(text);
    std::vector<bool> named(analysed.words.size());
    for (const mentions::NameMention& m : tools->names.find(analysed.words, 0))
        for (std::uint32_t w = m.words.first; w < m.words.last && !m.adjective; ++w) named[w] = true;
    return morphology::to_conllu(document.id, document.text, text, analysed, named, language.clitics, language.conllu);
}

}  // namespace tarikh::analysis
