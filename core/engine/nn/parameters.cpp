// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/parameters.h"

#include <ATen/ATen.h>

#include <cmath>
#include <set>
#include <sstream>

#include "core/base/error.h"

namespace maskline::nn {
namespace {

at::Tensor makeTensor(at::IntArrayRef shape, Init init) {
  switch (init) {
    case Init::Zeros:
      return at::zeros(shape);
    case Init::Ones:
      return at::ones(shape);
    case Init::Small:
      return at::randn(shape) * 0.02;
    case Init::Normal:
      break;
  }
  double fanIn = 1;
  for (std::size_t i = 1; i < shape.size(); ++i) fanIn *= static_cast<double>(shape[i]);
  return at::randn(shape) * std::sqrt(2.0 / fanIn);
}

std::string shapeText(at::IntArrayRef shape) {
  std::ostringstream text;
  text << shape;
  return text.str();
}

/// "3 missing (a, b, c)", the first few by name.
std::string listing(const std::vector<std::string>& names, const std::string& what) {
  constexpr std::size_t shown = 5;
  std::string text = std::to_string(names.size()) + " " + what + " (";
  for (std::size_t i = 0; i < names.size() && i < shown; ++i) text += (i ? ", " : "") + names[i];
  return text + (names.size() > shown ? ", …)" : ")");
}

}  // namespace

Parameters::Parameters(std::map<std::string, at::Tensor> tensors) : m_tensors(std::move(tensors)) {}

Parameters Parameters::fresh(std::uint64_t seed, at::Device device,
                             std::map<std::string, at::Tensor> given) {
  at::manual_seed(seed);
  Parameters parameters(std::move(given));
  parameters.m_fresh = true;
  parameters.m_device = device;
  return parameters;
}

at::Tensor Parameters::take(const std::string& name, at::IntArrayRef shape, Init init, Role role) {
  at::Tensor tensor;
  const auto found = m_tensors.find(name);
  if (found == m_tensors.end() && m_fresh) {
    tensor = makeTensor(shape, init).to(m_device);
  } else if (found == m_tensors.end()) {
    m_missing.push_back(name);
    tensor = standIn(shape);
  } else if (found->second.sizes() != shape) {
    m_misshapen.push_back(name + " is " + shapeText(found->second.sizes()) + ", not " +
                          shapeText(shape));
    tensor = standIn(shape);
  } else {
    tensor = found->second;
  }
  m_taken.push_back({name, tensor, role});
  return tensor;
}

/// Zeros where the others lie. One number stands for all of them: the shape may follow from what a
/// file claims, and check() refuses the file anyway.
at::Tensor Parameters::standIn(at::IntArrayRef shape) const {
  const at::Tensor zero =
      m_tensors.empty() ? at::zeros({}) : at::zeros({}, m_tensors.begin()->second.device());
  return zero.expand(shape);
}

void Parameters::check(const std::string& what) const {
  std::set<std::string> asked;
  for (const Taken& taken : m_taken) asked.insert(taken.name);
  std::vector<std::string> unexpected;
  for (const auto& [name, tensor] : m_tensors) {
    if (!asked.contains(name)) unexpected.push_back(name);
  }
  std::string problems;
  const auto add = [&problems](const std::vector<std::string>& names, const std::string& kind) {
    if (!names.empty()) problems += (problems.empty() ? "" : "; ") + listing(names, kind);
  };
  add(m_missing, "missing");
  add(m_misshapen, "of another shape");
  add(unexpected, "unexpected");
  if (!problems.empty()) {
    throw Error(Error::Kind::BadInput, what + " does not hold the tensors of this model: " +
                                           problems + ". Use the original file.");
  }
}

Scope Scope::operator/(const std::string& name) const {
  return Scope(*m_parameters, m_prefix.empty() ? name : m_prefix + "." + name);
}

at::Tensor Scope::take(const std::string& name, at::IntArrayRef shape, Init init, Role role) const {
  return m_parameters->take(m_prefix.empty() ? name : m_prefix + "." + name, shape, init, role);
}

}  // namespace maskline::nn
