// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/model_fetcher.h"
#include "core/session/session.h"

namespace maskline {

/// Shows the running job with progress, remaining time and Cancel; while there is none, the
/// download of a model, with Pause. A click opens the list of all jobs.
class JobsBar final : public QWidget {
  Q_OBJECT

 public:
  /// `models` may be null.
  explicit JobsBar(Session& session, ModelFetcher* models = nullptr, QWidget* parent = nullptr);
  ~JobsBar() override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
