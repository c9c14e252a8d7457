import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Minuted } from './minutes-query';
import { SaidInMinutes } from './SaidInMinutes';

const said: Minuted = {
  __typename: 'MinutedSaying',
  ...{ kind: 'Note', text: 'Duty is short of three.', by: 'put right by Ann Lyst, 10:15' },
  ...{ agreed: null, isTakenBack: false, isSinceApproval: false, before: [] },
  standing: null,
};

it('strikes through what was said before, and says in words that it was', () => {
  const before: Minuted['before'] = [
    {
      ...{ __typename: 'SaidBefore', text: 'Duty is short of two.', agreed: null },
      by: 'Said before: Ann Lyst, 10:12',
    },
  ];
  render(<SaidInMinutes said={[{ ...said, before }]} />);
  const struck = screen.getByText('Duty is short of two.');
  expect(struck.tagName).toBe('DEL');
  expect(struck.parentElement?.textContent).toBe(
    'Said before: Ann Lyst, 10:12: Duty is short of two.',
  );
  expect(screen.getByText('Duty is short of three.').tagName).not.toBe('DEL');
});

it('keeps what was agreed before beside an action whose words stayed', () => {
  const before: Minuted['before'] = [
    {
      ...{ __typename: 'SaidBefore', text: 'Write to schools', by: 'Said before: Ann Lyst, 10:12' },
      agreed: 'Noor Head, by 30 June 2018; about Norwich.',
    },
  ];
  render(<SaidInMinutes said={[{ ...said, kind: 'Action', text: 'Write to schools', before }]} />);
  const struck = screen.getByText('Write to schools (Noor Head, by 30 June 2018; about Norwich.)');
  expect(struck.tagName).toBe('DEL');
});

it('strikes through what was taken back, and says so', () => {
  render(<SaidInMinutes said={[{ ...said, isTakenBack: true }]} />);
  expect(screen.getByText('Duty is short of three.').tagName).toBe('DEL');
  expect(screen.getByText(/Note, taken back/).tagName).toBe('STRONG');
});
