import { describe, expect, it } from 'vitest';
import {
  anExceptionRow,
  exceptionFacts,
  thresholds,
} from '../exception/exception-builder.test-support';
import { COUNTY, modelled, share as shareOf } from '../scorecard/scorecard-builder.test-support';
import { figureCandidates } from './figure-candidates';

const share = (numerator: number, denominator: number) =>
  shareOf(numerator, denominator, 'PUBLISHED', 'PUBLISHED');
const red = thresholds(70, 80);
const steady = Array.from({ length: 23 }, (_, index) => share(82 + (index % 2), 100));
const reasonsOf = (...args: Parameters<typeof exceptionFacts>) =>
  figureCandidates(exceptionFacts(...args)).map(({ reason, children }) => [
    reason.kind,
    reason.words,
    children,
  ]);

describe('what the figures put on an agenda', () => {
  it('is an exception that is new, its signal, and its gap in children', () => {
    const row = anExceptionRow([...steady, share(50, 100)], { tolerance: red });
    expect(reasonsOf([row]).map(([kind, , children]) => [kind, children])).toEqual([
      ['NEW_EXCEPTION', 30],
      ['WORSENING_SIGNAL', null],
      ['LARGE_GAP', 30],
    ]);
    expect(reasonsOf([row])[0]?.[1]).toMatch(/^New exception: .*red/);
    expect(reasonsOf([row])[2]?.[1]).toBe('30 more would have been needed for green (80%).');
  });

  it('is no exception that was one before', () => {
    const row = anExceptionRow([...steady.slice(1), share(50, 100), share(50, 100)], {
      tolerance: red,
    });
    expect(reasonsOf([row]).map(([kind]) => kind)).not.toContain('NEW_EXCEPTION');
  });

  it('says a signal once that is the exception', () => {
    const row = anExceptionRow([...steady, share(50, 100)]);
    const found = reasonsOf([row]);
    expect(found.map(([kind]) => kind)).toEqual(['NEW_EXCEPTION']);
    expect(found[0]?.[1]).toMatch(/^New exception: Control chart: Worsening/);
  });

  it('is a signal for the better too, the last', () => {
    const row = anExceptionRow([...steady, share(99, 100)], { tolerance: red });
    expect(reasonsOf([row]).map(([kind]) => kind)).toEqual(['IMPROVING_SIGNAL']);
  });

  it('is five gaps at most, the largest', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((short) =>
      anExceptionRow([share(75 - short, 100), share(75 - short, 100)], {
        ...{ key: String(short), tolerance: red },
      }),
    );
    const gaps = reasonsOf(rows).filter(([kind]) => kind === 'LARGE_GAP');
    expect(gaps.map(([, , children]) => children)).toEqual([12, 11, 10, 9, 8]);
  });

  it('is nothing modelled', () => {
    const row = anExceptionRow([...steady, modelled(50)], { tolerance: red });
    expect(reasonsOf([row])).toEqual([]);
    const counts = anExceptionRow([shareOf(50, 100, 'PUBLISHED', 'MODELLED')], { tolerance: red });
    expect(reasonsOf([counts]).map(([kind]) => kind)).not.toContain('LARGE_GAP');
  });

  it('is refused where modelled figures were not left out', () => {
    const asked = exceptionFacts([], { places: [COUNTY] });
    expect(() => figureCandidates({ ...asked, facts: { ...asked.facts, modelled: true } })).toThrow(
      RangeError,
    );
  });
});
