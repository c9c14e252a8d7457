import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changeRecord } from './publication-record';
import { tellStory, type Story } from './story-server';

const CHECK = `mutation { markMonthChecked(authority: "wendmere", month: "2018-03", note: "Looked through again") {
  isChecked } }`;
const PUBLISH = `mutation { publishEdition(authority: "wendmere", month: "2018-03", audience: INTERNAL,
  reason: "The month is ready") { number revision } }`;

interface Published {
  readonly publishEdition: { readonly number: number; readonly revision: number };
}

describe('what is written while a month is published', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  const asked = 'authority: "wendmere", indicator: "1.1", period: "2018-03"';
  const valueOf = async (edition: number | null) => {
    const named = edition === null ? '' : `, edition: ${edition}`;
    const query = `{ reading(${asked}${named}) { value } }`;
    const { data } = await story.ask<{ reading: { value: number } }>(query);
    return data.reading.value;
  };
  /** Corrects the figure of another month, or of the month itself, and holds the commit open until told. */
  const correct = (month: string, value: number, until: Promise<void> = Promise.resolve()) =>
    changeRecord(story.database, `The figure is ${value}`, async (transaction, revision) => {
      const [row] = await transaction.query<{ id: number }>(
        `UPDATE "Observation" o SET "toRevision" = $2
           FROM "Indicator" i, "Place" p
          WHERE i.id = o."indicatorId" AND p.id = o."placeId" AND i.key = '1.1'
            AND p.slug = 'wendmere' AND o."periodStart" = $1 AND o."periodKind" = 'MONTH'
            AND o."toRevision" IS NULL RETURNING o.id`,
        [`${month}-01`, revision],
      );
      await transaction.query(
        `INSERT INTO "Observation"
         SELECT (jsonb_populate_record(o, jsonb_build_object('value', $2::float, 'toRevision', NULL,
                  'textAsPrinted', NULL, 'fromRevision', $3::int,
                  'id', nextval(pg_get_serial_sequence('"Observation"', 'id'))))).*
           FROM "Observation" o WHERE id = $1`,
        [row?.id, value, revision],
      );
      await until;
    });
  const documentOf = async (number: number) => {
    const [row] = await story.database.query<{ value: number; revision: number }>(
      `SELECT (document::jsonb #>> '{places,0,readings,1.1,values,-1}')::float AS value, revision
         FROM "Edition" e JOIN "Authority" a ON a.id = e."authorityId"
        WHERE a.slug = 'wendmere' AND number = $1`,
      [number],
    );
    return row;
  };

  it('is never part of the edition where it is committed after it', async () => {
    const first = await valueOf(null);
    await correct('2018-02', 1_234);
    await story.ask(CHECK);
    const { data } = await story.ask<Published>(PUBLISH);
    await correct('2018-03', first + 11);
    const { number } = data.publishEdition;
    expect(await valueOf(number)).toBe(first);
    expect((await documentOf(number))?.value).toBe(first);
    expect(await valueOf(null)).toBe(first + 11);
  });

  it('is published with the month where it is committed before, or has to be checked again', async () => {
    await story.ask(CHECK);
    const value = await valueOf(null);
    const both = await Promise.all([story.ask<Published>(PUBLISH), correct('2018-02', 4_321)]);
    const { number, revision } = both[0].data.publishEdition;
    expect(await documentOf(number)).toEqual({ value, revision });
    const reported = await story.ask<{ series: { values: number[] } }>(
      `{ scorecard(authority: "wendmere", edition: ${number}, indicators: ["1.1"]) { rows { values } } }`,
    );
    expect(reported.errors).toEqual([]);
  });

  it.runIf(inject('storyDatabase') === 'postgresql')(
    'held open around the publication, waits for it or makes it wait: none is in the edition unseen',
    async () => {
      await story.ask(CHECK);
      const value = await valueOf(null);
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const writing = correct('2018-03', value + 5, held);
      const lockedBy = async () =>
        story.database.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
      const isOpen = async () =>
        story.database.query(
          `SELECT pid FROM pg_stat_activity
            WHERE datname = current_database() AND state = 'idle in transaction'`,
        );
      while ((await isOpen()).length === 0);
      const publishing = story.ask<Published>(PUBLISH);
      while ((await lockedBy()).length === 0);
      release();
      await writing;
      // The month is not the one any more that was checked: what was committed before is not published unseen.
      const { errors } = await publishing;
      expect(errors[0]?.message).toMatch(/changed since it was checked/);
      await story.ask(CHECK);
      const { data } = await story.ask<Published>(PUBLISH);
      expect((await documentOf(data.publishEdition.number))?.value).toBe(value + 5);
      const [late] = await story.database.query<{ least: number }>(
        `SELECT min(o."fromRevision") AS least FROM "Observation" o
          WHERE o."fromRevision" > $1`,
        [data.publishEdition.revision],
      );
      expect(late?.least ?? null).toBeNull();
    },
  );
});
