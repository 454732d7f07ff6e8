// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace maskline {

/// An XML element with all that is in it. Names and values that are missing read as "".
struct XmlElement {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<XmlElement> children;
  std::string text;       ///< of an element without children
  std::int64_t line = 0;  ///< in the file

  bool has(std::string_view key) const {
    return std::ranges::find(attributes, key, nameOf) != attributes.end();
  }
  const std::string& attribute(std::string_view key) const {
    const auto found = std::ranges::find(attributes, key, nameOf);
    return found == attributes.end() ? none().text : found->second;
  }
  /// An attribute that is 0 or 1; false if it is missing.
  bool flag(std::string_view key) const {
    const std::string& value = attribute(key);
    return value == "1" || value == "true" || value == "True";
  }
  /// The first child of that name; an empty element if there is none.
  const XmlElement& child(std::string_view key) const {
    const auto found = std::ranges::find(children, key, &XmlElement::name);
    return found == children.end() ? none() : *found;
  }
  const std::string& childText(std::string_view key) const { return child(key).text; }
  /// Calls `fn` for the children of that name.
  template <class Fn>
  void forEach(std::string_view key, Fn fn) const {
    for (const XmlElement& element : children)
      if (element.name == key) fn(element);
  }

 private:
  static std::string_view nameOf(const std::pair<std::string, std::string>& one) {
    return one.first;
  }
  static const XmlElement& none();
};

inline const XmlElement& XmlElement::none() {
  static const XmlElement empty;
  return empty;
}

}  // namespace maskline
