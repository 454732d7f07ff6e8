// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_step.h"

#include <ATen/ATen.h>

#include <opencv2/imgproc.hpp>

#include "core/engine/builtin/likeness.h"
#include "core/engine/builtin/memory_bank.h"
#include "core/engine/builtin/model.h"
#include "core/engine/nn/mixed_precision.h"
#include "core/training/click_simulator.h"
#include "core/training/losses.h"

namespace maskline::training {
namespace {

using builtin::Answer;
using builtin::Features;
using builtin::matOf;
using builtin::Network;
using builtin::PriorMask;
using builtin::quarterOf;
using builtin::Said;

cv::Size gridOf(const Batch& batch) { return batch.clips[0].images[0].size() / 4; }

cv::Mat shownMask(const Answer& answer, int entry, cv::Size size) {
  cv::Mat full;
  cv::resize(matOf(answer.logits[entry][0]), full, size, 0, 0, cv::INTER_LINEAR);
  return full > 0;
}

cv::Mat probabilityAtQuarter(const Answer& answer, int entry) {
  const at::Tensor p = at::sigmoid(answer.logits[entry].detach()).unsqueeze(0);
  return matOf(at::avg_pool2d(p, {2, 2})[0][0]);
}

/// What is needed of the frames of a batch to say how much places look like an object.
class LikenessOf {
 public:
  LikenessOf(const Batch& batch, const std::vector<Features>& frames,
             const std::vector<at::Tensor>& pictures)
      : m_batch(batch) {
    const nn::FullPrecision full;
    for (std::size_t f = 0; f < frames.size(); ++f) {
      m_rows.push_back(builtin::likenessRows(frames[f], pictures[f]));
    }
  }

  /// Adds what a frame with known masks (N × 1 × h × w, 0 … 1) says of all entries.
  void learn(int frame, const at::Tensor& masks, double weight) {
    const nn::FullPrecision full;
    m_evidence.resize(m_batch.entries());
    for (int e = 0; e < m_batch.entries(); ++e) {
      const at::Tensor mask = masks[e].detach();
      const at::Tensor evidence =
          builtin::likenessEvidence(rows(e, frame), mask, 1 - mask) * weight;
      m_evidence[e] = m_evidence[e].defined() ? m_evidence[e] + evidence : evidence;
    }
  }

  /// Writes the plane of one entry by what was learned.
  void write(at::Tensor& prompt, int entry, int frame) const {
    const nn::FullPrecision full;
    prompt.select(1, builtin::Likeness)
        .copy_(builtin::likeness(m_evidence[entry], rows(entry, frame), prompt.size(2),
                                 prompt.size(3))[0]);
  }

  /// Writes it by what the prompt itself says.
  void writeOwn(at::Tensor& prompt, int entry, int frame) const {
    const nn::FullPrecision full;
    builtin::addLikeness(prompt, rows(entry, frame));
  }

 private:
  at::Tensor rows(int entry, int frame) const { return m_rows[frame][m_batch.clipOf[entry]]; }

  const Batch& m_batch;
  std::vector<at::Tensor> m_rows;      // of frames, N × places × width
  std::vector<at::Tensor> m_evidence;  // of entries
};

/// Clicks on the first frame, some of them answered (without gradient) before the one that counts.
class ClickTask {
 public:
  ClickTask(const Batch& batch, Random& random) : m_batch(batch), m_random(random) {
    const int count = batch.entries();
    m_said.resize(count);
    m_priors.resize(count);
    m_shown.resize(count);
    for (int e = 0; e < count; ++e) begin(e);
  }

  std::vector<at::Tensor> prompts(const LikenessOf& likeness) const {
    std::vector<at::Tensor> result;
    for (int e = 0; e < m_batch.entries(); ++e) {
      result.push_back(promptTensor(m_said[e], m_priors[e], {}, gridOf(m_batch)));
      likeness.writeOwn(result.back(), e, 0);
    }
    return result;
  }

  void answered(const Answer& answer) {
    for (int e = 0; e < m_batch.entries(); ++e) {
      const cv::Mat& truth = m_batch.truth(e, 0);
      m_shown[e] = shownMask(answer, e, truth.size());
      m_priors[e] = {probabilityAtQuarter(answer, e), {}};
      click(e);
    }
  }

