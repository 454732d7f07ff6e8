// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>
#include <QWidget>

class QLabel;

namespace maskline {

class ModelFetcher;
class Session;

/// The status bar: the running job at the left, the pixel under the cursor and the zoom at the
/// right.
class StatusLine final : public QWidget {
  Q_OBJECT

 public:
  StatusLine(Session& session, ModelFetcher& models, QWidget* parent = nullptr);

  void showPixel(QPoint pixel);  ///< (−1, −1) = none
  void showZoom(double zoom);
  void clear();

 private:
  QLabel* m_pixel;
  QLabel* m_zoom;
};

}  // namespace maskline
