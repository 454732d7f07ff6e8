// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>
#include <string>

#include "core/dataset/import_plan.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QSpinBox;
class QTableWidget;

namespace maskline {

class PathField;

// The pages of ImportDialog. Each provides one part of the input and signals its changes.

/// The file or folder, and its format.
class ImportSourcePage final : public QWidget {
  Q_OBJECT

 public:
  explicit ImportSourcePage(QWidget* parent);
  ImportSource source() const;
  void setPath(const std::filesystem::path& path);
  /// Shows that the dataset is being read; the fields are disabled meanwhile.
  void setBusy(bool busy);
  void setProgress(Progress progress);

 Q_SIGNALS:
  void changed();

 private:
  void onFormat();

  PathField* m_path;
  QComboBox* m_format;
  QLineEdit* m_pattern;
  QWidget* m_patternRow;
  QProgressBar* m_progress;
};

/// The content of the dataset and the result of the import.
class ImportFoundPage final : public QWidget {
  Q_OBJECT

 public:
  explicit ImportFoundPage(QWidget* parent);
  /// `clipFrames`: the number of frames of the clip.
  void setDataset(const LoadedDataset& dataset, std::int64_t clipFrames);
  std::string video() const;                       ///< "" = the one that matches the clip
  std::optional<std::int64_t> firstFrame() const;  ///< see ImportChoices
  void setPlan(const ImportPlan& plan);
  void clearPlan();

 Q_SIGNALS:
  void changed();

 private:
  QLabel* m_summary;
  QComboBox* m_videos;
  QSpinBox* m_firstFrame;
  QFormLayout* m_form;
  QTableWidget* m_objects;
  QListWidget* m_findings;
};

/// The category of each label.
class ImportLabelsPage final : public QWidget {
  Q_OBJECT

 public:
  explicit ImportLabelsPage(QWidget* parent);
  /// `known` are the categories of the project; `remembered` is the mapping of the last import.
  void setLabels(const std::vector<Category>& labels, const std::vector<Category>& known,
                 const LabelMapping& remembered);
  LabelMapping mapping() const;
  bool empty() const;

 Q_SIGNALS:
  void changed();

 private:
  QTableWidget* m_table;
};

/// What happens on frames where the project already has a mask.
class ImportExistingPage final : public QWidget {
  Q_OBJECT

 public:
  explicit ImportExistingPage(QWidget* parent);
  void setConflicts(std::int64_t masks);
  ExistingMasks existing() const;
  bool replaceAccepted() const;

 Q_SIGNALS:
  void changed();

 private:
  QLabel* m_sentence;
  QButtonGroup* m_choice;
  QCheckBox* m_accepted;
};

}  // namespace maskline
