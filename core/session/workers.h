// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/worker.h"
#include "core/session/engine_worker.h"

namespace maskline {

/// The threads of a session. They outlive every document.
struct Workers {
  EngineWorker engine;
  Worker background{"background"};
  Worker exporter{"export"};
  Worker idle{"idle"};  // its tasks run at the lowest priority
  Worker pacer{"pacer"};
};

}  // namespace maskline
