// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace maskline {

/// Where an XML text lies: a file, or an entry of a zip archive.
struct XmlSource {
  std::filesystem::path file;
  std::string entry = {};  ///< "" for a file that is no archive

  /// For messages: "set.zip/annotations.xml".
  std::filesystem::path name() const;
  /// The whole of it. Throws Error(NotFound, Corrupt), Error(BadInput) for an entry of more than
  /// 2 GiB.
  std::string text() const;
  /// At most the first `most` bytes; "" if nothing can be read.
  std::string head(std::size_t most) const;
};

/// An XML file as a tree. The tree takes about 60 bytes for each element, 40 for each attribute,
/// and the text once: a hundred objects on a thousand frames of 1280 × 720 pixels, as CVAT writes
/// them (100,000 masks, 200 MB of XML), take 250 MB. It is meant to be let go when its masks are in
/// the spool. Entities of a document type are not expanded and nothing outside of the file is
/// fetched. The accessors throw Error(BadInput) with the line for what is missing or is no number.
class XmlDocument {
 public:
  using Node = pugi::xml_node;

  /// Throws Error(NotFound, Corrupt) with the line.
  explicit XmlDocument(XmlSource source);

  /// The outermost element.
  Node root() const { return m_tree.document_element(); }

  std::int64_t integer(Node node, const char* attribute) const;
  std::int64_t integer(Node node, const char* attribute, std::int64_t otherwise) const;
  std::string text(Node node, const char* attribute) const;
  /// Of an attribute that is 0 or 1; false if there is none.
  bool flag(Node node, const char* attribute) const;
  /// The whole number between the tags of a child; nothing if there is no child, or it is empty.
  std::optional<std::int64_t> childInteger(Node node, const char* child) const;

  /// Throws Error(BadInput): The file "…" is wrong at line 12 (`why`).
  [[noreturn]] void refuse(Node node, const Message& why) const;

 private:
  std::int64_t lineAt(std::ptrdiff_t offset) const;

  XmlSource m_source;
  std::string m_text;  // the tree points into it
  pugi::xml_document m_tree;
};

/// Of a text without spaces around it; 12.0 is whole too.
std::optional<std::int64_t> wholeNumber(std::string_view text);
std::optional<double> decimalNumber(std::string_view text);

}  // namespace maskline
