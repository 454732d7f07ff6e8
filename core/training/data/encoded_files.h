// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace maskline::training {

/// The encoded content of files, by path below the data folder.
using EncodedFiles = std::map<std::string, std::vector<unsigned char>>;

/// Reads all files that training uses from a folder, links left out, or from a packed file
/// (safetensors with byte tensors). Throws Error(NotFound / Corrupt / Io).
EncodedFiles readEncodedFiles(const std::filesystem::path& source);
void writeEncodedFiles(const std::filesystem::path& file, const EncodedFiles& files);

}  // namespace maskline::training
