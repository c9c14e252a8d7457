import { month } from '@vital-signs/domain';
import { PackRefusedError, type PackStep } from '@vital-signs/pack';
import { samplePack } from '@vital-signs/pack/sample';
import { describe, expect, it } from 'vitest';
import { madePaper } from './made-paper';
import { fileProblem, MakingStoppedError } from './pack-file-problem';
import { packFileName } from './pack-file-name';
import type { PackWords, PaperAsked } from './pack-means';

const never = new AbortController().signal;
const asked = {} as PaperAsked;

const wordsOf = (document: PackWords['document']): PackWords => ({
  document,
  summaryDraft: () => Promise.reject(new Error('Nobody asks for it here.')),
});

describe('a paper that is made', () => {
  it('tells steps of a hundred that never go back, whatever its parts tell', async () => {
    const told: PackStep[] = [];
    const words = wordsOf((_, { tell }) => {
      tell({ done: 0, of: 1, what: 'Looking' });
      tell({ done: 30, of: 40, what: 'Cards' });
      tell({ done: 0, of: 7, what: 'Areas' });
      return Promise.resolve(samplePack(2));
    });
    const tell = (step: PackStep) => void told.push(step);
    const bytes = await madePaper(words, asked, 'HTML', { tell, signal: never });
    expect(bytes.length).toBeGreaterThan(1_000);
    expect(told.slice(0, 3)).toEqual([
      { done: 0, of: 100, what: 'Looking' },
      { done: 30, of: 100, what: 'Cards' },
      { done: 30, of: 100, what: 'Areas' },
    ]);
    const steps = told.map(({ done }) => done);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(told.slice(3).every(({ done, of }) => done >= 40 && done <= 100 && of === 100)).toBe(
      true,
    );
  });

  it('is not written where it was given up while it was gathered', async () => {
    const given = new AbortController();
    const words = wordsOf(() => {
      given.abort(new MakingStoppedError('Given up.'));
      return Promise.resolve(samplePack(1));
    });
    const making = madePaper(words, asked, 'HTML', {
      ...{ tell: () => undefined, signal: given.signal },
    });
    await expect(making).rejects.toThrow('Given up.');
  });
});

describe('why there is no file', () => {
  it('is said with what keeps the document from being written, up to five sentences', () => {
    const problems = Array.from({ length: 7 }, (_, index) => ({
      ...({ code: 'DOES_NOT_FIT_A_PAGE', where: `card-${index}` } as const),
      sentence: 'It is too long.',
    }));
    const { problem } = fileProblem(new PackRefusedError(problems));
    expect(problem).toBe(
      `The pack cannot be written as it stands. ${[0, 1, 2, 3, 4].map((n) => `card-${n}: It is too long.`).join(' ')} And 2 more.`,
    );
  });

  it('of what nobody expected says nothing of ours', () => {
    expect(fileProblem(new Error('relation "Pack" does not exist'))).toEqual({
      ...{ problem: 'The making of the file broke off: make it again.', isExpected: false },
    });
  });
});

it('a file is called by what it is of, for whom and how', () => {
  const named = { authority: 'norfolk', period: month('2018-03'), kind: 'WORD' } as const;
  expect(
    packFileName({ ...named, readers: 'MEMBERS', largePrint: true, plainLanguage: true }),
  ).toBe('norfolk-2018-03-pack-members-large-print-plain-language.docx');
});
