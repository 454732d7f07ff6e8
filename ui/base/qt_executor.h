// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "core/base/executor.h"

namespace maskline {

/// Runs posted tasks in the Qt event loop of the thread that created this object.
class QtExecutor final : public QObject, public Executor {
 public:
  void post(std::function<void()> task) override;
};

}  // namespace maskline
