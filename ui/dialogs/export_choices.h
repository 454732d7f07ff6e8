// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace maskline {

/// The choices of the last export, stored in QSettings as defaults of the next one.
struct ExportChoices {
  QString format;  ///< "" = the first one
  QString folder;  ///< of the target; "" = that of the project
  QString split;
  bool acceptedOnly = false;
  bool images = true;
  bool lossless = false;
  int every = 1;
  int opacity = 50;  ///< percent
};

ExportChoices loadExportChoices();
void storeExportChoices(const ExportChoices& choices);

}  // namespace maskline
