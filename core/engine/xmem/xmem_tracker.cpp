// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/xmem_tracker.h"

#include <ATen/ATen.h>

#include "core/base/failure.h"
#include "core/engine/messages.h"
#include "core/engine/nn/fast_type.h"
#include "core/engine/prompt_raster.h"
#include "core/engine/xmem/picture_input.h"
#include "core/engine/xmem/stepper.h"
#include "core/engine/xmem/tracked_masks.h"

namespace maskline {
namespace {

class XmemTracker final : public Tracker {
 public:
  XmemTracker(xmem::Network network, std::string name, const XmemOptions& options)
      : m_network(std::move(network)),
        m_name(std::move(name)),
        m_side(options.side),
        m_stepper(m_network, xmem::Settings{}) {}

  std::string name() const override { return m_name; }

  void remember(FrameIndex frame, const cv::Mat& image,
                const std::map<ObjectId, Mask>& masks) override {
    checkTrackerInput(image, masks, m_size);
    if (masks.empty()) return;
    const xmem::Given given = givenFrom(masks);
    const at::Tensor input = inputOf(image);
    if (m_now == frame && m_last.probabilities.defined()) {
      m_stepper.correct(frame.value(), input, m_last, given);
    } else {
      m_stepper.keep(frame.value(), input, given);
    }
  }

  void forget(ObjectId object) override {
    const auto found = m_numbers.find(object);
    if (found == m_numbers.end()) return;
    m_stepper.removeObject(found->second);
    m_numbers.erase(found);
  }

  void start(FrameIndex frame, const cv::Mat& image,
             const std::map<ObjectId, Mask>& masks) override {
    checkTrackerInput(image, masks, m_size);
    m_stepper.begin(frame.value());
    forgetUnknown(masks);
    m_last = {};
    m_now = frame;
    if (!m_numbers.empty() || !masks.empty()) {
      m_input = inputOf(image);
      m_last = m_stepper.step(m_input, givenFrom(masks));
    }
  }

  std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) override {
    checkTrackerInput(image, {}, m_size);
    m_now = frame;
    m_last = {};
    if (m_numbers.empty()) return {};
    m_input = inputOf(image);
    m_last = m_stepper.step(m_input);
    const std::vector<TrackedMask> tracked =
        xmem::trackedMasks(m_last.probabilities.slice(0, 1), image.size());
    std::map<ObjectId, TrackedMask> result;
    for (const auto& [object, number] : m_numbers) {
      for (std::size_t i = 0; i < tracked.size(); ++i) {
        if (m_last.objects[i] == number) result[object] = tracked[i];
      }
    }
    return result;
  }

  void continueFrom(const std::map<ObjectId, Mask>& masks) override {
    if (!masks.empty() && m_last.probabilities.defined())
      m_stepper.overrule(m_input, m_last, givenFrom(masks));
  }

 private:
  at::Tensor inputOf(const cv::Mat& image) const {
    return xmem::scaledInput(image, m_side, m_network.device());
  }

  xmem::Given givenFrom(const std::map<ObjectId, Mask>& masks) {
    xmem::Given given;
    std::vector<at::Tensor> planes;
    for (const auto& [object, mask] : masks) {
      given.objects.push_back(numberOf(object));
      planes.push_back(xmem::scaledMask(mask.toMat(), m_side, m_network.device()));
    }
    if (!planes.empty()) given.masks = at::stack(planes);
    return given;
  }

  int numberOf(ObjectId object) {
    const auto [entry, isNew] = m_numbers.try_emplace(object, m_nextNumber);
    if (isNew) ++m_nextNumber;
    return entry->second;
  }

  /// Forgets objects that are neither given at the start of the pass nor known from anchors.
  void forgetUnknown(const std::map<ObjectId, Mask>& masks) {
    std::erase_if(m_numbers, [&](const auto& entry) {
      return !masks.contains(entry.first) && !m_stepper.memory().knows(entry.second);
    });
  }

  const xmem::Network m_network;
  const std::string m_name;
  const int m_side;
  xmem::Stepper m_stepper;
  cv::Size m_size;
  std::map<ObjectId, int> m_numbers;
  int m_nextNumber = 0;
  std::optional<FrameIndex> m_now;
  at::Tensor m_input;
  xmem::Step m_last;
};

}  // namespace

std::unique_ptr<Tracker> makeXmemTracker(Checkpoint checkpoint, const std::string& file,
                                         const std::string& name, const XmemOptions& options) {
  at::TensorOptions inside = nn::fastOptions();
  if (options.precise) inside = inside.dtype(at::kFloat);
  return std::make_unique<XmemTracker>(xmem::Network(std::move(checkpoint), file, inside), name,
                                       options);
}

Message xmemProblem(const CheckpointOutline& outline, const std::string& file) {
  const auto failure = failureIn([&] { xmem::Network::check(outline, file); });
  return failure ? failure->message : Message();
}

}  // namespace maskline
