import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardCounts,
  contentsOf,
  paragraphsOf,
  partsOf,
  partsText,
  textOf,
  writtenOf,
} from './pack-draft';
import { aPack, someChoices } from './pack.test-support';

describe('what is written of a pack', () => {
  it('is sent as it stands where nobody wrote anything', () => {
    const { __typename: _, parts, ...contents } = aPack().contents;
    expect(contentsOf(writtenOf(aPack().contents))).toEqual({
      ...contents,
      parts: parts.map(({ kind, isIn }) => ({ kind, isIn })),
    });
  });

  it('has no reason for privacy where it is public, and no committee and day where none is named', () => {
    const written = writtenOf(aPack().contents);
    const sent = contentsOf({ ...written, isPrivate: false, committee: ' ', meetingOn: '' });
    expect(sent).toMatchObject({ privateReason: null, committee: null, meetingOn: null });
  });

  it('has a summary of its own only where people write it', () => {
    const written = { ...writtenOf(aPack().contents), concern: 'One.\n\n\nTwo,\nstill two.\n' };
    expect(contentsOf({ ...written, isSummaryWritten: false }).summary).toBeNull();
    expect(contentsOf({ ...written, isSummaryWritten: true }).summary).toEqual({
      ...{ concern: ['One.', 'Two,\nstill two.'], improved: [], planned: [] },
    });
  });
});

describe('parts', () => {
  it('keep their order and whether they are in', () => {
    const text = '-GLOSSARY SUMMARY CARDS';
    expect(partsText(partsOf(text))).toBe(text);
    expect(partsOf(`${text} OTHER`)).toHaveLength(3);
  });
});

describe('paragraphs', () => {
  it('come out as they went in, where each holds words and no empty line', () => {
    const words = fc
      .array(fc.constantFrom('56.0%', 'of', 'children', '–', '“seen”'), { minLength: 1 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.array(words), (paragraphs) => {
        expect(paragraphsOf(textOf(paragraphs))).toEqual(paragraphs);
      }),
    );
  });
});

describe('how many cards there would be', () => {
  const whole = ['contact', 'assessments', 'visits'];

  it.each([
    ['leadership with all report areas', 'LEADERSHIP', whole, { exceptions: 14, all: 22 }],
    ['members, who read the same edition', 'MEMBERS', whole, { exceptions: 14, all: 22 }],
    ['some report areas', 'LEADERSHIP', ['visits', 'contact'], { exceptions: null, all: 10 }],
    ['the public, whose edition is another', 'PUBLIC', whole, { exceptions: null, all: null }],
  ] as const)('of a pack for %s', (_, readers, chosen, counts) => {
    expect(cardCounts(readers, someChoices(), chosen)).toEqual(counts);
  });
});
