// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parity/sam2_clip.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cstdio>

#include "core/engine/messages.h"
#include "core/engine/parity/sam2_parts.h"
#include "core/engine/sam2/picture.h"

namespace maskline::parity {
namespace {

using nlohmann::json;
using sam2::ObjectMasks;
using sam2::Remembered;

constexpr float filledLogit = 0.1f;  ///< of a hole that was filled
constexpr std::int64_t mostFilledOnOneSide = 3;
constexpr float absentLogit = -1024;  ///< of an object that nothing is known of on a frame

std::string frameTag(int frame) {
  char tag[16];
  std::snprintf(tag, sizeof tag, "frame%02d", frame);
  return tag;
}

}  // namespace

at::Tensor inModelPixels(const at::Tensor& points, cv::Size size, const sam2::Config& config) {
  const at::Tensor whole =
      at::tensor({static_cast<float>(size.width), static_cast<float>(size.height)});
  return points / whole * config.imageSize;
}

/// One script: its own session.
class Sam2Clips::Script {
 public:
  Script(Sam2Clips& clips, const json& item)
      : m_clips(clips),
        m_fixture(clips.m_fixture),
        m_title(caseTitle(item)),
        m_clip(required<std::string>(item, "clip", m_title)),
        m_name(item.at("name")),
        m_config(configOf(clips.m_model.config(), item)),
        m_size(m_fixture.picture(m_clip, 0).size()),
        m_session(clips.m_model, m_config,
                  {.clipLength = required<int>(item, "num_frames", m_title), .bounded = false}) {}

  /// Throws Error if the manifest does not describe the step, because later steps depend on it.
  void run(const json& step, const Report& report) {
    const std::string action = required<std::string>(step, "do", titleOf(step));
    if (action == "remove") return remove(step);
    if (action != "propagate" && action != "points" && action != "mask")
      throw Error(messages::engine::unknownAction, titleOf(step), action);
    const std::string under = required<std::string>(step, "tensors_under", titleOf(step));
    // If memories were not saved, frames are computed from our own, and rounding differences
    // accumulate at random. The spread of the longest scripts is the tolerance.
    const bool free = step.value("light", false);
    Comparison comparison(m_fixture, under.substr(0, under.find_last_not_of('/') + 1),
                          free ? Fixture::anyCase : m_name);
    m_comparison = &comparison;
    guarded(comparison,
            [&] { action == "propagate" ? propagate(step, under) : prompt(step, under); });
    report(comparison.result());
    if (step.contains("internals_at")) compareInternals(step, under, report);
  }
  /// A remark on the internals that a step to come saves.
  void heed(const json& remark) {
    m_pictures = remark.value("num_spatial_memories", std::int64_t{0});
  }

 private:
  static sam2::Config configOf(sam2::Config config, const json& item) {
    sam2::applySettings(config, item.value("settings", json::object()).dump());
    if (!item.value("hole_filling_extension", true)) config.fillHoleArea = 0;
    return config;
  }

  std::string titleOf(const json& step) const {
    return m_title + ", step " + std::to_string(step.value("step", 0)) + ",";
  }

  void remove(const json& step);
  void prompt(const json& step, const std::string& under);
  void propagate(const json& step, const std::string& under);
  void compareInternals(const json& step, const std::string& under, const Report& report) const;
  void compareObject(const std::string& prefix, int object, int frame);
  void adoptSaved(const std::string& prefix, Remembered& ours) const;
  std::int64_t rowsOf(const std::string& tensor) const {
    return m_fixture.has(tensor) ? m_fixture.tensor(tensor).numel() / m_size.area() : 0;
  }
  void compareClipSize(const std::string& tensor, const std::string& kind, int frame,
                       const std::vector<int>& objects);
  at::Tensor filledOnOneSide(const std::string& tensor, const at::Tensor& ours);

