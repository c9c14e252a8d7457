import { commitRevision } from '@vital-signs/database';
import { EXCEPTION_ORDER_SENTENCE } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXCEPTIONS, type ToldException, type ToldExceptions } from './exception-question';
import { tellStory, type Story } from './story-server';

describe('exceptions', () => {
  let story: Story;
  beforeAll(async () => void (story = await tellStory()));
  afterAll(() => story.end());

  const listed = async (variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await story.ask<ToldExceptions>(EXCEPTIONS, variables);
    expect(errors).toEqual([]);
    return data.exceptions;
  };
  const found = async (key: string, variables = {}): Promise<ToldException | undefined> =>
    (await listed(variables))?.exceptions.find(({ reading }) => reading.indicator.key === key);

  it('of Norfolk, March 2018, stand with their reasons', async () => {
    const keysOf = (rule: string, list: readonly ToldException[] = []) =>
      list
        .filter(({ rules }) => rules.some((each) => each.rule === rule))
        .map(({ reading }) => reading.indicator.key)
        .sort();
    const page = await listed();
    expect(page?.orderSentence).toBe(EXCEPTION_ORDER_SENTENCE);
    expect(keysOf('DETERIORATING', page?.exceptions)).toEqual(
      expect.arrayContaining(['7.1', '7.2', '9.2']),
    );
    // The vectors' cases, in points (7.2 is a rate and 26.7% off), and one without a reference.
    expect(keysOf('ADVERSE_VARIANCE', page?.exceptions)).toEqual([
      ...['2.3', '3.3', '3.5p', '5.4', '5.5', '7.15', '7.2', '8.4'],
      'lac-with-personal-education-plan',
    ]);
    const saying = async (key: string, rule: string) =>
      (await found(key))?.rules.find((each) => each.rule === rule)?.sentence;
    expect(await saying('7.1', 'DETERIORATING')).toBe(
      'Deteriorated three months running: 1,125 → 1,151 → 1,164 → 1,178.',
    );
    expect(await saying('7.2', 'DETERIORATING')).toMatch(
      /^Deteriorated three months running: 66\.\d+ → 68\.\d+ → 68\.\d+ → 69\.\d+\.$/,
    );
    expect(await saying('9.2', 'DETERIORATING')).toBe(
      'Deteriorated three months running: 10.67% → 10.69% → 10.82% → 11.29%.',
    );
    expect(await found('7.15')).toMatchObject({ state: 'AMBER', reading: { shown: '84.8%' } });
    expect(await saying('7.15', 'ADVERSE_VARIANCE')).toBe(
      '84.8% is 15.2 points off its target of 100%.',
    );
    expect(await found('3.3')).toMatchObject({ state: 'RED', gap: { children: 171 } });
  });

  it('stand in the stated order, new before continuing and red before amber', async () => {
    const { exceptions = [] } = (await listed()) ?? {};
    const ranks = exceptions.map(
      ({ status, state, gap }) =>
        [
          status === 'NEW' ? 0 : 1,
          ['RED', 'ZERO_CONCERN', 'OUTSIDE_BAND', 'AMBER', 'GREEN', 'MIS_SET', 'NOT_RATED'].indexOf(
            state,
          ),
          -(gap?.children ?? -1),
        ] as const,
    );
    const sorted = [...ranks].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
    expect(ranks).toEqual(sorted);
  });

  it('hold nothing modelled: of a locality only what a report quotes of it', async () => {
    const below = await listed({ below: true });
    expect(below?.places.map(({ slug }) => slug)).toContain('breckland');
    const quoted = below?.exceptions.filter(({ place }) => place.slug !== 'norfolk') ?? [];
    expect(quoted.map(({ reading }) => reading.provenance)).not.toContain('MODELLED');
    // Its other red figures are modelled, and its 3.3 is quoted without counts.
    const here = quoted.filter(({ place }) => place.slug === 'breckland');
    expect(here).toMatchObject([
      { reading: { indicator: { key: '3.3' }, provenance: 'QUOTED' }, state: 'RED', gap: null },
    ]);
  });

  it('of an authority with figures of every locality are told for each of them', async () => {
    const asked = { authority: 'wendmere', period: null };
    const own = await listed(asked);
    const below = await listed({ ...asked, below: true });
    expect(own?.exceptions.length).toBeGreaterThan(0);
    expect(below?.exceptions.length).toBeGreaterThan(own?.exceptions.length ?? 0);
    const [slug] = (below?.exceptions ?? [])
      .map(({ place }) => place.slug)
      .filter((each) => each !== 'wendmere');
    const alone = await listed({ ...asked, place: slug });
    const here = below?.exceptions.filter(({ place }) => place.slug === slug);
    expect(alone?.exceptions).toEqual(here);
  });

  it('are chosen by area, owner and rule', async () => {
    const all = (await listed())?.exceptions.length ?? 0;
    const assessments = await listed({ area: 'assessments' });
    expect(assessments?.exceptions.map(({ reading }) => reading.indicator.key)).toContain('3.3');
    expect(assessments?.exceptions.length).toBeLessThan(all);
    const worse = await listed({ rule: 'DETERIORATING' });
    expect(worse?.exceptions.map(({ reading }) => reading.indicator.key)).toContain('7.1');
    expect(worse?.exceptions.length).toBeLessThan(all);
    const nobody = await listed({ owner: 'nobody of that name' });
    expect(nobody?.exceptions).toEqual([]);
    expect(nobody?.sentence).toMatch(/^None of the \d+ exceptions fits these filters\./);
    const refused = await story.ask<ToldExceptions>(EXCEPTIONS, { area: 'xx' });
    expect(refused.errors[0]?.message).toMatch(/^The argument "area" reads "xx"/);
  });

  it('are answered as for something that does not exist where nobody knows it', async () => {
    expect(await listed({ place: 'atlantis' })).toBeNull();
    expect(await listed({ edition: 99 })).toBeNull();
  });

  it('of an edition are those of its document, whatever was said since', async () => {
    const before = await listed({ edition: 1 });
    const set = await story.ask<{ setExceptionFlag: { id: string } }>(
      `mutation { setExceptionFlag(authority: "norfolk", flag: { indicator: "2.1", kind: CORPORATE_RISK,
        reason: "Demand outgrows the front door", reference: "CR-7", since: "2018-02",
        reviewOn: "2018-05-01" }) { id isDueForReview reviewWords } }`,
    );
    expect(set.data.setExceptionFlag).toMatchObject({
      isDueForReview: true,
      reviewWords: 'due for review since 1 May 2018',
    });
    expect(await found('2.1')).toMatchObject({
      status: 'CONTINUING',
      rules: expect.arrayContaining([
        expect.objectContaining({ rule: 'CORPORATE_RISK', since: 'since February 2018' }),
      ]) as unknown,
    });
    expect(await listed({ edition: 1 })).toEqual(before);
    const again = await story.ask<{ setExceptionFlag: { id: string } }>(
      `mutation { setExceptionFlag(authority: "norfolk", flag: { indicator: "2.1", kind: CORPORATE_RISK,
        reason: "Demand still outgrows the front door", since: "2018-03", reviewOn: "2099-05-01" }) { id } }`,
    );
    const id = again.data.setExceptionFlag.id;
    expect((await found('2.1'))?.flags).toMatchObject([{ id, isDueForReview: false }]);
    const removed = await story.ask<object>(
      `mutation ($id: ID!) { removeExceptionFlag(authority: "norfolk", id: $id, reason: "The risk was closed") }`,
      { id },
    );
    expect(removed.errors).toEqual([]);
    expect((await found('2.1'))?.rules.map(({ rule }) => rule) ?? []).not.toContain(
      'CORPORATE_RISK',
    );
  });

  it('that are acknowledged stay, until a day, and another rule makes them new again', async () => {
    const acknowledge = (indicator: string, until = '2018-06-30') =>
      story.ask<{ acknowledgeException: { id: string } }>(
        `mutation ($indicator: String!, $until: Date!) { acknowledgeException(authority: "norfolk",
          indicator: $indicator, period: "2018-03", until: $until, reason: "A plan was agreed") { id } }`,
        { indicator, until },
      );
    const count = (await listed())?.exceptions.length;
    const { data, errors } = await acknowledge('7.1');
    expect(errors).toEqual([]);
    expect(await found('7.1')).toMatchObject({ acknowledgement: { until: '2018-06-30' } });
    expect((await listed())?.exceptions).toHaveLength(count ?? 0);

    await story.ask(
      `mutation { setExceptionFlag(authority: "norfolk", flag: { indicator: "7.1", kind: BUDGET,
        reason: "Placements cost more than planned", since: "2018-01", reviewOn: "2018-06-01" }) { id } }`,
    );
    expect(await found('7.1')).toMatchObject({
      status: 'NEW',
      statusWords: 'New again: another rule has fired since it was acknowledged',
    });
    await story.ask(
      `mutation ($id: ID!) { withdrawExceptionAcknowledgement(authority: "norfolk", id: $id,
        reason: "Looked at anew") }`,
      { id: data.acknowledgeException.id },
    );
    expect(await found('7.1')).toMatchObject({ acknowledgement: null });

    const none = await acknowledge('1.1');
    expect(none.errors[0]?.extensions['reason']).toBe('NO_EXCEPTION');
    const past = await acknowledge('3.3', '2018-03-30');
    expect(past.errors[0]?.message).toContain('a day from 2018-03-31 to 2020-03-31');
  });

  it('tell how the rules behaved over the past year, and how others would have', async () => {
    const HISTORY = `query ($rules: ExceptionRulesInput) {
      exceptionHistory(authority: "norfolk", period: "2018-03", rules: $rules) {
        settings { red adverseVariance percentagesBy points percent deteriorating changes statedRed
          outsideBand zeroConcern controlChart budget corporateRisk }
        sentence noiseSentence previewSentence
        months { period { key } exceptions fresh cleared noise expectedFalseAlarms
          byRule { rule count } }
        preview { exceptions } } }`;
    interface Answer {
      readonly exceptionHistory: {
        readonly settings: Readonly<Record<string, unknown>>;
        readonly months: readonly { readonly exceptions: number; readonly noise: number | null }[];
        readonly preview: readonly { readonly exceptions: number }[] | null;
        readonly sentence: string;
      };
    }
    const { data, errors } = await story.ask<Answer>(HISTORY);
    expect(errors).toEqual([]);
    const { months, settings, sentence } = data.exceptionHistory;
    expect(months).toHaveLength(12);
    expect(months.at(-1)?.exceptions).toBe((await listed())?.exceptions.length);
    expect(months.at(-1)?.noise).toBeNull();
    expect(sentence).toMatch(/^From April 2017 to March 2018: /);
    const tried = await story.ask<Answer>(HISTORY, { rules: { ...settings, changes: 2 } });
    const last = tried.data.exceptionHistory.preview?.at(-1)?.exceptions ?? 0;
    expect(last).toBeGreaterThan(months.at(-1)?.exceptions ?? 0);
    const wrong = await story.ask<Answer>(HISTORY, { rules: { ...settings, changes: 1 } });
    expect(wrong.errors[0]?.message).toContain('a whole number from 2 to 12');
  });

  it('take a fixed number of statements, however many there are', async () => {
    const taken = (variables: object) =>
      story.statementsOf(() => listed({ authority: 'wendmere', period: null, ...variables }));
    await taken({ below: true });
    const [own, below] = [await taken({}), await taken({ below: true })];
    expect(below).toBe(own);
    expect(own).toBeLessThanOrEqual(9);
  });

  it('begin with what a paper states to be red without printing a figure', async () => {
    const [norfolk] = await story.database.query<{ id: number }>(
      `SELECT id FROM "Authority" WHERE slug = 'norfolk'`,
    );
    const authorityId = norfolk?.id ?? 0;
    const reported = { cause: 'IMPORT', reason: 'The paper of May', person: 'A story' } as const;
    await commitRevision(story.database, { authorityId, ...reported }, (record, revision) =>
      record.query(
        `INSERT INTO "Observation" ("authorityId", "indicatorId", "placeId", basis, "periodKind",
                "periodStart", "periodEnd", absence, "ratingAsPrinted", provenance, source, "fromRevision")
         SELECT $1, i.id, p.id, v.basis, 'MONTH', '2018-05-01', '2018-06-01', 'STATED_RED', 'red',
                'PUBLISHED', 'The paper of May', $2
           FROM "Indicator" i
           JOIN "IndicatorVersion" v ON v."authorityId" = $1 AND v."indicatorId" = i.id
                                    AND v."toRevision" IS NULL
           JOIN "Place" p ON p."authorityId" = $1 AND p.kind = 'AUTHORITY'
          WHERE i."authorityId" = $1 AND i.key = '5.5'`,
        [authorityId, revision],
      ),
    );
    const page = await listed({ period: '2018-05' });
    expect(page?.exceptions[0]).toMatchObject({
      reading: { indicator: { key: '5.5' }, shown: null, state: 'NOT_RATED' },
      state: 'NOT_RATED',
      rules: [{ rule: 'STATED_RED' }],
    });
    expect(page?.exceptions[0]?.rules[0]?.sentence).toMatch(
      /^Stated red in the paper, no figure printed: nobody has rated it here/,
    );
  });
});
