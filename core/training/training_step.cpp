// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_step.h"

#include <ATen/ATen.h>

#include <opencv2/imgproc.hpp>

#include "core/engine/builtin/memory_bank.h"
#include "core/engine/builtin/model.h"
#include "core/engine/builtin/target_model.h"
#include "core/engine/nn/mixed_precision.h"
#include "core/training/data/click_simulator.h"
#include "core/training/losses.h"

namespace maskline::training {
namespace {

using builtin::DecoderOutput;
using builtin::Features;
using builtin::matOf;
using builtin::Network;
using builtin::PriorMask;
using builtin::quarterOf;
using builtin::ViewPrompts;

cv::Size gridOf(const Batch& batch) { return batch.clips[0].images[0].size() / 4; }

/// Prompts of all entries, where the network is.
at::Tensor together(const Batch& batch, const std::vector<at::Tensor>& prompts) {
  return at::cat(prompts).to(batch.device).contiguous(at::MemoryFormat::ChannelsLast);
}

cv::Mat shownMask(const DecoderOutput& answer, int entry, cv::Size size) {
  cv::Mat full;
  cv::resize(matOf(answer.logits[entry][0]), full, size, 0, 0, cv::INTER_LINEAR);
  return full > 0;
}

/// N × 1 × h × w at a quarter of the size of the pictures.
at::Tensor masksOf(const DecoderOutput& answer) {
  return at::avg_pool2d(at::sigmoid(answer.logits.detach()), {2, 2});
}

/// Within its scope the network answers as it does when serving, without gradients.
class Inference {
 public:
  explicit Inference(Network& network) : m_network(network) { m_network.setTraining(false); }
  ~Inference() { m_network.setTraining(true); }
  Inference(const Inference&) = delete;
  Inference& operator=(const Inference&) = delete;

 private:
  nn::Untracked m_untracked;
  Network& m_network;
};

/// What is needed of the frames of a batch to say how much places look like an object.
class TargetModels {
 public:
  TargetModels(const Batch& batch, const std::vector<Features>& frames,
               const std::vector<at::Tensor>& pictures)
      : m_batch(batch) {
    const nn::FullPrecision full;
    for (std::size_t f = 0; f < frames.size(); ++f) {
      m_rows.push_back(builtin::targetRows(frames[f], pictures[f]));
    }
  }

  /// Adds what a frame with known masks (N × 1 × h × w, 0 … 1) says of all entries.
  void learn(int frame, const at::Tensor& masks, double weight) {
    const nn::FullPrecision full;
    m_evidence.resize(m_batch.entries());
    for (int e = 0; e < m_batch.entries(); ++e) {
      const at::Tensor mask = masks[e].detach();
      const at::Tensor evidence = builtin::targetEvidence(rows(e, frame), mask, 1 - mask) * weight;
      m_evidence[e] = m_evidence[e].defined() ? m_evidence[e] + evidence : evidence;
    }
  }

  /// Writes the plane of one entry by what was learned.
  void write(at::Tensor& prompt, int entry, int frame) const {
    const nn::FullPrecision full;
    prompt.select(1, builtin::TargetScore)
        .copy_(builtin::targetScore(m_evidence[entry], rows(entry, frame), prompt.size(2),
                                    prompt.size(3))[0]);
  }

  /// Writes it by what the prompt itself says.
  void writeOwn(at::Tensor& prompt, int entry, int frame) const {
    const nn::FullPrecision full;
    builtin::addTargetScore(prompt, rows(entry, frame));
  }

 private:
  at::Tensor rows(int entry, int frame) const { return m_rows[frame][m_batch.clipOf[entry]]; }

  const Batch& m_batch;
  std::vector<at::Tensor> m_rows;      // of frames, N × places × width
  std::vector<at::Tensor> m_evidence;  // of entries
};

constexpr double extentGiven = 0.5;  // how often a part, a group or a region is called so

/// Clicks on the first frame, some of them answered (without gradient) before the one that counts.
class ClickTask {
 public:
  ClickTask(const Batch& batch, Random& random) : m_batch(batch), m_random(random) {
    const int count = batch.entries();
    m_prompts.resize(count);
    m_priors.resize(count);
    m_shown.resize(count);
    for (int e = 0; e < count; ++e) begin(e);
  }

