import { gzipSync, brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOfTheWeb } from '../http/known-operations';
import { FROM_THE_PAGE } from './known-scorecard';
import { tellStory, type Story } from './story-server';

describe('the bytes of the scorecard that the page asks for', () => {
  let story: Story;
  let bytes: Buffer;
  const address = () => {
    const page = [...operationsOfTheWeb().values()].find(({ name }) => name === 'ScorecardPage');
    const query = new URLSearchParams({
      variables: JSON.stringify({ authority: 'norfolk', period: '2018-03', modelled: true }),
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: page?.hash ?? '' } }),
    });
    return `/graphql?${query.toString()}`;
  };

  beforeAll(async () => {
    story = await tellStory();
    const headers = { ...FROM_THE_PAGE, 'accept-encoding': 'identity' };
    bytes = Buffer.from(await (await story.send(address(), { headers })).arrayBuffer());
  });
  afterAll(() => story.end());

  it('are of the county and six localities, 105 rows and 13 months', () => {
    const { data } = JSON.parse(bytes.toString()) as {
      data: { scorecard: { rows: unknown[]; places: unknown[]; months: unknown[] } };
    };
    expect(data.scorecard.rows).toHaveLength(105);
    expect(data.scorecard.places).toHaveLength(7);
    expect(data.scorecard.months).toHaveLength(13);
  });

  it('are at most 200 kB as they are and 40 kB compressed', () => {
    expect(bytes.length).toBeLessThanOrEqual(200_000);
    expect(gzipSync(bytes).length).toBeLessThanOrEqual(40_000);
    expect(brotliCompressSync(bytes).length).toBeLessThanOrEqual(40_000);
  });
});
