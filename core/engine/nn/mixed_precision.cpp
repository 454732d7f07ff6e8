// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/mixed_precision.h"

#include <ATen/autocast_mode.h>
#include <ATen/core/grad_mode.h>
#include <torch/version.h>

namespace maskline::nn {
namespace {

#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
bool enabled(bool cuda) { return at::autocast::is_autocast_enabled(cuda ? at::kCUDA : at::kCPU); }
void enable(bool cuda, bool on) {
  at::autocast::set_autocast_enabled(cuda ? at::kCUDA : at::kCPU, on);
  if (on) at::autocast::set_autocast_dtype(cuda ? at::kCUDA : at::kCPU, at::kBFloat16);
}
#else
bool enabled(bool cuda) {
  return cuda ? at::autocast::is_enabled() : at::autocast::is_cpu_enabled();
}
void enable(bool cuda, bool on) {
  if (cuda) {
    at::autocast::set_enabled(on);
    if (on) at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
  } else {
    at::autocast::set_cpu_enabled(on);
    if (on) at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
  }
}
#endif

}  // namespace

MixedPrecision::MixedPrecision(bool on, bool cuda) : m_cuda(cuda), m_before(enabled(cuda)) {
  enable(m_cuda, on);
}

MixedPrecision::~MixedPrecision() {
  enable(m_cuda, m_before);
  at::autocast::clear_cache();
}

FullPrecision::FullPrecision() : m_cpu(enabled(false)), m_cuda(enabled(true)) {
  enable(false, false);
  enable(true, false);
}

FullPrecision::~FullPrecision() {
  enable(false, m_cpu);
  enable(true, m_cuda);
}

Untracked::Untracked() : m_before(at::GradMode::is_enabled()) {
  at::autocast::clear_cache();
  at::GradMode::set_enabled(false);
}

Untracked::~Untracked() {
  at::autocast::clear_cache();
  at::GradMode::set_enabled(m_before);
}

}  // namespace maskline::nn
