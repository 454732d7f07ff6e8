// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"

namespace maskline {

class Project;

/// How far the masks of one object agree in two projects, over the frames on which a person made or
/// confirmed both (isSettled()). J and F: see core/mask/metrics.h; on a frame where both masks are
/// empty both are 1.
struct ObjectAgreement {
  std::string name;
  std::int64_t frames = 0;      ///< settled in both
  std::int64_t onlyFirst = 0;   ///< settled in the first project only
  std::int64_t onlySecond = 0;  ///< settled in the second project only
  double j = 0;                 ///< means over `frames`; 0 if there is none
  double f = 0;
};

struct Agreement {
  std::vector<ObjectAgreement> objects;  ///< those that both projects have, by name
  ObjectAgreement all;                   ///< counts summed, J and F over all frames of all objects
  std::vector<std::string> onlyFirst;    ///< names of objects that one project has
  std::vector<std::string> onlySecond;
  bool cancelled = false;
};

/// Compares two projects on one clip. Throws Error(BadInput) if their clips differ.
Agreement agreementOf(const Project& first, const Project& second, const WorkContext& work = {});
/// Reads both files through read-only connections. Throws as Project::open(), too.
Agreement agreementOf(const std::filesystem::path& first, const std::filesystem::path& second,
                      const WorkContext& work = {});

}  // namespace maskline
