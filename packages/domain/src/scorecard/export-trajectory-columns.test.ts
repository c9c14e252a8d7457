import { describe, expect, it } from 'vitest';
import { aPercentage } from '../indicator-account/account.test-support';
import { month, periodsUpTo } from '../period';
import { editionDocument } from './edition-document';
import { trajectoryColumns } from './export-trajectory-columns';
import type { ExportableRow } from './exportable';
import { judgeScorecard } from './judge-scorecard';
import { COUNTY } from './scorecard-builder.test-support';
import type { TargetFacts } from './scorecard-facts';

const ASKED: TargetFacts = {
  ...{ kind: 'TRAJECTORY', value: 85, from: '2018-06-01', to: '2018-07-01', placeId: null },
  between: true,
};

const judged = (targets: readonly TargetFacts[]) =>
  judgeScorecard({
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', places: [COUNTY], modelled: true },
    rows: [aPercentage([81, 82], { targets })],
    span: { months: periodsUpTo(month('2018-06'), 24), shown: 2, inYearToDate: 3 },
  });

const columnsOf = (targets: readonly TargetFacts[]) => {
  // As much of a row as these columns look at.
  const rows = judged(targets).rows as unknown as readonly ExportableRow[];
  return trajectoryColumns({ places: [COUNTY] }, rows).map(({ heading, cell }) => [
    heading,
    ...rows.map(cell),
  ]);
};

const documentOf = (targets: readonly TargetFacts[]) =>
  editionDocument({
    authority: { slug: 'norfolk' },
    ...{ number: 1, revision: 3, accurateAsOf: null, audience: 'INTERNAL', sections: [] },
    period: month('2018-06'),
    places: [{ place: { slug: 'norfolk' }, judged: judged(targets) }],
    describe: ({ indicator: { key } }) => ({ key }),
  });

describe('a trajectory in files', () => {
  it('has columns of its own: what is asked, whether it was stated, and where the figure stands', () => {
    expect(columnsOf([ASKED])).toEqual([
      ['Place: trajectory asks', '85'],
      ['Place: asked value is', 'between stated months'],
      ['Place: on the way', 'green but slipping behind plan'],
    ]);
  });

  it('has none where no trajectory runs', () => {
    expect(columnsOf([])).toEqual([]);
    expect(columnsOf([{ ...ASKED, from: '2018-05-01', to: '2018-06-01' }])).toEqual([]);
  });

  it('is part of the document of an edition, and leaves a document without one as it was', () => {
    expect(documentOf([ASKED])).toContain(
      '"trajectory":{"aheadBy":-3,"between":true,"planned":85,"reason":"JUDGED","standing":"GREEN_SLIPPING"}',
    );
    expect(documentOf([])).not.toContain('trajectory');
  });
});
