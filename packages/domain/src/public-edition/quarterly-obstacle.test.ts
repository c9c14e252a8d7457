import { describe, expect, it } from 'vitest';
import { quarterlyObstacle } from './quarterly-obstacle';

describe('whether an authority’s report can be published to the public', () => {
  it('says why it cannot where months are public and it goes by quarter now', () => {
    expect(quarterlyObstacle('QUARTER', ['2018-19-q1', '2018-03'])).toMatch(
      /^The authority reports by quarter, and editions by month are public already/,
    );
    expect(quarterlyObstacle('MONTH', ['2018-19-q1'])).toMatch(/^The authority reports by month/);
  });

  it('has nothing against months after months, quarters after quarters, and the first of either', () => {
    expect(quarterlyObstacle('MONTH', ['2018-03'])).toBeNull();
    expect(quarterlyObstacle('QUARTER', ['2018-19-q1', '2018-19-q2'])).toBeNull();
    expect(quarterlyObstacle('QUARTER', [])).toBeNull();
  });
});
