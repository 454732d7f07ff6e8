// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "core/project/messages.h"
#include "core/project/project_impl.h"

namespace maskline {
namespace {

constexpr std::size_t mostVersions = 10;  // of an object

}  // namespace

/// Versions are written beside the undo history: undoing a run leaves the version that it kept.
VersionId Project::Impl::beginVersion(ObjectId object, VersionReason reason) {
  std::vector<TrackVersion> present = list(Select::VersionsOfObject, versionFrom, {object.value});
  while (present.size() >= mostVersions) {
    dropVersion(present.back());
    present.pop_back();
  }
  TrackVersion version;
  version.id = VersionId{store->freeId(Table::Versions)};
  version.object = object;
  version.madeAt = millisecondsNow();
  version.reason = reason;
  store->write(keyOf(version.id), rowOf(version));
  return version.id;
}

void Project::Impl::keepReplaced(RunningStep::Impl& step, ObjectId object, FrameIndex frame) {
  const RowKey key = maskKey(object, frame);
  if (history.wroteIn(step.run, key)) return;
  const MaybeRow mask = store->read(key);
  if (!mask || isAnchor(maskRowFrom(frame, *mask).summary)) return;
  const MaybeRow pixels = store->read(otherHalf(key));
  if (!pixels) return;
  VersionId& version = step.versions[object];
  if (!version || !findVersion(version)) version = beginVersion(object, step.reason);
  store->write(versionMaskKey(version, frame), versionMaskRow(*mask, *pixels));
}

void Project::Impl::dropVersion(TrackVersion version) {
  version.object = {};
  store->write(keyOf(version.id), rowOf(version));
}

void Project::Impl::dropVersionsOfNobody() {
  for (const RowKey& key : store->keys(Table::Versions)) {
    const auto version = findVersion(VersionId{key.parts[0]});
    if (!version) continue;
    const bool known = std::any_of(objects.begin(), objects.end(),
                                   [&](const Object& o) { return o.id == version->object; });
    if (!known) dropVersion(*version);
  }
}

std::optional<TrackVersion> Project::Impl::findVersion(VersionId id) const {
  const MaybeRow row = store->read(keyOf(id));
  if (!row) return std::nullopt;
  const TrackVersion version = versionFrom({keyOf(id), *row});
  return version.object ? std::optional(version) : std::nullopt;
}

TrackVersion Project::Impl::requireVersion(VersionId id) const {
  const auto version = findVersion(id);
  if (!version) throw Error(messages::project::noVersion, id.value);
  return *version;
}

std::vector<TrackVersion> Project::versions(ObjectId object) const {
  m_impl->refresh();
  auto versions = m_impl->list(Select::VersionsOfObject, versionFrom, {object.value});
  for (TrackVersion& version : versions)
    std::tie(version.masks, version.range) = m_impl->store->spanOf(version.id);
  return versions;
}

std::vector<FrameIndex> Project::versionFrames(VersionId version) const {
  return m_impl->store->versionFrames(version);
}

Mask Project::versionMask(VersionId version, FrameIndex frame) const {
  const MaybeRow row = m_impl->store->read(versionMaskKey(version, frame));
  return row ? maskFrom(recordRowsFrom(*row).second) : Mask();
}

bool Project::Impl::restoreMask(Edit& edit, const TrackVersion& version, FrameIndex frame) {
  const RowKey key = maskKey(version.object, frame);
  const MaybeRow present = edit.store().read(key);
  if (present && isAnchor(maskRowFrom(frame, *present).summary)) return false;
  const MaybeRow kept = edit.store().read(versionMaskKey(version.id, frame));
  if (!kept) return false;
  auto [mask, pixels] = recordRowsFrom(*kept);
  edit.put(key, std::move(mask));
  edit.put(otherHalf(key), std::move(pixels));
  return true;
}

void Project::removeVersion(VersionId id) {
  m_impl->beginEdit();
  const TrackVersion version = m_impl->requireVersion(id);
  m_impl->dropVersion(version);
}

bool Project::hasVersionsToSweep() const {
  return !readOnly() && !m_impl->store->select(Select::VersionsOfObject, {0}).empty();
}

bool Project::sweepVersions(std::chrono::milliseconds time) {
  constexpr std::int64_t masksAtOnce = 100;
  const auto until = CommandSwap::Clock::now() + time;
  while (hasVersionsToSweep()) {
    // A large undo or import has a transaction open.
    if (m_impl->bulk || m_impl->history.isSwapping()) return false;
    const auto removed = m_impl->list(Select::VersionsOfObject, versionFrom, {0});
    Store::Transaction transaction(*m_impl->store);
    m_impl->store->eraseVersion(removed.front().id, masksAtOnce);
    transaction.commit();
    if (CommandSwap::Clock::now() >= until) return !hasVersionsToSweep();
  }
  return true;
}

}  // namespace maskline