  std::vector<at::Tensor> prompts(const TargetModels& targets) const {
    std::vector<at::Tensor> result;
    for (int e = 0; e < m_batch.entries(); ++e) {
      result.push_back(promptTensor(m_prompts[e], m_priors[e], {}, gridOf(m_batch)));
      targets.writeOwn(result.back(), e, 0);
    }
    return result;
  }

  void answered(const DecoderOutput& answer) {
    const at::Tensor masks = masksOf(answer);
    for (int e = 0; e < m_batch.entries(); ++e) {
      const cv::Mat& truth = m_batch.truth(e, 0);
      m_shown[e] = shownMask(answer, e, truth.size());
      m_priors[e] = {matOf(masks[e][0]), {}};
      click(e);
    }
  }

 private:
  void begin(int e) {
    const cv::Mat& truth = m_batch.truth(e, 0);
    if (m_random.chance(extentGiven)) m_prompts[e].extent = m_batch.extent(e);
    m_shown[e] = cv::Mat::zeros(truth.size(), CV_8UC1);
    const double kind = m_random.uniform(0, 1);
    if (kind < 0.2) {
      m_prompts[e].box = drawnBox(truth, m_random);
      return;
    }
    if (kind < 0.4) {
      m_shown[e] = degraded(truth, m_random);
      m_priors[e] = {quarterOf(m_shown[e], m_shown[e].size()), {}};
    }
    click(e);
  }

  void click(int e) {
    const auto next = nextClick(m_batch.truth(e, 0), m_shown[e], m_random);
    if (next) m_prompts[e].clicks.push_back(*next);
  }

  const Batch& m_batch;
  Random& m_random;
  std::vector<ViewPrompts> m_prompts;
  std::vector<PriorMask> m_priors;
  std::vector<cv::Mat> m_shown;
};

/// The mask of the frame before, carried by flow; sometimes degraded or withheld, so that the
/// network learns to mend it from memory.
PriorMask trackingPrior(const Batch& batch, int entry, int frame, const cv::Mat& before,
                        Random& random) {
  if (random.chance(0.12)) return {};
  const int clip = batch.clipOf[entry];
  const builtin::Motion& motion = batch.motions[clip][frame - 1];
  if (frame == 1 && batch.clips[clip].jumps) {
    // The frame before is not in the clip: what tracking could have made of it by now.
    const cv::Mat drifted = degraded(batch.truth(entry, 1), random);
    return {quarterOf(drifted, drifted.size()), batch.motions[clip][1].reliability};
  }
  cv::Mat carried = builtin::carry(before, motion);
  if (random.chance(0.2)) {
    cv::Mat full;
    cv::resize(carried, full, {}, 4, 4, cv::INTER_LINEAR);
    carried = quarterOf(degraded(full > 0.5, random), full.size());
  }
  return {carried, motion.reliability};
}

/// Tracking as in the program: the memory holds the true masks of the first frame and the masks
/// found on the last few frames.
class TrackingPass {
 public:
  TrackingPass(const Network& network, const Batch& batch, TargetModels& targets)
      : m_network(network), m_batch(batch), m_targets(targets) {}

  /// Remembers a frame with its masks (N × 1 × h × w): it becomes the current frame of the pass.
  void remember(int frame, const Features& perClip, const Features& perEntry,
                const at::Tensor& masks) {
    m_masks = masks;
    m_others = othersOf(m_batch, masks);
    m_memories.push_back(perClip);
    m_values.push_back(m_network.memorise(perEntry, masks, m_others));
    if (m_memories.size() >
        1 + builtin::ObjectMemory::maxRecent) {  // never the first, which is the truth
      m_memories.erase(m_memories.begin() + 1);
      m_values.erase(m_values.begin() + 1);
    }
    m_targets.learn(frame, masks, frame == 0 ? 1 : builtin::ObjectMemory::recentEvidence);
  }

