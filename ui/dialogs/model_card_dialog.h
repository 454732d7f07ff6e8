// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/engine/engine_registry.h"

namespace maskline {

/// The model card of an engine to read: training data with their licences, what was measured,
/// limits; or the sentence that says why there is none.
class ModelCardDialog final : public QDialog {
  Q_OBJECT

 public:
  ModelCardDialog(const EngineInfo& engine, QWidget* parent);
};

}  // namespace maskline
