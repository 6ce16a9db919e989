#pragma once
// The chosen events as pictures, in GraphViz' DOT; render() (exports.h) draws them. More than a picture holds is counted in a
// note, "+12 more". The same selection gives the same text.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include <tarikh/exports/exports.h>

namespace tarikh::exports {

inline constexpr std::size_t usual_cards = 150;   ///< more are no picture
inline constexpr std::size_t usual_actors = 40;

/// A spine of dates with a card for each event, a box for each month. Of more than `cards` the weightiest are drawn.
std::string draw_timeline(const Selection& selection, std::size_t cards = usual_cards);

/// Who has to do with whom: an arrow from those who act to those they act on, as thick as there are events, in the colour and with
/// the name of the commonest type. The `actors` with most events are drawn.
std::string draw_actors(const Selection& selection, std::size_t actors = usual_actors);

/// What led to an event and what followed from it, as far as the chosen events tell; without one, all that hangs together.
/// `of` is an index into the timeline and need not be chosen.
std::string draw_causes(const Selection& selection, std::optional<std::uint32_t> of, std::size_t cards = usual_cards);

}  // namespace tarikh::exports
