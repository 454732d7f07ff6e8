// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "app/commands/benchmark/bench.h"
#include "app/commands/shared/messages.h"
#include "core/media/demo/demo_clip.h"
#include "core/media/display_decoder.h"
#include "core/project/project.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

/// A temporary folder, removed with its content.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (fs::temp_directory_path() / "maskline-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
      throw Error(messages::app::noScratchFolder, fs::temp_directory_path());
    m_path = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const fs::path& path() const { return m_path; }

 private:
  fs::path m_path;
};

/// The display decoder as the window uses it, but waiting for each frame.
class Screen {
 public:
  explicit Screen(const fs::path& clip)
      : m_decoder(
            openFrameSource(clip), m_owner,
            [this](const DisplayDecoder::DecodedFrame& answer) { m_shown = answer.frame; },
            /*cacheBytes=*/std::size_t(8) << 20) {}
  void show(FrameIndex frame) {
    m_shown.reset();
    m_decoder.request(frame);
    m_owner.runUntil([&] { return m_shown == frame; });
  }

 private:
  ManualExecutor m_owner;
  std::optional<FrameIndex> m_shown;
  DisplayDecoder m_decoder;
};

constexpr int objects = 100;
constexpr int frames = 1000;

void writeLargeProject(const fs::path& file) {
  ClipReference clip;
  clip.path = file.parent_path() / "clip.mp4";
  clip.fingerprint = "bench";
  clip.info.size = DemoClip::size();
  clip.info.frameCount = frames;
  clip.info.framesPerSecond = 25;
  const auto project = Project::create(file, clip);
  const Mask shape = DemoClip::truth(FrameIndex(0), 0);
  for (int i = 0; i < objects; ++i) {
    Object object;
    object.name = "object " + std::to_string(i + 1);
    const ObjectId id = project->addObject(object);
    std::vector<FrameRecord> records;
    for (int f = 0; f < frames; ++f)
      records.push_back(makeRecord(FrameIndex(f), shape, MaskSource::Tracked,
                                   static_cast<float>((f * 31 + i) % 100) / 100));
    project->putRecords(id, records, true);
  }
}

/// What the window reads before its first picture: everything but the pixels.
void openLargeProject(const fs::path& file) {
  const auto project = Project::open(file, /*readOnly=*/true);
  for (const Object& object : project->objects())
    project->summaries(object.id, {FrameIndex(0), FrameIndex(frames)});
}

void readWholeFile(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<char> block(1 << 20);
  while (in.read(block.data(), static_cast<std::streamsize>(block.size()))) continue;
}

}  // namespace

std::vector<BenchLine> benchScrub(const BenchSettings& settings) {
  const ScratchFolder folder;
  const fs::path clip = folder.path() / "demo.mp4";
  DemoClip::write(clip);
  std::mt19937 random(1);
  std::uniform_int_distribution<int> any(0, DemoClip::frameCount - 1);
  Screen screen(clip);
  const double jump =
      medianMs(settings.runs * 3, [&](int) { screen.show(FrameIndex(any(random))); });
  screen.show(FrameIndex(0));
  const double forward =
      medianMs(settings.runs * 3, [&](int i) { screen.show(FrameIndex(i + 1)); });
  const double back = medianMs(settings.runs * 3,
                               [&](int i) { screen.show(FrameIndex(settings.runs * 3 - i - 1)); });
  const auto source = openFrameSource(clip);
  source->frame(FrameIndex(0));
  const double decode =
      medianMs(settings.runs * 3, [&](int i) { source->frame(FrameIndex(i + 1)); });
  const std::string reference = "decode the next frame, 480p";
  return {{"scrub to a random frame, 480p", jump, reference, decode},
          {"step one frame on", forward, reference, decode},
          {"step one frame back", back, reference, decode}};
}

std::vector<BenchLine> benchProject(const BenchSettings& settings) {
  const ScratchFolder folder;
  const fs::path file = folder.path() / "large.maskline";
  writeLargeProject(file);
  const double open = medianMs(settings.runs, [&](int) { openLargeProject(file); });
  const double read = medianMs(settings.runs, [&](int) { readWholeFile(file); });
  return {{"open a project, 100 objects x 1,000 frames", open, "read the file's bytes", read}};
}

}  // namespace maskline
