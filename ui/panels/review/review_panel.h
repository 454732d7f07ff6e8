// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/session.h"

namespace maskline {

/// The panel with the review queue, its filter and threshold, what is left to do, accept / reject /
/// comment and next / previous / suggest.
/// Large in review mode, a short list beside the canvas otherwise.
class ReviewPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit ReviewPanel(Session& session, QWidget* parent = nullptr);
  ~ReviewPanel() override;

  void setLarge(bool large);
  void focusQueue();
  /// Focuses the comment field. The comment will be about `place`, a point of the image in pixels,
  /// or about the frame.
  void startComment(const std::optional<cv::Point2f>& place = {});
  void askReason();     ///< opens the menu of reasons to reject for

 Q_SIGNALS:
  void fixRequested();  ///< switch to annotating this frame

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
