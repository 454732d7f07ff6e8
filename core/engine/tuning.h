// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdlib>
#include <map>
#include <string>
inline float tuning(const char* name, float otherwise) {
  static std::map<std::string, float> seen;
  auto it = seen.find(name);
  if (it != seen.end()) return it->second;
  const char* v = std::getenv(name);
  return seen[name] = v ? static_cast<float>(std::atof(v)) : otherwise;
}
