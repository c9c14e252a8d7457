import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteLines } from './byte-lines';

async function linesOf(pieces: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of byteLines(
    (async function* () {
      yield* pieces;
    })(),
  )) {
    lines.push(line);
  }
  return lines;
}

it('are the same wherever the text is cut into pieces, also within a character', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' '))),
      fc.integer({ min: 1, max: 9 }),
      async (lines, length) => {
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
        const pieces = Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
          bytes.subarray(index * length, (index + 1) * length),
        );
        expect(await linesOf(pieces)).toEqual(lines);
      },
    ),
  ));

it('end with a line feed only, not with what else separates lines', async () => {
  expect(await linesOf([Buffer.from('a\u2028b\u0085c\rd\ne')])).toEqual([
    'a\u2028b\u0085c\rd',
    'e',
  ]);
});
