import { month } from '@vital-signs/domain';
import { expect, it } from 'vitest';
import { createPublicEditionDocumentService } from './public-edition-document.service';

type Sources = Parameters<typeof createPublicEditionDocumentService>[0];
type Asked = Parameters<ReturnType<typeof createPublicEditionDocumentService>['make']>[0];

it.each(['2017-01', '2016-04', '2019-03'])(
  'reads what is public already before it makes %s, however many months lie between',
  async (key) => {
    const read: number[] = [];
    // Nothing of the record is needed to see which editions are read; the first read ends it.
    const sources = {
      facts: { load: () => Promise.resolve({}) },
      sections: { ofAuthority: () => Promise.resolve([]) },
      indicators: { catalogueAt: () => Promise.resolve([]) },
      commentary: { approvedFor: () => Promise.resolve([]) },
      published: {
        of: () => Promise.resolve([{ number: 1, period: '2018-02', revision: 2 }]),
        edition: ({ number }: { number: number }) => {
          read.push(number);
          return Promise.reject(new Error('Read as far as this.'));
        },
      },
    } as unknown as Sources;
    const asked = {
      ...{ authority: { slug: 'wendmere', authorityId: 1 }, period: month(key) },
      ...{ number: 2, revision: 3, accurateAsOf: null },
    } as unknown as Asked;
    await expect(createPublicEditionDocumentService(sources).make(asked)).rejects.toThrow(
      'Read as far as this.',
    );
    expect(read).toEqual([1]);
  },
);
