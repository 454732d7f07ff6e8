// SPDX-License-Identifier: Apache-2.0
#include "core/engine/script_module.h"

#include <torch/script.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace maskline {
namespace {

using Outputs = std::vector<std::pair<std::string, cv::Mat>>;

cv::Mat matOf(const at::Tensor& tensor) {
  const at::Tensor values = tensor.to(at::kCPU, at::kFloat).contiguous();
  std::vector<int> sizes;
  for (const auto side : values.sizes()) sizes.push_back(static_cast<int>(side));
  if (sizes.empty()) sizes.push_back(1);
  if (sizes.size() == 1) sizes.insert(sizes.begin(), 1);
  cv::Mat out(static_cast<int>(sizes.size()), sizes.data(), CV_32F);
  std::copy_n(values.data_ptr<float>(), values.numel(), reinterpret_cast<float*>(out.data));
  return out;
}

void collect(const std::string& name, const c10::IValue& value, Outputs& out) {
  const auto number = [&] { return std::to_string(out.size()); };
  if (value.isTensor()) {
    out.emplace_back(name.empty() ? number() : name, matOf(value.toTensor()));
  } else if (value.isTuple()) {
    for (const c10::IValue& part : value.toTuple()->elements()) collect({}, part, out);
  } else if (value.isTensorList()) {
    for (const at::Tensor& part : value.toTensorVector()) collect({}, part, out);
  } else if (value.isGenericDict()) {
    for (const auto& entry : value.toGenericDict())
      collect(entry.key().toStringRef(), entry.value(), out);
  } else {
    throw std::runtime_error("the result is no tensor");
  }
}

}  // namespace

struct ScriptModule::Impl {
  torch::jit::Module module;
};

ScriptModule::ScriptModule(std::string program) {
  std::istringstream in(std::move(program));
  m_impl.reset(new Impl{torch::jit::load(in, at::kCPU)});
  m_impl->module.eval();
}

ScriptModule::~ScriptModule() = default;

Outputs ScriptModule::run(const cv::Mat& input) {
  const at::InferenceMode guard;
  const std::vector<std::int64_t> sizes(input.size.p, input.size.p + input.dims);
  at::Tensor tensor = at::from_blob(input.data, sizes, at::kFloat);
  Outputs out;
  collect({}, m_impl->module.forward({tensor}), out);
  return out;
}

}  // namespace maskline
