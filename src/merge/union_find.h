#pragma once
// Sets that only ever grow together. The root of a set is its smallest member, so that the outcome does not depend
// on the order of the unions.
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace tarikh::merge {

class UnionFind {
public:
    explicit UnionFind(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }

    std::uint32_t root(std::uint32_t member) {
        while (parent_[member] != member) {
            parent_[member] = parent_[parent_[member]];
            member = parent_[member];
        }
        return member;
    }
    void unite(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        if (b < a) std::swap(a, b);
        parent_[b] = a;
    }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace tarikh::merge
