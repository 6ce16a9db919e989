#pragma once
// The arithmetic of values, and what is looked up in them.
#include "runtime.h"

namespace tarikh::match {

Value add(const Value& a, const Value& b);
Value subtract(const Value& a, const Value& b);
Value multiply(const Value& a, const Value& b);
Value divide(const Value& a, const Value& b);
Value modulo(const Value& a, const Value& b);
Value power(const Value& a, const Value& b);
Value negated(const Value& a);

/// Throws PatternError where a list or a string becomes longer than any answer needs.
void check_length(std::size_t items_or_bytes);

/// n.name: of a node, relationship, map, date or duration.
Value property_of(const Value& of, std::string_view name, const PropertyGraph& graph);
/// list[2], map['key'], node['name'].
Value indexed(const Value& of, const Value& index, const PropertyGraph& graph);
Value sliced(const Value& of, const Value& from, const Value& to);
/// `a IN list`: null if it is not there but might be.
Value contained(const Value& item, const Value& list);

}  // namespace tarikh::match
