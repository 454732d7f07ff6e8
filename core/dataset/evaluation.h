// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"

namespace maskline {

/// Scores of one sequence as the DAVIS evaluator defines them: mean over objects and frames, first
/// and last frame dropped.
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
  SequenceScore objectMean;  ///< mean over all objects, as the DAVIS 2017 table has it
  bool cancelled = false;    ///< the sequences that were finished are there
  std::vector<Message> warnings;
};

/// `truth` and `predicted` hold one folder of index PNGs per sequence (a DAVIS root, its
/// Annotations/480p, or one sequence alone). Labels > 0 count as one object if `singleObject`
/// (DAVIS 2016). The number of objects is the largest label of the first true frame; void counts as
/// background, unless 0 and 255 are all that a picture holds. If `truth` is a DAVIS root whose
/// ImageSets have a list with all predicted sequences, only the shortest such list is scored. A
/// missing prediction counts as empty, with a warning. Throws Error.
EvaluationReport evaluate(const std::filesystem::path& truth,
                          const std::filesystem::path& predicted, bool singleObject = false,
                          const WorkContext& work = {});

}  // namespace maskline
