// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline {

/// Returns freed heap memory to the operating system. The C library otherwise keeps freed blocks
/// that lie between used ones, so the resident size of a long run that allocates in many sizes
/// keeps growing. Takes some milliseconds. Any thread. Does nothing if the C library has no such
/// function.
void returnFreeMemory();

}  // namespace maskline
