import { glossaryParts } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { AREAS as LAMBETH } from '../../lambeth/catalogue';
import { AREAS as NORTHUMBERLAND } from '../../northumberland/catalogue';
import { AREAS as SOLIHULL } from '../../solihull/catalogue';
import { REPORT_PAGES } from '../pages/report-pages';
import { REPORT_AREAS } from './catalogue';

/** Two capitals in a word, or a capital with a figure: letters that stand for words. */
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{L}*\p{Lu}\p{L}*[\p{Lu}\p{N}][\p{L}\p{N}]*/gu;

function unexplained(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    glossaryParts(text)
      .filter(({ term }) => term === null)
      .flatMap((part) => part.text.match(ABBREVIATION) ?? []),
  );
}

describe('the abbreviations of the report', () => {
  it.each(REPORT_AREAS)('in the names under $name are all in the glossary', (area) => {
    const names = area.indicators.flatMap(({ name }) => name ?? []);
    expect(unexplained([area.name, ...names])).toEqual([]);
  });

  it('in the names of its sections are all in the glossary', () => {
    expect(unexplained(REPORT_PAGES.map(({ name }) => name))).toEqual([]);
  });

  it.each(
    [...SOLIHULL, ...NORTHUMBERLAND, ...LAMBETH].map(({ name, indicators }) => ({
      name,
      names: indicators.flatMap((indicator) => indicator.name ?? []),
    })),
  )('of the other councils’ reports under $name are in the glossary', ({ names }) => {
    // What Lambeth's CIA stands for its report does not say.
    expect(unexplained(names).filter((letters) => letters !== 'CIA')).toEqual([]);
  });

  it('would be missed if the glossary had them not', () => {
    expect(unexplained(['% of XYZQ held within 15 days of an ICPC'])).toEqual(['XYZQ']);
  });
});
