import { describe, expect, it } from 'vitest';
import { statesFewPeople } from './few-people';

describe('a text that states a small number of people', () => {
  it.each([
    'Three children were placed out of the county.',
    '2 families moved away.',
    'One of them came back within the month.',
    'So 3 of 101 children were seen late.',
    'There were 4 of 120 without a plan.',
    'Five very young babies were born.',
    'Two more than in January.',
    'The figure is made of one family’s three siblings.',
    'A single child was missing.',
    'In the north 1 child, and in the south none.',
  ])('is found: %s', (text) => {
    expect(statesFewPeople(text)).toBe(true);
  });

  it.each([
    'Children in care are 12 more than in January.',
    'The share rose from 3.0% to 4.5%.',
    'Twenty-three children were seen.',
    '13 children were seen.',
    '1,204 children were seen.',
    'Visits took place within three weeks.',
    'The first of two audits is done. Children were heard in both.',
    'Indicator 3.3 rose; children were seen sooner.',
    'No child waited.',
  ])('is not taken for one: %s', (text) => {
    expect(statesFewPeople(text)).toBe(false);
  });
});

it('takes more for few where an authority hides more', () => {
  expect(statesFewPeople('Nine children were placed.')).toBe(false);
  expect(statesFewPeople('Nine children were placed.', 9)).toBe(true);
  expect(statesFewPeople('10 children were placed.', 9)).toBe(false);
  expect(statesFewPeople('A dozen children were placed.', 12)).toBe(true);
});
