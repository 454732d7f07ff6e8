// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace maskline {

/// An event filter that prevents single-key shortcuts of the window while a widget with the focus
/// needs the key itself: Enter and Esc in a text field, Space on a button, arrows on a slider.
class KeyGuard final : public QObject {
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace maskline
