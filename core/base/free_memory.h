// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline {

/// Gives memory back to the system that was freed in between what is still in use; the C library
/// keeps it otherwise, and long work that allocates in many sizes seems to grow. Takes some
/// milliseconds. Any thread; does nothing where the C library cannot.
void returnFreeMemory();

}  // namespace maskline
