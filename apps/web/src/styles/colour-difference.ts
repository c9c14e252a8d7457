import type { Lab } from './colour-space';

const TWENTY_FIVE_TO_THE_SEVENTH = 25 ** 7;

/**
 * How different two colours look, as CIEDE2000: about 1 is just seen side by side, 10 is plain.
 * Formula and its reference pairs: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula",
 * Color Research and Application 30 (2005).
 */
export function colourDifference(one: Lab, other: Lab): number {
  const meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
  const stretch = 1 + 0.5 * (1 - chromaWeight(meanChroma));
  const [L1, C1, h1] = [one[0], ...polar(one[1] * stretch, one[2])] as const;
  const [L2, C2, h2] = [other[0], ...polar(other[1] * stretch, other[2])] as const;

  const grey = C1 * C2 === 0;
  const turn = grey ? 0 : shortestTurn(h2 - h1);
  const lightness = L2 - L1;
  const chroma = C2 - C1;
  const hue = 2 * Math.sqrt(C1 * C2) * sine(turn / 2);

  const L = (L1 + L2) / 2;
  const C = (C1 + C2) / 2;
  const h = grey ? h1 + h2 : (h1 + h1 + shortestTurn(h2 - h1)) / 2;
  const T =
    1 -
    0.17 * cosine(h - 30) +
    0.24 * cosine(2 * h) +
    0.32 * cosine(3 * h + 6) -
    0.2 * cosine(4 * h - 63);
  const scaleL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const scaleC = 1 + 0.045 * C;
  const scaleH = 1 + 0.015 * C * T;
  const positive = ((h % 360) + 360) % 360;
  const rotation = -2 * chromaWeight(C) * sine(60 * Math.exp(-(((positive - 275) / 25) ** 2)));
  const l = lightness / scaleL;
  const c = chroma / scaleC;
  const k = hue / scaleH;
  return Math.sqrt(l * l + c * c + k * k + rotation * c * k);
}

function chromaWeight(chroma: number): number {
  const seventh = chroma ** 7;
  return Math.sqrt(seventh / (seventh + TWENTY_FIVE_TO_THE_SEVENTH));
}

function polar(a: number, b: number): [chroma: number, hue: number] {
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  return [Math.hypot(a, b), hue < 0 ? hue + 360 : hue];
}

function shortestTurn(degrees: number): number {
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
