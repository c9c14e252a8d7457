import type { LinearRgb } from './colour-space';

/** The ways of seeing colour that the ratings must be told apart under. */
export const COLOUR_VISIONS = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type ColourVision = (typeof COLOUR_VISIONS)[number];

/**
 * What linear light looks like with one kind of cone missing. Matrices at severity 1.0 from Machado,
 * Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009).
 */
const MATRICES: Record<ColourVision, readonly [LinearRgb, LinearRgb, LinearRgb]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour as it is seen under a vision, in linear light. */
export function seenWith(vision: ColourVision, [red, green, blue]: LinearRgb): LinearRgb {
  const rows = MATRICES[vision].map((row) =>
    Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue)),
  );
  const [r = 0, g = 0, b = 0] = rows;
  return [r, g, b];
}
