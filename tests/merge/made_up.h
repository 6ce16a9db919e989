#pragma once
// Analyses made up from one line an event, so that a test reads like the news it stands for:
//
//     article("a1", "2025-07-15", {"assault RUS -> UKR at kyiv.UKR on 2025-07-15 killed 9 | Nine died in Kyiv."})
//
// TYPE[=LEMMA][/MODALITY][#CLUSTER] SOURCES -> TARGETS at TOWN.COUNTRY on DAY[/DAY] killed N injured N | SENTENCE
// RUS is a country (entity country:RUS, code RUS); person:macron=FRA a known person; LBN:army an unknown actor "army" with
// a code; mob an unknown one without. "kyiv.UKR" is place:kyiv in UKR, "?bridge.UKR" an unknown place; "at .UKR" the country.
#include <sstream>
#include <string>
#include <vector>

#include <tarikh/analysis/analysis.h>
#include <tarikh/base/hash.h>
#include <tarikh/base/utf8.h>

namespace made_up {

using namespace tarikh;

inline std::string before(const std::string& text, char mark) { return text.substr(0, text.find(mark)); }
inline std::string after(const std::string& text, char mark) {
    const std::size_t at = text.find(mark);
    return at == std::string::npos ? std::string() : text.substr(at + 1);
}

inline analysis::Argument actor(const std::string& role, const std::string& word) {
    analysis::Argument argument;
    argument.role = role;
    if (word.starts_with("person:") || word.starts_with("org:")) {
        argument.entity = before(word, '=');
        argument.code = after(word, '=');
        argument.text = after(argument.entity, ':');
    } else if (word.find(':') != std::string::npos) {
        argument.code = before(word, ':');
        argument.text = after(word, ':');
    } else if (word.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos) {
        argument.text = word;
    } else {
        argument.entity = "country:" + word;
        argument.code = argument.text = word;
    }
    return argument;
}

inline analysis::Count count(const std::string& word) {
    const std::size_t dots = word.find("..");
    if (dots == std::string::npos) return {std::stoll(word), std::stoll(word)};
    return {std::stoll(word.substr(0, dots)), std::stoll(word.substr(dots + 2))};
}

inline void add_event(analysis::Analysis& analysis, const std::string& line) {
    const std::string sentence = line.find(" | ") == std::string::npos ? std::string() : line.substr(line.find(" | ") + 3);
    std::istringstream words(before(line, '|'));
    std::string word, role = "source", slot;
    words >> word;

    analysis::Event event;
    event.cluster = after(word, '#');
    word = before(word, '#');
    event.modality = after(word, '/').empty() ? "asserted" : after(word, '/');
    word = before(word, '/');
    event.type = before(word, '=');
    event.confidence = 0.8;
    event.sentence = static_cast<std::uint32_t>(analysis.sentences.size());
    const std::uint32_t start = analysis.sentences.empty() ? 0 : analysis.sentences.back().span.end + 1;
    const auto length = static_cast<std::uint32_t>(std::max<std::size_t>(8, base::count_code_points(sentence)));
    analysis.sentences.push_back({{start, start + length}, sentence});
    event.trigger = {start, start + 4};
    event.trigger_text = event.type;
    event.lemma = after(word, '=').empty() ? event.type : after(word, '=');
    event.id = base::content_id({analysis.document.id, std::to_string(start), event.type});

    std::uint32_t at = start;
    const auto put = [&](analysis::Argument argument) {
        argument.span = {at, at + 1};
        ++at;
        event.arguments.push_back(argument);
        return argument.span;
    };
    while (words >> word) {
        if (word == "->") role = "target";
        else if (word == "at" || word == "on" || word == "killed" || word == "injured") slot = word;
        else if (slot.empty()) {
            const analysis::Argument argument = actor(role, word);
            const base::Span span = put(argument);
            analysis.actors.push_back({span, argument.text, argument.entity, argument.entity.empty() ? "" : argument.text,
                                       argument.code, argument.entity.starts_with("person:") ? "person" : "country"});
        } else if (slot == "at") {
            analysis::Argument argument;
            argument.role = "place";
            argument.country = after(word, '.');
            const std::string town = before(word, '.');
            argument.text = town.empty() ? argument.country : town;
            if (town.empty()) argument.entity = "country:" + argument.country;
            else if (town[0] == '?') argument.text = town.substr(1);
            else argument.entity = "place:" + town;
            const base::Span span = put(argument);
            analysis.places.push_back({span, argument.text, argument.entity, argument.entity.empty() ? "" : argument.text,
                                       argument.country, {}, {}});
        } else if (slot == "on") {
            analysis::Argument argument;
            argument.role = "time";
            argument.text = argument.value = word;
            argument.begin = before(word, '/');
            argument.end_date = after(word, '/').empty() ? argument.begin : after(word, '/');
            put(argument);
        } else if (slot == "killed") {
            event.killed = count(word);
        } else {
            event.injured = count(word);
        }
    }
    analysis.events.push_back(std::move(event));
}

inline analysis::Analysis article(const std::string& id, const std::string& date, const std::vector<std::string>& events,
                                  const std::string& lang = "en") {
    analysis::Analysis analysis;
    analysis.document = {id, lang, "Title of " + id, date, "outlet-" + id, ""};
    for (const std::string& event : events) add_event(analysis, event);
    return analysis;
}

/// News of a small world that tells the same happenings again and again, in other words, with other figures: the same
/// seed, the same news.
class Newsroom {
public:
    explicit Newsroom(std::uint32_t seed) : state_{seed * 2654435761u + 1} {}

