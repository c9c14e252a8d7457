import { describe, expect, it } from 'vitest';
import { PackRefusedError } from './pack-problem';
import { renderPack } from './render';
import { samplePack } from './sample/sample-pack';
import { PACK_KINDS, writePack } from './write-pack';
import type { PackStep } from './writing';

describe('a pack made in a thread', () => {
  it.each(PACK_KINDS)(
    'is the file that is made without one, with its steps told: %s',
    async (kind) => {
      const steps: PackStep[] = [];
      const document = samplePack(3);
      const made = await renderPack(document, kind, { tell: (step) => steps.push(step) });
      expect(Buffer.compare(made, await writePack(document, kind))).toBe(0);
      expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index));
      expect(new Set(steps.map(({ of }) => of))).toEqual(new Set([steps.length]));
      expect(steps.map(({ what }) => what)).toEqual(
        expect.arrayContaining(['Executive summary', '2.1 Children with a plan reviewed in time']),
      );
    },
  );

  it('is refused with its problems as it is without one', async () => {
    const refused = renderPack({ ...samplePack(0), parts: [] }, 'HTML');
    await expect(refused).rejects.toBeInstanceOf(PackRefusedError);
    await expect(refused).rejects.toMatchObject({ problems: [{ code: 'NO_WORDS' }] });
  });

  it('lets its caller go on working meanwhile', async () => {
    let isMade = false;
    let turned = 0;
    const made = renderPack(samplePack(20), 'PDF').then(() => (isMade = true));
    while (!isMade) {
      turned += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await made;
    expect(turned).toBeGreaterThan(100);
  });

  it('is cancelled while it is written, and the next one is made after it', async () => {
    const cancelling = new AbortController();
    const steps: PackStep[] = [];
    const cancelled = renderPack(samplePack(100), 'WORD', {
      signal: cancelling.signal,
      tell: (step) => {
        steps.push(step);
        if (step.done === 10) cancelling.abort(new Error('Nobody waits for it.'));
      },
    });
    const next = renderPack(samplePack(1), 'HTML');
    await expect(cancelled).rejects.toThrow('Nobody waits for it.');
    expect(steps.at(-1)).toMatchObject({ done: 10, of: 105 });
    expect((await next).length).toBeGreaterThan(10_000);
  });

  it('is cancelled while it waits for its turn, and is never begun', async () => {
    const cancelling = new AbortController();
    const first = renderPack(samplePack(1), 'HTML');
    const told: PackStep[] = [];
    const waiting = renderPack(samplePack(1), 'HTML', {
      signal: cancelling.signal,
      tell: (step) => told.push(step),
    });
    cancelling.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    await first;
    expect(told).toEqual([]);
  });
});
