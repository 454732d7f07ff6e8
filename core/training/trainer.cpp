// SPDX-License-Identifier: Apache-2.0
#include "core/training/trainer.h"

#include <ATen/ATen.h>
#include <torch/types.h>
// (types.h has to come first)
#include <torch/nn/utils/clip_grad.h>
#include <torch/optim/adamw.h>
#include <torch/serialize.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iomanip>
#include <thread>

#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/nn/fast_type.h"
#include "core/engine/nn/mixed_precision.h"
#include "core/training/data/batch_queue.h"
#include "core/training/messages.h"
#include "core/training/published_encoder.h"
#include "core/training/training_step.h"

namespace maskline::training {
namespace {

constexpr int reportEvery = 20;
constexpr int warmUp = 300;          // steps
constexpr double leastRate = 0.02;   // of the full rate, at the end of the decay
constexpr double averaging = 0.999;  // of the running average of the weights
constexpr double largestGradient = 5;
constexpr double pretrainedRate = 0.2;  // of the rate of the rest
constexpr const char* weightsName = "weights.safetensors";
constexpr const char* averageName = "average.safetensors";
constexpr const char* optimizerName = "optimizer.pt";

void check(const TrainingOptions& options) {
  if (options.clips < 1) throw Error(messages::training::noClips);
  if (options.side < 64 || options.side % 32 != 0) throw Error(messages::training::badSide);
  if (options.longestGap < 1) throw Error(messages::training::badGap);
  if (options.rate <= 0) throw Error(messages::training::badRate);
  if (options.saveEvery < 1) throw Error(messages::training::badSaving);
  if (!options.from.empty() && !options.encoder.empty())
    throw Error(messages::training::twoBeginnings);
}

/// The share of the full rate at a step.
double schedule(const TrainingOptions& options, std::int64_t step) {
  const double rising = std::min(1.0, (step + 1) / double(warmUp));
  if (options.decaySteps <= 0) return rising;
  const double left = double(options.steps - step) / double(options.decaySteps);
  return rising * std::clamp(left, leastRate, 1.0);
}

nn::Parameters parametersFor(const TrainingOptions& options, at::Device device) {
  const auto reached = options.folder / weightsName;
  const auto file = std::filesystem::exists(reached) ? reached : options.from;
  if (file.empty()) {
    std::map<std::string, at::Tensor> given;
    if (!options.encoder.empty()) given = readPublishedEncoder(options.encoder);
    for (auto& [name, tensor] : given) tensor = tensor.to(device);
    return nn::Parameters::fresh(options.seed, device, std::move(given));
  }
  std::map<std::string, at::Tensor> tensors = readCheckpoint(file).tensors;
  for (auto& [name, tensor] : tensors) tensor = tensor.to(device, at::kFloat);  // shipped: halves
  return nn::Parameters(std::move(tensors));
}

/// The network being trained and everything that has to survive an interruption.
class Run {
 public:
  explicit Run(const TrainingOptions& options)
      : m_options(options),
        m_device(nn::fastDevice()),
        m_parameters(parametersFor(options, m_device)),
        m_network(m_parameters),
        m_optimizer(weights(nn::Role::Weight),
                    torch::optim::AdamWOptions(options.rate).weight_decay(0.02)) {
    m_optimizer.add_param_group(weights(nn::Role::Pretrained));
    for (const auto& taken : m_parameters.taken()) {  // convolutions are fastest so
      if (taken.tensor.dim() != 4) continue;
      taken.tensor.set_data(taken.tensor.contiguous(at::MemoryFormat::ChannelsLast));
    }
    resume();
    m_network.setTraining(true);
  }

  std::int64_t step() const { return m_step; }
  at::Device device() const { return m_device; }

  /// One step of gradient descent. Adds what it reports to `sum`.
  void advance(const Batch& batch, double rate, TrainingProgress& sum) {
    Random random(m_options.seed * 7'000'003 + static_cast<std::uint64_t>(m_step));
    m_optimizer.zero_grad();
    {
      const nn::MixedPrecision mixed(m_options.mixedPrecision, m_device.is_cuda());
      const StepResult result = trainingStep(m_network, batch, random);
      sum.loss += result.loss.item<double>();
      for (const auto& [task, value] : result.iou) sum.iou[task] += value;
      sum.keySpread += result.keySpread;
      sum.shrinkage += result.shrinkage;
      result.loss.backward();
    }
    std::vector<at::Tensor> all;
    for (auto& group : m_optimizer.param_groups()) {
      const bool pretrained = &group != &m_optimizer.param_groups().front();
      static_cast<torch::optim::AdamWOptions&>(group.options())
          .lr(rate * (pretrained ? pretrainedRate : 1));
      all.insert(all.end(), group.params().begin(), group.params().end());
    }
    torch::nn::utils::clip_grad_norm_(all, largestGradient);
    m_optimizer.step();
    ++m_step;
    followAverage();
  }

  void save() const {
    std::filesystem::create_directories(m_options.folder);
    Checkpoint now, average;
    for (const auto& taken : m_parameters.taken()) {
      now.tensors[taken.name] = taken.tensor.detach().cpu();
      average.tensors[taken.name] = m_average.at(taken.name).cpu();
    }
    now.metadata["step"] = average.metadata["step"] = std::to_string(m_step);
    // All are written before the first takes the place of an older one.
    const auto part = [this](const char* name) {
      return m_options.folder / (std::string(name) + ".part");
    };
    torch::serialize::OutputArchive archive;
    m_optimizer.save(archive);
    archive.write("step", c10::IValue(m_step));
    archive.save_to(part(optimizerName).string());
    writeSafetensors(part(averageName), average);
    writeSafetensors(part(weightsName), now);
    for (const char* name : {optimizerName, averageName, weightsName})
      std::filesystem::rename(part(name), m_options.folder / name);
  }

