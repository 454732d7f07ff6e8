// SPDX-License-Identifier: Apache-2.0
#include "core/session/track_versions.h"

#include "core/mask/metrics.h"

namespace maskline {

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
                                          std::optional<FrameRange> range) {
  std::optional<int> written;
  m_events.attempt(
      [&] { written = m_project.restoreVersion(version.id, range.value_or(version.range)); });
  return written;
}

bool TrackVersions::remove(VersionId version) {
  return m_events.attempt([&] { m_project.removeVersion(version); });
}

}  // namespace maskline
