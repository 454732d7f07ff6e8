// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace maskline {

/// How closely a native model reproduced the saved outputs of its reference in one case.
struct ParityResult {
  std::string name;       ///< the case
  std::string tensor;     ///< the tensor with the largest difference relative to its tolerance
  double difference = 0;  ///< of that tensor: largest absolute, relative to its largest magnitude
  double tolerance = 0;   ///< of that tensor
  int tensors = 0;        ///< how many were compared
  std::string problem;    ///< why a comparison was impossible (another shape, an exception)

  bool ok() const { return problem.empty() && difference <= tolerance; }
};

/// Runs every case of a folder of saved inputs and outputs (config.json, manifest.json, the
/// checkpoint that it names, clips) with the model of the checkpoint, and reports each case when it
/// is done. Returns whether all are within tolerance and every saved output was compared. Throws
/// Error(NotFound / Corrupt / BadInput) if the folder is not of that layout, Error(Unsupported) if
/// its model is unknown.
bool runParity(const std::filesystem::path& folder,
               const std::function<void(const ParityResult&)>& report);

}  // namespace maskline
