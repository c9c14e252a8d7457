import { describe, expect, it } from 'vitest';
import { EditionAttack } from './edition-attack.test-support';
import { inventedEdition, inventedFacts } from './public-edition.test-support';

const FEBRUARY = inventedFacts('2018-02');
const MARCH = inventedFacts('2018-03');

function twoEditions(secondary: boolean) {
  const first = inventedEdition('2018-02', { facts: FEBRUARY, secondary });
  const earlier = [{ edition: first.edition, facts: FEBRUARY }];
  const second = inventedEdition('2018-03', { number: 2, facts: MARCH, earlier, secondary });
  return { first, second };
}

describe('public editions of the fictional council, read by an attacker', () => {
  const { first, second } = twoEditions(true);

  it('may be published: nothing in them is beyond protection', () => {
    expect(first.unprotected).toEqual([]);
    expect(second.unprotected).toEqual([]);
  });

  it('leave every hidden count open to three values at least, one by one and together', () => {
    const attacks = [
      new EditionAttack([first.text], [FEBRUARY]),
      new EditionAttack([second.text], [MARCH]),
      new EditionAttack([first.text, second.text], [MARCH, FEBRUARY]),
    ];
    for (const attack of attacks) {
      expect(attack.hidden.size).toBeGreaterThan(100);
      expect(attack.narrowed()).toEqual([]);
    }
    const { primary, secondary } = first.hidden;
    console.log(`February: ${primary} small counts hidden, ${secondary} to protect them.`);
    console.log(`March: ${second.hidden.primary} and ${second.hidden.secondary} more.`);
  });

  it('would give counts away if only small numbers were hidden', () => {
    const { first: bare, second: bareSecond } = twoEditions(false);
    const attack = new EditionAttack([bare.text, bareSecond.text], [MARCH, FEBRUARY]);
    const narrowed = attack.narrowed();
    const recovered = narrowed.filter(({ values }) => values.length === 1);
    expect(recovered.length).toBeGreaterThan(20);
    for (const { name, values } of narrowed) expect(values).toContain(attack.truth(name));
    console.log(`Without secondary suppression ${recovered.length} counts are recovered.`);
  });
});
