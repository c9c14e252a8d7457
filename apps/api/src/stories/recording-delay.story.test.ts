import { month, periodKey, shift } from '@vital-signs/domain';
import { aTolerance, anIndicator, anObservation, type WritingRevision } from '@vital-signs/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TWO_AUTHORITIES } from './two-authorities';
import { tellStory, type Story } from './story-server';

const LATEST = month('2018-03');
/** Months of which loads are told, the latest last. */
const MONTHS = 10;
/** A month's figure in the first, second and third month after its end. */
const USUAL = [58, 68, 70] as const;
/** The latest month, loaded once: green at first sight, after a red February. */
const FIRST_SIGHT = 81;

describe('a council that records late', () => {
  let story: Story;
  let authorityId: number;
  let indicatorId: number;

  /** One load, on the tenth of a month: a month that has just ended, and what was added to those before. */
  async function load(
    back: number,
    write: (writing: WritingRevision) => Promise<void>,
  ): Promise<void> {
    const on = `${shift(LATEST, 1 - back).start.slice(0, 8)}10T09:00:00Z`;
    await story.database.transaction(async (transaction) => {
      const [made] = await transaction.query<{ number: number }>(
        `INSERT INTO "Revision" ("authorityId", number, cause, reason, person, at)
         SELECT $1, coalesce(max(number), 0) + 1, 'IMPORT', 'The month’s file', 'Ann Lyst', $2
           FROM "Revision" WHERE "authorityId" = $1 RETURNING number`,
        [authorityId, on],
      );
      await write({ transaction, authorityId, revision: made?.number ?? 0 });
    });
  }

  const figure = async (writing: WritingRevision, key: string, value: number) => {
    const { transaction, revision } = writing;
    const [place] = await transaction.query<{ id: number }>(
      `SELECT id FROM "Place" WHERE "authorityId" = $1 AND kind = 'AUTHORITY'`,
      [authorityId],
    );
    await transaction.query(
      `UPDATE "Observation" SET "toRevision" = $1
        WHERE "authorityId" = $2 AND "indicatorId" = $3 AND "periodStart" = $4 AND "toRevision" IS NULL`,
      [revision, authorityId, indicatorId, `${key}-01`],
    );
    await anObservation(writing, {
      ...{ indicatorId, placeId: place?.id ?? 0, month: key, value, provenance: 'IMPORTED' },
    });
  };

  beforeAll(async () => {
    story = await tellStory({ template: TWO_AUTHORITIES });
    const norfolk = await story.database.prisma.authority.findUniqueOrThrow({
      where: { slug: 'norfolk' },
    });
    authorityId = norfolk.id;
    for (let back = MONTHS - 1; back >= 0; back -= 1) {
      await load(back, async (writing) => {
        if (back === MONTHS - 1) {
          indicatorId = await anIndicator(writing, { key: '3.3', onScorecard: true });
          await aTolerance(writing, { indicatorId });
        }
        for (const [age, value] of USUAL.entries()) {
          const ofMonth = back + age;
          if (ofMonth >= MONTHS) continue;
          const key = periodKey(shift(LATEST, -ofMonth));
          await figure(writing, key, ofMonth === 0 ? FIRST_SIGHT : value);
        }
      });
    }
  });
  afterAll(() => story.end());

  const READING = `query ($period: String!) {
    reading(authority: "norfolk", indicator: "3.3", period: $period) {
      value ratings { state } direction { arrow meaning reason sentence } marks { mark sentence } } }`;
  interface Told {
    readonly reading: {
      readonly value: number;
      readonly ratings: readonly { readonly state: string }[];
      readonly direction: {
        readonly arrow: string;
        readonly meaning: string;
        readonly reason: string;
        readonly sentence: string;
      };
      readonly marks: readonly { readonly mark: string; readonly sentence: string }[];
    };
  }
  const reading = async (period: string) => {
    const { data, errors } = await story.ask<Told>(READING, { period });
    expect(errors).toEqual([]);
    return data.reading;
  };

  it('has its latest month marked as still maturing, with the usual size of the change', async () => {
    const { value, marks } = await reading('2018-03');
    expect(value).toBe(FIRST_SIGHT);
    expect(marks).toContainEqual({
      mark: 'STILL_MATURING',
      sentence:
        'still maturing: it usually rises by 12.0 points by the third month after the month’s end (12.0 to 12.0, over 6 months); nothing better is concluded from it',
    });
  });

  it('is told by how much the month before still moves, and that older ones stand', async () => {
    const february = await reading('2018-02');
    expect(february.marks.map(({ sentence }) => sentence).join()).toContain('rises by 2.0 points');
    expect((await reading('2018-01')).marks).toEqual([]);
    expect((await reading('2017-09')).marks).toEqual([]);
  });

  it('is not told that a figure that still moves is better', async () => {
    const { ratings, direction } = await reading('2018-03');
    expect(ratings).toEqual([{ state: 'GREEN' }]);
    expect(direction).toEqual({
      ...{ arrow: 'UP', meaning: 'NEUTRAL', reason: 'RAW_STILL_MATURING' },
      sentence: 'rose from 68.0% to 81.0%, but the figure is still maturing',
    });
    const { data } = await story.ask<{
      areaSummaries: { turned: unknown[]; marks: { mark: string }[] }[];
    }>('{ areaSummaries(authority: "norfolk") { turned { sentence } marks { mark } } }');
    expect(data.areaSummaries.flatMap(({ turned }) => turned)).toEqual([]);
    expect(data.areaSummaries.flatMap(({ marks }) => marks)).toContainEqual({
      mark: 'STILL_MATURING',
    });
  });

  it('sees the mark on the scorecard, the matrix and the page of the indicator', async () => {
    const { data, errors } = await story.ask<Readonly<Record<string, unknown>>>(
      `{ scorecard(authority: "norfolk") { rows { marks { mark } } }
         matrix(authority: "norfolk") { rows { marks { mark } } }
         indicatorAccount(authority: "norfolk", indicator: "3.3") { reading { marks { mark } } } }`,
    );
    expect(errors).toEqual([]);
    for (const page of ['scorecard', 'matrix', 'indicatorAccount']) {
      expect(JSON.stringify(data[page])).toContain('STILL_MATURING');
    }
  });

  it('takes a load without figures of its own, as of national ones, for no confirmation', async () => {
    const before = await reading('2018-03');
    await story.database.query(
      `INSERT INTO "Revision" ("authorityId", number, cause, reason, person, at)
       SELECT $1, max(number) + 1, 'IMPORT', 'National figures', 'Ann Lyst', '2018-07-10'
         FROM "Revision" WHERE "authorityId" = $1`,
      [authorityId],
    );
    expect(await reading('2018-03')).toEqual(before);
    expect(before.marks.map(({ mark }) => mark)).toContain('STILL_MATURING');
  });

  it('ages no month by a load of another indicator, or of a file that was accurate earlier', async () => {
    const before = await reading('2018-03');
    let other = 0;
    const loadOn = (on: string, accurateAsOf: string | null, ofOther: boolean) =>
      story.database.transaction(async (transaction) => {
        const [made] = await transaction.query<{ number: number }>(
          `INSERT INTO "Revision" ("authorityId", number, cause, reason, person, at)
           SELECT $1, max(number) + 1, 'IMPORT', 'A file', 'Ann Lyst', $2
             FROM "Revision" WHERE "authorityId" = $1 RETURNING number`,
          [authorityId, on],
        );
        const revision = made?.number ?? 0;
        await transaction.query(
          `INSERT INTO "Import" ("authorityId", state, "fileName", "fileKind", size, sha256, described,
                                 person, "accurateAsOf", revision)
           VALUES ($1, 'STORED', 'file.csv', 'CSV', 1, '', '{}', 'Ann Lyst', $2, $3)`,
          [authorityId, accurateAsOf, revision],
        );
        const writing = { transaction, authorityId, revision };
        if (!ofOther) return figure(writing, '2018-03', FIRST_SIGHT);
        other ||= await anIndicator(writing, { key: '3.4' });
        const [place] = await transaction.query<{ id: number }>(
          `SELECT id FROM "Place" WHERE "authorityId" = $1 AND kind = 'AUTHORITY'`,
          [authorityId],
        );
        return anObservation(writing, {
          ...{ indicatorId: other, placeId: place?.id ?? 0, month: '2018-04', value: 5 },
          provenance: 'IMPORTED',
        });
      });
    await loadOn('2018-07-10', null, true);
    expect(await reading('2018-03')).toEqual(before);
    await loadOn('2018-07-11', '2018-04-12', false);
    expect(await reading('2018-03')).toEqual(before);
  });

  it('learns nothing from restatements for another cause', async () => {
    const before = await reading('2018-03');
    await story.database.transaction(async (transaction) => {
      const [made] = await transaction.query<{ number: number }>(
        `INSERT INTO "Revision" ("authorityId", number, cause, reason, person, at, restates)
         SELECT $1, max(number) + 1, 'IMPORT', 'A new system', 'Ann Lyst', '2018-04-11', 'SYSTEM'
           FROM "Revision" WHERE "authorityId" = $1 RETURNING number`,
        [authorityId],
      );
      const writing = { transaction, authorityId, revision: made?.number ?? 0 };
      for (let back = 3; back < MONTHS; back += 1) {
        await figure(writing, periodKey(shift(LATEST, -back)), 40);
      }
    });
    expect(await reading('2018-03')).toEqual(before);
  });
});

