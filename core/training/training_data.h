// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace maskline::training {

/// A picture (CV_8UC3 BGR) with an index mask (CV_8UC1: 0 background, 1 … 254 objects, 255
/// unknown).
struct Labelled {
  cv::Mat image;
  cv::Mat labels;
};

struct Still {
  Labelled picture;
  std::string set;
  bool unionIsObject = false;  ///< all objects together are an object, too
};

struct Clip {
  std::string name;
  std::string set;  ///< the folder it is from
  std::vector<Labelled> frames;
};

/// What the built-in network learns from, decoded.
struct TrainingData {
  std::vector<Clip> clips;
  std::vector<Still> stills;
  std::vector<cv::Mat> backgrounds;
};

/// What of the data is wanted: all that a training may learn from, or what it leaves out, to fit the
/// confidence and to measure on.
struct DataSelection {
  std::vector<std::string> without;  ///< clips and sets that are left out
  int everyStill = 0;                ///< every so many stills one is left out; 0 = none
  bool leftOut = false;              ///< the part that is left out, not the other
};

/// Reads a folder (clips `davis16_train/SEQ/NNNNN.{jpg,png}` and `multi_train/SEQ/…`,
/// `static/manifest.jsonl`, `backgrounds/`) or a file written by packTrainingData(). Throws
/// Error(NotFound / Corrupt).
TrainingData readTrainingData(const std::filesystem::path& source,
                              const DataSelection& selection = {});

/// Puts the encoded pictures of such a folder into one file that can travel to another machine.
void packTrainingData(const std::filesystem::path& folder, const std::filesystem::path& file);

}  // namespace maskline::training
