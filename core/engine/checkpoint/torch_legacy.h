// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/checkpoint/input_file.h"

// What torch.save wrote before PyTorch 1.6: five pickles (a magic number, the version of the
// format, the sizes of the machine's types, the tensors, the keys of their storages), then each
// storage as a count of elements (64 bits) and the elements.
namespace maskline::checkpoint {

/// Whether the file starts like a legacy torch.save file.
bool looksLikeTorchLegacy(InputFile& file);
CheckpointOutline readTorchLegacyOutline(InputFile& file);
Checkpoint readTorchLegacy(InputFile& file);

}  // namespace maskline::checkpoint
