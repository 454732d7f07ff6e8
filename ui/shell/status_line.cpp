// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <cmath>

#include "core/session/session.h"
#include "ui/base/theme.h"
#include "ui/panels/jobs/jobs_bar.h"

namespace maskline {

StatusLine::StatusLine(Session& session, ModelFetcher& models, QWidget* parent) : QWidget(parent) {
  setObjectName("statusLine");
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "foot");
  setFixedHeight(32);  // also without the buttons of a job
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kHalfGap, 0, kGap + kHalfGap, 0);
  row->setSpacing(2 * kGap);
  row->addWidget(new JobsBar(session, &models, this), 1);
  m_pixel = new QLabel(this);
  m_pixel->setObjectName("pixel");
  m_pixel->setAccessibleName(tr("Pixel under the cursor"));
  m_zoom = new QLabel(this);
  m_zoom->setObjectName("zoom");
  m_zoom->setAccessibleName(tr("Zoom of the image"));
  for (QLabel* label : {m_pixel, m_zoom}) {
    setRole(label, "faint");
    label->setFont(digitsFont());
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(label);
  }
  m_pixel->setMinimumWidth(fontMetrics().horizontalAdvance("(00000, 00000)"));
  m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance("00000 %"));
}

void StatusLine::showPixel(QPoint pixel) {
  m_pixel->setText(pixel.x() < 0 ? QString()
                                 : QStringLiteral("(%1, %2)").arg(pixel.x()).arg(pixel.y()));
}

void StatusLine::showZoom(double zoom) { m_zoom->setText(tr("%1 %").arg(std::lround(zoom * 100))); }

void StatusLine::clear() {
  m_pixel->clear();
  m_zoom->clear();
}

}  // namespace maskline
