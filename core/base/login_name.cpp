// SPDX-License-Identifier: Apache-2.0
#include "core/base/login_name.h"

#include <pwd.h>
#include <unistd.h>

namespace maskline {

std::string loginName() {
  const passwd* user = getpwuid(geteuid());
  return user != nullptr ? user->pw_name : "";
}

}  // namespace maskline
