// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace maskline::fuzz {

using Input = std::span<const std::uint8_t>;

// A function per reader of what somebody else may have written. Each takes any bytes at all: it
// returns, or throws maskline::Error. Anything else (another exception, a crash, a report of a
// sanitizer, memory without end) is a mistake of the reader.

void maskCodes(Input input);         ///< COCO run lengths, the runs of a stored mask
void maskPicture(Input input);       ///< label maps and masks
void clipPicture(Input input);       ///< a picture as a clip
void clipTable(Input input);         ///< the index of a clip in a project
void video(Input input);             ///< a video file
void projectFile(Input input);       ///< a project file as bytes
void projectRows(Input input);       ///< the rows of a project
void outputFolder(Input input);      ///< the list of what was written, and an export on top of it
void checkpointFile(Input input);    ///< safetensors, PyTorch's archive
void pickle(Input input);            ///< the pickle in such an archive
void npy(Input input);               ///< NumPy's arrays
void fixture(Input input);           ///< the manifest of saved inputs and outputs
void modelSettings(Input input);     ///< the config.json of a SAM 2 model
void onnxFile(Input input);          ///< a network of the user's own
void ownModelJson(Input input);      ///< its description: model.json,
void ownModelMetadata(Input input);  ///< what Ultralytics and Deepness store in it,
void paddleSegYaml(Input input);     ///< and deploy.yaml with classes.txt
void commandWords(Input input);      ///< points, colours and ranges of the command line
void trainingData(Input input);      ///< the list of pictures to learn from, and packed data
void datasetReader(Input input);     ///< a file of a dataset: format, name of the file, bytes
void namePattern(Input input);       ///< how mask pictures are named, and a name
void labelMapping(Input input);      ///< which category each label becomes
void preferences(Input input);       ///< the settings of the window

/// Calls a target; Error is what it may throw.
void guarded(void (*target)(Input), Input input);

}  // namespace maskline::fuzz
