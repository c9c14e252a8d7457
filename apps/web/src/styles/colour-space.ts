/** Red, green and blue as linear light, each from 0 to 1. */
export type LinearRgb = readonly [number, number, number];
export type Lab = readonly [lightness: number, a: number, b: number];

/** Linear light of an sRGB colour written as #rrggbb (IEC 61966-2-1). */
export function linearRgb(hex: string): LinearRgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new RangeError(`Not a colour written as #rrggbb: ${hex}`);
  const [, red = '', green = '', blue = ''] = match;
  return [linear(red), linear(green), linear(blue)];
}

function linear(channel: string): number {
  const value = parseInt(channel, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, as WCAG 2.2 defines it. */
export function luminance([red, green, blue]: LinearRgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const a = luminance(linearRgb(one));
  const b = luminance(linearRgb(other));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** CIE L*a*b* under D65. */
export function lab([red, green, blue]: LinearRgb): Lab {
  const x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = curve(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = curve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(ratio: number): number {
  return ratio > 216 / 24389 ? Math.cbrt(ratio) : (24389 / 27) * (ratio / 116) + 16 / 116;
}
