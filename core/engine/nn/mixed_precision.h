// SPDX-License-Identifier: Apache-2.0
#pragma once

// RAII guards for the precision and gradients of training code. Each acts on its thread until it is
// destroyed.
namespace maskline::nn {

/// Convolutions and matrix products in bfloat16, the rest in float32 (Torch's autocast), on the CPU
/// or on the GPU.
class MixedPrecision {
 public:
  explicit MixedPrecision(bool on, bool cuda = false);
  ~MixedPrecision();
  MixedPrecision(const MixedPrecision&) = delete;
  MixedPrecision& operator=(const MixedPrecision&) = delete;

 private:
  bool m_cuda;
  bool m_before;
};

/// Turns mixed precision off: everything in float32.
class FullPrecision {
 public:
  FullPrecision();
  ~FullPrecision();
  FullPrecision(const FullPrecision&) = delete;
  FullPrecision& operator=(const FullPrecision&) = delete;

 private:
  bool m_cpu, m_cuda;
};

/// Turns gradients off. Also clears autocast's cache of cast weights, because casts made without
/// gradients must not be reused by code that needs them.
class Untracked {
 public:
  Untracked();
  ~Untracked();
  Untracked(const Untracked&) = delete;
  Untracked& operator=(const Untracked&) = delete;

 private:
  bool m_before;
};

}  // namespace maskline::nn
