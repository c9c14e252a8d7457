import { commitRevision } from '@vital-signs/database';
import { canonicalJson, month, RULES_VERSION, type Json } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../modules/edition/edition-document.service';
import { insertEdition } from '../modules/edition/edition.repository';
import { systemActor } from '../audit/audit-actors';
import { serviceFactory } from '../services';
import { restate } from './publication-record';
import { tellStory, type Story } from './story-server';

const MARCH = month('2018-03');
const OLD_RULES = '0.9.0';

interface Mutable {
  rulesVersion: string;
  sections: { slug: string; name: string }[];
  indicators: { key: string; name: string; reportArea: { slug: string; name: string } }[];
  places: {
    place: { slug: string; name: string; shortName: string };
    readings: Record<string, Record<string, unknown> & { values: (number | null)[]; key?: string }>;
  }[];
}

/**
 * What other rules than those of now published once: a red figure rated green, another figure, arrow
 * and year to date, other names, and a mark that is not made any more.
 */
function byOtherRules(document: string): string {
  const held = JSON.parse(document) as Mutable;
  held.rulesVersion = OLD_RULES;
  for (const section of held.sections) {
    if (section.slug === 'assessments-completed') section.name = 'Old page of assessments';
  }
  for (const indicator of held.indicators) {
    if (indicator.reportArea.slug === 'assessments') indicator.reportArea.name = 'Old assessments';
    if (indicator.key === '3.3') indicator.name = 'Old name of the share authorised in time';
  }
  for (const { place, readings } of held.places) {
    if (place.slug === 'norwich') Object.assign(place, { name: 'Old Norwich', shortName: 'Old N' });
    const reading = readings['3.3'];
    if (reading === undefined || place.slug !== 'norfolk') continue;
    reading.values[reading.values.length - 1] = 57.1;
    Object.assign(reading, {
      ...{ state: 'GREEN', reason: 'AT_OR_BETTER_THAN_GREEN', numerator: 407 },
      ...{ arrow: 'DOWN', meaning: 'WORSE', directionReason: 'JUDGED' },
      yearToDate: { ...(reading['yearToDate'] as object), value: 61.2, computed: 61.2 },
      marks: [
        {
          mark: 'TWO_PRINTS',
          weight: 'FINDING',
          month: '2018-03',
          sentence: 'Said by the rules of then',
        },
      ],
    });
  }
  return canonicalJson(held as unknown as Json);
}

const QUESTIONS = {
  scorecard: `{ scorecard(authority: "norfolk", edition: 4) { rulesVersion places { name shortName }
    rows { indicator { key name reportArea { name } } values numerators states reasons arrows meanings
      yearToDates marks { mark place month sentence } } } }`,
  matrix: `{ matrix(authority: "norfolk", edition: 4) { places { name }
    rows { indicator { key name } values states reasons marks { sentence } } } }`,
  area: `{ areaSummary(authority: "norfolk", area: "assessments", edition: 4) { area { name } headlines
    counts { state now before } readings { indicator { key name } state value } marks { sentence } } }`,
  section: `{ sectionAccount(authority: "norfolk", section: "assessments-completed", edition: 4) { sentence
    section { name } place { name } scorecard { rows { indicator { key name } values states } } } }`,
  place: `{ placeSummary(authority: "norfolk", place: "norwich", edition: 4) { place { name } sentence
    counts { state now before } } }`,
  account: `{ indicatorAccount(authority: "norfolk", indicator: "3.3", edition: 4) { sentence
    indicator { name } reading { value ratings { state } ratingSentence direction { arrow sentence }
      marks { sentence } } series { values states } } }`,
  compared: `{ comparison(authority: "norfolk", places: ["norfolk", "norwich"], area: "assessments", edition: 4) {
    columns { place { name } period { key } } rows { indicator { key name reportArea { name } }
      cells { reading { value state directionSentence } values } } } }`,
  months: `{ comparison(authority: "norfolk", periods: ["2018-02", "2018-03"], area: "assessments", edition: 4) {
    rows { indicator { key name } cells { reading { value state } values } } } }`,
  quality: `{ dataQuality(authority: "norfolk", edition: 4) { revision findings { key state stored against } } }`,
  reading: `{ reading(authority: "norfolk", indicator: "3.3", period: "2018-03", edition: 4) { value shown
    ratings { state } ratingSentence direction { arrow meaning sentence } } }`,
};

