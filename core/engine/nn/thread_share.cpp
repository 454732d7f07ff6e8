// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/thread_share.h"

#include <ATen/Parallel.h>
#include <omp.h>

#include <algorithm>

namespace maskline::nn {

// Torch asks OpenMP for the number at each call; at::set_num_threads() would change it for threads
// that start later, too.
ThreadShare::ThreadShare(int parts) : m_before(at::get_num_threads()) {
  omp_set_num_threads(std::max(1, m_before / parts));
}

ThreadShare::~ThreadShare() { omp_set_num_threads(m_before); }

}  // namespace maskline::nn
