// SPDX-License-Identifier: Apache-2.0
#include "core/mask/png_file.h"

#include <png.h>

#include <algorithm>
#include <cstring>
#include <fstream>

#include "core/mask/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace {

using Bytes = std::vector<std::uint8_t>;

/// More bytes than deflate makes of one, times the pixels in one of them: a file that is smaller by
/// this factor than its pixels lacks some of them.
constexpr std::size_t mostExpansion = 1040 * 8;

// libpng reports errors by a long jump. The functions that a jump leaves (decode, encode) hold
// only plain values; everything that has a destructor lives in these two, outside of them.
struct Decoding {
  Bytes bytes;
  std::size_t at = 0;
  std::vector<png_bytep> rows;
  PngPicture picture;
  png_structp png = nullptr;
  png_infop info = nullptr;
  ~Decoding() { png_destroy_read_struct(&png, &info, nullptr); }
};

struct Encoding {
  Bytes bytes;
  std::vector<png_bytep> rows;
  std::vector<png_color> palette;
  int width = 0, height = 0;
  png_structp png = nullptr;
  png_infop info = nullptr;
  ~Encoding() { png_destroy_write_struct(&png, &info); }
};

void silent(png_structp, png_const_charp) {}
[[noreturn]] void leave(png_structp png, png_const_charp) { png_longjmp(png, 1); }

void readBytes(png_structp png, png_bytep target, std::size_t count) {
  auto& decoding = *static_cast<Decoding*>(png_get_io_ptr(png));
  if (count > decoding.bytes.size() - decoding.at) png_error(png, "end of file");
  std::memcpy(target, decoding.bytes.data() + decoding.at, count);
  decoding.at += count;
}

void writeBytes(png_structp png, png_bytep source, std::size_t count) {
  auto& encoding = *static_cast<Encoding*>(png_get_io_ptr(png));
  encoding.bytes.insert(encoding.bytes.end(), source, source + count);
}

void prepareRows(Decoding& d) {
  const auto width = static_cast<int>(png_get_image_width(d.png, d.info));
  const auto height = static_cast<int>(png_get_image_height(d.png, d.info));
  if (std::int64_t(width) * height > mostPicturePixels) png_error(d.png, "too large");
  const std::size_t all = png_get_rowbytes(d.png, d.info) * static_cast<std::size_t>(height);
  if (all > d.bytes.size() * mostExpansion) png_error(d.png, "too few bytes");
  const int depth = png_get_bit_depth(d.png, d.info) == 16 ? CV_16U : CV_8U;
  d.picture.pixels.create(height, width, CV_MAKETYPE(depth, png_get_channels(d.png, d.info)));
  d.rows.resize(static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) d.rows[y] = d.picture.pixels.ptr(y);
}

bool decode(Decoding& d) {
  if (setjmp(png_jmpbuf(d.png))) return false;
  png_set_read_fn(d.png, &d, readBytes);
  png_read_info(d.png, d.info);
  d.picture.indexed = png_get_color_type(d.png, d.info) == PNG_COLOR_TYPE_PALETTE;
  png_set_packing(d.png);
  if (png_get_bit_depth(d.png, d.info) == 16) png_set_swap(d.png);  // PNG is big endian
  png_set_interlace_handling(d.png);
  png_read_update_info(d.png, d.info);
  prepareRows(d);
  png_read_image(d.png, d.rows.data());
  return true;
}

/// Takes the last of two or four channels out of the pixels.
void splitAlpha(PngPicture& picture) {
  const int channels = picture.pixels.channels();
  if (channels % 2 != 0) return;
  std::vector<cv::Mat> planes;
  cv::split(picture.pixels, planes);
  picture.alpha = planes.back();
  planes.pop_back();
  cv::merge(planes, picture.pixels);
}

bool encode(Encoding& e) {
  if (setjmp(png_jmpbuf(e.png))) return false;
  png_set_write_fn(e.png, &e, writeBytes, nullptr);
  png_set_IHDR(e.png, e.info, static_cast<png_uint_32>(e.width), static_cast<png_uint_32>(e.height),
               8, PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  png_set_PLTE(e.png, e.info, e.palette.data(), static_cast<int>(e.palette.size()));
  png_write_info(e.png, e.info);
  png_write_image(e.png, e.rows.data());
  png_write_end(e.png, nullptr);
  return true;
}

Bytes readFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path))
    throw Error(messages::mask::pictureNotRead, path);
  return Bytes(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

PngPicture readPng(const std::filesystem::path& path) {
  Decoding decoding;
  decoding.bytes = readFile(path);
  decoding.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, leave, silent);
  decoding.info = decoding.png ? png_create_info_struct(decoding.png) : nullptr;
  if (!decoding.info || !decode(decoding)) throw Error(messages::mask::notPng, path);
  splitAlpha(decoding.picture);
  return std::move(decoding.picture);
}

void writeIndexedPng(const std::filesystem::path& path, const cv::Mat& indices,
                     const std::vector<cv::Vec3b>& palette) {
  Encoding encoding;
  encoding.width = indices.cols;
  encoding.height = indices.rows;
  for (const cv::Vec3b& colour : palette)
    encoding.palette.push_back({colour[0], colour[1], colour[2]});
  for (int y = 0; y < indices.rows; ++y)
    encoding.rows.push_back(const_cast<png_bytep>(indices.ptr(y)));
  encoding.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, leave, silent);
  encoding.info = encoding.png ? png_create_info_struct(encoding.png) : nullptr;
  if (!encoding.info || !encode(encoding)) throw Error(messages::mask::pictureNotEncoded, path);
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(encoding.bytes.data()),
             static_cast<std::streamsize>(encoding.bytes.size()));
  file.close();
  if (!file) throw Error(messages::mask::pictureNotWritten, path);
}

}  // namespace maskline
