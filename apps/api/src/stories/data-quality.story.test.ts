import { commitRevision } from '@vital-signs/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

const FINDING = /* GraphQL */ `
  fragment Told on Finding {
    key
    check
    weight
    state
    indicator {
      key
    }
    other {
      key
    }
    place {
      slug
    }
    period {
      key
    }
    stored
    against
    sentence
    appears {
      name
      address
    }
    decisions {
      state
      reason
      person
      revision
    }
  }
`;
const DATA_QUALITY = /* GraphQL */ `
  ${FINDING}
  query ($authority: String = "norfolk") {
    dataQuality(authority: $authority) {
      revision
      findings {
        ...Told
      }
      checks {
        check
        name
        description
        compared
        found
      }
    }
  }
`;
const decide = (mutation: string) => /* GraphQL */ `
  ${FINDING}
  mutation ($finding: ID!, $reason: String!) {
    decided: ${mutation}(
      authority: "norfolk"
      finding: $finding
      reason: $reason
    ) {
      ...Told
    }
  }
`;
const ROW = /* GraphQL */ `
  query ($key: String!, $edition: Int) {
    scorecard(authority: "norfolk", period: "2018-03", indicators: [$key], edition: $edition) {
      rows {
        codes
        marks {
          mark
          weight
          place
          month
          sentence
        }
      }
    }
  }
`;

interface FindingTold {
  readonly key: string;
  readonly check: string;
  readonly weight: string;
  readonly state: string;
  readonly indicator: { readonly key: string } | null;
  readonly other: { readonly key: string } | null;
  readonly place: { readonly slug: string } | null;
  readonly period: { readonly key: string } | null;
  readonly stored: string;
  readonly against: string;
  readonly sentence: string;
  readonly appears: readonly { readonly name: string; readonly address: string }[];
  readonly decisions: readonly {
    readonly state: string;
    readonly reason: string;
    readonly person: string;
    readonly revision: number;
  }[];
}
interface Quality {
  readonly revision: number;
  readonly findings: readonly FindingTold[];
  readonly checks: readonly {
    readonly check: string;
    readonly compared: number;
    readonly found: number;
  }[];
}
interface Row {
  readonly codes: readonly string[];
  readonly marks: readonly {
    readonly mark: string;
    readonly weight: string;
    readonly month: string | null;
  }[];
}

const REASON = 'The report itself prints it so; the district has been asked.';

