import type { MinutedSight } from '@vital-signs/domain';
import { expect, it } from 'vitest';
import { minutesDocument } from './minutes-document';

const seen: MinutedSight = {
  ...{ when: 'seen at 10:05', about: '3.3, Norwich, March 2018', figure: '36%, red', lines: [] },
  rows: [{ name: 'Wensum', shown: '31%', rating: null, isModelled: true }],
};

it('does not claim that what was known beside a figure stood on the screen', () => {
  const paper = minutesDocument({
    ...{ council: 'Norfolk', placeName: 'Norwich', driver: null },
    openedAt: '2018-04-23T10:00:00.000Z',
    minutes: {
      ...{
        title: 'A',
        placeName: 'Norwich',
        heading: 'Minutes',
        approval: 'Not approved.',
        facts: [],
        whole: [],
        actions: [],
      },
      items: [{ heading: '1. 3.3', standing: 'Seen', reasons: [], seen: [seen], said: [] }],
    },
  });
  const table = paper.parts.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'TABLE');
  expect(table).toMatchObject({
    caption: 'On record at that time, whether it was shown or not: 3.3, Norwich, March 2018',
    columns: [{ heading: 'What' }, { heading: 'As it stood' }, { heading: 'Rating' }],
    rows: [['Wensum', '31% (modelled)', 'not rated']],
  });
});
