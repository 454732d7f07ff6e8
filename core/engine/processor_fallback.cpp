// SPDX-License-Identifier: Apache-2.0
#include "core/engine/processor_fallback.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/engine/engine_notes.h"
#include "core/engine/messages.h"
#include "core/engine/nn/device_memory.h"

namespace maskline {
namespace {

constexpr std::size_t mostAnchors = 8;

Message noteOn(const c10::Error& error, const std::string& name) {
  if (nn::isOutOfMemory(error)) return {messages::engine::deviceMemoryFull, name};
  const std::string text = error.what_without_backtrace();
  return {messages::engine::deviceFailed, name, text.substr(0, text.find('\n'))};
}

/// An engine that runs on a device until Torch fails there, then on the processor.
template <class Engine>
class Movable {
 public:
  using Make = std::function<std::unique_ptr<Engine>()>;

  Movable(std::string name, Make make) : m_name(std::move(name)), m_make(std::move(make)) {
    if (!attempt([this] { m_engine = m_make(); })) continueOnProcessor([](Engine&) {});
  }

  /// Runs `work` with the engine. Throws what making an engine for the processor throws; the next
  /// call tries again. If that fails on the device, `replay` and `work` run with the
  /// engine on the processor.
  template <class Work, class Replay>
  void run(const Work& work, const Replay& replay) {
    if (m_onDevice && attempt([&] { work(*m_engine); })) return;
    if (m_onDevice || !m_engine) continueOnProcessor(replay);
    work(*m_engine);
  }

  /// None after an engine could not be made on the processor either.
  const Engine* engine() const { return m_engine.get(); }
  const std::string& name() const { return m_name; }
  bool onDevice() const { return m_onDevice; }
  /// The engine alone, once it runs on the processor.
  std::unique_ptr<Engine> released() { return std::move(m_engine); }

 private:
  /// Returns whether Torch did not fail. The user is told if it did.
  template <class Work>
  bool attempt(const Work& work) {
    Message note;
    try {
      work();
      return true;
    } catch (const c10::Error& error) {
      note = noteOn(error, m_name);
    }
    EngineNotes::tell(note);
    return false;
  }

  template <class Replay>
  void continueOnProcessor(const Replay& replay) {
    m_onDevice = false;
    m_engine.reset();  // gives its memory back
    const nn::OnProcessor processor;
    auto engine = m_make();
    replay(*engine);
    m_engine = std::move(engine);
  }

  std::string m_name;
  Make m_make;
  bool m_onDevice = true;
  std::unique_ptr<Engine> m_engine;
};

class MovableSegmenter final : public Segmenter {
 public:
  explicit MovableSegmenter(Movable<Segmenter> engine) : m_engine(std::move(engine)) {}

  std::string name() const override {
    return m_engine.engine() ? m_engine.engine()->name() : m_engine.name();
  }
  bool isPrepared(const ImageKey& key) const override {
    return m_engine.engine() && m_engine.engine()->isPrepared(key);
  }
  void prepare(const ImageKey& key, const cv::Mat& image) override {
    run([&](Segmenter& engine) { engine.prepare(key, image); });
  }
  SegmentResult segment(const SegmentRequest& request) override {
    SegmentResult result;
    run([&](Segmenter& engine) { result = engine.segment(request); });
    return result;
  }
  std::vector<PointMask> masksAt(const ImageKey& key, const cv::Mat& image,
                                 std::span<const cv::Point2f> points) override {
    std::vector<PointMask> result;
    run([&](Segmenter& engine) { result = engine.masksAt(key, image, points); });
    return result;
  }
  FeatureMap features(const ImageKey& key, const cv::Mat& image) override {
    FeatureMap result;
    run([&](Segmenter& engine) { result = engine.features(key, image); });
    return result;
  }
  ImageView view(const ImageKey& key, const cv::Mat& image,
                 std::span<const cv::Point2f> points) override {
    ImageView result;
    run([&](Segmenter& engine) { result = engine.view(key, image, points); });
    return result;
  }

 private:
  template <class Work>
  void run(const Work& work) {
    m_engine.run(work, [](Segmenter&) {});
  }

