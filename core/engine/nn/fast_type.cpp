// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/fast_type.h"

#include <ATen/Context.h>

#include <cstdlib>
#include <string_view>
#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace maskline::nn {

bool cpuHasFastBFloat16() {
#if defined(__x86_64__)
  // Leaf 7, subleaf 1, EAX bit 5: AVX512_BF16; leaf 7, subleaf 0, EDX bit 22: AMX-BF16.
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (__get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && (a >> 5 & 1U) != 0) return true;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (d >> 22 & 1U) != 0;
#else
  return false;
#endif
}

at::Device fastDevice() { return at::hasCUDA() ? at::kCUDA : at::kCPU; }

at::TensorOptions fastOptions() {
  const char* asked = std::getenv("MASKLINE_PRECISION");
  const bool full = asked != nullptr && std::string_view(asked) == "float32";
  const at::Device device = fastDevice();
  if (full) return at::TensorOptions(device).dtype(at::kFloat);
  if (device.is_cuda()) return at::TensorOptions(device).dtype(at::kHalf);
  return at::TensorOptions(device).dtype(cpuHasFastBFloat16() ? at::kBFloat16 : at::kFloat);
}

}  // namespace maskline::nn
