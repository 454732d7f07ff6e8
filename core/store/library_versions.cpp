// SPDX-License-Identifier: Apache-2.0
#include "core/store/library_versions.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace maskline {

std::string sqliteVersion() { return sqlite3_libversion(); }
std::string sqliteCppVersion() {
  constexpr int number = SQLITECPP_VERSION_NUMBER;  // 3002001 is 3.2.1
  return std::to_string(number / 1000000) + "." + std::to_string(number / 1000 % 1000) + "." +
         std::to_string(number % 1000);
}

}  // namespace maskline
