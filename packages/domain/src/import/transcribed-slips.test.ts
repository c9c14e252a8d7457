import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anAuditRow, aRecord, COUNTY } from '../audit/audit-builder.test-support';
import type { ImportCatalogue, ImportIndicator } from './import-catalogue';
import {
  catalogueOf,
  fieldsOf,
  indicatorsOfTable,
  NORFOLK_PLACES,
  PLAIN_SHEET,
  rowsOf,
} from './import-table.test-support';
import { slipsOfIncoming } from './incoming-slips';
import { IssueLog } from './issue-log';
import { doneAtOnce } from '../steps';
import { proposeMapping } from './propose-mapping';
import { recordWithCells } from './record-with-cells';
import { createRowReader } from './row-reader';

const DATA = new URL('../../../../../shared/data/', import.meta.url);
const isThere = existsSync(DATA);
const shared = (name: string) => rowsOf(...fieldsOf(readFileSync(new URL(name, DATA), 'utf8')));

/** The indicators of a table; what is printed without decimals and without "%" is a count. */
function catalogueFrom(
  name: string,
  [ref, title]: readonly [string, string],
  facts: Partial<ImportIndicator> = {},
) {
  const rows = shared(name);
  const decimal = new Set(
    rows.flatMap(({ cells }) =>
      cells.some((cell, at) => at > 2 && /^\d+\.\d+$/.test(cell?.text ?? ''))
        ? cells.slice(0, 3).map((cell) => cell?.text ?? '')
        : [],
    ),
  );
  const indicators = indicatorsOfTable(rows, ref, title).map((indicator) => {
    const isCount =
      indicator.measureKind !== 'PERCENTAGE' && !decimal.has(indicator.ref ?? indicator.key);
    return { ...indicator, ...(isCount ? { measureKind: 'COUNT' as const } : {}), ...facts };
  });
  return catalogueOf(indicators, { today: '2019-06-01' });
}

/** What is said of the points of files that are loaded into an empty record. */
function slipsOf(names: readonly string[], catalogue: ImportCatalogue) {
  const cells = names.flatMap((name) => {
    const rows = shared(name);
    const { mapping } = proposeMapping(rows.slice(0, 100), PLAIN_SHEET, catalogue);
    const reader = createRowReader(mapping, catalogue);
    return rows.flatMap((row) => reader.read(row));
  });
  const rows = catalogue.indicators.map((indicator) => {
    const { key, measureKind, basis, unit, multiplier, decimals } = indicator;
    const row = anAuditRow(key, [], { measureKind, basis, unit, multiplier, decimals });
    return { ...row, indicator: { ...row.indicator, id: indicator.id } };
  });
  const places = NORFOLK_PLACES.map(({ id, slug, name, kind }) => ({
    ...COUNTY,
    ...{ id, slug, name, kind },
  }));
  const log = new IssueLog();
  const after = recordWithCells(aRecord({ rows, places, links: [] }), cells);
  doneAtOnce(slipsOfIncoming(after, cells, log));
  return {
    figures: cells.length,
    said: log.list().map(({ row, read, expected }) => [row, read, expected]),
  };
}

describe.skipIf(!isThere)(
  'the points of the tables that were transcribed (skipped without the shared folder)',
  () => {
    it('are asked about in one of a thousand figures, where Lambeth prints 43.1% before 3.7%', () => {
      const norfolk = catalogueFrom('norfolk.csv', ['ref', 'name']);
      const found = [
        slipsOf(['norfolk_series.csv', 'norfolk.csv'], norfolk),
        slipsOf(['norfolk_localities.csv'], norfolk),
        slipsOf(['lambeth.csv'], catalogueFrom('lambeth.csv', ['ref', 'measure'])),
        slipsOf(['solihull.csv'], catalogueFrom('solihull.csv', ['code', 'measure'])),
        slipsOf(['northumberland.csv'], catalogueFrom('northumberland.csv', ['no', 'indicator'])),
      ];
      expect(found.reduce((sum, { figures }) => sum + figures, 0)).toBeGreaterThan(900);
      expect(found.flatMap(({ said }) => said)).toEqual([[11, '43.1%', 'about 3.7%']]);
    });
  },
);
