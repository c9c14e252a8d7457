import { mayDo, seesEveryPlace } from '@vital-signs/domain';
import { expect, it } from 'vitest';
import { viewerOfPack } from './pack-readers';

it.each([
  ['LEADERSHIP', { figures: true, now: true, teams: true, unpublished: false }],
  ['MEMBERS', { figures: true, now: false, teams: false, unpublished: false }],
  ['PUBLIC', { figures: false, now: false, teams: false, unpublished: false }],
] as const)('a pack for %s is gathered as they may read the record', (readers, expected) => {
  const { person, access } = viewerOfPack(readers, 'norfolk');
  const grants = access.get('norfolk')?.grants ?? [];
  expect(person).toBeNull();
  expect(access.has('wendmere')).toBe(false);
  expect({
    figures: mayDo(grants, 'READ_FIGURES'),
    now: mayDo(grants, 'READ_AS_KNOWN_NOW'),
    teams: seesEveryPlace(grants),
    unpublished: mayDo(grants, 'READ_UNPUBLISHED'),
  }).toEqual(expected);
});
