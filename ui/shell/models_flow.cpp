// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/models_flow.h"

#include "ui/base/core_text.h"
#include "ui/dialogs/models_dialog.h"
#include "ui/shell/error_bar.h"
#include "ui/shell/main_window.h"

namespace maskline {

ModelsFlow::ModelsFlow(MainWindow& window)
    : QObject(&window),
      m_window(window),
      m_fetcher(m_executor),
      m_subscription(m_fetcher.subscribe([this](const ModelEvent& event) { onEvent(event); })) {
  setObjectName("modelsFlow");
}

void ModelsFlow::showModels() {
  auto* dialog = m_window.findChild<ModelsDialog*>();
  if (!dialog) dialog = new ModelsDialog(m_window.session(), m_fetcher, &m_window);
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

void ModelsFlow::onEvent(const ModelEvent& event) {
  if (const auto* dialog = m_window.findChild<ModelsDialog*>(); dialog && dialog->isVisible())
    return;
  const auto open = [this] { showModels(); };
  if (event.what == ModelEvent::What::Failed)
    m_window.showMessage(coreText(event.problem), tr("Models…"), open);
  if (event.what == ModelEvent::What::Ready)
    m_window.errors().notify(tr("%1 is ready.").arg(QString::fromStdString(event.title)),
                             tr("Models…"), open);
}

}  // namespace maskline
