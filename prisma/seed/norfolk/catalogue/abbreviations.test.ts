import { glossaryParts } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { REPORT_AREAS } from './catalogue';

/** Two capitals in a word, or a capital with a figure: letters that stand for words. */
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{L}*\p{Lu}\p{L}*[\p{Lu}\p{N}][\p{L}\p{N}]*/gu;

describe('the abbreviations in the names of the report', () => {
  it.each(REPORT_AREAS)('of $name are all in the glossary', ({ name, indicators }) => {
    const unexplained = [name, ...indicators.flatMap((facts) => facts.name ?? [])].flatMap((text) =>
      glossaryParts(text)
        .filter(({ term }) => term === null)
        .flatMap((part) => part.text.match(ABBREVIATION) ?? []),
    );
    expect(unexplained).toEqual([]);
  });
});
