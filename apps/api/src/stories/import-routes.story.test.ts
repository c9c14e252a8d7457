import { month, periodKey } from '@vital-signs/domain';
import { describeFile, readRows, sourceOfBytes, writeWorkbook } from '@vital-signs/tabular';
import type { WrittenCell } from '@vital-signs/tabular';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../viewer/viewer';
import { NOBODY } from '../viewer/viewer';
import { analystOf, figuresOf, keptOf, loaderOf, NORFOLK_ALONE } from './story-import';
import { aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ann = analystOf('Ann Analyst', 'norfolk');
const lee = aPerson('Lee Leader', { norfolk: [{ role: 'LEADER', place: null }] });
const fay = analystOf('Fay Analyst', 'wendmere');
const sue: Viewer = { ...aPerson('Sue Analyst', {}), withoutSecondFactor: ['norfolk'] };

const FILE = 'Ref,Place,Period,Value\n1.1,Norfolk,2018-04,4011\n';
const TEMPLATE = '/api/imports/norfolk/template.xlsx?period=2018-03';

describe('the addresses to which files are sent, and from which templates come', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory({
      ...{ template: NORFOLK_ALONE, viewers: severalPeople([ann, lee, fay, sue]) },
      ...{ development: true, today: () => '2018-05-01' },
    });
  });
  afterAll(() => story.end());

  it.each([
    ['nobody', NOBODY, 401, 'UNAUTHENTICATED'],
    ['a leader', lee, 403, 'FORBIDDEN'],
    ['an analyst of another authority', fay, 404, 'REFUSED'],
    ['an analyst who lacks the second factor', sue, 403, 'SECOND_FACTOR_NEEDED'],
  ])('refuse %s, and tell of it', async (_, who, status, code) => {
    const before = await keptOf(story.database);
    const load = loaderOf(story, who);
    const headers = { 'x-story-person': who.person?.id ?? '' };
    for (const answer of [
      await load.send('april.csv', FILE),
      await story.send(TEMPLATE, { headers }),
    ]) {
      expect(answer.status).toBe(status);
      const { errors } = (await answer.json()) as {
        errors: { extensions: { code: string; requestId: string } }[];
      };
      expect(errors[0]?.extensions).toMatchObject({
        ...{ code, requestId: answer.headers.get('x-request-id') },
      });
    }
    expect(await keptOf(story.database)).toBe(before);
    await story.server.trail.settled();
    const events = await story.database.query(
      `SELECT 1 FROM "AuditEvent" WHERE kind = 'request.refused' AND subject LIKE '/api/imports%'`,
    );
    expect(events.length).toBeGreaterThan(0);
  });

  it('take a file from no page but ours, and in no form that another page could send', async () => {
    const headers = { 'x-story-person': ann.person?.id ?? '' };
    const foreign = await story.send('/api/imports/norfolk/files?name=a.csv', {
      method: 'POST',
      headers: {
        ...headers,
        ...{ 'content-type': 'application/octet-stream', origin: 'https://elsewhere.example' },
      },
      body: FILE,
    });
    expect(foreign.status).toBe(403);
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json']) {
      const answer = await story.send('/api/imports/norfolk/files?name=a.csv', {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body: FILE,
      });
      expect([type, answer.status]).toEqual([type, 415]);
    }
    const nameless = await story.send('/api/imports/norfolk/files', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      body: FILE,
    });
    expect(nameless.status).toBe(400);
  });

  it('keep of a name its last part, without what cannot be seen', async () => {
    const load = loaderOf(story, ann);
    const number = await load.receive('C:\\figures\\\u202emarch\u0000.csv', FILE);
    const [kept] = await story.database.query<{ fileName: string }>(
      'SELECT "fileName" FROM "Import" WHERE id = $1',
      [number],
    );
    expect(kept?.fileName).toBe('march.csv');
    await load.cancel(number);
  });

  it.each(['long', 'places'])(
    'give a template (%s) that is loaded without a word when it is filled in',
    async (shape) => {
      const load = loaderOf(story, ann);
      const headers = { 'x-story-person': ann.person?.id ?? '' };
      const answer = await story.send(`${TEMPLATE}&shape=${shape}`, { headers });
      expect(answer.status).toBe(200);
      const template = new Uint8Array(await answer.arrayBuffer());
      const filled = await fillIn(template, shape === 'long');
      const number = await load.receive('march.xlsx', filled);
      const checked = await load.check(number);
      expect(checked.issues.filter(({ severity }) => severity !== 'NOTE')).toEqual([]);
      expect(checked.issues.map(({ code }) => code)).not.toContain('SHEETS_NOT_READ');
      expect(checked).toMatchObject({ state: 'CHECKED', cellsNew: 0, cellsChanged: 0 });
      expect(checked.cellsSame).toBeGreaterThan(20);
      await load.cancel(number);
    },
  );

  /** The template with what is on record written into it, as somebody would. */
  async function fillIn(bytes: Uint8Array, isLong: boolean): Promise<Uint8Array<ArrayBuffer>> {
    const source = sourceOfBytes(bytes);
    const described = await describeFile(source);
    expect(described.sheets.map(({ name }) => name)).toEqual(['Figures', 'Notes']);
    const names = await story.database.query<{ slug: string; name: string }>(
      'SELECT slug, name FROM "Place"',
    );
    const figures = (await figuresOf(story.database, periodKey(month('2018-03')))).filter(
      ({ provenance, value }) => provenance !== 'MODELLED' && value !== null,
    );
    const valueOf = (key: string, place: string) => {
      const slug = names.find(({ name }) => name === place)?.slug;
      const value = figures.find((one) => one.key === key && one.slug === slug)?.value ?? null;
      // What may be a fraction of one is asked about, unless it is written as it is printed.
      const isSmall = value !== null && value > 0 && value <= 1;
      return isSmall && percentages.has(key) ? `${value}%` : value;
    };
    const units = await story.database.query<{ key: string }>(
      `SELECT i.key FROM "Indicator" i
         JOIN "IndicatorVersion" v ON v."authorityId" = i."authorityId" AND v."indicatorId" = i.id
        WHERE v.unit = '%'`,
    );
    const percentages = new Set(units.map(({ key }) => key));
    const rows: string[][] = [];
    for await (const batch of readRows(source, described, 'Figures')) {
      for (const { cells } of batch) rows.push(Array.from(cells, (cell) => cell?.text ?? ''));
    }
    const [headings = [], ...lines] = rows;
    const notes: string[][] = [];
    for await (const batch of readRows(source, described, 'Notes')) {
      for (const { cells } of batch) notes.push(Array.from(cells, (cell) => cell?.text ?? ''));
    }
    const at = notes.findIndex(([first]) => first === 'Ref');
    const columns = (notes[at] ?? []).map((heading) => ({ heading }));
    const table = lines.map((line): WrittenCell[] => {
      const [key = ''] = line;
      return headings.map((heading, at) => {
        if (isLong) return heading === 'Value' ? valueOf(key, line[2] ?? '') : line[at] || null;
        return at < 3 ? (line[at] ?? null) : valueOf(key, heading);
      });
    });
    return writeWorkbook({
      title: 'Filled in',
      sheets: [
        {
          name: 'Figures',
          table: { columns: headings.map((heading) => ({ heading })), rows: table },
        },
        { name: 'Notes', table: { columns, rows: notes.slice(at + 1) } },
      ],
    });
  }
});
