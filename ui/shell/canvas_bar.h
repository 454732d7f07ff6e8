// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>

class QHBoxLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace maskline {

class ActionRegistry;
class CanvasView;

/// The bar above the canvas: options of the tool at the left, display of masks at the right.
class CanvasBar final : public QWidget {
  Q_OBJECT

 public:
  CanvasBar(CanvasView& canvas, const ActionRegistry& actions, QWidget* parent = nullptr);
  /// Whether to show what the mouse does with the current tool. Off in review mode, which has no
  /// tools.
  void showHints(bool on);

 private:
  /// What the slider of the tool sets.
  struct Amount {
    QString label, name;
    int from = 0, to = 0, value = 0;
    QString shown;
  };

  std::optional<Amount> amount() const;
  QToolButton* addButton(const char* actionId);
  QSlider* addSlider(const QString& name, int from, int to);
  void addToolOptions();
  void addOverlayOptions();
  void showTool();
  void showAmount();
  void setAmount(int value);
  void showOverlay();

  CanvasView& m_canvas;
  const ActionRegistry& m_actions;
  QHBoxLayout* m_row;
  bool m_hints = true;
  QLabel* m_tool;
  QLabel* m_sizeLabel;
  QSlider* m_size;
  QLabel* m_sizeValue;
  QToolButton* m_takePixels;
  QToolButton* m_connected;
  QToolButton* m_paintOver;
  QSlider* m_opacity;
  QLabel* m_opacityValue;
};

}  // namespace maskline
