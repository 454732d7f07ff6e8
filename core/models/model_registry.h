// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace maskline {

/// How long a model takes for a tracked frame on two cores of a processor, roughly.
enum class SpeedClass {
  Fast,      ///< below a second
  Medium,    ///< a few seconds
  Slow,      ///< several seconds
  VerySlow,  ///< too long to wait for
};

/// A checkpoint that its authors publish.
struct PublishedModel {
  std::string name;        ///< of the engine and on the command line: "sam2.1_hiera_tiny"
  std::string file;        ///< its name: "sam2.1_hiera_tiny.pt"
  std::string title;       ///< "SAM 2.1 tiny", as the tensors are recognised
  std::string url;         ///< of the file, where the authors publish it
  std::string page;        ///< of the project: "github.com/…"
  std::int64_t bytes = 0;  ///< exact; 0: not published
  int megabytes = 0;       ///< about, where the exact size is not published
  std::string sha256;      ///< lower case; "": not published
  std::string codeLicence, weightsLicence;  ///< SPDX
  std::string trainingData;                 ///< with its licences, one line
  Message goodFor;
  SpeedClass speed = SpeedClass::Medium;

  std::int64_t aboutBytes() const { return bytes > 0 ? bytes : std::int64_t{megabytes} * 1000000; }
};

/// A rule for recommending a model: what it needs of a machine.
struct ModelAdvice {
  std::string model;  ///< its name
  int cores = 0;
  int gigabytes = 0;  ///< of memory
  bool accelerator = false;
};

struct ModelRegistry {
  std::vector<PublishedModel> models;
  std::vector<ModelAdvice> advice;  ///< the first that fits counts
};

/// Reads `registry.json` in the first model folder that has one (modelFolders()): that of the
/// program, or one of an installation or test in its place. Throws Error(NotFound / Corrupt).
ModelRegistry readModelRegistry();

/// The model of that name, in any case. Throws Error(NotFound), which lists the names.
const PublishedModel& modelNamed(const ModelRegistry& registry, const std::string& name);

}  // namespace maskline