  std::vector<at::Tensor> prompts(int frame, Random& random) const {
    std::vector<at::Tensor> result;
    for (int e = 0; e < m_batch.entries(); ++e) {
      const builtin::Motion& motion = m_batch.motions[m_batch.clipOf[e]][frame - 1];
      const PriorMask prior = trackingPrior(m_batch, e, frame, matOf(m_masks[e][0]), random);
      result.push_back(
          promptTensor({}, prior, builtin::carry(matOf(m_others[e][0]), motion), gridOf(m_batch)));
      m_targets.write(result.back(), e, frame);
    }
    return result;
  }

  at::Tensor readout(const Features& query, const at::Tensor& clipOf) const {
    std::vector<at::Tensor> rows, flat;
    at::Tensor similarity;
    {
      const nn::FullPrecision full;
      for (const Features& memory : m_memories) rows.push_back(builtin::memoryRows(memory));
      similarity = at::matmul(builtin::queryRows(query), at::cat(rows, 1).transpose(1, 2));
    }
    for (const at::Tensor& value : m_values) flat.push_back(builtin::valueRows(value));
    return builtin::readMemory(similarity.index_select(0, clipOf), at::cat(flat, 1),
                               static_cast<int>(query.key.size(2)),
                               static_cast<int>(query.key.size(3)));
  }

  const at::Tensor& masks() const { return m_masks; }

