#pragma once
// PLOVER and CAMEO have no modality: what is yet to come, or was refused, is a class of its own there.
//
//     a visit planned -> AGREE, 036      a boycott planned -> THREATEN, 133      help refused -> REJECT, 121
#include <string_view>

#include <tarikh/ontology/ontology.h>

namespace tarikh::ontology {

struct Coding {
    std::string_view plover;  ///< "" where PLOVER has none
    std::string_view cameo;   ///< "" where the type's own code stays right
};

/// How an event of this type is coded when its modality is one of `modalities`. `by_somebody`: it is told who does it;
/// what nobody is told to plan or to refuse keeps the class of its type. Asserted and asked for, hypothetical: as well.
/// `threatened`: it is hypothetical because he threatens to do it; whatever it is, that is a threat.
Coding coding_of(const EventType& type, std::string_view modality, bool by_somebody, bool threatened = false);

}  // namespace tarikh::ontology
