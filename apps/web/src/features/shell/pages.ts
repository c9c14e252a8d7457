import {
  areasAddress,
  compareAddress,
  dataQualityAddress,
  matrixAddress,
  placeAddress,
  scorecardAddress,
} from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';

/** A page of the navigation, with the part of an address by which it is known. */
interface ShellPage {
  readonly segments: readonly string[];
  readonly name: string;
  readonly address: (authority: string, at: Standpoint) => string;
}

/** Pages of all months and places at once: there is nothing to pick on them. */
const OF_EVERYTHING = ['data-quality'];

/** Whether a page is about a place and a month. */
export function hasStandpoint(path: string): boolean {
  const segment = path.split('/')[2];
  return segment !== undefined && !OF_EVERYTHING.includes(segment);
}

/** The pages that every page of an authority leads to, in their order. */
export const PAGES: readonly ShellPage[] = [
  { segments: ['scorecard'], name: 'Scorecard', address: scorecardAddress },
  { segments: ['areas', 'sections', 'indicators'], name: 'Areas', address: areasAddress },
  { segments: ['place'], name: 'Place', address: placeAddress },
  { segments: ['matrix'], name: 'Matrix', address: matrixAddress },
  { segments: ['compare'], name: 'Compare', address: compareAddress },
  { segments: ['data-quality'], name: 'Data quality', address: dataQualityAddress },
];
