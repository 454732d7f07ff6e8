// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlite_error.h"

#include <sqlite3.h>

#include "core/base/quoted.h"

namespace maskline {

Error asError(const SQLite::Exception& failure, const std::filesystem::path& file) {
  const std::string name = quotedName(file);
  switch (failure.getErrorCode() & 0xff) {
    case SQLITE_FULL:
      return {Error::Kind::Io, "There is no room left on the disk of " + name +
                                   "; nothing was changed, make room and try again."};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return {Error::Kind::Io, "The project " + name +
                                   " could not be read or written; check that its disk is "
                                   "connected, not full, and that you may write there."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {Error::Kind::Io, "The project " + name +
                                   " may not be written; change its permissions or open it "
                                   "read-only."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {Error::Kind::Locked, "Another program is writing to the project " + name +
                                       "; wait until it is done and try again."};
    case SQLITE_NOTADB:
      return {Error::Kind::BadInput, name +
                                         " is not a Maskline project; choose a file that "
                                         "Maskline has made."};
    case SQLITE_CORRUPT:
      return {Error::Kind::Corrupt,
              "The project " + name + " is damaged; repair it or restore a backup."};
    default:
      return {Error::Kind::Internal, "The project " + name + " refused a change (" +
                                         failure.getErrorStr() +
                                         "); nothing was changed, please report this."};
  }
}

}  // namespace maskline
