import { documentProblems, type PackDocument } from '@vital-signs/pack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packDocument, packSummaryDraft } from '../modules/pack/content/pack-document.service';
import { serviceFactory } from '../services';
import { cardTitles, inside, packAsked, packOf, partOf, tablesOf, textsOf } from './story-pack';
import { tellStory, type Story } from './story-server';

describe('what stands in a pack', () => {
  let story: Story;
  beforeAll(async () => (story = await tellStory()));
  afterAll(() => story.end());

  it('is Norfolk’s exceptions of March 2018 with their reasons, each with its card', async () => {
    const document = await packOf(story, 'norfolk', '2018-03', 'LEADERSHIP');
    const [table] = tablesOf(partOf(document, 'exceptions'));
    const rows = (table?.rows ?? []).map((row) => textsOf(row).join(' '));
    const row = (title: string) => rows.find((text) => text.includes(title)) ?? '';
    expect(row('7.1 No. Looked-After Children')).toContain('1,125 → 1,151 → 1,164 → 1,178');
    expect(row('7.2 LAC')).toContain('66.5 → 68.1 → 68.9 → 69.7');
    expect(row('7.15 % LAC')).toContain('84.8% is 15.2 points off its target of 100%.');
    expect(row('9.2 LAC')).toMatch(/Deteriorated three months running/);
    const titles = cardTitles(document);
    expect(titles).toHaveLength(rows.length);
    for (const ref of ['7.1 ', '7.2 ', '7.15 ', '9.2 ']) {
      expect(titles.some((title) => title.startsWith(ref))).toBe(true);
    }
    expect(documentProblems(document)).toEqual([]);
  });

  it('doubts on cards whatever its list of findings doubts, and names the month of each', async () => {
    const document = await packOf(story, 'norfolk', '2018-03', 'LEADERSHIP', { cards: 'ALL' });
    const rows = tablesOf(partOf(document, 'notes')).flatMap((table) => table.rows);
    const found = rows.map((row) => row.map((cell) => textsOf(cell).join('')));
    expect(found).toContainEqual([
      '3.5p',
      'February 2018',
      expect.stringContaining('229 of 689 is 33.2%'),
    ]);
    const doubted = new Set(found.flatMap(([names = '']) => names.split(', ')));
    const cards = (partOf(document, 'cards')?.blocks ?? []).flatMap((block) =>
      block.kind === 'PAGE' && textsOf(block).includes('Nothing was found to doubt.')
        ? [textsOf(block.blocks[0]).join(' ')]
        : [],
    );
    expect(cards.length).toBeGreaterThan(10);
    for (const ref of doubted) {
      expect(cards.filter((title) => title.includes(` ${ref} `))).toEqual([]);
    }
  });

  it('holds nothing that is modelled: no locality of which no report gives a figure', async () => {
    const document = await packOf(story, 'norfolk', '2018-03', 'LEADERSHIP', { cards: 'ALL' });
    const services = serviceFactory(story.database, () => '2018-05-01')();
    const shown = { period: null, place: null, months: 13, edition: 1, indicators: null };
    const whole = await services.scorecards.scorecard({
      ...{ authority: 'norfolk', ...shown, modelled: false },
    });
    const figures = (whole?.rows ?? []).flatMap(({ values }) =>
      values.slice(1).flatMap((series) => (series.at(-1) == null ? [] : ['figure'])),
    );
    const places = new Set((whole?.places ?? []).slice(1).map(({ shortName }) => shortName));
    const inScorecard = tablesOf(partOf(document, 'scorecard')).flatMap(({ columns, rows }) =>
      rows.flatMap((row) =>
        row.filter((cell, index) => {
          const { heading } = columns[index] ?? { heading: '' };
          return places.has(heading) && typeof cell === 'object' && cell?.number !== undefined;
        }),
      ),
    );
    expect(figures.length).toBeGreaterThan(10);
    expect(inScorecard).toHaveLength(figures.length);
    const told = document.parts.filter(({ id }) => id !== 'glossary' && id !== 'notes');
    expect(textsOf(told).filter((text) => /modelled/i.test(text))).toEqual([]);
  });

  it.each([
    ['norfolk', '2018-11'],
    ['lambeth', '2019-02'],
    ['northumberland', '2018-07'],
    ['solihull', '2017-18-q4'],
    ['solihull', '2018-19-q1'],
  ])('is complete for %s, %s, in its own words', async (slug, key) => {
    const document = await packOf(story, slug, key, 'LEADERSHIP');
    expect(documentProblems(document)).toEqual([]);
    expect(tablesOf(partOf(document, 'scorecard')).length).toBeGreaterThan(0);
    expect(tablesOf(partOf(document, 'areas')).length).toBeGreaterThan(0);
  });

  it('shows on cards where a figure stands on the way to its target, and draws the way', async () => {
    const document = await packOf(story, 'wendmere', '2018-03', 'LEADERSHIP', { cards: 'ALL' });
    const slipping = (partOf(document, 'cards')?.blocks ?? []).find(
      (block) =>
        block.kind === 'PAGE' &&
        block.blocks[0]?.kind === 'HEADING' &&
        block.blocks[0].text.startsWith('5.7 '),
    );
    const texts = textsOf(slipping);
    expect(texts.join(' ')).toContain('behind its trajectory of 95% in March 2018');
    expect(texts.filter((text) => text.startsWith('trajectory ')).length).toBeGreaterThan(1);
    const row = (id: string) =>
      tablesOf(partOf(document, id))
        .flatMap(({ rows }) => rows)
        .find((cells) => textsOf(cells[0]).some((text) => text.startsWith('5.7 ')))
        ?.map((cell) => textsOf(cell).join(''));
    expect(row('areas')).toContain('95%, green but slipping behind plan');
    expect(row('scorecard')).toContain('green but slipping behind plan');
  });

  it('marks a figure that does not recompute wherever it is first told', async () => {
    const document = await packOf(story, 'lambeth', '2019-02', 'LEADERSHIP');
    const told = (id: string) => textsOf(partOf(document, id)).join(' ');
    for (const id of ['summary', 'exceptions', 'areas']) {
      expect(told(id)).toContain('87.3% (doubtful: does not recompute');
    }
    const open = textsOf(await packOf(story, 'lambeth', '2019-02', 'PUBLIC')).join(' ');
    // So its public page marks it, too.
    expect(open).toContain('does not recompute');
  });

  it('tells two figures that are printed alike as exactly as it takes to see which way it went', async () => {
    const document = await packOf(story, 'norfolk', '2018-03', 'LEADERSHIP');
    const row = (id: string) =>
      tablesOf(partOf(document, id))
        .flatMap(({ rows }) => rows)
        .filter(([name]) => textsOf(name).join('').includes('6.10b '))
        .map((cells) => textsOf(cells).join(' '))
        .join(' ');
    expect(row('areas')).toMatch(/▼ rose from 0\.77% to 0\.82%, which is worse/);
    expect(row('scorecard')).toContain('▼ worse, by less than is shown');
  });

  it('says of commentary that none is about the area as a whole, though some is about its rows', async () => {
    const document = await packOf(story, 'solihull', '2018-19-q1', 'LEADERSHIP');
    expect(textsOf(partOf(document, 'areas'))).toContain(
      'No commentary about the area as a whole is approved for this period.',
    );
  });

  it('has the report areas that were chosen, in their order, and says what is not in it', async () => {
    const areas = ['looked-after-children', 'contacts-and-referrals'];
    const { services, asked: pack } = await packAsked(story, 'wendmere', '2018-03', 'MEMBERS');
    const chosen = pack.contents.areas.filter((_, index) => index < 2).reverse();
    expect(areas.length).toBe(chosen.length);
    const document = await packDocument(services, {
      ...pack,
      contents: {
        ...pack.contents,
        areas: chosen,
        cards: 'ALL',
        parts: pack.contents.parts.map((part) => ({ ...part, isIn: part.kind !== 'SUMMARY' })),
      },
    });
    expect(document.parts.map(({ id }) => id)).not.toContain('summary');
    const headings = (id: string) =>
      [...inside(partOf(document, id))].flatMap((one) =>
        typeof one === 'object' && one !== null && 'level' in one && one.level === 2 && 'id' in one
          ? [String(one.id)]
          : [],
      );
    expect(headings('areas')).toEqual(chosen.map((slug) => `area-${slug}`));
    expect(headings('scorecard')).toEqual(chosen.map((slug) => `scorecard-${slug}`));
    expect(textsOf(partOf(document, 'notes')).join(' ')).toContain('not in this pack: ');
    expect(textsOf(partOf(document, 'exceptions')).join(' ')).toContain(
      'of report areas that are not in this pack',
    );
  });

  it('is a good pack also where nothing is an exception', async () => {
    const { asked: pack, services } = await packAsked(story, 'wendmere', '2018-03', 'LEADERSHIP');
    const whole = await packDocument(services, pack);
    const named = textsOf(tablesOf(partOf(whole, 'exceptions'))[0]?.rows).join(' ');
    const quiet = tablesOf(partOf(whole, 'areas')).find(
      ({ rows }) => !rows.some((row) => named.includes(textsOf(row[0])[1] ?? 'nothing')),
    );
    const slug = quiet?.id.replace(/^area-|-table$/g, '') ?? '';
    const document = await packDocument(services, {
      ...pack,
      contents: { ...pack.contents, areas: [slug] },
    });
    expect(documentProblems(document)).toEqual([]);
    expect(textsOf(partOf(document, 'exceptions'))).toContain(
      'Nothing needs attention by the rules in force.',
    );
    expect(cardTitles(document)).toEqual([]);
  });

  it('drafts the summary that stands in it, until people write theirs', async () => {
    const { services, asked: pack } = await packAsked(story, 'norfolk', '2018-03', 'LEADERSHIP');
    const draft = await packSummaryDraft(services, pack);
    expect(draft.concern[0]).toMatch(
      /^\d+ exceptions: \d+ new, \d+ continuing and 1 new on record/,
    );
    const drafted = await packDocument(services, pack);
    const own = textsOf(partOf(drafted, 'summary')).join('').replaceAll(/\W/g, '');
    expect(own).toContain(draft.planned[0]?.replaceAll(/\W/g, ''));
    const summary = { concern: ['Too many children wait.'], improved: [], planned: [] };
    const written = await packDocument(services, {
      ...pack,
      contents: { ...pack.contents, summary },
    });
    expect(textsOf(partOf(written, 'summary'))).toContain('Too many children wait.');
    expect(textsOf(partOf(written, 'summary'))).not.toContain('Improved');
  });

  it('is the same document each time, in as many statements for all cards as pages of forty need', async () => {
    const { services, asked: pack } = await packAsked(story, 'norfolk', '2018-03', 'LEADERSHIP');
    const first = await packDocument(services, pack);
    expect(JSON.stringify(await packOf(story, 'norfolk', '2018-03', 'LEADERSHIP'))).toBe(
      JSON.stringify(first),
    );
    const few = await story.statementsOf(() => packOf(story, 'norfolk', '2018-03', 'LEADERSHIP'));
    const all = await story.statementsOf(() =>
      packOf(story, 'norfolk', '2018-03', 'LEADERSHIP', { cards: 'ALL' }),
    );
    expect(all - few).toBeLessThan(25);
  });

  it('speaks plainly where it is asked to, and changes no figure', async () => {
    const { services, asked: pack } = await packAsked(story, 'norfolk', '2018-03', 'MEMBERS');
    const plain = { isLargePrint: true, isPlainLanguage: true };
    const document = await packDocument(services, { ...pack, variant: plain });
    const usual = await packDocument(services, pack);
    const isSaid = (text: string) => text.includes(' ');
    const exceptions = textsOf(partOf(document, 'exceptions')).filter(isSaid).join(' ');
    expect(exceptions).not.toMatch(/tolerance|exception|a signal|10K/);
    expect(document.parts[0]?.title).toBe('Summary');
    expect(textsOf(partOf(document, 'summary')).join(' ')).toContain('Red means that');
    const numbers = (one: PackDocument) =>
      [...inside(one)].flatMap((each) =>
        typeof each === 'object' && each !== null && 'number' in each ? [each.number] : [],
      );
    // The letters that stay in names are told before they are used.
    const [, ...first] = textsOf(partOf(document, 'summary'));
    expect(first.find((text) => text.startsWith('Names stand as'))).toContain(
      'LAC (looked-after child)',
    );
    expect(textsOf(usual).some((text) => text.startsWith('Names stand as'))).toBe(false);
    expect(numbers(document)).toEqual(numbers(usual));
    expect(documentProblems(document)).toEqual([]);
  });

  it('tells how far it is, and stops when it is given up', async () => {
    const { services, asked: pack } = await packAsked(story, 'norfolk', '2018-03', 'LEADERSHIP');
    const told: string[] = [];
    const tell = ({ what }: { what: string }) => void told.push(what);
    await packDocument(services, pack, { tell });
    expect(told).toContain('Making the report cards');
    expect(told).toContain('Executive summary');
    const given = packDocument(services, pack, { signal: AbortSignal.abort() });
    await expect(given).rejects.toThrow();
  });
});
