// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline {

/// OpenMP threads that wait busily starve the decoder and every other process of a small machine.
/// The runtimes read how to wait once, when they are loaded with Torch, before main(): where the
/// policy is not set, this sets it (short waits, then sleep) and starts the program again. Returns
/// if there is nothing to do.
void ensurePassiveWaiting(char* argv[]);

}  // namespace maskline