  Movable<Segmenter> m_engine;
};

/// The masks of one frame.
struct MaskedFrame {
  FrameIndex frame;
  cv::Mat image;
  std::map<ObjectId, Mask> masks;
};

/// What a tracker was told, to tell it to another one.
class TrackerHistory {
 public:
  void remember(FrameIndex frame, const cv::Mat& image, const std::map<ObjectId, Mask>& masks) {
    if (m_last && m_last->frame == frame) put(m_last->masks, masks);
    const auto known = std::ranges::find(m_anchors, frame, &MaskedFrame::frame);
    if (known != m_anchors.end()) return put(known->masks, masks);
    if (m_anchors.size() == mostAnchors) m_anchors.erase(m_anchors.begin() + 1);
    m_anchors.push_back({frame, image.clone(), masks});
  }
  void forget(ObjectId object) {
    for (MaskedFrame& anchor : m_anchors) anchor.masks.erase(object);
    std::erase_if(m_anchors, [](const MaskedFrame& anchor) { return anchor.masks.empty(); });
    if (m_last) m_last->masks.erase(object);
  }
  void reach(FrameIndex frame, const cv::Mat& image, std::map<ObjectId, Mask> masks) {
    m_last = {frame, image.clone(), std::move(masks)};
  }
  void continueFrom(const std::map<ObjectId, Mask>& masks) {
    if (m_last) put(m_last->masks, masks);
  }
  void tell(Tracker& tracker) const {
    for (const MaskedFrame& each : m_anchors) tracker.remember(each.frame, each.image, each.masks);
    if (m_last) tracker.start(m_last->frame, m_last->image, m_last->masks);
  }

 private:
  static void put(std::map<ObjectId, Mask>& masks, const std::map<ObjectId, Mask>& newer) {
    for (const auto& [object, mask] : newer) masks[object] = mask;
  }

  std::vector<MaskedFrame> m_anchors;  ///< in the order in which they came
  std::optional<MaskedFrame> m_last;   ///< the current frame of the pass
};

class MovableTracker final : public Tracker {
 public:
  explicit MovableTracker(Movable<Tracker> engine) : m_engine(std::move(engine)) {}

  std::string name() const override {
    return m_engine.engine() ? m_engine.engine()->name() : m_engine.name();
  }
  void remember(FrameIndex frame, const cv::Mat& image,
                const std::map<ObjectId, Mask>& masks) override {
    run([&](Tracker& engine) { engine.remember(frame, image, masks); });
    if (m_engine.onDevice()) m_history.remember(frame, image, masks);
  }
  void forget(ObjectId object) override {
    run([&](Tracker& engine) { engine.forget(object); });
    m_history.forget(object);
  }
  void start(FrameIndex frame, const cv::Mat& image,
             const std::map<ObjectId, Mask>& masks) override {
    run([&](Tracker& engine) { engine.start(frame, image, masks); });
    if (m_engine.onDevice()) m_history.reach(frame, image, masks);
  }
  void prepare(FrameIndex frame, const cv::Mat& image) override {
    run([&](Tracker& engine) { engine.prepare(frame, image); });
  }
  std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) override {
    std::map<ObjectId, TrackedMask> result;
    run([&](Tracker& engine) { result = engine.step(frame, image); });
    if (!m_engine.onDevice()) return result;
    std::map<ObjectId, Mask> masks;
    for (const auto& [object, tracked] : result) masks[object] = tracked.mask;
    m_history.reach(frame, image, std::move(masks));
    return result;
  }
  void continueFrom(const std::map<ObjectId, Mask>& masks) override {
    run([&](Tracker& engine) { engine.continueFrom(masks); });
    m_history.continueFrom(masks);
  }

 private:
  template <class Work>
  void run(const Work& work) {
    m_engine.run(work, [this](Tracker& engine) {
      m_history.tell(engine);
      m_history = {};
    });
  }

  Movable<Tracker> m_engine;
  TrackerHistory m_history;
};

template <class Wrapper, class Engine>
std::unique_ptr<Engine> wrapped(const std::string& name,
                                std::function<std::unique_ptr<Engine>()> make, at::Device device) {
  if (device.is_cpu()) return make();
  Movable<Engine> engine(name, std::move(make));
  if (!engine.onDevice()) return engine.released();
  return std::make_unique<Wrapper>(std::move(engine));
}

}  // namespace

std::unique_ptr<Segmenter> withProcessorFallback(const std::string& name, MakeSegmenter make,
                                                 at::Device device) {
  return wrapped<MovableSegmenter>(name, std::move(make), device);
}

std::unique_ptr<Tracker> withProcessorFallback(const std::string& name, MakeTracker make,
                                               at::Device device) {
  return wrapped<MovableTracker>(name, std::move(make), device);
}

}  // namespace maskline
