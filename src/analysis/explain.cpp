// What was found in a text, sentence by sentence, in plain words: the answer to "why" and to "why not".
#include <algorithm>
#include <cstdio>

#include <tarikh/ontology/ontology.h>

#include "reading.h"

namespace tarikh::analysis {
namespace {

std::string percent(double x) {
    char out[16];
    std::snprintf(out, sizeof out, "%.0f %%", x * 100);
    return out;
}

class Explainer {
public:
    Explainer(const Reading& r, const world::World& world, const lang::Language& language, std::string_view text, const std::vector<std::string>& refused)
        : r_{r}, world_{world}, language_{language}, text_{text}, refused_{refused} {}

    std::string run() {
        for (std::uint32_t s = 0; s < r_.text.sentences.size(); ++s) sentence(s);
        return std::move(out_);
    }

private:
    std::string words(base::WordRange range) const {
        const auto& first = *r_.analysed.words[range.first].token;
        const auto& last = *r_.analysed.words[range.last - 1].token;
        return std::string{text_.substr(first.bytes.start, last.bytes.end - first.bytes.start)};
    }
    void line(const std::string& text) { out_ += text + "\n"; }

    void sentence(std::uint32_t s) {
        const text::Sentence& sentence = r_.text.sentences[s];
        line("Sentence " + std::to_string(s + 1) + ": " + std::string{text_.substr(sentence.bytes.start, sentence.bytes.end - sentence.bytes.start)});
        std::string row = "  words:";
        for (std::uint32_t w = sentence.tokens.first; w < sentence.tokens.last; ++w) {
            const morphology::Word& word = r_.analysed.words[w];
            if (word.is(morphology::Pos::punctuation)) continue;
            row += " " + std::string{word.token->text} + "/" + std::string{word->lemma} + "/" + std::string{morphology::upos(word->pos)} + (word.guessed ? "?" : "");
        }
        line(row);
        for (const mentions::NameMention& m : r_.names)
            if (r_.analysed.words[m.words.first].sentence == s) {
                const world::Entity e = world_.entity(m.entities.front());
                line("  name: " + words(m.words) + " = " + std::string{e.id} + (m.adjective ? " (as an adjective)" : "") +
                     (m.entities.size() > 1 ? ", or one of " + std::to_string(m.entities.size() - 1) + " others" : ""));
            }
        for (const mentions::TimeMention& m : r_.times)
            if (r_.analysed.words[m.words.first].sentence == s)
                line("  time: " + words(m.words) + " = " + (m.value.empty() ? "no value" : m.value) + " by the rule \"" + m.rule + "\"");
        for (std::size_t p = 0; p < r_.parse.phrases.size(); ++p) {
            const syntax::NounPhrase& np = r_.parse.phrases[p];
            if (r_.analysed.words[np.head].sentence != s || np.outer != syntax::none || np.temporal) continue;
            const actors::Identity& id = r_.identities[p];
            constexpr std::string_view how[] = {"unknown", "by its name", "by nationality", "by what it belongs to", "by the place beside it", "by a pronoun's antecedent", "told before", "by where the text is set"};
            line("  phrase: " + words(np.words) + (np.preposition.empty() ? "" : " after \"" + std::string{np.preposition} + "\"") +
                 (id.actor ? "; may act" : "") + (id.code.empty() ? "" : "; acts for " + std::string{id.code} + ", " + std::string{how[static_cast<std::size_t>(id.how)]}));
        }
        for (const syntax::Clause& c : r_.parse.clauses) {
            if (c.words.first >= sentence.tokens.last || c.words.first < sentence.tokens.first || c.verb == syntax::none) continue;
            line("  clause: verb " + std::string{r_.analysed.words[static_cast<std::size_t>(c.verb)].token->text} + (c.passive ? " (passive)" : "") +
                 (c.subject == syntax::none ? ", no subject" : ", subject " + words(phrase(c.subject).words) + (c.subject_shared ? " (shared)" : "")) +
                 (c.object == syntax::none ? "" : ", object " + words(phrase(c.object).words)));
        }
        bool any = false;
        for (const events::EventMention& e : r_.extraction.events)
            if (e.sentence == s) {
                event(e);
                any = true;
            }
        const std::string key = std::to_string(s) + "\t";
        for (const std::string& r : refused_)
            if (r.starts_with(key)) refusal(r.substr(key.size()));
        if (!any) line("  no event");
        line("");
    }

    const syntax::NounPhrase& phrase(std::int32_t p) const { return r_.parse.phrase(p); }

    void event(const events::EventMention& e) {
        const ontology::EventType& type = ontology::event_types()[e.type];
        const events::Frame& f = language_.frames.frame(e.frame);
        line("  EVENT " + type.id + ": " + words(e.trigger_words) + ", frame \"" + std::string{language_.frames.text(f.lemma)} + "\", " +
             std::string{events::modality_name(e.modality)} + (e.modality_cue.empty() ? "" : " because of \"" + std::string{e.modality_cue} + "\"") +
             ", confidence " + percent(e.confidence));
        if (const std::string in_favour = signs_of(e, true); !in_favour.empty()) line("    for it: " + in_favour);
        if (const std::string against = signs_of(e, false); !against.empty()) line("    against it: " + against);
        for (const std::uint32_t more : e.more_triggers) line("    told together with " + std::string{r_.analysed.words[more].token->text});
        constexpr std::string_view told_by[] = {"", ", the country of where it happened", ", the country its sentence speaks of", ", the country told of before"};
        for (const events::Argument& a : e.arguments)
            line("    " + std::string{events::role_name(a.role)} + ": " + words(a.words) + (a.code.empty() ? "" : " [" + std::string{a.code} + "]") +
                 std::string{told_by[static_cast<std::size_t>(a.code_from)]} +
                 (a.origin == events::Origin::clause ? "" : ", taken from elsewhere in the text"));
        if (e.killed) line("    killed: " + std::to_string(e.killed->min) + (e.killed->max != e.killed->min ? " to " + std::to_string(e.killed->max) : ""));
        if (e.injured) line("    injured: " + std::to_string(e.injured->min) + (e.injured->max != e.injured->min ? " to " + std::to_string(e.injured->max) : ""));
        if (e.attributed_to != syntax::none) line("    told by: " + words(r_.extraction.events[static_cast<std::size_t>(e.attributed_to)].trigger_words));
    }

    std::string signs_of(const events::EventMention& e, bool in_favour) const {
        std::string out;
        const auto signs = events::confidence_signs();
        for (std::size_t i = 0; i < signs.size(); ++i)
            if ((e.signs >> i & 1U) != 0 && (signs[i].log_odds > 0) == in_favour) out += (out.empty() ? "" : "; ") + std::string{signs[i].told};
        return out;
    }

    /// word \t lemma \t reason
    void refusal(const std::string& text) {
        const std::size_t a = text.find('\t'), b = text.find('\t', a + 1);
        line("  refused: " + text.substr(0, a) + " (frame \"" + text.substr(a + 1, b - a - 1) + "\"): " + text.substr(b + 1));
    }

    const Reading& r_;
    const world::World& world_;
    const lang::Language& language_;
    std::string_view text_;
    const std::vector<std::string>& refused_;
    std::string out_;
};

}  // namespace

std::string explanation(const Reading& reading, const world::World& world, const lang::Language& language, std::string_view text,
                        const std::vector<std::string>& refused) {
    return Explainer{reading, world, language, text, refused}.run();
}

}  // namespace tarikh::analysis
