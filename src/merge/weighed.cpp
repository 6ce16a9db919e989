#include "weighed.h"

#include "bytes.h"

namespace tarikh::merge {
namespace {

/// A happening under a name that lasts: its document's, and which one of that it is.
struct Tie {
    std::uint64_t document = 0;
    std::uint32_t place = 0;
    std::int32_t points = 0;
    bool one_story = false;
};
struct Ties {
    std::vector<std::uint64_t> mates;
    std::vector<std::vector<Tie>> of;
};

template <class Io> void fields(Io& io, Tie& v) { io(v.document, v.place, v.points, v.one_story); }
template <class Io> void fields(Io& io, Ties& v) { io(v.mates, v.of); }

}  // namespace

Places::Places(std::vector<std::string_view> keys, const std::vector<Happening>& happenings) : places_(keys.size()), happenings_{happenings} {
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
        names_.push_back(base::hash64(keys[i]));
        document_of_.emplace(names_[i], i);
    }
    for (const Happening& one : happenings) places_[one.document] = {one.first_of_document, one.end_of_document};
}

std::string Places::to_bytes(const Weights& weights, std::uint32_t document) const {
    Ties ties;
    for (const std::uint32_t mate : weights.mates[document]) ties.mates.push_back(names_[mate]);
    for (std::uint32_t h = places_[document].first; h < places_[document].end; ++h) {
        std::vector<Tie>& of = ties.of.emplace_back();
        for (const Weighed& one : weights.of[h]) {
            const std::uint32_t other = happenings_[one.other].document;
            of.push_back({names_[other], one.other - places_[other].first, one.points, one.one_story});
        }
    }
    return sealed(ties);
}

bool Places::read(std::string_view bytes, Weights& weights, std::uint32_t document) const {
    const std::optional<Ties> ties = unsealed<Ties>(bytes);
    const Place& here = places_[document];
    if (!ties || ties->of.size() != here.end - here.first) return false;
    for (const std::uint64_t mate : ties->mates) {
        const auto found = document_of_.find(mate);
        if (found == document_of_.end() || !weights.known[found->second]) return false;
        weights.mates[document].push_back(found->second);
    }
    for (std::uint32_t i = 0; i < ties->of.size(); ++i)
        for (const Tie& tie : ties->of[i]) {
            const auto found = document_of_.find(tie.document);
            if (found == document_of_.end() || !weights.known[found->second]) return false;
            const Place& there = places_[found->second];
            if (tie.place >= there.end - there.first) return false;
            weights.of[here.first + i].push_back({there.first + tie.place, tie.points, tie.one_story});
        }
    return true;
}

}  // namespace tarikh::merge
