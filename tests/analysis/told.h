#pragma once
// What an analysis says, as one line of text an event: "consult(FRA -> USA, at FRA, on 2025-08-18)", so that a failure
// reads as a sentence. Unknown actors are shown by their text.
#include <algorithm>
#include <string>
#include <vector>

#include <tarikh/analysis/analyzer.h>

namespace tarikh::told {

inline analysis::Analysis analysed(const std::string& text, const std::string& published = "2025-09-02") {
    static analysis::Analyzer analyzer{analysis::Knowledge::built_in()};
    document::Document d;
    d.id = "test";
    d.date = published;
    d.text = text;
    return analyzer.analyze(d);
}

inline std::string joined(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& s : list) out += (out.empty() ? "" : "+") + s;
    return out;
}

inline std::string line(const analysis::Event& e) {
    std::vector<std::string> sources, targets, places, times;
    for (const analysis::Argument& a : e.arguments) {
        const std::string who = a.code.empty() ? a.text : a.code;
        if (a.role == "source") sources.push_back(who);
        if (a.role == "target") targets.push_back(who);
        if (a.role == "place") places.push_back(a.country.empty() ? a.text : a.country);
        if (a.role == "time") times.push_back(a.value);
    }
    std::string out = e.type + "(" + joined(sources);
    if (!targets.empty()) out += " -> " + joined(targets);
    if (!places.empty()) out += ", at " + joined(places);
    if (!times.empty()) out += ", on " + joined(times);
    if (e.killed) out += ", killed " + std::to_string(e.killed->min) + (e.killed->max != e.killed->min ? "-" + std::to_string(e.killed->max) : "");
    if (e.injured) out += ", injured " + std::to_string(e.injured->min) + (e.injured->max != e.injured->min ? "-" + std::to_string(e.injured->max) : "");
    out += ")";
    if (e.modality != "asserted") out += " " + e.modality;
    return out;
}

/// All events but plain statements, in text order, joined by "; ".
inline std::string events(const std::string& text, const std::string& published = "2025-09-02") {
    std::string out;
    for (const analysis::Event& e : analysed(text, published).events)
        if (e.type != "statement") out += (out.empty() ? "" : "; ") + line(e);
    return out;
}

/// The lines of `explain` that begin with a word such as "clause:" or "phrase:", joined by " | ".
inline std::string explained(const std::string& text, const std::string& kind) {
    static analysis::Analyzer analyzer{analysis::Knowledge::built_in()};
    document::Document d;
    d.id = "test";
    d.date = "2025-09-02";
    d.text = text;
    const std::string all = analyzer.explain(d);
    std::string out;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find('\n', at), all.size());
        const std::string row = all.substr(at, end - at);
        const std::string mark = "  " + kind + ": ";
        if (row.starts_with(mark)) out += (out.empty() ? "" : " | ") + row.substr(mark.size());
        at = end + 1;
    }
    return out;
}

}  // namespace tarikh::told
