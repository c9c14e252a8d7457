import { describe, expect, it } from 'vitest';
import { createRefusalCount, MOST_NETWORKS, MOST_OF_ONE } from './refusal-count';
import { askedWords, whyWords } from './refusal-words';

const MANY = { id: null, name: 'Many networks', address: null, requestId: null };
const person = (id: string) => ({ id, name: id, address: '192.0.2.1', requestId: null });
const nobody = (address: string) => ({ id: null, name: 'Nobody', address, requestId: null });

function counting() {
  const count = createRefusalCount();
  const refuse = (id: string, what: string, authorityId: number | null = 1, code = 'FORBIDDEN') =>
    count.add(id, { actor: person(id), authorityId, what, code }, MANY);
  return { count, refuse };
}

describe('the count of refusals', () => {
  it('tells one at once, and its repetitions when the minute ends', () => {
    const { count, refuse } = counting();
    expect(refuse('eve', 'Query.people')).toMatchObject({ what: 'Query.people', repeats: 0 });
    for (let time = 0; time < 499; time += 1) expect(refuse('eve', 'Query.people')).toBeNull();
    expect(count.empty()).toMatchObject([{ what: 'Query.people', repeats: 499 }]);
    expect(count.empty()).toEqual([]);
    expect(refuse('eve', 'Query.people')).not.toBeNull();
  });

  it('hides nobody behind the noise of somebody else', () => {
    const { count, refuse } = counting();
    for (let n = 0; n < MOST_OF_ONE + 300; n += 1) refuse('eve', `Query.field${n}`);
    expect(refuse('ada', 'Query.people')).not.toBeNull();
    for (let who = 0; who < 500; who += 1) {
      expect(refuse(`person ${who}`, 'Query.people')).not.toBeNull();
    }
    expect(count.empty()).toMatchObject([{ actor: { id: 'eve' }, what: null, repeats: 300 }]);
  });

  it('tells writes and downloads beyond everything else, and the rest by authority', () => {
    const { count, refuse } = counting();
    for (let n = 0; n < MOST_OF_ONE; n += 1) refuse('eve', `Query.field${n}`);
    expect(refuse('eve', 'Mutation.changeRoles')).not.toBeNull();
    expect(refuse('eve', '/export/audit.csv')).not.toBeNull();
    expect(refuse('eve', 'Query.people', 1)).toBeNull();
    expect(refuse('eve', 'Query.people', 2)).toBeNull();
    expect(refuse('eve', 'Query.people', 2)).toBeNull();
    expect(count.empty()).toMatchObject([
      { authorityId: 1, what: null, repeats: 1 },
      { authorityId: 2, what: null, repeats: 2 },
    ]);
  });

  it('tells different fields and authorities apart, also where nobody is signed in', () => {
    const { count } = counting();
    const refuse = (what: string, authorityId: number) =>
      count.add('192.0.2.9', { actor: nobody('192.0.2.9'), authorityId, what, code: 'X' }, MANY);
    expect(refuse('Query.people', 1)).not.toBeNull();
    expect(refuse('Query.people', 2)).not.toBeNull();
    expect(refuse('Query.series', 1)).not.toBeNull();
    expect(count.empty()).toEqual([]);
  });

  it('tells networks apart up to a number, and those beyond as one, leaving no field out', () => {
    const { count } = counting();
    const refuse = (network: string, what: string) =>
      count.add(network, { actor: nobody(network), authorityId: 1, what, code: 'X' }, MANY);
    for (let n = 0; n < MOST_NETWORKS; n += 1) refuse(`network ${n}`, 'Query.people');
    expect(refuse('one more', 'Mutation.changeRoles')).toMatchObject({ actor: MANY });
    expect(refuse('another', 'Mutation.changeRoles')).toBeNull();
    expect(refuse('another', 'Mutation.invitePerson')).toMatchObject({ actor: MANY });
    expect(count.empty()).toMatchObject([{ what: 'Mutation.changeRoles', repeats: 1 }]);
  });
});

describe('a refusal in words', () => {
  it.each([
    [
      'Query.people',
      'FORBIDDEN',
      'Asked for the people of the authority; their role does not allow it',
    ],
    [
      'Mutation.suspendPerson',
      'LAST_ADMINISTRATOR',
      'Tried to suspend somebody; nobody would be left to manage people',
    ],
    [
      'Query.controlChartProfiles',
      'STRANGE_CODE',
      'Asked for: control chart profiles; it was refused: strange code',
    ],
    ['Mutation.toString', 'constructor', 'Tried: to string; it was refused: constructor'],
    ['/somewhere', 'NOT_KNOWN', 'Asked for /somewhere; they hold no role there'],
  ])('%s, %s', (what, code, sentence) => {
    expect(`${askedWords(what)}; ${whyWords(code)}`).toBe(sentence);
  });
});
