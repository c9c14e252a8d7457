import { describe, expect, it } from 'vitest';
import { dfePeriod, laitPeriod } from './national-period';

describe('a year of the Local Authority Interactive Tool', () => {
  it.each([
    ['Financial Year', '2017', '2016-04-01', '2017-04-01'],
    ['Financial Year', '2024-25', '2024-04-01', '2025-04-01'],
    ['Annual', '2017', '2016-04-01', '2017-04-01'],
    ['Academic Year', '2017', '2016-09-01', '2017-09-01'],
    ['Calendar Year', '2017', '2017-01-01', '2018-01-01'],
    ['Annual (end of Sept)', '2017', '2016-10-01', '2017-10-01'],
    ['Annual - January', '2017', '2017-01-01', '2017-02-01'],
  ])('%s %s is from %s up to %s', (type, year, start, end) => {
    expect(laitPeriod(type, year)).toMatchObject({ start, end });
  });

  it.each([
    ['Financial Year', '2024-26'],
    ['Financial Year', '17'],
    ['Financial Year', '3017'],
    ['Fiscal Year', '2017'],
    ['', '2017'],
  ])('%s %s is none', (type, year) => expect(laitPeriod(type, year)).toBeNull());
});

describe('a period of the Department’s open data', () => {
  it.each([
    ['Reporting year', '2024', '2023-04-01', '2024-04-01'],
    ['Financial year', '202324', '2023-04-01', '2024-04-01'],
    ['Academic year', '202324', '2023-09-01', '2024-09-01'],
    ['Calendar year', '2024', '2024-01-01', '2025-01-01'],
    ['Financial year Q4', '202324', '2024-01-01', '2024-04-01'],
    ['March', '2018', '2018-03-01', '2018-04-01'],
  ])('%s %s is from %s up to %s', (identifier, period, start, end) => {
    expect(dfePeriod(identifier, period)).toMatchObject({ start, end });
  });

  it.each([
    ['Week 12', '2024'],
    ['Academic year', '202325'],
    ['Calendar year', '202324'],
    ['March', 'two'],
  ])('%s %s is none', (identifier, period) => expect(dfePeriod(identifier, period)).toBeNull());
});
