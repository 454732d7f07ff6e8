// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline {

/// Whether the engines of published checkpoints run on a CUDA device here. Any thread; slow at the
/// first call.
bool hasAccelerator();

}  // namespace maskline
