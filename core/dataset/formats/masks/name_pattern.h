// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <regex>
#include <string>

namespace maskline {

/// The file name pattern of a mask folder: a path with {video}, {object} and {frame}, for example
/// "{object}/{frame}.png"; a placeholder that occurs twice must match the same text. Throws
/// Error(BadInput) for a pattern without {frame}, with other placeholders, or one that points
/// outside the folder.
class NamePattern {
 public:
  explicit NamePattern(const std::string& pattern);

  struct Match {
    std::string video, object, frame;  ///< "" if the pattern does not contain it
  };
  /// `name` is relative to the folder, with '/' as separator.
  std::optional<Match> match(const std::string& name) const;
  std::string name(const Match& parts) const;
  bool hasObject() const { return m_pattern.find("{object}") != std::string::npos; }
  bool hasVideo() const { return m_pattern.find("{video}") != std::string::npos; }
  const std::string& text() const { return m_pattern; }

  /// What the folders of the images stand for.
  enum class Folders { Objects, Videos };

  /// The pattern of the images in a folder; empty if it contains none.
  static std::string found(const std::filesystem::path& folder, Folders folders);
  /// Objects, if the subfolders have frame names in common and each image shows one object.
  static Folders guessed(const std::filesystem::path& folder);

 private:
  std::string groupFor(const std::string& word);

  std::string m_pattern;
  std::regex m_regex;
  std::vector<char> m_order;  // 'v', 'o' or 'f' for each group of the expression
};

}  // namespace maskline
