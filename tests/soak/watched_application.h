// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <map>
#include <string>

namespace maskline::test {

/// An application that measures each event that the thread of the window handles. Times of the
/// processor are compared, so that other programs on the machine do not count.
class WatchedApplication final : public QApplication {
 public:
  static constexpr double limitMs = 50;

  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override;

  /// What the user does now; named in the report.
  void setActivity(std::string activity) { m_activity = std::move(activity); }

  struct Stall {
    std::int64_t count = 0;
    double worstMs = 0;
  };
  /// Events that took longer than the limit, by activity, receiver and type of event.
  const std::map<std::string, Stall>& stalls() const { return m_stalls; }
  std::int64_t events() const { return m_events; }

 private:
  void add(const std::string& what, double milliseconds);

  std::string m_activity = "start";
  std::map<std::string, Stall> m_stalls;
  std::int64_t m_events = 0;
  int m_depth = 0;
};

}  // namespace maskline::test
