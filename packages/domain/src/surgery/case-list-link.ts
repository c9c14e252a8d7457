import { dayBefore } from '../calendar-date';
import type { Period } from '../period';
import { periodKey } from '../period-key';

/** What a link template may hold between braces, and what stands there in a link. */
export const CASE_LINK_FIELDS = {
  place: 'the code of the place; of a team, of its locality',
  team: 'the code of the team; nothing where the place is none',
  indicator: 'the reference of the indicator',
  period: 'the period, as 2018-03',
  from: 'its first day, as 2018-03-01',
  to: 'its last day, as 2018-03-31',
} as const;
/** What stands between braces in a template. */
export type CaseLinkField = keyof typeof CASE_LINK_FIELDS;

/** What a link leads to a list of. */
export interface CaseLinkQuestion {
  readonly place: string;
  readonly team: string | null;
  readonly indicator: string;
  readonly period: Period;
}

const FIELD = /\{([^{}]*)\}/g;
const MOST_LENGTH = 1000;

/**
 * What is wrong with a template of links into an authority's own case system; null: nothing. It is an
 * https address whose host is written out, so that nothing of a question can choose where it leads.
 */
export function caseLinkProblem(template: string): string | null {
  if (template.length > MOST_LENGTH) return `It is longer than ${MOST_LENGTH} characters.`;
  const [, host] = /^https:\/\/([^/?#]*)/i.exec(template) ?? [];
  if (host === undefined) return 'It has to begin with https://.';
  if (host === '') return 'It names no host after https://.';
  if (/[{}]/.test(host)) return 'Its host has to be written out, without braces.';
  if (/[@\\]/.test(host)) return 'Its host holds a sign that no host has: @ or \\.';
  if (/[\s"<>\\^`|]/.test(template)) return 'It holds a blank or a sign that no address has.';
  for (const [braces, field = ''] of template.matchAll(FIELD)) {
    if (!isField(field)) {
      return `It holds ${braces}; between braces may stand ${Object.keys(CASE_LINK_FIELDS).join(', ')}.`;
    }
  }
  if (/[{}]/.test(template.replaceAll(FIELD, ''))) return 'It holds a brace without its other.';
  return null;
}

function isField(name: string): name is CaseLinkField {
  return Object.hasOwn(CASE_LINK_FIELDS, name);
}

/** The link to the list of children behind a figure; null where the template is not a good one. */
export function caseListLink(template: string, question: CaseLinkQuestion): string | null {
  if (caseLinkProblem(template) !== null) return null;
  const { place, team, indicator, period } = question;
  const values: Record<CaseLinkField, string> = {
    ...{ place, team: team ?? '', indicator, period: periodKey(period) },
    ...{ from: period.start, to: dayBefore(period.end) },
  };
  return template.replaceAll(FIELD, (braces, field: string) =>
    isField(field) ? encodeURIComponent(values[field]) : braces,
  );
}
