import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowingBlocks } from './document';
import { plainText } from './inline';
import { laidOut } from './large-print';
import { PackRefusedError } from './pack-problem';
import { preparedDocument, writableText } from './prepared-document';
import { samplePack } from './sample/sample-pack';
import { cellOf, type PackTable } from './table';

const textOf = (value: unknown): string => JSON.stringify(value);

describe('a text that files can hold', () => {
  it('has no control signs, no halves of signs and nothing that turns the text around', () => {
    expect(writableText('a\u0000b\u0007c\ud800d\u202ee\ufffff')).toBe('abcdef');
    expect(writableText('one\r\ntwo\tthree')).toBe('one two three');
  });

  it('is otherwise what it was', () => {
    expect(writableText('Siân 2 × 3 – “ok” شكرا 👍🏽 ★')).toBe('Siân 2 × 3 – “ok” شكرا 👍🏽 ★');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(writableText(writableText(text))).toBe(writableText(text));
        expect(writableText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e]/u);
      }),
    );
  });
});

describe('a prepared document', () => {
  it('spells an abbreviation out where it is used first, and only there', () => {
    const prepared = textOf(preparedDocument(samplePack(2)));
    expect(prepared.split('child in need (CIN)')).toHaveLength(2);
    expect(prepared).toContain('"kind":"ABBREVIATION"');
  });

  it('spells it out everywhere in plain language', () => {
    const plain = { isLargePrint: false, isPlainLanguage: true };
    const prepared = textOf(preparedDocument(samplePack(2, plain)));
    expect(prepared).not.toContain('CIN');
    expect(prepared.split('child in need').length).toBeGreaterThan(3);
  });

  it('leaves letters that would not read right spelled out, and spells them out where they do', () => {
    const words = (stays: boolean) => [
      { kind: 'ABBREVIATION', text: 'LAC', meaning: 'looked-after child', stays } as const,
    ];
    const blocks = [true, false].map((stays) => ({
      ...({ kind: 'PARAGRAPH', words: words(stays) } as const),
    }));
    const prepared = textOf(
      preparedDocument({ ...samplePack(0), parts: [{ id: 'one', title: 'One', blocks }] }),
    );
    expect(prepared.split('looked-after child (LAC)')).toHaveLength(2);
    expect(prepared).toContain('"text":"LAC"');
  });

  it('is refused with its problems', () => {
    expect(() => preparedDocument({ ...samplePack(0), title: '\u0000' })).toThrow(PackRefusedError);
  });

  it('keeps its own data as they were', () => {
    const document = samplePack(1);
    const before = textOf(document);
    preparedDocument(document);
    expect(textOf(document)).toBe(before);
  });
});

describe('large print', () => {
  const large = { isLargePrint: true, isPlainLanguage: false };

  it('has no table of more than three columns, and every cell of the wide ones', () => {
    const prepared = preparedDocument(samplePack(1, large));
    const tables = laidOut(prepared).parts.flatMap(({ blocks }) =>
      blocks.flatMap(flowingBlocks).flatMap((block) => (block.kind === 'TABLE' ? [block] : [])),
    );
    expect(Math.max(...tables.map(({ columns }) => columns.length))).toBe(3);
    const scorecard = tables.filter(({ id }) => id.startsWith('scorecard'));
    expect(scorecard).toHaveLength(1);
    const { columns = [], rows = [], footnotes, source } = scorecard[0] ?? {};
    expect(columns.map(({ heading }) => heading)).toEqual(['Indicator', 'Figures']);
    expect(rows).toHaveLength(60);
    const said = plainText(cellOf(rows[3]?.[1]).words);
    expect(said).toMatch(/^Mar 17: 11\.1%; Apr 17: 12\.2%; May 17: 13\.3% \(note a\); /);
    expect(said).toMatch(/; Mar 18: ✕ red 24\.3%$/);
    // What says nothing is left out.
    expect(plainText(cellOf(rows[5]?.[1]).words)).not.toContain('Aug 17');
    expect(footnotes).toHaveLength(1);
    expect(source).toBe('Case records of Wendmere, 3 April 2018');
  });

  it('has a table for each row where much is written in its cells, without what says nothing', () => {
    const heading = (name: string) => ({ heading: name });
    const table: PackTable = {
      ...{ kind: 'TABLE', id: 'long', caption: 'Exceptions' },
      columns: ['Indicator', 'Figure', 'Target', 'Why'].map(heading),
      rows: [
        ['3.2 Assessments', '56%', '–', 'It is red, '.repeat(12)],
        ['3.3 Visits', '66%', '80%', null],
      ],
    };
    const sample = preparedDocument(samplePack(0, large));
    const [part] = laidOut({
      ...sample,
      parts: [{ id: 'one', title: 'One', blocks: [table] }],
    }).parts;
    const made = part?.blocks.flatMap((block) => (block.kind === 'TABLE' ? [block] : [])) ?? [];
    expect(made.map(({ caption }) => caption)).toEqual([
      'Exceptions: 3.2 Assessments',
      'Exceptions: 3.3 Visits',
    ]);
    expect(made.map(({ rows }) => rows.map(([name]) => name))).toEqual([
      ['Figure', 'Why'],
      ['Figure', 'Target'],
    ]);
  });

  it('leaves the standard variant as it is', () => {
    const prepared = preparedDocument(samplePack(1));
    expect(laidOut(prepared)).toEqual(prepared);
  });
});
