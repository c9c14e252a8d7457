import { expect, test } from 'vitest';
import { changePins, sectionChanges } from './section-changes';

const annotation = (
  key: string | null,
  month: string,
  label = 'Own form',
  text = 'A form of its own',
) => ({
  ...({ __typename: 'Annotation', id: `${key} ${month} ${label}`, on: `${month}-01` } as const),
  ...{ month, label, text, rebases: true, source: 'Report, line 1' },
  indicator:
    key === null ? null : ({ __typename: 'Indicator', id: `norfolk/${key}`, key } as const),
});
const MONTHS = ['2018-01', '2018-02', '2018-03'];
const changes = (...annotations: ReturnType<typeof annotation>[]) =>
  sectionChanges({
    annotations,
    scorecard: {
      __typename: 'Scorecard',
      months: MONTHS,
      ownPeriods: [],
      modelledCount: 0,
      rows: [],
    },
  });

test('a change of several indicators is told once and pinned on the chart of each', () => {
  const told = changes(annotation('4.5', '2018-01'), annotation('4.6', '2018-01'));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ number: 1, indicators: ['4.5', '4.6'] });
  expect(changePins(told, '4.6', MONTHS)).toEqual([
    { index: 0, number: 1, label: 'Own form', rebases: true },
  ]);
  expect(changePins(told, '4.4', MONTHS)).toEqual([]);
});

test('what is said of each indicator alone stands under the one number of the change', () => {
  const told = changes(
    annotation(
      '4.5',
      '2018-01',
      'Own form',
      'A new form. The share goes to 69.5%. No day is given.',
    ),
    annotation(
      '4.6',
      '2018-01',
      'Own form',
      'A new form. The share goes to 14.8%. No day is given.',
    ),
  );
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({
    ...{ number: 1, text: 'A new form. No day is given.' },
    ownTexts: [
      { indicator: '4.5', text: 'The share goes to 69.5%.' },
      { indicator: '4.6', text: 'The share goes to 14.8%.' },
    ],
  });
});

test('a change of the section is pinned on every chart', () => {
  const told = changes(annotation('4.5', '2018-01'), annotation(null, '2018-03', 'Tracker'));
  expect(changePins(told, '4.4', MONTHS)).toEqual([
    { index: 2, number: 2, label: 'Tracker', rebases: true },
  ]);
  expect(changePins(told, '4.5', MONTHS).map(({ number }) => number)).toEqual([1, 2]);
});

test('a change before the months that are shown is not told', () => {
  expect(changes(annotation('4.5', '2017-05'))).toEqual([]);
});
