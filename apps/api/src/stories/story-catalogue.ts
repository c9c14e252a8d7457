import { expect } from 'vitest';
import type { Viewer } from '../viewer/viewer';
import { askAs, aPerson } from './story-people';
import type { Story } from './story-server';

/** Who changes a catalogue. Administrators read what was published; who is an analyst too sees what they change at once. */
export const CATALOGUE_KEEPER = aPerson('Ada Admin', {
  norfolk: [
    { role: 'ADMINISTRATOR', place: null },
    { role: 'ANALYST', place: null },
  ],
});

export const REASON = 'Agreed by the board in April';

export type Fields = Readonly<Record<string, unknown>>;

/** What became of a change. */
export interface Outcome {
  readonly saved: boolean;
  readonly revision: number | null;
  readonly key: string | null;
  readonly problems: readonly { readonly field: string | null; readonly sentence: string }[];
  readonly changedMeanwhile: { readonly person: string; readonly reason: string } | null;
}

const OUTCOME = `saved revision key problems { field given sentence }
  changedMeanwhile { revision person reason }`;

interface Event {
  readonly kind: string;
  readonly sentence: string;
  readonly actorName: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** How the catalogue of Norfolk is read and changed in a story, which is there once it has begun. */
export function keepingCatalogue(story: () => Story) {
  const ask = async <Data>(
    query: string,
    variables: Fields = {},
    who: Viewer = CATALOGUE_KEEPER,
  ) => {
    const told = await askAs<Data>(story(), who, query, variables);
    expect(told.errors).toEqual([]);
    return told.data;
  };
  const seen = async () =>
    (
      await ask<{ catalogue: { revision: number } }>(
        '{ catalogue(authority: "norfolk") { revision } }',
      )
    ).catalogue.revision;
  /** Makes a change by its field, with what is changed by its name and type. */
  const save = async (
    field: string,
    [name, type, value]: readonly [name: string, type: string, value: unknown],
    more: { readonly seen?: number; readonly reason?: string; readonly who?: Viewer } = {},
  ): Promise<Outcome> => {
    const query = `mutation ($seen: Int!, $reason: String!, $value: ${type}) {
      ${field}(authority: "norfolk", seen: $seen, reason: $reason, ${name}: $value) { ${OUTCOME} } }`;
    const data = await ask<Readonly<Record<string, Outcome>>>(
      query,
      { seen: more.seen ?? (await seen()), reason: more.reason ?? REASON, value },
      more.who,
    );
    const outcome = data[field];
    if (outcome === undefined) throw new Error(`Nothing became of ${field}.`);
    return outcome;
  };
  const lastEvent = async () => {
    const [event] = await story().database.query<Event>(
      'SELECT kind, sentence, "actorName", before, after FROM "AuditEvent" ORDER BY id DESC LIMIT 1',
    );
    return event;
  };
  return { ask, seen, save, lastEvent };
}
