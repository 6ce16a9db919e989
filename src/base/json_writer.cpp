#include <tarikh/base/json.h>

#include <charconv>
#include <cmath>
#include <variant>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace tarikh::base {

struct JsonWriter::Impl {
    rapidjson::StringBuffer buffer;
    std::variant<std::monostate, rapidjson::Writer<rapidjson::StringBuffer>, rapidjson::PrettyWriter<rapidjson::StringBuffer>> writer;
    bool pretty;

    explicit Impl(bool is_pretty) : pretty{is_pretty} {
        if (pretty) {
            auto& made = writer.emplace<2>(buffer);
            made.SetIndent(' ', 2);
        } else {
            writer.emplace<1>(buffer);
        }
    }

    template <class Verb>
    void with(Verb verb) {
        if (pretty) verb(std::get<2>(writer));
        else verb(std::get<1>(writer));
    }
};

JsonWriter::JsonWriter(bool pretty) : impl_{std::make_unique<Impl>(pretty)} {}
JsonWriter::~JsonWriter() = default;

namespace {

rapidjson::SizeType length(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

}  // namespace

JsonWriter& JsonWriter::begin_object() {
    impl_->with([](auto& w) { w.StartObject(); });
    return *this;
}
JsonWriter& JsonWriter::end_object() {
    impl_->with([](auto& w) { w.EndObject(); });
    return *this;
}
JsonWriter& JsonWriter::begin_array() {
    impl_->with([](auto& w) { w.StartArray(); });
    return *this;
}
JsonWriter& JsonWriter::end_array() {
    impl_->with([](auto& w) { w.EndArray(); });
    return *this;
}
JsonWriter& JsonWriter::key(std::string_view name) {
    impl_->with([&](auto& w) { w.Key(name.data() ? name.data() : "", length(name)); });
    return *this;
}
JsonWriter& JsonWriter::value(std::string_view text) {
    impl_->with([&](auto& w) { w.String(text.data() ? text.data() : "", length(text)); });
    return *this;
}
JsonWriter& JsonWriter::value(std::int64_t number) {
    impl_->with([&](auto& w) { w.Int64(number); });
    return *this;
}
JsonWriter& JsonWriter::value(bool flag) {
    impl_->with([&](auto& w) { w.Bool(flag); });
    return *this;
}
JsonWriter& JsonWriter::null() {
    impl_->with([](auto& w) { w.Null(); });
    return *this;
}
JsonWriter& JsonWriter::raw(std::string_view json) {
    impl_->with([&](auto& w) { w.RawValue(json.data() ? json.data() : "", json.size(), rapidjson::kObjectType); });
    return *this;
}

JsonWriter& JsonWriter::value(double number, int decimals) {
    if (!std::isfinite(number)) return null();
    char digits[400];  // the longest double has 309 digits before the point
    const auto end = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed, decimals).ptr;
    std::string_view shown{digits, static_cast<std::size_t>(end - digits)};
    if (shown.find('.') != shown.npos) {
        while (shown.back() == '0') shown.remove_suffix(1);
        if (shown.back() == '.') shown.remove_suffix(1);
    }
    if (shown == "-0") shown = "0";
    impl_->with([&](auto& w) { w.RawValue(shown.data(), shown.size(), rapidjson::kNumberType); });
    return *this;
}

std::string JsonWriter::take() {
    std::string out{impl_->buffer.GetString(), impl_->buffer.GetSize()};
    impl_->buffer.Clear();
    impl_->with([&](auto& w) { w.Reset(impl_->buffer); });
    return out;
}

}  // namespace tarikh::base
