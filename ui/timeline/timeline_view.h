// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/session.h"

namespace maskline {

struct TimelineState;

/// The timeline widget: ruler, film strip, summary heat strip with the threshold handle, and one
/// lane per object. The cost of painting depends on the number of pixels, not of frames, so clips
/// of 100,000 frames zoom and scroll smoothly.
class TimelineView final : public QWidget {
  Q_OBJECT

 public:
  explicit TimelineView(Session& session, QWidget* parent = nullptr);
  ~TimelineView() override;

  double zoom() const;        ///< 0 = the whole clip … 1 = single frames wide
  void setZoom(double zoom);  ///< keeps the playhead in place
  void zoomToRange();

  const TimelineState& state() const;  ///< for tests and painting
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void zoomChanged(double zoom);
  /// A drag has marked a new event (without id and label), or an existing one is to be edited.
  void eventRequested(const maskline::ClipEvent& event);
  /// Right click on a lane; object none = not on a lane.
  void contextMenuRequested(maskline::ObjectId object, maskline::FrameIndex frame,
                            QPoint globalPosition);

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