describe('an edition that was judged by other rules', () => {
  let story: Story;
  let told: Readonly<Record<string, string>>;

  const tell = async () => {
    const answers: Record<string, string> = {};
    for (const [page, question] of Object.entries(QUESTIONS)) {
      const { data, errors } = await story.ask(question);
      expect([page, errors]).toEqual([page, []]);
      answers[page] = JSON.stringify(data);
    }
    const file = await story.send('/export/scorecard.csv?authority=norfolk&edition=4');
    answers['export'] = await file.text();
    return answers;
  };

  beforeAll(async () => {
    story = await tellStory();
    const services = serviceFactory(story.database, () => '2018-04-10')();
    const authority = await services.authorities.bySlug('norfolk');
    if (authority === null) throw new Error('Norfolk is not loaded.');
    const next = { number: 4, revision: authority.revision + 1 };
    const asked = { authority, period: MARCH, ...next, accurateAsOf: '2018-04-10' };
    const { published } = await services.editionDocuments.make({
      ...asked,
      readAt: authority.revision,
    });
    const document = byOtherRules(published.document);
    await insertEdition(
      story.database,
      {
        ...{ authorityId: authority.authorityId, accurateAsOf: '2018-04-10', audience: 'INTERNAL' },
        ...{ period: MARCH, actor: systemActor('Somebody') },
        ...{ reason: 'Published by other rules', onlyFirst: false, told: {} },
        ...{ source: null, notes: null },
      },
      { ...published, ...next, document, hash: hashOf(document), rulesVersion: OLD_RULES },
    );
    told = await tell();
  });
  afterAll(() => story.end());

  it.each(['scorecard', 'matrix', 'area', 'section', 'account', 'compared', 'months'])(
    'shows on the page %s the figure, the rating and the names that were published',
    (page) => {
      expect(told[page]).toContain('57.1');
      expect(told[page]).toContain('Old name of the share authorised in time');
    },
  );

  it('keeps ratings, reasons, arrows, years to date and marks', () => {
    const { scorecard } = JSON.parse(told['scorecard'] ?? '') as {
      scorecard: {
        rulesVersion: string;
        places: { name: string }[];
        rows: (Record<string, unknown[]> & { indicator: { key: string } })[];
      };
    };
    expect(scorecard.rulesVersion).toBe(OLD_RULES);
    const row = scorecard.rows.find(({ indicator }) => indicator.key === '3.3');
    expect(row?.['states']?.[0]).toBe('GREEN');
    expect(row?.['reasons']?.[0]).toBe('AT_OR_BETTER_THAN_GREEN');
    expect([row?.['arrows']?.[0], row?.['meanings']?.[0]]).toEqual(['DOWN', 'WORSE']);
    expect([row?.['numerators']?.[0], row?.['yearToDates']?.[0]]).toEqual([407, 61.2]);
    expect(row?.['marks']).toContainEqual({
      ...{ mark: 'TWO_PRINTS', place: 0, month: '2018-03', sentence: 'Said by the rules of then' },
    });
    expect(scorecard.places.map(({ name }) => name)).toContain('Old Norwich');
  });

  it('says in words what was published, not what would be judged now', () => {
    expect(told['reading']).toContain('57.1% is at or better than the green tolerance');
    expect(told['account']).toContain('at or better than the green tolerance');
    expect(told['area']).toContain('Old assessments');
    expect(told['place']).toContain('Old Norwich');
    expect(told['section']).toContain('Old page of assessments');
    expect(told['compared']).toContain('Old Norwich');
    expect(told['export']).toMatch(/Old name of the share authorised in time.*57\.1.*green/i);
  });

  it('is not what the same month is as known now', async () => {
    const { data } = await story.ask<{ reading: { value: number; ratings: { state: string }[] } }>(
      '{ reading(authority: "norfolk", indicator: "3.3", period: "2018-03") { value ratings { state } } }',
    );
    expect(data.reading.ratings[0]?.state).toBe('RED');
    expect(data.reading.value).toBeCloseTo(56, 0);
    const { data: now } = await story.ask<{ scorecard: { rulesVersion: string } }>(
      '{ scorecard(authority: "norfolk") { rulesVersion } }',
    );
    expect(now.scorecard.rulesVersion).toBe(RULES_VERSION);
  });

  it('stays the same, byte for byte, when the record is renamed, judged otherwise and corrected', async () => {
    const { database } = story;
    await database.query(
      `UPDATE "Place" SET name = 'Fine City', "shortName" = 'FC' WHERE slug = 'norwich'`,
    );
    await database.query(
      `UPDATE "ReportSection" SET name = 'Renamed' WHERE slug = 'assessments-completed'`,
    );
    await database.query(`UPDATE "ReportArea" SET name = 'Renamed' WHERE slug = 'assessments'`);
    await commitRevision(
      database,
      { authorityId: 1, cause: 'EDIT', reason: 'Renamed, and judged by more', person: 'Ann Lyst' },
      async (transaction, revision) => {
        await transaction.query(
          `UPDATE "Tolerance" t SET "toRevision" = $1 FROM "Indicator" i
            WHERE t."authorityId" = 1 AND i."authorityId" = 1 AND i.id = t."indicatorId"
              AND i.key = '3.3' AND t."toRevision" IS NULL`,
          [revision],
        );
        await transaction.query(
          `WITH closed AS (
             UPDATE "IndicatorVersion" v SET "toRevision" = $1 FROM "Indicator" i
              WHERE v."authorityId" = 1 AND i."authorityId" = 1 AND i.id = v."indicatorId"
                AND i.key = '3.3' AND v."toRevision" IS NULL RETURNING v.*)
           INSERT INTO "IndicatorVersion"
           SELECT (jsonb_populate_record(closed::"IndicatorVersion", jsonb_build_object(
                    'id', nextval(pg_get_serial_sequence('"IndicatorVersion"', 'id')),
                    'name', 'Renamed', 'fromRevision', $1::int, 'toRevision', NULL))).*
             FROM closed`,
          [revision],
        );
      },
    );
    const { data } = await story.ask<{ scorecard: { places: { name: string }[] } }>(
      '{ scorecard(authority: "norfolk") { places { name } } }',
    );
    expect(data.scorecard.places.map(({ name }) => name)).toContain('Fine City');
    await restate(database, { key: '1.1', place: 'wendmere', month: '2018-03' }, { value: 1 });
    expect(await tell()).toEqual(told);
  });
});
