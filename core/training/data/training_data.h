// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace maskline::training {

/// An image (CV_8UC3 BGR) with a label map (CV_8UC1: 0 background, 1 … 254 objects, 255 unknown).
struct Labelled {
  cv::Mat image;
  cv::Mat labels;
};

struct Still {
  Labelled picture;
  std::string set;
  bool unionIsObject = false;  ///< the union of all objects is an object, too
};

struct Clip {
  std::string name;
  std::string set;  ///< the folder that it comes from
  std::vector<Labelled> frames;
};

/// The decoded training data of the built-in network.
struct TrainingData {
  std::vector<Clip> clips;
  std::vector<Still> stills;
  std::vector<cv::Mat> backgrounds;
};

/// Selects a part of the data: the training part, or the held-out part, for fitting the confidence
/// and for measuring.
struct DataSelection {
  std::vector<std::string> without;  ///< clips and sets that are held out
  int everyStill = 0;                ///< one of this many stills is held out; 0 = none
  bool leftOut = false;              ///< select the held-out part
};

/// Reads a folder (clips `davis16_train/SEQ/NNNNN.{jpg,png}` and `multi_train/SEQ/…`,
/// `static/manifest.jsonl`, `backgrounds/`) or a file written by packTrainingData(). Throws
/// Error(NotFound / Corrupt).
TrainingData readTrainingData(const std::filesystem::path& source,
                              const DataSelection& selection = {});

/// Packs the encoded images of such a folder into one file, for copying to another machine.
void packTrainingData(const std::filesystem::path& folder, const std::filesystem::path& file);

}  // namespace maskline::training
