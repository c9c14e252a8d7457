import { ROLES, abilitiesOf } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { roleConsequence } from './role-consequence';

const OPEN = { headsSeeOtherLocalities: true };
const CLOSED = { headsSeeOtherLocalities: false };

describe('what follows from a role', () => {
  it('says of a head of service what they see and where they write', () => {
    const role = { role: 'HEAD_OF_SERVICE', place: 'Norwich' } as const;
    expect(roleConsequence(role, 'Norfolk', OPEN)).toBe(
      'Sees the figures of Norwich with what is below it and Norfolk as a whole; the other localities without their teams, once a month is published, with the corrections published since. May write commentary and acknowledge exceptions about Norwich and what is below it.',
    );
    expect(roleConsequence(role, 'Norfolk', CLOSED)).toContain('the other localities not at all');
  });

  it('says of a member that they see published figures without teams and change nothing', () => {
    expect(roleConsequence({ role: 'MEMBER', place: null }, 'Norfolk', OPEN)).toBe(
      'Sees the figures of Norfolk and its localities, without teams, as they were published. Changes nothing.',
    );
  });

  it.each(ROLES)(
    'promises publishing, approval and people of %s just where the rules do',
    (role) => {
      const words = roleConsequence({ role, place: null }, 'Norfolk', OPEN);
      const may = (ability: Parameters<ReturnType<typeof abilitiesOf>['includes']>[0]) =>
        abilitiesOf(role).includes(ability);
      expect(words.includes('publish months')).toBe(may('PUBLISH_EDITIONS'));
      expect(words.includes('make committee packs')).toBe(may('MAKE_PACKS'));
      expect(words.includes('approve commentary')).toBe(may('APPROVE_COMMENTARY'));
      expect(words.includes('suspend')).toBe(may('MANAGE_PEOPLE'));
      expect(words.includes('before a month')).toBe(may('READ_UNPUBLISHED'));
    },
  );
});
