import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPublicEdition, type PublicEdition } from '@vital-signs/domain';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { NOBODY } from '../viewer/viewer';
import { tellStory, type Story } from './story-server';
import { viewerWith } from './story-viewers';

const OF_NORFOLK = viewerWith({ norfolk: [{ role: 'ANALYST', place: null }] });

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

function elements(node: Node): readonly Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elements)] : own;
}

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value;

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('public pages', () => {
  let story: Story;
  let wendmere: PublicEdition;
  const pages = [
    '/public',
    '/public/accessibility',
    '/public/privacy',
    '/public/norfolk',
    '/public/wendmere',
  ];

  beforeAll(async () => {
    story = await tellStory({
      viewers: {
        of: ({ headers }) => (headers['x-who'] === 'of Norfolk' ? OF_NORFOLK : NOBODY),
        close: () => Promise.resolve(),
      },
      publicContact: 'help@council.example',
    });
    const [row] = await story.database.query<{ document: string }>(
      `SELECT e.document FROM "Edition" e JOIN "Authority" a ON a.id = e."authorityId"
        WHERE a.slug = 'wendmere' AND e.audience = 'PUBLIC'
        ORDER BY e."periodStart" DESC, e.number DESC LIMIT 1`,
    );
    if (row === undefined) throw new Error('The fictional council has no public edition.');
    wendmere = readPublicEdition(row.document);
  });
  afterAll(() => story.end());

  const indicatorPage = (key: string) =>
    `/public/wendmere/editions/${wendmere.number}/indicators/${encodeURIComponent(key)}`;

  it('are open to everybody, set no cookie, and may be kept by anybody for a while', async () => {
    for (const page of [...pages, indicatorPage(wendmere.indicators[0]?.key ?? '')]) {
      const answer = await story.send(page);
      expect([page, answer.status]).toEqual([page, 200]);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=300, must-revalidate');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const etag = answer.headers.get('etag') ?? '';
      const again = await story.send(page, { headers: { 'if-none-match': etag } });
      expect([page, again.status]).toEqual([page, 304]);
    }
  });

  it('are whole without scripts and without styles of their own', async () => {
    const keys = wendmere.indicators.map(({ key }) => indicatorPage(key));
    for (const page of [...pages, ...keys]) {
      const all = elements(parse(await (await story.send(page)).text()));
      const names = all.map(({ tagName }) => tagName);
      expect(names).not.toContain('script');
      expect(names.filter((name) => name === 'h1')).toHaveLength(1);
      expect(names.filter((name) => name === 'main')).toHaveLength(1);
      expect(all.filter((one) => attribute(one, 'style') !== undefined)).toEqual([]);
      expect(attribute(all[0] as Element, 'lang')).toBe('en-GB');
      const ids = all.flatMap((one) => attribute(one, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const heads = all.filter(({ tagName }) => tagName === 'th');
      expect(heads.filter((one) => attribute(one, 'scope') === undefined)).toEqual([]);
      const tables = names.filter((name) => name === 'table').length;
      expect(names.filter((name) => name === 'caption')).toHaveLength(tables);
    }
  });

  it('link to nothing that is not there', async () => {
    const seen = new Set<string>();
    for (const page of ['/public', '/public/wendmere', '/public/norfolk']) {
      for (const one of elements(parse(await (await story.send(page)).text()))) {
        const address = attribute(one, 'href');
        if (address?.startsWith('/public')) seen.add(address);
      }
    }
    expect(seen.size).toBeGreaterThan(100);
    for (const address of seen) {
      expect([address, (await story.send(address)).status]).toEqual([address, 200]);
    }
  });

  it('name no team, and nothing that is modelled', async () => {
    const teams = await story.database.query<{ name: string; slug: string }>(
      `SELECT name, slug FROM "Place" WHERE kind = 'TEAM'`,
    );
    expect(teams.length).toBeGreaterThan(20);
    for (const page of ['/public/norfolk', '/public/wendmere', indicatorPage('2.2')]) {
      const text = await (await story.send(page)).text();
      for (const { name, slug } of teams) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(`"${slug}"`);
      }
      expect(text.toLowerCase()).not.toContain('modelled');
    }
  });

  it('show c with its explanation for every figure that is protected', async () => {
    let found = 0;
    for (const indicator of wendmere.indicators) {
      const protectedPlaces = wendmere.places.filter(({ readings }) =>
        readings[indicator.key]?.codes.includes('5'),
      );
      if (protectedPlaces.length === 0) continue;
      const all = elements(parse(await (await story.send(indicatorPage(indicator.key))).text()));
      const table = all.filter(({ tagName }) => tagName === 'table').at(-1);
      if (table === undefined) throw new Error(`${indicator.key} has no table of places.`);
      const rows = elements(table).filter(({ tagName }) => tagName === 'tr');
      for (const { place, readings } of protectedPlaces) {
        const cells = rows
          .map((row) => elements(row).filter(({ tagName }) => /^t[hd]$/.test(tagName)))
          .find(([name]) => name !== undefined && textOf(name) === place.name);
        // The latest month first, and none before the first of which anything is known.
        const figures = (cells ?? []).slice(2);
        const { codes = '' } = readings[indicator.key] ?? {};
        [...codes].forEach((code, month) => {
          if (code !== '5') return;
          found += 1;
          const cell = figures[codes.length - 1 - month];
          if (cell === undefined) throw new Error(`${indicator.key} lacks a month.`);
          const [sign] = elements(cell).filter((one) => attribute(one, 'class') === 'absent');
          expect(sign?.childNodes.map(textOf)).toEqual([
            'c',
            'suppressed to protect small numbers',
          ]);
        });
      }
      expect(all.map(textOf).join(' ')).toContain(
        indicator.measureKind === 'AVERAGE'
          ? 'An average, or a score that is one, is no count of children'
          : 'A count of one to five children is not shown',
      );
    }
    expect(found).toBeGreaterThan(20);
  });

  it('draw in each line the months that are shown, and no other', async () => {
    const all = elements(parse(await (await story.send('/public/wendmere')).text()));
    let gaps = 0;
    for (const row of all.filter(({ tagName }) => tagName === 'tr')) {
      const inRow = elements(row);
      const link = inRow.find(({ tagName }) => tagName === 'a');
      const path = inRow.find(({ tagName }) => tagName === 'path');
      if (link === undefined || path === undefined) continue;
      const key = decodeURIComponent((attribute(link, 'href') ?? '').split('/').at(-1) ?? '');
      const { values = [], codes = '' } = wendmere.places[0]?.readings[key] ?? {};
      const drawn = (attribute(path, 'd') ?? '').match(/[ML]/g) ?? [];
      expect([key, drawn.length]).toEqual([key, values.filter((value) => value !== null).length]);
      if (codes.includes('5')) gaps += 1;
    }
    expect(gaps).toBeGreaterThan(0);
  });

  it('say so in a page where there is none', async () => {
    for (const page of [
      '/public/nowhere',
      '/public/wendmere/editions/999',
      `/public/wendmere/editions/1`,
      '/public/wendmere/editions/1 OR 1=1',
      `${indicatorPage('99.9')}`,
      '/public/wendmere/teams',
    ]) {
      const answer = await story.send(encodeURI(page));
      expect([page, answer.status]).toEqual([page, 404]);
      expect(await answer.text()).toContain('Not found');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it('give the same figures as a table, with c where they are protected', async () => {
    const answer = await story.send(`/public/wendmere/editions/${wendmere.number}/scorecard.csv`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const lines = (await answer.text()).split('\r\n').filter((line) => line !== '');
    expect(lines.filter((line) => /,c,/.test(line)).length).toBeGreaterThan(0);
    expect(lines.length).toBeGreaterThan(wendmere.indicators.length * wendmere.places.length);
  });

  it('are what the export answers from where nobody is signed in, or it says to sign in', async () => {
    const answer = await story.send('/export/scorecard.csv?authority=wendmere');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`public edition ${wendmere.number}`);
    const none = await story.send('/export/scorecard.csv?authority=wendmere&period=2017-01');
    expect(none.status).toBe(401);
    expect(await none.text()).toContain('Sign in to see this.');
  });

  it.each([
    ['place=nowhere', 'place: “nowhere” is not a place there'],
    ['place=quillhaven-assessment', 'place: “quillhaven-assessment” is not a place there'],
    ['area=child-protection', 'area: has no effect on a public edition'],
    ['rating=red&modelled=off', 'known are authority, period, place, edition.'],
  ])('say in the export what cannot be asked of them: %s', async (query, sentence) => {
    const answer = await story.send(`/export/scorecard.csv?authority=wendmere&${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(sentence);
  });

  it('are given to somebody of another authority as they are to anybody', async () => {
    const headers = { 'x-who': 'of Norfolk' };
    const place = wendmere.places[0]?.place.slug ?? '';
    for (const query of ['', `&place=${place}`]) {
      const path = `/export/scorecard.csv?authority=wendmere${query}`;
      const [own, anybody] = [await story.send(path, { headers }), await story.send(path)];
      expect([own.status, anybody.status]).toEqual([200, 200]);
      expect(await own.text()).toBe(await anybody.text());
    }
    const none = '/export/scorecard.csv?authority=wendmere&period=2017-01';
    expect((await story.send(none, { headers })).status).toBe(404);
  });
});
