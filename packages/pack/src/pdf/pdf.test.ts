import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartAlternative } from '../chart-table';
import { flowingBlocks, type PackDocument, type PackPage } from '../document';
import { PackRefusedError } from '../pack-problem';
import { writableText } from '../prepared-document';
import { HOSTILE_TEXTS, samplePack } from '../sample/sample-pack';
import { writePack } from '../write-pack';
import { pdfFonts } from './fonts';
import { settable } from './pdf';
import { askPoppler, hasPoppler } from './poppler.test-support';

const CARDS = 5;
const LARGE = { isLargePrint: true, isPlainLanguage: false };
const squeezed = (text: string) => text.replace(/\s+/g, ' ');
const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe.skipIf(!hasPoppler)(
  'a pack as PDF, read back by poppler (skipped where it is not installed)',
  () => {
    const document = samplePack(CARDS);
    let pdf: Uint8Array;
    let structure: string;
    beforeAll(async () => {
      pdf = await writePack(document, 'PDF');
      structure = askPoppler(pdf, 'pdfinfo', '-struct');
    });

    it('is tagged, of A4, with its title, without scripts, and says that it follows PDF/UA-1', () => {
      const info = askPoppler(pdf, 'pdfinfo');
      expect(info).toMatch(/Title: +Performance of children’s services, March 2018/);
      expect(info).toMatch(/Tagged: +yes/);
      expect(info).toMatch(/JavaScript: +no/);
      expect(info).toMatch(/Page size: .*A4/);
      expect(askPoppler(pdf, 'pdfinfo', '-meta')).toMatch(/pdfuaid:part>1</);
    });

    it('keeps what is asked in its paragraphs and its numbered list', () => {
      const [cover = ''] = askPoppler(pdf, 'pdftotext', '-layout', '-l', '1').split('\f');
      expect(cover).toMatch(/Recommendation +That members:$/m);
      expect(cover).toMatch(/^ +1\. +note the exceptions below, and$/m);
      expect(cover).toMatch(/^ +2\. +agree the actions for Aldmere\.$/m);
    });

    it('says its language and shows its title', () => {
      expect(latin1(pdf)).toMatch(/\/Lang \(en-GB\)/);
      expect(latin1(pdf)).toMatch(/\/DisplayDocTitle true/);
    });

    it('has a heading of its level for each part and card', () => {
      for (const { title, blocks } of document.parts) {
        expect(structure).toContain(`H1 "${title}"`);
        for (const block of blocks.flatMap(flowingBlocks)) {
          if (block.kind === 'HEADING')
            expect(structure).toContain(`H${block.level} "${block.text}"`);
        }
      }
    });

    it('heads each column and each row of each table, with their scope', () => {
      const tables = structure.split(/^ *Table \(block\)/m).slice(1);
      expect(tables).toHaveLength(4 * CARDS + 2);
      for (const table of tables) {
        expect(table).toMatch(/^ *Caption/m);
        const head = table.slice(table.indexOf('THead'), table.indexOf('TBody'));
        const columns = head.match(/^ *TH\b/gm) ?? [];
        expect(head.match(/Scope \/Column/g)).toHaveLength(columns.length);
        const body = (table.split('TBody')[1] ?? '').split(/^ {0,4}(?=\S)/m)[0] ?? '';
        const rows = body.split(/^ *TR$/m).slice(1);
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          expect(row.match(/^ *TH\b/gm)).toHaveLength(1);
          expect(row.match(/Scope \/Row/g)).toHaveLength(1);
          expect(row.match(/^ *TD\b/gm)).toHaveLength(columns.length - 1);
        }
      }
    });

    it('has the words of each chart as its alternative text', () => {
      const charts = document.parts
        .flatMap(({ blocks }) => blocks.flatMap(flowingBlocks))
        .flatMap((block) => (block.kind === 'CHART' ? [block] : []));
      const written = [...latin1(pdf).matchAll(/\/Alt \(([^)]*)\)/g)].map(([, words]) => words);
      expect(written.sort()).toEqual(charts.map(chartAlternative).sort());
      expect(structure.match(/^ *Figure\b/gm)).toHaveLength(charts.length);
    });

    it('has a bookmark for each part, and one page for each card', () => {
      const outline = latin1(pdf).match(/\/Title \(/g) ?? [];
      expect(outline.length).toBeGreaterThan(document.parts.length + CARDS);
      const cards = document.parts[1]?.blocks as readonly PackPage[];
      const pages = askPoppler(pdf, 'pdftotext').split('\f');
      for (const card of cards) {
        const [heading] = card.blocks;
        const text = heading?.kind === 'HEADING' ? heading.text : '';
        const own = pages.filter((page) => squeezed(page).includes(`${text} Area`));
        expect(own).toHaveLength(1);
        expect(squeezed(own[0] ?? '')).toContain('Accurate as of 3 April 2018');
        expect(squeezed(own[0] ?? '')).toContain('two records have no start date and are left out');
      }
      expect(askPoppler(pdf, 'pdfinfo')).toMatch(/Pages: +11\b/);
    });

    it('goes on below running text with the next part, and begins a page after cards', async () => {
      const [first, ...rest] = document.parts;
      const more = { id: 'more', title: 'More of it', blocks: [] };
      const parts = [...(first ? [first] : []), more, ...rest];
      const written = await writePack({ ...document, parts }, 'PDF');
      const pages = askPoppler(written, 'pdftotext').split('\f');
      const pageOf = (text: string) => pages.findLastIndex((page) => page.includes(text));
      expect(pageOf('More of it')).toBe(pageOf('Planned'));
    });

    it('repeats the headings of a long table on its next page, as no part of the reading', () => {
      const pages = askPoppler(pdf, 'pdftotext', '-layout').split('\f');
      const scorecard = pages.filter((page) => /Indicator +Mar 17/.test(page));
      expect(scorecard).toHaveLength(2);
      const count = (element: RegExp) => structure.match(element)?.length;
      expect(count(/^ *THead$/gm)).toBe(count(/^ *Table \(block\)/gm));
    });

    it('shows hostile texts as they were written', () => {
      const text = squeezed(askPoppler(pdf, 'pdftotext'));
      for (const hostile of HOSTILE_TEXTS)
        expect(text).toContain(squeezed(writableText(hostile)).trim());
    });

    it('is set in its own fonts, all of them within the file', () => {
      const fonts = askPoppler(pdf, 'pdffonts').trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(2);
      for (const font of fonts) expect(font).toMatch(/^\w{6}\+(Inter|NotoSans).* yes yes yes/);
    });

    it('says no words of its own in small type in large print', async () => {
      const large = await writePack(samplePack(1, LARGE), 'PDF');
      const boxes = askPoppler(large, 'pdftotext', '-bbox');
      const heights = [
        ...boxes.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(\w+)/g),
      ].map(([, top, bottom, word]) => ({ word, height: Number(bottom) - Number(top) }));
      expect(heights.length).toBeGreaterThan(500);
      expect(heights.filter(({ height }) => height < 21)).toEqual([]);
    });

    it('shows any text as it was written, and does nothing that it says', async () => {
      const signs = fc.string({
        unit: fc.constantFrom(...'#$*_`~@<>[]{}()\\/"\'=+-.:;,!?^&|%→é£ab1 '),
        minLength: 1,
        maxLength: 60,
      });
      await fc.assert(
        fc.asyncProperty(fc.array(signs, { minLength: 1, maxLength: 8 }), async (texts) => {
          const items = texts.map((text) => `A${text}Z`);
          const made = await writePack(withList(items), 'PDF');
          const read = askPoppler(made, 'pdftotext', '-raw').replace(/\s+/g, '');
          for (const item of items) expect(read).toContain(item.replace(/\s+/g, ''));
        }),
        { numRuns: 20 },
      );
    });
  },
);

