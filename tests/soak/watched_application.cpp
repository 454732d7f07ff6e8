// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/watched_application.h"

#include <QEvent>
#include <QMetaEnum>
#include <algorithm>
#include <ctime>

namespace maskline::test {
namespace {

double threadMilliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

std::string typeName(QEvent::Type type) {
  const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
  return name != nullptr ? name : "event " + std::to_string(type);
}

}  // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
  if (m_depth > 0) return QApplication::notify(receiver, event);
  // Both may be gone afterwards.
  const std::string receiverName = receiver->metaObject()->className();
  const QEvent::Type type = event->type();
  ++m_events;
  ++m_depth;
  const double begin = threadMilliseconds();
  const bool handled = QApplication::notify(receiver, event);
  const double took = threadMilliseconds() - begin;
  --m_depth;
  if (took > limitMs) add(m_activity + ": " + receiverName + ", " + typeName(type), took);
  return handled;
}

void WatchedApplication::add(const std::string& what, double milliseconds) {
  Stall& stall = m_stalls[what];
  ++stall.count;
  stall.worstMs = std::max(stall.worstMs, milliseconds);
}

}  // namespace maskline::test
