// SPDX-License-Identifier: Apache-2.0
#include "core/download/download.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "core/download/http_get.h"
#include "core/download/messages.h"

namespace maskline {
namespace {

using End = HttpResult::End;

/// What names a version of a file for If-Range; a weak ETag does not. Nothing that would end a line
/// of a request.
std::string strongVersion(const PartNote& note) {
  const std::string& version =
      !note.etag.empty() && !note.etag.starts_with("W/") ? note.etag : note.modified;
  const bool plain = std::ranges::none_of(version, [](unsigned char c) { return c < ' '; });
  return plain ? version : std::string();
}

bool contradict(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

bool isRedirect(int status) { return status >= 301 && status <= 308 && status != 304; }

class Download {
 public:
  Download(const DownloadRequest& request, PartFile& part, const WorkContext& work)
      : m_request(request), m_part(part), m_work(work) {}

  bool run();

 private:
  enum class Step { Done, Stopped, Again };

  void prepare();
  HttpResult attempt();
  Step judge(const HttpResult& result);
  Step broken(const HttpResult& result);
  bool take(const HttpHead& head, std::span<const char> bytes);
  bool begin(const HttpHead& head);
  void beginWhole(const HttpHead& head);
  bool continues(const HttpHead& head) const;
  bool complete() const;
  std::int64_t expected() const;
  void report() const { m_work.report(m_part.size(), expected()); }
  void wait() const;
  [[noreturn]] void failWith(const HttpResult& result) const;

  const DownloadRequest& m_request;
  PartFile& m_part;
  const WorkContext& m_work;
  bool m_begun = false;     // the answer of this attempt was looked at
  bool m_gained = false;    // bytes have come
  bool m_whole = false;     // the next attempt asks for the whole file
  std::int64_t m_most = 0;  // that were there after a broken attempt
  int m_failures = 0;       // attempts in a row that brought no more
};

/// 0: not known.
std::int64_t Download::expected() const {
  return m_request.bytes > 0 ? m_request.bytes : m_part.note().size;
}

bool Download::complete() const {
  return m_part.note().source == m_request.url && expected() > 0 && m_part.size() == expected();
}

/// Drops a part that cannot be continued.
void Download::prepare() {
  const PartNote& note = m_part.note();
  const bool same = note.source == m_request.url && !strongVersion(note).empty() &&
                    (m_request.bytes == 0 || note.size == 0 || note.size == m_request.bytes);
  m_whole = !complete() && !same;
  if (m_request.bytes > 0)
    requireSpace(m_part.target().parent_path(), m_request.bytes - (m_whole ? 0 : m_part.size()));
}

bool Download::run() {
  m_most = m_part.size();
  if (!isHttp(m_request.url)) throw Error(messages::download::noAddress, m_request.url);
  prepare();
  for (;;) {
    if (complete()) return true;
    if (m_work.cancelled()) return false;
    switch (judge(attempt())) {
      case Step::Done:
        return true;
      case Step::Stopped:
        return false;
      case Step::Again:
        break;
    }
  }
}

HttpResult Download::attempt() {
  constexpr int mostRedirects = 8;
  m_begun = false;
  const std::string version = strongVersion(m_part.note());
  if (version.empty()) m_whole = true;
  HttpRequest get{m_request.url, m_whole ? 0 : m_part.size(), version, m_request.connectSeconds,
                  m_request.stallSeconds};
  for (int i = 0; i < mostRedirects; ++i) {
    HttpResult result = httpGet(
        get,
        [this](const HttpHead& head, std::span<const char> bytes) { return take(head, bytes); },
        m_work.stop);
    if (result.end != End::Whole || !isRedirect(result.head.status) || result.head.redirect.empty())
      return result;
    const std::string& to = result.head.redirect;
    if (!isHttp(to) || (isHttps(get.url) && !isHttps(to)))
      throw Error(messages::download::redirectRefused, m_request.url, to);
    get.url = to;
  }
  throw Error(messages::download::tooManyRedirects, m_request.url);
}

Download::Step Download::judge(const HttpResult& result) {
  if (m_work.cancelled()) return Step::Stopped;
  if (result.end == End::Stopped) return Step::Again;  // begin() asks for the whole file
  if (result.end != End::Whole) return broken(result);
  switch (result.head.status) {
    case 200:
    case 206:
      if (!m_begun && !begin(result.head)) return Step::Again;
      if (expected() == 0 || complete()) return Step::Done;
      return broken(result);
    case 416:  // the file has become shorter
      if (m_whole) failWith(result);
      m_whole = true;
      return Step::Again;
    default:
      failWith(result);
  }
}

Download::Step Download::broken(const HttpResult& result) {
  m_failures = m_part.size() > m_most ? 0 : m_failures + 1;
  m_most = std::max(m_most, m_part.size());
  if (!m_gained || m_failures >= m_request.tries) failWith(result);
  wait();
  return Step::Again;
}

void Download::failWith(const HttpResult& result) const {
  const int status = result.head.status;
  const std::string name = m_part.target().filename().string();
  if (result.end == End::NotReached)
    throw Error(messages::download::notReached, m_request.url, result.detail);
  if (status == 404 || status == 410) throw Error(messages::download::notOnServer, m_request.url);
  if (status != 200 && status != 206)
    throw Error(messages::download::refusedByServer, m_request.url, status);
  if (result.end == End::Stalled) throw Error(messages::download::stalled, name, m_part.size());
  throw Error(messages::download::brokenOff, name, m_part.size());
}

bool Download::continues(const HttpHead& head) const {
  const PartNote& note = m_part.note();
  return head.rangeFrom == m_part.size() && !contradict(head.etag, note.etag) &&
         !contradict(head.modified, note.modified) &&
         (note.size == 0 || head.rangeTotal < 0 || head.rangeTotal == note.size);
}

void Download::beginWhole(const HttpHead& head) {
  const std::string name = m_part.target().filename().string();
  const std::int64_t size = std::max<std::int64_t>(head.length, 0);
  if (m_request.bytes > 0 && size > 0 && size != m_request.bytes) {
    m_part.restart({});
    throw Error(messages::download::otherSize, name, size, m_request.bytes);
  }
  if (m_request.bytes == 0 && size > m_request.most) {
    m_part.restart({});
    throw Error(messages::download::tooLarge, name, m_request.most);
  }
  requireSpace(m_part.target().parent_path(), size);
  m_part.restart(
      {m_request.url, m_request.bytes > 0 ? m_request.bytes : size, head.etag, head.modified});
  m_whole = false;
}

/// Whether this answer is taken. If not, the next attempt asks for the whole file.
bool Download::begin(const HttpHead& head) {
  m_begun = true;
  if (head.status == 200) {
    beginWhole(head);
    return true;
  }
  if (!m_whole && continues(head)) return true;
  if (m_whole) throw Error(messages::download::refusedByServer, m_request.url, head.status);
  m_whole = true;
  return false;
}

bool Download::take(const HttpHead& head, std::span<const char> bytes) {
  if (!m_begun && !begin(head)) return false;
  const std::int64_t most = expected() > 0 ? expected() : m_request.most;
  if (m_part.size() + static_cast<std::int64_t>(bytes.size()) > most) {
    m_part.restart({});
    throw Error(messages::download::tooLarge, m_part.target().filename(), most);
  }
  m_part.append(bytes);
  m_gained = true;
  report();
  return true;
}

void Download::wait() const {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any stopped;
  stopped.wait_for(lock, m_work.stop, m_request.pause, [] { return false; });
}

}  // namespace

bool download(const DownloadRequest& request, PartFile& part, const WorkContext& work) {
  return Download(request, part, work).run();
}

void requireSpace(const std::filesystem::path& folder, std::int64_t bytes) {
  constexpr std::int64_t megabyte = 1000000;
  std::error_code error;
  const auto free = std::filesystem::space(folder, error).available;
  if (error || bytes <= 0 || free >= static_cast<std::uintmax_t>(bytes)) return;
  throw Error(messages::download::noSpace, folder, (bytes + megabyte - 1) / megabyte,
              static_cast<std::int64_t>(free) / megabyte);
}

}  // namespace maskline
