// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace maskline::nn {

/// How a tensor that is not loaded begins.
enum class Init {
  Normal,  ///< He et al. 2015: normal, variance 2 / fan-in
  Small,   ///< normal, standard deviation 0.02
  Zeros,
  Ones,
};

/// What training does to a tensor.
enum class Role {
  Weight,      ///< changed by gradient
  Pretrained,  ///< changed by gradient, at a fraction of the rate
  Fixed,       ///< stays as it was loaded
  Statistic,   ///< changed by the layer itself (running statistics)
};

/// The named tensors of a model, handed out one by one while its layers are built: from a
/// checkpoint, or fresh. What does not fit is collected, so that check() can name all of it.
class Parameters {
 public:
  /// Hands out these tensors.
  explicit Parameters(std::map<std::string, at::Tensor> tensors);
  /// Hands out the `given` tensors and makes every other one that is asked for, the same for the
  /// same seed and order whatever the device.
  static Parameters fresh(std::uint64_t seed, at::Device device = at::kCPU,
                          std::map<std::string, at::Tensor> given = {});

  /// A tensor of this name and shape, float32 unless the checkpoint holds another type. If the
  /// checkpoint lacks it or has another shape, the matter is noted and zeros are returned.
  at::Tensor take(const std::string& name, at::IntArrayRef shape, Init init, Role role);

  /// Throws Error(BadInput) that lists what was missing, of another shape, or never asked for.
  void check(const std::string& what) const;

  /// Everything handed out so far, with its role.
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
  at::Device m_device = at::kCPU;  // of fresh tensors
  std::map<std::string, at::Tensor> m_tensors;
  std::vector<Taken> m_taken;
  std::vector<std::string> m_missing;
  std::vector<std::string> m_misshapen;
};

/// Parameters below a dotted prefix: `scope / "trunk"` is one level further down.
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
