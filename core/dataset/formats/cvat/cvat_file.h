// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "core/dataset/io/xml_file.h"

namespace maskline {

/// An export of CVAT: an XML file, a zip archive with `annotations.xml` and images, or a folder
/// with the unpacked archive.
struct CvatFile {
  XmlFile xml;
  std::filesystem::path folder;     ///< root of the image names
  std::int64_t packedPictures = 0;  ///< images in the archive, which are not read
};

/// Returns nothing if there is no XML file, or more than one.
std::optional<CvatFile> findCvatFile(const std::filesystem::path& path);

enum class CvatKind { None, Video, Images };
/// Decided by the beginning of the file.
CvatKind cvatKind(const CvatFile& file);

}  // namespace maskline
