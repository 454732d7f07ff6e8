// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "core/project/project.h"

namespace maskline::test {

/// What a view knows of a project: read once, then only where a change says so.
class ProjectView {
 public:
  explicit ProjectView(Project& project);
  /// The first part that differs from what the project says now; "" if none does.
  std::string outdated() const;

 private:
  using Parts = std::map<std::string, std::string>;  // texts to compare, by what they are about

  static Parts readAll(const Project& project);
  void onChange(const Change& change);
  void readObjects();
  void readMasks(ObjectId object, FrameRange frames);
  void put(const std::string& part, std::string text);

  const Project& m_project;
  Parts m_parts;
  Subscription m_changes;
};

}  // namespace maskline::test
