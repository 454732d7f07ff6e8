// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/session/track_versions.h"

namespace maskline {

/// One column per frame of a version: the higher, the less its mask has in common with the present
/// one (1 − IoU). A click chooses the frame.
class DifferenceBar final : public QWidget {
  Q_OBJECT

 public:
  explicit DifferenceBar(QWidget* parent = nullptr);

  /// Starts anew, for the frames of this range.
  void start(FrameRange range);
  void add(const VersionDifference& difference);
  QSize sizeHint() const override;

 Q_SIGNALS:
  void chosen(maskline::FrameIndex frame);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  std::optional<FrameIndex> frameAt(double x) const;

  FrameRange m_range;
  std::vector<VersionDifference> m_differences;  // in frame order
};

}  // namespace maskline
