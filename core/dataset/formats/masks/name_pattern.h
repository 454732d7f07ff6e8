// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <regex>
#include <string>

namespace maskline {

/// How the files of a mask folder are named: a path with {video}, {object} and {frame} in it, for
/// example "{object}/{frame}.png". Throws Error(BadInput) for a pattern without {frame}, with other
/// words in braces, or one that leads out of the folder.
class NamePattern {
 public:
  explicit NamePattern(const std::string& pattern);

  struct Match {
    std::string video, object, frame;  ///< "" where the pattern has none
  };
  /// `name` with '/' below the folder.
  std::optional<Match> match(const std::string& name) const;
  std::string name(const Match& parts) const;
  bool hasObject() const { return m_pattern.find("{object}") != std::string::npos; }
  bool hasVideo() const { return m_pattern.find("{video}") != std::string::npos; }
  const std::string& text() const { return m_pattern; }

  /// What the folders that hold the pictures stand for.
  enum class Folders { Objects, Videos };

  /// The pattern of the pictures in a folder; empty if it holds none.
  static std::string found(const std::filesystem::path& folder, Folders folders);
  /// Objects, if its folders share names of frames and their pictures show one thing each.
  static Folders guessed(const std::filesystem::path& folder);

 private:
  std::string m_pattern;
  std::regex m_regex;
  std::vector<char> m_order;  // 'v', 'o', 'f': what each group of the expression is
};

}  // namespace maskline
