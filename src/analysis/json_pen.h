#pragma once
// The pen that writes an analysis as JSON: appends members and items, and puts the commas where they belong.
//
// An analysis is some nine times as long as its document, so this is written for speed: a key is one piece made at
// compile time, what needs no escape goes out in one run.
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <tarikh/base/span.h>

namespace tarikh::analysis {

class Pen {
public:
    /// The name of a member with what stands around it: `,"name":`.
    struct Key {
        // NOLINTNEXTLINE(google-explicit-constructor): names are written as plain literals
        template <std::size_t n>
        consteval Key(const char (&name)[n]) : size{n + 3} {
            static_assert(n + 3 <= sizeof text);
            text[0] = ',';
            text[1] = '"';
            for (std::size_t i = 0; i + 1 < n; ++i) text[i + 2] = name[i];
            text[n + 1] = '"';
            text[n + 2] = ':';
        }
        char text[24] = {};
        std::size_t size;
    };

    /// `expected`: bytes that are made room for at once.
    explicit Pen(std::size_t expected) { grow(expected); }

    /// What was written.
    std::string take() const { return {out_.get(), size_}; }

    void open(char bracket) {
        comma();
        put(bracket);
        first_ = true;
    }
    void close(char bracket) {
        put(bracket);
        first_ = false;
    }
    void key(const Key& key) {
        const std::size_t skip = first_ ? 1 : 0;
        room(sizeof key.text);
        std::memcpy(out_.get() + size_, key.text + skip, sizeof key.text - 1);  // all of it: a known number of bytes is quick
        size_ += key.size - skip;
        first_ = true;  // no comma before the value
    }
    void string(std::string_view text) {
        room(text.size() + 3);
        char* to = out_.get() + size_;
        if (!first_) *to++ = ',';
        first_ = false;
        *to++ = '"';
        const std::size_t run = plain_run(text);
        if (run != 0) std::memcpy(to, text.data(), run);
        size_ = static_cast<std::size_t>(to - out_.get()) + run;
        if (run != text.size()) [[unlikely]] put_escaped(text.substr(run));
        put('"');
    }
    void integer(std::int64_t number) {
        room(24);
        comma();
        char* const to = out_.get() + size_;
        size_ += static_cast<std::size_t>(std::to_chars(to, to + 21, number).ptr - to);
    }
    /// Six digits after the point at most: the same bytes on every machine.
    void real(double number) {
        comma();
        if (!std::isfinite(number)) number = 0;
        char digits[340];
        char* end = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed, 6).ptr;
        while (end[-1] == '0') --end;
        if (end[-1] == '.') --end;
        const std::string_view shown(digits, static_cast<std::size_t>(end - digits));
        put(shown == "-0" ? "0" : shown);
    }
    void null() {
        comma();
        put("null");
    }

    void member(const Key& name, std::string_view text) {
        key(name);
        string(text);
    }
    void known_or_null(const Key& name, std::string_view text) {
        key(name);
        text.empty() ? null() : string(text);
    }
    void if_known(const Key& name, std::string_view text) {
        if (!text.empty()) member(name, text);
    }
    void member(const Key& name, std::int64_t number) {
        key(name);
        integer(number);
    }
    void member(const Key& name, const std::optional<double>& number) {
        key(name);
        number ? real(*number) : null();
    }
    void span(const base::Span& span) {
        member("start", std::int64_t{span.start});
        member("end", std::int64_t{span.end});
    }
    template <class Items, class Each>
    void list(const Key& name, const Items& items, Each each) {
        key(name);
        open('[');
        for (const auto& item : items) {
            open('{');
            each(item);
            close('}');
        }
        close(']');
    }

private:
    static constexpr std::array<bool, 256> needs_escape = [] {
        std::array<bool, 256> needs{};
        for (std::size_t control = 0; control < 0x20; ++control) needs[control] = true;
        needs['"'] = needs['\\'] = true;
        return needs;
    }();

    /// Length of what needs no escape at the beginning: nearly always the whole.
    static std::size_t plain_run(std::string_view text) {
        std::size_t run = 0;
        while (text.size() - run >= 16 && plain<16>(text.data() + run)) run += 16;
        // The rest in one piece, or two, that overlap what is known or each other.
        const char* const end = text.data() + text.size();
        if (text.size() >= 16 ? text.size() - run < 16 && plain<16>(end - 16) : text.size() >= 8 && plain<8>(text.data()) && plain<8>(end - 8)) return text.size();
        while (run < text.size() && !needs_escape[static_cast<unsigned char>(text[run])]) ++run;
        return run;
    }
    /// No byte of so many needs an escape. Without branches, so that the compiler does all of them at once.
    template <int count>
    static bool plain(const char* bytes) {
        unsigned char found = 0;
        for (int i = 0; i < count; ++i) {
            const auto byte = static_cast<unsigned char>(bytes[i]);
            found |= static_cast<unsigned char>((byte < 0x20) | (byte == '"') | (byte == '\\'));
        }
        return found == 0;
    }
    /// What begins with something to escape.
    [[gnu::noinline]] void put_escaped(std::string_view text) {
        while (!text.empty()) {
            escape(text.front());
            text.remove_prefix(1);
            const std::size_t run = plain_run(text);
            put(text.substr(0, run));
            text.remove_prefix(run);
        }
    }
    void escape(char c) {
        constexpr char hex[] = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        put('\\');
        switch (c) {
            case '"': put('"'); break;
            case '\\': put('\\'); break;
            case '\n': put('n'); break;
            case '\t': put('t'); break;
            case '\r': put('r'); break;
            default:
                put("u00");
                put(hex[byte >> 4]);
                put(hex[byte & 15]);
        }
    }

    void room(std::size_t bytes) {
        if (capacity_ - size_ < bytes) [[unlikely]] grow(bytes);
    }
    [[gnu::noinline]] void grow(std::size_t bytes) {
        capacity_ = 2 * capacity_ + bytes + 64;
        auto larger = std::make_unique_for_overwrite<char[]>(capacity_);
        if (size_ != 0) std::memcpy(larger.get(), out_.get(), size_);
        out_ = std::move(larger);
    }
    void put(std::string_view text) {
        room(text.size());
        if (!text.empty()) std::memcpy(out_.get() + size_, text.data(), text.size());
        size_ += text.size();
    }
    void put(char c) {
        room(1);
        out_[size_++] = c;
    }
    void comma() {
        if (!first_) put(',');
        first_ = false;
    }

    std::unique_ptr<char[]> out_;
    std::size_t size_ = 0, capacity_ = 0;
    bool first_ = true;
};

}  // namespace tarikh::analysis
