#include "knowledge.h"

#include <algorithm>

#include <tarikh/text/tokenizer.h>

namespace tarikh::analysis {
namespace {

void open(Knowledge::Impl& impl, std::string_view bytes) {
    impl.pack = knowledge::Pack{bytes};
    impl.world = world::World{impl.pack.section("world")};
    for (const std::string_view code : lang::language_codes())
        impl.languages.emplace(std::string{code}, std::make_unique<lang::Language>(code, impl.pack));
}

/// Walks the trie of names along the words of `text`; the meanings of exactly this name.
std::vector<std::uint32_t> meanings(const lang::Language& language, std::string_view text) {
    std::uint32_t node = mentions::NameTable::root;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t space = std::min(text.find(' ', at), text.size());
        if (space > at) {
            const std::uint32_t word = language.names.word(language.spelling.folded(text.substr(at, space - at)));
            if (word == mentions::NameTable::none) return {};
            node = language.names.next(node, word);
            if (node == mentions::NameTable::none) return {};
        }
        at = space + 1;
    }
    std::vector<std::uint32_t> out;
    if (node == mentions::NameTable::root) return out;
    for (const auto& m : language.names.meanings(node)) out.push_back(m.entity);
    return out;
}

/// What schemas/knowledge/world.schema.json lets a code be: so only for such a name all are looked through.
bool may_be_code(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

}  // namespace

Knowledge::Knowledge() : impl_{std::make_unique<Impl>()} {}
Knowledge::~Knowledge() = default;

std::shared_ptr<const Knowledge> Knowledge::built_in() {
    std::shared_ptr<Knowledge> knowledge{new Knowledge};
    open(*knowledge->impl_, lang::built_in_pack());
    return knowledge;
}

std::shared_ptr<const Knowledge> Knowledge::with_folder(const std::string& folder) {
    std::shared_ptr<Knowledge> knowledge{new Knowledge};
    const knowledge::Sources base = lang::sources_of(knowledge::Pack{lang::built_in_pack()});
    knowledge->impl_->own_bytes = lang::compile(knowledge::overlay(base, knowledge::read_sources(folder)));
    open(*knowledge->impl_, knowledge->impl_->own_bytes);
    return knowledge;
}

std::string_view Knowledge::version() const { return impl_->pack.version(); }

std::vector<std::string> Knowledge::entities_named(std::string_view name) const {
    std::vector<std::string> out;
    const auto add = [&](std::uint32_t entity) {
        if (entity != 0) out.emplace_back(impl_->world.entity(entity).id);
    };
    if (name.find(':') != std::string_view::npos) add(impl_->world.find(name));
    add(impl_->world.country(name));
    for (std::uint32_t e = 1; may_be_code(name) && e < impl_->world.size(); ++e) {
        const world::Entity entity = impl_->world.entity(e);
        if (entity.kind != world::Kind::person && entity.kind != world::Kind::place && !entity.code.empty() && entity.code == name && entity.country != name) add(e);
    }
    for (const auto& [code, language] : impl_->languages)
        for (const std::uint32_t e : meanings(*language, name)) add(e);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::string Knowledge::entity_name(std::string_view entity, std::string_view) const {
    const std::uint32_t e = impl_->world.find(entity);
    return e == 0 ? std::string{} : std::string{impl_->world.entity(e).name};
}

std::string Knowledge::entity_code(std::string_view entity) const {
    const std::uint32_t e = impl_->world.find(entity);
    if (e == 0) return {};
    const world::Entity found = impl_->world.entity(e);
    return std::string{found.code.empty() ? found.country : found.code};
}

std::string Knowledge::entity_encloser(std::string_view entity) const {
    const std::uint32_t e = impl_->world.find(entity);
    const std::uint32_t around = e == 0 ? 0 : impl_->world.entity(e).within;
    return around == 0 ? std::string{} : std::string{impl_->world.entity(around).id};
}

std::optional<std::pair<double, double>> Knowledge::entity_point(std::string_view entity) const {
    const std::uint32_t e = impl_->world.find(entity);
    if (e == 0 || !impl_->world.entity(e).has_point) return std::nullopt;
    const world::Entity found = impl_->world.entity(e);
    return std::pair{found.lat, found.lon};
}

namespace {

/// Calls take(word) for each word between spaces, and keeps the spaces.
template <class Take>
std::string by_words(std::string_view text, Take take) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t space = std::min(text.find(' ', at), text.size());
        take(text.substr(at, space - at), out);
        if (space < text.size()) out += ' ';
        at = space + 1;
    }
    return out;
}

}  // namespace

std::string Knowledge::folded(std::string_view text) const {
    // Each word by the spelling of its script.
    return by_words(text, [&](std::string_view word, std::string& out) {
        if (const lang::Language* language = impl_->language(lang::guess_language(word)); language != nullptr) {
            language->spelling.fold(word, out);
        } else {  // digits, say
            std::string folded{word};
            for (const auto& [code, each] : impl_->languages) folded = each->spelling.folded(folded);
            out += folded;
        }
    });
}

std::string Knowledge::sounds(std::string_view name) const {
    return by_words(folded(name), [&](std::string_view word, std::string& out) {
        const lang::Language* language = impl_->language(lang::guess_language(word));
        std::string heard = language != nullptr ? language->sounds.folded(word) : std::string{word};
        heard.erase(std::unique(heard.begin(), heard.end()), heard.end());  // a double is written once in many scripts
        out += heard;
    });
}

lang::Turn Knowledge::turn(std::span<const std::string_view> words, std::size_t first, std::size_t last) const {
    if (first >= last || last > words.size()) return {};
    const lang::Language* language = impl_->language(lang::guess_language(words[first]));
    return language == nullptr ? lang::Turn{} : language->series.turn(words, first, last);
}

}  // namespace tarikh::analysis
