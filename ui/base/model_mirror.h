// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace maskline {

/// Where models are downloaded from, an address or a folder; "": where they are published. Stored
/// in QSettings.
QString storedModelMirror();
void storeModelMirror(const QString& mirror);

}  // namespace maskline
