import { absenceDigit, month, readPublicEdition, type PublicEdition } from '@vital-signs/domain';
import { LATEST_MONTH } from '@vital-signs/testkit/fictional';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceFactory } from '../services';
import { NOBODY } from '../viewer/viewer';
import { describeAsCounting, restate, UNPUBLISHED } from './publication-record';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const analyst = aPerson('Ann Analyst', { wendmere: [{ role: 'ANALYST', place: null }] });
const leader = aPerson('Cleo Leader', { wendmere: [{ role: 'LEADER', place: null }] });
const stranger = aPerson('Fay Analyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const people = [analyst, leader, stranger];

const EDITION = 'number revision audience publishedBy hash document period { key }';
const PUBLISH = `mutation ($month: String!, $audience: Audience!, $reason: String = "The month is ready.") {
  publishEdition(authority: "wendmere", month: $month, audience: $audience, reason: $reason,
                 accurateAsOf: "2018-04-10") { ${EDITION} } }`;
const CHECK = `mutation ($month: String!) {
  markMonthChecked(authority: "wendmere", month: $month, note: "Looked through with the service.") { standing } }`;
const PREVIEW = `query ($month: String!, $audience: Audience!) {
  publicationPreview(authority: "wendmere", month: $month, audience: $audience) {
    previous { number } indicators places hiddenSmall hiddenBeside hiddenEarlier commentary commentaryWithheld withheld { title place reason } obstacles } }`;
const PUBLIC_EDITIONS = '{ publicEditions { authority number period { key } fictional path } }';

interface StoryEdition {
  readonly number: number;
  readonly revision: number;
  readonly audience: string;
  readonly publishedBy: string;
  readonly hash: string;
  readonly document: string;
  readonly period: { readonly key: string };
}

interface Preview {
  readonly previous: { readonly number: number } | null;
  readonly indicators: number;
  readonly places: number;
  readonly hiddenSmall: number;
  readonly hiddenBeside: number;
  readonly hiddenEarlier: number;
  readonly commentary: number;
  readonly commentaryWithheld: number;
  readonly withheld: readonly { readonly place: string; readonly reason: string }[];
  readonly obstacles: readonly string[];
}

const HIDDEN = absenceDigit('SUPPRESSED');
const PUBLIC_MONTH = { month: LATEST_MONTH, audience: 'PUBLIC' };

/** A story of the fictional council before it has published anything. */
async function unpublished() {
  const story = await tellStory({
    ...{ template: UNPUBLISHED, viewers: severalPeople(people), development: true },
  });
  const check = (month: unknown) => askAs(story, analyst, CHECK, { month });
  const publish = async (
    asked: Readonly<Record<string, unknown>> = PUBLIC_MONTH,
    who = analyst,
  ) => {
    await check(asked['month']);
    return askAs<{ publishEdition: StoryEdition }>(story, who, PUBLISH, asked);
  };
  return {
    story,
    publish,
    async published(asked?: Readonly<Record<string, unknown>>): Promise<StoryEdition> {
      const { data, errors } = await publish(asked);
      expect(errors).toEqual([]);
      return data.publishEdition;
    },
    async preview(asked: Readonly<Record<string, unknown>> = PUBLIC_MONTH): Promise<Preview> {
      await check(asked['month']);
      const told = await askAs<{ publicationPreview: Preview }>(story, analyst, PREVIEW, asked);
      expect(told.errors).toEqual([]);
      return told.data.publicationPreview;
    },
  };
}

type Unpublished = Awaited<ReturnType<typeof unpublished>>;

describe('a month that is published to everybody', () => {
  let told: Unpublished;
  let story: Story;
  let foreseen: Preview;
  let edition: StoryEdition;
  let document: PublicEdition;
  beforeAll(async () => {
    told = await unpublished();
    story = told.story;
    foreseen = await told.preview();
    edition = await told.published();
    document = readPublicEdition(edition.document);
  });
  afterAll(() => story.end());

  it('is an edition like any other, in the name of whoever publishes it', () => {
    expect(edition).toMatchObject({
      ...{ number: 1, revision: 12, audience: 'PUBLIC', publishedBy: 'Ann Analyst' },
      period: { key: LATEST_MONTH },
    });
    expect(document).toMatchObject({ number: 1, revision: 12, accurateAsOf: '2018-04-10' });
  });

  it('holds and hides what its preview said', async () => {
    expect(foreseen).toMatchObject({ previous: null, obstacles: [], hiddenEarlier: 0 });
    expect(foreseen.hiddenSmall).toBeGreaterThan(0);
    expect(foreseen.hiddenBeside).toBeGreaterThan(0);
    const withheld = document.commentary.filter(({ text }) => text === null).length;
    expect(foreseen).toMatchObject({
      indicators: document.indicators.length,
      places: document.places.length,
      commentary: document.commentary.length - withheld,
      commentaryWithheld: withheld,
    });
    expect(foreseen.withheld.map(({ reason }) => reason)).toEqual(
      document.commentary.flatMap((said) => said.withheld ?? []),
    );
    expect(withheld).toBeGreaterThan(0);
    const names = document.places.map(({ place }) => place.name);
    for (const { place } of foreseen.withheld) expect(names).toContain(place);
    const [event] = await story.database.query<{ after: { told: object }; actor: string }>(
      `SELECT after, "actorName" AS actor FROM "AuditEvent" WHERE kind = 'edition.published'`,
    );
    const { previous: _, obstacles: __, withheld: ___, ...counts } = foreseen;
    expect(event).toMatchObject({ actor: 'Ann Analyst', after: { told: counts } });
  });

  it('shows nothing of a count that is hidden, nor what is made from it', () => {
    const before = document.months.length - 1;
    let hidden = 0;
    for (const { readings } of document.places) {
      for (const reading of Object.values(readings)) {
        for (const index of document.months.keys()) {
          const isHidden = (codes: string) => codes.charAt(index) === HIDDEN;
          if (isHidden(reading.numeratorCodes)) expect(reading.numerators[index]).toBeNull();
          if (isHidden(reading.denominatorCodes)) expect(reading.denominators[index]).toBeNull();
          if (isHidden(reading.codes)) {
            hidden += 1;
            expect(reading.values[index]).toBeNull();
          }
        }
        if (reading.codes.charAt(before) !== HIDDEN) continue;
        expect(reading).toMatchObject({ state: 'NOT_RATED', arrow: 'NONE' });
        expect(reading.yearToDate.value).toBeNull();
      }
    }
    expect(hidden).toBeGreaterThan(foreseen.hiddenSmall);
  });

  it('names neither a team nor whoever answers for a figure', async () => {
    const teams = await story.database.query<{ slug: string; name: string }>(
      `SELECT slug, name FROM "Place" WHERE kind = 'TEAM'`,
    );
    expect(teams.length).toBeGreaterThan(0);
    for (const { slug, name } of teams) {
      expect(edition.document).not.toContain(`"${slug}"`);
      expect(edition.document).not.toContain(`"${name}"`);
    }
    expect(document.places.map(({ place }) => place.kind)).not.toContain('TEAM');
    expect(edition.document).not.toMatch(/leadOfficer|dataOwner|sourceSystem/);
  });

  it('withholds commentary that speaks of what is hidden, and says so', async () => {
    const withheld = document.commentary.filter(({ text }) => text === null);
    expect(withheld.length).toBeGreaterThan(0);
    const rows = await story.database.query<{ id: number; text: string }>(
      'SELECT id, text FROM "Commentary"',
    );
    for (const { id, withheld: sentence } of withheld) {
      expect(sentence).toMatch(/^This commentary is withheld/);
      const text = rows.find((row) => String(row.id) === id)?.text ?? '';
      expect(text.length).toBeGreaterThan(10);
      expect(edition.document).not.toContain(JSON.stringify(text).slice(1, -1));
    }
    expect(document.commentary.every(({ author }) => author === null)).toBe(true);
  });

  it('is made again from its revision with the same hash', async () => {
    const services = serviceFactory(story.database, () => '2026-01-01')();
    const stands = await services.stand('wendmere');
    if (stands === null) throw new Error('Wendmere is not loaded.');
    const made = await stands.publicDocuments.make({
      ...{ authority: stands.authority, period: month(LATEST_MONTH), number: 1 },
      ...{ revision: edition.revision, accurateAsOf: '2018-04-10' },
    });
    expect(made.published.hash).toBe(edition.hash);
  });

  it('is listed for whoever asks, signed in or not', async () => {
    const listed = [
      {
        ...{ authority: 'wendmere', number: 1, period: { key: LATEST_MONTH } },
        ...{ fictional: true, path: '/public/wendmere' },
      },
    ];
    for (const who of [NOBODY, stranger, analyst]) {
      const { data } = await askAs<{ publicEditions: unknown }>(story, who, PUBLIC_EDITIONS);
      expect(data.publicEditions).toEqual(listed);
    }
  });

  it('is published by analysts alone, and to those of another authority it is not there', async () => {
    const [refusal] = (await told.publish(PUBLIC_MONTH, leader)).errors;
    expect(refusal?.extensions['code']).toBe('FORBIDDEN');
    const [unknown] = (await told.publish(PUBLIC_MONTH, stranger)).errors;
    expect(unknown?.message).toBe('There is no such authority.');
  });

  it.each([
    ['a month without figures', { ...PUBLIC_MONTH, month: '2031-01' }, /no figures for January/],
    ['a month that is none', { ...PUBLIC_MONTH, month: '2018-13' }, /a month as YYYY-MM/],
    ['no reason to speak of', { ...PUBLIC_MONTH, reason: 'because' }, /10 to 1,000 characters/],
  ])('is refused with %s', async (_, asked, sentence) => {
    expect((await told.publish(asked)).errors[0]?.message).toMatch(sentence);
  });

  it('is published again after a correction, beside what stays public', async () => {
    const place = document.places[0];
    const [key = '', reading] =
      Object.entries(place?.readings ?? {}).find(
        ([indicator, { codes, values }]) =>
          !codes.includes(HIDDEN) &&
          (values.at(-1) ?? 0) > 300 &&
          document.indicators.find((one) => one.key === indicator)?.measureKind === 'COUNT',
      ) ?? [];
    const value = (reading?.values.at(-1) ?? 0) + 7;
    await restate(story.database, { key, place: 'wendmere', month: LATEST_MONTH }, { value });
    const again = await told.preview();
    expect(again).toMatchObject({ previous: { number: 1 }, obstacles: [] });
    expect(again.hiddenEarlier).toBeGreaterThan(foreseen.hiddenSmall);
    const second = await told.published();
    expect(second.number).toBe(2);
    const restated = readPublicEdition(second.document).places[0]?.readings[key];
    expect([value, null]).toContain(restated?.values.at(-1));
    const [kept] = await story.database.query<{ hash: string; document: string }>(
      'SELECT hash, document FROM "Edition" WHERE number = 1',
    );
    expect(kept).toEqual({ hash: edition.hash, document: edition.document });
    // What was hidden in the first stays hidden in the second, or both together would give it away.
    const later = readPublicEdition(second.document);
    for (const [index, { place: at, readings }] of document.places.entries()) {
      for (const [indicator, { codes }] of Object.entries(readings)) {
        const now = later.places[index]?.readings[indicator]?.codes ?? '';
        const shown = [...codes].filter((code, at) => code === HIDDEN && now[at] !== HIDDEN);
        expect([at.slug, indicator, shown]).toEqual([at.slug, indicator, []]);
      }
    }
  });

  it('gets numbers and revisions of their own when two publish at once', async () => {
    const editions = await Promise.all([
      told.published({ month: LATEST_MONTH, audience: 'INTERNAL' }),
      told.published({ month: LATEST_MONTH, audience: 'INTERNAL', reason: 'At the same time.' }),
    ]);
    const [one, other] = [...editions].sort((a, b) => a.number - b.number);
    expect(other?.number).toBe((one?.number ?? 0) + 1);
    expect(other?.revision).toBe((one?.revision ?? 0) + 1);
    for (const { number, revision, document: text } of editions) {
      expect(JSON.parse(text)).toMatchObject({ number, revision });
    }
  });
});

describe('small numbers that were public before', () => {
  const CARE_LEAVERS = '6.1';
  let told: Unpublished;
  beforeAll(async () => {
    told = await unpublished();
    await describeAsCounting(told.story.database, CARE_LEAVERS, false);
    await told.published();
    await describeAsCounting(told.story.database, CARE_LEAVERS, true);
  });
  afterAll(() => told.story.end());

  it('keep a month from being published again, and each is told in a sentence', async () => {
    const { obstacles } = await told.preview();
    expect(obstacles.length).toBeGreaterThan(0);
    for (const sentence of obstacles) {
      expect(sentence).toMatch(/public.*\. It is of 6\.\d .*, \d{4}-\d{2}/);
    }
    const [refusal] = (await told.publish()).errors;
    expect(refusal?.extensions).toMatchObject({ code: 'REFUSED', reason: 'OBSTACLES' });
    expect(refusal?.message).toBe(obstacles.join(' '));
    expect(await told.story.database.prisma.edition.count()).toBe(1);
  });
});
