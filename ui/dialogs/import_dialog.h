// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <optional>

#include "core/session/session.h"
#include "ui/dialogs/import_pages.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace maskline {

/// A wizard for imports. Its pages: the dataset, which is then read as a job; its content; the
/// categories of its labels; frames that already have masks. Pages without a choice are skipped.
/// The last page starts the import as a job.
class ImportDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit ImportDialog(Session& session, QWidget* parent = nullptr);

  void setPath(const std::filesystem::path& path) { m_source->setPath(path); }
  ImportChoices choices() const;
  void done(int result) override;

 private:
  enum Page { Source, Found, Labels, Existing };

  void next();
  void back();
  void load();
  void onLoaded(const Job& job);
  void onEvent(const SessionEvent& event);
  void show(Page page);
  std::optional<Page> pageAfter(int page, int direction) const;
  void planSoon();
  void planAgain();
  void check();
  void start();

  Session& m_session;
  QStackedWidget* m_pages;
  ImportSourcePage* m_source;
  ImportFoundPage* m_found;
  ImportLabelsPage* m_labels;
  ImportExistingPage* m_existing;
  QLabel* m_complaint;
  QPushButton* m_back;
  QPushButton* m_next;
  QTimer* m_planTimer;  // runs while the plan is older than the choices
  JobId m_load;
  std::optional<ImportPlan> m_plan;
  QString m_wrong;              // why the import cannot be planned
  Subscription m_subscription;  // last: it uses the rest
};

}  // namespace maskline
