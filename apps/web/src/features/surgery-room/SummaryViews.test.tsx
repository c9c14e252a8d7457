import { render } from '@testing-library/react';
import { modelledHeadline } from '@vital-signs/domain';
import { expect, test } from 'vitest';
import { aMoment, anItem } from './moment.test-support';
import type { Sight } from './moment';
import { Screen } from './Screen';

const indicator = (ref: string) => ({ id: ref, key: ref, ref, name: 'Reviews' });

const turned = (ref: string, modelled: boolean) => ({
  ...{ indicator: indicator(ref), from: 'GREEN', to: 'AMBER', modelled },
  sentence: '85.2% is between the tolerances',
});

const reading = (ref: string, provenance: string | null) => ({
  ...{ indicator: indicator(ref), shown: provenance && '85.2%', absenceSentence: null },
  ...{ provenance, state: 'AMBER' },
});

const counted = {
  period: { key: '2018-03', name: 'March 2018' },
  counts: [{ state: 'AMBER', now: 8, before: 0 }],
  turned: [turned('5.4', true), turned('5.5', false)],
};

const place = {
  ...{ ...counted, place: { id: 'n', slug: 'norwich', name: 'Norwich' } },
  ...{ sentence: 'All 8 rated indicators are amber.', gaps: [], children: [] },
  ...{ figureCount: 70, modelledCount: 64 },
};

const area = {
  ...{ ...counted, area: { id: 'a', slug: 'reviews', name: 'Reviews' }, headlines: ['It fell.'] },
  readings: [reading('5.4', 'MODELLED'), reading('5.5', 'REPORTED'), reading('5.6', null)],
};

function wordsOf(view: 'FIGURE' | 'LOCALITIES', shown: object) {
  const moment = aMoment();
  // As much of a sight as its summary draws.
  const sight = { ...{ item: '1', revision: 7, seenAt: null, card: null }, ...shown } as Sight;
  const { container, unmount } = render(
    <Screen
      {...{ moment, pointer: { ...moment.pointer, item: '1', view }, region: null }}
      {...{ item: anItem({ kind: 'PLACE' }), sight, isWall: true }}
    />,
  );
  const words = container.textContent;
  unmount();
  return words;
}

test('ratings of a place that are counted are told with how many of its figures are modelled', () => {
  const words = wordsOf('FIGURE', { place, area: null });
  expect(words).toContain(
    '64 of its 70 figures are modelled: no report gives them. They are counted by the rating that they would have',
  );
  expect(wordsOf('FIGURE', { place: { ...place, modelledCount: 0 }, area: null })).not.toContain(
    'figures are modelled',
  );
});

test('places below are counted the same way, with how many of their figures are modelled', () => {
  const child = (slug: string, modelledCount: number) => ({
    ...{ place: { id: slug, slug, name: slug }, counts: counted.counts },
    ...{ figureCount: 9, modelledCount },
  });
  const children = [child('Wensum', 9), child('Yare', 2), child('Bure', 0)];
  const words = wordsOf('LOCALITIES', { place: { ...place, children }, area: null });
  expect(words).toMatch(
    /Wensum.*8 amber.*all modelled.*Yare.*8 amber.*2 of 9 modelled.*Bure.*8 amber/i,
  );
  expect(words).not.toContain('not rated');
});

test('those of an area are too, of the figures that there are', () => {
  expect(wordsOf('FIGURE', { place: null, area })).toContain(
    '1 of its 2 figures is modelled: no report gives it.',
  );
});

test('a modelled figure that turned is marked wherever it is named', () => {
  for (const words of [
    wordsOf('FIGURE', { place, area: null }),
    wordsOf('LOCALITIES', { place: null, area }),
  ]) {
    expect(words).toContain('5.4 Reviews (modelled): 85.2% is between');
    expect(words).toContain('5.5 Reviews: 85.2% is between');
  }
});

test('that figures of an area are modelled is said once, by the words that say what it means', () => {
  const headlines = ['It fell.', modelledHeadline(2, 1)];
  const words = wordsOf('FIGURE', { place: null, area: { ...area, headlines } });
  expect(words).toContain('1 of its 2 figures is modelled: no report gives it.');
  expect(words).toContain('It fell.');
  expect(words).not.toContain('so that the product can be tried');
});