  Sam2Clips& m_clips;
  const Fixture& m_fixture;
  std::string m_title, m_clip, m_name;
  sam2::Config m_config;
  cv::Size m_size;
  sam2::VideoSession m_session;
  std::vector<int> m_objects;  // as they were added, which is how the reference orders its masks
  Comparison* m_comparison = nullptr;
  std::int64_t m_filledOnOneSide = 0;
  std::int64_t m_pictures = 0;  // that the frame with saved internals attends to
};

void Sam2Clips::Script::remove(const json& step) {
  const int object = required<int>(step, "obj", titleOf(step));
  if (std::erase(m_objects, object) == 0)
    throw Error(messages::engine::objectNotAdded, titleOf(step), object);
  m_session.forget(object);
}

void Sam2Clips::Script::prompt(const json& step, const std::string& under) {
  const int frame = required<int>(step, "frame", titleOf(step));
  const int object = required<int>(step, "obj", titleOf(step));
  if (std::ranges::find(m_objects, object) == m_objects.end()) m_objects.push_back(object);
  const sam2::ImageFeatures& features = m_clips.features(m_clip, frame);
  if (step.at("do") == "mask") {
    m_session.addMask(object, frame, features, m_fixture.tensor(under + "mask_input"));
  } else {
    std::vector<float> places;
    std::vector<int> labels;
    if (step.contains("box")) {
      places = step.at("box").get<std::vector<float>>();
      labels = {2, 3};
    }
    for (const json& point : step.value("points", json::array())) {
      places.push_back(point.at(0));
      places.push_back(point.at(1));
    }
    for (const int label : step.value("labels", json::array())) labels.push_back(label);
    const sam2::PointPrompt points{
        inModelPixels(at::tensor(places).view({1, -1, 2}), m_size, m_config),
        at::tensor(labels, at::kInt).unsqueeze(0)};
    m_session.addPoints(object, frame, features, points, !step.value("clear_old_points", true));
  }
  // References that keep a state for each object save the answer of this one alone.
  const bool all = rowsOf(under + "video_res") == static_cast<std::int64_t>(m_objects.size());
  compareClipSize(under + "video_res", "video_res", frame, all ? m_objects : std::vector{object});
  compareObject(under, object, frame);
}

void Sam2Clips::Script::propagate(const json& step, const std::string& under) {
  for (const int frame : required<std::vector<int>>(step, "frames_in_order", titleOf(step))) {
    const std::string tag = frameTag(frame);
    sam2::Probe probe;
    if (step.value("internals_at", -1) == frame) {
      probe = [&](const std::string& name, const at::Tensor& tensor) {
        m_comparison->add(under + "internals_" + tag + "/" + name, tensor, name);
      };
    }
    const auto masks = m_session.track(frame, m_clips.features(m_clip, frame),
                                       step.value("reverse", false), probe);
    compareClipSize(under + tag + "_video_res", tag + "_video_res", frame, m_objects);
    for (const auto& [object, mask] : masks)
      compareObject(under + tag + "_obj" + std::to_string(object) + "_", object, frame);
  }
}

void Sam2Clips::Script::compareInternals(const json& step, const std::string& under,
                                         const Report& report) const {
  const int frame = required<int>(step, "internals_at", titleOf(step));
  compareParts(m_fixture, m_clips.m_model, under + "internals_" + frameTag(frame) + "/", m_pictures,
               report);
}

void Sam2Clips::Script::compareObject(const std::string& prefix, int object, int frame) {
  Remembered& ours = *m_session.find(object, frame);
  m_comparison->add(prefix + "low_res", ours.masks.masks, "low_res",
                    filledOnOneSide(prefix + "low_res", ours.masks.masks));
  m_comparison->add(prefix + "obj_ptr", ours.masks.pointer, "obj_ptr");
  m_comparison->add(prefix + "object_score_logits", ours.masks.seen, "object_score_logits");
  if (ours.memory.defined())
    m_comparison->add(prefix + "maskmem_features", ours.memory.to(at::kFloat), "maskmem_features");
  adoptSaved(prefix, ours);
}

void Sam2Clips::Script::adoptSaved(const std::string& prefix, Remembered& ours) const {
  const auto adopt = [&](const std::string& name, at::Tensor& tensor) {
    if (tensor.defined() && m_fixture.has(prefix + name))
      tensor = m_fixture.tensor(prefix + name).to(tensor.scalar_type()).view(tensor.sizes());
  };
  adopt("low_res", ours.masks.masks);
  adopt("obj_ptr", ours.masks.pointer);
  adopt("object_score_logits", ours.masks.seen);
  adopt("maskmem_features", ours.memory);
}

/// Where rounding decided whether a hole was filled: such places have one value, and are left out
/// while there are few of them in a clip. Undefined if there are none to leave out.
at::Tensor Sam2Clips::Script::filledOnOneSide(const std::string& tensor, const at::Tensor& ours) {
  if (!m_fixture.has(tensor)) return {};
  const at::Tensor saved = m_fixture.tensor(tensor);
  if (saved.numel() != ours.numel()) return {};
  const at::Tensor turned = ours.eq(filledLogit).ne(saved.view(ours.sizes()).eq(filledLogit));
  m_filledOnOneSide += turned.sum().item<std::int64_t>();
  return m_filledOnOneSide <= mostFilledOnOneSide ? turned : at::Tensor();
}

void Sam2Clips::Script::compareClipSize(const std::string& tensor, const std::string& kind,
                                        int frame, const std::vector<int>& objects) {
  if (!m_fixture.has(tensor)) return;
  const std::int64_t side = m_config.maskSide();
  std::vector<at::Tensor> logits;
  for (const int object : objects) {
    const Remembered* ours = m_session.find(object, frame);
    logits.push_back(
        sam2::resizedLogits(ours ? ours->masks.masks : at::full({1, 1, side, side}, absentLogit),
                            m_size.height, m_size.width));
  }
  const at::Tensor all = at::cat(logits);
  if (!m_config.keepOverlapsApart || all.size(0) < 2) return m_comparison->add(tensor, all, kind);
  // Where two objects' logits are this close, rounding decides whose the place is.
  const at::Tensor first = std::get<0>(all.topk(2, 0));
  const at::Tensor close = (first.narrow(0, 0, 1) - first.narrow(0, 1, 1))
                               .le(m_fixture.tolerance(m_name, "low_res") * all.abs().max())
                               .expand_as(all);
  m_comparison->add(tensor, sam2::withoutOverlaps(all), kind, close);
}

void Sam2Clips::run(const json& item, const Report& report) {
  Comparison whole(m_fixture, "video/" + item.at("name").get<std::string>());
  guarded(whole, [&] {
    Script script(*this, item);
    for (const json& step : required<std::vector<json>>(item, "steps", caseTitle(item)))
      step.contains("do") ? script.run(step, report) : script.heed(step);
  });
  if (!whole.result().ok()) report(whole.result());
}

const sam2::ImageFeatures& Sam2Clips::features(const std::string& clip, int frame) {
  const auto key = std::pair(clip, frame);
  const auto found = m_features.find(key);
  if (found != m_features.end()) return found->second;
  const at::Tensor picture =
      sam2::videoPicture(m_fixture.picture(clip, frame), m_model.config().imageSize);
  return m_features.emplace(key, m_model.encode(picture)).first->second;
}

}  // namespace maskline::parity
