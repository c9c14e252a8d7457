import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GLOSSARY, glossarySentence } from './glossary';
import { glossaryParts } from './glossary-parts';

const termsIn = (text: string) =>
  glossaryParts(text).flatMap(({ term }) => (term === null ? [] : [term.term]));

describe('the glossary', () => {
  it('explains each term once, whatever the spelling', () => {
    const spellings = GLOSSARY.flatMap(({ term, variants = [] }) => [term, ...variants]);
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  it('says of each what it stands for and what it means, as sentences', () => {
    for (const { term, longForm, meaning } of GLOSSARY) {
      expect(longForm, term).not.toBe('');
      expect(meaning, term).toMatch(/^\S.{8,}\.$/s);
    }
  });

  it('has the terms that a reader of the report meets', () => {
    const terms =
      'CIN CPP LAC ICPC RCPC PEP IHA EET SHOBPA EHFF FIT NIPE MASH S47 CWD IRO PA HoSW DOT RAG YTD SDQ';
    for (const term of terms.split(' ')) expect(termsIn(term), term).toEqual([term]);
  });

  it('says a term in a line, and does not say a word twice', () => {
    const [cin] = GLOSSARY;
    expect(cin && glossarySentence(cin)).toMatch(/^CIN: child in need\. A child who needs/);
    const tolerance = GLOSSARY.find(({ term }) => term === 'tolerance');
    expect(tolerance && glossarySentence(tolerance)).toMatch(/^tolerance: The limits/);
  });
});

describe('terms in a text', () => {
  it.each([
    ['Number of children subject to an ICPC', ['ICPC']],
    ['% of ICPCs held within 15 days of strategy discussion', ['ICPC', 'strategy discussion']],
    ["Number of S47's per 10,000 population", ['S47', '10K']],
    ['No. Children Subject to CP Plans', ['CPP']],
    ['% of CP plans ceased', ['CPP']],
    ['RCL & FRCL EET - %', ['RCL', 'FRCL', 'EET']],
    ['Assessments auth in 45 WD - %', ['WD']],
    ['they fit a pattern, and pass', []],
    ['PADDING and LACE', []],
  ])('are found in %j', (text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  it('leave a council’s own reference alone that is spelled as a measure of adoption', () => {
    const termsIn = (text: string) =>
      glossaryParts(text).flatMap(({ term }) => (term === null ? [] : [term.term]));
    expect(termsIn('A1 Children in care')).toEqual([]);
    expect(termsIn('Average days to an adoption placement (A1)')).toContain('A1');
  });

  it('are taken out without losing a letter', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('CIN', ' ', 'CP plans', "S47's", 'LAC,', '(A1)'),
    );
    fc.assert(
      fc.property(fc.array(words), (pieces) => {
        const text = pieces.join('');
        expect(
          glossaryParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
