// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>
#include <QWidget>
#include <memory>

#include "tests/session/desk.h"
#include "tests/support/catch.h"

namespace maskline::test {

/// A panel on a session over a small clip, shown and driven by hand.
template <class Panel>
struct PanelBench {
  explicit PanelBench(int frames = 60) {
    desk.openNew(frames);
    panel = std::make_unique<Panel>(desk.session);
    panel->resize(260, 640);
    panel->show();
    panel->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(panel.get()));
  }

  template <class Widget>
  Widget* find(const char* name) const {
    auto* found = panel->template findChild<Widget*>(QString::fromLatin1(name));
    REQUIRE(found);
    return found;
  }
  /// Lets timers of the panel run.
  void settle() {
    QTest::qWait(120);
    desk.owner.runPending();
  }

  Desk desk;
  std::unique_ptr<Panel> panel;
};

}  // namespace maskline::test
