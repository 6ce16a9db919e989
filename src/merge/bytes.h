#pragma once
// The parts of a timeline as bytes and back. Every field is named once, for writing and reading alike.
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <tarikh/base/error.h>
#include <tarikh/base/hash.h>
#include <tarikh/merge/timeline.h>

namespace tarikh::merge {

template <class Io> void fields(Io& io, base::Span& v) { io(v.start, v.end); }
template <class Io> void fields(Io& io, Count& v) { io(v.min, v.max); }
template <class Io> void fields(Io& io, When& v) { io(v.first, v.last, v.precision, v.basis); }
template <class Io> void fields(Io& io, analysis::Attribution& v) { io(v.actor, v.code, v.verb); }
template <class Io> void fields(Io& io, analysis::Sentence& v) { io(v.span, v.text); }
template <class Io> void fields(Io& io, analysis::DocumentInfo& v) { io(v.id, v.lang, v.title, v.date, v.source, v.url); }
template <class Io> void fields(Io& io, Document& v) { io(v.key, v.info, v.sentences, v.original); }
template <class Io> void fields(Io& io, Name& v) { io(v.text, v.lang); }
template <class Io> void fields(Io& io, Actor& v) { io(v.id, v.name, v.code, v.kind, v.names, v.mentions); }
template <class Io> void fields(Io& io, Place& v) { io(v.id, v.name, v.country, v.lat, v.lon, v.names, v.mentions); }
template <class Io> void fields(Io& io, Part& v) {
    io(v.role, v.text, v.code, v.span, v.actor, v.place, v.inherited, v.claim);
}
template <class Io> void fields(Io& io, Report& v) {
    io(v.id, v.event, v.document, v.sentence, v.type, v.mode, v.plover, v.cameo, v.modality, v.trigger_text, v.lemma, v.rule, v.trigger,
       v.confidence, v.when, v.parts, v.killed, v.injured, v.attribution);
}
template <class Io> void fields(Io& io, Participant& v) { io(v.actor, v.support); }
template <class Io> void fields(Io& io, CountClaim& v) { io(v.value, v.support, v.reports); }
template <class Io> void fields(Io& io, DateClaim& v) { io(v.value, v.support, v.reports); }
template <class Io> void fields(Io& io, PlaceClaim& v) { io(v.place, v.support, v.reports); }
template <class Io> void fields(Io& io, Event& v) {
    io(v.id, v.aliases, v.type, v.mode, v.plover, v.cameo, v.modality, v.when, v.place, v.sources, v.targets, v.killed,
       v.injured, v.disputed, v.dates, v.places, v.killed_claims, v.injured_claims, v.confidence, v.witnesses, v.title,
       v.title_lang, v.reports);
}
template <class Io> void fields(Io& io, Relation& v) { io(v.type, v.from, v.to, v.support); }
template <class Io> void fields(Io& io, Timeline& v) {
    io(v.documents, v.actors, v.places, v.events, v.reports, v.relations);
}

class Writer {
public:
    template <class... Values> void operator()(Values&... values) { (put(values), ...); }
    std::string out;

private:
    void number(std::uint64_t n) {
        for (; n >= 0x80; n >>= 7) out += static_cast<char>(n | 0x80);
        out += static_cast<char>(n);
    }
    void put(bool& flag) { number(flag); }
    void put(std::uint32_t& n) { number(static_cast<std::uint32_t>(n + 1)); }  // `none` becomes one byte
    void put(std::uint64_t& n) { number(n); }
    void put(std::uint8_t& n) { out += static_cast<char>(n); }
    void put(std::int32_t& n) { signed_number(n); }
    void put(std::int64_t& n) { signed_number(n); }
    void put(double& n) {
        auto bits = std::bit_cast<std::uint64_t>(n);
        for (int i = 0; i < 8; ++i, bits >>= 8) out += static_cast<char>(bits & 0xFF);
    }
    void put(std::string& text) {
        number(text.size());
        out += text;
    }
    template <class E> requires std::is_enum_v<E> void put(E& value) { number(static_cast<std::uint64_t>(value)); }
    template <class T> void put(std::vector<T>& items) {
        number(items.size());
        for (T& item : items) put(item);
    }
    template <class T> void put(std::optional<T>& value) {
        number(value.has_value());
        if (value) put(*value);
    }
    template <class A, class B> void put(std::pair<A, B>& both) {
        put(both.first);
        put(both.second);
    }
    template <class T> requires std::is_class_v<T> void put(T& value) { fields(*this, value); }