 private:
  std::vector<at::Tensor> weights(nn::Role role) const {
    std::vector<at::Tensor> result;
    for (const auto& taken : m_parameters.taken()) {
      if (taken.role != role) continue;
      at::Tensor tensor = taken.tensor;
      result.push_back(tensor.set_requires_grad(true));
    }
    return result;
  }

  void resume() {
    const auto weightsFile = m_options.folder / weightsName;
    if (!std::filesystem::exists(weightsFile)) {
      if (!m_options.from.empty()) m_parameters.check("\"" + m_options.from.string() + "\"");
      for (const auto& taken : m_parameters.taken()) {
        m_average[taken.name] = taken.tensor.detach().clone();
      }
      return;
    }
    m_parameters.check("\"" + weightsFile.string() + "\"");
    m_step = stepOf(readCheckpoint(weightsFile));
    const Checkpoint average = readCheckpoint(m_options.folder / averageName);
    for (const auto& [name, tensor] : average.tensors) m_average[name] = tensor.to(m_device);
    if (stepOf(average) != m_step || resumeOptimizer() != m_step) {
      throw Error(messages::training::stepsDiffer, m_options.folder);
    }
  }

  std::int64_t stepOf(const Checkpoint& checkpoint) const {
    const auto step = checkpoint.metadata.find("step");
    if (step == checkpoint.metadata.end()) {
      throw Error(messages::training::cannotGoOn, m_options.folder);
    }
    return std::stoll(step->second);
  }

  /// Returns the step at which the optimiser stood.
  std::int64_t resumeOptimizer() {
    const auto file = m_options.folder / optimizerName;
    if (!std::filesystem::exists(file)) {
      throw Error(messages::training::runIncomplete, file);
    }
    torch::serialize::InputArchive archive;
    archive.load_from(file.string(), m_device);
    m_optimizer.load(archive);
    c10::IValue step;
    return archive.try_read("step", step) ? step.toInt() : m_step;  // older runs do not say
  }

  void followAverage() {
    const nn::Untracked untracked;
    // Young averages follow faster: the first steps are not worth remembering.
    const double keep = std::min(averaging, (1.0 + m_step) / (10.0 + m_step));
    for (const auto& taken : m_parameters.taken()) {
      at::Tensor& average = m_average.at(taken.name);
      // One batch out of the ordinary would stay in averaged statistics for long.
      if (taken.role == nn::Role::Statistic) {
        average.copy_(taken.tensor);
      } else if (taken.role != nn::Role::Fixed) {
        average.lerp_(taken.tensor.detach(), 1 - keep);
      }
    }
  }

  const TrainingOptions& m_options;
  at::Device m_device;
  nn::Parameters m_parameters;
  builtin::Network m_network;
  torch::optim::AdamW m_optimizer;
  std::map<std::string, at::Tensor> m_average;
  std::int64_t m_step = 0;
};

void log(const TrainingOptions& options, const TrainingProgress& progress) {
  const auto file = options.folder / "log.csv";
  const bool fresh = !std::filesystem::exists(file);
  std::ofstream out(file, std::ios::app);
  if (fresh) out << "step,loss,rate,seconds,keys,shrinkage,click,correct,later,next\n";
  out << progress.step << ',' << std::setprecision(5) << progress.loss << ',' << progress.rate
      << ',' << progress.seconds << ',' << progress.keySpread << ',' << progress.shrinkage;
  for (const auto& [task, value] : progress.iou) out << ',' << value;
  out << '\n';
}

}  // namespace

void train(const TrainingOptions& options, std::stop_token stop,
           const std::function<void(const TrainingProgress&)>& progress) {
  check(options);
  const TrainingData data = readTrainingData(options.data, options.selection);
  const ClipMaker maker(data, options.longestGap);
  Run run(options);
  std::filesystem::create_directories(options.folder);
  // On a CPU, training uses all cores, so no batches are prepared ahead.
  const int ahead =
      run.device().is_cuda() ? static_cast<int>(std::thread::hardware_concurrency()) : 0;
  BatchQueue batches(
      maker, {{options.clips, options.side, options.seed}, run.step(), options.steps, ahead});
  TrainingProgress sum;
  auto since = std::chrono::steady_clock::now();
  while (run.step() < options.steps && !stop.stop_requested()) {
    const double rate = options.rate * schedule(options, run.step());
    Batch batch = batches.next();
    batch.device = run.device();
    run.advance(batch, rate, sum);
    if (run.step() % reportEvery == 0) {
      const auto now = std::chrono::steady_clock::now();
      sum.step = run.step();
      sum.rate = rate;
      for (double* mean : {&sum.loss, &sum.keySpread, &sum.shrinkage}) *mean /= reportEvery;
      sum.seconds = std::chrono::duration<double>(now - since).count() / reportEvery;
      for (auto& [task, value] : sum.iou) value /= reportEvery;
      log(options, sum);
      progress(sum);
      sum = {};
      since = now;
    }
    if (run.step() % options.saveEvery == 0) run.save();
  }
  run.save();
}

}  // namespace maskline::training
