// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/mask/label_map.h"
#include "core/mask/mask_file.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

namespace {

/// The size of a label map, or one that many inputs have.
cv::Size readAsLabels(const std::filesystem::path& file) {
  try {
    const cv::Mat labels = readLabelMap(file);
    if (labels.total() < (1 << 20)) splitLabels(labels);
    return labels.size();
  } catch (const Error&) {
    return {16, 16};
  }
}

}  // namespace

void maskPicture(Input input) {
  const std::filesystem::path file = scratchFile("mask.png", input);
  const cv::Size size = readAsLabels(file);
  for (const char* label : {"all", "1", "#ff0000"}) {
    try {
      readMaskFile(file, size, label);
    } catch (const Error&) {
    }
  }
  readMaskFile(file, size);
}

}  // namespace maskline::fuzz
