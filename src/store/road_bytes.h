#pragma once
// The roads from one vertex as bytes: each in a few, as they stand in order.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <tarikh/graph/timeline_graph.h>

namespace tarikh::store {

/// A road to the event, actor or place of that number: which of them, its kind tells.
struct Leg {
    std::uint32_t to = 0;
    graph::EdgeKind kind = graph::EdgeKind::source;
    bool forward = true;
};

/// 0 for an event, 1 for an actor, 2 for a place.
inline std::size_t kind_reached(const Leg& leg) {
    using graph::EdgeKind;
    if (!leg.forward) return 0;
    switch (leg.kind) {
        case EdgeKind::source:
        case EdgeKind::target:
        case EdgeKind::participant: return 1;
        case EdgeKind::at: return 2;
        default: return 0;
    }
}

/// In the order in which a search takes them; each by how far it is from the last to one of its sort.
inline std::string packed(std::vector<Leg>& legs) {
    const auto order = [](const Leg& leg) { return std::make_tuple(kind_reached(leg), leg.to, leg.kind, !leg.forward); };
    std::sort(legs.begin(), legs.end(), [&](const Leg& a, const Leg& b) { return order(a) < order(b); });
    std::string bytes;
    std::array<std::uint32_t, 3> last{};
    for (const Leg& leg : legs) {
        std::uint32_t& before = last[kind_reached(leg)];
        std::uint64_t value = std::uint64_t{leg.to - before} << 5 | static_cast<std::uint64_t>(leg.kind) << 1 | std::uint64_t{leg.forward};
        before = leg.to;
        for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
        bytes += static_cast<char>(value);
    }
    return bytes;
}

/// Calls visit(leg) for each, as long as it says to go on. What is damaged ends early.
template <class Visit>
void for_each_leg(std::string_view bytes, Visit visit) {
    std::array<std::uint32_t, 3> last{};
    for (std::size_t at = 0; at < bytes.size();) {
        std::uint64_t value = 0;
        unsigned shift = 0;
        while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80 && shift < 56) {
            value |= std::uint64_t{static_cast<unsigned char>(bytes[at++]) & 0x7Fu} << shift;
            shift += 7;
        }
        if (at == bytes.size()) return;
        value |= std::uint64_t{static_cast<unsigned char>(bytes[at++])} << shift;
        Leg leg{0, static_cast<graph::EdgeKind>(value >> 1 & 0xF), (value & 1) != 0};
        leg.to = last[kind_reached(leg)] += static_cast<std::uint32_t>(value >> 5);
        if (!visit(leg)) return;
    }
}

}  // namespace tarikh::store
