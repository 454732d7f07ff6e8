// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/dataset/io/json_records.h"
#include "core/mask/mask.h"

namespace maskline {

/// Whether a field of a sample contains one or more detections.
bool isFiftyoneLabel(const nlohmann::json& field);
/// The detections of such a field of a sample.
void forEachDetection(const JsonRecord& sample, const std::string& field,
                      const std::function<void(const JsonRecord& detection)>& fn);

/// Whether a detection has a mask, inline or in a file.
bool hasFiftyoneMask(const JsonRecord& detection);
/// The mask in an image of this size; a mask whose size differs from its box is scaled to it,
/// nearest neighbour. Returns nothing if its file is not below `root`. Throws Error(BadInput) with
/// the position.
std::optional<Mask> fiftyoneMask(const JsonRecord& detection, cv::Size size,
                                 const std::filesystem::path& root);

/// Attributes of the frame: those of Maskline's field, of FiftyOne's former field, and single
/// values of fields that FiftyOne does not define.
std::map<std::string, std::string> fiftyoneAttributes(const JsonRecord& detection);

}  // namespace maskline
