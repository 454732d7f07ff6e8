// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export.h"
#include "core/dataset/export_writer.h"

namespace maskline {

/// Which masks of a project an export takes: those of the chosen objects and frames that are not
/// empty and not rejected, and with `acceptedOnly` only those that a person made or accepted.
class ExportSelection {
 public:
  /// Throws Error(NotFound) for an object or a range that the project does not have.
  ExportSelection(const Project& project, const ExportOptions& options);

  const ExportPlan& plan() const { return m_plan; }
  std::int64_t rejected() const { return m_rejected; }  ///< masks left out as rejected
  bool anything() const { return !m_plan.firstSeen.empty(); }
  /// Whether this frame belongs into a data set: with `acceptedOnly` only frames with masks do.
  bool takes(const ExportFrame& frame) const { return !m_acceptedOnly || !frame.masks.empty(); }
  /// The masks of a frame, bottom to top, without the image.
  ExportFrame frame(FrameIndex index) const;

 private:
  bool wanted(const FrameSummary& summary) const;
  void chooseObjects(const std::vector<ObjectId>& ids);
  void survey(ObjectId object);
  void readAttributes(ObjectId object);

  const Project& m_project;
  bool m_acceptedOnly;
  ExportPlan m_plan;
  std::int64_t m_rejected = 0;
  std::map<ObjectId, std::vector<AttributeValue>> m_frameAttributes;  // by rising frame
  std::map<AttributeId, std::string> m_attributeNames;
};

}  // namespace maskline
