// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlite_error.h"

#include <sqlite3.h>

#include "core/store/messages.h"

namespace maskline {

Error asError(const SQLite::Exception& failure, const std::filesystem::path& file) {
  const std::filesystem::path name = file.filename();
  switch (failure.getErrorCode() & 0xff) {
    case SQLITE_FULL:
      return Error(messages::store::diskFull, name);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return Error(messages::store::ioFailed, name);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return Error(messages::store::mayNotBeWritten, name);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error(messages::store::otherWriter, name);
    case SQLITE_NOTADB:
      return Error(messages::store::notAProject, name);
    case SQLITE_CORRUPT:
      return Error(messages::store::damaged, name);
    default:
      return Error(messages::store::refusedChange, name, failure.getErrorStr());
  }
}

}  // namespace maskline
