// SPDX-License-Identifier: Apache-2.0
#include "core/session/track_versions.h"

#include <algorithm>
#include <thread>

#include "core/base/failure.h"
#include "core/mask/metrics.h"
#include "core/project/messages.h"

namespace maskline {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds sliceTime{8};
constexpr milliseconds pause{5};

}  // namespace

TrackVersions::TrackVersions(Executor& owner, Events& events, Project& project, RangeEdits& edits,
                             Worker& pacer)
    : m_events(events), m_project(project), m_edits(edits), m_pacer(pacer), m_mailbox(owner) {
  sweepSoon();
}

void TrackVersions::onChange(const Change& change) {
  if (std::holds_alternative<HistoryChanged>(change)) sweepSoon();
}

void TrackVersions::sweepSoon() {
  if (m_sweeping || !m_project.hasVersionsToSweep()) return;
  m_sweeping = true;
  m_pacer.post([this, sender = m_mailbox.sender()](std::stop_token) {
    std::this_thread::sleep_for(pause);
    sender.post([this] { sweep(); });
  });
}

/// After a failure, for example a full disk, the rest is removed later.
void TrackVersions::sweep() {
  m_sweeping = false;
  if (!failureIn([&] { m_project.sweepVersions(sliceTime); })) sweepSoon();
}

VersionDifference TrackVersions::compare(const TrackVersion& version, FrameIndex frame) const {
  VersionDifference difference{frame, 0, false};
  const auto present = m_project.summary(version.object, frame);
  if (!present) return difference;
  difference.kept = isAnchor(*present);
  difference.iou =
      regionJ(m_project.versionMask(version.id, frame), m_project.mask(version.object, frame));
  return difference;
}

std::optional<int> TrackVersions::restore(const TrackVersion& version,
                                          std::optional<FrameRange> range, Run how) {
  const auto kept = m_project.versions(version.object);
  if (std::ranges::find(kept, version.id, &TrackVersion::id) == kept.end()) {
    m_events.fail(messages::project::noVersion, version.id.value);
    return std::nullopt;
  }
  return m_edits.run(
      {messages::project::restoreVersion,
       {version.object},
       range.value_or(version.range),
       [version, all = frames(version.id)](BulkEdit& bulk, ObjectId, FrameRange part) {
         int written = 0;
         for (auto frame = std::ranges::lower_bound(all, part.begin);
              frame != all.end() && *frame < part.end; ++frame)
           written += bulk.restoreMask(version, *frame);
         return written;
       }},
      how);
}

bool TrackVersions::remove(VersionId version) {
  return m_events.attempt([&] {
    m_project.removeVersion(version);
    sweepSoon();
  });
}

}  // namespace maskline
