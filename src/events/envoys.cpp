// Whose envoy is called back, summoned or sent home, where only a pronoun or a place tells.
#include "role_seeker.h"

namespace tarikh::events {
namespace {

using morphology::Enclitic;
using morphology::Pos;

class Envoy : public RoleSeeker {
public:
    using RoleSeeker::RoleSeeker;

    void tell() {
        const syntax::Clause* c = verb_clause();
        posted_in(c);
        if (c != nullptr && c->object != none) theirs(*c);
    }

private:
    /// «استدعت سفيرها في باريس», «قررت استدعاء سفيرها لدى باريس»: where he is posted is whom it is done to.
    void posted_in(const syntax::Clause* c) {
        if (run_.type_of(e_) != "sanction") return;
        const std::int32_t called = e_.nominal ? (e_.phrase == none ? none : run_.phrase(e_.phrase).genitive) : c == nullptr ? none : c->object;
        if (called == none || (has(Role::target) && !e_.nominal)) return;
        const syntax::NounPhrase& envoy = run_.phrase(called);
        if (!run_.cue(envoy.head, Cue::posted) || run_.word(envoy.head).enclitic != Enclitic::pronoun) return;
        std::erase_if(e_.arguments, [&](const Argument& a) { return a.role == Role::target && a.phrase == called; });
        for (const std::int32_t p : phrases_after(envoy.words.last, envoy.words.last + 2)) {
            const std::int32_t word = run_.phrase(p).preposition_word;
            if (word != static_cast<std::int32_t>(envoy.words.last) || !run_.cue(static_cast<std::uint32_t>(word), Cue::during) || !run_.identity(p).location || run_.identity(p).code.empty()) continue;
            e_.arguments.push_back(run_.argument(Role::target, p));
            return;
        }
    }

    /// "Madrid accused Chad and summoned its envoy": whoever summons or expels does not do it to his own.
    void theirs(const syntax::Clause& c) {
        const std::string_view cameo = f_.cameo;
        if (c.subject == none || (cameo != "040" && cameo != "166")) return;
        const syntax::NounPhrase& envoy = run_.phrase(c.object);
        const morphology::Word& whose = run_.word(envoy.words.first);
        if (!whose.is(Pos::pronoun) || whose.features.grammatical_case != morphology::Case::genitive || envoy.has_name) return;
        const std::int32_t other = antecedent(whose.features, envoy.words.first, c.subject);
        if (other == none || run_.identity(other).code.empty() || run_.identity(other).code == run_.identity(c.subject).code) return;
        for (Argument& a : e_.arguments)
            if (a.role == Role::target && a.phrase == c.object) a.code = run_.identity(other).code;
    }
};

}  // namespace

void tell_envoy(Run& run, std::size_t event) { Envoy{run, event}.tell(); }

}  // namespace tarikh::events
