// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <expat.h>

#include <exception>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/io/xml_element.h"

namespace maskline {

/// What an element below the root may be, about.
struct XmlLimits {
  std::size_t depth = 100;                   ///< of the elements in it, itself included
  std::size_t bytes = std::size_t(1) << 30;  ///< in memory
  std::int64_t tag = std::int64_t(1) << 27;  ///< bytes of a tag or a comment as text
};

/// Parses XML piece by piece into the elements directly below the root. More is accepted than the
/// standard allows, because other programs write it: names of encodings such as utf8, white space
/// before the declaration, and control characters, which become spaces.
class XmlParser {
 public:
  explicit XmlParser(const XmlLimits& limits = {});
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;

  /// Parses the next piece; an empty one is the end of the text. False if the text is damaged or
  /// refused.
  bool parse(std::string_view piece);
  /// The elements that have been completed since the last call.
  std::vector<XmlElement> take() { return std::exchange(m_complete, {}); }

  std::int64_t line() const;  ///< reached, from 1
  /// Why the text is refused; nothing if it is not valid XML.
  const std::optional<Message>& refusal() const { return m_refusal; }

 private:
  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };

  // Called by the library, which no exception may pass through.
  static void start(void* self, const char* name, const char** attributes);
  static void end(void* self, const char* name);
  static void characters(void* self, const char* text, int length);
  static void documentType(void* self, const char* name, const char* system, const char* pub,
                           int definitions);
  template <class Work>
  static void call(void* self, Work work);

  void begin(std::string_view& first);
  void start(const char* name, const char** attributes);
  void end();
  void characters(std::string_view text);
  void refuse(const Message& why);
  void count(std::size_t bytes);

  XmlLimits m_limits;
  std::unique_ptr<XML_ParserStruct, Free> m_parser;
  bool m_inRoot = false;
  std::vector<XmlElement> m_open;  // from the one below the root to the current one
  std::size_t m_bytes = 0;         // that these take
  std::vector<XmlElement> m_complete;
  bool m_begun = false;
  bool m_wide = false;             // UTF-16
  std::int64_t m_linesBefore = 0;  // that are not given to the library
  std::int64_t m_fed = 0;          // bytes
  std::int64_t m_at = 0;           // the byte that the library has reached
  std::optional<Message> m_refusal;
  std::exception_ptr m_exception;
};

}  // namespace maskline
