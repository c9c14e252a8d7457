import { describe, expect, it } from 'vitest';
import { parseGroupRoles } from './group-roles';

describe('the groups that give roles', () => {
  it('are read with commas between them', () => {
    expect(
      parseGroupRoles('scorecard-analysts=norfolk:ANALYST, heads=norfolk:HEAD_OF_SERVICE:norwich'),
    ).toEqual([
      { group: 'scorecard-analysts', authority: 'norfolk', role: 'ANALYST', place: null },
      { group: 'heads', authority: 'norfolk', role: 'HEAD_OF_SERVICE', place: 'norwich' },
    ]);
  });

  it('are read one on each line, where names may hold commas and equals signs', () => {
    const text = `
      CN=Members,OU=Council=norfolk:MEMBER
      0f6c…=norfolk:LEADER
    `;
    expect(parseGroupRoles(text)).toEqual([
      { group: 'CN=Members,OU=Council', authority: 'norfolk', role: 'MEMBER', place: null },
      { group: '0f6c…', authority: 'norfolk', role: 'LEADER', place: null },
    ]);
  });

  it('may be none', () => {
    expect(parseGroupRoles('')).toEqual([]);
  });

  it.each([
    ['analysts', 'OPENID_GROUPS has "analysts"; expected is group=authority:ROLE'],
    ['=norfolk:ANALYST', 'OPENID_GROUPS has "=norfolk:ANALYST"; expected is'],
    ['analysts=norfolk', 'OPENID_GROUPS has "analysts=norfolk"; expected is'],
    ['heads=norfolk:HEAD_OF_SERVICE:', 'expected is group=authority:ROLE'],
    ['heads=norfolk:HEAD_OF_SERVICE:norwich:fit', 'expected is group=authority:ROLE'],
    [
      'analysts=norfolk:analyst',
      'there is no role "analyst"; expected is group=authority:ROLE with one of ADMINISTRATOR,',
    ],
    ['all=norfolk:ANALYST:norwich', 'ANALYST is for a whole authority, without a place'],
  ])('are refused with a sentence where they read %s', (text, sentence) => {
    expect(() => parseGroupRoles(text)).toThrow(sentence);
  });
});
