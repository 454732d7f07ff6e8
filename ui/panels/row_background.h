// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyleOptionViewItem>

class QPainter;

namespace maskline {

/// Paints the background of a list row: selection, hover and alternating colours of the style.
void paintRowBackground(QPainter& painter, const QStyleOptionViewItem& option);

}  // namespace maskline
