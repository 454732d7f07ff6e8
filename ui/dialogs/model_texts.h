// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/models/machine.h"
#include "core/models/model_store.h"

namespace maskline {

// What the window "Models" says about a model.

/// Which model to take on this machine; `model` may be null.
QString adviceText(const PublishedModel* model, const Machine& machine);
/// "156 MB"; "" if it is not known.
QString sizeText(const PublishedModel& model);
/// "installed", "12 MB of 156 MB", …
QString stateText(const ModelState& state);
/// Licences, training data, addresses and the model card, as Markdown.
QString detailsText(const PublishedModel& model, const ModelState& state);

}  // namespace maskline
