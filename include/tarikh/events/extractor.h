#pragma once
// Mentions and phrases + frames -> events: what happened, who did it to whom, where and when, and how real it is.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tarikh/actors/resolver.h>
#include <tarikh/base/span.h>
#include <tarikh/events/frames.h>
#include <tarikh/mentions/mention.h>
#include <tarikh/morphology/memory.h>
#include <tarikh/syntax/parse.h>
#include <tarikh/text/token.h>
#include <tarikh/world/world.h>

namespace tarikh::events {

enum class Role : std::uint8_t { source, target, place, time, topic, instrument };
std::string_view role_name(Role role);

enum class Modality : std::uint8_t { asserted, planned, requested, hypothetical, negated };
std::string_view modality_name(Modality modality);

/// Where an argument was found, seen from its event.
enum class Origin : std::uint8_t { clause, sentence, discourse };

/// What told the code of an argument, if not its own phrase: the event's place, the only country its sentence is set
/// in, or that of a sentence before.
enum class CodeFrom : std::uint8_t { itself, place, sentence, document };

struct Argument {
    Role role = Role::source;
    base::WordRange words;
    std::int32_t phrase = syntax::none;  ///< index into Parse::phrases; none for times and adjectives
    std::int32_t owner = syntax::none;   ///< phrase of whose the thing is, told with it though not in `phrase`, and of no known state itself
    std::int32_t time = syntax::none;    ///< index into the time mentions
    std::uint32_t entity = 0;            ///< world index; 0 = unknown
    std::string_view code;
    Origin origin = Origin::clause;
    CodeFrom code_from = CodeFrom::itself;
};

struct Count {
    std::int64_t min = 0, max = 0;
};

/// An event as its sentence tells it.
struct EventMention {
    std::uint32_t frame = 0;              ///< index into Frames
    std::uint8_t type = 0;                ///< index into ontology::event_types()
    std::uint32_t sentence = 0;
    std::uint32_t trigger = 0;            ///< word index of the most telling trigger word
    base::WordRange trigger_words;
    std::vector<std::uint32_t> more_triggers;  ///< light verbs, cognate nouns
    bool nominal = false;                 ///< told by a noun
    std::int32_t phrase = syntax::none;   ///< of a nominal trigger
    std::int32_t clause = syntax::none;
    Modality modality = Modality::asserted;
    std::string_view modality_cue;        ///< folded word that decided; empty for asserted
    bool threatened = false;              ///< hypothetical because somebody threatens to do it, or will on a condition
    std::vector<Argument> arguments;
    std::optional<Count> killed, injured;
    std::int32_t attributed_to = syntax::none;  ///< index of the statement event that tells it
    std::uint32_t cluster = 0;            ///< same number: the same happening
    double confidence = 0;                ///< 0 to 1: how likely the text tells such an event, of this type and modality; in hundredths
    std::uint16_t signs = 0;              ///< bit i: confidence_signs()[i] shows
    bool definite = false;                ///< «الاجتماع», "the attack": points back
    std::vector<std::uint32_t> other_frames;    ///< frames whose conditions hold here as well, the next best first
};

/// What speaks for an event, or against it where its log-odds are below 0.
struct Sign {
    double log_odds;
    std::string_view told;
};
std::span<const Sign> confidence_signs();

/// Everything known of a document before its events.
struct Context {
    std::span<const text::Sentence> sentences;
    syntax::ParseInput input;
    const syntax::Parse* parse = nullptr;
    std::span<const actors::Identity> identities;
    std::span<const mentions::TimeMention> times;
    std::span<const mentions::QuantityMention> quantities;
    std::string_view published;  ///< ISO day of the news; empty if unknown
};

/// How one event leads to another inside a document.
struct Relation {
    enum class Type : std::uint8_t { causes, about, before, part_of } type = Type::causes;
    std::uint32_t from = 0, to = 0;  ///< indices of events
};

struct Extraction {
    std::vector<EventMention> events;
    std::vector<Relation> relations;
};

/// What the frames tell of a word as it is written and read, wherever it stands.
struct TriggerFacts {
    std::uint64_t shapes = 0;  ///< shape_of its forms, by which frames may ask for it
    std::uint32_t frames = 0;  ///< index of the frames that may begin with it
    bool may_tell = false;     ///< there are some
    bool known = false;
};

/// The frames of a word, by Frames::find: those of its lemma as verb, noun and adjective, and the nouns of its form.
struct FramesOfWord {
    std::span<const std::uint32_t> verbs, nouns, adjectives, nouns_by_form;
};

/// TriggerFacts of the words of an era.
class TriggerMemory {
public:
    void enter(std::uint32_t era) {
        if (facts_.enter(era)) frames_.clear();
    }
    void expect(const morphology::Word& word) const { facts_.expect(word.key); }
    static constexpr std::uint32_t ahead = morphology::Memory<TriggerFacts>::ahead;
    /// `look_up` tells the facts of the word, and puts its frames into the FramesOfWord it is given.
    template <class LookUp>
    TriggerFacts of(const morphology::Word& word, const LookUp& look_up) {
        return facts_.of(word.key, [&] {
            FramesOfWord frames;
            TriggerFacts facts = look_up(frames);
            facts.frames = static_cast<std::uint32_t>(frames_.size());
            if (facts.may_tell) frames_.push_back(frames);
            return facts;
        });
    }
    const FramesOfWord& frames(const TriggerFacts& facts) const { return frames_[facts.frames]; }

private:
    morphology::Memory<TriggerFacts> facts_;
    std::vector<FramesOfWord> frames_;
};

class Extractor {
public:
    Extractor(const Frames& frames, const world::World& world) : frames_{frames}, world_{world} {}
    /// Events in text order. With `trace`, a line for each candidate refused and why.
    Extraction extract(const Context& context, std::vector<std::string>* trace = nullptr);
    /// From now on remembers what is known of each word of this era; it extracts the same. One a thread.
    void remember(std::uint32_t era) {
        remembers_ = true;
        memory_.enter(era);
    }

private:
    const Frames& frames_;
    const world::World& world_;
    bool remembers_ = false;
    TriggerMemory memory_;
};

}  // namespace tarikh::events
