// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace maskline {

/// KITTI numbers frames from 0, MOTSChallenge from 1.
enum class MotsNumbering { Kitti, Challenge };

constexpr std::int64_t firstNumber(MotsNumbering numbering) {
  return numbering == MotsNumbering::Kitti ? 0 : 1;
}

struct MotsSequence {
  std::string name;
  std::filesystem::path masks;   ///< a text file, or a folder of PNGs
  std::filesystem::path images;  ///< the folder of the frames; empty if there is none
};

struct MotsFolder {
  std::filesystem::path root;  ///< location of the lists of classes and sequences
  bool text = false;
  bool named = false;                   ///< the PNG folder has the standard name of MOTS
  std::vector<MotsSequence> sequences;  ///< by name; empty if no MOTS data was found
};

/// The absolute path, without a trailing slash; paths found below it start with it.
std::filesystem::path wholePath(const std::filesystem::path& path);

/// `instances/<seq>/*.png`, folders of 16-bit PNGs, or a single such folder; also one level deeper
/// (train, val).
MotsFolder findMotsPngs(const std::filesystem::path& path);
/// `instances_txt/<seq>.txt`, `label_02/<seq>.txt`, `<seq>/gt/gt.txt`, a folder of such files, or a
/// single file; also one level deeper.
MotsFolder findMotsTexts(const std::filesystem::path& path);

/// Whether the first PNG contains only valid classes and instances.
bool holdsMotsValues(const MotsFolder& folder);

/// From the lists of sequences next to the masks; without a list, from the lowest frame number.
MotsNumbering numberingOf(const MotsFolder& folder);

}  // namespace maskline
