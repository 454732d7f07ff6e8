// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/agreement.h"

#include <map>
#include <set>

#include "core/mask/metrics.h"
#include "core/project/project.h"
#include "core/statistics/messages.h"

namespace maskline {
namespace {

std::map<std::string, ObjectId> idsByName(const Project& project) {
  std::map<std::string, ObjectId> ids;
  for (const Object& object : project.objects()) ids.emplace(object.name, object.id);
  return ids;
}

std::set<FrameIndex> settledFrames(const Project& project, ObjectId object) {
  const FrameRange clip{FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
  std::set<FrameIndex> frames;
  for (const FrameSummary& summary : project.summaries(object, clip))
    if (isSettled(summary)) frames.insert(summary.frame);
  return frames;
}

void requireSameClip(const Project& first, const Project& second) {
  const ClipReference &a = first.clip(), &b = second.clip();
  if (a.info.size != b.info.size || a.info.frameCount != b.info.frameCount ||
      a.fingerprint != b.fingerprint)
    throw Error(messages::statistics::otherClip, first.file().filename(), second.file().filename());
}

ObjectAgreement compare(const Project& first, ObjectId a, const Project& second, ObjectId b,
                        const WorkContext& work) {
  const auto inFirst = settledFrames(first, a), inSecond = settledFrames(second, b);
  ObjectAgreement out;
  for (const FrameIndex frame : inFirst) {
    if (work.cancelled()) break;
    if (!inSecond.contains(frame)) continue;
    const Mask left = first.mask(a, frame), right = second.mask(b, frame);
    out.j += regionJ(left, right);
    out.f += boundaryF(left, right);
    ++out.frames;
  }
  out.onlyFirst = std::int64_t(inFirst.size()) - out.frames;
  out.onlySecond = std::int64_t(inSecond.size()) - out.frames;
  return out;
}

/// Turns sums of J and F into means.
void average(ObjectAgreement& agreement) {
  if (agreement.frames == 0) return;
  agreement.j /= static_cast<double>(agreement.frames);
  agreement.f /= static_cast<double>(agreement.frames);
}

void add(ObjectAgreement& all, const ObjectAgreement& object) {
  all.frames += object.frames;
  all.onlyFirst += object.onlyFirst;
  all.onlySecond += object.onlySecond;
  all.j += object.j;
  all.f += object.f;
}

}  // namespace

Agreement agreementOf(const Project& first, const Project& second, const WorkContext& work) {
  requireSameClip(first, second);
  const auto inFirst = idsByName(first), inSecond = idsByName(second);
  Agreement out;
  for (const auto& [name, id] : inFirst) {
    const auto other = inSecond.find(name);
    if (other == inSecond.end()) {
      out.onlyFirst.push_back(name);
      continue;
    }
    ObjectAgreement object = compare(first, id, second, other->second, work);
    object.name = name;
    add(out.all, object);
    average(object);
    out.objects.push_back(std::move(object));
  }
  average(out.all);
  for (const auto& [name, id] : inSecond)
    if (!inFirst.contains(name)) out.onlySecond.push_back(name);
  out.cancelled = work.cancelled();
  return out;
}

Agreement agreementOf(const std::filesystem::path& first, const std::filesystem::path& second,
                      const WorkContext& work) {
  const auto a = Project::open(first, /*readOnly=*/true);
  const auto b = Project::open(second, /*readOnly=*/true);
  const Project::Snapshot ofFirst(*a), ofSecond(*b);
  return agreementOf(*a, *b, work);
}

}  // namespace maskline
