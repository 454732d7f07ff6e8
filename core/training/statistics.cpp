// SPDX-License-Identifier: Apache-2.0
#include "core/training/statistics.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>

#include "core/engine/builtin/network.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/nn/mixed_precision.h"
#include "core/training/ship_weights.h"
#include "core/training/training_step.h"

namespace maskline::training {
namespace {

constexpr int longestGap = 6;  // as trainings have it

}  // namespace

void estimateStatistics(const TrainingData& data, const BatchOptions& options, int batches,
                        const std::filesystem::path& file, std::stop_token stop,
                        const std::function<void(double)>& progress) {
  Checkpoint checkpoint = readCheckpoint(file);
  std::map<std::string, at::Tensor> tensors;
  for (const auto& [name, tensor] : checkpoint.tensors)
    tensors[name] = tensor.to(at::kFloat, false, true);
  nn::Parameters parameters(std::move(tensors));
  builtin::Network network(parameters);
  parameters.check("\"" + file.string() + "\"");
  const at::NoGradGuard untracked;
  const ClipMaker maker(data, longestGap);
  FlowEstimator flow;
  network.setTraining(true);
  for (int i = 0; i < batches; ++i) {
    if (stop.stop_requested()) return;
    network.setMomentum(1.0 / (i + 1));
    const Batch batch = makeBatch(maker, flow, options, i);
    Random random(options.seed + static_cast<std::uint64_t>(i));
    const nn::MixedPrecision mixed(true, false);
    trainingStep(network, batch, random);
    progress(static_cast<double>(i + 1) / batches);
  }
  for (const auto& taken : parameters.taken()) {
    if (taken.role == nn::Role::Statistic) checkpoint.tensors[taken.name] = taken.tensor;
  }
  writeWithChecksum(file, checkpoint);
}

}  // namespace maskline::training
