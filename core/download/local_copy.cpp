// SPDX-License-Identifier: Apache-2.0
#include "core/download/local_copy.h"

#include <fstream>
#include <vector>

#include "core/download/download.h"
#include "core/download/messages.h"

namespace maskline {

bool copyInto(PartFile& part, const std::filesystem::path& source, const WorkContext& work) {
  std::error_code error;
  const auto size = static_cast<std::int64_t>(std::filesystem::file_size(source, error));
  std::ifstream in(source, std::ios::binary);
  if (error || !in) throw Error(messages::download::notReadable, source);
  requireSpace(part.target().parent_path(), size);
  part.restart({source.string(), size, {}, {}});
  std::vector<char> buffer(std::size_t(1) << 20);
  while (in && !work.cancelled()) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    part.append({buffer.data(), static_cast<std::size_t>(in.gcount())});
    work.report(part.size(), size);
  }
  if (work.cancelled()) {
    part.restart({});
    return false;
  }
  if (!in.eof() || part.size() != size) throw Error(messages::download::notReadable, source);
  return true;
}

}  // namespace maskline
