import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackBlock, PackDocument, PackFlowing } from '../document';
import { PAPER_MARKS } from '../palette';
import { HOSTILE_TEXTS, samplePack } from '../sample/sample-pack';
import { writableText } from '../prepared-document';
import { writePack } from '../write-pack';
import { HTML_POLICY } from './html';
import { PAGE_STYLE } from './html-style';

const VARIANTS = [
  { isLargePrint: false, isPlainLanguage: false },
  { isLargePrint: true, isPlainLanguage: true },
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function pageOf(asked: PackDocument) {
  const html = Buffer.from(await writePack(asked, 'HTML')).toString('utf8');
  const window = new Window({
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
    },
  });
  window.document.write(html);
  return { html, window, document: window.document };
}

/** The same document with few rows in its tables, which axe looks at one by one. */
function withFewRows(document: PackDocument): PackDocument {
  const short = <T extends PackFlowing>(block: T): T =>
    block.kind === 'TABLE' ? { ...block, rows: block.rows.slice(0, 4) } : block;
  const blocks = (block: PackBlock): PackBlock =>
    block.kind === 'PAGE' || block.kind === 'LANDSCAPE'
      ? { ...block, blocks: block.blocks.map(short) }
      : block;
  const parts = document.parts.map((part) => ({ ...part, blocks: part.blocks.map(blocks) }));
  return { ...document, parts };
}

