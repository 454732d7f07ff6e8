// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/video_session.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "core/engine/nn/device_memory.h"

namespace maskline::sam2 {
namespace {

constexpr double fedBackLimit = 32;  ///< of logits that serve as a prompt again
constexpr float filledLogit = 0.1f;  ///< of a hole that was filled
constexpr double overlapLimit = -10;
constexpr std::size_t mostPrompted = 24;  ///< frames of an object, where memory is bounded

/// Places not above 0 whose 8-connected region has at most `area` places.
void fillHolesOf(float* logits, int height, int width, int area) {
  const cv::Mat plane(height, width, CV_32F, logits);
  cv::Mat labels, stats, centres;
  const int count = cv::connectedComponentsWithStats(plane <= 0, labels, stats, centres, 8, CV_32S);
  std::vector<char> small(count, 0);
  for (int i = 1; i < count; ++i) small[i] = stats.at<int>(i, cv::CC_STAT_AREA) <= area;
  for (int y = 0; y < height; ++y) {
    const int* label = labels.ptr<int>(y);
    for (int x = 0; x < width; ++x) {
      if (small[label[x]]) logits[y * width + x] = filledLogit;
    }
  }
}

ObjectMasks row(const ObjectMasks& all, std::int64_t index) {
  const auto one = [index](const at::Tensor& x) { return x.narrow(0, index, 1).clone(); };
  return {one(all.masks), one(all.ious), one(all.pointer), one(all.seen)};
}

/// The multimask outputs of one row.
Candidates candidatesOf(const DecoderOutput& output, std::int64_t row) {
  Candidates candidates;
  const at::Tensor masks = output.masks[row].gt(0).to(at::kByte).cpu().contiguous();
  for (std::int64_t i = 1; i < masks.size(0); ++i) {
    const cv::Mat view(static_cast<int>(masks.size(1)), static_cast<int>(masks.size(2)), CV_8U,
                       masks[i].data_ptr());
    candidates.masks.push_back(view.clone());
    candidates.ious.push_back(output.ious[row][i].item<double>());
  }
  candidates.visible = output.seen[row].item<double>() > 0;
  return candidates;
}

}  // namespace

VideoSession::VideoSession(const Model& model, const Config& config, const Settings& settings)
    : m_model(&model), m_config(config), m_settings(settings) {}

void VideoSession::fillHoles(at::Tensor& masks) const {
  if (m_config.fillHoleArea <= 0) return;
  const at::Tensor filled = masks.to(at::kCPU).clone(at::MemoryFormat::Contiguous);
  const int height = static_cast<int>(masks.size(2)), width = static_cast<int>(masks.size(3));
  for (std::int64_t i = 0; i < masks.size(0); ++i)
    fillHolesOf(filled.data_ptr<float>() + i * height * width, height, width,
                m_config.fillHoleArea);
  masks = filled.to(masks.device());
}

Remembered* VideoSession::find(int object, int frame) {
  const auto found = m_objects.find(object);
  return found == m_objects.end() ? nullptr : found->second.find(frame);
}

ObjectMasks VideoSession::addPoints(int object, int frame, const ImageFeatures& features,
                                    const PointPrompt& prompt, bool keepOlder) {
  const at::InferenceMode inference;
  ObjectMemory& memory = m_objects[object];
  PointPrompt& points = memory.points[frame];
  if (keepOlder && points.points.defined()) {
    points = {at::cat({points.points, prompt.points}, 1),
              at::cat({points.labels, prompt.labels}, 1)};
  } else {
    points = prompt;
  }
  Prompts prompts{.points = points.points, .labels = points.labels, .mask = {}};
  if (const Remembered* last = memory.find(frame))
    prompts.mask = last->masks.masks.clamp(-fedBackLimit, fedBackLimit);

  at::Tensor embedding;
  if (const auto tracked = memory.backward.find(frame); tracked != memory.backward.end()) {
    const MemoryChoice choice = memoriesFor(memory, frame, tracked->second);
    embedding = m_model->recall(
        features, tokensOf({choice}, *m_model, m_config.memory, m_settings.clipLength));
  } else {
    embedding = m_model->withoutMemory(features.embedding);
  }
  const std::int64_t count = points.points.size(1);
  const bool ambiguous =
      count >= m_config.decoder.minChoicePoints && count <= m_config.decoder.maxChoicePoints;
  return answer(object, frame, features, m_model->segment(features, embedding, prompts, ambiguous));
}

ObjectMasks VideoSession::addMask(int object, int frame, const ImageFeatures& features,
                                  const at::Tensor& mask) {
  const at::InferenceMode inference;
  m_objects[object].points.erase(frame);
  return answer(object, frame, features, adopted(features, mask));
}

ObjectMasks VideoSession::goOnFrom(int object, int frame, const ImageFeatures& features,
                                   const at::Tensor& mask) {
  const at::InferenceMode inference;
  ObjectMemory& memory = m_objects[object];
  if (memory.prompted.empty() && memory.newPrompted.empty())
    return addMask(object, frame, features, mask);
  ObjectMasks masks = adopted(features, mask);
  memory.newTracked[frame] = {masks, {}, features.embedding};
  return masks;
}

ObjectMasks VideoSession::adopted(const ImageFeatures& features, const at::Tensor& mask) const {
  const std::int64_t side = m_config.imageSize;
  at::Tensor fitted = mask.to(at::kFloat).view({1, 1, mask.size(0), mask.size(1)});
  if (mask.size(0) != side || mask.size(1) != side)
    fitted = at::_upsample_bilinear2d_aa(fitted, {side, side}, false).ge(0.5).to(at::kFloat);
  return m_model->adopt(features, fitted);
}

ObjectMasks VideoSession::answer(int object, int frame, const ImageFeatures& features,
                                 ObjectMasks masks) {
  ObjectMemory& memory = m_objects[object];
  fillHoles(masks.masks);
  const bool first = !memory.backward.contains(frame);
  const bool conditions = first || m_config.correctionsCondition;
  (conditions ? memory.newPrompted : memory.newTracked)[frame] = {masks, {}, features.embedding};
  if (!conditions && m_config.correctionsStay) memory.corrected.insert(frame);
  return masks;
}

void VideoSession::encodeNew() {
  const std::int64_t side = m_config.imageSize;
  for (auto& [id, object] : m_objects) {
    const auto encode = [&](Remembered& fresh) {
      const ImageFeatures features{.embedding = fresh.embedding, .fine = {}, .middle = {}};
      fresh.memory = m_model->remember(features, resizedLogits(fresh.masks.masks, side, side),
                                       fresh.masks.seen, true);
      fresh.embedding = at::Tensor();
    };
    for (auto& [frame, fresh] : object.newTracked) {
      encode(fresh);
      object.tracked[frame] = std::move(fresh);
      if (m_config.forgetAroundInput) forgetAround(object, frame);
    }
    for (auto& [frame, fresh] : object.newPrompted) {
      encode(fresh);
      object.put(frame, std::move(fresh));
      if (m_config.forgetAroundInput) forgetAround(object, frame);
    }
    object.newTracked.clear();
    object.newPrompted.clear();
    for (const auto& [frame, prompted] : object.prompted) object.tracked.erase(frame);
  }
}

void VideoSession::forgetAround(ObjectMemory& object, int frame) const {
  const int reach = m_config.memory.stride * m_config.memory.frames;
  object.tracked.erase(object.tracked.lower_bound(frame - reach),
                       object.tracked.upper_bound(frame + reach));
}

void VideoSession::forgetFar(ObjectMemory& object, int frame) const {
  const MemoryConfig& memory = m_config.memory;
  const int reach = std::max(memory.maxPointers, memory.stride * (memory.frames + 1));
  const auto far = [&](const auto& entry) { return std::abs(entry.first - frame) > reach; };
  std::erase_if(object.tracked, far);
  std::erase_if(object.backward, far);
  std::erase_if(object.corrected, [&](int at) { return !object.tracked.contains(at); });
  // Of many prompted frames the first stays, and those that are near.
  while (object.prompted.size() > mostPrompted) {
    object.prompted.erase(std::max_element(
        object.prompted.begin() + 1, object.prompted.end(), [frame](const auto& a, const auto& b) {
          return std::abs(a.first - frame) < std::abs(b.first - frame);
        }));
  }
}

void VideoSession::forgetTracked() {
  for (auto& [id, object] : m_objects) {
    object.tracked.clear();
    object.backward.clear();
    object.corrected.clear();
    object.sightings = {};
    object.distinctive.clear();
  }
}

void VideoSession::forgetTracked(int object, int frame) {
  const auto found = m_objects.find(object);
  if (found == m_objects.end()) return;
  found->second.tracked.erase(frame);
  found->second.distinctive.erase(frame);
}

MemoryChoice VideoSession::memoriesFor(const ObjectMemory& object, int frame, bool backward) const {
  const auto choose = m_config.resistLookalikes ? chooseReliable : chooseMemories;
  return choose(object, frame, backward, m_config.memory, m_settings.clipLength);
}

void VideoSession::keepDistinctive(ObjectMemory& object, int frame) const {
  object.distinctive[frame] = object.tracked.at(frame);
  if (object.distinctive.size() <= mostDistinctive) return;
  object.distinctive.erase(std::max_element(
      object.distinctive.begin(), object.distinctive.end(), [frame](const auto& a, const auto& b) {
        return std::abs(a.first - frame) < std::abs(b.first - frame);
      }));
}

std::map<int, ObjectMasks> VideoSession::track(int frame, const ImageFeatures& features,
                                               bool backward, const Probe& probe) {
  const at::InferenceMode inference;
  encodeNew();
  // Objects with equally many memories and pointers go through the model as one batch.
  std::map<std::pair<std::size_t, std::size_t>, std::pair<Group, std::vector<MemoryChoice>>> groups;
  for (auto& [id, object] : m_objects) {
    if (object.prompted.empty()) continue;
    if (object.findPrompted(frame)) {
      if (m_config.forgetAroundInput) forgetAround(object, frame);
      continue;
    }
    if (object.corrected.contains(frame) && object.tracked.contains(frame)) continue;
    MemoryChoice choice = memoriesFor(object, frame, backward);
    auto& [members, choices] = groups[{choice.frames.size(), choice.pointers.size()}];
    members.push_back(id);
    choices.push_back(std::move(choice));
  }
  for (const auto& [sizes, group] : groups) {
    const auto& members = group.first;
    const auto& choices = group.second;
    nn::inLots(static_cast<std::int64_t>(members.size()), [&](std::int64_t from, std::int64_t n) {
      trackGroup({members.begin() + from, members.begin() + from + n},
                 {choices.begin() + from, choices.begin() + from + n}, frame, features, probe);
    });
  }

  std::map<int, ObjectMasks> result;
  for (auto& [id, object] : m_objects) {
    if (object.prompted.empty()) continue;
    object.backward[frame] = backward;
    result[id] = object.find(frame)->masks;
    if (m_settings.bounded) forgetFar(object, frame);
  }
  return result;
}

void VideoSession::trackGroup(const Group& objects, const std::vector<MemoryChoice>& choices,
                              int frame, const ImageFeatures& features, const Probe& probe) {
  const std::int64_t side = m_config.imageSize;
  const at::Tensor embedding = m_model->recall(
      features, tokensOf(choices, *m_model, m_config.memory, m_settings.clipLength), probe);
  const bool ambiguous = m_config.decoder.minChoicePoints <= 0;
  std::vector<Sightings> sightings;  // copies, because the group may be tracked again
  for (const int object : objects) sightings.push_back(m_objects[object].sightings);
  std::vector<Sightings::Verdict> verdicts(objects.size());
  Chooser choose;
  if (m_config.resistLookalikes && ambiguous) {
    choose = [&](const DecoderOutput& output) {
      const at::Tensor index = at::zeros({output.ious.size(0)}, at::kLong);
      for (std::size_t i = 0; i < objects.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        verdicts[i] = sightings[i].judge(candidatesOf(output, row));
        index[row] = static_cast<std::int64_t>(verdicts[i].chosen);
      }
      return index.to(output.ious.device());
    };
  }
  ObjectMasks masks = m_model->segment(features, embedding, {}, ambiguous, probe, choose);
  const at::Tensor memories =
      m_model->remember(features, resizedLogits(masks.masks, side, side), masks.seen, false, probe);
  fillHoles(masks.masks);
  std::vector<Remembered> rows;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::int64_t index = static_cast<std::int64_t>(i);
    rows.push_back(
        {row(masks, index), memories.narrow(0, index, 1).clone(), {}, verdicts[i].reliable});
  }
  for (std::size_t i = 0; i < objects.size(); ++i) {
    ObjectMemory& object = m_objects[objects[i]];
    object.tracked[frame] = std::move(rows[i]);
    object.sightings = std::move(sightings[i]);
    if (verdicts[i].distinctive) keepDistinctive(object, frame);
  }
}

at::Tensor withoutOverlaps(const at::Tensor& logits) {
  if (logits.size(0) < 2) return logits;
  const at::Tensor owner = logits.argmax(0, true);
  const at::Tensor own = at::arange(logits.size(0), owner.options()).view({-1, 1, 1, 1});
  return at::where(owner.eq(own), logits, logits.clamp_max(overlapLimit));
}

}  // namespace maskline::sam2
