import { renderPack, type PackKind } from '@vital-signs/pack';
import { samplePack } from '@vital-signs/pack/sample';
import { watchMemory } from '../watch-memory';

export interface PackAsked {
  readonly cards: number;
  readonly kind: PackKind;
}

export interface PackTold {
  readonly milliseconds: number;
  readonly bytes: number;
  /** Bytes held at most, above those of the idle process. */
  readonly memory: number;
  /** Steps told on the way. */
  readonly steps: number;
}

/** Makes a pack as the server does, in a thread. */
async function perform({ cards, kind }: PackAsked): Promise<PackTold> {
  const document = samplePack(cards);
  const memory = watchMemory();
  const begun = performance.now();
  let steps = 0;
  const made = await renderPack(document, kind, { tell: () => (steps += 1) });
  const milliseconds = performance.now() - begun;
  return { milliseconds, bytes: made.length, memory: memory(), steps };
}

process.send?.(await perform(JSON.parse(process.argv[2] ?? '{}') as PackAsked));
process.disconnect();
