// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/json_records.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <deque>
#include <fstream>

#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

std::string joined(const std::vector<std::string>& path) {
  std::string text;
  for (const std::string& part : path) text += "/" + part;
  return text.empty() ? "/" : text;
}

std::int64_t lineOf(const fs::path& file, std::size_t bytes) {
  std::ifstream in(file, std::ios::binary);
  std::int64_t line = 1;
  for (std::size_t i = 0; i < bytes; ++i) {
    const int c = in.get();
    if (c == EOF) break;
    line += c == '\n';
  }
  return line;
}

std::optional<std::int64_t> integerFrom(const json& value) {
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_boolean()) return value.get<bool>() ? 1 : 0;
  constexpr double most = 9e15;
  if (value.is_number_float()) {
    const double number = value.get<double>();
    if (std::floor(number) == number && std::abs(number) < most)
      return static_cast<std::int64_t>(number);
    return std::nullopt;
  }
  if (!value.is_string()) return std::nullopt;
  const auto& text = value.get_ref<const std::string&>();
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

}  // namespace

// ---- JsonRecord ---------------------------------------------------------------------------------

bool JsonRecord::has(const char* key) const {
  const auto found = m_value.is_object() ? m_value.find(key) : m_value.end();
  return found != m_value.end() && !found->is_null();
}

const json& JsonRecord::required(const char* key) const {
  if (!has(key)) refuse({messages::dataset::reasonLacks, key});
  return m_value.at(key);
}

std::int64_t JsonRecord::integer(const char* key) const {
  const auto number = integerFrom(required(key));
  if (!number) at(key).refuse(messages::dataset::reasonWholeNumber);
  return *number;
}

std::int64_t JsonRecord::integer(const char* key, std::int64_t otherwise) const {
  return has(key) ? integer(key) : otherwise;
}

double JsonRecord::number(const char* key, double otherwise) const {
  if (!has(key)) return otherwise;
  const json& value = m_value.at(key);
  if (value.is_number()) return value.get<double>();
  if (const auto whole = integerFrom(value)) return static_cast<double>(*whole);
  at(key).refuse(messages::dataset::reasonNumber);
}

std::string JsonRecord::text(const char* key) const {
  const json& value = required(key);
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number() || value.is_boolean()) return value.dump();
  at(key).refuse(messages::dataset::reasonText);
}

std::string JsonRecord::text(const char* key, const std::string& otherwise) const {
  return has(key) ? text(key) : otherwise;
}

bool JsonRecord::flag(const char* key, bool otherwise) const {
  return has(key) ? integer(key) != 0 : otherwise;
}

JsonRecord JsonRecord::at(const char* key) const {
  std::vector<std::string> path = m_path;
  path.emplace_back(key);
  return {required(key), m_file, path};
}

JsonRecord JsonRecord::item(std::size_t i) const {
  std::vector<std::string> path = m_path;
  path.push_back(std::to_string(i));
  if (!m_value.is_array() || i >= m_value.size()) refuse(messages::dataset::reasonLongerList);
  return {m_value[i], m_file, path};
}

std::string JsonRecord::place() const { return joined(m_path); }

void JsonRecord::refuse(const Message& why) const {
  throw Error(messages::dataset::jsonWrong, m_file, place(), why);
}

// ---- reading ------------------------------------------------------------------------------------

/// Follows the path of what the parser sees and builds the pieces that patterns name.
class JsonSax final : public nlohmann::json_sax<json> {
 public:
  JsonSax(const JsonRecords& records, const fs::path& file, std::ifstream& in,
          const WorkContext& work)
      : m_records(records), m_file(file), m_in(in), m_work(work), m_size(sizeOf(file)) {}

  bool cancelled() const { return m_cancelled; }

