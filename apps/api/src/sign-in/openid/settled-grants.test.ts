import { describe, expect, it } from 'vitest';
import { settledGrants, type HeldGrant, type WantedGrant } from './settled-grants';

const ANALYST: WantedGrant = { authorityId: 1, role: 'ANALYST', placeId: null, place: null };
const HEAD: WantedGrant = { authorityId: 1, role: 'HEAD_OF_SERVICE', placeId: 7, place: 'norwich' };
const SUSPENDED = new Date('2018-04-01');

const held = (grant: WantedGrant, beside: Partial<HeldGrant> = {}): HeldGrant => ({
  ...grant,
  ...{ id: 1, fromProvider: true, suspendedAt: null },
  ...beside,
});

describe('the roles that follow from groups', () => {
  it('are added once, where they are not held', () => {
    expect(settledGrants([], [ANALYST, ANALYST])).toEqual({
      ended: [],
      kept: [],
      added: [{ ...ANALYST, suspendedAt: null }],
    });
  });

  it('end where no group gives them any longer, and others take their place', () => {
    const before = held(ANALYST);
    expect(settledGrants([before], [HEAD])).toMatchObject({ ended: [before], added: [HEAD] });
  });

  it('of another place are others', () => {
    const before = held(HEAD);
    const elsewhere = { ...HEAD, placeId: 8, place: 'breckland' };
    expect(settledGrants([before], [elsewhere])).toMatchObject({
      ended: [before],
      added: [elsewhere],
    });
  });

  it('leave alone what was given by hand, and do not give it again', () => {
    const byHand = held(ANALYST, { fromProvider: false });
    expect(settledGrants([byHand], [])).toEqual({ ended: [], added: [], kept: [byHand] });
    expect(settledGrants([byHand], [ANALYST])).toEqual({ ended: [], added: [], kept: [byHand] });
  });

  it('stay suspended in an authority, whatever the groups are meanwhile', () => {
    const suspended = held(ANALYST, { suspendedAt: SUSPENDED });
    expect(settledGrants([suspended], []).kept).toEqual([suspended]);
    expect(settledGrants([suspended], [HEAD]).added).toEqual([{ ...HEAD, suspendedAt: SUSPENDED }]);
    const elsewhere = { ...HEAD, authorityId: 2 };
    expect(settledGrants([suspended], [elsewhere]).added).toEqual([
      { ...elsewhere, suspendedAt: null },
    ]);
  });
});
