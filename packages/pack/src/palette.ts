import type { Palette } from './drawing/drawing-svg';
import type { Tone } from './inline';

/** Ground and ink of a mark. */
export interface MarkColours {
  readonly ground: string;
  readonly ink: string;
}

/** Colours on white paper, those of the application when it prints; each ink at 4.5 : 1 or more. */
export const PAPER_MARKS: Readonly<Record<Tone, MarkColours>> = {
  RED: { ground: '#f4aca7', ink: '#700019' },
  AMBER: { ground: '#fbe08a', ink: '#785808' },
  GREEN: { ground: '#c4efdc', ink: '#1b6049' },
  WATCH: { ground: '#aebbf3', ink: '#28327a' },
  PLAIN: { ground: '#ffffff', ink: '#2b353d' },
};

export const PAPER_CHART: Palette = {
  INK: '#101a22',
  QUIET: '#45525c',
  HAIRLINE: '#c9d1d7',
  RULE: '#aebac3',
  PAPER: '#ffffff',
  ZONE_RED: '#fbe0dd',
  ZONE_AMBER: '#fdf3d0',
  ZONE_GREEN: '#e4f7ee',
  ZONE_WATCH: '#dfe4fa',
  ZONE_PLAIN: '#f4f6f8',
};