  bool null() override { return plain(nullptr); }
  bool boolean(bool value) override { return plain(value); }
  bool number_integer(number_integer_t value) override { return plain(value); }
  bool number_unsigned(number_unsigned_t value) override { return plain(value); }
  bool number_float(number_float_t value, const string_t&) override { return plain(value); }
  bool string(string_t& value) override { return plain(std::move(value)); }
  bool binary(binary_t&) override { return plain(nullptr); }
  bool start_object(std::size_t) override { return open(json::object(), false); }
  bool start_array(std::size_t) override { return open(json::array(), true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    m_path.back() = std::move(value);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    if (m_cancelled) return false;
    const std::string place = joined(m_path);
    if (error.id == 406)  // out of range
      throw Error(messages::dataset::jsonNumberTooLarge, m_file, place);
    throw Error(messages::dataset::jsonDamaged, m_file, lineOf(m_file, position), place);
  }

 private:
  static constexpr int mostLevels = 512;

  struct Piece {
    const JsonRecords::Pattern* pattern;
    json root;
    std::vector<json*> open;  // containers that are not closed, outermost first
    std::size_t depth;        // of the path at its root
  };

  static std::int64_t sizeOf(const fs::path& file) {
    std::error_code none;
    const auto size = fs::file_size(file, none);
    return none ? 0 : static_cast<std::int64_t>(size);
  }

  /// The next value of a list has the next place.
  void step() {
    if (!m_isList.empty() && m_isList.back()) m_path.back() = std::to_string(m_next.back()++);
  }

  const JsonRecords::Pattern* pattern() const {
    for (const auto& one : m_records.m_patterns) {
      if (one.parts.size() != m_path.size()) continue;
      if (std::equal(one.parts.begin(), one.parts.end(), m_path.begin(),
                     [](const std::string& a, const std::string& b) { return a == "*" || a == b; }))
        return &one;
    }
    return nullptr;
  }

  /// Where a value belongs: a piece of its own, the open one, or nowhere (null).
  json* put(json&& value) {
    step();
    if (const auto* named = pattern()) {
      m_pieces.push_back({named, std::move(value), {}, m_path.size()});
      return &m_pieces.back().root;
    }
    if (m_pieces.empty()) return nullptr;
    json& parent = *m_pieces.back().open.back();
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return &parent.back();
    }
    json& place = parent[m_path.back()];
    place = std::move(value);
    return &place;
  }

  bool plain(json&& value) {
    put(std::move(value));
    return handOutIfDone();
  }

  bool open(json&& container, bool isList) {
    if (m_isList.size() >= mostLevels) throw Error(messages::dataset::jsonTooDeep, m_file);
    json* place = put(std::move(container));
    if (place) m_pieces.back().open.push_back(place);
    m_isList.push_back(isList);
    m_next.push_back(0);
    m_path.emplace_back();
    return !m_cancelled;
  }

  bool close() {
    m_isList.pop_back();
    m_next.pop_back();
    m_path.pop_back();
    if (!m_pieces.empty() && !m_pieces.back().open.empty()) m_pieces.back().open.pop_back();
    return handOutIfDone();
  }

  bool handOutIfDone() {
    if (m_pieces.empty() || !m_pieces.back().open.empty() || m_pieces.back().depth != m_path.size())
      return true;
    const Piece piece = std::move(m_pieces.back());
    m_pieces.pop_back();
    piece.pattern->handler(JsonRecord(piece.root, m_file, m_path));
    constexpr int between = 64;
    if (++m_handed % between == 0)
      m_work.report(m_in.rdbuf()->pubseekoff(0, std::ios::cur, std::ios::in), m_size);
    m_cancelled = m_work.cancelled();
    return !m_cancelled;
  }

  const JsonRecords& m_records;
  const fs::path& m_file;
  std::ifstream& m_in;
  const WorkContext& m_work;
  const std::int64_t m_size;
  std::vector<std::string> m_path;
  std::vector<bool> m_isList;
  std::vector<std::int64_t> m_next;
  std::deque<Piece> m_pieces;  // stays where it is: `open` points into it
  std::int64_t m_handed = 0;
  bool m_cancelled = false;
};

void JsonRecords::on(std::string_view pattern, Handler handler) {
  std::vector<std::string> parts;
  while (!pattern.empty()) {
    pattern.remove_prefix(1);
    const std::size_t end = std::min(pattern.find('/'), pattern.size());
    parts.emplace_back(pattern.substr(0, end));
    pattern.remove_prefix(end);
  }
  m_patterns.push_back({std::move(parts), std::move(handler)});
}

bool JsonRecords::read(const fs::path& file, const WorkContext& work) const {
  std::ifstream in(file, std::ios::binary);
  if (!in || fs::is_directory(file)) throw Error(messages::dataset::fileNotRead, file);
  JsonSax sax(*this, file, in, work);
  json::sax_parse(in, &sax);
  return !sax.cancelled();
}

}  // namespace maskline
