import { describe, expect, it } from 'vitest';
import { month, periodsUpTo } from '../period';
import { RULES_VERSION } from '../rules-version';
import { EDITION_DOCUMENT_FORMAT, editionDocument } from './edition-document';
import { judgeScorecard } from './judge-scorecard';
import { aCell, aFactsRow, COUNTY } from './scorecard-builder.test-support';

const documentOf = (figures: readonly (number | null)[]) =>
  editionDocument({
    authority: { slug: 'norfolk' },
    ...{ number: 1, revision: 3, accurateAsOf: '2018-04-10', audience: 'INTERNAL' },
    period: month('2018-03'),
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
    describe: ({ indicator }) => ({ key: indicator.key, name: indicator.name }),
  });

describe('the document of an edition', () => {
  it('says its format, the rules that judged, what it is of, and every reading', () => {
    expect(JSON.parse(documentOf([4, 5]))).toMatchObject({
      format: EDITION_DOCUMENT_FORMAT,
      rulesVersion: RULES_VERSION,
      period: { kind: 'MONTH', start: '2018-03-01', end: '2018-04-01' },
      accurateAsOf: '2018-04-10',
      months: ['2018-02', '2018-03'],
      indicators: [{ key: '2.1', name: 'Indicator 2.1' }],
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
});
