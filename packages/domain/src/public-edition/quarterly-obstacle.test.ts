import { describe, expect, it } from 'vitest';
import { quarterlyObstacle } from './quarterly-obstacle';

describe('whether an authority’s report can be published to the public', () => {
  it('says why it cannot where it goes by quarter', () => {
    expect(quarterlyObstacle('QUARTER')).toMatch(/^An authority that reports by quarter cannot/);
  });

  it('has nothing against months', () => {
    expect(quarterlyObstacle('MONTH')).toBeNull();
  });
});
