// Every frame of every language brings an example; here the whole pipeline reads each of them. A frame that its own
// example does not wake is a fault of the frame, of the word lists or of the code: the misses are printed, by what
// went wrong, and their number may only fall.
#include <doctest/doctest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

#include <tarikh/analysis/analyzer.h>
#include <tarikh/base/json.h>
#include <tarikh/lang/language.h>
#include <tarikh/syntax/cues.h>

using namespace tarikh;

namespace {

/// What must at least be read. These numbers may only rise; raise them to what the test prints.
struct Floor {
    std::string_view code;
    double events;        ///< share of examples from which an event of the frame's type comes, at its word
    double participants;  ///< share of the sources and targets told beside the examples that are found
};
constexpr Floor floors[] = {
    {"ar", 0.988, 0.987},
    {"en", 0.985, 0.950},
};

class Examples {
public:
    explicit Examples(std::string_view code)
        : pack_{lang::built_in_pack()},
          language_{code, pack_},
          sources_{lang::sources_of(pack_)},
          tokenizer_{language_.spelling, language_.sentences},
          words_{language_.lexicon, language_.clitics, language_.context, language_.spelling},
          analyzer_{analysis::Knowledge::built_in()} {}

    void run() {
        for (const events::FrameExample& x : events::frame_examples(sources_, language_.code)) example(x);
    }

    void print(std::ostream& out) const {
        out << language_.code << ": events " << found_ << " of " << examples_ << ", participants " << filled_ << " of " << roles_ << '\n';
        for (const auto& [what, rows] : misses_) {
            out << "  " << what << " (" << rows.size() << ")\n";
            for (const std::string& row : rows) out << "    " << row << '\n';
        }
    }

    double events() const { return share(found_, examples_); }
    double participants() const { return share(filled_, roles_); }

private:
    static double share(std::size_t part, std::size_t whole) {
        return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
    }

    void example(const events::FrameExample& x) {
        ++examples_;
        document::Document document;
        document.id = x.file + ":" + std::to_string(x.line);
        document.lang = language_.code;
        document.date = "2024-03-06";
        document.text = x.text;
        const analysis::Analysis read = analyzer_.analyze(document);
        const analysis::Event* event = event_of(x, read, document);
        const std::string told = x.lemma + " (" + (x.light ? "light" : x.type) + "): " + x.text + "  [" + document.id + "]";
        if (event == nullptr) {
            miss(reason(x, read, document), told);
            roles_ += (x.source.empty() ? 0u : 1u) + (x.target.empty() ? 0u : 1u);
            return;
        }
        ++found_;
        participant("source", x.source, *event, told);
        participant("target", x.target, *event, told);
    }

    /// Light verbs lend their event the noun's type, and the passive may tell of another one.
    std::vector<std::string> types(const events::FrameExample& x) {
        if (!x.light) {
            const std::string passive{entry(x).string_or("passive_type")};
            return passive.empty() ? std::vector<std::string>{x.type} : std::vector<std::string>{x.type, passive};
        }
        return entry(x).strings("takes");
    }

    const base::Json& entry(const events::FrameExample& x) {
        std::map<unsigned, base::Json>& file = entries_[x.file];
        if (file.empty())
            for (const auto& [path, source] : sources_)
                if (source.shown == x.file) {
                    const base::Json json = base::parse_json(source.text, source.shown);
                    for (const base::Json& e : json.find("frames")->items) file.emplace(e.line, e);
                }
        return file.at(x.line);
    }

    const analysis::Event* event_of(const events::FrameExample& x, const analysis::Analysis& read, const document::Document& document) {
        const std::vector<std::string> wanted = types(x);
        const std::vector<base::Span> places = places_of(x);
        for (const analysis::Event& e : read.events) {
            if (std::find(wanted.begin(), wanted.end(), e.type) == wanted.end()) continue;
            if (x.light || e.lemma == x.lemma) return &e;
            for (const base::Span place : places)
                if (place.start < e.trigger.end && e.trigger.start < place.end) return &e;
        }
        // "signed an agreement" is one event; its trigger is the verb, and the noun tells it together with it.
        const std::string why = analyzer_.explain(document);
        for (const analysis::Event& e : read.events) {
            if (std::find(wanted.begin(), wanted.end(), e.type) == wanted.end()) continue;
            bool together = false;
            each_word(x, [&](const morphology::Word& w, std::string_view first) {
                together = together || (bears(w, first) && why.find("told together with " + std::string{w.token->text} + "\n") != std::string::npos);
            });
            if (together) return &e;
        }
        return nullptr;
    }

