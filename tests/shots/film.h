// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>
#include <vector>

#include "core/shots/shots.h"

namespace maskline::test {

/// What joins two shots of a film. A hard cut has first == last, the first frame of the new shot.
struct Joint {
  enum class Kind { Cut, Fade, Dissolve };
  Kind kind = Kind::Cut;
  std::int64_t first = 0, last = 0;  ///< the frames that show neither shot alone
};

struct FilmPlan {
  int cuts = 40, fades = 10, dissolves = 10;
  int flashes = 10, pans = 10, dims = 5;  ///< traps inside shots
  std::uint64_t seed = 1;
};

/// A film edited from shots: parts of clips, cropped and mirrored, joined by cuts, fades and
/// dissolves, with flashes, whip pans and changes of light inside the shots. Two neighbours are of
/// different clips. The same plan makes the same film.
class Film {
 public:
  using Clip = std::vector<cv::Mat>;  ///< CV_8UC3, all frames of one size
  Film(const std::vector<Clip>& clips, const FilmPlan& plan);

  int frameCount() const { return static_cast<int>(m_moments.size()); }
  cv::Mat picture(int frame) const;
  const std::vector<Joint>& joints() const { return m_joints; }

 private:
  struct View {
    std::size_t clip = 0, frame = 0;
    cv::Rect window;
    bool mirrored = false;
    int blur = 0;  // pixels, along the way of a whip pan
  };
  struct Moment {
    View view, next;   // `next` only where share > 0
    double share = 0;  // of `next`
    double light = 1;  // of the view
    double white = 0;  // added to it
    void fade(double kept, double toWhite);
  };
  using Shot = std::vector<Moment>;
  cv::Mat picture(const View& view) const;
  Shot shotOf(std::size_t clip, int length, cv::RNG& random) const;
  void setTrap(Shot& shot, int trap, cv::RNG& random) const;
  static void flash(Shot& shot, int at, cv::RNG& random);
  static void dim(Shot& shot, int at, cv::RNG& random);
  void whipPan(Shot& shot, int at, cv::RNG& random) const;
  void join(Joint::Kind kind, Shot shot, cv::RNG& random);
  void fadeTo(Shot& shot, cv::RNG& random);
  void dissolveTo(Shot& shot, cv::RNG& random);

  const std::vector<Clip>& m_clips;
  std::vector<Moment> m_moments;
  std::vector<Joint> m_joints;
};

/// All videos in a folder, by name, as small pictures.
std::vector<Film::Clip> clipsIn(const std::filesystem::path& folder);

/// How well reports match the joints of a film. A cut matches a hard cut on the very frame; a fade
/// matches a fade or dissolve if its frame is inside it or at most two frames beside it. A joint is
/// matched once.
struct Score {
  int right = 0, reported = 0, wanted = 0;
  double f1() const { return reported + wanted == 0 ? 1 : 2.0 * right / (reported + wanted); }
  Score& operator+=(const Score& other);
};
Score scoreOfCuts(const Film& film, const std::vector<ShotCut>& found);
Score scoreOfFades(const Film& film, const std::vector<ShotCut>& found);

}  // namespace maskline::test
