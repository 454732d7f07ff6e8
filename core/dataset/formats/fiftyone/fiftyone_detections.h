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

/// Whether a field of a sample holds detections, or one.
bool isFiftyoneLabel(const nlohmann::json& field);
/// The detections of such a field of a sample.
void forEachDetection(const JsonRecord& sample, const std::string& field,
                      const std::function<void(const JsonRecord& detection)>& fn);

/// Whether a detection has a mask, in itself or in a file.
bool hasFiftyoneMask(const JsonRecord& detection);
/// The mask in a picture of this size; masks of another size than their box are brought to it,
/// nearest neighbour. Nothing where its file is not below `root`. Throws Error(BadInput) with the
/// place.
std::optional<Mask> fiftyoneMask(const JsonRecord& detection, cv::Size size,
                                 const std::filesystem::path& root);

/// Attributes of the frame: those of our own field, of FiftyOne's old one, and single values of
/// fields that FiftyOne does not know.
std::map<std::string, std::string> fiftyoneAttributes(const JsonRecord& detection);

}  // namespace maskline