    /// Where the words of the lemma stand in the example.
    std::vector<base::Span> places_of(const events::FrameExample& x) {
        std::vector<base::Span> places;
        each_word(x, [&](const morphology::Word& w, std::string_view first) {
            if (bears(w, first)) places.push_back(w.token->span);
        });
        return places;
    }

    static bool bears(const morphology::Word& w, std::string_view lemma) {
        return w->lemma_folded == lemma || w->verb_folded == lemma || syntax::bare_of(w) == lemma || syntax::stem_of(w) == lemma;
    }

    template <class F>
    void each_word(const events::FrameExample& x, F f) {
        const std::string first = language_.spelling.folded(x.lemma.substr(0, x.lemma.find(' ')));
        const text::TokenizedText tokens = tokenizer_.tokenize(x.text);
        const morphology::AnalysedText analysed = words_.analyse(tokens);
        for (const morphology::Word& w : analysed.words) f(w, first);
    }

    /// What went wrong, as a heading to sort the misses by.
    std::string reason(const events::FrameExample& x, const analysis::Analysis& read, const document::Document& document) {
        const std::vector<base::Span> places = places_of(x);
        for (const analysis::Event& e : read.events)
            for (const base::Span place : places)
                if (place.start < e.trigger.end && e.trigger.start < place.end) return "event of another type: " + e.type;
        const std::string told = analyzer_.explain(document), mark = "(frame \"" + x.lemma + "\"): ";
        if (const std::size_t at = told.find(mark); at != std::string::npos)
            return "refused: " + told.substr(at + mark.size(), told.find('\n', at) - at - mark.size());
        std::string other;
        bool read_so = false;
        each_word(x, [&](const morphology::Word& w, std::string_view first) {
            read_so = read_so || w->lemma_folded == first || w->verb_folded == first;
            for (const morphology::Reading& r : w.readings())
                if (r.lemma_folded == first && w->lemma_folded != first)
                    other = "the word is read as " + std::string{w->lemma} + " " + std::string{morphology::upos(w->pos)};
        });
        if (read_so) return "the word is read, but is no trigger";
        return other.empty() ? "no word is read as the frame's" : other;
    }

    void participant(std::string_view role, const std::string& expected, const analysis::Event& event, const std::string& told) {
        if (expected.empty()) return;
        ++roles_;
        const std::string wanted = language_.spelling.folded(expected);
        std::string instead;
        for (const analysis::Argument& a : event.arguments) {
            if (a.role != role) continue;
            const std::string text = language_.spelling.folded(a.text);
            if (!text.empty() && (text.find(wanted) != std::string::npos || wanted.find(text) != std::string::npos)) {
                ++filled_;
                return;
            }
            instead += (instead.empty() ? "" : ", ") + a.text;
        }
        miss((instead.empty() ? "no " : "another ") + std::string{role}, expected + (instead.empty() ? "" : " but " + instead) + " | " + told);
    }

    void miss(const std::string& what, std::string row) { misses_[what].push_back(std::move(row)); }

    knowledge::Pack pack_;
    lang::Language language_;
    knowledge::Sources sources_;
    text::Tokenizer tokenizer_;
    morphology::Analyzer words_;
    analysis::Analyzer analyzer_;
    std::map<std::string, std::map<unsigned, base::Json>> entries_;
    std::size_t examples_ = 0, found_ = 0, roles_ = 0, filled_ = 0;
    std::map<std::string, std::vector<std::string>> misses_;
};

}  // namespace

TEST_CASE("every frame is woken by its own example") {
    for (const std::string_view code : lang::language_codes()) {
        CAPTURE(code);
        Examples examples{code};
        examples.run();
        examples.print(std::cout);
        const auto* floor = std::find_if(std::begin(floors), std::end(floors), [&](const Floor& f) { return f.code == code; });
        REQUIRE(floor != std::end(floors));
        CHECK(examples.events() >= floor->events);
        CHECK(examples.participants() >= floor->participants);
    }
}
