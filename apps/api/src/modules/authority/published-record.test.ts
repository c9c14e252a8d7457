import { DEFAULT_SETTINGS, month } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { editionFor } from '../edition/edition-record';
import { revisionOf } from '../edition/moment';
import type { AuthorityRecord, EditionSummary } from './authority.repository';
import { asPublished, beforePublication } from './published-record';

function anEdition(number: number, audience: 'INTERNAL' | 'PUBLIC', key: string): EditionSummary {
  const { kind, start, end } = month(key);
  return {
    ...{ number, audience, periodKind: kind, periodStart: start, periodEnd: end },
    ...{ revision: number * 10, accurateAsOf: null, publishedBy: 'Somebody' },
    ...{ publishedAt: '2018-04-10T09:00:00Z', documentFormat: 1, hash: '', rulesVersion: '1' },
    ...{ source: null, notes: null, releaseId: null },
  };
}

function anAuthority(...editions: readonly EditionSummary[]): AuthorityRecord {
  return {
    ...{ authorityId: 1, slug: 'norfolk', name: 'Norfolk', code: null, fictional: false },
    ...DEFAULT_SETTINGS,
    settingsVersions: [
      { ...DEFAULT_SETTINGS, precision: 'AS_PRINTED', fromRevision: 0, toRevision: 15 },
      { ...DEFAULT_SETTINGS, fromRevision: 15, toRevision: null },
    ],
    ...{ regionName: null, reportTitle: null, revision: 99, latestMonth: '2018-05-01' },
    hasLongerPeriods: false,
    formerNames: [],
    // The latest first, as they are listed.
    editions: [...editions].sort((a, b) => b.number - a.number),
  };
}

const MARCH = month('2018-03');

describe('a month that is published to everybody after it was to the authority’s own people', () => {
  const authority = anAuthority(
    anEdition(1, 'INTERNAL', '2018-03'),
    anEdition(2, 'PUBLIC', '2018-03'),
  );

  it('is read by members as the edition for the authority’s own people holds it', () => {
    const seen = asPublished(authority, 'EDITIONS');
    expect(seen).toMatchObject({ revision: 10, latestMonth: '2018-03-01' });
    expect(seen?.precision).toBe('AS_PRINTED');
    expect(seen?.editions.map(({ number }) => number)).toEqual([1]);
    expect(seen && revisionOf(seen, MARCH)).toBe(10);
  });

  it('has that edition as its own, and the other for those who ask for it', () => {
    expect(editionFor(authority, { period: MARCH })?.number).toBe(1);
    expect(editionFor(authority, { period: MARCH, audience: 'PUBLIC' })?.number).toBe(2);
    expect(editionFor(authority, { number: 2 })?.audience).toBe('PUBLIC');
  });
});

describe('a month that is published to everybody alone', () => {
  const authority = anAuthority(
    anEdition(1, 'INTERNAL', '2018-03'),
    anEdition(2, 'PUBLIC', '2018-02'),
    anEdition(3, 'PUBLIC', '2018-02'),
  );

  it('is read by members as its latest edition holds it', () => {
    const seen = asPublished(authority, 'EDITIONS');
    expect(seen && revisionOf(seen, month('2018-02'))).toBe(30);
    expect(seen && revisionOf(seen, MARCH)).toBe(10);
    expect(seen && revisionOf(seen, month('2018-01'))).toBeNull();
    expect(seen?.latestMonth).toBe('2018-03-01');
  });
});

it('an authority that has published nothing is not known to those who read editions alone', () => {
  expect(asPublished(anAuthority(), 'EDITIONS')).toBeNull();
});

it('is there without any month for whoever sets it up before anything is published', () => {
  const drafted = { ...anAuthority(), latestMonth: '2018-04-01' };
  expect(beforePublication(drafted)).toMatchObject({
    ...{ slug: drafted.slug, revision: drafted.revision, latestMonth: null, editions: [] },
    reads: 'PUBLISHED_RECORD',
  });
});
