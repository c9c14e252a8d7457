import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month } from '../period';
import { caseLinkProblem, caseListLink } from './case-list-link';

const question = {
  ...{ place: 'norwich', team: null, indicator: '3.3', period: month('2018-03') },
};

describe('a link into an authority’s own case system', () => {
  it('names place, period and team', () => {
    const template =
      'https://cases.example/list/{indicator}?place={place}&team={team}&month={period}&from={from}&to={to}';
    expect(caseListLink(template, { ...question, team: 'Assessment & Duty' })).toBe(
      'https://cases.example/list/3.3?place=norwich&team=Assessment%20%26%20Duty&month=2018-03&from=2018-03-01&to=2018-03-31',
    );
  });

  it.each([
    ['http://cases.example/{place}', /begin with https/],
    ['javascript:alert(1)', /begin with https/],
    ['https://', /names no host/],
    ['https:///list', /names no host/],
    ['https://{place}.example/list', /host has to be written out/],
    ['https://cases.example@elsewhere.example/', /@/],
    ['https://cases.example\\@elsewhere.example/', /sign that no host has/],
    ['https://cases.example/a b', /blank/],
    ['https://cases.example/?child={child}', /\{child\}; between braces may stand place, team/],
    ['https://cases.example/?{place', /brace without its other/],
    ['https://cases.example/?__proto__={__proto__}', /\{__proto__\}/],
    [`https://cases.example/${'a'.repeat(1000)}`, /longer than 1000/],
  ])('is refused: %s', (template, why) => {
    expect(caseLinkProblem(template)).toMatch(why);
    expect(caseListLink(template, question)).toBeNull();
  });

  it('leads to the host of its template, whatever stands in the question', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (place, team) => {
        const link = caseListLink('https://cases.example/{place}/x?t={team}', {
          ...question,
          ...{ place, team },
        });
        expect(new URL(link ?? '').host).toBe('cases.example');
      }),
    );
  });
});