describe('the invented council', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  interface Shown {
    readonly indicatorAccount: {
      readonly reading: {
        readonly direction: { readonly meaning: string };
        readonly marks: readonly { readonly mark: string; readonly sentence: string }[];
      };
    };
  }
  const marksIn = async (indicator: string, period: string) => {
    const { data, errors } = await story.ask<Shown>(
      `query ($indicator: String!, $period: String!) {
         indicatorAccount(authority: "wendmere", indicator: $indicator, period: $period) {
           reading { direction { meaning } marks { mark sentence } } } }`,
      { indicator, period },
    );
    expect(errors).toEqual([]);
    return data.indicatorAccount.reading;
  };

  it('has one indicator whose latest month is still maturing, as its loads have taught', async () => {
    const { direction, marks } = await marksIn('5.6', '2018-03');
    expect(marks).toEqual([
      {
        mark: 'STILL_MATURING',
        sentence:
          'still maturing: it usually rises by 15.0 points by the second month after the month’s end (13.3 to 25.0, over 6 months); nothing better is concluded from it',
      },
    ]);
    expect(direction.meaning).not.toBe('BETTER');
    expect((await marksIn('5.6', '2018-02')).marks).toEqual([]);
    expect((await marksIn('5.5', '2018-03')).marks).toEqual([]);
  });

  it('shows the mark with the edition that was published of it', async () => {
    const { data } = await story.ask<{
      scorecard: { rows: { marks: { mark: string }[]; meanings: (string | null)[] }[] };
    }>(
      `{ scorecard(authority: "wendmere", indicators: ["5.6"], edition: 1) { rows { meanings marks { mark } } } }`,
    );
    const [row] = data.scorecard.rows;
    expect(row?.marks).toEqual([{ mark: 'STILL_MATURING' }]);
    expect(row?.meanings).not.toContain('BETTER');
  });
});
