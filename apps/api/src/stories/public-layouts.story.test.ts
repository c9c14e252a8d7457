import { commitRevision } from '@vital-signs/database';
import { DEFAULT_LAYOUT, readPublicEdition } from '@vital-signs/domain';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratingHeadings } from '../public-pages/public-layout';
import { UsualTable } from '../public-pages/UsualTable';
import { tellStory, type Story } from './story-server';
import { alwaysAsking, viewerWith } from './story-viewers';

describe('public pages of an authority with a layout of its own', () => {
  let story: Story;
  const page = async (address: string) => (await story.send(address)).text();
  const editionOf = async (slug: string) => {
    const [found] = await story.database.query<{ number: number; document: string }>(
      `SELECT e.number, e.document FROM "Edition" e JOIN "Authority" a ON a.id = e."authorityId"
        WHERE a.slug = $1 AND e.audience = 'PUBLIC' ORDER BY e.number DESC LIMIT 1`,
      [slug],
    );
    return {
      address: `/public/${slug}/editions/${found?.number}`,
      edition: readPublicEdition(found?.document ?? ''),
    };
  };
  const cellsOf = (html: string, ref: string) =>
    [...html.matchAll(/<tr>.*?<\/tr>/gs)]
      .map(([row]) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell))
      .find(([first]) => first === ref) ?? [];
  const headingsIn = (html: string) =>
    [...(/<thead>(.*?)<\/thead>/s.exec(html)?.[1] ?? '').matchAll(/<th[^>]*>(.*?)<\/th>/gs)].map(
      ([, heading]) => heading?.replaceAll('\u00a0', ' '),
    );

  beforeAll(async () => {
    const staff = [{ role: 'ANALYST', place: null }] as const;
    story = await tellStory({ viewers: alwaysAsking(viewerWith({ northumberland: staff })) });
  });
  afterAll(() => story.end());

  it('have the columns and words of Lambeth’s report', async () => {
    const html = await page((await editionOf('lambeth')).address);
    expect(headingsIn(html)).toEqual([
      ...['Ref', 'Performance Measure', 'Num', 'Denom', 'Current', 'Period'],
      ...['Sep 18', 'Oct 18', 'Nov 18', 'Dec 18', 'Jan 19', 'Feb 19', 'Target', 'Trend', 'Rating'],
    ]);
    expect(html).toContain('At or better than upper');
    expect(html).toContain('public editions do not hold “2017/18”');
    expect(html).not.toContain('> Green<');
    // The months beside the year so far as the report prints them, and the year so far itself.
    expect(cellsOf(html, '2.1')).toEqual(
      expect.arrayContaining(['97.2%', '97.3%', '98.3%', '97.5%', '97.0%', '97.3%', '97.0%']),
    );
    expect(cellsOf(html, '2.10')).toEqual(
      expect.arrayContaining(['91.3%', '92.7%', '95.0%', '92.2%', '75.4%', '87.7%', '89.4%']),
    );
    expect(html).not.toContain('one by one');
    // The report prints 87.3% as the current figure and 87.5%, as its counts make it, for February.
    const accommodation = cellsOf(html, '6.3D');
    expect(accommodation.slice(1, 3)).toEqual(['231', '264']);
    expect(accommodation[3]).toContain('87.3%<span aria-hidden="true"> ‡');
    expect(accommodation[10]).toBe('87.5%');
    expect(html).toContain(
      '6.3D, February 2019: printed 87.3%, but 231 of 264 is 87.5%; among its months the report prints 87.5%',
    );
  });

  it('name both ratings of Northumberland, and show the latest figure of each row with its period', async () => {
    const { address, edition } = await editionOf('northumberland');
    const html = await page(address);
    expect(headingsIn(html)).toEqual(
      expect.arrayContaining(['Latest', 'Period', 'Against tolerance', 'Against target']),
    );
    expect(html).toContain(
      'The report’s own column headings are lost in the scan; these are ours.',
    );
    const foster = edition.indicators.find(({ name }) => name?.includes('foster care children'));
    const reading = edition.places[0]?.readings[foster?.key ?? ''];
    expect(reading).toMatchObject({ behind: 1, state: 'GREEN', secondState: 'GREEN' });
    expect(reading?.values.slice(-2)).toEqual([81, null]);
    expect(html).toContain('<td>June 2018</td>');
    expect(html).toMatch(
      /these are “Against tolerance”; by “Against target” there are \d+ Red, \d+ Green/,
    );
    const own = await page(`${address}/indicators/${foster?.key}`);
    expect(own).toContain('June 2018');
    expect(own.replaceAll(/<[^>]+>/g, '')).toMatch(
      /against tolerance: ★\sGreen, against target: ★\sGreen/,
    );
    const csv = await page(`${address}/scorecard.csv`);
    expect(csv).toContain('Against tolerance,Against target');
  });

  it('hold Northumberland’s rows of quarters beside those of months, each at its own quarter and protected', async () => {
    const { address, edition } = await editionOf('northumberland');
    const html = await page(address);
    const csv = await page(`${address}/scorecard.csv`);
    expect(edition.indicators).toHaveLength(20);
    expect(edition).not.toHaveProperty('leftOut');
    const why =
      /Of quarters: Reduction in first time entrants .*; 13 Use of custody; 14 % of Young .*; 15 % .*; Supporting Families/;
    expect(html).toMatch(why);
    expect(csv).toMatch(why);
    const readings = edition.places[0]?.readings ?? {};
    // January to March stands in March, April to June in June.
    expect(readings['12']).toMatchObject({ behind: 4, state: 'GREEN', secondState: 'RED' });
    expect(readings['12']?.values.slice(-5)).toEqual([55, null, null, null, null]);
    expect(readings['14']).toMatchObject({ behind: 1, state: 'GREEN' });
    // Five children in custody, and the three of 91 who live in no suitable place.
    expect(readings['13']?.codes.at(-5)).toBe('5');
    expect(readings['15']?.codes.at(-2)).toBe('5');
    const own = (await page(`${address}/indicators/12`)).replaceAll(/<[^>]+>/g, '');
    expect(own).toContain('Q4 2017/18');
    expect(own).toContain('Quarter by quarter');
    expect(own).not.toMatch(/March 2018|there is no figure/);
  });

  it('show both ratings in the product’s own columns too, where there is no layout', async () => {
    const { edition } = await editionOf('northumberland');
    const { layout: _, ...authority } = edition.authority;
    const plain = { ...edition, authority };
    const shown = { caption: 'Indicators', indicators: edition.indicators, localities: [] };
    const html = renderToStaticMarkup(createElement(UsualTable, { edition: plain, ...shown }));
    expect(headingsIn(html).slice(3, 5)).toEqual(ratingHeadings(DEFAULT_LAYOUT));
    const cells = [...html.matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(([row]) => row);
    expect(cells.some((row) => /data-state="GREEN".*data-state="RED"/s.test(row))).toBe(true);
  });

  it('show comments as they are read, on the authority’s own pages and in files, without marks and with their figures', async () => {
    const [row] = await story.database.query<{ id: number; authorityId: number }>(
      `SELECT min(m.id)::int AS id, a.id AS "authorityId"
         FROM "Commentary" m JOIN "Authority" a ON a.id = m."authorityId"
        WHERE a.slug = 'northumberland' AND m."indicatorId" IS NOT NULL GROUP BY a.id`,
    );
    const edit = { cause: 'EDIT', person: 'An analyst', reason: 'Written with marks' } as const;
    await commitRevision(
      story.database,
      { authorityId: row?.authorityId ?? 0, ...edit },
      async (transaction, revision) => {
        await transaction.query('UPDATE "Commentary" SET "toRevision" = $2 WHERE id = $1', [
          row?.id,
          revision,
        ]);
        await transaction.query(
          `INSERT INTO "Commentary"
           SELECT (jsonb_populate_record(c, jsonb_build_object(
                    'text', '**All five** services, and _green_: {{value ' || i.key || '}}.', 'format', 'MARKDOWN',
                    'id', nextval(pg_get_serial_sequence('"Commentary"', 'id')),
                    'fromRevision', $2::int, 'toRevision', NULL))).*
             FROM "Commentary" c JOIN "Indicator" i ON i.id = c."indicatorId" WHERE c.id = $1`,
          [row?.id, revision],
        );
      },
    );
    const csv = await page(
      '/export/scorecard.csv?authority=northumberland&period=2018-07&place=northumberland',
    );
    expect(csv).toContain('All five services, and green: 83 cases.');
    expect(csv).not.toContain('**');
    expect(csv).not.toContain('{{');
  });
});
