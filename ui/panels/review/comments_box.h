// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "core/session/session.h"

class QLineEdit;
class QVBoxLayout;

namespace maskline {

/// The comments of the current frame, and a field for a new comment. Owner thread.
class CommentsBox final : public QWidget {
  Q_OBJECT

 public:
  explicit CommentsBox(Session& session, QWidget* parent = nullptr);

  void refresh();     ///< to be called when comments have changed
  void showCursor();  ///< to be called when another frame may be current
  /// Focuses the field for a comment about a point of the image, in pixels, or about the frame.
  void startComment(const std::optional<cv::Point2f>& place);

 private:
  void add();
  void setPlace(const std::optional<cv::Point2f>& place);
  QWidget* makeRow(const Comment& comment);

  Session& m_session;
  QVBoxLayout* m_rows = nullptr;
  QLineEdit* m_field = nullptr;
  FrameIndex m_frame;
  std::optional<cv::Point2f> m_place;  // of the comment being written
};

}  // namespace maskline
