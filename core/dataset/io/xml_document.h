// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace maskline {

/// The source of XML text: a file, or an entry of a zip archive.
struct XmlSource {
  std::filesystem::path file;
  std::string entry = {};  ///< "" for a file that is not an archive

  /// For messages: "set.zip/annotations.xml".
  std::filesystem::path name() const;
  /// The whole text. Throws Error(NotFound, Corrupt), and Error(BadInput) for an entry of more than
  /// 2 GiB.
  std::string text() const;
  /// At most the first `most` bytes; "" if nothing can be read.
  std::string head(std::size_t most) const;
};

/// An XML file as a tree. The tree needs about 60 bytes per element, 40 per attribute, and the text
/// once: 100 objects on 1000 frames of 1280 × 720 pixels from CVAT (100,000 masks, 200 MB of XML)
/// need 250 MB. It should be released when its masks are in the spool. Entities of a document type
/// are not expanded, and external resources are never loaded. The accessors throw Error(BadInput)
/// with the line for missing or invalid values.
class XmlDocument {
 public:
  using Node = pugi::xml_node;

  /// Throws Error(NotFound, Corrupt) with the line.
  explicit XmlDocument(XmlSource source);

  /// The root element.
  Node root() const { return m_tree.document_element(); }

  std::int64_t integer(Node node, const char* attribute) const;
  std::int64_t integer(Node node, const char* attribute, std::int64_t otherwise) const;
  std::string text(Node node, const char* attribute) const;
  /// An attribute that is 0 or 1; false if it is missing.
  bool flag(Node node, const char* attribute) const;
  /// The integer in a child element; nothing if the child is missing or empty.
  std::optional<std::int64_t> childInteger(Node node, const char* child) const;

  /// Throws Error(BadInput): The file "…" is invalid at line 12 (`why`).
  [[noreturn]] void refuse(Node node, const Message& why) const;

 private:
  std::int64_t lineAt(std::ptrdiff_t offset) const;

  XmlSource m_source;
  std::string m_text;  // the tree points into it
  pugi::xml_document m_tree;
};

/// Of a string without surrounding spaces; 12.0 is also an integer.
std::optional<std::int64_t> wholeNumber(std::string_view text);
std::optional<double> decimalNumber(std::string_view text);

}  // namespace maskline