describe('a pack as PDF', () => {
  it('is written whatever its texts are', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 10 }), async (texts) => {
        const made = await writePack(withList(texts), 'PDF');
        expect(latin1(made.subarray(0, 8))).toBe('%PDF-1.7');
      }),
      { numRuns: 40 },
    );
  });

  it('shows a sign that no font has by its number', () => {
    const fonts = pdfFonts();
    expect(settable('Siân ★ ✕ ■ ≈ شكر שלום', fonts)).toBe('Siân ★ ✕ ■ ≈ شكر שלום');
    expect(settable('中 🦊', fonts)).toBe('[U+4E2D] [U+1F98A]');
  });

  it('is the same file each time', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => writePack(samplePack(2), 'PDF')));
    expect(Buffer.compare(one ?? new Uint8Array(), other ?? new Uint8Array(1))).toBe(0);
  });

  it.runIf(hasPoppler)(
    'does not part a heading and what leads to its table from the table',
    async () => {
      const pagesOf = async (filling: number) => {
        const made = await writePack(withTableBelow(filling), 'PDF');
        return askPoppler(made, 'pdftotext').split('\f');
      };
      for (const filling of [38, 40, 42, 44, 46]) {
        const pages = await pagesOf(filling);
        const pageOf = (text: string) => pages.findLastIndex((page) => page.includes(text));
        expect(pageOf('None of its rows')).toBe(pageOf('The heading of it'));
        expect(pageOf('Row 3 of it')).toBe(pageOf('The heading of it'));
      }
    },
  );

  it.runIf(hasPoppler)(
    'takes a few lines that would stand on a page of their own to the one before',
    async () => {
      const lines = (count: number) =>
        withList(Array.from({ length: count }, (_, index) => `Line ${index + 1} of it.`));
      const pages = async (count: number) =>
        Number(
          /Pages: +(\d+)/.exec(askPoppler(await writePack(lines(count), 'PDF'), 'pdfinfo'))?.[1],
        );
      let most = 40;
      while ((await pages(most + 4)) === 2) most += 4;
      // At its usual size a page holds about 52 of them.
      expect(most).toBeGreaterThanOrEqual(52);
    },
  );

  it('makes the type of a long card smaller, and refuses one that is longer than a page', async () => {
    const sheets = async (asked: PackDocument) =>
      latin1(await writePack(asked, 'PDF')).match(/\/Type \/Page\n/g)?.length;
    // Six lines more are too many for the sheet in type of its usual size.
    expect(await sheets(withLongCard(11))).toBe(await sheets(samplePack(1)));
    const refused = await writePack(withLongCard(60), 'PDF').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PackRefusedError);
    expect((refused as PackRefusedError).problems).toEqual([
      expect.objectContaining({ code: 'DOES_NOT_FIT_A_PAGE', where: 'card-1' }),
    ]);
    await expect(writePack({ ...withLongCard(60), variant: LARGE }, 'PDF')).resolves.toBeInstanceOf(
      Uint8Array,
    );
  });
});

