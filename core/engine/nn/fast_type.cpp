// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/fast_type.h"

#include <ATen/ATen.h>

#include <cstdlib>
#include <exception>
#include <string_view>
#include <utility>
#if defined(__x86_64__)
#include <cpuid.h>
#endif

#include "core/engine/nn/device_memory.h"

namespace maskline::nn {
namespace {

/// Whether the environment variable has this value.
bool isSet(const char* name, std::string_view value) {
  const char* text = std::getenv(name);
  return text != nullptr && value == text;
}

thread_local bool processorOnly = false;

bool cudaIsWanted() { return at::hasCUDA() && !isSet("MASKLINE_DEVICE", "cpu"); }

/// A device may be too old or too new for the kernels of a LibTorch, which only a computation
/// shows.
bool cudaComputes() {
  static const bool computes = [] {
    try {
      const at::Tensor ones = at::ones({8, 8}, at::TensorOptions(at::kCUDA).dtype(at::kHalf));
      return at::mm(ones, ones).sum().item<double>() == 8 * 8 * 8;
    } catch (const c10::Error& error) {
      return isOutOfMemory(error);  // others may give it back
    } catch (const std::exception&) {
      return false;
    }
  }();
  return computes;
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
  return !processorOnly && cudaIsWanted() && cudaComputes() ? at::kCUDA : at::kCPU;
}

bool cudaIsUnusable() { return cudaIsWanted() && !cudaComputes(); }

OnProcessor::OnProcessor() : m_before(std::exchange(processorOnly, true)) {}

OnProcessor::~OnProcessor() { processorOnly = m_before; }

at::TensorOptions fastOptions(at::ScalarType onCuda) {
  const at::Device device = fastDevice();
  at::ScalarType type = onCuda;
  if (device.is_cpu()) type = cpuHasFastBFloat16() ? at::kBFloat16 : at::kFloat;
  if (isSet("MASKLINE_PRECISION", "float32")) type = at::kFloat;
  return at::TensorOptions(device).dtype(type);
}

}  // namespace maskline::nn
