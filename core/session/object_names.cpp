// SPDX-License-Identifier: Apache-2.0
#include "core/session/object_names.h"

#include "core/session/messages.h"

namespace maskline {

Message objectNames(const Project& project, const std::vector<ObjectId>& objects) {
  std::vector<std::string> names;
  for (const ObjectId id : objects)
    if (const auto object = project.object(id)) names.push_back(object->name);
  switch (names.size()) {
    case 0:
      return {};
    case 1:
      return verbatim(names[0]);
    case 2:
      return {messages::session::twoNames, names[0], names[1]};
    case 3:
      return {messages::session::namesAndOne, names[0], names[1]};
    default:
      return {messages::session::namesAndMore, names[0], names[1], names.size() - 2};
  }
}

}  // namespace maskline
