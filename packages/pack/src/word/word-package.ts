import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlText } from '@vital-signs/tabular/write';

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const PROPERTIES = 'docProps/core.xml';

/** A relationship whose name the library made up by chance. */
const CHANCE_ID = /Id="(rId[a-z0-9_-]{21})"/g;

/**
 * The file that the library packed, made the same for the same document: no clock, no chance. Charts'
 * metafiles get their own name and kind, and tables the names by which they are announced.
 */
export function settledPackage(
  packed: Uint8Array,
  { date, tableNames }: { date: string; tableNames: readonly string[] },
): Uint8Array {
  const files = unzipSync(packed);
  const change = (name: string, how: (text: string) => string) => {
    const file = files[name];
    if (file !== undefined) files[name] = strToU8(how(strFromU8(file)));
  };
  const settledIds = new Map<string, string>();
  for (const [, id = ''] of strFromU8(files[RELATIONS] ?? new Uint8Array()).matchAll(CHANCE_ID)) {
    settledIds.set(id, `rIdLink${settledIds.size + 1}`);
  }
  const settle = (text: string) =>
    text.replace(/rId[a-z0-9_-]{21}/g, (id) => settledIds.get(id) ?? id);
  change(RELATIONS, (text) => settle(text).replace(/(media\/\w+)\.png/g, '$1.emf'));
  change(DOCUMENT, (text) => withTableNames(renumbered(settle(text)), tableNames));
  change(TYPES, (text) =>
    text.replace(
      /<Default [^>]*Extension="png"[^>]*\/>/,
      '<Default ContentType="image/x-emf" Extension="emf"/>',
    ),
  );
  change(PROPERTIES, (text) => text.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${date}T00:00:00Z`));
  const named = Object.entries(files).map(
    ([name, bytes]) => [name.replace(/^(word\/media\/\w+)\.png$/, '$1.emf'), bytes] as const,
  );
  return zipSync(Object.fromEntries(named), { level: 6, mtime: new Date('2000-01-01T00:00:00Z') });
}

/** Numbers that the library counts on from document to document, and their places in the text. */
const COUNTED = [
  /(?<=_Toc)\d+/g,
  /(?<=<w:bookmark(?:Start|End)(?: w:name="\w+")? w:id=")\d+/g,
  /(?<=<(?:wp:docPr|pic:cNvPr)[^>]* id=")\d+/g,
];

function renumbered(document: string): string {
  return COUNTED.reduce((text, pattern) => {
    const numbers = new Map<string, number>();
    return text.replace(pattern, (old) => {
      const number = numbers.get(old) ?? numbers.size + 1;
      numbers.set(old, number);
      return String(number);
    });
  }, document);
}

function withTableNames(text: string, names: readonly string[]): string {
  let index = 0;
  return text.replaceAll('</w:tblPr>', (end) => {
    const name = names[index];
    index += 1;
    return name === undefined ? end : `<w:tblCaption w:val="${xmlText(name)}"/>${end}`;
  });
}
