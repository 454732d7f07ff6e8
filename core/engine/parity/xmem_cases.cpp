// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <opencv2/imgproc.hpp>

#include "core/engine/parity/cases.h"
#include "core/engine/xmem/picture_input.h"
#include "core/engine/xmem/stepper.h"

namespace maskline::parity {
namespace {

using nlohmann::json;

xmem::Settings settingsOf(const json& values) {
  xmem::Settings settings;
  settings.memoryEvery = values.value("mem_every", settings.memoryEvery);
  settings.deepUpdateEvery = values.value("deep_update_every", settings.deepUpdateEvery);
  settings.longTerm = values.value("enable_long_term", settings.longTerm);
  settings.countLongTermUsage =
      values.value("enable_long_term_count_usage", settings.countLongTermUsage);
  settings.topK = values.value("top_k", settings.topK);
  settings.maxWorkFrames = values.value("max_mid_term_frames", settings.maxWorkFrames);
  settings.minWorkFrames = values.value("min_mid_term_frames", settings.minWorkFrames);
  settings.maxLongElements = values.value("max_long_term_elements", settings.maxLongElements);
  settings.prototypes = values.value("num_prototypes", settings.prototypes);
  return settings;
}

/// Tracks through one clip, with masks given on the frames that the case names.
class XmemCase {
 public:
  XmemCase(const Fixture& fixture, const json& description, const xmem::Network& network,
           Comparison& comparison)
      : m_fixture(fixture),
        m_case(description),
        m_clip(description.value("clip", std::string("main"))),
        m_under(required<std::string>(description, "tensors_under", caseTitle(description))),
        m_stepper(network, settingsOf(description.value("settings", fixture.config()))),
        m_comparison(comparison) {}

  void run() {
    const int frames = required<int>(m_case, "num_frames", caseTitle(m_case));
    m_stepper.begin(0);
    for (int frame = 0; frame < frames; ++frame) {
      const bool last = frame == frames - 1 && m_case.value("end_on_last", false);
      runFrame(frame, last);
    }
    compareMemory("work", m_stepper.memory().work());
    compareMemory("long", m_stepper.memory().longTerm());
  }

 private:
  void runFrame(int frame, bool last) {
    const at::Tensor image = xmem::networkInput(m_fixture.picture(m_clip, frame));
    const xmem::Given given = givenAt(frame);
    const xmem::Step step = m_stepper.step(image, given, last);
    add(frame, "image", image);
    if (given.masks.defined()) add(frame, "mask_in", given.masks);
    add(frame, "prob", step.probabilities);
    add(frame, "key", step.features.key);
    add(frame, "shrinkage", step.features.shrinkage);
    add(frame, "selection", step.features.selection);
    add(frame, "f16", step.features.f16);
    add(frame, "f8", step.features.f8);
    add(frame, "f4", step.features.f4);
    add(frame, "readout", step.readout);
    add(frame, "hidden", m_stepper.hidden());
    checkSizes(frame);
  }

  xmem::Given givenAt(int frame) const {
    const json labels = required<json>(m_case, "masks_given", caseTitle(m_case))
                            .value(std::to_string(frame), json::array());
    xmem::Given given;
    std::vector<at::Tensor> masks;
    if (labels.empty()) return given;
    const cv::Mat numbers = m_fixture.picture(m_clip + "_ids", frame);
    for (const int label : labels.get<std::vector<int>>()) {
      given.objects.push_back(label);
      masks.push_back(xmem::maskInput(numbers == label));
    }
    given.masks = at::stack(masks);
    return given;
  }

  void add(int frame, const std::string& kind, const at::Tensor& actual) {
    char number[24];
    std::snprintf(number, sizeof number, "frame%02d_", frame);
    const std::string name = m_under + number + kind;
    if (!m_fixture.has(name)) return;
    if (!actual.defined()) return m_comparison.fail(name + " was not computed");
    m_comparison.add(name, actual, kind);
  }

  void compareMemory(const std::string& which, const xmem::MemoryStore& store) {
    if (store.size() == 0) return;
    const std::string begin = m_under + "final_" + which + "_";
    m_comparison.add(begin + "key", store.key.t(), which + "_key");
    m_comparison.add(begin + "shrinkage", store.shrinkage.unsqueeze(0), which + "_shrinkage");
    for (std::size_t i = 0; i < store.groups.size(); ++i) {
      const auto& group = store.groups[i];
      if (group.size() == 0) continue;
      const auto objects = static_cast<std::int64_t>(group.objects.size());
      const at::Tensor values = group.values.t().reshape({objects, -1, group.size()});
      const std::string kind = which + "_value_" + std::to_string(i);
      m_comparison.add(m_under + "final_" + kind, values, kind);
    }
  }

  /// The numbers of elements that the manifest gives for each frame.
  void checkSizes(int frame) {
    for (const json& entry : m_case.value("per_frame", json::array())) {
      if (entry.value("frame", -1) != frame) continue;
      const std::int64_t work = m_stepper.memory().work().size();
      const std::int64_t longTerm = m_stepper.memory().longTerm().size();
      if (entry.value("work_mem", work) != work || entry.value("long_mem", longTerm) != longTerm) {
        m_comparison.fail("frame " + std::to_string(frame) + ": " + std::to_string(work) + " and " +
                          std::to_string(longTerm) + " elements in working and long-term memory");
      }
    }
  }

  const Fixture& m_fixture;
  const json& m_case;
  std::string m_clip, m_under;
  xmem::Stepper m_stepper;
  Comparison& m_comparison;
};

}  // namespace

void runXmemCases(const Fixture& fixture, const Report& report) {
  const xmem::Network network(readCheckpoint(fixture.checkpoint()),
                              fixture.checkpoint().filename().string());
  for (const json& description : fixture.cases()) {
    runCase(
        fixture, description.at("name").get<std::string>(), report,
        [&](Comparison& comparison) { XmemCase(fixture, description, network, comparison).run(); });
  }
}

}  // namespace maskline::parity
