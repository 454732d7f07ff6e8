// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline {

/// Makes OpenMP threads sleep while they wait. Busy waiting would take CPU time from the decoder
/// and from other processes on small machines. OpenMP runtimes read the policy from the environment
/// when they are loaded with Torch, before main(). So if the policy is not set, this function sets
/// it and executes the program again. Returns if it is set already.
void ensurePassiveWaiting(char* argv[]);

}  // namespace maskline
