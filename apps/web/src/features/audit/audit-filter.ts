import type { AuditFilter, AuditOutcome } from '../../apollo/generated/documents';

const OUTCOMES = { done: 'DONE', refused: 'REFUSED', failed: 'FAILED' } as const;
export const OUTCOME_WORDS = Object.keys(OUTCOMES) as readonly (keyof typeof OUTCOMES)[];

/** What the address leaves out of the list of events; what it does not know is as if it were not there. */
export function auditFilter(search: Readonly<Record<string, string>>): AuditFilter {
  const outcome: AuditOutcome | undefined = OUTCOMES[search['outcome'] as keyof typeof OUTCOMES];
  const text = search['q']?.trim();
  return {
    ...(text ? { text } : {}),
    ...(search['kind'] ? { kind: search['kind'] } : {}),
    ...(outcome === undefined ? {} : { outcome }),
    ...dayOf('from', search),
    ...dayOf('to', search),
  };
}

function dayOf(key: 'from' | 'to', search: Readonly<Record<string, string>>) {
  const day = search[key];
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? { [key]: day } : {};
}

/** The file of the events that the filter leaves. */
export function auditFileAddress(authority: string, { text, ...filter }: AuditFilter): string {
  const keys = { authority, ...(text ? { q: text } : {}), ...filter };
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(keys)) {
    if (value) search.set(key, key === 'outcome' ? value.toLowerCase() : value);
  }
  return `/export/audit.csv?${search}`;
}

/** Areas of kinds, each followed by its kinds: sign-in, sign-in.done, sign-in.failed. */
export function kindChoices(kinds: readonly string[]) {
  const areas = [...new Set(kinds.map((kind) => kind.split('.')[0] ?? kind))].sort();
  return areas.flatMap((area) => [
    { key: area, label: kindWords(area), depth: 0 },
    ...kinds
      .filter((kind) => kind.startsWith(`${area}.`))
      .map((kind) => ({ key: kind, label: kindWords(kind), depth: 1 })),
  ]);
}

/** A kind as one reads it: second-factor.codes-made is "second factor: codes made". */
export function kindWords(kind: string): string {
  return kind.replaceAll('-', ' ').replace('.', ': ');
}
