// SPDX-License-Identifier: Apache-2.0
#include "core/models/machine.h"

#include <unistd.h>

#include <algorithm>
#include <thread>

#include "core/engine/accelerator.h"
#include "core/models/messages.h"

namespace maskline {

Machine thisMachine() {
  Machine machine;
  machine.cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  machine.memory = std::int64_t{sysconf(_SC_PHYS_PAGES)} * sysconf(_SC_PAGE_SIZE);
  machine.accelerator = hasAccelerator();
  return machine;
}

const PublishedModel* recommended(const ModelRegistry& registry, const Machine& machine) {
  // A machine "with 8 GB" has somewhat less for programs.
  const double gigabytes = static_cast<double>(machine.memory) / 1e9 * 1.1;
  for (const ModelAdvice& advice : registry.advice) {
    if (machine.cores < advice.cores || gigabytes < advice.gigabytes ||
        (advice.accelerator && !machine.accelerator))
      continue;
    const auto found = std::ranges::find(registry.models, advice.model, &PublishedModel::name);
    if (found != registry.models.end()) return &*found;
  }
  return nullptr;
}

SpeedClass speedOn(const PublishedModel& model, const Machine& machine) {
  constexpr int manyCores = 8;
  const int better = machine.accelerator ? 2 : machine.cores >= manyCores ? 1 : 0;
  return static_cast<SpeedClass>(std::max(0, static_cast<int>(model.speed) - better));
}

Message speedText(SpeedClass speed) {
  switch (speed) {
    case SpeedClass::Fast:
      return messages::models::fast;
    case SpeedClass::Medium:
      return messages::models::medium;
    case SpeedClass::Slow:
      return messages::models::slow;
    case SpeedClass::VerySlow:
      return messages::models::verySlow;
  }
  return {};
}

}  // namespace maskline
