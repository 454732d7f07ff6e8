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
    store->eraseVersion(present.back().id);
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
  const MaybeRow mask = store->read(key);
  const MaybeRow pixels = store->read(otherHalf(key));
  if (!mask || !pixels || isAnchor(maskRowFrom(frame, *mask).summary)) return;
  if (history.wroteIn(step.run, key)) return;
  VersionId& version = step.versions[object];
  if (!version || !store->read(keyOf(version))) version = beginVersion(object, step.reason);
  store->write(versionMaskKey(version, frame), versionMaskRow(*mask, *pixels));
}

void Project::Impl::removeVersionsOfNobody() {
  for (const RowKey& key : store->keys(Table::Versions)) {
    const MaybeRow row = store->read(key);
    const ObjectId object = versionFrom({key, *row}).object;
    const bool known = std::any_of(objects.begin(), objects.end(),
                                   [&](const Object& o) { return o.id == object; });
    if (known) continue;
    Store::Transaction transaction(*store);
    store->eraseVersion(VersionId{key.parts[0]});
    transaction.commit();
  }
}

TrackVersion Project::Impl::requireVersion(VersionId id) const {
  const MaybeRow row = store->read(keyOf(id));
  if (!row) throw Error(messages::project::noVersion, id.value);
  return versionFrom({keyOf(id), *row});
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

int Project::restoreVersion(VersionId id, FrameRange range) {
  const TrackVersion version = m_impl->requireVersion(id);
  m_impl->requireUnlocked(version.object);
  int written = 0;
  m_impl->edit(messages::project::restoreVersion, [&](Edit& edit) {
    for (const FrameIndex frame : versionFrames(id)) {
      if (!range.contains(frame)) continue;
      const RowKey key = maskKey(version.object, frame);
      const MaybeRow present = edit.store().read(key);
      if (present && isAnchor(maskRowFrom(frame, *present).summary)) continue;
      auto [mask, pixels] = recordRowsFrom(*edit.store().read(versionMaskKey(id, frame)));
      edit.put(key, std::move(mask));
      edit.put(otherHalf(key), std::move(pixels));
      ++written;
    }
  });
  return written;
}

void Project::removeVersion(VersionId id) {
  m_impl->requireWritable();
  m_impl->requireVersion(id);
  m_impl->completeUndoRedo();
  Store::Transaction transaction(*m_impl->store);
  m_impl->store->eraseVersion(id);
  transaction.commit();
}

}  // namespace maskline