    std::vector<analysis::Analysis> articles(std::size_t how_many) {
        static const char* const types[] = {"assault", "consult", "casualty", "statement", "protest", "aid", "accuse"};
        static const char* const codes[] = {"RUS", "UKR", "FRA", "LBN", "ISR", "EGY", "ETH", "IRN", "USA", "SDN"};
        static const char* const towns[] = {"kyiv.UKR", "paris.FRA", "beirut.LBN", "cairo.EGY", "muscat.OMN", "nyala.SDN"};
        std::vector<analysis::Analysis> news;
        const std::size_t happenings = how_many / 3 + 2;
        for (std::size_t i = 0; i < how_many; ++i) {
            if (i > 4 && one_in(9)) {  // a wire copy under another name
                analysis::Analysis copy = news[below(i)];
                copy.document.id = "copy-" + std::to_string(i);
                for (analysis::Event& event : copy.events) event.id = base::content_id({copy.document.id, event.id});
                news.push_back(std::move(copy));
                continue;
            }
            std::vector<std::string> events;
            const std::size_t first = below(happenings);
            for (std::size_t k = 0; k < 1 + below(4); ++k) {
                const std::size_t h = (first + k * k) % happenings;  // decides all that is true of it
                std::string line = types[h % 7];
                if (one_in(12)) line += "/planned";
                line += std::string(" ") + codes[h % 10];
                if (!one_in(4)) line += std::string(" -> ") + codes[(h + 1 + h / 10) % 10];
                if (!one_in(3)) line += std::string(" at ") + towns[h % 6];
                if (!one_in(3)) line += " on 2025-0" + std::to_string(1 + h % 9) + "-1" + std::to_string((h / 9) % 9);
                if (h % 7 == 0 || h % 7 == 2) line += " killed " + std::to_string(3 + h % 20 + below(2));
                line += " | Outlet " + std::to_string(below(40)) + " tells of happening number " + std::to_string(h) +
                        " in its own way, way " + std::to_string(below(1000));
                events.push_back(line);
            }
            const std::size_t h = first;
            const std::string date = "2025-0" + std::to_string(1 + h % 9) + "-1" + std::to_string((h / 9) % 9);
            news.push_back(article("n" + std::to_string(i), one_in(15) ? "" : date, events, one_in(2) ? "ar" : "en"));
        }
        return news;
    }

    std::size_t below(std::size_t bound) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>((state_ >> 33) % bound);
    }
    bool one_in(std::size_t n) { return below(n) == 0; }

    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::uint64_t state_;
};

}  // namespace made_up
