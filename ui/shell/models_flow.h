// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "core/session/model_fetcher.h"
#include "ui/base/qt_executor.h"

namespace maskline {

class MainWindow;

/// The window "Models" and the downloads behind it, which go on when it is closed. What happens to
/// them then is told in the main window. A child of the main window.
class ModelsFlow final : public QObject {
  Q_OBJECT

 public:
  explicit ModelsFlow(MainWindow& window);

  void showModels();
  bool downloading() const { return m_fetcher.busy(); }
  ModelFetcher& fetcher() { return m_fetcher; }

 private:
  void onEvent(const ModelEvent& event);

  MainWindow& m_window;
  QtExecutor m_executor;
  ModelFetcher m_fetcher;
  Subscription m_subscription;
};

}  // namespace maskline
