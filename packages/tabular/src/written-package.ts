import type { PlacedTable } from './written-sheet';
import { PACKAGE_NAMES, RELATION_NAMES, SHEET_NAMES, XML_HEAD, xmlText } from './written-xml';

const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook that say what its other parts are and how they hang together. */
export function packageParts(
  title: string,
  names: readonly string[],
  tables: readonly (PlacedTable | null)[],
): Record<string, string> {
  const numbers = names.map((_, index) => index + 1);
  const withTable = numbers.filter((number) => tables[number - 1]);
  const parts = [
    ...numbers.map((n) => override(`/xl/worksheets/sheet${n}.xml`, `${SHEETS}.worksheet+xml`)),
    ...withTable.map((n) => override(`/xl/tables/table${n}.xml`, `${SHEETS}.table+xml`)),
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `${XML_HEAD}<Types xmlns="${PACKAGE_NAMES}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      override('/xl/workbook.xml', `${SHEETS}.sheet.main+xml`) +
      override('/xl/styles.xml', `${SHEETS}.styles+xml`) +
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
      `${parts.join('')}</Types>`,
    '_rels/.rels': relations([
      [`${TYPE}/officeDocument`, 'xl/workbook.xml'],
      [
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'docProps/core.xml':
      `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE_NAMES}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${xmlText(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
    'xl/workbook.xml':
      `${XML_HEAD}<workbook xmlns="${SHEET_NAMES}" xmlns:r="${RELATION_NAMES}"><sheets>` +
      names
        .map(
          (name, index) =>
            `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join('') +
      `</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbers.map((n) => [`${TYPE}/worksheet`, `worksheets/sheet${n}.xml`] as const),
      [`${TYPE}/styles`, 'styles.xml'],
    ]),
  };
  for (const number of withTable) {
    files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations([
      [`${TYPE}/table`, `../tables/table${number}.xml`],
    ]);
  }
  return files;
}

const override = (part: string, type: string) =>
  `<Override PartName="${part}" ContentType="${type}"/>`;

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_NAMES}/relationships">${all.join('')}</Relationships>`;
}
