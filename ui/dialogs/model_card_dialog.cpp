// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/model_card_dialog.h"

#include <QDialogButtonBox>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QVBoxLayout>

#include "core/base/failure.h"
#include "core/engine/model_card.h"
#include "ui/base/core_text.h"
#include "ui/base/theme.h"

namespace maskline {

namespace {

/// After code the first head comes in two lines, the first of them empty, and as plain text.
void mendHeads(QTextTable& table) {
  QTextCursor first = table.cellAt(0, 0).firstCursorPosition();
  if (first.block().text().isEmpty() &&
      first.position() < table.cellAt(0, 0).lastCursorPosition().position())
    first.deleteChar();
  QTextCharFormat bold;
  bold.setFontWeight(QFont::Bold);
  for (int column = 0; column < table.columns(); ++column) {
    QTextCursor head = table.cellAt(0, column).firstCursorPosition();
    head.setPosition(table.cellAt(0, column).lastCursorPosition().position(),
                     QTextCursor::KeepAnchor);
    head.mergeCharFormat(bold);
  }
}

/// Markdown's tables come without room and with lines of the text's colour.
void layOut(QTextTable& table) {
  mendHeads(table);
  QTextTableFormat format = table.format();
  format.setCellPadding(kHalfGap);
  format.setCellSpacing(0);
  format.setBorder(1);
  format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
  format.setBorderBrush(palette().line);
  format.setBorderCollapse(true);
  table.setFormat(format);
}

void showMarkdown(QTextBrowser& browser, const std::string& text) {
  QTextDocument& document = *browser.document();
  document.setMarkdown(QString::fromStdString(text), QTextDocument::MarkdownDialectGitHub);
  document.setDocumentMargin(2 * kGap);
  for (QTextFrame* frame : document.rootFrame()->childFrames())
    if (auto* table = qobject_cast<QTextTable*>(frame)) layOut(*table);
  browser.moveCursor(QTextCursor::Start);  // it is at the end, and shown when the window is
}

}  // namespace

ModelCardDialog::ModelCardDialog(const EngineInfo& engine, QWidget* parent) : QDialog(parent) {
  setObjectName("modelCardDialog");
  setWindowTitle(tr("Model card: %1").arg(coreText(engine.title)));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* browser = new QTextBrowser(this);
  browser->setOpenExternalLinks(true);
  browser->setFrameShape(QFrame::NoFrame);
  const auto failure = failureIn([&] { showMarkdown(*browser, readModelCard(engine)); });
  if (failure) browser->setPlainText(coreText(failure->message));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(kGap, 0, 2 * kGap, 0);
  foot->addWidget(buttons);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, kGap);
  column->addWidget(browser);
  column->addLayout(foot);
  const QSize readable(860, 720);
  resize(parent == nullptr ? readable
                           : readable.boundedTo(parent->size() - QSize(4 * kGap, 8 * kGap)));
}

}  // namespace maskline
