// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/training_data.h"

#include <opencv2/imgcodecs.hpp>

#include "core/training/data/encoded_files.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

namespace {

training::EncodedFiles smallData() {
  training::EncodedFiles files;
  const cv::Mat picture(8, 8, CV_8UC3, cv::Scalar::all(9)), labels(8, 8, CV_8UC1, cv::Scalar(1));
  cv::imencode(".jpg", picture, files["davis16_train/a/0.jpg"]);
  cv::imencode(".png", labels, files["davis16_train/a/0.png"]);
  files["static/a.jpg"] = files["backgrounds/a.jpg"] = files["davis16_train/a/0.jpg"];
  files["static/a.png"] = files["davis16_train/a/0.png"];
  return files;
}

}  // namespace

void trainingData(Input input) {
  static const training::EncodedFiles small = smallData();
  Pieces pieces(input);
  const std::uint8_t kind = pieces.byte();
  if (kind % 2 == 1) {
    training::readTrainingData(scratchFile("packed", pieces.rest()));
    return;
  }
  training::EncodedFiles files = small;
  files["static/manifest.jsonl"].assign(pieces.rest().begin(), pieces.rest().end());
  const std::filesystem::path file = scratchFolder() / "data";
  training::writeEncodedFiles(file, files);
  training::readTrainingData(file);
}

}  // namespace maskline::fuzz
