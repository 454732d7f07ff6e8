// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/base/theme.h"

// The resources lie in a static library: without this call the linker would leave them out.
static void initResources() { Q_INIT_RESOURCE(maskline); }

namespace maskline {

namespace {

/// Draws one SVG in the colour that the theme has at the moment of drawing.
class MonochromeEngine final : public QIconEngine {
 public:
  explicit MonochromeEngine(QString name) : m_name(std::move(name)) {}

  QIconEngine* clone() const override { return new MonochromeEngine(m_name); }
  QString key() const override { return QStringLiteral("maskline"); }
  QString iconName() override { return m_name; }

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const double scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap drawn = coloured(rect.size() * scale, mode, state);
    drawn.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), drawn);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return coloured(size, mode, state);
  }

 private:
  static QColor colour(QIcon::Mode mode) {
    const Palette& p = palette();
    QColor colour = p.text;
    if (mode == QIcon::Disabled) {
      colour = p.faint;
      colour.setAlphaF(0.5F);
    }
    return colour;
  }

  QPixmap coloured(const QSize& size, QIcon::Mode mode, QIcon::State) const {
    if (size.isEmpty()) return {};
    const QColor ink = colour(mode);
    const QString key = QStringLiteral("maskline/%1/%2x%3/%4")
                            .arg(m_name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ink.rgba());
    QPixmap result;
    if (QPixmapCache::find(key, &result)) return result;
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(m_name));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), ink);
    painter.end();
    result = QPixmap::fromImage(image);
    QPixmapCache::insert(key, result);
    return result;
  }

  QString m_name;
};

}  // namespace

QIcon icon(const QString& name) {
  initResources();
  return QIcon(new MonochromeEngine(name));
}

}  // namespace maskline
