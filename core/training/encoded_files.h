// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace maskline::training {

/// Files as they lie on disk, by their path below the data folder.
using EncodedFiles = std::map<std::string, std::vector<unsigned char>>;

/// All files of the folders that training uses, links left out, or the content of a packed file
/// (safetensors that hold bytes). Throws Error(NotFound / Corrupt / Io).
EncodedFiles readEncodedFiles(const std::filesystem::path& source);
void writeEncodedFiles(const std::filesystem::path& file, const EncodedFiles& files);

}  // namespace maskline::training
