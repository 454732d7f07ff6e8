// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "core/dataset/io/xml_document.h"

namespace maskline {

/// What CVAT writes: an XML file, a zip archive with `annotations.xml` and pictures, or a folder
/// that such an archive was unpacked into.
struct CvatFile {
  XmlSource xml;
  std::filesystem::path folder;     ///< that the names of pictures start from
  std::int64_t packedPictures = 0;  ///< that lie in the archive, where nothing reads them
};

/// Nothing where there is no XML file that could be meant.
std::optional<CvatFile> findCvatFile(const std::filesystem::path& path);

enum class CvatKind { None, Video, Images };
/// By the beginning of the file.
CvatKind cvatKind(const CvatFile& file);

}  // namespace maskline
