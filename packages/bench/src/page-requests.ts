import { knownOperation, postOf } from './known-operation';
import type { HttpRequest } from './load/http-connection';

const PERIOD = '2018-03';

/** The area with the most rows, at the county. */
export const AREA_ASKED = {
  ...{ authority: 'norfolk', place: 'norfolk', period: PERIOD, area: 'looked-after-children' },
} as const;
/** A locality, with its teams below and its siblings beside it. */
export const PLACE_ASKED = { authority: 'norfolk', place: 'breckland', period: PERIOD } as const;
/** Every row by the county and its localities. */
export const MATRIX_ASKED = { authority: 'norfolk', place: 'norfolk', period: PERIOD } as const;
/** What needs attention in the whole county. */
export const EXCEPTIONS_ASKED = { authority: 'norfolk', place: 'norfolk', period: PERIOD } as const;
/** An indicator that has everything: counts of every place, limits, intervals, a funnel. */
export const INDICATOR_ASKED = {
  ...{ authority: 'wendmere', place: 'wendmere', period: PERIOD, indicator: '2.2', months: 13 },
} as const;
/** A page of the report, with its breakdown by source. */
export const SECTION_ASKED = {
  ...{ authority: 'norfolk', place: 'norfolk', period: PERIOD, section: 'contacts' },
} as const;

/** The pages that are measured beside an answer by hand: the operation of each, and what it asks. */
const PAGES = {
  indicator: { operation: 'IndicatorPage', asked: INDICATOR_ASKED },
  area: { operation: 'AreaPage', asked: AREA_ASKED },
  place: { operation: 'PlacePage', asked: PLACE_ASKED },
  matrix: { operation: 'MatrixPage', asked: MATRIX_ASKED },
  exceptions: { operation: 'ExceptionsPage', asked: EXCEPTIONS_ASKED },
} as const;

export type MeasuredPage = keyof typeof PAGES;
export const MEASURED_PAGES = Object.keys(PAGES) as readonly MeasuredPage[];

/** What a page asks, with its text in the body, which no cache of responses answers. */
export function pagePost(page: MeasuredPage): HttpRequest {
  const { operation, asked } = PAGES[page];
  return postOf(knownOperation(operation), asked);
}

/** A page of the report, which is asked for without an answer by hand beside it. */
export function sectionPost(): HttpRequest {
  return postOf(knownOperation('SectionPage'), SECTION_ASKED);
}

/** A page as a reader comes to it from the scorecard. */
export interface VisitedPage {
  readonly name: string;
  readonly address: string;
  /** Address of the scorecard on which the link is pressed. */
  readonly from: string;
}

export const VISITED_PAGES: readonly VisitedPage[] = [
  visited('indicator', INDICATOR_ASKED, `indicators/${INDICATOR_ASKED.indicator}`),
  visited('area', AREA_ASKED, `areas/${AREA_ASKED.area}`),
  visited('section', SECTION_ASKED, `sections/${SECTION_ASKED.section}`),
  visited('place', PLACE_ASKED, 'place'),
  visited('matrix', MATRIX_ASKED, 'matrix'),
];

function visited(
  name: string,
  { authority, place, period }: { authority: string; place: string; period: string },
  path: string,
): VisitedPage {
  const at = `period=${period}${place === authority ? '' : `&place=${place}`}`;
  return {
    name,
    address: `/${authority}/${path}?${at}`,
    from: `/${authority}/scorecard?period=${period}`,
  };
}
