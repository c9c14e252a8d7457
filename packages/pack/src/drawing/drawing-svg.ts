import { xmlText } from '@vital-signs/tabular/write';
import type { Drawing, Paint, Point, Shape } from './drawing';

/** Which colour each paint is. */
export type Palette = Readonly<Record<Paint, string>>;

/** The family that files bring or ask for; figures of it are of one width. */
const FONTS = 'Inter, Arial, sans-serif';
const SYMBOL_FONTS = "'Noto Sans Symbols 2', 'Segoe UI Symbol', sans-serif";
/** A symbol at the head of a name. */
const SYMBOL_FIRST = /^([\u25a0-\u27bf]) (.+)$/;
const AFTER_SYMBOL = 1.1;

const DASHES = { DASHED: ' stroke-dasharray="6 3"', DOTTED: ' stroke-dasharray="1.5 3"' };

/** A drawing as SVG without styles, scripts or references: it may stand in a page or in a file. */
export function drawingSvg(
  { width, height, shapes }: Drawing,
  palette: Palette,
  more = '',
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"${more}>` +
    `<g font-family="${FONTS}">${shapes.map((shape) => element(shape, palette)).join('')}</g></svg>`
  );
}

function element(shape: Shape, palette: Palette): string {
  switch (shape.kind) {
    case 'AREA':
      return `<path d="${path(shape.points)}Z" fill="${palette[shape.fill]}"/>`;
    case 'LINE': {
      const dash = shape.dash === undefined ? '' : DASHES[shape.dash];
      return `<path d="${path(shape.points)}" fill="none" stroke="${palette[shape.stroke]}" stroke-width="${shape.width}"${dash}/>`;
    }
    case 'DOT': {
      const [x, y] = shape.at.map(short);
      return `<circle cx="${x}" cy="${y}" r="${shape.radius}" fill="${palette[shape.fill]}" stroke="${palette[shape.stroke]}" stroke-width="1.25"/>`;
    }
    case 'TEXT':
      return textElements(shape, palette);
  }
}

/**
 * A symbol at the head of a name is an element of its own, of a family that has all of them: readers
 * that miss one sign of a text may take another family for the whole of it.
 */
function textElements(shape: Extract<Shape, { kind: 'TEXT' }>, palette: Palette): string {
  const [, symbol, name] = (shape.anchor === 'start' && SYMBOL_FIRST.exec(shape.text)) || [];
  const text = (words: string, x: number, more: string) =>
    `<text x="${short(x)}" y="${short(shape.at[1])}" font-size="${shape.size}" text-anchor="${shape.anchor}"` +
    `${shape.isStrong ? ' font-weight="700"' : ''} fill="${palette[shape.fill]}"${more}>${xmlText(words)}</text>`;
  const x = shape.at[0];
  if (symbol === undefined || name === undefined) return text(shape.text, x, '');
  const family = ` font-family="${SYMBOL_FONTS}"`;
  return text(symbol, x, family) + text(name, x + AFTER_SYMBOL * shape.size, '');
}

const path = (points: readonly Point[]) =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');

const short = (value: number): string => String(Math.round(value * 100) / 100);
