// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/picture_size.h"

#include <fstream>
#include <iterator>
#include <vector>

#include "core/mask/image_head.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace {

/// From the first `most` bytes; 0 stands for all.
ImageHead headOf(const std::filesystem::path& file, std::size_t most) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::uint8_t> bytes;
  if (most == 0) {
    bytes.assign(std::istreambuf_iterator<char>(in), {});
  } else {
    bytes.resize(most);
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(most));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
  }
  return readImageHead(bytes);
}

}  // namespace

cv::Size sizeOfPicture(const std::filesystem::path& file) {
  constexpr std::size_t front = 1 << 16;  // where nearly all have their size
  ImageHead head = headOf(file, front);
  if (head.size.empty() && head.known) head = headOf(file, 0);
  if (!head.known || std::int64_t(head.size.width) * head.size.height > mostPicturePixels)
    return {};
  return head.turned ? cv::Size(head.size.height, head.size.width) : head.size;
}

}  // namespace maskline
