// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/export_choices.h"

#include <QSettings>
#include <type_traits>

namespace maskline {
namespace {

/// Calls `each(key, member)` for each choice.
template <class Choices, class Each>
void forEach(Choices& choices, Each each) {
  each("export/format", choices.format);
  each("export/folder", choices.folder);
  each("export/split", choices.split);
  each("export/acceptedOnly", choices.acceptedOnly);
  each("export/images", choices.images);
  each("export/lossless", choices.lossless);
  each("export/every", choices.every);
  each("export/opacity", choices.opacity);
}

}  // namespace

ExportChoices loadExportChoices() {
  ExportChoices choices;
  const QSettings settings;
  forEach(choices, [&](const char* key, auto& value) {
    using Value = std::remove_reference_t<decltype(value)>;
    value = settings.value(QLatin1String(key), value).template value<Value>();
  });
  return choices;
}

void storeExportChoices(const ExportChoices& choices) {
  QSettings settings;
  forEach(choices, [&](const char* key, const auto& value) {
    settings.setValue(QLatin1String(key), value);
  });
}

}  // namespace maskline
