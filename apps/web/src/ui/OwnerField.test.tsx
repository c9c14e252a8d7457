import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { OwnerField } from './OwnerField';
import { ownerNamed } from './use-action-owners';

const OWNERS = [
  { id: '1', name: 'Lee Der' },
  { id: '2', name: 'Sarah Smith' },
  { id: '3', name: 'Sarah Smith' },
];

function Field() {
  const [words, setWords] = useState('');
  return <OwnerField label="Who does it" owners={OWNERS} value={words} onChange={setWords} />;
}

it.each([
  ['Lee Der', '1'],
  ['  lee der ', '1'],
  ['Lee', null],
  ['Sarah Smith', null],
  ['', null],
])('%j means %s', (words, expected) => {
  expect(ownerNamed(OWNERS, words)).toBe(expected);
});

it('offers each name once, takes any words, and says who is reminded', async () => {
  render(<Field />);
  const user = userEvent.setup();
  const field = screen.getByRole('combobox', { name: 'Who does it' });
  const offered = [...document.querySelectorAll('datalist option')];
  expect(offered.map((option) => option.getAttribute('value'))).toEqual(['Lee Der', 'Sarah Smith']);
  await user.type(field, 'The duty team');
  expect(screen.getByText(/or a post, or any name[.]$/)).toBeDefined();
  await user.clear(field);
  await user.type(field, 'Lee Der');
  expect(screen.getByText(/^Signs in here, and is reminded by mail/)).toBeDefined();
  await user.clear(field);
  await user.type(field, 'Sarah Smith');
  expect(screen.getByText('Two people are called so: neither is reminded.')).toBeDefined();
});