describe('the quality of Norfolk’s data', () => {
  let story: Story;
  const quality = async () => {
    const { data, errors } = await story.ask<{ dataQuality: Quality }>(DATA_QUALITY);
    expect(errors).toEqual([]);
    return data.dataQuality;
  };
  const found = async (check: string, indicator: string, month?: string) =>
    (await quality()).findings.find(
      (finding) =>
        finding.check === check &&
        finding.indicator?.key === indicator &&
        (month === undefined || finding.period?.key === month),
    );
  const send = (mutation: string, finding: string, reason = REASON) =>
    story.ask<{ decided: FindingTold }>(decide(mutation), { finding, reason });
  /** A row of the scorecard with the marks that findings leave on it. */
  const row = async (key: string, edition?: number) => {
    const { data } = await story.ask<{ scorecard: { rows: readonly Row[] } }>(ROW, {
      key,
      edition,
    });
    const [only] = data.scorecard.rows;
    const marks = only?.marks.filter(({ weight }) => weight === 'FINDING') ?? [];
    return { codes: only?.codes ?? [], marks };
  };
  const revisions = async () => {
    const [counted] = await story.database.query<{ revisions: number; decisions: number }>(
      `SELECT (SELECT count(*)::int FROM "Revision") AS revisions,
              (SELECT count(*)::int FROM "FindingDecision") AS decisions`,
    );
    return counted;
  };
  /** Puts another figure in the place of one that is on record, as an import would. */
  const restate = (key: string, month: string, column: 'value' | 'numerator', figure: number) =>
    commitRevision(
      story.database,
      { authorityId: 1, cause: 'IMPORT', reason: 'A figure restated', person: 'Test' },
      async (transaction, revision) => {
        const columns = `"authorityId", "indicatorId", "placeId", basis, "periodKind", "periodStart",
          "periodEnd", denominator, "textAsPrinted", absence, provenance, "countsProvenance", source`;
        const [closed] = await transaction.query<{ id: string }>(
          `UPDATE "Observation" o SET "toRevision" = $1
             FROM "Indicator" i, "Place" p
            WHERE i."authorityId" = o."authorityId" AND i.id = o."indicatorId" AND i.key = $2
              AND p."authorityId" = o."authorityId" AND p.id = o."placeId" AND p.kind = 'AUTHORITY'
              AND o."periodKind" = 'MONTH' AND o."periodStart" = $3 AND o."toRevision" IS NULL
            RETURNING o.id::text`,
          [revision, key, `${month}-01`],
        );
        const kept = column === 'value' ? 'numerator' : 'value';
        await transaction.query(
          `INSERT INTO "Observation" (${columns}, ${column}, ${kept}, "fromRevision")
           SELECT ${columns}, $1::float8, ${kept}, $2 FROM "Observation" WHERE id = $3::int8`,
          [figure, revision, closed?.id],
        );
      },
    );

  beforeAll(async () => {
    story = await tellStory({ logLevel: 'silent' });
  });
  afterAll(() => story.end());

  it('lists what the checks find in the record, with the figures of both sides', async () => {
    const { findings } = await quality();
    const told = findings.map(({ check, indicator, period, stored, against }) => [
      ...[check, indicator?.key, period?.key ?? null, stored, against],
    ]);
    for (const expected of [
      ['TOLERANCES_IN_ORDER', '6.5', null, 'red 30, green 35', 'low is good'],
      ['LABEL_AGAINST_DATA', '4.3', null, 'printed 98.0', 'recomputed 122.5'],
      ['VALUE_AGAINST_COUNTS', '6.4', '2017-11', 'printed 72.0%', 'recomputed 70.1% (68 of 97)'],
      ['TWO_PRINTS', '6.2a', '2017-12', 'printed 1,046', 'also printed 1,020'],
      ['TWO_PRINTS', '4.6', '2018-03', 'printed 15.9%', 'also printed 9.9%'],
      ['TWO_PRINTS', '7.17', '2018-02', 'printed 61.4%', 'also printed 61.5%'],
      [
        ...['BREAKDOWN_AGAINST_TOTAL', 'section-47-outcome-shares', '2018-03'],
        ...['the parts together 91.9%', 'the whole 100%'],
      ],
    ]) {
      expect(told).toContainEqual(expected);
    }
    const ofAdoptions = findings.find(
      ({ check, indicator }) => check === 'COMMENTARY_AGAINST_TABLE' && indicator?.key === '10.3',
    );
    expect(ofAdoptions?.against).toMatch(/^10\.3 in February 2018 .*, March 2018 .*: it \w+$/);
    const twins = findings.filter(({ check }) => check === 'SAME_ROW_TWICE');
    expect(twins.map(({ indicator, other }) => [indicator?.key, other?.key])).toEqual([
      ['caseload-maximum-key-safeguarding', 'caseload-maximum-assessment'],
    ]);
  });

  it('lists findings before notes, all of them open at first, and each once', async () => {
    const { findings, checks } = await quality();
    const weights = findings.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort());
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['OPEN']));
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    const counted = checks.reduce((sum, { found: of }) => sum + of, 0);
    expect(counted).toBe(findings.length);
    expect(checks.filter(({ compared, found: of }) => compared < of)).toEqual([]);
  });

  it('says where each figure is shown', async () => {
    const appears = (await found('VALUE_AGAINST_COUNTS', '6.4'))?.appears ?? [];
    expect(appears).toContainEqual({
      name: 'Scorecard: 6.4',
      address: '/norfolk/scorecard?period=2017-11&q=6.4',
    });
    expect(appears).toContainEqual({
      name: 'Indicator: 6.4',
      address: '/norfolk/indicators/6.4?period=2017-11',
    });
  });

  it('knows nothing of an authority that is not there', async () => {
    const { data } = await story.ask<{ dataQuality: null }>(DATA_QUALITY, { authority: 'suffolk' });
    expect(data.dataQuality).toBeNull();
    const unknown = await story.ask<{ dataQuality: null }>(
      '{ dataQuality(authority: "norfolk", edition: 99) { revision } }',
    );
    expect(unknown.data.dataQuality).toBeNull();
  });

  it('keeps an accepted finding with its reason, and takes its mark from the scorecard', async () => {
    const before = await found('VALUE_AGAINST_COUNTS', '6.4');
    expect((await row('6.4')).marks).toMatchObject([
      { mark: 'DOES_NOT_RECOMPUTE', weight: 'FINDING', place: 0, month: '2017-11' },
    ]);
    expect((await row('6.4')).codes[0]).toBe('PPPPPPPPpPPPP');

    const { data, errors } = await send('acceptFinding', before?.key ?? '', `  ${REASON} `);
    expect(errors).toEqual([]);
    const { revision } = await quality();
    const decision = { state: 'ACCEPTED', reason: REASON, person: 'A Person', revision };
    const accepted = { ...before, state: 'ACCEPTED', decisions: [decision] };
    expect(data.decided).toEqual(accepted);
    expect(await found('VALUE_AGAINST_COUNTS', '6.4')).toEqual(accepted);
    expect((await quality()).findings.at(-1)?.key).toBe(before?.key);
    expect((await row('6.4')).marks).toEqual([]);
    expect((await row('6.4')).codes[0]).toBe('PPPPPPPPPPPPP');
  });

  it('leaves an edition as it was published, with the mark that the finding had then', async () => {
    expect((await row('6.4', 1)).marks).toMatchObject([{ mark: 'DOES_NOT_RECOMPUTE' }]);
    expect((await row('6.4', 1)).codes[0]).toBe('PPPPPPPPpPPPP');
    const { data } = await story.ask<{
      dataQuality: { revision: number; findings: { state: string; decisions: object[] }[] };
    }>(
      '{ dataQuality(authority: "norfolk", edition: 1) { revision findings { state decisions { reason } } } }',
    );
    expect(data.dataQuality.revision).toBeLessThan((await quality()).revision);
    expect(data.dataQuality.findings.length).toBeGreaterThan(0);
    expect(data.dataQuality.findings.filter(({ state }) => state !== 'OPEN')).toEqual([]);
    expect(data.dataQuality.findings.flatMap(({ decisions }) => decisions)).toEqual([]);
  });

  it('opens it again, with both decisions in its history, and marks the figure again', async () => {
    const accepted = await found('VALUE_AGAINST_COUNTS', '6.4');
    const { data } = await send('reopenFinding', accepted?.key ?? '', 'The district answered.');
    expect(data.decided).toMatchObject({ state: 'OPEN' });
    expect(data.decided.decisions.map(({ state }) => state)).toEqual(['OPEN', 'ACCEPTED']);
    expect((await row('6.4')).marks).toMatchObject([{ mark: 'DOES_NOT_RECOMPUTE' }]);
    expect((await row('6.4')).codes[0]).toBe('PPPPPPPPpPPPP');
  });

  it('refuses what cannot be done, in a sentence, and writes nothing', async () => {
    const open = (await found('TWO_PRINTS', '6.2a'))?.key ?? '';
    const before = await revisions();
    const refusals = [
      await send('acceptFinding', 'no-such-finding'),
      await send('reopenFinding', open),
      await send('acceptFinding', open, 'too short'),
      await send('acceptFinding', open, '         ·         '),
      await send('acceptFinding', open, 'x'.repeat(1_001)),
    ];
    expect(refusals.map(({ errors }) => errors[0]?.extensions)).toMatchObject([
      { code: 'REFUSED', reason: 'UNKNOWN_FINDING' },
      { code: 'REFUSED', reason: 'ALREADY_OPEN' },
      { code: 'BAD_USER_INPUT', argument: 'reason', expected: '10 to 1,000 characters' },
      { code: 'BAD_USER_INPUT', argument: 'reason' },
      { code: 'BAD_USER_INPUT', argument: 'reason' },
    ]);
    expect(await revisions()).toEqual(before);
  });

  it('takes no write from a form of another site, nor by an address', async () => {
    const finding = (await found('TWO_PRINTS', '6.2a'))?.key ?? '';
    const query = decide('acceptFinding');
    const variables = { finding, reason: REASON };
    const before = await revisions();
    const body = JSON.stringify({ query, variables });
    const form = { method: 'POST', headers: { 'content-type': 'text/plain' }, body };
    expect((await story.send('/graphql', form)).ok).toBe(false);
    const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const headers = { 'apollo-require-preflight': 'true' };
    const byAddress = await story.send(`/graphql?${asked.toString()}`, { headers });
    expect(byAddress.ok).toBe(false);
    expect(await revisions()).toEqual(before);
  });

  it('lets one of two who accept at once through, and tells the other', async () => {
    const key = (await found('TWO_PRINTS', '7.17'))?.key ?? '';
    const before = await revisions();
    const both = await Promise.all([send('acceptFinding', key), send('acceptFinding', key)]);
    const reasons = both.map(({ errors }) => errors[0]?.extensions['reason'] ?? 'DONE');
    expect(reasons.sort()).toEqual(['ALREADY_ACCEPTED', 'DONE']);
    expect(await revisions()).toEqual({
      revisions: (before?.revisions ?? 0) + 1,
      decisions: (before?.decisions ?? 0) + 1,
    });
  });

  it('writes nothing of a decision that fails on its way', async () => {
    const key = (await found('TWO_PRINTS', '4.6'))?.key ?? '';
    const before = await revisions();
    await story.database.query(
      'ALTER TABLE "FindingDecision" ADD CONSTRAINT closed CHECK (reason <> \'It fails on its way\')',
    );
    const { errors } = await send('acceptFinding', key, 'It fails on its way');
    expect(errors[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    await story.database.query('ALTER TABLE "FindingDecision" DROP CONSTRAINT closed');
    expect(await revisions()).toEqual(before);
    expect((await found('TWO_PRINTS', '4.6'))?.state).toBe('OPEN');
  });

  it('finds a fault that is planted, under a key of its own, and no longer when it is taken away', async () => {
    const planted = () => found('VALUE_AGAINST_COUNTS', '6.4', '2018-03');
    expect(await planted()).toBeUndefined();
    const { data } = await story.ask<{ series: { values: (number | null)[] } }>(
      '{ series(authority: "norfolk", indicator: "6.4", from: "2018-03", to: "2018-03") { values } }',
    );
    const printed = data.series.values[0] ?? 0;

    await restate('6.4', '2018-03', 'value', printed + 5);
    const first = await planted();
    expect(first).toMatchObject({ weight: 'FINDING', state: 'OPEN', period: { key: '2018-03' } });
    expect((await row('6.4')).marks.map(({ month }) => month)).toEqual(['2017-11', '2018-03']);
    await send('acceptFinding', first?.key ?? '');
    expect((await planted())?.state).toBe('ACCEPTED');

    await restate('6.4', '2018-03', 'value', printed + 6);
    const second = await planted();
    expect(second).toMatchObject({ state: 'OPEN', decisions: [] });
    expect(second?.key).not.toBe(first?.key);

    await restate('6.4', '2018-03', 'value', printed);
    expect(await planted()).toBeUndefined();
    expect((await row('6.4')).marks.map(({ month }) => month)).toEqual(['2017-11']);
  });

  it('finds a claim that the figures contradict, marks the figure, and lets both go with the claim', async () => {
    const contradicted = async () =>
      (await quality()).findings.filter(
        ({ check, indicator }) => check === 'COMMENTARY_AGAINST_TABLE' && indicator?.key === '6.4',
      );
    const markOf = async () =>
      (await row('6.4')).marks.filter(({ mark }) => mark === 'COMMENTARY_AGAINST_TABLE');
    const request = { authorityId: 1, cause: 'EDIT', reason: 'A claim', person: 'Test' } as const;
    const claim = (relation: string, number: number) =>
      commitRevision(story.database, request, (transaction, revision) =>
        transaction.query(
          `INSERT INTO "Statement" ("authorityId", "indicatorId", "placeId", basis, "periodKind",
             "periodStart", "periodEnd", relation, number, decimals, text, source, "fromRevision")
           SELECT i."authorityId", i.id, p.id, 'IN_PERIOD', 'MONTH', '2017-11-01', '2017-12-01',
                  $1::"StatementRelation", $2, 0, 'A claim', 'Test', $3
             FROM "Indicator" i JOIN "Place" p ON p."authorityId" = i."authorityId"
            WHERE i."authorityId" = 1 AND i.key = '6.4' AND p.kind = 'AUTHORITY'`,
          [relation, number, revision],
        ),
      );
    await claim('ABOVE', 70);
    expect(await contradicted()).toEqual([]);
    await claim('BELOW', 70);
    expect(await contradicted()).toMatchObject([
      {
        ...{ weight: 'FINDING', state: 'OPEN', period: { key: '2017-11' }, stored: '“A claim”' },
        against: '6.4 in November 2017 72.0%, not below 70%',
      },
    ]);
    expect(await markOf()).toMatchObject([{ month: '2017-11' }]);
    await commitRevision(story.database, request, (transaction, revision) =>
      transaction.query(
        `UPDATE "Statement" SET "toRevision" = $1 WHERE text = 'A claim' AND "toRevision" IS NULL`,
        [revision],
      ),
    );
    expect(await contradicted()).toEqual([]);
    expect(await markOf()).toEqual([]);
  });

  it('is audited once for each state of the record, and not again for a decision', async () => {
    await quality();
    const warm = await story.statementsOf(quality);
    await restate('6.4', '2018-02', 'numerator', 1);
    const restated = await story.statementsOf(quality);
    const key = (await found('TWO_PRINTS', '6.2a'))?.key ?? '';
    await send('acceptFinding', key);
    const decided = await story.statementsOf(quality);
    expect([restated - warm, decided - warm]).toEqual([6, 0]);
  });
});
