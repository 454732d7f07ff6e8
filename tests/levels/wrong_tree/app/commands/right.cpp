// SPDX-License-Identifier: Apache-2.0
#include "core/project/project.h"

// A comment may speak of Project& and of Project::Step.
std::string name(const Project& project) { return project.objects().front().name + "Project&"; }
