// SPDX-License-Identifier: Apache-2.0
#include "ui/base/qt_executor.h"

#include <utility>

namespace maskline {

void QtExecutor::post(std::function<void()> task) {
  QMetaObject::invokeMethod(this, std::move(task), Qt::QueuedConnection);
}

}  // namespace maskline
