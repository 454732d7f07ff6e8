// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/reader.h"

namespace maskline {

/// Reads what CVAT writes for videos and for images (an XML file, a zip archive, or the folder it
/// was unpacked into), of a task, a job or a project; each task is a video. All masks and polygons
/// are taken, keyframes or not; a shape that is `outside` is an empty mask. What an attribute
/// `name`, `crowd` or `ignore` that cannot change along a track says is kept as the name and the
/// marks of the track.
///
/// The file is read as a whole, twice: see XmlDocument for what that takes.
std::unique_ptr<DatasetReader> openCvat(const std::filesystem::path& path,
                                        const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