    void signed_number(std::int64_t n) {
        number((static_cast<std::uint64_t>(n) << 1) ^ static_cast<std::uint64_t>(n >> 63));
    }
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_{bytes} {}
    template <class... Values> void operator()(Values&... values) { (get(values), ...); }
    bool at_end() const { return at_ == bytes_.size(); }

private:
    [[noreturn]] static void broken() { throw base::IoError("the merged timeline is damaged"); }

    std::uint64_t number() {
        std::uint64_t n = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (at_ == bytes_.size()) broken();
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            n |= std::uint64_t{byte & 0x7Fu} << shift;
            if (byte < 0x80) return n;
        }
        broken();
    }
    std::size_t length() {
        const std::uint64_t n = number();
        if (n > bytes_.size() - at_) broken();
        return static_cast<std::size_t>(n);
    }
    std::int64_t signed_number() {
        const std::uint64_t n = number();
        return static_cast<std::int64_t>(n >> 1) ^ -static_cast<std::int64_t>(n & 1);
    }
    void get(bool& flag) { flag = number() != 0; }
    void get(std::uint32_t& n) { n = static_cast<std::uint32_t>(number()) - 1; }
    void get(std::uint64_t& n) { n = number(); }
    void get(std::uint8_t& n) {
        if (at_ == bytes_.size()) broken();
        n = static_cast<std::uint8_t>(bytes_[at_++]);
    }
    void get(std::int32_t& n) { n = static_cast<std::int32_t>(signed_number()); }
    void get(std::int64_t& n) { n = signed_number(); }
    void get(double& n) {
        if (bytes_.size() - at_ < 8) broken();
        std::uint64_t bits = 0;
        for (unsigned i = 0; i < 8; ++i) bits |= std::uint64_t{static_cast<unsigned char>(bytes_[at_ + i])} << (8 * i);
        at_ += 8;
        n = std::bit_cast<double>(bits);
    }
    void get(std::string& text) {
        const std::size_t size = length();
        text.assign(bytes_.substr(at_, size));
        at_ += size;
    }
    template <class E> requires std::is_enum_v<E> void get(E& value) { value = static_cast<E>(number()); }
    template <class T> void get(std::vector<T>& items) {
        items.resize(length());  // each item takes a byte at least
        for (T& item : items) get(item);
    }
    template <class T> void get(std::optional<T>& value) {
        if (number()) get(value.emplace());
        else value.reset();
    }
    template <class A, class B> void get(std::pair<A, B>& both) {
        get(both.first);
        get(both.second);
    }
    template <class T> requires std::is_class_v<T> void get(T& value) { fields(*this, value); }

    std::string_view bytes_;
    std::size_t at_ = 0;
};

/// `fields` serves both ways; a Writer changes nothing.
template <class... Parts>
std::string bytes_of(const Parts&... parts) {
    Writer writer;
    (writer(const_cast<Parts&>(parts)), ...);
    return std::move(writer.out);
}

// What is put away between merges bears its hash before it, so that no number in it need be looked at one by one.

inline constexpr std::size_t seal_length = 8;

inline std::string seal_of(std::string_view bytes) {
    std::string seal(seal_length, '\0');
    std::uint64_t hash = base::hash64(bytes);
    for (char& c : seal) c = static_cast<char>(hash & 0xFF), hash >>= 8;
    return seal;
}

template <class T> std::string sealed(const T& value) {
    const std::string bytes = bytes_of(value);
    return seal_of(bytes) + bytes;
}

/// Nothing if the bytes are not as they were put away.
template <class T> std::optional<T> unsealed(std::string_view bytes) {
    if (bytes.size() < seal_length || seal_of(bytes.substr(seal_length)) != bytes.substr(0, seal_length)) return std::nullopt;
    Reader reader(bytes.substr(seal_length));
    T value;
    reader(value);
    return value;
}

}  // namespace tarikh::merge
