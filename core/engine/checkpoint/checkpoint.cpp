// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/checkpoint.h"

#include <c10/util/Exception.h>

#include "core/engine/checkpoint/safetensors.h"
#include "core/engine/checkpoint/torch_legacy.h"
#include "core/engine/checkpoint/torch_zip.h"
#include "core/engine/messages.h"

namespace maskline {
namespace {

/// Calls the reader that suits the content.
template <class Zip, class Legacy, class Safetensors>
auto readAs(const std::filesystem::path& path, Zip readZip, Legacy readLegacy,
            Safetensors readSafetensors) {
  checkpoint::InputFile file(path);
  try {
    if (checkpoint::looksLikeZip(file)) return readZip(file);
    if (checkpoint::looksLikeTorchLegacy(file)) return readLegacy(file);
    if (checkpoint::looksLikeSafetensors(file)) return readSafetensors(file);
  } catch (const c10::Error&) {
    checkpoint::refuse(path, messages::engine::impossibleTensor);
  }
  checkpoint::refuse(path, messages::engine::noModelFormat);
}

}  // namespace

Checkpoint readCheckpoint(const std::filesystem::path& file) {
  return readAs(file, checkpoint::readTorchZip, checkpoint::readTorchLegacy,
                checkpoint::readSafetensors);
}

CheckpointOutline readOutline(const std::filesystem::path& file) {
  return readAs(file, checkpoint::readTorchZipOutline, checkpoint::readTorchLegacyOutline,
                checkpoint::readSafetensorsOutline);
}

}  // namespace maskline
