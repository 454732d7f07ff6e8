// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/session/model_fetcher.h"
#include "core/session/session.h"
#include "ui/base/duration_text.h"

namespace maskline {

/// The translated title of a job: "Propagating dog, ball".
QString jobTitle(const Job& job);
/// The title with progress: "Propagating dog, ball: 63 of 120 frames, 0:04 left".
QString jobLine(const Job& job);
/// The state, for the list: "waiting", "63 of 120 frames", "cancelled", or why it failed.
QString jobState(const Job& job);

/// The same of a model that is being downloaded or added: "Download of XMem".
QString taskTitle(const ModelFetch& task);
QString taskLine(const ModelFetch& task);
QString taskState(const ModelFetch& task);

}  // namespace maskline
