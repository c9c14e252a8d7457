import { letterWidth } from './arial-widths';
import type { Drawing, Point, Shape } from './drawing';
import type { Palette } from './drawing-svg';
import { metafile, RECORD, record, textRecord } from './emf-records';

/** Finer than a dot, so that whole numbers can say where things are. */
const UNITS = 20;
const units = (dots: number) => Math.round(dots * UNITS);

const NO_BOUNDS = [0, 0, -1, -1];
const ANISOTROPIC = 8;
const TRANSPARENT = 1;
const BASELINE = 24;
const ANCHORS = { start: BASELINE, middle: BASELINE | 6, end: BASELINE | 2 };
/** Stock objects: a brush that fills nothing, a pen that draws nothing. */
const NO_BRUSH = 0x80000005;
const NO_PEN = 0x80000008;
/** The one handle that pens, brushes and fonts take turns with. */
const HANDLE = 1;

/** Geometric pens with flat ends, after [MS-EMF] 2.1.25. */
const PEN = { SOLID: 0x10200, DASHED: 0x10201, DOTTED: 0x10202 };

/**
 * A drawing as an enhanced metafile: vectors for word processors that do not read SVG, Word before
 * 2016 and LibreOffice among them.
 */
export function drawingEmf({ width, height, shapes }: Drawing, palette: Palette): Uint8Array {
  return metafile({ width, height }, [
    record(RECORD.SET_MAP_MODE, [ANISOTROPIC]),
    record(RECORD.SET_WINDOW_EXTENT, [units(width), units(height)]),
    record(RECORD.SET_VIEWPORT_EXTENT, [width, height]),
    record(RECORD.SET_BACKGROUND_MODE, [TRANSPARENT]),
    ...shapes.flatMap((shape) => shapeRecords(shape, palette)),
  ]);
}

function shapeRecords(shape: Shape, palette: Palette): Uint8Array[] {
  switch (shape.kind) {
    case 'AREA':
      return [
        select(NO_PEN),
        ...withObject(brush(palette[shape.fill]), [
          record(RECORD.POLYGON, [...NO_BOUNDS, shape.points.length, ...flat(shape.points)]),
        ]),
      ];
    case 'LINE': {
      const pen = penOf(palette[shape.stroke], shape.width, shape.dash ?? 'SOLID');
      const line = [...NO_BOUNDS, shape.points.length, ...flat(shape.points)];
      return [select(NO_BRUSH), ...withObject(pen, [record(RECORD.POLYLINE, line)])];
    }
    case 'DOT': {
      const [x, y] = shape.at;
      const box = (radius: number) =>
        record(
          RECORD.ELLIPSE,
          [x - radius, y - radius, x + radius, y + radius].map((dots) => units(dots)),
        );
      return [
        select(NO_PEN),
        ...withObject(brush(palette[shape.fill]), [box(shape.radius)]),
        select(NO_BRUSH),
        ...withObject(penOf(palette[shape.stroke], 1.25, 'SOLID'), [box(shape.radius)]),
      ];
    }
    case 'TEXT':
      return withObject(font(shape.size, shape.isStrong), [
        record(RECORD.SET_TEXT_COLOUR, [colour(palette[shape.fill])]),
        record(RECORD.SET_TEXT_ALIGN, [ANCHORS[shape.anchor]]),
        textOut(shape),
      ]);
  }
}

const flat = (points: readonly Point[]): number[] => points.flat().map(units);
const select = (handle: number) => record(RECORD.SELECT_OBJECT, [handle]);

/** Makes an object, draws with it, and gives its handle back. */
function withObject(made: Uint8Array, drawn: readonly Uint8Array[]): Uint8Array[] {
  return [made, select(HANDLE), ...drawn, record(RECORD.DELETE_OBJECT, [HANDLE])];
}

const brush = (hex: string) => record(RECORD.CREATE_BRUSH, [HANDLE, 0, colour(hex), 0]);

const penOf = (hex: string, width: number, style: keyof typeof PEN) =>
  record(RECORD.CREATE_PEN, [
    ...[HANDLE, 0, 0, 0, 0],
    ...[PEN[style], Math.max(1, units(width)), 0, colour(hex), 0, 0],
  ]);

/** #rrggbb as a metafile has it: blue, green, red. */
function colour(hex: string): number {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}

/** Arial, with the room that the rest of the description of a font takes. */
const font = (size: number, isStrong: boolean) =>
  textRecord(
    RECORD.CREATE_FONT,
    [HANDLE, -units(size), 0, 0, 0, isStrong ? 700 : 400, 0, 0],
    'Arial',
    32,
    Array<number>(57).fill(0),
  );

/** A text with the way from each of its letters to the next, as wide as Arial's letters are. */
function textOut({ at, text, size, isStrong }: Extract<Shape, { kind: 'TEXT' }>): Uint8Array {
  const [x, y] = at.map(units);
  const room = text.length + (text.length % 2);
  const stringAt = 76;
  const ways = Array.from(text, (letter) => units(letterWidth(letter, isStrong) * size)).flatMap(
    (way, index) => [way, ...Array<number>((Array.from(text)[index]?.length ?? 1) - 1).fill(0)],
  );
  const advanced = 2;
  return textRecord(
    RECORD.TEXT_OUT,
    [
      ...[...NO_BOUNDS, advanced, 0, 0, x ?? 0, y ?? 0, text.length, stringAt, 0],
      ...[...NO_BOUNDS, stringAt + room * 2],
    ],
    text,
    room,
    ways,
  );
}
