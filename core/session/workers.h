// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/worker.h"
#include "core/session/engine_worker.h"

namespace maskline {

/// The threads that serve a session; they live longer than any document.
struct Workers {
  EngineWorker engine;
  Worker background{"background"};
  Worker exporter{"export"};
  Worker idle{"idle"};  // whose tasks give way to everything else
  Worker pacer{"pacer"};
};

}  // namespace maskline
