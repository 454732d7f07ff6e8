// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/parameters.h"

#include <ATen/ATen.h>

#include <cmath>
#include <set>
#include <sstream>

#include "core/engine/messages.h"

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

/// "a, b, c", the first few.
std::string listing(const std::vector<std::string>& names) {
  constexpr std::size_t shown = 5;
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < shown; ++i) text += (i ? ", " : "") + names[i];
  return text + (names.size() > shown ? ", …" : "");
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
    m_misshapen.push_back(name + " " + shapeText(found->second.sizes()) + " ≠ " + shapeText(shape));
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
  std::vector<Message> problems;
  const auto add = [&problems](const std::vector<std::string>& names, const Text<2>& kind) {
    if (!names.empty()) problems.push_back({kind, names.size(), listing(names)});
  };
  add(m_missing, messages::engine::missingNames);
  add(m_misshapen, messages::engine::misshapenNames);
  add(unexpected, messages::engine::unexpectedNames);
  if (problems.empty()) return;
  Message all = problems.front();
  for (std::size_t i = 1; i < problems.size(); ++i)
    all = {messages::engine::both, all, problems[i]};
  throw Error(messages::engine::tensorsDiffer, what, all);
}

Scope Scope::operator/(const std::string& name) const {
  return Scope(*m_parameters, m_prefix.empty() ? name : m_prefix + "." + name);
}

at::Tensor Scope::take(const std::string& name, at::IntArrayRef shape, Init init, Role role) const {
  return m_parameters->take(m_prefix.empty() ? name : m_prefix + "." + name, shape, init, role);
}

}  // namespace maskline::nn
