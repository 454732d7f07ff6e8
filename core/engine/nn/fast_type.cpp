// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/fast_type.h"

#include <ATen/Context.h>

#include <cstdlib>
#include <string_view>
#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace maskline::nn {
namespace {

/// Whether the environment variable has this value.
bool isSet(const char* name, std::string_view value) {
  const char* text = std::getenv(name);
  return text != nullptr && value == text;
}

}  // namespace

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

at::Device fastDevice() {
  return at::hasCUDA() && !isSet("MASKLINE_DEVICE", "cpu") ? at::kCUDA : at::kCPU;
}

at::ScalarType fastCpuType() {
  const bool full = isSet("MASKLINE_PRECISION", "float32");
  return cpuHasFastBFloat16() && !full ? at::kBFloat16 : at::kFloat;
}

at::TensorOptions fastOptions() {
  const at::Device device = fastDevice();
  if (device.is_cpu()) return at::TensorOptions(device).dtype(fastCpuType());
  const bool full = isSet("MASKLINE_PRECISION", "float32");
  return at::TensorOptions(device).dtype(full ? at::kFloat : at::kHalf);
}

}  // namespace maskline::nn
