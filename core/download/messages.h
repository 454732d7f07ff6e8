// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::download {

inline constexpr ErrorText<1> noAddress{
    "download.no-address", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is no address of a file; it must begin with https:// or http://.")};
inline constexpr ErrorText<2> redirectRefused{
    "download.redirect-refused", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The server redirects \"%1\" to \"%2\", which is not allowed; check the "
                      "address.")};
inline constexpr ErrorText<1> tooManyRedirects{
    "download.too-many-redirects", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The server redirects \"%1\" too often; check the address.")};
inline constexpr ErrorText<1> notOnServer{
    "download.not-on-server", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The server has no file \"%1\"; check the address or use a mirror.")};
inline constexpr ErrorText<2> refusedByServer{
    "download.refused-by-server", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The server does not send \"%1\" (HTTP status %2); try again later or use a "
                      "mirror.")};
inline constexpr ErrorText<2> notReached{
    "download.not-reached", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Cannot download \"%1\" (%2); check the network connection.")};
inline constexpr ErrorText<2> brokenOff{
    "download.broken-off", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The connection broke after %2 bytes of \"%1\", which are kept; start the "
                      "download again to continue it.")};
inline constexpr ErrorText<2> stalled{
    "download.stalled", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The server stopped sending after %2 bytes of \"%1\", which are kept; start "
                      "the download again to continue it.")};
inline constexpr ErrorText<3> otherSize{
    "download.other-size", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The server offers another file as \"%1\": it has %2 instead of %3 bytes. "
                      "Nothing was kept; check the address.")};
inline constexpr ErrorText<2> tooLarge{
    "download.too-large", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The server sends more than %2 bytes as \"%1\". Nothing was kept; check the "
                      "address.")};
inline constexpr ErrorText<3> noSpace{
    "download.no-space", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is not enough space in \"%1\": %2 MB are needed, %3 MB are free.")};
inline constexpr ErrorText<2> notWritten{
    "download.not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Cannot write \"%1\" (%2); check the folder and the free space on the disk.")};
inline constexpr ErrorText<1> inTheWay{
    "download.in-the-way", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" was not written by this program and is not replaced; remove it or "
                      "give it another name.")};
inline constexpr ErrorText<1> underWay{
    "download.under-way", ErrorKind::Locked,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Another process is downloading \"%1\"; wait until it has ended.")};
inline constexpr ErrorText<1> alreadyThere{
    "download.already-there", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" exists already and is not replaced; remove it to get it again.")};
inline constexpr ErrorText<1> notReadable{
    "download.not-readable", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Cannot read the file \"%1\"; check its path and permissions.")};

}  // namespace maskline::messages::download
