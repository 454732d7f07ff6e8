// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string>

namespace maskline {

/// A GET request to one address, http or https. Redirects are not followed.
struct HttpRequest {
  std::string url;
  std::int64_t from = 0;    ///< the first byte that is asked for
  std::string ifRange;      ///< with `from`: only of this version (ETag or Last-Modified); "": any
  int connectSeconds = 30;  ///< until the connection stands
  int stallSeconds = 30;    ///< without a byte
};

/// The head of the answer. −1: the server does not say.
struct HttpHead {
  int status = 0;
  std::string redirect;         ///< absolute
  std::string etag, modified;   ///< as the server sends them
  std::int64_t length = -1;     ///< of the body, in bytes
  std::int64_t rangeFrom = -1;  ///< of a partial answer (206)
  std::int64_t rangeTotal = -1;
};

struct HttpResult {
  enum class End {
    Whole,    ///< all that the server announced has arrived
    Stopped,  ///< by the stop token or by the body function
    Broken,   ///< the connection ended before
    Stalled,  ///< nothing came for too long
    NotReached
  };
  End end = End::NotReached;
  HttpHead head;
  std::string detail;  ///< what the library says, in English
};

/// Takes a piece of the body of an answer with the status 200 or 206, on the calling thread.
/// Returns false to stop. May throw.
using BodyFn = std::function<bool(const HttpHead& head, std::span<const char> bytes)>;

/// Blocks; reacts to the stop token within a second. Throws what `body` throws.
HttpResult httpGet(const HttpRequest& request, const BodyFn& body, std::stop_token stop);

/// Whether it begins with http:// or https://, in any case.
bool isHttp(const std::string& url);
bool isHttps(const std::string& url);

}  // namespace maskline
