import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowingBlocks } from './document';
import { laidOut } from './large-print';
import { PackRefusedError } from './pack-problem';
import { preparedDocument, writableText } from './prepared-document';
import { samplePack } from './sample/sample-pack';

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
    expect(scorecard).toHaveLength(60);
    expect(scorecard[0]?.id).toBe('scorecard');
    expect(scorecard.every(({ rows }) => rows.length === 13)).toBe(true);
    expect(scorecard.flatMap(({ footnotes }) => footnotes)).toHaveLength(1);
    expect(scorecard.filter(({ source }) => source !== undefined)).toHaveLength(1);
  });

  it('leaves the standard variant as it is', () => {
    const prepared = preparedDocument(samplePack(1));
    expect(laidOut(prepared)).toBe(prepared);
  });
});
