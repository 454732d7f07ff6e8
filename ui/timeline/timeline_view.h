// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/session.h"

namespace maskline {

struct TimelineState;

/// Ruler, film strip, the summary heat strip with the threshold handle, and a lane per object.
/// Zooms and scrolls for 100,000 frames: cost follows the pixels, not the frames.
class TimelineView final : public QWidget {
  Q_OBJECT

 public:
  explicit TimelineView(Session& session, QWidget* parent = nullptr);
  ~TimelineView() override;

  double zoom() const;        ///< 0 = the whole clip … 1 = single frames wide
  void setZoom(double zoom);  ///< keeps the play head in place
  void zoomToRange();

  const TimelineState& state() const;  ///< what is shown where
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void zoomChanged(double zoom);
  /// Right click on a lane; object none = not on a lane.
  void contextMenuRequested(maskline::ObjectId object, maskline::FrameIndex frame,
                            QPoint globalPosition);
  /// An edit was refused (read-only project, full disk), in one sentence.

 protected:
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
