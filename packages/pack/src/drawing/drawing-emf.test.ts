import { describe, expect, it } from 'vitest';
import { PAPER_CHART } from '../palette';
import { PERIODS, sampleChart } from '../sample/sample-card';
import { chartDrawing } from './chart-drawing';
import { drawingEmf } from './drawing-emf';
import { RECORD } from './emf-records';

const drawing = chartDrawing(
  sampleChart(
    'id',
    'Visits',
    PERIODS.map((_, index) => 40 + index),
  ),
  false,
);
const emf = drawingEmf(drawing, PAPER_CHART);
const view = new DataView(emf.buffer, emf.byteOffset, emf.byteLength);

/** Kinds and places of all records, by walking from each to the next as a reader does. */
function records() {
  const found: { kind: number; at: number }[] = [];
  for (let at = 0; at < emf.length; at += view.getUint32(at + 4, true)) {
    found.push({ kind: view.getUint32(at, true), at });
  }
  return found;
}

describe('a chart as a metafile', () => {
  it('says rightly how long it is and how many records it has', () => {
    expect(view.getUint32(40, true)).toBe(0x464d4520);
    expect(view.getUint32(48, true)).toBe(emf.length);
    expect(view.getUint32(52, true)).toBe(records().length);
    expect(records().at(-1)?.kind).toBe(RECORD.END);
  });

  it('gives back every object that it makes', () => {
    const count = (...kinds: number[]) =>
      records().filter(({ kind }) => kinds.includes(kind)).length;
    const { CREATE_BRUSH, CREATE_FONT, CREATE_PEN, DELETE_OBJECT } = RECORD;
    expect(count(CREATE_BRUSH, CREATE_FONT, CREATE_PEN)).toBe(count(DELETE_OBJECT));
  });

  it('has each text of the drawing, as text', () => {
    const said = records()
      .filter(({ kind }) => kind === RECORD.TEXT_OUT)
      .map(({ at }) => {
        const length = view.getUint32(at + 44, true);
        const start = at + view.getUint32(at + 48, true);
        const codes = Array.from({ length }, (_, index) => view.getUint16(start + index * 2, true));
        return String.fromCharCode(...codes);
      });
    const texts = drawing.shapes.flatMap((shape) => (shape.kind === 'TEXT' ? [shape.text] : []));
    expect(said).toEqual(texts);
  });
});
