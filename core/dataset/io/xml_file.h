// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/dataset/io/xml_element.h"

namespace maskline {

/// XML text: a file, or an entry of a zip archive. The accessors throw Error(BadInput) with the
/// line for missing or invalid values.
struct XmlFile {
  std::filesystem::path file;
  std::string entry = {};  ///< "" for a file that is not an archive

  /// For messages: "set.zip/annotations.xml".
  std::filesystem::path name() const;
  /// At most the first `most` bytes; "" if nothing can be read.
  std::string head(std::size_t most) const;

  /// Calls `fn` for each element directly below the root, in file order, until it returns false.
  /// Memory holds one of them at a time, of about 1 GiB at most, whatever the size of the file.
  /// External resources are never loaded. Throws Error(NotFound, Corrupt), and Error(BadInput) for
  /// a document type with definitions or an external part, for elements nested more than 100 deep,
  /// and for an element that is too large.
  void forEachElement(const std::function<bool(const XmlElement&)>& fn) const;

  std::int64_t integer(const XmlElement& element, const char* attribute) const;
  std::int64_t integer(const XmlElement& element, const char* attribute,
                       std::int64_t otherwise) const;
  /// An attribute that must be there.
  const std::string& text(const XmlElement& element, const char* attribute) const;
  /// The integer in a child element; nothing if the child is missing or empty.
  std::optional<std::int64_t> childInteger(const XmlElement& element, const char* child) const;

  /// Throws Error(BadInput): The file "…" is invalid at line 12 (`why`).
  [[noreturn]] void refuse(const XmlElement& element, const Message& why) const;

 private:
  [[noreturn]] void throwDamaged(std::int64_t line) const;
  void forEachPiece(const std::function<bool(std::string_view)>& fn) const;
};

/// Of a string without surrounding spaces; 12.0 is also an integer.
std::optional<std::int64_t> wholeNumber(std::string_view text);
std::optional<double> decimalNumber(std::string_view text);

}  // namespace maskline
