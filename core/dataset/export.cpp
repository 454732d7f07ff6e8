// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export.h"

#include <memory>

#include "core/base/staged_output.h"
#include "core/dataset/export_manifest.h"
#include "core/dataset/formats/registry.h"
#include "core/dataset/losses.h"
#include "core/dataset/messages.h"
#include "core/media/images/image_files.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

const Format& writable(const std::string& name) {
  const Format& format = formatNamed(name);
  if (!format.writes()) throw Error(messages::dataset::formatNotWritten, format.title);
  return format;
}

OutputPlace placeOf(const Format& format, const DatasetInfo& info, const WriteOptions& options) {
  OutputPlace place = format.place ? format.place(info, options) : OutputPlace{format.name, {}};
  if (!place.shared.empty()) place.shared.push_back(sharedSums());
  return place;
}

/// Splits the progress into two halves, so that it increases only once.
WorkContext half(const WorkContext& work, int which) {
  WorkContext part;
  part.stop = work.stop;
  part.progress = [&work, which](Progress p) {
    work.report(which * p.total + p.done, 2 * p.total);
  };
  return part;
}

OutputSource sourceOf(const Project& project) {
  OutputSource source{project.file().filename().string(), project.clip().fingerprint, {}};
  const fs::path& clip = project.clip().path;
  source.keep = {clip};
  if (isImageFile(clip)) source.keep = imagesOfClip(clip);
  for (const char* ending : {"", "-wal", "-shm", "-lock"})
    source.keep.push_back(project.file().string() + ending);
  return source;
}

ProjectContent contentOf(const Project& project, FrameSource& frames,
                         const ExportOptions& options) {
  const Format& format = writable(options.format);
  return ProjectContent(project, frames, options.selection,
                        {format.everyFrame, format.holds.absences});
}

/// Findings about the selection that do not depend on the format.
void addSelectionFindings(const ProjectContent& content, std::vector<DatasetFinding>& findings) {
  const std::int64_t rejected = content.rejected();
  if (content.info().masks() == 0)
    findings.push_back({"nothing", 0, messages::dataset::nothingChosen});
  if (rejected == 1) findings.push_back({"rejected", 1, messages::dataset::oneRejected});
  if (rejected > 1)
    findings.push_back({"rejected", rejected, {messages::dataset::rejected, rejected}});
}

}  // namespace

std::vector<Message> ExportReport::notes() const {
  std::vector<Message> out;
  for (const DatasetFinding& finding : findings) out.push_back(finding.message);
  return out;
}

ExportReport writeDataset(DatasetContent& content, const OutputSource& source,
                          const ExportOptions& options, const WorkContext& work) {
  const Format& format = writable(options.format);
  const OutputPlace place = placeOf(format, content.info(), options.write);
  const bool file = !format.fileEnding.empty();
  StagedOutput output(options.out, file ? StagedOutput::Kind::File : StagedOutput::Kind::Folder,
                      {options.overwrite, place.part, source.keep, place.shared});
  ExportReport report;
  report.findings = lossesOf(content, format, half(work, 0));
  report.cancelled = work.cancelled();
  if (report.cancelled) return report;
  try {
    format.create(output.path(), options.write)->write(content, half(work, 1));
    report.cancelled = work.cancelled();
    if (report.cancelled) return report;
    if (!file) writeExportManifest(output.path(), place, content, source, options);
  } catch (const fs::filesystem_error& error) {
    throw Error(messages::dataset::exportNotWritten, error.code().message());
  } catch (const cv::Exception& error) {
    throw Error(messages::dataset::exportPictureNotWritten, error.err);
  }
  output.commit();
  for (const Message& note : output.notes()) report.findings.push_back({"shared", 1, note});
  report.frames = content.info().frames();
  report.masks = content.info().masks();
  return report;
}

ExportReport exportProject(const Project& project, FrameSource& frames,
                           const ExportOptions& options, const WorkContext& work) {
  ProjectContent content = contentOf(project, frames, options);
  ExportReport report = writeDataset(content, sourceOf(project), options, work);
  addSelectionFindings(content, report.findings);
  return report;
}

ExportReport checkExport(const Project& project, FrameSource& frames, const ExportOptions& options,
                         const WorkContext& work) {
  ProjectContent content = contentOf(project, frames, options);
  ExportReport report;
  const Format& format = writable(options.format);
  report.findings = lossesOf(content, format, work);
  if (format.rendering) report.findings.push_back({"viewing", 0, messages::dataset::forViewing});
  report.cancelled = work.cancelled();
  report.frames = content.info().frames();
  report.masks = content.info().masks();
  addSelectionFindings(content, report.findings);
  return report;
}

}  // namespace maskline
