import { describe, expect, it } from 'vitest';
import {
  areaAddress,
  compareAddress,
  glossaryAddress,
  indicatorAddress,
  placeAddress,
  scorecardAddress,
} from './page-address';

describe('the address of a page', () => {
  it('carries the month and the place, and leaves out what is usual', () => {
    expect(indicatorAddress('norfolk', '3.3', { period: '2018-03', place: 'breckland' })).toBe(
      '/norfolk/indicators/3.3?period=2018-03&place=breckland',
    );
    expect(scorecardAddress('norfolk', { period: null, place: undefined })).toBe(
      '/norfolk/scorecard',
    );
  });

  it('holds what the page is asked for besides, with commas as people type them', () => {
    expect(
      compareAddress('norfolk', { period: '2018-03' }, { places: 'breckland,west', area: null }),
    ).toBe('/norfolk/compare?period=2018-03&places=breckland,west');
  });

  it('names the place in its keys, so that the page of another place is the same page', () => {
    expect(placeAddress('norfolk', { place: 'breckland' })).toBe('/norfolk/place?place=breckland');
  });

  it('cannot be broken by what is in a key', () => {
    expect(areaAddress('norfolk', 'a/b?c#d')).toBe('/norfolk/areas/a%2Fb%3Fc%23d');
  });

  it('keeps the way back from the glossary, and leads to its term', () => {
    expect(glossaryAddress('norfolk', { place: 'west' }, 'CIN')).toBe(
      '/glossary?place=west&authority=norfolk#CIN',
    );
    expect(glossaryAddress(null)).toBe('/glossary');
  });
});
