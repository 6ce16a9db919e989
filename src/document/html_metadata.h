#pragma once
// What a page tells of itself for machines: JSON-LD, OpenGraph, meta, time, title.
#include <string>

#include <libxml/tree.h>

namespace tarikh::document {

struct PageMetadata {
    std::string title, date, source, url, lang;
    std::string article_body;  ///< of JSON-LD; often without its paragraphs
};

PageMetadata metadata_of(xmlNode* root);

std::string attribute(xmlNode* node, const char* name);
std::string name_of(xmlNode* node);  ///< "div"; empty for what is no element
/// The text below a node with its white space as it stands.
std::string content_of(xmlNode* node);

/// Deeper elements than this are not looked into.
inline constexpr int deepest_element = 400;

}  // namespace tarikh::document
