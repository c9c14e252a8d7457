import { expect } from 'vitest';
import type { Viewer } from '../viewer/viewer';
import { aPerson, askAs } from './story-people';
import type { Story, Told } from './story-server';

/** An import as the stories ask for it. */
export interface StoryImport {
  readonly number: number;
  readonly state: string;
  readonly problem: string | null;
  readonly rowsRead: number;
  readonly cellsRead: number;
  readonly cellsNew: number;
  readonly cellsChanged: number;
  readonly cellsSame: number;
  readonly failures: number;
  readonly warnings: number;
  readonly unacknowledged: number;
  readonly revision: number | null;
  readonly undoneRevision: number | null;
  readonly issues: readonly StoryIssue[];
}

export interface StoryIssue {
  readonly number: number;
  readonly severity: string;
  readonly code: string;
  readonly row: number | null;
  readonly columnName: string | null;
  readonly sentence: string;
}

export const IMPORT_FIELDS = `number state problem rowsRead cellsRead cellsNew cellsChanged cellsSame
  failures warnings unacknowledged revision undoneRevision
  issues { number severity code row columnName sentence }`;

export const analystOf = (name: string, ...authorities: readonly string[]) =>
  aPerson(
    name,
    Object.fromEntries(
      authorities.map((slug) => [slug, [{ role: 'ANALYST', place: null }] as const]),
    ),
  );

const MAPPING = `mapping { sheet shape headingRow indicator place period basis percentagesAreFractions
  columns { column meaning period place basis } }`;

/** Whoever loads files in a story, into one authority. */
export function loaderOf(story: Story, who: Viewer, authority = 'norfolk') {
  const ask = <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) =>
    askAs<Data>(story, who, query, { authority, ...variables });
  const headers = { 'x-story-person': who.person?.id ?? '' };

  async function find(number: number): Promise<StoryImport> {
    const told = await ask<{ import: StoryImport }>(
      `query ($authority: String!, $number: Int!) {
         import(authority: $authority, number: $number) { ${IMPORT_FIELDS} } }`,
      { number },
    );
    expect(told.errors).toEqual([]);
    return told.data.import;
  }

  const change = (field: string, number: number, more = '', variables = {}) =>
    ask<Readonly<Record<string, StoryImport>>>(
      `mutation ($authority: String!, $number: Int! ${Object.keys(variables).length > 0 ? ', $asked: ImportAsked!' : ''}) {
         ${field}(authority: $authority, number: $number ${more}) { ${IMPORT_FIELDS} } }`,
      { number, ...variables },
    );

  /** Waits until nothing is done with it any more. */
  async function settled(number: number): Promise<StoryImport> {
    await expect
      .poll(async () => (await find(number)).state, { timeout: 50_000 })
      .not.toMatch(/ING$/);
    return find(number);
  }

  return {
    ask,
    find,
    settled,
    /** Sends a file as a page does. */
    send: (name: string, bytes: string | Uint8Array<ArrayBuffer>) =>
      story.send(`/api/imports/${authority}/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body: bytes,
      }),
    async receive(name: string, bytes: string | Uint8Array<ArrayBuffer>): Promise<number> {
      const answer = await this.send(name, bytes);
      expect(answer.status, await answer.clone().text()).toBe(201);
      return ((await answer.json()) as { number: number }).number;
    },
    /** Has it checked as it is proposed, with changes to that. */
    async check(number: number, changed: object = {}, asked: object = {}): Promise<StoryImport> {
      const told = await ask<{ import: { proposal: { mapping: object } } }>(
        `query ($authority: String!, $number: Int!) {
           import(authority: $authority, number: $number) { proposal { ${MAPPING} } } }`,
        { number },
      );
      expect(told.errors).toEqual([]);
      const mapping = { ...told.data.import.proposal.mapping, ...changed };
      const reason = 'The figures of the month.';
      const begun = await change('checkImport', number, ', asked: $asked', {
        asked: { mapping, reason, ...asked },
      });
      expect(begun.errors).toEqual([]);
      return settled(number);
    },
    /** Says of every warning why the file is loaded all the same. */
    async acknowledgeAll(number: number): Promise<void> {
      const { issues } = await find(number);
      for (const issue of issues.filter(({ severity }) => severity === 'WARNING')) {
        const { errors } = await change(
          'acknowledgeImportIssue',
          number,
          `, issue: ${issue.number}, reason: "It is so in the source."`,
        );
        expect(errors).toEqual([]);
      }
    },
    store: (number: number): Promise<Told<Readonly<Record<string, StoryImport>>>> =>
      change('storeImport', number),
    cancel: (number: number) => change('cancelImport', number),
    async undo(number: number) {
      return ask<{
        undoImport: {
          closed: number;
          reinstated: number;
          leftInAll: number;
          left: { sentence: string; indicator: { key: string } }[];
        };
      }>(
        `mutation ($authority: String!, $number: Int!) {
           undoImport(authority: $authority, number: $number, reason: "It was the wrong month.") {
             closed reinstated leftInAll left { sentence indicator { key } place { slug } period { key } } } }`,
        { number },
      );
    },
    /** From a file to the record. */
    async load(name: string, bytes: string | Uint8Array<ArrayBuffer>): Promise<StoryImport> {
      const number = await this.receive(name, bytes);
      await this.check(number);
      await this.acknowledgeAll(number);
      const { data, errors } = await this.store(number);
      expect(errors).toEqual([]);
      return data['storeImport'] ?? find(number);
    },
  };
}
