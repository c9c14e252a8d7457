import { expect, it } from 'vitest';
import { readingChanges } from '../area-summary/reading-change';
import { aPercentage } from '../indicator-account/account.test-support';
import { month, periodsUpTo } from '../period';
import { COUNTY } from '../scorecard/scorecard-builder.test-support';
import type { TargetFacts } from '../scorecard/scorecard-facts';
import { standingSentence } from './place-sentence';

function sentenceOf(figure: number, asked: number): string {
  const target: TargetFacts = {
    ...{ kind: 'TRAJECTORY', value: asked, placeId: null },
    ...{ from: '2018-06-01', to: '2018-07-01' },
  };
  const [changes = []] = readingChanges(
    {
      ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', places: [COUNTY], modelled: true },
      rows: [aPercentage([figure, figure], { targets: [target] })],
      span: { months: periodsUpTo(month('2018-06'), 24), shown: 3, inYearToDate: 3 },
    },
    [0],
  );
  return standingSentence(changes);
}

it('a place’s sentence names what is red but on plan and what is green but slipping, and nothing else', () => {
  expect(sentenceOf(60, 58)).toMatch(/ 3\.3 is red but on plan\.$/);
  expect(sentenceOf(82, 85)).toMatch(/ 3\.3 is green but slipping behind plan\.$/);
  expect(sentenceOf(60, 65)).not.toMatch(/on plan|slipping/);
});
