// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/masks/name_pattern.h"

#include <algorithm>
#include <set>

#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> endings{".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp"};

std::set<std::string> stemsOf(const std::vector<std::string>& names) {
  std::set<std::string> stems;
  for (const std::string& name : names) stems.insert(fs::path(name).stem().string());
  return stems;
}

/// Whether the folders are objects of one video: they share names of frames, and a picture of them
/// shows one thing.
bool areObjects(const fs::path& folder, const std::vector<std::string>& folders) {
  std::set<std::string> shared;
  std::size_t pictures = 0, different = 0;
  for (const std::string& name : folders) {
    const auto files = filesIn(folder / name, endings);
    pictures += files.size();
    for (const std::string& stem : stemsOf(files)) different += shared.insert(stem).second;
    if (!files.empty() &&
        valuesIn(readLabelPicture(folder / name / files.front()).values).size() > 1)
      return false;
  }
  return folders.size() == 1 || different < pictures || pictures == 0;
}

/// Where the pictures lie.
struct Layout {
  int depth = -1;                    ///< below so many folders; −1 = there are none
  std::string ending;                ///< of the first picture
  std::vector<std::string> folders;  ///< with pictures, for depth 1
};

Layout layoutOf(const fs::path& folder) {
  Layout layout;
  const auto take = [&](int depth, const std::vector<std::string>& files) {
    if (files.empty()) return false;
    if (layout.depth < 0) layout.ending = fs::path(files.front()).extension().string();
    if (layout.depth < 0 || depth < layout.depth) layout.depth = depth;
    return true;
  };
  if (take(0, filesIn(folder, endings))) return layout;
  for (const std::string& name : foldersIn(folder)) {
    if (take(1, filesIn(folder / name, endings))) {
      layout.folders.push_back(name);
      continue;
    }
    for (const std::string& below : foldersIn(folder / name))
      if (take(2, filesIn(folder / name / below, endings))) break;
  }
  return layout;
}

}  // namespace

NamePattern::NamePattern(const std::string& pattern) : m_pattern(plainName(pattern)) {
  const auto refuse = [&](const Message& why) {
    throw Error(messages::dataset::badPattern, pattern, why);
  };
  const fs::path path(m_pattern);
  if (std::any_of(path.begin(), path.end(), [](const fs::path& p) { return p == ".."; }))
    refuse(messages::dataset::reasonLeadsOut);
  std::string regex;
  int frames = 0;
  for (std::size_t i = 0; i < m_pattern.size();) {
    if (m_pattern[i] == '{') {
      const std::size_t end = m_pattern.find('}', i);
      const std::string word = end == std::string::npos ? "" : m_pattern.substr(i + 1, end - i - 1);
      if (word != "video" && word != "object" && word != "frame")
        refuse(messages::dataset::reasonBraces);
      frames += word == "frame";
      regex += groupFor(word);
      i = end + 1;
      continue;
    }
    if (std::string_view(".[]()*+?^$|\\").find(m_pattern[i]) != std::string_view::npos)
      regex += '\\';
    regex += m_pattern[i++];
  }
  if (frames != 1) refuse(messages::dataset::reasonFrameOnce);
  m_regex = std::regex(regex, std::regex::icase | std::regex::optimize);
}

/// A word that was there before stands for the same again: so there are few groups, and no name
/// takes long to be matched.
std::string NamePattern::groupFor(const std::string& word) {
  const auto known = std::ranges::find(m_order, word[0]);
  if (known != m_order.end()) return "(?:\\" + std::to_string(known - m_order.begin() + 1) + ")";
  m_order.push_back(word[0]);
  return word == "frame" ? "([^/]*?[0-9]+|[^/]+)" : "([^/]+)";
}

std::optional<NamePattern::Match> NamePattern::match(const std::string& name) const {
  std::smatch groups;
  if (!std::regex_match(name, groups, m_regex)) return std::nullopt;
  Match parts;
  for (std::size_t i = 0; i < m_order.size(); ++i) {
    std::string& part = m_order[i] == 'v'   ? parts.video
                        : m_order[i] == 'o' ? parts.object
                                            : parts.frame;
    part = groups[i + 1].str();
  }
  return parts;
}

std::string NamePattern::name(const Match& parts) const {
  std::string out = m_pattern;
  const auto put = [&](const char* word, const std::string& value) {
    for (std::size_t at = out.find(word); at != std::string::npos; at = out.find(word, at))
      out.replace(at, std::string_view(word).size(), value), at += value.size();
  };
  put("{video}", parts.video);
  put("{object}", parts.object);
  put("{frame}", parts.frame);
  return out;
}

std::string NamePattern::found(const fs::path& folder, Folders folders) {
  const Layout layout = layoutOf(folder);
  switch (layout.depth) {
    case 0:
      return "{frame}" + layout.ending;
    case 1:
      return (folders == Folders::Objects ? "{object}/{frame}" : "{video}/{frame}") + layout.ending;
    case 2:
      return "{video}/{object}/{frame}" + layout.ending;
    default:
      return "";
  }
}

NamePattern::Folders NamePattern::guessed(const fs::path& folder) {
  const Layout layout = layoutOf(folder);
  const bool objects =
      layout.depth == 2 || (layout.depth == 1 && areObjects(folder, layout.folders));
  return objects ? Folders::Objects : Folders::Videos;
}

}  // namespace maskline
