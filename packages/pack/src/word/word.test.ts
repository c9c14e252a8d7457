import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartAlternative } from '../chart-table';
import { flowingBlocks } from '../document';
import { headingOf } from '../writing';
import { writableText } from '../prepared-document';
import { HOSTILE_TEXTS, samplePack } from '../sample/sample-pack';
import { writePack } from '../write-pack';
import { bookmarksOf } from './word-place';

const CARDS = 3;

/** An element of a part of the file, with the text within it. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly within: readonly string[];
  text: string;
}

/** The elements of an XML text, read by a parser that refuses what is not well formed. */
function elementsOf(xml: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const within = open.map((one) => one.name);
    const element = { name, attributes: attributes as Record<string, string>, within, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.forEach((element) => (element.text += text)));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, bytes]));

describe('a pack as a Word file, opened again', () => {
  const document = samplePack(CARDS);
  const blocks = document.parts.flatMap((part) => part.blocks.flatMap(flowingBlocks));
  let parts: Record<string, Uint8Array>;
  let elements: Element[];
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const named = (name: string) => elements.filter((element) => element.name === name);
  beforeAll(async () => {
    parts = partsOf(await writePack(document, 'WORD'));
    elements = elementsOf(xml('word/document.xml'));
  });

  it('keeps what is asked in its paragraphs and its numbered list', () => {
    const paragraphs = named('w:p').map(({ text }) => text);
    const first = paragraphs.indexOf('Recommendation\tThat members:');
    expect(first).toBeGreaterThan(0);
    expect(paragraphs.slice(first + 1, first + 3)).toEqual([
      'note the exceptions below, and',
      'agree the actions for Aldmere.',
    ]);
    const numbered = named('w:numPr').length;
    const lists = blocks.flatMap((block) => (block.kind === 'LIST' ? block.items : []));
    expect(numbered).toBe(lists.length + 2);
  });

  it('has parts that are all well formed, and refers only to those that are there', () => {
    const written = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
    for (const name of written) expect(elementsOf(xml(name)).length).toBeGreaterThan(0);
    const relations = elementsOf(xml('word/_rels/document.xml.rels')).filter(
      ({ name, attributes }) => name === 'Relationship' && attributes['TargetMode'] !== 'External',
    );
    for (const { attributes } of relations) {
      expect(Object.keys(parts)).toContain(`word/${attributes['Target']}`);
    }
  });

  it('uses the styles of Word for title, headings and captions', () => {
    const paragraphs = (style: string) =>
      elements
        .filter(({ name }) => name === 'w:p')
        .filter((paragraph) => styleOf(elements, paragraph) === style)
        .map(({ text }) => text);
    expect(paragraphs('Title')).toEqual([document.title]);
    expect(paragraphs('Heading1')).toEqual(document.parts.map(({ title }) => title));
    const headings = blocks.flatMap((one) =>
      one.kind === 'HEADING' && one.level === 2 ? [one.text] : [],
    );
    expect(paragraphs('Heading2')).toEqual(headings);
    const captions = blocks.flatMap((one) => (one.kind === 'TABLE' ? [one.caption] : []));
    expect(paragraphs('Caption')).toEqual(expect.arrayContaining(captions));
    const defined = elementsOf(xml('word/styles.xml'))
      .filter(({ name }) => name === 'w:style')
      .map(({ attributes }) => attributes['w:styleId']);
    expect(defined).toEqual(expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Caption']));
  });

  it('repeats the header row of each table, tears no row, and names each table', () => {
    const tables = named('w:tbl');
    expect(tables).toHaveLength(4 * CARDS + 2);
    expect(named('w:tblHeader')).toHaveLength(tables.length);
    expect(named('w:cantSplit')).toHaveLength(named('w:tr').length);
    const captions = blocks.flatMap((one) =>
      one.kind === 'TABLE' && one.rows.length > 0 ? [one.caption] : [],
    );
    const names = named('w:tblCaption').map(({ attributes }) => attributes['w:val']);
    expect(names).toHaveLength(tables.length);
    expect(names).toEqual(expect.arrayContaining(captions));
  });

  it('has each chart as a vector twice, with its words', () => {
    const charts = blocks.flatMap((one) => (one.kind === 'CHART' ? [one] : []));
    expect(named('wp:docPr').map(({ attributes }) => attributes['descr'])).toEqual(
      charts.map(chartAlternative),
    );
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(media.filter((name) => name.endsWith('.svg'))).toHaveLength(charts.length);
    expect(media.filter((name) => name.endsWith('.emf'))).toHaveLength(charts.length);
    expect(media).toHaveLength(2 * charts.length);
    for (const name of media.filter((one) => one.endsWith('.emf'))) {
      const bytes = parts[name] ?? new Uint8Array();
      expect(strFromU8(bytes.subarray(40, 44), true)).toBe(' EMF');
    }
    expect(xml('[Content_Types].xml')).toContain('ContentType="image/x-emf" Extension="emf"');
  });

  it('is in British English, with its title and its day', () => {
    expect(xml('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    const properties = xml('docProps/core.xml');
    expect(properties).toContain(`<dc:title>${document.title}</dc:title>`);
    expect(properties.match(/2018-04-20T00:00:00Z/g)).toHaveLength(2);
    // Also where it says "Not set yet".
    expect(properties).toContain(`Date of meeting: ${document.cover.meeting}. `);
  });

  it('has a contents of all parts and headings that is whole before Word has set a page', () => {
    const entries = named('w:p').filter(({ text }, index, all) => {
      const style = styleOf(elements, all[index] as Element);
      return text !== '' && (style === 'TOC1' || style === 'TOC2');
    });
    const headings = document.parts.flatMap(({ title, blocks: own }) => [
      title,
      ...own
        .flatMap(flowingBlocks)
        .flatMap((one) => (one.kind === 'HEADING' && one.level === 2 ? [one.text] : [])),
    ]);
    expect(entries.map(({ text }) => text)).toEqual(headings.map(writableText));
    expect(named('w:fldChar').filter(({ attributes }) => attributes['w:dirty'] === 'true')).toEqual(
      [],
    );
    expect(named('w:cols').map(({ attributes }) => attributes['w:num'])).toEqual(['2']);
  });

  it('goes on below a part of running text with the next, and sets its title apart', async () => {
    const [first, ...rest] = document.parts;
    const more = { id: 'more', title: 'More of it', blocks: [] };
    const running = [...(first ? [first] : []), more, ...rest];
    const written = partsOf(await writePack({ ...document, parts: running }, 'WORD'));
    const title = strFromU8(written['word/document.xml'] ?? new Uint8Array())
      .split('<w:p>')
      .find((text) => text.includes('Heading1') && text.includes('More of it'));
    expect(title).toContain('<w:spacing w:before="360"/>');
    expect(title).not.toContain('pageBreakBefore');
  });

  it('has room for its page numbers in large print, and says no title beside them', async () => {
    const variant = { ...document.variant, isLargePrint: true };
    const written = partsOf(await writePack({ ...document, variant }, 'WORD'));
    const footer = strFromU8(written['word/footer1.xml'] ?? new Uint8Array());
    expect(footer).toContain('Page ');
    expect(footer).not.toContain(document.title);
    expect(xml('word/footer1.xml')).toContain(document.title);
  });

  it('leads by its links to what is there', () => {
    const bookmarks = new Set(
      named('w:bookmarkStart').map(({ attributes }) => attributes['w:name']),
    );
    const anchors = named('w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
    expect(anchors.length).toBeGreaterThan(document.parts.length);
    for (const anchor of anchors) expect(bookmarks).toContain(anchor);
    // Contents and tables lead to the page of a card, whose heading is what there is to come to.
    const pages = document.parts.flatMap((part) =>
      part.blocks.flatMap((block) => (block.kind === 'PAGE' ? [block.id] : [])),
    );
    expect(pages).toHaveLength(CARDS);
    for (const id of pages) expect(bookmarks).toContain(bookmarksOf(document).get(id));
  });

  it('turns its pages for wide tables, and back', () => {
    const sizes = named('w:pgSz').map(({ attributes }) => attributes['w:orient']);
    // The cover, its contents in two columns below it, the first parts, wide tables, and what follows.
    expect(sizes).toEqual(['portrait', 'portrait', 'portrait', 'landscape', 'portrait']);
  });

  it('begins each card on a page of its own', () => {
    const breaks = named('w:pageBreakBefore').filter(
      ({ attributes }) => attributes['w:val'] !== 'false',
    );
    const begun = breaks.map(
      (element) =>
        elements.slice(0, elements.indexOf(element)).findLast(({ name }) => name === 'w:p')?.text,
    );
    const titles = document.parts.flatMap(({ blocks: own }) =>
      own.filter(({ kind }) => kind === 'PAGE').map(headingOf),
    );
    // Cards but the first, which stands below its part; the others begin a section.
    expect(begun).toEqual(['Report cards', ...titles.slice(1), 'Glossary and notes']);
  });

  it('shows hostile texts as they were written', () => {
    const texts = named('w:p').map(({ text }) => text);
    for (const hostile of HOSTILE_TEXTS) expect(texts).toContain(writableText(hostile));
  });

  it('is the same file each time', async () => {
    const one = await writePack(document, 'WORD');
    const other = await writePack(document, 'WORD');
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

function styleOf(elements: readonly Element[], paragraph: Element): string | undefined {
  const next = elements.slice(elements.indexOf(paragraph) + 1, elements.indexOf(paragraph) + 3);
  return next.find(({ name }) => name === 'w:pStyle')?.attributes['w:val'];
}
