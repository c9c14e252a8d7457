import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SeenInMinutes } from './SeenInMinutes';

test('what was known beside a figure is not said to have been shown', () => {
  render(
    <SeenInMinutes
      seen={{
        __typename: 'MinutedSight',
        ...{ when: 'Seen at 10:05', about: '3.3, Norwich, March 2018', figure: '36%, red' },
        lines: [],
        rows: [
          {
            __typename: 'MinutedRow',
            ...{ name: 'Wensum', shown: '31%', rating: null, isModelled: true },
          },
        ],
      }}
    />,
  );
  const table = screen.getByRole('table', {
    name: 'On record at that time, whether it was shown or not',
  });
  expect(table.textContent).toContain('31% (modelled)');
});
