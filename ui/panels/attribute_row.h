// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "core/session/session.h"

class QLabel;
class QToolButton;

namespace maskline {

/// Name, value and (where the value may change along the clip) the mark of one attribute of the
/// current object. Values are words: "true" and "false" for a check box. Owner thread.
class AttributeRow final : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kLabel = 76;  ///< width of the names
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
  QToolButton* m_mark = nullptr;  // filled: this frame has a value of its own
  ObjectId m_object;
  FrameIndex m_frame;
  QString m_shown;
};

}  // namespace maskline
