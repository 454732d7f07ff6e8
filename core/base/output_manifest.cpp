// SPDX-License-Identifier: Apache-2.0
#include "core/base/output_manifest.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "core/base/checksum.h"
#include "core/base/stays_inside.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr const char* heading =
    "# Maskline wrote these files and replaces no others: part, size, checksum, name.";

/// A file name may hold line breaks.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '%' || c == '\n' || c == '\t' || c == '\r') {
      static constexpr char digits[] = "0123456789abcdef";
      out += {'%', digits[c >> 4 & 15], digits[c & 15]};
    } else {
      out += c;
    }
  }
  return out;
}

std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      out += static_cast<char>(std::strtol(text.substr(i + 1, 2).c_str(), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

OutputManifest OutputManifest::read(const fs::path& folder) {
  OutputManifest manifest;
  std::ifstream in(folder / fileName);
  for (std::string line; std::getline(in, line);) {
    std::istringstream columns(line);
    std::string part, size, sum, name;
    if (line.starts_with('#') || !std::getline(columns, part, '\t') ||
        !std::getline(columns, size, '\t') || !std::getline(columns, sum, '\t') ||
        !std::getline(columns, name) || !staysInside(unescaped(name)))
      continue;  // a name that leads out of the folder is nothing that this program wrote
    manifest.m_entries.emplace(unescaped(name),
                               Entry{unescaped(part), std::strtoull(size.c_str(), nullptr, 10),
                                     std::strtoull(sum.c_str(), nullptr, 16)});
  }
  return manifest;
}

void OutputManifest::write(const fs::path& folder) const {
  if (m_entries.empty()) {
    fs::remove(folder / fileName);
    return;
  }
  const fs::path part = folder / (std::string(fileName) + "-part");
  fs::remove(part);  // what somebody put there may be a link to another file
  std::ofstream out(part, std::ios::binary);
  out << heading << '\n';
  for (const auto& [name, entry] : m_entries)
    out << escaped(entry.part) << '\t' << entry.size << '\t' << std::hex << entry.checksum
        << std::dec << '\t' << escaped(name) << '\n';
  out.close();
  if (!out)
    throw fs::filesystem_error("write", part, std::make_error_code(std::errc::no_space_on_device));
  fs::rename(part, folder / fileName);
}

void OutputManifest::add(const fs::path& folder, const std::string& name, const std::string& part) {
  const fs::path file = folder / name;
  const Entry entry{part, fs::file_size(file), checksumOfFile(file)};
  const auto [from, to] = m_entries.equal_range(name);
  if (std::none_of(from, to, [&](const auto& known) { return known.second == entry; }))
    m_entries.emplace(name, entry);
}

void OutputManifest::add(const OutputManifest& other) {
  for (const auto& entry : other.m_entries) m_entries.insert(entry);
}

std::vector<std::string> OutputManifest::filesOf(const std::string& part) const {
  std::set<std::string> names;
  for (const auto& [name, entry] : m_entries)
    if (entry.part == part) names.insert(name);
  return {names.begin(), names.end()};
}

bool OutputManifest::belongsTo(const std::string& name, const std::string& part) const {
  const auto [from, to] = m_entries.equal_range(name);
  return std::any_of(from, to, [&](const auto& known) { return known.second.part == part; });
}

bool OutputManifest::made(const fs::path& folder, const std::string& name) const {
  const auto [from, to] = m_entries.equal_range(name);
  const fs::path file = folder / name;
  if (from == to || !fs::is_regular_file(fs::symlink_status(file))) return false;
  const std::uintmax_t size = fs::file_size(file);
  if (std::none_of(from, to, [&](const auto& known) { return known.second.size == size; }))
    return false;
  const std::uint64_t sum = checksumOfFile(file);
  return std::any_of(from, to, [&](const auto& known) {
    return known.second.size == size && known.second.checksum == sum;
  });
}

}  // namespace maskline
