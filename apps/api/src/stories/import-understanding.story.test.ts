import { rawWorkbook } from '@vital-signs/testkit/bad-files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analystOf, loaderOf, NORFOLK_ALONE } from './story-import';
import { CATALOGUE_KEEPER, keepingCatalogue } from './story-catalogue';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ann = analystOf('Ann Analyst', 'norfolk');
const HEADINGS = ['Ref', 'Name', 'Place', 'Period', 'Value'];
const lines = (...rows: readonly (readonly string[])[]) =>
  `${[HEADINGS, ...rows].map((row) => row.join(',')).join('\n')}\n`;

interface Proposed {
  readonly import: {
    readonly proposal: {
      readonly remarks: readonly string[];
      readonly refusal: string | null;
      readonly mapping: { readonly sheet: string | null };
    };
  };
}

describe('what a file says', () => {
  let story: Story;
  let load: ReturnType<typeof loaderOf>;
  beforeAll(async () => {
    story = await tellStory({
      ...{
        template: NORFOLK_ALONE,
        viewers: severalPeople([ann, CATALOGUE_KEEPER]),
        development: true,
      },
      today: () => '2018-06-01',
    });
    load = loaderOf(story, ann);
  });
  afterAll(() => story.end());

  const proposalOf = async (number: number) => {
    const { data, errors } = await load.ask<Proposed>(
      `query ($authority: String!, $number: Int!) { import(authority: $authority, number: $number) {
         proposal { remarks refusal mapping { sheet } } } }`,
      { number },
    );
    expect(errors).toEqual([]);
    return data.import.proposal;
  };
  const codesOf = (issues: readonly { readonly code: string }[]) =>
    [...new Set(issues.map(({ code }) => code))].sort();

  it('of a month that is new raises nothing of what was wrong with the record before', async () => {
    const rows = [
      ['2.1', 'Contacts - No. (in-month)', 'Norfolk', 'Apr-18', '3102'],
      ['2.2', '', 'Norfolk', 'Apr-18', '590'],
    ];
    const number = await load.receive('april.csv', lines(...rows));
    const { state, issues } = await load.check(number);
    expect(state).toBe('CHECKED');
    expect(codesOf(issues.filter(({ severity }) => severity !== 'NOTE'))).toEqual([]);
    await load.cancel(number);
  });

  it('beside a ref is held against the name that the indicator has', async () => {
    const rows = [['2.1', 'Children on a plan for two years', 'Norfolk', 'Apr-18', '3102']];
    const number = await load.receive('another-council.csv', lines(...rows));
    const { issues } = await load.check(number);
    expect(issues.filter(({ code }) => code === 'NAME_DIFFERS')).toMatchObject([
      { severity: 'WARNING', row: 2, columnName: 'B', read: 'Children on a plan for two years' },
    ]);
    const [refusal] = (await load.store(number)).errors;
    expect(refusal?.extensions['reason']).toBe('NOT_ACKNOWLEDGED');
    // Whoever says that the names are of one thing is not asked again.
    const same = await load.check(number, (proposed) => ({
      ...proposed,
      names: [
        { kind: 'INDICATOR', text: 'Children on a plan for two years', means: '2.1', reason: '' },
      ],
    }));
    expect(codesOf(same.issues)).toEqual(['NAME_MAPPED']);
    await load.cancel(number);
  });

  it('on the sheet with figures is read, wherever it stands, and other such sheets are named', async () => {
    const month = (period: string, value: number) => [
      ['Ref', 'Place', 'Period', 'Value'],
      ['2.1', 'Norfolk', period, value],
    ];
    const workbook = rawWorkbook([
      { name: 'Notes', rows: [['Monthly figures'], ['Taken on 2 May 2018']] },
      { name: 'April', rows: month('Apr-18', 3102) },
      { name: 'May', rows: month('May-18', 3180) },
    ]);
    const number = await load.receive('months.xlsx', new Uint8Array(workbook));
    const { mapping, remarks } = await proposalOf(number);
    expect(mapping.sheet).toBe('April');
    expect(remarks.slice(0, 2)).toEqual([
      expect.stringContaining('"April" is read, the first that holds figures'),
      expect.stringContaining('"May" holds figures too'),
    ]);
    const { state, issues } = await load.check(number);
    expect(state).toBe('CHECKED');
    expect(codesOf(issues)).toEqual(['SHEETS_NOT_READ']);
    await load.cancel(number);
  });

  it('of the whole country is refused before anything is said of its columns', async () => {
    const text =
      'time_period,time_identifier,geographic_level,country_code,referrals\n' +
      '201718,Financial year,National,E92000001,655630\n';
    const number = await load.receive('headline_figures.csv', text);
    const { refusal } = await proposalOf(number);
    expect(refusal).toContain('National figures');
    const { state, issues } = await load.check(number);
    expect(state).toBe('REFUSED');
    expect(issues).toMatchObject([{ code: 'NATIONAL_FILE', severity: 'FAIL', row: 1 }]);
    await load.cancel(number);
  });

  it('of an indicator after its end is left out where somebody says so, and stored without it', async () => {
    const { ask, seen } = keepingCatalogue(() => story);
    const ended = await ask<{ endIndicator: { saved: boolean } }>(
      `mutation ($seen: Int!) { endIndicator(authority: "norfolk", seen: $seen, key: "3.3",
         on: "2018-04-01", reason: "Nobody asks for it") { saved } }`,
      { seen: await seen() },
    );
    expect(ended).toEqual({ endIndicator: { saved: true } });
    const text = lines(
      ['2.1', 'Contacts - No. (in-month)', 'Norfolk', 'Apr-18', '3102'],
      ['3.3', '', 'Norfolk', 'Apr-18', '61.2%'],
    );
    const number = await load.receive('april-with-ended.csv', text);
    const refused = await load.check(number);
    expect(refused.state).toBe('REFUSED');
    expect(refused.issues.filter(({ severity }) => severity === 'FAIL')).toMatchObject([
      { code: 'INDICATOR_ENDED', row: 3, read: '3.3' },
    ]);
    const reason = 'The county still prints it.';
    const left = { kind: 'ENDED_INDICATOR', text: '3.3', means: null, reason } as const;
    const checked = await load.check(number, (proposed) => ({ ...proposed, names: [left] }));
    expect(checked).toMatchObject({ state: 'CHECKED', cellsNew: 1 });
    expect(checked.issues.filter(({ code }) => code === 'LEFT_OUT_BY_CHOICE')).toMatchObject([
      { row: 3, sentence: `Row 3 of "3.3", after its end, is left out by choice: ${reason}` },
    ]);
    await load.acknowledgeAll(number);
    const { errors } = await load.store(number);
    expect(errors).toEqual([]);
    const kept = await load.ask<{ import: { state: string; person: string; mapping: unknown } }>(
      `query ($authority: String!, $number: Int!) { import(authority: $authority, number: $number) {
         state person mapping { names { kind text means reason } } } }`,
      { number },
    );
    expect(kept.data.import).toEqual({
      ...{ state: 'STORED', person: 'Ann Analyst', mapping: { names: [left] } },
    });
  });
});
