// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/overlay/overlay_format.h"

#include "core/dataset/formats/overlay/overlay_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

const Format& overlayFormat() {
  static const Format format = [] {
    Format f;
    f.name = "overlay";
    f.title = messages::dataset::formatOverlay;
    f.about = messages::dataset::aboutOverlay;
    f.rendering = true;
    f.choices.opacity = true;
    f.fileEnding = ".mp4";
    f.everyFrame = true;
    f.create = [](const std::filesystem::path& path,
                  const WriteOptions& options) -> std::unique_ptr<DatasetWriter> {
      return std::make_unique<OverlayWriter>(path, options.overlayOpacity);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
