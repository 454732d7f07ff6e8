// SPDX-License-Identifier: Apache-2.0
#include "core/download/http_get.h"

#include <curl/curl.h>

#include <charconv>
#include <memory>
#include <optional>

#include "core/base/failure.h"
#include "core/base/lower_case.h"

namespace maskline {
namespace {

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;

struct Lists {
  curl_slist* first = nullptr;
  ~Lists() { curl_slist_free_all(first); }
  void add(const std::string& line) { first = curl_slist_append(first, line.c_str()); }
};

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(" \t\r\n");
  if (from == std::string::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r\n") + 1 - from);
}

std::int64_t numberIn(std::string_view text) {
  std::int64_t value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && value >= 0 ? value : -1;
}

/// "bytes 100-199/200"
void readRange(const std::string& value, HttpHead& head) {
  const auto space = value.find(' '), dash = value.find('-'), slash = value.find('/');
  if (space == std::string::npos || dash == std::string::npos || slash == std::string::npos ||
      dash < space || slash < dash)
    return;
  head.rangeFrom = numberIn(std::string_view(value).substr(space + 1, dash - space - 1));
  head.rangeTotal = numberIn(std::string_view(value).substr(slash + 1));
}

/// The state of one request, for the functions that the library calls.
class Exchange {
 public:
  Exchange(const HttpRequest& request, const BodyFn& body, std::stop_token stop)
      : m_request(request), m_body(body), m_stop(std::move(stop)) {}

  HttpResult run();

 private:
  static std::size_t onHeader(char* data, std::size_t, std::size_t size, void* self);
  static std::size_t onBody(char* data, std::size_t, std::size_t size, void* self);
  static int onProgress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
  void setUp();
  void header(const std::string& line);
  HttpResult::End endOf(CURLcode code) const;

  const HttpRequest& m_request;
  const BodyFn& m_body;
  std::stop_token m_stop;
  Handle m_curl{curl_easy_init(), &curl_easy_cleanup};
  Lists m_headers;
  HttpHead m_head;
  bool m_refused = false;  // by the body function
  std::optional<Failure> m_failure;
};

void Exchange::header(const std::string& line) {
  if (line.starts_with("HTTP/")) m_head = {};  // of the next answer, such as after "100 Continue"
  const auto colon = line.find(':');
  if (colon == std::string::npos) return;
  const std::string name = lowerCase(line.substr(0, colon)),
                    value = trimmed(line.substr(colon + 1));
  if (name == "etag") m_head.etag = value;
  if (name == "last-modified") m_head.modified = value;
  if (name == "content-length") m_head.length = numberIn(value);
  if (name == "content-range") readRange(value, m_head);
}

std::size_t Exchange::onHeader(char* data, std::size_t, std::size_t size, void* self) {
  static_cast<Exchange*>(self)->header(std::string(data, size));
  return size;
}

std::size_t Exchange::onBody(char* data, std::size_t, std::size_t size, void* self) {
  auto& exchange = *static_cast<Exchange*>(self);
  long status = 0;
  curl_easy_getinfo(exchange.m_curl.get(), CURLINFO_RESPONSE_CODE, &status);
  exchange.m_head.status = static_cast<int>(status);
  if (status != 200 && status != 206) return 0;  // the text of an error page
  bool goOn = false;
  exchange.m_failure = failureIn(
      [&] { goOn = exchange.m_body(exchange.m_head, std::span<const char>(data, size)); });
  exchange.m_refused = !goOn;
  return goOn ? size : 0;
}

int Exchange::onProgress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<Exchange*>(self)->m_stop.stop_requested() ? 1 : 0;
}

void Exchange::setUp() {
  CURL* curl = m_curl.get();
  curl_easy_setopt(curl, CURLOPT_URL, m_request.url.c_str());
#if LIBCURL_VERSION_NUM >= 0x075500
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
#endif
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "maskline");
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(m_request.connectSeconds));
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(m_request.stallSeconds));
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &Exchange::onHeader);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Exchange::onBody);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &Exchange::onProgress);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
  if (m_request.from > 0) {
    m_headers.add("Range: bytes=" + std::to_string(m_request.from) + "-");
    if (!m_request.ifRange.empty()) m_headers.add("If-Range: " + m_request.ifRange);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, m_headers.first);
  }
}

HttpResult::End Exchange::endOf(CURLcode code) const {
  const bool answered = m_head.status != 0;
  if (code == CURLE_OK) return HttpResult::End::Whole;
  if (m_stop.stop_requested() || m_refused) return HttpResult::End::Stopped;
  // The body of an error page is not read.
  if (code == CURLE_WRITE_ERROR && answered) return HttpResult::End::Whole;
  if (code == CURLE_OPERATION_TIMEDOUT)
    return answered ? HttpResult::End::Stalled : HttpResult::End::NotReached;
  return answered ? HttpResult::End::Broken : HttpResult::End::NotReached;
}

HttpResult Exchange::run() {
  setUp();
  const CURLcode code = curl_easy_perform(m_curl.get());
  if (m_failure) throw Error(m_failure->message);
  long status = 0;
  char* redirect = nullptr;
  curl_easy_getinfo(m_curl.get(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(m_curl.get(), CURLINFO_REDIRECT_URL, &redirect);
  m_head.status = static_cast<int>(status);
  if (redirect != nullptr) m_head.redirect = redirect;
  return {endOf(code), m_head, curl_easy_strerror(code)};
}

/// The library is set up once, before the first request of any thread.
void startLibrary() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  static_cast<void>(started);
}

}  // namespace

HttpResult httpGet(const HttpRequest& request, const BodyFn& body, std::stop_token stop) {
  startLibrary();
  return Exchange(request, body, std::move(stop)).run();
}

bool isHttps(const std::string& url) { return lowerCase(url.substr(0, 8)) == "https://"; }
bool isHttp(const std::string& url) {
  return lowerCase(url.substr(0, 7)) == "http://" || isHttps(url);
}

}  // namespace maskline
