import { describe, expect, it } from 'vitest';
import { month, periodsUpTo } from '../period';
import { RULES_VERSION } from '../rules-version';
import { EDITION_DOCUMENT_FORMAT, editionDocument } from './edition-document';
import { judgeScorecard } from './judge-scorecard';
import { readEditionDocument } from './read-edition-document';
import { aCell, aFactsRow, COUNTY } from './scorecard-builder.test-support';

const documentOf = (figures: readonly (number | null)[]) =>
  editionDocument({
    authority: { slug: 'norfolk' },
    ...{ number: 1, revision: 3, accurateAsOf: '2018-04-10', audience: 'INTERNAL' },
    period: month('2018-03'),
    sections: [{ slug: 'contacts', name: 'Contacts' }],
    places: [
      {
        place: { slug: 'norfolk', parent: null },
        judged: judgeScorecard({
          ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', places: [COUNTY], modelled: true },
          rows: [aFactsRow('2.1', [aCell(figures)])],
          span: { months: periodsUpTo(month('2018-03'), 13), shown: 2, inYearToDate: 12 },
        }),
      },
    ],
    describe: ({ indicator: { key, name, basis } }) => ({ key, name, basis }),
  });

describe('the document of an edition', () => {
  it('says its format, the rules that judged, what it is of, and every reading', () => {
    expect(JSON.parse(documentOf([4, 5]))).toMatchObject({
      format: EDITION_DOCUMENT_FORMAT,
      rulesVersion: RULES_VERSION,
      period: { kind: 'MONTH', start: '2018-03-01', end: '2018-04-01' },
      accurateAsOf: '2018-04-10',
      months: ['2018-02', '2018-03'],
      sections: [{ slug: 'contacts', name: 'Contacts' }],
      indicators: [{ key: '2.1', name: 'Indicator 2.1', basis: 'IN_PERIOD' }],
      places: [
        {
          place: { slug: 'norfolk' },
          readings: {
            '2.1': {
              values: [4, 5],
              codes: 'PP',
              state: 'NOT_RATED',
              arrow: 'DOWN',
              meaning: 'WORSE',
            },
          },
        },
      ],
    });
  });

  it('is the same text whenever it is made, and another when a figure is', () => {
    expect(documentOf([4, 5])).toBe(documentOf([4, 5]));
    expect(documentOf([4, 6])).not.toBe(documentOf([4, 5]));
  });

  it('is read again, also in the format before, which says nothing of sections', () => {
    const document = JSON.parse(documentOf([4, 5])) as Record<string, unknown>;
    const read = readEditionDocument(JSON.stringify(document));
    expect(read.rulesVersion).toBe(RULES_VERSION);
    expect(read.sections.get('contacts')?.name).toBe('Contacts');
    const { sections, ...before } = document;
    expect(sections).toHaveLength(1);
    const earlier = readEditionDocument(
      JSON.stringify({ ...before, format: 1, rulesVersion: '1.2.0' }),
    );
    expect(earlier.sections.size).toBe(0);
    expect(earlier.rulesVersion).toBe('1.2.0');
    expect(earlier.reading('norfolk', '2.1')?.values).toEqual([4, 5]);
    for (const format of [0, 3, '2', null]) {
      expect(() => readEditionDocument(JSON.stringify({ ...document, format }))).toThrow(
        /has format .*; formats 1 and 2 are read here/,
      );
    }
  });
});
