#include "labels.h"
#include "network.h"
#include "writers.h"

namespace tarikh::exports {
namespace {

/// RFC 4180, and no cell that a spreadsheet would take for a formula.
std::string cell(std::string_view text) {
    std::string out = plain(text);
    if (!out.empty() && std::string_view{"=+-@\t\n"}.find(out.front()) != std::string_view::npos) out.insert(out.begin(), '\'');
    if (out.find_first_of(",\"\n\r") == std::string::npos) return out;
    std::string quoted = "\"";
    for (const char c : out) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::string codes(const Selection& s, const std::vector<merge::Participant>& list) {
    std::string out;
    for (const merge::Participant& p : list) {
        const std::string& code = s.timeline.actors[p.actor].code;
        if (code.empty()) continue;
        if (!out.empty()) out += ' ';
        out += code;
    }
    return out;
}

}  // namespace

std::string write_csv(const Selection& s) {
    // The mark tells spreadsheets that this is UTF-8.
    std::string out =
        "\xEF\xBB\xBFid,begin,end,precision,type,plover,cameo,modality,source,source_codes,target,target_codes,place,country,lat,lon,"
        "killed_min,killed_max,injured_min,injured_max,disputed,confidence,witnesses,title,outlets,url\r\n";
    for (const std::uint32_t index : s.events) {
        const merge::Event& e = s.timeline.events[index];
        std::string row;
        const auto add = [&](std::string_view text) {
            if (!row.empty()) row += ',';
            row += cell(text);
        };
        add(e.id);
        add(e.when.begin());
        add(e.when.end());
        add(merge::word_of(e.when.precision));
        add(e.type);
        add(e.plover);
        add(e.cameo);
        add(e.modality);
        add(participants(s, e.sources));
        add(codes(s, e.sources));
        add(participants(s, e.targets));
        add(codes(s, e.targets));
        add(place(s, e));
        const merge::Place* p = e.place == merge::none ? nullptr : &s.timeline.places[e.place];
        add(p == nullptr ? std::string_view{} : std::string_view{p->country});
        const merge::Place* on_earth = position(s, e);
        for (const bool latitude : {true, false}) {
            row += ',';
            if (on_earth != nullptr) row += decimal(latitude ? *on_earth->lat : *on_earth->lon, 4);  // a number may begin with a minus
        }
        for (const auto& c : {e.killed, e.injured}) {
            row += c ? "," + std::to_string(c->min) + "," + std::to_string(c->max) : std::string{",,"};
        }
        add(e.disputed ? "yes" : "no");
        add(decimal(e.confidence, 2));
        add(std::to_string(e.witnesses));
        add(e.title);
        std::string outlets, url;
        for (const std::uint32_t r : e.reports) {
            const auto& info = s.timeline.documents[s.timeline.reports[r].document].info;
            if (!info.source.empty() && outlets.find(info.source) == std::string::npos) outlets += (outlets.empty() ? "" : "; ") + info.source;
            if (url.empty()) url = info.url;
        }
        add(outlets);
        add(url);
        out += row + "\r\n";
    }
    return out;
}

}  // namespace tarikh::exports
