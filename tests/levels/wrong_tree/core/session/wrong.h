// SPDX-License-Identifier: Apache-2.0
#pragma once

class Session {
 public:
  Project& project();
  const Project& readable() const;
};
