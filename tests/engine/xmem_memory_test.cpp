// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include "core/engine/xmem/consolidation.h"
#include "core/engine/xmem/memory.h"
#include "core/engine/xmem/memory_read.h"
#include "tests/support/catch.h"

namespace maskline::xmem {
namespace {

constexpr int places = 4;  // 2 × 2

/// A frame whose values say which frame and object they are of.
FrameMemory frameOf(int number, const std::vector<int>& objects) {
  FrameMemory frame;
  frame.key = at::full({3, 2, 2}, 0.1 * number) + at::arange(12).view({3, 2, 2}) * 0.01;
  frame.shrinkage = at::ones({1, 2, 2});
  frame.selection = at::ones({3, 2, 2});
  std::vector<at::Tensor> values;
  for (const int object : objects) values.push_back(at::full({1, 2, 2}, 100.0 * object + number));
  frame.values = at::stack(values);
  frame.objects = objects;
  return frame;
}

Settings smallSettings() {
  Settings settings;
  settings.topK = 1;
  settings.maxWorkFrames = 4;
  settings.minWorkFrames = 2;
  settings.prototypes = 3;
  settings.maxLongElements = 9;
  return settings;
}

/// What is read at the first place for the keys of a frame.
std::vector<double> readAt(Memory& memory, int number, const std::vector<int>& objects) {
  const FrameMemory frame = frameOf(number, objects);
  const at::Tensor read = memory.read(frame.key, frame.selection, objects);
  std::vector<double> result;
  for (std::int64_t i = 0; i < read.size(0); ++i) result.push_back(read[i][0][0][0].item<double>());
  return result;
}

TEST_CASE("Similarity is the selected, scaled, negative square distance") {
  const at::Tensor key = at::rand({7, 5}), query = at::rand({3, 5}), selection = at::rand({3, 5});
  const at::Tensor shrinkage = at::rand({7}) + 1;
  const at::Tensor difference = key.unsqueeze(0) - query.unsqueeze(1);
  const at::Tensor expected =
      -(difference.square() * selection.unsqueeze(1)).sum(2) * shrinkage / std::sqrt(5.0);
  CHECK(
      at::allclose(similarity(comparable(key), shrinkage, query, selection), expected, 1e-4, 1e-5));
}

TEST_CASE("Reading out is a weighted sum over the elements most alike") {
  const at::Tensor alike = at::rand({6, 20}), values = at::rand({20, 4});
  const Matches answers = mostAlike(alike, 20);
  CHECK(at::allclose(readOut(answers, values, 0), at::matmul(at::softmax(alike, 1), values), 1e-4));
  CHECK(at::allclose(usageOf(answers, 20), at::softmax(alike, 1).sum(0), 1e-4));
  // Parts of the values add up to all of them.
  const at::Tensor parts =
      readOut(answers, values.slice(0, 0, 8), 0) + readOut(answers, values.slice(0, 8), 8);
  CHECK(at::allclose(parts, readOut(answers, values, 0), 1e-4));
  CHECK(mostAlike(alike, 5).elements.size(1) == 5);
}

TEST_CASE("Each object is read from the frames that it has values for") {
  Memory memory(smallSettings());
  memory.beginPass(0);
  memory.add(frameOf(0, {1}));
  memory.add(frameOf(5, {1, 2}));
  CHECK(readAt(memory, 0, {1, 2}) == std::vector<double>{100, 205});
  CHECK(readAt(memory, 5, {1, 2}) == std::vector<double>{105, 205});
}

TEST_CASE("Memory is bounded and later objects keep their own values") {
  Memory memory(smallSettings());
  memory.beginPass(0);
  for (int frame = 0; frame < 40; ++frame) {
    const std::vector<int> objects = frame < 6 ? std::vector<int>{1} : std::vector<int>{1, 2};
    memory.add(frameOf(frame, objects));
    CHECK(memory.work().size() <= 4 * places);
    CHECK(memory.longTerm().size() <= 9);
    const std::vector<double> read = readAt(memory, frame, objects);
    CHECK(read[0] == Approx(100 + frame));
    if (frame >= 6) CHECK(read[1] == Approx(200 + frame));
  }
  CHECK(memory.longTerm().size() > 0);
  // The first frame of the pass is never consolidated.
  CHECK(readAt(memory, 0, {1})[0] == Approx(100));
}

TEST_CASE("A prototype stands for what the later group has values for, and no more") {
  MemoryStore store;
  store.groups = {{{1}, {}}, {{2}, {}}};
  const at::Tensor key = at::arange(6, at::kFloat).view({6, 1}) * 10;
  const at::Tensor values = at::arange(6, at::kFloat).view({6, 1});
  store.append(key, at::ones({6}), at::ones({6, 1}), {values, values.slice(0, 3) + 100});
  store.countUse(at::tensor({5.0f, 1.0f, 9.0f, 4.0f, 8.0f, 2.0f}));

  const Prototypes made = prototypesOf(store, 1, 6, 3);  // elements 2, 3 and 4, by age
  CHECK(at::allclose(made.key.flatten(), at::tensor({20.0f, 30.0f, 40.0f})));
  CHECK(at::allclose(made.values[0].flatten(), at::tensor({2.0f, 3.0f, 4.0f})));
  CHECK(at::allclose(made.values[1].flatten(), at::tensor({103.0f, 104.0f})));
}

TEST_CASE("The least used elements go first, with every group's values") {
  MemoryStore store;
  store.groups = {{{1}, {}}, {{2}, {}}};
  const at::Tensor values = at::arange(5, at::kFloat).view({5, 1});
  store.append(values, at::ones({5}), {}, {values, values.slice(0, 2) + 100});
  store.countUse(at::tensor({5.0f, 1.0f, 9.0f, 0.0f, 8.0f}));
  store.dropLeastUsed(3);
  CHECK(at::equal(store.groups[0].values.flatten(), at::tensor({0.0f, 2.0f, 4.0f})));
  CHECK(at::equal(store.groups[1].values.flatten(), at::tensor({102.0f, 104.0f})));
}

TEST_CASE(
    "Anchors are read in addition to the frames of the pass, and only for the objects that they "
    "show") {
  Memory memory(smallSettings());
  memory.keep(20, frameOf(20, {2}));
  memory.beginPass(0);
  memory.add(frameOf(0, {1, 2}));
  CHECK(readAt(memory, 20, {1, 2}) == std::vector<double>{100, 220});
  memory.removeObject(1);
  CHECK(readAt(memory, 0, {2}) == std::vector<double>{200});
  memory.beginPass(9);
  CHECK(memory.knows(2));
  CHECK_FALSE(memory.knows(1));
  for (int i = 0; i < 30; ++i) memory.keep(i, frameOf(i, {2}));
  CHECK(memory.anchors() == Memory::mostAnchors);
}

TEST_CASE("Removing the first object drops what only it had values for") {
  Memory memory(smallSettings());
  memory.beginPass(0);
  memory.add(frameOf(0, {1}));
  memory.add(frameOf(1, {1, 2}));
  memory.removeObject(1);
  CHECK(memory.work().size() == places);
  CHECK(readAt(memory, 0, {2}) == std::vector<double>{201});
}

}  // namespace
}  // namespace maskline::xmem
