// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"

namespace maskline {

/// Scores of one sequence as defined by the DAVIS evaluation: mean over objects and frames, without
/// the first and the last frame.
struct SequenceScore {
  std::string name;
  double j = 0;
  double f = 0;
  double jf() const { return (j + f) / 2; }
  int objects = 0;
  int frames = 0;
};
struct EvaluationReport {
  std::vector<SequenceScore> sequences;
  SequenceScore mean;        ///< mean of the per-sequence means
  SequenceScore objectMean;  ///< mean over all objects, as in the DAVIS 2017 table
  bool cancelled = false;    ///< contains the sequences that were finished
  std::vector<Message> warnings;
};

/// `truth` and `predicted` contain one folder of index PNGs per sequence (a DAVIS root, its
/// Annotations/480p, or a single sequence). With `singleObject` (DAVIS 2016), all labels > 0 are
/// one object. The number of objects is the highest label of the first ground truth frame; void
/// counts as background, unless the image contains only 0 and 255. If `truth` is a DAVIS root with
/// lists in ImageSets that name all predicted sequences, only the shortest of these lists is
/// scored. A missing prediction counts as empty, with a warning. Throws Error.
EvaluationReport evaluate(const std::filesystem::path& truth,
                          const std::filesystem::path& predicted, bool singleObject = false,
                          const WorkContext& work = {});

}  // namespace maskline
