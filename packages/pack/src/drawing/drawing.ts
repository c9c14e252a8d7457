import type { Tone } from '../inline';

/** What a shape is painted with, by its part in the drawing; each kind of file has its own colours. */
export type Paint = 'INK' | 'QUIET' | 'HAIRLINE' | 'RULE' | 'PAPER' | `ZONE_${Tone}`;

export type Point = readonly [x: number, y: number];

export type Shape =
  | { readonly kind: 'AREA'; readonly points: readonly Point[]; readonly fill: Paint }
  | {
      readonly kind: 'LINE';
      readonly points: readonly Point[];
      readonly stroke: Paint;
      readonly width: number;
      readonly dash?: 'DASHED' | 'DOTTED';
    }
  | {
      readonly kind: 'DOT';
      readonly at: Point;
      readonly radius: number;
      readonly fill: Paint;
      readonly stroke: Paint;
    }
  | {
      readonly kind: 'TEXT';
      /** Where its line of writing stands, at its start, middle or end. */
      readonly at: Point;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly text: string;
      readonly size: number;
      readonly isStrong: boolean;
      readonly fill: Paint;
    };

/** A picture made of a few kinds of shapes, the first of them lowest. 96 units are an inch. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** How wide a text is at the most, without asking a font: Inter's figures and capitals are its widest. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.6;
