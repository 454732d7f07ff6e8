// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/stepper.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "core/engine/messages.h"

namespace maskline::xmem {
namespace {

constexpr std::int64_t multiple = 16;

std::int64_t missing(std::int64_t side) { return (multiple - side % multiple) % multiple; }

bool contains(const std::vector<int>& objects, int object) {
  return std::ranges::find(objects, object) != objects.end();
}

at::Tensor maskOf(int object, const Given& masks) {
  const auto found = std::ranges::find(masks.objects, object);
  return found == masks.objects.end() ? at::Tensor() : masks.masks[found - masks.objects.begin()];
}

/// A mask for each of `objects`: the given one, or what was predicted outside all given ones, or
/// nothing.
at::Tensor merged(const std::vector<int>& objects, const Given& given, const Given& predicted) {
  const at::Tensor taken = given.masks.sum(0) > 0.5;
  std::vector<at::Tensor> masks;
  for (const int object : objects) {
    at::Tensor mask = maskOf(object, given);
    if (!mask.defined()) {
      mask = maskOf(object, predicted);
      mask = mask.defined() ? mask.masked_fill(taken, 0) : at::zeros_like(given.masks[0]);
    }
    masks.push_back(mask);
  }
  return at::stack(masks);
}

}  // namespace

at::Tensor padded(const at::Tensor& picture) {
  const std::int64_t y = missing(picture.size(-2)), x = missing(picture.size(-1));
  return at::constant_pad_nd(picture, {x / 2, x - x / 2, y / 2, y - y / 2});
}

at::Tensor unpadded(const at::Tensor& picture, std::int64_t height, std::int64_t width) {
  return picture.narrow(-2, (picture.size(-2) - height) / 2, height)
      .narrow(-1, (picture.size(-1) - width) / 2, width);
}

/// What a step does, by the clocks.
struct Stepper::Plan {
  bool segments = false, remembers = false, updatesHidden = false, updatesDeeply = false;
};

void Stepper::begin(std::int64_t first) {
  m_memory.beginPass(first);
  std::erase_if(m_objects, [this](int object) { return !m_memory.knows(object); });
  m_hidden = at::Tensor();
  m_time = -1;
  m_lastMemory = 0;
  m_lastDeepUpdate = m_settings.deepUpdateEvery < 0 ? 0 : -m_settings.deepUpdateEvery;
}

Stepper::Plan Stepper::planFor(const Given& given, bool last) const {
  const bool together = m_settings.deepUpdateEvery < 0;
  Plan plan;
  plan.remembers =
      (m_time - m_lastMemory >= m_settings.memoryEvery || !given.objects.empty()) && !last;
  plan.updatesDeeply =
      together ? plan.remembers
               : plan.remembers && m_time - m_lastDeepUpdate >= m_settings.deepUpdateEvery;
  plan.updatesHidden = (!together || !plan.updatesDeeply) && !last;
  plan.segments = std::ranges::any_of(
      m_objects, [&given](int object) { return !contains(given.objects, object); });
  return plan;
}

Step Stepper::step(const at::Tensor& image, const Given& given, bool last) {
  ++m_time;
  const Plan plan = planFor(given, last);
  const at::Tensor wide = padded(image);
  Step step;
  step.features = m_network.encodePicture(wide);
  at::Tensor all;  // [background, objects], padded
  if (plan.segments) all = segment(step, plan.updatesHidden);
  if (!given.objects.empty()) {
    Given predicted;
    if (all.defined()) predicted = {all.slice(0, 1), m_objects};
    addObjects(given, step.features);
    all = aggregate(merged(m_objects, {padded(given.masks), given.objects}, predicted));
  }
  if (!all.defined()) {
    throw Error(messages::engine::noObjectToTrack);
  }
  step.objects = m_objects;
  step.probabilities = unpadded(all, image.size(1), image.size(2));
  m_remembered = plan.remembers;
  if (plan.remembers) remember(wide, step.features, all.slice(0, 1), plan.updatesDeeply);
  return step;
}

at::Tensor Stepper::segment(Step& step, bool updateHidden) {
  growHidden(m_objects.size(), step.features);
  step.readout = m_memory.read(step.features.key, step.features.selection, m_objects);
  const Network::Decoded decoded =
      m_network.decode(step.features, step.readout, m_hidden, updateHidden);
  if (decoded.hidden.defined()) m_hidden = decoded.hidden;
  return aggregate(decoded.probabilities);
}

void Stepper::addObjects(const Given& given, const PictureFeatures& features) {
  for (const int object : given.objects) {
    if (!contains(m_objects, object)) m_objects.push_back(object);
  }
  growHidden(m_objects.size(), features);
}

void Stepper::growHidden(std::size_t count, const PictureFeatures& features) {
  const int width = m_network.sizes().hidden;
  if (width == 0) return;
  const std::int64_t have = m_hidden.defined() ? m_hidden.size(0) : 0;
  const std::int64_t lacking = static_cast<std::int64_t>(count) - have;
  if (lacking <= 0) return;
  const at::Tensor fresh = at::zeros({lacking, width, features.key.size(1), features.key.size(2)},
                                     features.key.options());
  m_hidden = have > 0 ? at::cat({m_hidden, fresh}) : fresh;
}

void Stepper::remember(const at::Tensor& wide, const PictureFeatures& features,
                       const at::Tensor& masks, bool deepUpdate) {
  const Network::Values made = m_network.encodeValues(wide, features, masks, m_hidden, deepUpdate);
  m_memory.add({features.key, features.shrinkage, features.selection, made.values, m_objects});
  m_lastMemory = m_time;
  if (!deepUpdate) return;
  if (made.hidden.defined()) m_hidden = made.hidden;
  m_lastDeepUpdate = m_time;
}

void Stepper::keep(std::int64_t number, const at::Tensor& image, const Given& given) {
  const at::Tensor wide = padded(image);
  keepSeen(number, wide, m_network.encodePicture(wide), given);
}

void Stepper::keepSeen(std::int64_t number, const at::Tensor& wide, const PictureFeatures& features,
                       const Given& given) {
  const at::Tensor masks = aggregate(padded(given.masks)).slice(0, 1);
  const at::Tensor values = m_network.encodeValues(wide, features, masks, {}, false).values;
  m_memory.keep(number,
                {features.key, features.shrinkage, features.selection, values, given.objects});
  for (const int object : given.objects) {
    if (!contains(m_objects, object)) m_objects.push_back(object);
  }
}

void Stepper::correct(std::int64_t number, const at::Tensor& image, const Step& step,
                      const Given& given) {
  if (m_remembered) m_memory.takeBackNewest();
  m_remembered = true;
  const at::Tensor wide = padded(image);
  keepSeen(number, wide, step.features, given);
  growHidden(m_objects.size(), step.features);
  const Given predicted{padded(step.probabilities.slice(0, 1)), step.objects};
  const at::Tensor all =
      aggregate(merged(m_objects, {padded(given.masks), given.objects}, predicted));
  remember(wide, step.features, all.slice(0, 1), true);
}

void Stepper::overrule(const at::Tensor& image, const Step& step, const Given& given) {
  if (!m_remembered) return;
  m_memory.takeBackNewest();
  const Given predicted{padded(step.probabilities.slice(0, 1)), step.objects};
  const at::Tensor all =
      aggregate(merged(m_objects, {padded(given.masks), given.objects}, predicted));
  remember(padded(image), step.features, all.slice(0, 1), false);
}

void Stepper::removeObject(int object) {
  const auto found = std::ranges::find(m_objects, object);
  if (found == m_objects.end()) return;
  const std::int64_t row = found - m_objects.begin();
  if (m_hidden.defined() && row < m_hidden.size(0)) {
    m_hidden = at::cat({m_hidden.slice(0, 0, row), m_hidden.slice(0, row + 1)});
  }
  m_objects.erase(found);
  m_memory.removeObject(object);
}

}  // namespace maskline::xmem
