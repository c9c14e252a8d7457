import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FrameContext, type FrameAuthority } from '../../lib/frame';
import type { Account } from './account';
import { StandardsHistory } from './StandardsHistory';

const INDICATOR = {
  ...{ unit: '%', tolerances: [] },
  targets: [
    {
      ...{ kind: 'TRAJECTORY', value: 52, textAsPrinted: null, place: 'harkmoor' },
      ...{ validFrom: '2018-03-01', validTo: '2018-04-01', source: 'Agreed in April' },
    },
    {
      ...{ kind: 'TARGET', value: 85, textAsPrinted: null, place: null },
      ...{ validFrom: '2017-04-01', validTo: null, source: 'The plan' },
    },
  ],
} as unknown as Account['indicator'];

const FRAME = {
  places: [{ slug: 'harkmoor', name: 'Harkmoor', kind: 'LOCALITY' }],
} as unknown as FrameAuthority;

it('names the place that a target is for', () => {
  render(
    <FrameContext value={FRAME}>
      <StandardsHistory indicator={INDICATOR} />
    </FrameContext>,
  );
  const rows = screen.getAllByRole('row').map((row) => row.textContent);
  expect(rows[1]).toContain('Month of a trajectory52%HarkmoorAgreed in April');
  expect(rows[2]).toContain('Target85%every place');
});