describe('a pack as a page', () => {
  let page: Awaited<ReturnType<typeof pageOf>>;
  beforeAll(async () => {
    page = await pageOf(samplePack(4));
  });

  it('has nothing that axe finds at fault', async () => {
    for (const variant of VARIANTS) {
      const { window } = await pageOf(withFewRows(samplePack(1, variant)));
      window.eval(AXE);
      const result = (await window.eval(
        // Colours are computed by browsers alone; the contrast of the marks is held below.
        "axe.run(document, { rules: { 'color-contrast': { enabled: false } } })",
      )) as { violations: { id: string }[]; passes: unknown[] };
      expect(result.violations.map(({ id }) => id)).toEqual([]);
      expect(result.passes.length).toBeGreaterThan(15);
    }
  });

  it('says its language, its landmarks and one heading of the first level', () => {
    const { document } = page;
    expect(document.documentElement.getAttribute('lang')).toBe('en-GB');
    for (const tag of ['header', 'nav', 'main', 'footer', 'h1']) {
      expect(document.querySelectorAll(tag)).toHaveLength(1);
    }
    const skip = document.querySelector('a');
    expect(document.querySelector(skip?.getAttribute('href') ?? 'none')?.tagName).toBe('MAIN');
  });

  it('keeps what is asked in its paragraphs and lists', () => {
    const asked = page.document.querySelector('.asked');
    expect(asked?.querySelector('dt')?.textContent).toBe('Recommendation');
    expect(asked?.querySelector('dd > p')?.textContent).toBe('That members:');
    expect(
      [...(asked?.querySelectorAll('dd > ol > li') ?? [])].map((item) => item.textContent),
    ).toEqual(['note the exceptions below, and', 'agree the actions for Aldmere.']);
  });

  it('skips no level of its headings', () => {
    const levels = [...page.document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
    });
  });

  it('has a caption and headers with their scope in each table', () => {
    const tables = [...page.document.querySelectorAll('table')];
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      expect(table.querySelectorAll('thead th:not([scope="col"])')).toHaveLength(0);
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelectorAll('th[scope="row"]')).toHaveLength(1);
      }
    }
  });

  it('names each drawing by its title and the words below it, and has its figures', () => {
    const drawings = [...page.document.querySelectorAll('svg')];
    expect(drawings).toHaveLength(5);
    for (const drawing of drawings) {
      expect(drawing.getAttribute('role')).toBe('img');
      const ids = (drawing.getAttribute('aria-labelledby') ?? '').split(' ');
      expect(ids).toHaveLength(2);
      for (const id of ids) {
        expect(page.document.getElementById(id)?.textContent.length).toBeGreaterThan(10);
      }
    }
  });

  it('uses each id once, and each link within it goes somewhere', () => {
    const ids = [...page.document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.document.querySelectorAll('a[href^="#"]')];
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      expect(ids).toContain((link.getAttribute('href') ?? '').slice(1));
    }
  });

  it('runs nothing and asks for nothing: one style by its hash, no script, no other file', () => {
    const { document, html } = page;
    expect(
      document.querySelectorAll('script,img,link,iframe,object,[style],[onload]'),
    ).toHaveLength(0);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(HTML_POLICY).toContain(`'sha256-${hash}'`);
    expect(html).toContain(`content="${HTML_POLICY}"`);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('shows hostile texts as they were written', () => {
    const items = [...page.document.querySelectorAll('main ol li')].map((item) => item.textContent);
    expect(items).toEqual(HOSTILE_TEXTS.map(writableText));
  });

  it('shows a judgement by its symbol and its word', () => {
    const marks = [...page.document.querySelectorAll('.mark')];
    expect(marks.length).toBeGreaterThan(60);
    for (const mark of marks) expect(mark.textContent).toMatch(/^(✕ red|■ amber|★ green)$/);
  });

  it('holds no figure beside those of the document, seen or not, so that it reads right without its style', async () => {
    const counts: PackFlowing = {
      ...{ kind: 'TABLE', id: 'mixed', caption: 'Counts and shares' },
      columns: [{ heading: 'Indicator' }, { heading: 'Mar 18', align: 'DECIMAL' }],
      rows: [
        ['In time', '66.3%'],
        ['Plans', '389'],
        ['Visits', '–'],
      ],
    };
    const sample = samplePack(1);
    const { document } = await pageOf({
      ...sample,
      parts: [...sample.parts, { id: 'more', title: 'More', blocks: [counts] }],
    });
    const cells = [...(document.getElementById('mixed')?.querySelectorAll('td') ?? [])];
    expect(cells.map(({ textContent }) => textContent)).toEqual(['66.3%', '389', '–']);
    // A point, a figure and a per cent sign: three figures wide.
    expect(cells[1]?.innerHTML).toBe('<span class="lacks-6">389</span>');
    expect(PAGE_STYLE).toContain('.lacks-6::after{width:3ch}');
  });

  it('keeps the words of a chart large on a narrow screen, which scrolls within it by keys too, from its latest period', () => {
    const drawings = [...page.document.querySelectorAll('figure svg')];
    expect(drawings.length).toBeGreaterThan(4);
    for (const { parentElement } of drawings) {
      expect(parentElement?.className).toBe('frame drawing');
      expect(parentElement?.getAttribute('tabindex')).toBe('0');
    }
    // Begun at its end: the latest figures and the words of the bands stand there.
    expect(PAGE_STYLE).toContain(
      '.drawing{direction:rtl}.drawing svg{direction:ltr;min-width:40rem}',
    );
  });

  it('lets captions go on in the next line where the screen is narrower than the table', () => {
    for (const caption of page.document.querySelectorAll('caption')) {
      expect(caption.children.length).toBe(1);
    }
    expect(PAGE_STYLE).toMatch(/caption span\{[^}]*position:sticky;left:0;max-width:100cqi/);
  });

  it('says that a table has no rows instead of drawing its headings alone', () => {
    const empty = page.document.getElementById('none');
    expect(empty?.querySelector('table')).toBeNull();
    expect(empty?.textContent).toContain('No indicator became an exception in March 2018.');
  });
});

describe('the colours of marks', () => {
  const luminance = (hex: string): number => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
      channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const token = (name: string): [string, string] => {
    const found = new RegExp(`--${name}:light-dark\\((#\\w+),(#\\w+)\\)`).exec(PAGE_STYLE);
    return [found?.[1] ?? '', found?.[2] ?? ''];
  };

  it.each(Object.entries(PAPER_MARKS))('are read on paper at 4.5 to 1: %s', (_tone, mark) => {
    expect(contrast(mark.ground, mark.ink)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ...[
      ['red', 'red-ink'],
      ['amber', 'amber-ink'],
      ['green', 'green-ink'],
      ['watch', 'watch-ink'],
    ],
    ...[
      ['paper', 'ink'],
      ['paper', 'quiet'],
      ['paper', 'accent'],
    ],
  ])('are read on a screen at 4.5 to 1, in light and in dark: %s', (ground, ink) => {
    const [light, dark] = token(ground ?? '');
    const [lightInk, darkInk] = token(ink ?? '');
    expect(contrast(light, lightInk)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, darkInk)).toBeGreaterThanOrEqual(4.5);
  });
});
