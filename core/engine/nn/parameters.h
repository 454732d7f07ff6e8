// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace maskline::nn {

/// The initial value of a tensor that is not loaded.
enum class Init {
  Normal,  ///< He et al. 2015: normal, variance 2 / fan-in
  Small,   ///< normal, standard deviation 0.02
  Zeros,
  Ones,
};

/// How training treats a tensor.
enum class Role {
  Weight,      ///< trained
  Pretrained,  ///< trained at a fraction of the learning rate
  Fixed,       ///< not changed
  Statistic,   ///< updated by the layer itself (running statistics)
};

/// The named tensors of a model, requested one by one while its layers are built. They come from a
/// checkpoint or are initialised. Mismatches are collected, so that check() can report all of them.
class Parameters {
 public:
  /// Provides these tensors.
  explicit Parameters(std::map<std::string, at::Tensor> tensors);
  /// Provides the `given` tensors and initialises every other one that is requested. The values
  /// depend only on the seed and the order of requests, not on the device.
  static Parameters fresh(std::uint64_t seed, at::Device device = at::kCPU,
                          std::map<std::string, at::Tensor> given = {});

  /// The tensor of this name and shape, float32 unless the checkpoint holds another type. If it is
  /// missing or has another shape, this is recorded and zeros are returned.
  at::Tensor take(const std::string& name, at::IntArrayRef shape, Init init, Role role);

  /// Throws Error(BadInput) listing tensors that were missing, had another shape or were never
  /// requested.
  void check(const std::string& what) const;

  /// All tensors provided so far, with their roles.
  struct Taken {
    std::string name;
    at::Tensor tensor;
    Role role;
  };
  const std::vector<Taken>& taken() const { return m_taken; }

 private:
  Parameters() = default;
  at::Tensor standIn(at::IntArrayRef shape) const;

  bool m_fresh = false;
  at::Device m_device = at::kCPU;  // device of initialised tensors
  std::map<std::string, at::Tensor> m_tensors;
  std::vector<Taken> m_taken;
  std::vector<std::string> m_missing;
  std::vector<std::string> m_misshapen;
};

/// The parameters below a dotted prefix. `scope / "trunk"` is the scope one level below.
class Scope {
 public:
  explicit Scope(Parameters& parameters, std::string prefix = {})
      : m_parameters(&parameters), m_prefix(std::move(prefix)) {}

  Scope operator/(const std::string& name) const;
  Scope operator/(int index) const { return *this / std::to_string(index); }
  at::Tensor take(const std::string& name, at::IntArrayRef shape, Init init = Init::Small,
                  Role role = Role::Weight) const;

 private:
  Parameters* m_parameters;
  std::string m_prefix;
};

}  // namespace maskline::nn
