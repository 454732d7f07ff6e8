// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/session/session.h"

class QComboBox;
class QFormLayout;

namespace maskline {

/// Two rows of a form: which object (or all), and which frames: the whole clip, the range between
/// the range handles, or the current frame.
class WorkScope {
 public:
  /// The boxes are named `name`Object and `name`Frames.
  WorkScope(Session& session, QFormLayout& form, const QString& name);

  ObjectId object() const;  ///< none: all objects
  std::vector<ObjectId> objects() const;
  std::optional<FrameRange> frames() const;  ///< none: the whole clip
  QComboBox* objectBox() const { return m_object; }

 private:
  Session& m_session;
  QComboBox* m_object;
  QComboBox* m_frames;
};

}  // namespace maskline
