#include <tarikh/events/frames.h>

#include <algorithm>
#include <map>
#include <optional>

#include <tarikh/ontology/ontology.h>

namespace tarikh::events {
namespace {

using base::Json;

std::uint8_t type_index(std::string_view id, const std::string& file, const Json& entry) {
    const auto& types = ontology::event_types();
    for (std::size_t i = 0; i < types.size(); ++i)
        if (types[i].id == id) return static_cast<std::uint8_t>(i);
    throw base::DataError({file, entry.line, entry.column}, "no event type is called \"" + std::string{id} + "\"");
}

class Compiler {
public:
    Compiler(const knowledge::Sources& sources, std::string_view code, const text::Spelling& spelling)
        : sources_{sources}, prefix_{std::string{code} + "/frames/"}, spelling_{spelling} {}

    std::string run() {
        for_each_file([&](const std::string& shown, const Json& file) {
            if (const Json* patterns = file.find("patterns"))
                for (const auto& [name, pattern] : patterns->members) patterns_.emplace(name, pattern);
            (void)shown;
        });
        for_each_file([&](const std::string& shown, const Json& file) {
            if (const Json* frames = file.find("frames"))
                for (const Json& entry : frames->items) add(shown, entry);
        });
        knowledge::BlobWriter out;
        out.add(frames_);
        out.add(slots_);
        out.add(keys_);
        out.add(pool_.bytes());
        out.add(verbs_.build());
        out.add(nouns_.build());
        out.add(adjectives_.build());
        return out.take();
    }

private:
    template <class F>
    void for_each_file(F f) {
        for (const auto& [path, source] : sources_)
            if (path.starts_with(prefix_)) f(source.shown, base::parse_json(source.text, source.shown));
    }

    void add(const std::string& shown, const Json& entry) {
        const auto fail = [&](const std::string& what) { throw base::DataError({shown, entry.line, entry.column}, what); };
        Frame f;
        const std::string lemma{entry.string_or("lemma")};
        f.lemma = pool_.add(lemma);
        f.light = entry.bool_or("light");
        f.preferred = entry.bool_or("preferred");
        f.infinitive = entry.bool_or("infinitive");
        if (!f.light || entry.find("type") != nullptr) f.type = type_index(entry.string_or("type"), shown, entry);
        const std::string_view pos = entry.string_or("pos");
        f.part = pos == "VERB" ? Part::verb : pos == "NOUN" ? Part::noun : Part::adjective;
        if (entry.string_or("example").empty()) fail("the frame \"" + lemma + "\" brings no example");
        const std::string_view cameo = entry.string_or("cameo");
        std::copy_n(cameo.begin(), std::min<std::size_t>(cameo.size(), 4), f.cameo);
        f.mode = pool_.add(entry.string_or("mode"));
        const std::string_view need = entry.string_or("requires");
        f.requirement = need == "source" ? Requires::source : need == "target" ? Requires::target
                      : need == "argument" ? Requires::argument : need == "envoy" ? Requires::envoy : Requires::nothing;
        if (const std::string_view passive = entry.string_or("passive_type"); !passive.empty()) f.passive_type = type_index(passive, shown, entry);
        for (const std::string& type : entry.strings("takes")) f.takes |= 1u << type_index(type, shown, entry);
        f.takes_at = pool_.add(spelling_.folded(entry.string_or("takes_at")));

        const std::string pattern{entry.string_or("pattern")};
        const auto found = patterns_.find(pattern);
        if (found == patterns_.end()) fail("no pattern is called \"" + pattern + "\"");
        const Json* own = found->second.find(pos);
        if (own == nullptr) fail("the pattern \"" + pattern + "\" says nothing of " + std::string{pos});
        f.source = slots(*own, "source");
        f.target = slots(*own, "target");
        f.place = slots(*own, "place");
        f.topic = slots(*own, "topic");
        f.instrument = slots(*own, "instrument");
        if (const Json* noun = found->second.find("NOUN"); noun != nullptr && f.part == Part::verb) {
            f.has_noun = true;
            f.noun_source = slots(*noun, "source");
            f.noun_target = slots(*noun, "target");
            f.noun_place = slots(*noun, "place");
            f.noun_topic = slots(*noun, "topic");
            f.noun_instrument = slots(*noun, "instrument");
        }
        if (const Json* needs = entry.find("needs")) f.needs_object = keys(needs->strings("object"));
        f.needs_near = keys(entry.strings("needs_near"));
        f.unless = keys(entry.strings("unless"));

        std::vector<std::string> words = split(lemma);
        if (words.empty()) fail("a frame without a lemma");
        f.more_words = keys({words.begin() + 1, words.end()});
        auto& index = f.part == Part::verb ? verbs_ : f.part == Part::noun ? nouns_ : adjectives_;
        index.add(spelling_.folded(words.front()), static_cast<std::uint32_t>(frames_.size()));
        frames_.push_back(f);
    }

