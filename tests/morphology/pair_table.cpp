#include <doctest/doctest.h>

#include <random>

#include <pair_table.h>

#include "arabic_words.h"

using namespace tarikh;
using namespace tarikh::morphology;

namespace {

/// Made-up signatures: a few classes each, and any features.
std::vector<Signature> some_signatures(std::size_t count, std::size_t classes) {
    std::mt19937 random{11};  // NOLINT: the same each time
    std::vector<Signature> out;
    for (std::size_t i = 0; i < count; ++i) {
        Signature s;
        for (int n = 0; n < 6; ++n) s.classes |= std::uint64_t{1} << random() % classes;
        s.gender = static_cast<std::uint8_t>(random() % 3);
        s.number = static_cast<std::uint8_t>(random() % 4);
        s.definite = static_cast<std::uint8_t>(random() % 2);
        s.person = static_cast<std::uint8_t>(random() % 4);
        out.push_back(s);
    }
    return out;
}

}  // namespace

TEST_CASE("the table of pairs tells what the rules tell") {
    const Context::Impl& rules = test::ArabicWords::get().context.impl();
    PairTable table{rules};
    // More than the table has rows for: those beyond are worked out each time.
    const std::vector<Signature> all = some_signatures(1500, rules.classes.size());
    std::vector<std::uint16_t> lefts, rights;
    for (const Signature& s : all) {
        lefts.push_back(table.left(s));
        rights.push_back(table.right(s));
    }
    int wrong = 0, scored = 0;
    for (int round = 0; round < 2; ++round)
        for (std::size_t l = 0; l < all.size(); l += 7)
            for (std::size_t r = 0; r < all.size(); r += 11) {
                const PairScore wanted = rules.score(all[l], all[r]), told = table.told(lefts[l], rights[r]);
                wrong += told.score != wanted.score || told.set_mood != wanted.set_mood || told.set_case != wanted.set_case;
                scored += wanted.score != 0;
            }
    CHECK(wrong == 0);
    CHECK(scored > 10000);
}

TEST_CASE("what no rule tells apart has one number") {
    const Context::Impl& rules = test::ArabicWords::get().context.impl();
    PairTable table{rules};
    const Signature nothing{}, other_features{0, 1, 2, 1, 3};
    CHECK(table.left(nothing) == table.left(other_features));
    CHECK(table.right(nothing) == table.right(other_features));
    const Signature border = rules.border(class_start);
    CHECK(table.left(border) != table.left(nothing));
}
