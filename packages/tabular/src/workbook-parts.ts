import { type FileBounds } from './file-bounds';
import { FileRefusedError } from './file-refused';
import { formatKind, type FormatKind } from './number-formats';
import { readXml } from './xml-events';
import type { ZipParts } from './zip-parts';

/** A sheet as the workbook names it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part. */
  readonly part: string;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** True where days are counted from 1904. */
  readonly from1904: boolean;
  readonly texts: readonly string[];
  /** What the format of each style does. */
  readonly formats: readonly FormatKind[];
}

const WORKBOOK = 'xl/workbook.xml';

/** @throws FileRefusedError for an archive that is no workbook, and one of too many sheets or texts. */
export async function readWorkbook(parts: ZipParts, bounds: FileBounds): Promise<Workbook> {
  if (!parts.has(WORKBOOK)) throw noWorkbook(parts);
  const targets = await readTargets(parts);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await readXml(parts.open(WORKBOOK), {
    opened(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(attributes['r:id'] ?? '');
      // Charts on sheets of their own are sheets without a table.
      if (part === undefined || !part.startsWith('xl/worksheets/')) return;
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', hidden, part });
    },
  });
  if (sheets.length > bounds.sheets) {
    throw new FileRefusedError({
      ...{ code: 'TOO_MANY_SHEETS', found: `The workbook has ${sheets.length} sheets.` },
      expected: `Expected are at most ${bounds.sheets}.`,
    });
  }
  const texts = await readTexts(parts, bounds);
  return { sheets, from1904, texts, formats: await readFormats(parts) };
}

function noWorkbook(parts: ZipParts): FileRefusedError {
  const kinds: readonly (readonly [string, string])[] = [
    ['word/document.xml', 'a Word document'],
    ['ppt/presentation.xml', 'a presentation'],
    ['content.xml', 'an OpenDocument file'],
    ['xl/workbook.bin', 'a binary workbook (.xlsb)'],
  ];
  const found = kinds.find(([part]) => parts.has(part))?.[1] ?? 'an archive without a workbook';
  return new FileRefusedError({
    ...{ code: 'FILE_KIND', found: `The file is ${found}.` },
    expected: 'Save it as .xlsx or as .csv and load that.',
  });
}

async function readTargets(parts: ZipParts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const name = 'xl/_rels/workbook.xml.rels';
  if (!parts.has(name)) return targets;
  await readXml(parts.open(name), {
    opened(tag, { Id = '', Target = '' }) {
      if (tag !== 'Relationship') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

async function readTexts(parts: ZipParts, bounds: FileBounds): Promise<readonly string[]> {
  const name = 'xl/sharedStrings.xml';
  const texts: string[] = [];
  if (!parts.has(name)) return texts;
  let current = '';
  let total = 0;
  const text = textCollector();
  await readXml(parts.open(name), {
    opened: (tag) => {
      if (tag === 'si') current = '';
      text.opened(tag);
    },
    text: (piece) => (current += text.of(piece)),
    closed: (tag) => {
      text.closed(tag);
      if (tag !== 'si') return;
      total += current.length;
      if (texts.length >= bounds.texts || total > bounds.textCharacters) throw tooMuchText(bounds);
      texts.push(plain(current));
    },
  });
  return texts;
}

function tooMuchText(bounds: FileBounds): FileRefusedError {
  return new FileRefusedError({
    ...{ code: 'TOO_MUCH_TEXT', found: 'The workbook holds more text than is read.' },
    expected: `Expected are at most ${bounds.texts} different texts: load it in parts.`,
  });
}

/** Tells the text that is shown from that which says how it is pronounced. */
export function textCollector() {
  let inText = 0;
  let inPhonetic = 0;
  return {
    opened(tag: string) {
      if (tag === 't') inText += 1;
      if (tag === 'rPh') inPhonetic += 1;
    },
    of: (text: string) => (inText > 0 && inPhonetic === 0 ? text : ''),
    closed(tag: string) {
      if (tag === 't') inText -= 1;
      if (tag === 'rPh') inPhonetic -= 1;
    },
  };
}

/** A text without the escapes by which workbooks write control characters. */
export function plain(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

async function readFormats(parts: ZipParts): Promise<readonly FormatKind[]> {
  const name = 'xl/styles.xml';
  if (!parts.has(name)) return [];
  const codes = new Map<number, string>();
  const kinds: FormatKind[] = [];
  let inCells = false;
  await readXml(parts.open(name), {
    opened(tag, attributes) {
      if (tag === 'numFmt')
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (tag === 'cellXfs') inCells = true;
      if (tag !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      kinds.push(formatKind(id, codes.get(id)));
    },
    closed(tag) {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}