 private:
  void begin(int e) {
    const cv::Mat& truth = m_batch.truth(e, 0);
    m_shown[e] = cv::Mat::zeros(truth.size(), CV_8UC1);
    const double kind = m_random.uniform(0, 1);
    if (kind < 0.2) {
      m_said[e].box = drawnBox(truth, m_random);
      return;
    }
    if (kind < 0.4) {
      m_shown[e] = spoilt(truth, m_random);
      m_priors[e] = {quarterOf(m_shown[e], m_shown[e].size()), {}};
    }
    click(e);
  }

  void click(int e) {
    const auto next = nextClick(m_batch.truth(e, 0), m_shown[e], m_random);
    if (next) m_said[e].clicks.push_back(*next);
  }

  const Batch& m_batch;
  Random& m_random;
  std::vector<Said> m_said;
  std::vector<PriorMask> m_priors;
  std::vector<cv::Mat> m_shown;
};

/// The mask of the frame before, carried by flow; sometimes spoilt or withheld, so that the network
/// learns to mend it from memory.
PriorMask trackingPrior(const Batch& batch, int entry, int frame, const cv::Mat& before,
                        Random& random) {
  if (random.chance(0.12)) return {};
  const int clip = batch.clipOf[entry];
  const builtin::Motion& motion = batch.motions[clip][frame - 1];
  if (frame == 1 && batch.clips[clip].jumps) {
    // The frame before is not in the clip: what tracking could have made of it by now.
    const cv::Mat drifted = spoilt(batch.truth(entry, 1), random);
    return {quarterOf(drifted, drifted.size()), batch.motions[clip][1].reliability};
  }
  cv::Mat carried = builtin::carry(before, motion);
  if (random.chance(0.2)) {
    cv::Mat full;
    cv::resize(carried, full, {}, 4, 4, cv::INTER_LINEAR);
    carried = quarterOf(spoilt(full > 0.5, random), full.size());
  }
  return {carried, motion.reliability};
}

/// What the other object of the clip covered a frame before, carried along like the prior.
cv::Mat carriedOthers(const Batch& batch, int entry, int frame, const at::Tensor& before) {
  const builtin::Motion& motion = batch.motions[batch.clipOf[entry]][frame - 1];
  return builtin::carry(matOf(before[entry][0]), motion);
}

at::Tensor read(const Features& query, const std::vector<Features>& memories,
                const std::vector<at::Tensor>& values, const at::Tensor& clipOf) {
  std::vector<at::Tensor> rows, flat;
  at::Tensor similarity;
  {
    const nn::FullPrecision full;
    for (const Features& memory : memories) rows.push_back(builtin::memoryRows(memory));
    similarity = at::matmul(builtin::queryRows(query), at::cat(rows, 1).transpose(1, 2));
  }
  for (const at::Tensor& value : values) flat.push_back(builtin::valueRows(value));
  return builtin::readMemory(similarity.index_select(0, clipOf), at::cat(flat, 1),
                             static_cast<int>(query.key.size(2)),
                             static_cast<int>(query.key.size(3)));
}

Features frameFeatures(const Features& all, int frame, int clips) {
  const auto part = [&](const at::Tensor& t) { return t.narrow(0, frame * clips, clips); };
  return {part(all.f2),  part(all.f4),        part(all.f8),       part(all.f16),
          part(all.key), part(all.shrinkage), part(all.selection)};
}

Features joined(const Features& a, const Features& b) {
  const auto both = [](const at::Tensor& x, const at::Tensor& y) { return at::cat({x, y}); };
  return {both(a.f2, b.f2),
          both(a.f4, b.f4),
          both(a.f8, b.f8),
          both(a.f16, b.f16),
          both(a.key, b.key),
          both(a.shrinkage, b.shrinkage),
          both(a.selection, b.selection)};
}

Answer part(const Answer& answer, int from, int count) {
  return {answer.logits.narrow(0, from, count), answer.iou.narrow(0, from, count)};
}

/// Adds what an answer costs to the loss and to the log.
void judge(StepResult& result, const std::string& task, double weight, const Answer& answer,
           const at::Tensor& truth) {
  const at::Tensor iou = iouOf(answer.logits.detach(), truth);
  const at::Tensor loss =
      weight * (maskLoss(answer.logits, truth) + 0.2 * iouLoss(answer.iou, iou));
  result.loss = result.loss.defined() ? result.loss + loss : loss;
  result.iou[task] = iou.mean().item<double>();
}

}  // namespace

StepResult trainingStep(Network& network, const Batch& batch, Random& random) {
  const int clips = static_cast<int>(batch.clips.size());
  const int entries = batch.entries();
  const at::Tensor clipOf = clipIndices(batch);
  std::vector<at::Tensor> pictures, others4;
  for (int f = 0; f < ClipMaker::frames; ++f) {
    pictures.push_back(picturesOf(batch, f));
    others4.push_back(othersOf(batch, f, 4));
  }
  const Features all = network.encode(at::cat(pictures));
  std::vector<Features> frames, perEntry;
  for (int f = 0; f < ClipMaker::frames; ++f) {
    frames.push_back(frameFeatures(all, f, clips));
    perEntry.push_back(frames[f].at(clipOf));
  }

  LikenessOf likeness(batch, frames, pictures);
  ClickTask clicking(batch, random);
  for (int round = random.below(3); round > 0; --round) {
    const nn::Untracked untracked;
    network.setTraining(false);
    clicking.answered(network.decode(perEntry[0], network.emptyReadout(perEntry[0]),
                                     at::cat(clicking.prompts(likeness))));
    network.setTraining(true);
  }

  std::vector<at::Tensor> values{network.memorise(perEntry[0], truthsOf(batch, 0, 4), others4[0])};
  const at::Tensor read1 = read(frames[1], {frames[0]}, values, clipOf);
  likeness.learn(0, truthsOf(batch, 0, 4), 1);
  std::vector<at::Tensor> prompts;
  for (int e = 0; e < entries; ++e) {
    const PriorMask prior =
        trackingPrior(batch, e, 1, quarterOf(batch.truth(e, 0), batch.truth(e, 0).size()), random);
    prompts.push_back(
        promptTensor({}, prior, carriedOthers(batch, e, 1, others4[0]), gridOf(batch)));
    likeness.write(prompts.back(), e, 1);
  }
  for (const at::Tensor& prompt : clicking.prompts(likeness)) prompts.push_back(prompt);
  const Answer early =
      network.decode(joined(perEntry[1], perEntry[0]),
                     at::cat({read1, network.emptyReadout(perEntry[0]).to(read1.scalar_type())}),
                     at::cat(prompts));
  const Answer next = part(early, 0, entries);
  StepResult result;
  judge(result, "next", 1, next, truthsOf(batch, 1, 2));
  judge(result, "click", 1, part(early, entries, entries), truthsOf(batch, 0, 2));

  const at::Tensor mask1 = at::avg_pool2d(at::sigmoid(next.logits.detach()), {2, 2});
  values.push_back(network.memorise(perEntry[1], mask1, others4[1]));
  likeness.learn(1, mask1, builtin::ObjectMemory::recentEvidence);
  const at::Tensor read2 = read(frames[2], {frames[0], frames[1]}, values, clipOf);
  prompts.clear();
  std::vector<at::Tensor> corrections;
  for (int e = 0; e < entries; ++e) {
    const cv::Mat before = probabilityAtQuarter(next, e);
    const PriorMask prior = trackingPrior(batch, e, 2, before, random);
    prompts.push_back(
        promptTensor({}, prior, carriedOthers(batch, e, 2, others4[1]), gridOf(batch)));
    likeness.write(prompts.back(), e, 2);
    Said said;
    const cv::Mat& truth = batch.truth(e, 1);
    if (const auto click = nextClick(truth, shownMask(next, e, truth.size()), random)) {
      said.clicks.push_back(*click);
    }
    corrections.push_back(promptTensor(said, {before, {}}, {}, gridOf(batch)));
    likeness.writeOwn(corrections.back(), e, 1);
  }
  prompts.insert(prompts.end(), corrections.begin(), corrections.end());
  const Answer late =
      network.decode(joined(perEntry[2], perEntry[1]),
                     at::cat({read2, network.emptyReadout(perEntry[1]).to(read2.scalar_type())}),
                     at::cat(prompts));
  judge(result, "later", 1, part(late, 0, entries), truthsOf(batch, 2, 2));
  judge(result, "correct", 0.7, part(late, entries, entries), truthsOf(batch, 1, 2));
  return result;
}

}  // namespace maskline::training