function withList(items: readonly string[]): PackDocument {
  const base = samplePack(0);
  return {
    ...base,
    parts: [{ id: 'part', title: 'A part', blocks: [{ kind: 'LIST', isOrdered: false, items }] }],
  };
}

/** So many lines, and below them a heading, a lead, a list, a note and a table of twenty rows. */
function withTableBelow(filling: number): PackDocument {
  const base = samplePack(0);
  const above = Array.from({ length: filling }, (_, index) => `Line ${index + 1}.`);
  return {
    ...base,
    parts: [
      {
        ...{ id: 'part', title: 'A part' },
        blocks: [
          { kind: 'LIST', isOrdered: false, items: above },
          { kind: 'HEADING', id: 'below', level: 2, text: 'The heading of it' },
          { kind: 'PARAGRAPH', role: 'LEAD', words: 'None of its rows is rated.' },
          { kind: 'LIST', isOrdered: false, items: ['Of the others nothing is said.'] },
          { kind: 'PARAGRAPH', role: 'NOTE', words: 'Nobody wrote of it.' },
          {
            ...{ kind: 'TABLE', id: 'rows', caption: 'Rows' },
            columns: [{ heading: 'Row' }, { heading: 'Figure' }],
            rows: Array.from({ length: 20 }, (_, index) => [`Row ${index + 1} of it`, '5']),
          },
        ],
      },
    ],
  };
}

function withLongCard(paragraphs: number): PackDocument {
  const base = samplePack(1);
  return {
    ...base,
    parts: base.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => {
        if (block.kind !== 'PAGE') return block;
        const more = Array.from({ length: paragraphs }, () => ({
          kind: 'PARAGRAPH' as const,
          words:
            'A line of commentary that is about as long as a line of the page is wide, if not more.',
        }));
        return { ...block, blocks: [...block.blocks, ...more] };
      }),
    })),
  };
}
