// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QRectF>
#include <QString>

#include "core/annotation/frame_record.h"

class QPainter;

namespace maskline {

class Viewport;

/// The words and signs on the canvas that are neither picture nor mask.
class CanvasHints {
  Q_DECLARE_TR_FUNCTIONS(maskline::CanvasHints)

 public:
  /// What to do next where there is no picture: a headline and a line below it.
  static void drawNoProject(QPainter& painter, const QRectF& view);
  static void drawMessage(QPainter& painter, const QRectF& view, const QString& sentence);
  /// What to do next, over the picture near its lower edge.
  static void drawAdvice(QPainter& painter, const Viewport& viewport, const QString& words);
  /// The object is not to be seen on this frame; nothing for Presence::Visible.
  static void drawPresence(QPainter& painter, const Viewport& viewport, Presence presence,
                           const QString& object);
  /// Work on a click is under way; `turn` in 0 … 1 goes round.
  static void drawBusy(QPainter& painter, QPointF at, double turn);
  static QRectF busyRect(QPointF at);
};

}  // namespace maskline
