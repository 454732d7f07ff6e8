// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <vector>

#include "core/models/machine.h"
#include "core/models/model_store.h"
#include "core/session/model_fetcher.h"
#include "core/session/session.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QTreeWidget;

namespace maskline {

class PathField;

/// The published models: what is installed, downloading, adding files, choosing one as the engine
/// of the project. Not modal; downloads go on when it is closed.
class ModelsDialog final : public QDialog {
  Q_OBJECT

 public:
  ModelsDialog(Session& session, ModelFetcher& fetcher, QWidget* parent = nullptr);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* makeDetails();
  QWidget* makeMirror();
  QWidget* makeButtons();
  void readRegistry();
  void fillTable();
  void onSession(const SessionEvent& event);
  void onModel(const ModelEvent& event);
  void refreshStates();
  void showState(int row);
  void showDetails();
  void showButtons();
  void download();
  void pause();
  void removePart();
  void choose();
  void askForFile();
  void storeMirror();
  void tell(const QString& news);
  void complain(const QString& problem);
  int row() const;
  const PublishedModel* selected() const;

  Session& m_session;
  ModelFetcher& m_fetcher;
  ModelRegistry m_registry;
  std::vector<ModelState> m_states;  // of the models of the registry
  Machine m_machine;
  const PublishedModel* m_recommended = nullptr;
  QTreeWidget* m_table = nullptr;
  QTextBrowser* m_details = nullptr;
  QProgressBar* m_progress = nullptr;
  QLabel* m_message = nullptr;
  bool m_complaining = false;  // m_message says what went wrong
  PathField* m_mirror = nullptr;
  QPushButton* m_download = nullptr;
  QPushButton* m_pause = nullptr;
  QPushButton* m_remove = nullptr;
  QPushButton* m_choose = nullptr;
  Subscription m_sessionEvents, m_modelEvents;
};

}  // namespace maskline
