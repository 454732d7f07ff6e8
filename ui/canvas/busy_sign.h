// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <functional>

namespace maskline {

/// Controls the busy sign of a click. The sign appears only after 150 ms, so that fast answers do
/// not flicker.
class BusySign {
 public:
  explicit BusySign(std::function<void()> repaint) {
    m_timer.setInterval(40);
    QObject::connect(&m_timer, &QTimer::timeout, std::move(repaint));
  }
  void set(bool busy) {
    if (busy && !m_timer.isActive()) m_since.start();
    busy ? m_timer.start() : m_timer.stop();
  }
  bool visible() const { return m_timer.isActive() && m_since.elapsed() > 150; }
  double turn() const { return static_cast<double>(m_since.elapsed() % 1200) / 1200; }

 private:
  QTimer m_timer;
  QElapsedTimer m_since;
};

}  // namespace maskline
