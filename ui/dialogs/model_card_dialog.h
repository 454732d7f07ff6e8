// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/engine/engine_registry.h"

namespace maskline {

/// Shows the model card of an engine: training data with their licences, measurements, limits. If
/// there is none, shows why.
class ModelCardDialog final : public QDialog {
  Q_OBJECT

 public:
  ModelCardDialog(const EngineInfo& engine, QWidget* parent);
};

}  // namespace maskline
