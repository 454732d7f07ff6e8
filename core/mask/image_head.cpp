// SPDX-License-Identifier: Apache-2.0
#include "core/mask/image_head.h"

#include <zlib.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string_view>

namespace maskline {

namespace {

using Bytes = std::span<const std::uint8_t>;
using Fault = ImageHead::Fault;

/// Numbers at places that may lie outside: those are 0, and ok() is false from then on.
class Numbers {
 public:
  Numbers(Bytes bytes, bool little) : m_bytes(bytes), m_little(little) {}
  bool ok() const { return m_ok; }
  std::uint32_t at(std::size_t place, int count) {
    if (place > m_bytes.size() || m_bytes.size() - place < static_cast<std::size_t>(count)) {
      m_ok = false;
      return 0;
    }
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
      value = value << 8 | m_bytes[place + static_cast<std::size_t>(m_little ? count - 1 - i : i)];
    return value;
  }

 private:
  Bytes m_bytes;
  bool m_little;
  bool m_ok = true;
};

bool startsWith(Bytes bytes, std::string_view text, std::size_t at = 0) {
  return bytes.size() >= at + text.size() &&
         std::equal(text.begin(), text.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

/// A side as a file claims it: what no picture has is still more than any has.
int clamped(std::int64_t side) {
  return static_cast<int>(std::clamp<std::int64_t>(side, 0, std::numeric_limits<int>::max()));
}

bool isQuarterTurn(std::uint32_t orientation) { return orientation >= 5 && orientation <= 8; }

/// The directories of a TIFF or of the Exif data of a picture (TIFF 6.0, section 2).
ImageHead readTiff(Bytes bytes) {
  ImageHead head;
  Numbers numbers(bytes, startsWith(bytes, "II"));
  constexpr int mostPictures = 1000;  // a chain that leads back to itself has no end
  head.pictures = 0;
  std::size_t directory = numbers.at(4, 4);
  for (int i = 0; directory != 0 && i < mostPictures && numbers.ok(); ++i) {
    const std::size_t count = numbers.at(directory, 2);
    bool reduced = false;
    for (std::size_t entry = 0; entry < count && numbers.ok(); ++entry) {
      const std::size_t at = directory + 2 + 12 * entry;
      const std::uint32_t tag = numbers.at(at, 2);
      const bool isShort = numbers.at(at + 2, 2) == 3;
      const std::uint32_t value = numbers.at(at + 8, isShort ? 2 : 4);
      if (tag == 254) reduced = value & 1;  // NewSubfileType
      if (i > 0) continue;
      if (tag == 256) head.size.width = clamped(value);
      if (tag == 257) head.size.height = clamped(value);
      if (tag == 258)  // of more than two channels the values lie elsewhere
        head.bits = static_cast<int>(
            numbers.at(at + 4, 4) > 2 ? numbers.at(numbers.at(at + 8, 4), 2) : value);
      if (tag == 274) head.turned = isQuarterTurn(value);
    }
    if (!reduced) ++head.pictures;
    directory = numbers.at(directory + 2 + 12 * count, 4);
  }
  if (!numbers.ok()) head.fault = Fault::Truncated;
  return head;
}

/// Walks the segments of a JPEG to its end-of-image (ITU-T T.81, annex B).
ImageHead readJpeg(Bytes bytes) {
  ImageHead head;
  Numbers numbers(bytes, false);
  std::size_t at = 2;
  for (;;) {
    // Between segments lie fill bytes, after a start of scan the coded data.
    while (at + 1 < bytes.size() &&
           (bytes[at] != 0xff || bytes[at + 1] == 0 || bytes[at + 1] == 0xff ||
            (bytes[at + 1] >= 0xd0 && bytes[at + 1] <= 0xd7)))
      ++at;
    if (at + 1 >= bytes.size()) break;
    const std::uint32_t marker = bytes[at + 1];
    if (marker == 0xd9) return head;
    const std::uint32_t length = numbers.at(at + 2, 2);
    const bool startOfFrame =
        marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    if (startOfFrame)
      head.size = {static_cast<int>(numbers.at(at + 7, 2)),
                   static_cast<int>(numbers.at(at + 5, 2))};
    if (marker == 0xe1 && startsWith(bytes, std::string_view("Exif\0\0", 6), at + 4) &&
        at + 2 + length <= bytes.size() && length > 8)
      head.turned = readTiff(bytes.subspan(at + 10, length - 8)).turned;
    if (!numbers.ok() || length < 2) break;
    at += 2 + length;
  }
  head.fault = Fault::Truncated;
  return head;
}

/// Walks the chunks of a PNG to its end and checks them (PNG specification, section 5).
ImageHead readPng(Bytes bytes) {
  ImageHead head;
  Numbers numbers(bytes, false);
  for (std::size_t at = 8;;) {
    const std::size_t length = numbers.at(at, 4);
    if (!numbers.ok() || bytes.size() - at < 12 || bytes.size() - at - 12 < length) break;
    const uLong sum = crc32(0, bytes.data() + at + 4, static_cast<uInt>(length + 4));
    if (sum != numbers.at(at + 8 + length, 4)) {
      head.fault = Fault::Damaged;
      return head;
    }
    if (startsWith(bytes, "IHDR", at + 4)) {
      head.size = {clamped(numbers.at(at + 8, 4)), clamped(numbers.at(at + 12, 4))};
      head.bits = static_cast<int>(numbers.at(at + 16, 1));
    }
    if (startsWith(bytes, "acTL", at + 4))
      head.pictures = static_cast<int>(std::clamp<std::uint32_t>(numbers.at(at + 8, 4), 1, 100000));
    if (startsWith(bytes, "eXIf", at + 4))
      head.turned = readTiff(bytes.subspan(at + 8, length)).turned;
    if (startsWith(bytes, "IEND", at + 4)) return head;
    at += 12 + length;
  }
  head.fault = Fault::Truncated;
  return head;
}

ImageHead readBmp(Bytes bytes) {
  ImageHead head;
  Numbers numbers(bytes, true);
  const auto width = static_cast<std::int32_t>(numbers.at(18, 4));
  const auto height = std::abs(std::int64_t(static_cast<std::int32_t>(numbers.at(22, 4))));
  const std::uint32_t start = numbers.at(10, 4), bits = numbers.at(28, 2);
  const bool plain = numbers.at(30, 4) == 0;
  head.size = {clamped(width), clamped(height)};
  // A claim may be beyond any integer.
  const double row = std::floor((double(width) * bits + 31) / 32) * 4;
  const bool tooShort = plain && start + row * double(height) > double(bytes.size());
  if (!numbers.ok() || tooShort) head.fault = Fault::Truncated;
  return head;
}

/// The numbers at the beginning of a PNM, between white space and comments (netpbm, "pnm").
ImageHead readPnm(Bytes bytes) {
  ImageHead head;
  std::size_t at = 2;
  std::int64_t sides[2] = {0, 0};
  for (std::int64_t& side : sides) {
    for (; at < bytes.size() && !std::isdigit(bytes[at]); ++at)
      if (bytes[at] == '#')
        while (at < bytes.size() && bytes[at] != '\n') ++at;
    for (; at < bytes.size() && std::isdigit(bytes[at]); ++at)
      side = std::min<std::int64_t>(side * 10 + bytes[at] - '0', std::numeric_limits<int>::max());
  }
  head.size = {clamped(sides[0]), clamped(sides[1])};
  if (at >= bytes.size()) head.fault = Fault::Truncated;
  return head;
}

/// The chunks of a RIFF file (WebP container specification).
ImageHead readWebp(Bytes bytes) {
  ImageHead head;
  Numbers numbers(bytes, true);
  int moving = 0;
  const std::size_t end = std::size_t(numbers.at(4, 4)) + 8;
  if (end > bytes.size()) head.fault = Fault::Truncated;
  for (std::size_t at = 12; at + 8 <= bytes.size() && at < end;) {
    const std::size_t length = numbers.at(at + 4, 4);
    if (startsWith(bytes, "ANMF", at)) ++moving;
    at += 8 + length + length % 2;
  }
  head.pictures = std::max(1, moving);
  return head;
}

bool isPnm(Bytes bytes) {
  return bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' &&
         std::isspace(bytes[2]);
}

}  // namespace

ImageHead readImageHead(Bytes bytes) {
  ImageHead head;
  if (bytes.empty()) {
    head.fault = Fault::Empty;
    return head;
  }
  if (startsWith(bytes, "\xff\xd8")) return readJpeg(bytes);
  if (startsWith(bytes, "\x89PNG\r\n\x1a\n")) return readPng(bytes);
  if (startsWith(bytes, "BM")) return readBmp(bytes);
  if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8)) return readWebp(bytes);
  if (startsWith(bytes, std::string_view("II*\0", 4)) ||
      startsWith(bytes, std::string_view("MM\0*", 4)))
    return readTiff(bytes);
  if (isPnm(bytes)) return readPnm(bytes);
  head.known = false;
  return head;
}

}  // namespace maskline
