// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/store/connection.h"
#include "core/store/store.h"
#include "core/store/writer_lock.h"

namespace maskline {

struct Store::Impl {
  std::unique_ptr<WriterLock> lock;  // held until the connection is closed
  Connection connection;
  bool readOnly = false;
};

}  // namespace maskline
