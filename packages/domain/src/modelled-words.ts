/**
 * How many of the figures that a summary of an area or a place counts are modelled, and what that means for
 * its counts: a summary counts them as the scorecard rates them, by the rating that they would have, while a
 * card rates none of them. Null where none is.
 */
export function modelledWords(figures: number, modelled: number): string | null {
  if (modelled === 0) return null;
  if (modelled === 1) return `${shareOf(figures)} is modelled: no report gives it. ${ONE}`;
  const share = modelled === figures ? `All ${figures}` : `${modelled} of its ${figures}`;
  return `${share} figures are modelled: no report gives them. ${SEVERAL}`;
}

const shareOf = (figures: number) =>
  figures === 1 ? 'Its one figure' : `1 of its ${figures} figures`;

const ONE =
  'It is counted by the rating that it would have, and neither ranked nor called different.';
const SEVERAL =
  'They are counted by the rating that they would have, and neither ranked nor called different.';
