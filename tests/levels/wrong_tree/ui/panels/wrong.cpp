// SPDX-License-Identifier: Apache-2.0
#include "core/project/history.h"

void rename(Session& session, Object object) {
  Project& project = session.project();
  const Project::Step step(project, "Rename");
  const_cast<Project&>(session.project()).updateObject(object);
}
