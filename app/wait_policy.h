// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline {

/// OpenMP threads that wait busily starve the decoder and every other process of a small machine.
/// The runtime reads its wait policy once, when it is loaded with Torch, before main(): where it is
/// not set, this sets it and starts the program again. Returns if there is nothing to do.
void ensurePassiveWaiting(char* argv[]);

}  // namespace maskline
