// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/checkpoint/input_file.h"

// What torch.save writes since PyTorch 1.6: a zip archive whose entries are not compressed, with a
// pickle "NAME/data.pkl" that describes the tensors and their numbers as "NAME/data/KEY".
namespace maskline::checkpoint {

/// Whether the file begins as such a file does.
bool looksLikeZip(InputFile& file);
CheckpointOutline readTorchZipOutline(const InputFile& file);
Checkpoint readTorchZip(const InputFile& file);

}  // namespace maskline::checkpoint
