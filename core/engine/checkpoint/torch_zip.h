// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/checkpoint/input_file.h"

// The format of torch.save since PyTorch 1.6: an uncompressed zip archive with a pickle
// "NAME/data.pkl" that describes the tensors, and the storages as "NAME/data/KEY".
namespace maskline::checkpoint {

/// Whether the file starts like a zip archive.
bool looksLikeZip(InputFile& file);
CheckpointOutline readTorchZipOutline(const InputFile& file);
Checkpoint readTorchZip(const InputFile& file);

}  // namespace maskline::checkpoint
