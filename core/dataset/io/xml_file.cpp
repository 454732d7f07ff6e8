// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/xml_file.h"

#include <charconv>
#include <cmath>
#include <fstream>

#include "core/dataset/io/xml_parser.h"
#include "core/dataset/io/zip_text.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr const char* spaces = " \t\r\n";
  const std::size_t from = text.find_first_not_of(spaces);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(spaces) - from + 1);
}

}  // namespace

fs::path XmlFile::name() const { return entry.empty() ? file : file / entry; }

void XmlFile::forEachPiece(const std::function<bool(std::string_view)>& fn) const {
  if (!entry.empty()) {
    if (!forEachZipPiece(file, entry, fn))
      throw Error(messages::dataset::archiveDamaged, file, entry);
    return;
  }
  std::ifstream in(file, std::ios::binary);
  std::error_code none;
  if (!in || !fs::is_regular_file(file, none)) throw Error(messages::dataset::fileNotRead, file);
  std::vector<char> piece(std::size_t(1) << 18);
  while (in.read(piece.data(), std::ssize(piece)), in.gcount() > 0)
    if (!fn({piece.data(), static_cast<std::size_t>(in.gcount())})) return;
  if (in.bad()) throw Error(messages::dataset::fileNotRead, file);
}

std::string XmlFile::head(std::size_t most) const {
  if (!entry.empty()) return zipText(file, entry, most);
  std::ifstream in(file, std::ios::binary);
  std::string first(most, '\0');
  in.read(first.data(), static_cast<std::streamsize>(most));
  first.resize(static_cast<std::size_t>(in.gcount()));
  return first;
}

/// The checksum of an entry is known at its end.
void XmlFile::throwDamaged(std::int64_t line) const {
  constexpr std::size_t most = std::size_t(1) << 30;
  std::size_t seen = 0;
  const auto enough = [&](std::string_view piece) { return (seen += piece.size()) < most; };
  if (!entry.empty() && !forEachZipPiece(file, entry, enough))
    throw Error(messages::dataset::archiveDamaged, file, entry);
  throw Error(messages::dataset::xmlDamaged, name(), line);
}

void XmlFile::forEachElement(const std::function<bool(const XmlElement&)>& fn) const {
  XmlParser parser;
  bool stopped = false;
  const auto next = [&](std::string_view piece) {
    if (!parser.parse(piece)) {
      if (parser.refusal())
        throw Error(messages::dataset::xmlWrong, name(), parser.line(), *parser.refusal());
      throwDamaged(parser.line());
    }
    for (const XmlElement& element : parser.take()) stopped = stopped || !fn(element);
    return !stopped;
  };
  forEachPiece(next);
  if (!stopped) next({});
}

void XmlFile::refuse(const XmlElement& element, const Message& why) const {
  throw Error(messages::dataset::xmlWrong, name(), element.line, why);
}

const std::string& XmlFile::text(const XmlElement& element, const char* attribute) const {
  if (!element.has(attribute)) refuse(element, {messages::dataset::reasonLacks, attribute});
  return element.attribute(attribute);
}

std::int64_t XmlFile::integer(const XmlElement& element, const char* attribute) const {
  const auto number = wholeNumber(text(element, attribute));
  if (!number) refuse(element, {messages::dataset::reasonWholeNumberIn, attribute});
  return *number;
}

std::int64_t XmlFile::integer(const XmlElement& element, const char* attribute,
                              std::int64_t otherwise) const {
  return element.attribute(attribute).empty() ? otherwise : integer(element, attribute);
}

std::optional<std::int64_t> XmlFile::childInteger(const XmlElement& element,
                                                  const char* child) const {
  const std::string_view value = trimmed(element.childText(child));
  if (value.empty()) return std::nullopt;
  const auto number = wholeNumber(value);
  if (!number) refuse(element.child(child), {messages::dataset::reasonWholeNumberIn, child});
  return number;
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
  std::int64_t number = 0;
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  if (error == std::errc() && end == last) return number;
  constexpr double most = 9e15;
  const auto decimal = decimalNumber(text);
  if (!decimal || std::floor(*decimal) != *decimal || std::abs(*decimal) > most)
    return std::nullopt;
  return static_cast<std::int64_t>(*decimal);
}

std::optional<double> decimalNumber(std::string_view text) {
  double number = 0;
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  if (error != std::errc() || end != last || !std::isfinite(number)) return std::nullopt;
  return number;
}

}  // namespace maskline
