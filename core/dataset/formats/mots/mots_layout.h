// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace maskline {

/// KITTI counts frames from 0, MOTSChallenge from 1.
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
  std::filesystem::path root;  ///< where lists of classes and sequences lie
  bool text = false;
  bool named = false;                   ///< the folder of the PNGs has the name that MOTS gives it
  std::vector<MotsSequence> sequences;  ///< by name; empty if nothing of MOTS was found
};

/// Absolute, and without a slash at its end: what is found below it begins with it.
std::filesystem::path wholePath(const std::filesystem::path& path);

/// `instances/<seq>/*.png`, folders of 16-bit PNGs, or such a folder itself; also one folder deeper
/// (train, val).
MotsFolder findMotsPngs(const std::filesystem::path& path);
/// `instances_txt/<seq>.txt`, `label_02/<seq>.txt`, `<seq>/gt/gt.txt`, a folder of such texts, or a
/// text itself; also one folder deeper.
MotsFolder findMotsTexts(const std::filesystem::path& path);

/// Whether the first PNG holds classes and instances, and nothing else.
bool holdsMotsValues(const MotsFolder& folder);

/// By the lists of sequences beside the masks; without any by the lowest number of a frame.
MotsNumbering numberingOf(const MotsFolder& folder);

}  // namespace maskline
