// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/video_memory.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cstdlib>

namespace maskline::sam2 {
namespace {

using Prompted = std::pair<int, const Remembered*>;

/// At most `limit` prompted frames: the nearest before, the nearest from here on, then by distance.
/// `rest` receives the others.
std::vector<Prompted> nearestPrompted(const ObjectMemory& object, int frame, int limit,
                                      std::map<int, const Remembered*>& rest) {
  std::vector<Prompted> all;
  for (const auto& [at, remembered] : object.prompted) all.emplace_back(at, &remembered);
  if (limit < 0 || static_cast<int>(all.size()) <= limit) return all;

  std::vector<Prompted> chosen;
  const auto take = [&](auto better, auto eligible) {
    const Prompted* best = nullptr;
    for (const Prompted& each : all) {
      if (eligible(each.first) && (!best || better(each.first, best->first))) best = &each;
    }
    if (best) chosen.push_back(*best);
  };
  take(std::greater<>(), [frame](int at) { return at < frame; });
  take(std::less<>(), [frame](int at) { return at >= frame; });
  std::vector<Prompted> others;
  for (const Prompted& each : all) {
    if (std::find(chosen.begin(), chosen.end(), each) == chosen.end()) others.push_back(each);
  }
  std::stable_sort(others.begin(), others.end(), [frame](const Prompted& a, const Prompted& b) {
    return std::abs(a.first - frame) < std::abs(b.first - frame);
  });
  for (const Prompted& each : others) {
    if (static_cast<int>(chosen.size()) < limit) {
      chosen.push_back(each);
    } else {
      rest.insert(each);
    }
  }
  return chosen;
}

/// The frame remembered `distance` steps back, when all but the last lie on a grid of `stride`.
int frameBack(int frame, int distance, int stride, bool backward) {
  if (distance == 1) return backward ? frame + 1 : frame - 1;
  const auto floorDivide = [](int a, int b) { return a / b - (a % b < 0 ? 1 : 0); };
  if (!backward) return floorDivide(frame - 2, stride) * stride - (distance - 2) * stride;
  return -floorDivide(-(frame + 2), stride) * stride + (distance - 2) * stride;
}

int pointerLimit(const MemoryConfig& config, int clipLength) {
  return std::min(clipLength, config.maxPointers);
}

/// Tokens × channels of one remembered frame.
at::Tensor memoryRows(const Remembered& frame) {
  const at::Tensor& memory = frame.memory;
  return (memory.dim() == 4 ? memory.flatten(2).squeeze(0).t() : memory.squeeze(0)).to(at::kFloat);
}

}  // namespace

Remembered* ObjectMemory::find(int frame) {
  for (auto* fresh : {&newPrompted, &newTracked}) {
    if (const auto found = fresh->find(frame); found != fresh->end()) return &found->second;
  }
  if (Remembered* found = findPrompted(frame)) return found;
  const auto found = tracked.find(frame);
  return found == tracked.end() ? nullptr : &found->second;
}

Remembered* ObjectMemory::findPrompted(int frame) {
  for (auto& [at, remembered] : prompted) {
    if (at == frame) return &remembered;
  }
  return nullptr;
}

void ObjectMemory::put(int frame, Remembered answer) {
  tracked.erase(frame);
  distinctive.erase(frame);
  if (Remembered* found = findPrompted(frame)) {
    *found = std::move(answer);
  } else {
    prompted.emplace_back(frame, std::move(answer));
  }
}

MemoryChoice chooseMemories(const ObjectMemory& object, int frame, bool backward,
                            const MemoryConfig& config, int clipLength) {
  MemoryChoice choice;
  std::map<int, const Remembered*> rest;
  const std::vector<Prompted> prompted = nearestPrompted(object, frame, config.maxPrompted, rest);
  const auto find = [&](int at) -> const Remembered* {
    if (const auto found = object.tracked.find(at); found != object.tracked.end())
      return &found->second;
    const auto found = rest.find(at);
    return found == rest.end() ? nullptr : found->second;
  };

  for (const auto& [at, remembered] : prompted)
    choice.frames.push_back({remembered, config.frames - 1});
  for (int distance = config.frames - 1; distance >= 1; --distance) {
    const Remembered* past = find(frameBack(frame, distance, config.stride, backward));
    if (past && past->memory.defined()) choice.frames.push_back({past, distance - 1});
  }

  for (const auto& [at, remembered] : prompted) {
    if (backward ? at >= frame : at <= frame)
      choice.pointers.push_back({remembered, std::abs(frame - at)});
  }
  for (int age = 1; age < pointerLimit(config, clipLength); ++age) {
    const int at = backward ? frame + age : frame - age;
    if (at < 0 || at >= clipLength) break;
    if (const Remembered* past = find(at)) choice.pointers.push_back({past, age});
  }
  return choice;
}

MemoryChoice chooseReliable(const ObjectMemory& object, int frame, bool backward,
                            const MemoryConfig& config, int clipLength) {
  MemoryChoice all = chooseMemories(object, frame, backward, config, clipLength), choice;
  for (const MemoryChoice::Frame& each : all.frames) {
    if (each.timeIndex == config.frames - 1) choice.frames.push_back(each);
  }
  const auto isPast = [&](int at) { return backward ? at > frame : at < frame; };
  int room = config.frames - 1;
  for (const auto& [at, remembered] : object.distinctive) {
    if (!isPast(at)) continue;
    choice.frames.push_back({&remembered, config.frames - 1});
    --room;
  }
  const int reach = std::max(config.maxPointers, config.frames);
  int order = 0;
  for (int age = 1; age <= reach && order < room; ++age) {
    const int at = backward ? frame + age : frame - age;
    const auto found = object.tracked.find(at);
    if (found == object.tracked.end() || !found->second.memory.defined()) continue;
    if (object.distinctive.contains(at) && age > 1) continue;
    if (found->second.reliable || age == 1) choice.frames.push_back({&found->second, order++});
  }
  choice.pointers = std::move(all.pointers);
  std::erase_if(choice.pointers,
                [](const auto& each) { return !each.from->reliable && each.age > 1; });
  return choice;
}

MemoryTokens tokensOf(const std::vector<MemoryChoice>& objects, const Model& model,
                      const MemoryConfig& config, int clipLength) {
  const double oldest = std::max(1, pointerLimit(config, clipLength) - 1);
  std::vector<at::Tensor> values, positions;
  for (const MemoryChoice& object : objects) {
    std::vector<at::Tensor> rows, codes;
    for (const MemoryChoice::Frame& frame : object.frames) {
      rows.push_back(memoryRows(*frame.from));
      codes.push_back(model.memoryPlaces() + model.memoryTime(frame.timeIndex));
    }
    if (!object.pointers.empty()) {
      // A pointer is wider than a memory token: it is cut into several of one time.
      std::vector<at::Tensor> pointers;
      std::vector<float> ages;
      for (const MemoryChoice::Pointer& pointer : object.pointers) {
        pointers.push_back(pointer.from->masks.pointer);
        ages.push_back(static_cast<float>(pointer.age));
      }
      rows.push_back(at::cat(pointers).view({-1, config.channels}));
      const at::Tensor times = model.pointerTimes((at::tensor(ages) / oldest).to(model.device()));
      codes.push_back(times.repeat_interleave(rows.back().size(0) / times.size(0), 0));
    }
    values.push_back(at::cat(rows));
    positions.push_back(at::cat(codes));
  }
  return {at::stack(values), at::stack(positions),
          static_cast<std::int64_t>(objects.front().frames.size())};
}

}  // namespace maskline::sam2
