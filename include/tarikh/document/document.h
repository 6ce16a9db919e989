#pragma once
// A document as it came: what was written, when, and by whom.
#include <string>

namespace tarikh::document {

struct Document {
    std::string id;      ///< as given; else derived from the content
    std::string lang;    ///< "ar", "en"; empty until it is found out
    std::string title;
    std::string date;    ///< ISO day, "2025-09-02"; empty if unknown
    std::string source;  ///< the outlet
    std::string url;
    std::string text;    ///< valid UTF-8, exactly as given but for replaced ill-formed bytes
    std::string clock;   ///< the hour of the date as the outlet tells it, "14:30"; empty if unknown
    std::string input;   ///< where it was read, for messages: "file" or "file:line"
};

}  // namespace tarikh::document
