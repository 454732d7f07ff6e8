// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export.h"

#include <memory>

#include "core/base/staged_output.h"
#include "core/dataset/coco_writer.h"
#include "core/dataset/davis_writer.h"
#include "core/dataset/export_selection.h"
#include "core/dataset/messages.h"
#include "core/dataset/overlaps.h"
#include "core/dataset/overlay_writer.h"
#include "core/media/image_files.h"

namespace maskline {

namespace {

std::unique_ptr<ExportWriter> makeWriter(const std::filesystem::path& path, const ExportPlan& plan,
                                         const ExportOptions& options) {
  switch (options.format) {
    case ExportFormat::Davis:
      return std::make_unique<DavisWriter>(path, plan);
    case ExportFormat::Overlay:
      return std::make_unique<OverlayWriter>(path, plan, options.overlayOpacity);
    case ExportFormat::Coco:
      break;
  }
  using Images = CocoWriter::Images;
  const Images pictures = options.losslessImages ? Images::Png : Images::Jpeg;
  return std::make_unique<CocoWriter>(path, plan, options.writeImages ? pictures : Images::None);
}

std::vector<Message> warnings(const ExportSelection& selection, ExportFormat format) {
  std::vector<Message> warnings;
  if (format == ExportFormat::Davis) warnings = DavisWriter::warnings(selection.plan());
  if (!selection.anything()) warnings.push_back(messages::dataset::nothingChosen);
  if (selection.rejected() == 1) warnings.push_back(messages::dataset::oneRejected);
  if (selection.rejected() > 1)
    warnings.push_back({messages::dataset::rejected, selection.rejected()});
  return warnings;
}

StagedOutput::Rules rulesFor(const Project& project, const ExportSelection& selection,
                             const ExportOptions& options) {
  StagedOutput::Rules rules;
  rules.overwrite = options.overwrite;
  rules.part = toString(options.format);
  if (options.format == ExportFormat::Davis) {
    rules.part += " " + selection.plan().sequence;
    rules.lists = DavisWriter::lists();
  }
  const std::filesystem::path& clip = project.clip().path;
  rules.keep = {clip};
  if (isImageFile(clip)) rules.keep = imagesOfClip(clip);
  for (const char* ending : {"", "-wal", "-shm", "-lock"})
    rules.keep.push_back(project.file().string() + ending);
  return rules;
}

/// Every frame of the range through the writer; false when cancelled.
bool writeFrames(const ExportSelection& selection, FrameSource& frames, ExportWriter& writer,
                 bool everyFrame, Overlaps& overlaps, const WorkContext& work,
                 ExportReport& report) {
  const FrameRange range = selection.plan().range;
  for (FrameIndex index = range.begin; index < range.end; ++index) {
    if (work.cancelled()) return false;
    ExportFrame frame = selection.frame(index);
    if (everyFrame || selection.takes(frame)) {
      if (writer.needsImages()) frame.image = frames.frame(index);
      frame.fileName = frames.fileName(index);
      overlaps.add(frame);
      writer.add(frame);
      ++report.frames;
      report.masks += static_cast<std::int64_t>(frame.masks.size());
    }
    work.report(index - range.begin + 1, range.length());
  }
  return !work.cancelled();
}

void append(std::vector<Message>& all, const std::vector<Message>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

ExportFormat exportFormatFrom(std::string_view word) {
  for (const ExportFormat format : {ExportFormat::Coco, ExportFormat::Davis, ExportFormat::Overlay})
    if (word == toString(format)) return format;
  throw Error(messages::dataset::unknownFormat, word);
}

const char* toString(ExportFormat format) {
  switch (format) {
    case ExportFormat::Davis:
      return "davis";
    case ExportFormat::Overlay:
      return "overlay";
    case ExportFormat::Coco:
      break;
  }
  return "coco";
}

ExportReport exportProject(const Project& project, FrameSource& frames,
                           const ExportOptions& options, const WorkContext& work) {
  const bool video = options.format == ExportFormat::Overlay;
  const ExportSelection selection(project, options);
  StagedOutput output(options.out, video ? StagedOutput::Kind::File : StagedOutput::Kind::Folder,
                      rulesFor(project, selection, options));
  Overlaps overlaps(selection.plan());
  ExportReport report;
  report.warnings = warnings(selection, options.format);
  try {
    const auto writer = makeWriter(output.path(), selection.plan(), options);
    report.cancelled = !writeFrames(selection, frames, *writer, video, overlaps, work, report);
    if (report.cancelled) return report;
    writer->finish();
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(messages::dataset::exportNotWritten, error.code().message());
  } catch (const cv::Exception& error) {
    throw Error(messages::dataset::exportPictureNotWritten, error.err);
  }
  output.commit();
  if (options.format == ExportFormat::Davis) append(report.warnings, overlaps.warnings());
  append(report.warnings, output.notes());
  return report;
}

}  // namespace maskline
