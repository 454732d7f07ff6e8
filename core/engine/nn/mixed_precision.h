// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a scope of training computes with. Each object acts on its thread until it is destroyed.
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

/// Everything in float32 again.
class FullPrecision {
 public:
  FullPrecision();
  ~FullPrecision();
  FullPrecision(const FullPrecision&) = delete;
  FullPrecision& operator=(const FullPrecision&) = delete;

 private:
  bool m_cpu, m_cuda;
};

/// No gradients. Forgets the casts that autocast keeps: those made here would have none either.
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
