// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "core/base/progress.h"
#include "core/download/part_file.h"

namespace maskline {

struct DownloadRequest {
  std::string url;
  std::int64_t bytes = 0;                     ///< the size of the file; 0: not known
  std::int64_t most = std::int64_t{4} << 30;  ///< bytes that are accepted if it is not known
  int connectSeconds = 30;                    ///< until a connection stands
  int stallSeconds = 30;                      ///< without a byte
  int tries = 3;                              ///< in a row that bring nothing
  std::chrono::milliseconds pause{1000};      ///< before the next one
};

/// Downloads a file into its part, from where the part ends if it is of the same version of the
/// same address. A broken connection is taken up again. Returns false if stopped; the part is kept.
/// Progress counts bytes. Blocks; any thread.
///
/// Throws Error(BadInput) for a file of another size, which is not kept, Error(NotFound / Io /
/// Unsupported) for what the server or the connection fails at, Error(Io) if the disk is full.
bool download(const DownloadRequest& request, PartFile& part, const WorkContext& work);

/// Throws Error(Io) if so many bytes do not fit into a folder.
void requireSpace(const std::filesystem::path& folder, std::int64_t bytes);

}  // namespace maskline
