// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace maskline {

/// The one exception type. Thrown where the program meets the outside (files, models, user input),
/// caught in two places: where a job reports its end and where a command line ends. what() is one
/// sentence for a person: what happened and what to do. Cancel is no error.
class Error : public std::runtime_error {
 public:
  enum class Kind {
    BadInput,      ///< the user's words or a file's content cannot be used
    NotFound,      ///< a file, object or frame that was named does not exist
    Unsupported,   ///< understood, but this program or build cannot do it
    Corrupt,       ///< a file is damaged
    Io,            ///< reading or writing failed (permissions, disk full)
    Locked,        ///< another process holds the project
    TooNew,        ///< written by a newer version
    MissingModel,  ///< weights are not installed
    Internal,      ///< a bug
  };

  Error(Kind kind, const std::string& sentence) : std::runtime_error(sentence), m_kind(kind) {}
  Kind kind() const { return m_kind; }

 private:
  Kind m_kind;
};

}  // namespace maskline
