import { month } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import type { EditionRepository, PublicEditionRow } from '../edition/edition.repository';
import {
  createPublicEditionStore,
  createPublishedEditionsService,
} from './published-editions.service';

function listed(authority: string, number: number, key: string): PublicEditionRow {
  const { kind, start, end } = month(key);
  return {
    ...{ authorityId: 1, authority, authorityName: authority, fictional: false, number },
    ...{ periodKind: kind, periodStart: start, periodEnd: end },
    ...{ revision: number, hash: '' },
    publishedAt: new Date('2018-04-10T09:00:00Z'),
  };
}

function serviceOver(...rows: readonly PublicEditionRow[]) {
  const repository: EditionRepository = {
    documents: () => Promise.resolve([]),
    publicEditions: () => Promise.resolve([...rows]),
  };
  return createPublishedEditionsService(repository, createPublicEditionStore());
}

describe('the editions that everybody may read', () => {
  it('begin with the latest month of each authority, not with a later correction of an older one', async () => {
    const service = serviceOver(
      listed('norfolk', 5, '2018-02'),
      listed('norfolk', 4, '2018-03'),
      listed('norfolk', 2, '2018-03'),
      listed('wendmere', 1, '2018-01'),
    );
    const latest = await service.latest();
    expect(latest.map(({ authority, number, path }) => [authority, number, path])).toEqual([
      ['norfolk', 4, '/public/norfolk'],
      ['wendmere', 1, '/public/wendmere'],
    ]);
    expect((await service.of('norfolk')).map(({ number }) => number)).toEqual([5, 4, 2]);
  });

  it('have no document where there is none of that number', async () => {
    await expect(serviceOver().edition({ authorityId: 1, number: 7 })).rejects.toThrow(
      'There is no edition',
    );
  });
});
