#include "lines.h"

#include "sizes.h"

namespace tarikh::document {

bool Lines::fill() {
    if (ended_) return false;
    if (at_ > 0) {
        buffer_.erase(0, at_);
        at_ = 0;
    }
    ended_ = !stream_.more(buffer_);
    return !ended_;
}

bool Lines::next(Line& line) {
    line = {};
    std::size_t searched = at_;
    std::size_t end;
    while ((end = buffer_.find('\n', searched)) == std::string::npos) {
        const std::size_t length = buffer_.size() - at_;
        if (length > largest_line) {
            line.too_long = true;
            buffer_.clear();
            at_ = searched = 0;
        } else {
            searched = length;  // where the unread part begins once fill() has moved it to the front
        }
        if (!fill()) {
            end = buffer_.size();
            if (end == at_ && !line.too_long) return false;
            break;
        }
    }
    line.number = ++number_;
    line.text = buffer_.data() + at_;
    line.size = end - at_;
    if (end < buffer_.size()) buffer_[end] = '\0';
    if (line.size > 0 && line.text[line.size - 1] == '\r') line.text[--line.size] = '\0';
    at_ = std::min(end + 1, buffer_.size());
    return true;
}

}  // namespace tarikh::document
