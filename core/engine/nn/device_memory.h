// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <c10/util/Exception.h>

#include <cstdint>
#include <functional>

namespace maskline::nn {

/// Whether Torch has thrown this because the memory of a CUDA device did not suffice.
bool isOutOfMemory(const c10::Error& error);

/// Calls work(first, n) for all of `count` rows at once, or, if the memory of the device does not
/// suffice for that, for one row after the other. Rows may be visited twice. What `work` throws
/// otherwise, and for a single row, is passed on.
void inLots(std::int64_t count,
            const std::function<void(std::int64_t first, std::int64_t n)>& work);

}  // namespace maskline::nn