 private:
  const Network& m_network;
  const Batch& m_batch;
  TargetModels& m_targets;
  at::Tensor m_masks, m_others;
  std::vector<Features> m_memories;  // per clip
  std::vector<at::Tensor> m_values;  // per entry
};

/// How often a click is answered before the one that counts: half of the time hardly, otherwise
/// often enough to learn what is left to mend late.
int roundsBefore(Random& random) { return random.below(random.chance(0.5) ? 3 : 9); }

Features frameFeatures(const Features& all, int frame, int clips) {
  const auto part = [&](const at::Tensor& t) { return t.narrow(0, frame * clips, clips); };
  return {part(all.f2),  part(all.f4),        part(all.f8),       part(all.f16),
          part(all.key), part(all.shrinkage), part(all.selection)};
}

DecoderOutput part(const DecoderOutput& answer, int from, int count) {
  return {answer.logits.narrow(0, from, count), answer.iou.narrow(0, from, count)};
}

/// Adds what an answer costs to the loss and to the log.
void judge(StepResult& result, const std::string& task, double weight, const DecoderOutput& answer,
           const at::Tensor& truth) {
  const at::Tensor iou = iouOf(answer.logits.detach(), truth);
  const at::Tensor loss =
      weight * (maskLoss(answer.logits, truth) + 0.2 * iouLoss(answer.iou, iou));
  result.loss = result.loss.defined() ? result.loss + loss : loss;
  result.iou[task] = iou.mean().item<double>();
}

/// The features of all frames of a batch. Only those of the first and of the last two, which are
/// judged, are learned from.
struct Encoded {
  std::vector<at::Tensor> pictures;
  std::vector<Features> perClip, perEntry;
};

Encoded encode(Network& network, const Batch& batch, const at::Tensor& clipOf) {
  const int clips = static_cast<int>(batch.clips.size()), count = batch.frames();
  Encoded result;
  for (int f = 0; f < count; ++f) result.pictures.push_back(picturesOf(batch, f));
  const auto& p = result.pictures;
  const Features judged = network.encode(at::cat({p[0], p[count - 2], p[count - 1]}));
  result.perClip.push_back(frameFeatures(judged, 0, clips));
  if (count > ClipMaker::fewestFrames) {
    const Inference inference(network);
    const Features tracked =
        network.encode(at::cat(std::vector<at::Tensor>(p.begin() + 1, p.end() - 2)));
    for (int f = 0; f < count - ClipMaker::fewestFrames; ++f) {
      result.perClip.push_back(frameFeatures(tracked, f, clips));
    }
  }
  result.perClip.push_back(frameFeatures(judged, 1, clips));
  result.perClip.push_back(frameFeatures(judged, 2, clips));
  for (const Features& f : result.perClip) result.perEntry.push_back(f.at(clipOf));
  return result;
}

/// Clicks on what an answer got wrong.
std::vector<at::Tensor> corrections(const Batch& batch, int frame, const DecoderOutput& answer,
                                    const at::Tensor& masks, const TargetModels& targets,
                                    Random& random) {
  std::vector<at::Tensor> result;
  for (int e = 0; e < batch.entries(); ++e) {
    ViewPrompts clicks;
    const cv::Mat& truth = batch.truth(e, frame);
    if (const auto click = nextClick(truth, shownMask(answer, e, truth.size()), random)) {
      clicks.clicks.push_back(*click);
    }
    result.push_back(promptTensor(clicks, {matOf(masks[e][0]), {}}, {}, gridOf(batch)));
    targets.writeOwn(result.back(), e, frame);
  }
  return result;
}

}  // namespace

StepResult trainingStep(Network& network, const Batch& batch, Random& random) {
  const at::Tensor clipOf = clipIndices(batch);
  const int entries = batch.entries(), next = batch.frames() - 2, later = next + 1;
  const Encoded frames = encode(network, batch, clipOf);
  const auto& perEntry = frames.perEntry;
  const auto nothingRead = [&](int frame) { return network.emptyReadout(perEntry[frame]); };
  TargetModels targets(batch, frames.perClip, frames.pictures);

  ClickTask clicking(batch, random);
  for (int round = roundsBefore(random); round > 0; --round) {
    const Inference inference(network);
    clicking.answered(
        network.decode(perEntry[0], nothingRead(0), together(batch, clicking.prompts(targets))));
  }

  TrackingPass pass(network, batch, targets);
  pass.remember(0, frames.perClip[0], perEntry[0], truthsOf(batch, 0, 4));
  for (int f = 1; f < next; ++f) {
    const Inference inference(network);
    const DecoderOutput answer =
        network.decode(perEntry[f], pass.readout(frames.perClip[f], clipOf),
                       together(batch, pass.prompts(f, random)));
    pass.remember(f, frames.perClip[f], perEntry[f], masksOf(answer));
  }

  // Tracking a frame together with prompts on an earlier one: see the header.
  const auto trackAndPrompt = [&](int tracked, int prompted,
                                  const std::vector<at::Tensor>& clicks) {
    std::vector<at::Tensor> prompts = pass.prompts(tracked, random);
    prompts.insert(prompts.end(), clicks.begin(), clicks.end());
    const at::Tensor read = pass.readout(frames.perClip[tracked], clipOf);
    return network.decode(Features::joined({perEntry[tracked], perEntry[prompted]}),
                          at::cat({read, nothingRead(prompted).to(read.scalar_type())}),
                          together(batch, prompts));
  };
  const DecoderOutput early = trackAndPrompt(next, 0, clicking.prompts(targets));
  const DecoderOutput found = part(early, 0, entries);
  pass.remember(next, frames.perClip[next], perEntry[next], masksOf(found));
  const DecoderOutput late =
      trackAndPrompt(later, next, corrections(batch, next, found, pass.masks(), targets, random));

  StepResult result;
  result.keySpread = frames.perClip[0].key.detach().to(at::kFloat).std().item<double>();
  result.shrinkage = frames.perClip[0].shrinkage.detach().to(at::kFloat).mean().item<double>();
  judge(result, "next", 1, found, truthsOf(batch, next, 2));
  judge(result, "click", 1, part(early, entries, entries), truthsOf(batch, 0, 2));
  judge(result, "later", 1, part(late, 0, entries), truthsOf(batch, later, 2));
  judge(result, "correct", 0.7, part(late, entries, entries), truthsOf(batch, next, 2));
  return result;
}

}  // namespace maskline::training
