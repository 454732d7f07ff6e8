#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the models, pictures and expected results of the tests of core/auto_annotation.

    make_models.py FOLDER       needs torch, onnx, numpy and pillow of PyPI; run by hand

The networks have random weights (fixed seeds). What is expected is computed by PyTorch, with the
steps before and after the network as core/auto_annotation/README.md states them. Result files hold
class + 1 of each pixel, 0 = none; the pictures lie below each other in one file.
"""
import hashlib
import json
import pathlib
import sys

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from PIL import Image
from torch import nn

WIDTH, HEIGHT, COUNT = 96, 72, 20
TILE_WIDTH, TILE_HEIGHT, OVERLAP = 64, 48, 16
MEAN, STD = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]


def picture(number):
    """Coloured discs and bars on a gradient."""
    rng = np.random.default_rng(number)
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    out = np.stack([x * 1.2 + 20, y * 1.5 + 30, (x + y) * 0.7 + 40], -1)
    for _ in range(5):
        colour = rng.integers(0, 256, 3)
        cx, cy, r = rng.integers(0, WIDTH), rng.integers(0, HEIGHT), rng.integers(6, 22)
        shape = (x - cx) ** 2 + (y - cy) ** 2 < r * r
        if rng.random() < 0.4:
            shape = (abs(x - cx) < r) & (abs(y - cy) < r // 2)
        out[shape] = colour
    return out.clip(0, 255).astype(np.uint8)


def block(inputs, outputs, stride=1):
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, stride, 1), nn.BatchNorm2d(outputs),
                         nn.ReLU6())


class UNet(nn.Module):
    def __init__(self, classes, head='logits'):
        super().__init__()
        self.one, self.two, self.three = block(3, 6), block(6, 8, 2), block(8, 10, 2)
        self.up, self.last = block(18, 8), block(14, 6)
        self.out, self.head = nn.Conv2d(6, classes, 1), head

    def forward(self, x):
        one = self.one(x)
        two = self.two(one)
        three = self.three(two)
        wide = F.interpolate(three, scale_factor=2, mode='bilinear', align_corners=False)
        up = self.up(torch.cat([wide, two], 1))
        wide = F.interpolate(up, scale_factor=2, mode='bilinear', align_corners=False)
        out = self.out(self.last(torch.cat([wide, one], 1)))
        if self.head == 'softmax':
            return torch.softmax(out, 1)
        return torch.argmax(out, 1) if self.head == 'argmax' else out


class Detector(nn.Module):
    """Twelve objects with boxes in pixels, scores, labels and masks of a quarter of the size."""
    def __init__(self, classes, width, height):
        super().__init__()
        self.body = nn.Sequential(block(3, 6, 2), block(6, 8, 2))
        self.masks = nn.Conv2d(8, 12, 3, 1, 1)
        self.boxes = nn.Linear(8 * 12, 12 * 4)
        self.scores = nn.Linear(8 * 12, 12 * classes)
        self.classes, self.size = classes, (width, height)

    def forward(self, x):
        features = self.body(x)
        pooled = F.max_pool2d(features, (self.size[1] // 12, self.size[0] // 16)).reshape(1, -1)
        box = torch.sigmoid(self.boxes(pooled)).reshape(12, 4)
        centre, half = box[:, :2], box[:, 2:] * 0.4 + 0.05
        scale = torch.tensor([float(self.size[0]), float(self.size[1])])
        corners = torch.cat([(centre - half) * scale, (centre + half) * scale], 1)
        scores = torch.sigmoid(self.scores(pooled) * 3).reshape(12, self.classes)
        best, label = torch.max(scores, 1)
        return corners, best, label, self.masks(features)[0]


class Yolo(nn.Module):
    """1 × (4 + classes + 32) × N and prototypes 1 × 32 × a quarter of the size."""
    def __init__(self, classes, width, height):
        super().__init__()
        self.body = nn.Sequential(block(3, 6, 2), block(6, 8, 2))
        self.prototypes = nn.Conv2d(8, 32, 3, 1, 1)
        self.cells = nn.Conv2d(8, 4 + classes + 32, 4, 4)
        columns, rows = width // 16, height // 16
        y, x = torch.meshgrid(torch.arange(rows), torch.arange(columns), indexing='ij')
        self.register_buffer('places', torch.stack([x, y]).reshape(1, 2, -1).float() + 0.5)
        # Ultralytics multiplies 1 × 4 × N by 1 × N, which OpenCV 4.6 does not broadcast.
        self.register_buffer('strides', torch.full((1, columns * rows), 16.0))
        self.classes = classes

    def forward(self, x):
        features = self.body(x)
        cells = self.cells(features).reshape(1, 36 + self.classes, -1)
        centre = torch.tanh(cells[:, :2]) + self.places
        size = torch.sigmoid(cells[:, 2:4]) * 3.75 + 0.375
        boxes = torch.cat([centre, size], 1) * self.strides
        scores = torch.sigmoid(cells[:, 4:4 + self.classes] * 3)
        columns = torch.cat([boxes, scores, cells[:, 4 + self.classes:]], 1)
        return columns, self.prototypes(features)


class Colours(nn.Module):
    """The redder or bluer a pixel is, the surer is the network."""
    def __init__(self):
        super().__init__()
        self.mix = nn.Conv2d(3, 3, 1)
        self.mix.weight.data = torch.tensor([[0., 0, 0], [8, -8, -8], [-8, -8, 8]]).view(3, 3, 1, 1)
        self.mix.bias.data = torch.tensor([0., -2, -2])

    def forward(self, x):
        return self.mix(x)


class Unsupported(nn.Module):
    def forward(self, x):
        places = x[:, :2].permute(0, 2, 3, 1)
        return F.grid_sample(x, places, align_corners=False)


def settled(module, seed, *arguments):
    """With random weights and statistics, so that results vary over the picture."""
    torch.manual_seed(seed)
    made = module(*arguments)
    for layer in made.modules():
        if isinstance(layer, (nn.Conv2d, nn.Linear)):
            nn.init.normal_(layer.weight, std=1.6 / layer.weight[0].numel() ** 0.5)
    made.train()
    first = getattr(made, 'body', made)
    with torch.no_grad():
        for number in range(COUNT):
            first(normalised(picture(number), MEAN, STD))
    return made.eval()


def normalised(rgb, mean, std):
    x = torch.from_numpy(rgb.astype(np.float32)).permute(2, 0, 1)[None] / 255
    return (x - torch.tensor(mean).view(1, 3, 1, 1)) / torch.tensor(std).view(1, 3, 1, 1)


def export(module, folder, width, height, outputs, opset, dynamic=False, name='model.onnx'):
    folder.mkdir(parents=True, exist_ok=True)
    axes = {'picture': {2: 'height', 3: 'width'}} if dynamic else None
    torch.onnx.export(module, torch.zeros(1, 3, height, width), str(folder / name),
                      input_names=['picture'], output_names=outputs, opset_version=opset,
                      dynamic_axes=axes, dynamo=False)


# ---- what the program does before and after the network ------------------------------------------

def starts(length, tile, overlap):
    out = [0]
    while out[-1] + tile < length:
        out.append(min(out[-1] + tile - overlap, length - tile))
    return out


def tiles():
    return [(x, y) for y in starts(HEIGHT, TILE_HEIGHT, OVERLAP)
            for x in starts(WIDTH, TILE_WIDTH, OVERLAP)]


def ramp(length):
    i = np.arange(length)
    return np.minimum(1, (np.minimum(i, length - 1 - i) + 0.5) / OVERLAP)


def class_map(planes_of, rgb, tiled):
    """planes_of(rgb) -> probabilities of the classes."""
    if not tiled:
        return planes_of(rgb).argmax(0) + 1
    weights = ramp(TILE_HEIGHT)[:, None] * ramp(TILE_WIDTH)[None]
    total = 0
    for x, y in tiles():
        part = planes_of(rgb[y:y + TILE_HEIGHT, x:x + TILE_WIDTH]) * weights
        whole = np.zeros((part.shape[0], HEIGHT, WIDTH))
        whole[:, y:y + TILE_HEIGHT, x:x + TILE_WIDTH] = part
        total = total + whole
    return total.argmax(0) + 1


def iou(a, b):
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    shared = max(w, 0) * max(h, 0)
    area = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / area if shared > 0 else 0


def suppressed(objects):
    kept = []
    for one in sorted(objects, key=lambda o: -o['score']):
        if all(k['label'] != one['label'] or iou(k['box'], one['box']) <= 0.7 for k in kept):
            kept.append(one)
    return kept


def plain_objects(module, rgb):
    boxes, scores, labels, masks = module(normalised(rgb, MEAN, STD))
    size = rgb.shape[:2]
    wide = F.interpolate(masks[None], size=size, mode='bilinear', align_corners=False)[0] > 0
    return suppressed([{'box': boxes[i].tolist(), 'score': float(scores[i]),
                        'label': int(labels[i]), 'mask': wide[i].numpy()}
                       for i in range(len(scores)) if scores[i] >= 0.05])


def yolo_objects(module, rgb):
    columns, prototypes = module(normalised(rgb, [0, 0, 0], [1, 1, 1]))
    columns, prototypes = columns[0], prototypes[0]
    rows, across = prototypes.shape[1:]
    y, x = np.mgrid[0:rows, 0:across]
    sy, sx = rows / rgb.shape[0], across / rgb.shape[1]
    objects = []
    for column in columns.T:
        cx, cy, w, h = column[:4].tolist()
        scores = column[4:4 + module.classes]
        if scores.max() < 0.05:
            continue
        box = [cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2]
        mask = (column[4 + module.classes:, None, None] * prototypes).sum(0)
        inside = (x >= box[0] * sx) & (x < box[2] * sx) & (y >= box[1] * sy) & (y < box[3] * sy)
        mask = mask * torch.from_numpy(inside)
        wide = F.interpolate(mask[None, None], size=rgb.shape[:2], mode='bilinear',
                             align_corners=False)[0, 0] > 0
        objects.append({'box': box, 'score': float(scores.max()), 'label': int(scores.argmax()),
                        'mask': wide.numpy()})
    return suppressed(objects)


def object_map(objects_of, rgb, tiled):
    objects = []
    for x, y in tiles() if tiled else [(0, 0)]:
        part = rgb[y:y + TILE_HEIGHT, x:x + TILE_WIDTH] if tiled else rgb
        for one in objects_of(part):
            mask = np.zeros((HEIGHT, WIDTH), bool)
            mask[y:y + part.shape[0], x:x + part.shape[1]] = one['mask']
            box = [one['box'][0] + x, one['box'][1] + y, one['box'][2] + x, one['box'][3] + y]
            objects.append({**one, 'mask': mask, 'box': box})
    out = np.zeros((HEIGHT, WIDTH), np.uint8)
    for one in sorted(suppressed(objects), key=lambda o: o['score']):
        if one['score'] >= 0.5:
            out[one['mask']] = one['label'] + 1
    return out


# ---- the files -----------------------------------------------------------------------------------

def write_expected(folder, result_of):
    with torch.no_grad():
        rows = [np.asarray(result_of(picture(n)), np.uint8) for n in range(COUNT)]
    Image.fromarray(np.concatenate(rows)).save(folder / 'expected.png', optimize=True)


def write_description(folder, description):
    (folder / 'model.json').write_text(json.dumps(description, indent=1) + '\n')


def description(name, task, classes, tiled, output):
    out = {'name': name, 'task': task, 'classes': classes,
           'input': {'width': TILE_WIDTH if tiled else WIDTH,
                     'height': TILE_HEIGHT if tiled else HEIGHT, 'mean': MEAN, 'std': STD,
                     'channels': 'RGB'}, 'output': output}
    if tiled:
        out['tiling'] = {'overlap': OVERLAP}
    return out


def sum_of(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def make_unet(root):
    classes = [{'name': 'background', 'isthing': False},
               {'name': 'road', 'colour': [128, 64, 128], 'isthing': False},
               {'name': 'sky', 'colour': [70, 130, 180], 'isthing': False}]
    net = settled(UNet, 1, 3)

    def planes(rgb):
        return torch.softmax(net(normalised(rgb, MEAN, STD)), 1)[0].numpy()
    for tiled in (False, True):
        folder = root / ('unet_tiled' if tiled else 'unet')
        # One with sizes that are fixed by the description, one with fixed sizes.
        export(net, folder, TILE_WIDTH if tiled else WIDTH, TILE_HEIGHT if tiled else HEIGHT,
               ['map'], 11 if tiled else 17, dynamic=not tiled)
        write_expected(folder, lambda rgb: class_map(planes, rgb, tiled))
        text = description(folder.name, 'semantic', classes, tiled, {'form': 'logits'})
        if not tiled:
            Image.fromarray(picture(0)).save(folder / 'input.png', optimize=True)
            with torch.no_grad():
                Image.fromarray(class_map(planes, picture(0), False).astype(np.uint8)).save(
                    folder / 'output.png', optimize=True)
            text['test'] = {name: {'file': name + '.png', 'sha256': sum_of(folder / (name + '.png'))}
                            for name in ('input', 'output')}
        write_description(folder, text)


def make_argmax(root):
    """In the form of PaddleSeg: deploy.yaml as its export writes it, no names of classes."""
    half = [0.5, 0.5, 0.5]
    net = settled(UNet, 2, 4, 'argmax')

    def planes(rgb):
        labels = net(normalised(rgb, half, half))[0].numpy()
        return np.stack([labels == i for i in range(4)]).astype(float)
    folder = root / 'argmax'
    export(net, folder, WIDTH, HEIGHT, ['argmax_0.tmp_0'], 13)
    write_expected(folder, lambda rgb: class_map(planes, rgb, False))
    (folder / 'classes.txt').write_text('background\nbelt\nbox\nhand\n')
    (folder / 'deploy.yaml').write_text(f'''Deploy:
  input_shape:
  - -1
  - 3
  - {HEIGHT}
  - {WIDTH}
  model: model.pdmodel
  output_dtype: int32
  output_op: argmax
  params: model.pdiparams
  transforms:
  - target_size:
    - {WIDTH}
    - {HEIGHT}
    type: Resize
  - type: Normalize
''')
    folder = root / 'argmax_tiled'
    export(net, folder, TILE_WIDTH, TILE_HEIGHT, ['labels'], 13)
    write_expected(folder, lambda rgb: class_map(planes, rgb, True))
    text = description('argmax_tiled', 'semantic', ['background', 'belt', 'box', 'hand'], True,
                       {'form': 'argmax'})
    text['input'].update(mean=half, std=half)
    write_description(folder, text)


def make_boxes(root):
    for tiled in (False, True):
        size = (TILE_WIDTH, TILE_HEIGHT) if tiled else (WIDTH, HEIGHT)
        net = settled(Detector, 3, 3, *size)
        folder = root / ('boxes_tiled' if tiled else 'boxes')
        export(net, folder, *size, ['boxes', 'scores', 'labels', 'masks'], 17)
        write_expected(folder, lambda rgb: object_map(lambda part: plain_objects(net, part), rgb,
                                                      tiled))
        write_description(folder, description(folder.name, 'instance', ['car', 'bus', 'bike'],
                                              tiled, {'form': 'boxes'}))


def make_yolo(root):
    width, height = WIDTH, 80  # a multiple of 16
    net = settled(Yolo, 4, 2, width, height)
    folder = root / 'yolo'
    export(net, folder, width, height, ['output0', 'output1'], 12)
    # With the shapes of all values, as the simplified files of Ultralytics.
    model = onnx.shape_inference.infer_shapes(onnx.load(str(folder / 'model.onnx')))
    # The keys and the notation of Ultralytics' exporter.
    for key, value in {'description': 'Ultralytics model', 'author': 'Ultralytics',
                       'license': 'AGPL-3.0', 'stride': 16, 'task': 'segment', 'batch': 1,
                       'imgsz': [height, width], 'names': {0: 'person', 1: "driver's cab"}}.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, str(value)
    onnx.save(model, str(folder / 'model.onnx'))

    def objects(rgb):  # letterboxed: grey above and below
        top = (height - HEIGHT) // 2
        boxed = np.full((height, width, 3), 114, np.uint8)
        boxed[top:top + HEIGHT] = rgb
        return [{**one, 'mask': one['mask'][top:top + HEIGHT],
                 'box': [one['box'][0], one['box'][1] - top, one['box'][2], one['box'][3] - top]}
                for one in yolo_objects(net, boxed)]
    write_expected(folder, lambda rgb: object_map(objects, rgb, False))


def make_deepness(root):
    net = settled(UNet, 5, 2, 'softmax')

    def planes(rgb):
        return net(normalised(rgb, MEAN, STD))[0].numpy()
    folder = root / 'deepness'
    export(net, folder, TILE_HEIGHT, TILE_HEIGHT, ['map'], 12)
    model = onnx.load(str(folder / 'model.onnx'))
    for key, value in {'model_type': 'Segmentor',
                       'class_names': {0: 'background', 1: 'field'}, 'resolution': 100,
                       'tiles_size': TILE_HEIGHT, 'tiles_overlap': 40, 'seg_thresh': 0.5,
                       'standardization_mean': MEAN, 'standardization_std': STD}.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, json.dumps(value)
    onnx.save(model, str(folder / 'model.onnx'))


def make_colours(root):
    export(Colours().eval(), root / 'colours', 64, 48, ['map'], 13)
    write_description(root / 'colours', {
        'name': 'colours', 'task': 'panoptic',
        'classes': [{'name': 'background', 'isthing': False}, {'name': 'car'},
                    {'name': 'sky', 'colour': [70, 130, 180], 'isthing': False}],
        'input': {'width': 64, 'height': 48}, 'output': {'form': 'logits'}})


def make_script(root):
    """The colours again, as TorchScript."""
    folder = root / 'script'
    folder.mkdir(exist_ok=True)
    torch.jit.trace(Colours().eval(), torch.zeros(1, 3, 48, 64)).save(str(folder / 'model.pt'))
    text = json.loads((root / 'colours' / 'model.json').read_text())
    write_description(folder, {**text, 'name': 'script', 'file': 'model.pt'})


def make_refused(root):
    export(Unsupported(), root / 'unsupported', WIDTH, HEIGHT, ['map'], 16)
    write_description(root / 'unsupported',
                      description('unsupported', 'semantic', ['a', 'b', 'c'], False, {}))
    for name, place in (('external', 'weights.bin'), ('external_outside', '../weights.bin')):
        folder = root / name
        folder.mkdir(exist_ok=True)
        model = onnx.load(str(root / 'unet' / 'model.onnx'))
        onnx.save(model, str(folder / 'model.onnx'), save_as_external_data=True,
                  location='weights.bin', size_threshold=64, convert_attribute=True)
        if place != 'weights.bin':
            (folder / 'weights.bin').unlink()
            model = onnx.load(str(folder / 'model.onnx'), load_external_data=False)
            for tensor in model.graph.initializer:
                for entry in tensor.external_data:
                    if entry.key == 'location':
                        entry.value = place
            (folder / 'model.onnx').write_bytes(model.SerializeToString())
        text = json.loads((root / 'unet' / 'model.json').read_text())
        del text['test']
        text['name'] = name
        write_description(folder, text)


def main():
    root = pathlib.Path(sys.argv[1])
    root.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    Image.fromarray(np.concatenate([picture(n) for n in range(COUNT)])).save(
        root / 'pictures.png', optimize=True)
    for make in (make_unet, make_argmax, make_boxes, make_yolo, make_deepness, make_colours,
                 make_script, make_refused):
        make(root)


if __name__ == '__main__':
    main()
