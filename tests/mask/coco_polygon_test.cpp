// SPDX-License-Identifier: Apache-2.0
#include "core/mask/coco_polygon.h"

#include "core/base/error.h"
#include "core/mask/coco_rle.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;

TEST_CASE("Polygons are the masks that pycocotools makes of them") {
  struct Golden {
    cv::Size size;
    std::vector<cv::Point2d> ring;
    const char* code;
  };
  // Made with pycocotools' own reader: points beside the picture, lines that cross, points twice.
  const std::vector<Golden> golden{
      {{13, 7},
       {{9, 8}, {4, 9}, {-2.3, 2}, {-1.3, -2.23}, {-1, 5.2}, {15.01, 5}, {15.01, 5}},
       "<161O000000000000000000OL"},
      {{10, 4},
       {{10.7, 1.19}, {-1.1, 2.6}, {-0.11, 3}, {2.96, 4.12}, {-2, 1.96}, {3.8, 1.7}, {3, 4.94}},
       "7170K1000O10O010O"},
      {{10, 5},
       {{1.8, 6.63}, {4.18, 8}, {5, 5}, {11.9, -2.57}, {-1.76, 3.3}, {2.4, 3.54}, {10, 6.2}},
       "223000O100O10O1O1O6"},
      {{18, 5}, {{14.5, 4.12}, {16.7, 4.88}, {5.3, 0.91}}, "j2"},
      {{6, 18}, {{-0.4, 0}, {1.8, -1.1}, {1.8, 18.2}, {1.8, 18.2}}, "06<9o1"},
      {{20, 11},
       {{22.65, 12}, {1, -0.43}, {3.1, 11}, {4, -0.52}, {6.6, 2}, {14.95, 13.15}},
       ";2:4K0OL6O10h00WO100O2O0O01O001O1O00"},
      {{24, 4},
       {{23.99, 5}, {8.9, -1.96}, {9, -2}, {10, 0}, {0.07, -1}, {25.47, -3}},
       "h113001O00001O009"},
      {{22, 15},
       {{14.8, 9.6}, {0.4, 17.9}, {10.5, -1}, {17.99, 2.56}},
       "\\11<2N2O1N1O2N1O2O01O100O2O0N3M2Nl1"},
      {{8, 19}, {{-0.13, 6.04}, {5, 16}, {11, 14.4}, {11, 14.4}}, "61c01O1O1N2O00O1NE"},
      {{19, 14}, {{6, 7.65}, {5, 9}, {17.2, 12}, {2, 4}}, "m11>0C0:210O01O0010O01O?0`0"},
      {{3, 11}, {{-0.67, 7.3}, {1.03, 13.8}, {-2, 1}, {0, 7.61}, {4.6, 12.5}, {4, 11}}, "Q1"},
      {{15, 9},
       {{15.7, 8.8}, {-1.18, 2.9}, {13, 8}, {18, -0.7}, {14, 6.17}, {17.59, 11}},
       "31h30`L0I"},
      {{20, 20},
       {{-2.44, 13.89}, {16, 8}, {18, -2}, {5, 16.9}, {5, 16.9}},
       "=2b00O2O001N01O1N10d0O]O0O2O1N101NO3L\\1"},
      {{11, 20},
       {{11, 20.7}, {12.26, 12.17}, {4.15, 0}, {6, 20}, {7, 1.5}, {8, 11.5}},
       "`23c09FL5I66K1O1C"},
  };
  for (const Golden& one : golden) {
    CAPTURE(one.code);
    CHECK(toCocoString(cocoPolygonMask(one.size, one.ring)) == one.code);
  }
}

TEST_CASE("Polygons of few points, and of points far away") {
  CHECK(cocoPolygonMask({4, 3}, {}).empty());
  CHECK(cocoPolygonMask({4, 3}, {{0, 0}, {3, 2}}).empty());
  CHECK(cocoPolygonMask({4, 3}, {{0, 0}, {1, 0}, {1, 3}, {0, 3}}) ==
        mask({"#...", "#...", "#..."}));
  CHECK_THROWS_AS(cocoPolygonMask({4, 3}, {{0, 0}, {1e9, 0}, {1, 3}}), Error);
}
