// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/tiny_xmem.h"

#include <ATen/ATen.h>

#include <cmath>

#include "core/engine/xmem/network.h"

namespace maskline::test {
namespace {

/// Evenly spread in −1 … 1, by Knuth's multiplicative hash.
double noise(std::uint32_t n) {
  std::uint32_t h = (n + 1) * 2654435761u;
  h = (h ^ h >> 15) * 2246822519u;
  return static_cast<double>(h >> 8) / (1 << 23) - 1;
}

void fill(at::Tensor& tensor, std::uint32_t& count) {
  const double fanIn = static_cast<double>(tensor.numel()) / static_cast<double>(tensor.size(0));
  const double scale = tensor.dim() > 1 ? std::sqrt(6 / fanIn) / 2 : 0.1;
  auto* numbers = tensor.data_ptr<float>();
  for (std::int64_t i = 0; i < tensor.numel(); ++i) {
    numbers[i] = static_cast<float>(scale * noise(count++));
  }
}

}  // namespace

Checkpoint tinyXmem() {
  const xmem::Sizes sizes{4, 8, 16, 8, 32, 16, 16};
  Checkpoint checkpoint;
  std::uint32_t count = 0;
  const xmem::Network network = xmem::Network::fresh(sizes, 1);
  for (const auto& taken : network.state()) {
    at::Tensor tensor = at::empty(taken.tensor.sizes(), at::kFloat);
    fill(tensor, count);
    if (taken.name.ends_with("running_var")) tensor = tensor.abs() + 0.5;
    if (taken.name.ends_with(".weight") && tensor.dim() == 1) tensor += 1;
    checkpoint.tensors[taken.name] = tensor;
  }
  return checkpoint;
}

Checkpoint unknownTensors() { return {{{"some.weight", at::zeros({100, 100})}}, {}}; }

}  // namespace maskline::test
