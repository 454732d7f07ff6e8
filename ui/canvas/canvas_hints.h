// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QRectF>
#include <QString>

#include "core/annotation/frame_record.h"

class QPainter;

namespace maskline {

class Viewport;

/// Draws messages, hints and signs on the canvas.
class CanvasHints {
  Q_DECLARE_TR_FUNCTIONS(maskline::CanvasHints)

 public:
  /// The hint shown without a project: a headline and a line below it.
  static void drawNoProject(QPainter& painter, const QRectF& view);
  static void drawMessage(QPainter& painter, const QRectF& view, const QString& sentence);
  /// A hint on the next step, over the image near its lower edge.
  static void drawAdvice(QPainter& painter, const Viewport& viewport, const QString& words);
  /// A sign for an object that is occluded or outside on this frame. Draws nothing for
  /// Presence::Visible.
  static void drawPresence(QPainter& painter, const Viewport& viewport, Presence presence,
                           const QString& object);
  /// The busy sign. `turn` in 0 … 1 is its rotation.
  static void drawBusy(QPainter& painter, QPointF at, double turn);
  static QRectF busyRect(QPointF at);
};

}  // namespace maskline