    static std::vector<std::string> split(std::string_view text) {
        std::vector<std::string> words;
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t space = std::min(text.find(' ', at), text.size());
            if (space > at) words.emplace_back(text.substr(at, space - at));
            at = space + 1;
        }
        return words;
    }

    Range slots(const Json& pattern, std::string_view role) {
        Range r{static_cast<std::uint32_t>(slots_.size()), 0};
        for (const std::string& name : pattern.strings(role)) {
            Slot s{SlotKind::preposition, {}};
            if (name == "subject") s.kind = SlotKind::subject;
            else if (name == "object") s.kind = SlotKind::object;
            else if (name == "genitive") s.kind = SlotKind::genitive;
            else if (name == "possessive") s.kind = SlotKind::possessive;
            else if (name == "nisba") s.kind = SlotKind::nisba;
            else s.preposition = pool_.add(spelling_.folded(name));
            slots_.push_back(s);
        }
        r.last = static_cast<std::uint32_t>(slots_.size());
        return r;
    }

    KeyRange keys(const std::vector<std::string>& words) {
        KeyRange r{{static_cast<std::uint32_t>(keys_.size()), 0}, 0};
        for (const std::string& word : words) {
            const std::string folded = spelling_.folded(word);
            const Key& key = keys_.emplace_back(Key{pool_.add(folded), folded == "@somebody" ? Key::somebody : folded == "@town" ? Key::town : shape_of(folded)});
            r.shapes |= key.is_somebody() || key.is_town() ? ~std::uint64_t{0} : key.shape;
        }
        r.last = static_cast<std::uint32_t>(keys_.size());
        return r;
    }

    const knowledge::Sources& sources_;
    std::string prefix_;
    const text::Spelling& spelling_;
    std::map<std::string, Json> patterns_;
    std::vector<Frame> frames_;
    std::vector<Slot> slots_;
    std::vector<Key> keys_;
    knowledge::StringPool pool_;
    knowledge::FlatMapBuilder verbs_, nouns_, adjectives_;
};

}  // namespace

std::string compile_frames(const knowledge::Sources& sources, std::string_view code, const text::Spelling& spelling) {
    return Compiler{sources, code, spelling}.run();
}

std::vector<FrameExample> frame_examples(const knowledge::Sources& sources, std::string_view code) {
    std::vector<FrameExample> examples;
    const std::string prefix = std::string{code} + "/frames/";
    for (const auto& [path, source] : sources) {
        if (!path.starts_with(prefix)) continue;
        const Json file = base::parse_json(source.text, source.shown);
        const Json* frames = file.find("frames");
        if (frames == nullptr) continue;
        for (const Json& e : frames->items) {
            FrameExample x;
            x.lemma = e.string_or("lemma");
            x.type = e.string_or("type");
            x.text = e.string_or("example");
            x.source = e.string_or("source");
            x.target = e.string_or("target");
            x.file = source.shown;
            x.line = e.line;
            x.light = e.bool_or("light");
            examples.push_back(std::move(x));
        }
    }
    return examples;
}

Frames::Frames(std::string_view packed) {
    knowledge::BlobReader in{packed};
    frames_ = in.next_array<Frame>();
    slots_ = in.next_array<Slot>();
    keys_ = in.next_array<Key>();
    pool_ = in.next();
    verbs_ = knowledge::FlatMap{in.next()};
    nouns_ = knowledge::FlatMap{in.next()};
    adjectives_ = knowledge::FlatMap{in.next()};
}

std::span<const std::uint32_t> Frames::find(std::string_view folded_lemma, Part part) const {
    return (part == Part::verb ? verbs_ : part == Part::noun ? nouns_ : adjectives_).find(folded_lemma);
}

}  // namespace tarikh::events
