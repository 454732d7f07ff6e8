// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "tests/project/project_vocabulary.h"

namespace maskline::test {

/// Does one random edit of any kind after the other. Some do nothing or are refused, as in life.
class Scribbler {
 public:
  Scribbler(Project& project, unsigned seed) : m_project(project), m_random(seed) {}

  /// Returns whether the edit changed anything.
  bool scribble();
  /// A random batch of a running step.
  void batch(Project::RunningStep& step) {
    const int at = small() % 30;
    m_project.putRecords(step, object(), recordsAt(at, at + 6, small()));
  }
  std::size_t number(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(m_random);
  }

 private:
  using Act = std::function<void(Scribbler&)>;
  static const std::vector<Act>& edits();

  int small() { return static_cast<int>(number(50)); }
  FrameIndex frame() { return FrameIndex(number(40)); }
  FrameRange range() {
    const FrameIndex begin = frame();
    return {begin, begin + static_cast<std::int64_t>(number(8))};
  }
  ObjectId object() {
    const auto& objects = m_project.objects();
    return objects.empty() ? ObjectId{1} : objects[number(objects.size())].id;
  }
  template <class Thing>
  Thing any(const std::vector<Thing>& things) {
    return things.empty() ? Thing() : things[number(things.size())];
  }
  Prompt prompt() {
    switch (number(4)) {
      case 0:
        return Click{{float(small() % clipSize.width), 0.5f}, number(2) == 0};
      case 1:
        return Box{{1, 2, float(1 + small()), 4}};
      case 2:
        return Stroke{{{1, 1}, {float(small()), 2}}, 3, true};
      default:
        return MaskPrompt{block(small() % 10, 1, 3, 3)};
    }
  }
  std::vector<Prompt> prompts() {
    std::vector<Prompt> out(number(4));
    for (Prompt& p : out) p = prompt();
    return out;
  }
  AttributeValue value() {
    const Attribute attribute = any(m_project.attributes());
    AttributeValue out{attribute.id, object(), {}, number(3) == 0 ? "" : std::to_string(small())};
    if (attribute.perFrame && number(2) == 0) out.frame = frame();
    return out;
  }
  std::vector<ShotCut> shots() {
    std::vector<ShotCut> out(number(4));
    for (ShotCut& shot : out) shot = {frame(), number(2) == 0};
    return out;
  }
  void changeObject() {
    Object o = any(m_project.objects());
    o.name = "renamed " + std::to_string(o.id.value) + " " + std::to_string(small());
    o.locked = number(8) == 0;
    o.hidden = number(2) == 0;
    o.category = any(m_project.categories()).id;
    m_project.updateObject(o);
  }
  void reorder() {
    std::vector<ObjectId> order;
    for (const Object& o : m_project.objects()) order.push_back(o.id);
    std::shuffle(order.begin(), order.end(), m_random);
    m_project.reorderObjects(order);
  }
  void manyInOneStep() {
    Project::Step outer(m_project, verbatim("outer"));
    m_project.putRecord(object(), recordAt(small() % 40, small()));
    {
      Project::Step inner(m_project, verbatim("inner"));
      m_project.removeRecords(object(), range(), false);
    }
    m_project.putRecord(object(), recordAt(small() % 40, small()));
  }
  void run() {
    const auto step = m_project.beginRunningStep(verbatim("run"));
    batch(*step);
    batch(*step);
  }

  Project& m_project;
  std::mt19937 m_random;
};

}  // namespace maskline::test
