// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "core/session/session.h"

class QLabel;
class QToolButton;

namespace maskline {

/// One attribute of the current object: its name, its value and, for values that may change along
/// the clip, a button that shows whether a value starts on this frame. Values are text: "true" and
/// "false" for a check box. Owner thread.
class AttributeRow final : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kLabel = 76;  ///< width of the name column
  static constexpr int kSpacing = 4;

  AttributeRow(Session& session, Attribute attribute, QWidget* parent = nullptr);

  bool perFrame() const { return m_attribute.perFrame; }
  void show(ObjectId object, FrameIndex frame);

 private:
  QWidget* makeEditor();
  void setEditorText(const QString& value);
  QString editorText() const;
  void enter();
  void toggleHere();
  void write(const std::string& value);

  Session& m_session;
  Attribute m_attribute;
  QWidget* m_editor = nullptr;
  QToolButton* m_mark = nullptr;  // filled if a value starts on this frame
  ObjectId m_object;
  FrameIndex m_frame;
  QString m_shown;
};

}  // namespace maskline
