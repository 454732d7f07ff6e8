// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/xml_document.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>

#include "core/dataset/io/zip_text.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t mostUnpacked = std::uint64_t(1) << 31;

std::string_view trimmed(std::string_view text) {
  constexpr const char* spaces = " \t\r\n";
  const std::size_t from = text.find_first_not_of(spaces);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(spaces) - from + 1);
}

}  // namespace

// ---- XmlSource ----------------------------------------------------------------------------------

fs::path XmlSource::name() const { return entry.empty() ? file : file / entry; }

std::string XmlSource::text() const {
  if (entry.empty()) {
    std::ifstream in(file, std::ios::binary);
    std::error_code none;
    if (!in || !fs::is_regular_file(file, none)) throw Error(messages::dataset::fileNotRead, file);
    std::string all(static_cast<std::size_t>(fs::file_size(file, none)), '\0');
    in.read(all.data(), static_cast<std::streamsize>(all.size()));
    all.resize(static_cast<std::size_t>(in.gcount()));
    return all;
  }
  auto all = zipText(file, entry, mostUnpacked);
  if (!all) throw Error(messages::dataset::archiveDamaged, file, entry);
  if (all->size() >= mostUnpacked) throw Error(messages::dataset::entryTooLarge, file, entry);
  return std::move(*all);
}

std::string XmlSource::head(std::size_t most) const {
  if (!entry.empty()) return zipText(file, entry, most).value_or("");
  std::ifstream in(file, std::ios::binary);
  std::string first(most, '\0');
  in.read(first.data(), static_cast<std::streamsize>(most));
  first.resize(static_cast<std::size_t>(in.gcount()));
  return first;
}

// ---- XmlDocument --------------------------------------------------------------------------------

XmlDocument::XmlDocument(XmlSource source) : m_source(std::move(source)), m_text(m_source.text()) {
  const auto result = m_tree.load_buffer_inplace(
      m_text.data(), m_text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!result) throw Error(messages::dataset::xmlDamaged, m_source.name(), lineAt(result.offset));
}

std::int64_t XmlDocument::lineAt(std::ptrdiff_t offset) const {
  // Parsing has changed the text in memory.
  const std::string text = m_source.text();
  const auto end = std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(text));
  return 1 + std::count(text.begin(), text.begin() + end, '\n');
}

void XmlDocument::refuse(Node node, const Message& why) const {
  throw Error(messages::dataset::xmlWrong, m_source.name(), lineAt(node.offset_debug()), why);
}

std::string XmlDocument::text(Node node, const char* attribute) const {
  const pugi::xml_attribute found = node.attribute(attribute);
  if (!found) refuse(node, {messages::dataset::reasonLacks, attribute});
  return found.value();
}

std::int64_t XmlDocument::integer(Node node, const char* attribute) const {
  const auto number = wholeNumber(text(node, attribute));
  if (!number) refuse(node, {messages::dataset::reasonWholeNumberIn, attribute});
  return *number;
}

std::int64_t XmlDocument::integer(Node node, const char* attribute, std::int64_t otherwise) const {
  return *node.attribute(attribute).value() ? integer(node, attribute) : otherwise;
}

bool XmlDocument::flag(Node node, const char* attribute) const {
  const std::string_view value = node.attribute(attribute).value();
  return value == "1" || value == "true" || value == "True";
}

std::optional<std::int64_t> XmlDocument::childInteger(Node node, const char* child) const {
  const std::string_view value = trimmed(node.child(child).child_value());
  if (value.empty()) return std::nullopt;
  const auto number = wholeNumber(value);
  if (!number) refuse(node.child(child), {messages::dataset::reasonWholeNumberIn, child});
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
