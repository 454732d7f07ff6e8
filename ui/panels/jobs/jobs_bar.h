// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/session.h"

namespace maskline {

/// Shows the running job with progress, remaining time and Cancel. A click opens the list of all
/// jobs.
class JobsBar final : public QWidget {
  Q_OBJECT

 public:
  explicit JobsBar(Session& session, QWidget* parent = nullptr);
  ~JobsBar() override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
