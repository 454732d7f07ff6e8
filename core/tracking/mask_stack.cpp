// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/mask_stack.h"

#include <cstring>
#include <string>
#include <vector>

#include "core/tracking/messages.h"

namespace maskline {
namespace {

class Writer {
 public:
  template <class T>
  void put(T value) {
    bytes(&value, sizeof value);
  }
  void bytes(const void* data, std::size_t size) {
    m_data.append(static_cast<const char*>(data), size);
  }
  const std::string& data() const { return m_data; }

 private:
  std::string m_data;
};

class Reader {
 public:
  explicit Reader(const std::string& data) : m_at(data.data()) {}
  template <class T>
  T get() {
    T value;
    bytes(&value, sizeof value);
    return value;
  }
  void bytes(void* to, std::size_t size) {
    std::memcpy(to, m_at, size);
    m_at += size;
  }

 private:
  const char* m_at;
};

void write(Writer& out, ObjectId object, const PassResult& result) {
  const Mask& mask = result.tracked.mask;
  const auto runs = mask.runs();
  const cv::Mat map =
      result.tracked.uncertainty.empty() ? cv::Mat() : result.tracked.uncertainty.clone();
  out.put(object.value);
  out.put(result.distance);
  out.put(result.tracked.confidence);
  out.put(result.tracked.presence);
  out.put(mask.size().width);
  out.put(mask.size().height);
  out.put(static_cast<std::uint32_t>(runs.size()));
  out.bytes(runs.data(), runs.size_bytes());
  out.put(map.cols);
  out.put(map.rows);
  if (!map.empty()) out.bytes(map.data, map.total());
}

std::pair<ObjectId, PassResult> read(Reader& in) {
  const ObjectId object{in.get<std::int64_t>()};
  PassResult result;
  result.distance = in.get<std::int64_t>();
  result.tracked.confidence = in.get<float>();
  result.tracked.presence = in.get<Presence>();
  const int width = in.get<int>();
  const int height = in.get<int>();
  std::vector<std::uint32_t> runs(in.get<std::uint32_t>());
  in.bytes(runs.data(), runs.size() * sizeof(std::uint32_t));
  result.tracked.mask = Mask::fromRuns({width, height}, runs);
  const int columns = in.get<int>();
  const int rows = in.get<int>();
  if (columns > 0) {
    result.tracked.uncertainty.create(rows, columns, CV_8UC1);
    in.bytes(result.tracked.uncertainty.data, result.tracked.uncertainty.total());
  }
  return {object, std::move(result)};
}

[[noreturn]] void fail() { throw Error(messages::tracking::temporaryFolderFull); }

}  // namespace

MaskStack::MaskStack() : m_file(std::tmpfile()) {
  if (!m_file) fail();
}

void MaskStack::push(FrameIndex frame, const PassResults& results) {
  Writer out;
  out.put(static_cast<std::uint32_t>(results.size()));
  for (const auto& [object, result] : results) write(out, object, result);
  const Top trailer{frame.value(), static_cast<std::int64_t>(out.data().size())};
  out.put(trailer);
  if (fseeko(m_file.get(), m_size, SEEK_SET) != 0 ||
      std::fwrite(out.data().data(), 1, out.data().size(), m_file.get()) != out.data().size())
    fail();
  m_size += static_cast<std::int64_t>(out.data().size());
}

MaskStack::PassResults MaskStack::take(FrameIndex frame) {
  auto entry = top();
  while (entry && entry->frame > frame.value()) {
    m_size -= entry->bytes + static_cast<std::int64_t>(sizeof(Top));
    entry = top();
  }
  PassResults results;
  if (!entry || entry->frame < frame.value()) return results;
  m_size -= entry->bytes + static_cast<std::int64_t>(sizeof(Top));
  std::string data(static_cast<std::size_t>(entry->bytes), '\0');
  if (fseeko(m_file.get(), m_size, SEEK_SET) != 0 ||
      std::fread(data.data(), 1, data.size(), m_file.get()) != data.size())
    fail();
  Reader in(data);
  const auto count = in.get<std::uint32_t>();
  for (std::uint32_t i = 0; i < count; ++i) results.insert(read(in));
  return results;
}

std::optional<MaskStack::Top> MaskStack::top() {
  if (m_size == 0) return std::nullopt;
  Top trailer{};
  const auto at = m_size - static_cast<std::int64_t>(sizeof trailer);
  if (fseeko(m_file.get(), at, SEEK_SET) != 0 ||
      std::fread(&trailer, sizeof trailer, 1, m_file.get()) != 1)
    fail();
  return trailer;
}

}  // namespace maskline
