/**
 * How many of the figures that a summary counts are modelled: beside counts by rating, for nobody rates
 * a modelled figure on its own card. Null where none is.
 */
export function modelledWords(figures: number, modelled: number): string | null {
  if (modelled === 0) return null;
  if (figures === 1) return 'Its one figure is modelled.';
  if (modelled === figures) return `All ${figures} figures are modelled.`;
  return `${modelled} of its ${figures} figures ${modelled === 1 ? 'is' : 'are'} modelled.`;
}
