// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/session.h"

namespace maskline {

/// The running job in words with progress, time left and Cancel; a list of all jobs on a click.
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
