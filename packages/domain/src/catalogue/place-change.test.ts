import { describe, expect, it } from 'vitest';
import { toldTreeChange, withdrawalsIn, type TreeChange, type TreeStretch } from './place-change';
import { withdrawalEffects, withdrawalProblems } from './place-withdrawal';

let rows = 0;
const stands = (child: string, parent: string, from: string, to: string | null): TreeStretch => ({
  ...{ id: (rows += 1), child, parent, from, to },
});
const changed = (
  revision: number,
  closed: readonly TreeStretch[],
  written: readonly TreeStretch[],
  successions: TreeChange['successions'] = [],
): TreeChange => ({ revision, closed, written, successions });

const APRIL = '2018-04-01';
const long = stands('norwich', 'norfolk', '2000-01-01', null);
const short = stands('norwich', 'norfolk', '2000-01-01', APRIL);
const ended = changed(5, [long], [short]);
const NAMES: Readonly<Record<string, string>> = { norwich: 'Norwich', norfolk: 'Norfolk' };
const nameOf = (slug: string) => NAMES[slug] ?? slug;
const around = (standing: readonly TreeStretch[], history: readonly TreeChange[] = [ended]) => ({
  ...{ standing, history, begun: [], takenBack: null, root: 'norfolk', nameOf },
});

describe('a change of the tree', () => {
  it.each<[string, TreeChange]>([
    ['Norwich ended on 1 April 2018.', ended],
    [
      'Norwich stands under west from 1 April 2018.',
      changed(5, [long], [short, stands('norwich', 'west', APRIL, null)]),
    ],
    [
      'Norwich began under Norfolk from 1 April 2018.',
      changed(5, [], [stands('norwich', 'norfolk', APRIL, null)]),
    ],
    [
      'Norwich split into east and west from 1 April 2018.',
      changed(
        5,
        [long],
        [short],
        (['east', 'west'] as const).map((successor) => ({
          ...{ predecessor: 'norwich', successor, kind: 'SPLIT', on: APRIL },
        })),
      ),
    ],
    [
      'a, b and c merged into Norwich from 1 April 2018.',
      changed(
        5,
        [long],
        [short],
        (['a', 'b', 'c'] as const).map((predecessor) => ({
          ...{ predecessor, successor: 'norwich', kind: 'MERGE', on: APRIL },
        })),
      ),
    ],
  ])('is told as “%s”', (sentence, change) => {
    expect(toldTreeChange(change, nameOf)).toMatchObject({ sentence, on: APRIL });
  });

  it('is taken back by the one that ends what it wrote and writes what it ended, and made again by the next', () => {
    const again = stands('norwich', 'norfolk', '2000-01-01', null);
    const back = changed(6, [short], [again]);
    const anew = changed(7, [again], [stands('norwich', 'norfolk', '2000-01-01', APRIL)]);
    const found = withdrawalsIn([ended, back, anew]);
    expect([...found]).toEqual([[6, ended]]);
  });

  it('is taken back while what it wrote stands, whichever row holds it', () => {
    const same = stands('norwich', 'norfolk', '2000-01-01', APRIL);
    expect(withdrawalProblems(ended, around([same]))).toEqual([]);
    expect(withdrawalEffects(ended, around([same]))).toEqual([
      'Norwich stands under Norfolk again, from 1 January 2000.',
    ]);
    expect(withdrawalProblems(ended, around([long]))).toMatchObject([
      { sentence: expect.stringContaining('was changed since') as string },
    ]);
  });

  it('is not taken back twice, also where the same was made again since', () => {
    const takenBack = { person: 'Ada Admin', on: '2018-05-02' };
    for (const standing of [[long], [short]]) {
      const found = withdrawalProblems(ended, { ...around(standing), takenBack });
      expect(found.map(({ sentence }) => sentence)).toEqual([
        'It was already taken back by Ada Admin on 2 May 2018.',
      ]);
    }
  });

  it('is not taken back where what stands again has no place above it, or a name that another has', () => {
    const team = stands('team', 'norwich', '2000-01-01', null);
    const ended = changed(5, [team], [stands('team', 'norwich', '2000-01-01', APRIL)]);
    const gone = withdrawalProblems(ended, around([...ended.written, short], [ended]));
    expect(gone.map(({ sentence }) => sentence)).toEqual([
      'team would stand under Norwich again, which has ended by now: take that back first.',
    ]);
    const twin = stands('norwich-2', 'norfolk', APRIL, null);
    const named = withdrawalProblems(changed(5, [long], [short]), {
      ...around([short, twin]),
      nameOf: () => 'Norwich',
    });
    expect(named.map(({ sentence }) => sentence)).toEqual([
      'Another place is called Norwich by now: give one of them another name first.',
    ]);
  });

  it('is not taken back while figures, roles or places hang on a place that began with it', () => {
    const begun = changed(5, [], [stands('coast', 'norfolk', APRIL, null)]);
    const below = stands('team', 'coast', APRIL, null);
    const [problem] = withdrawalProblems(begun, {
      ...around([...begun.written, below], [begun]),
      begun: [{ slug: 'coast', figures: 12, roles: 1 }],
    });
    expect(problem?.sentence).toBe(
      'coast began with it and has 12 figures, 1 role, 1 place below it, which would be shown nowhere: take them back or away first.',
    );
  });
});
