import { parseView, VIEW_KEYS, type ScorecardView } from '@vital-signs/domain';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import type { Scorecard } from '../modules/scorecard/scorecard.service';

/** What cannot be exported, in sentences, with the status that says whose fault it is. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 429,
    readonly sentences: readonly string[],
  ) {
    super(sentences.join('\n'));
  }
}

export interface ExportAsked {
  readonly authority: string;
  readonly view: ScorecardView;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const AN_AUTHORITY = 'the name of an authority such as norfolk';

function authorityProblem(authority: unknown): string | null {
  if (Array.isArray(authority)) {
    return `authority: given ${authority.length} times; it takes one value.`;
  }
  if (typeof authority !== 'string' || authority === '') {
    return `authority: missing; expected is ${AN_AUTHORITY}.`;
  }
  return SLUG.test(authority) ? null : `authority: “${authority}” is not ${AN_AUTHORITY}.`;
}

/** Reads the address: the authority, and a view by the same keys as the page's. */
export function readExportAddress(query: Readonly<Record<string, unknown>>): ExportAsked {
  const { authority } = query;
  const { view, problems } = parseView(query);
  const known = ['authority', ...VIEW_KEYS];
  const problem = authorityProblem(authority);
  const sentences = [
    ...(problem === null ? [] : [problem]),
    ...problems.map(({ sentence }) => sentence),
    ...Object.keys(query)
      .filter((key) => !known.includes(key))
      .map((key) => `${key}: not a key that is understood; known are ${known.join(', ')}.`),
  ];
  if (sentences.length > 0 || typeof authority !== 'string') throw new Refusal(400, sentences);
  return { authority, view };
}

/** At most so many names are listed where none is like what was read. */
const MOST_LISTED = 12;

/** The names nearest to what was read; where none is like it, the first of all. */
function nearest(read: string, known: readonly string[]): string {
  const alike = suggestionList(read, known).slice(0, 3);
  if (alike.length > 0) return `nearest to it: ${alike.join(', ')}`;
  const more = known.length > MOST_LISTED ? ' …' : '';
  return `known are ${known.slice(0, MOST_LISTED).join(', ')}${more}`;
}

/** The refusal of a place that is not of the authority's tree. */
export function unknownPlace(place: string, places: readonly { readonly slug: string }[]): Refusal {
  const known = places.map(({ slug }) => slug);
  return new Refusal(400, [`place: “${place}” is not a place there; ${nearest(place, known)}.`]);
}

/**
 * Sees to it that the report areas, the place and the month that a view names are those of the scorecard.
 * @throws Refusal naming each that is not, with the nearest that are.
 */
export function checkNames({ rows, places, months }: Scorecard, view: ScorecardView): void {
  const areas = [...new Set(rows.map(({ indicator }) => indicator.reportArea.slug))];
  const sentences = view.areas
    .filter((area) => !areas.includes(area))
    .map((area) => `area: “${area}” is not a report area there; ${nearest(area, areas)}.`);
  const { sort } = view;
  const slugs = places.map(({ slug }) => slug);
  if (sort?.column === 'rag' && sort.place !== null && !slugs.includes(sort.place)) {
    sentences.push(
      `sort: “rag-${sort.place}” names no place beside this one; ${nearest(sort.place, slugs)}.`,
    );
  }
  if (sort?.column === 'months' && sort.earlier >= months.length) {
    sentences.push(
      `sort: “value-${sort.earlier}” is not one of the ${months.length} months there, value to value-${months.length - 1}.`,
    );
  }
  if (sentences.length > 0) throw new Refusal(400, sentences);
}
