import { PACK_KINDS, type PackKind } from '@vital-signs/pack';
import type { PackAsked, PackTold } from '../packs/pack-task';
import type { Suite } from '../suite';
import { askTask } from '../task-process';
import { kilobytes, milliseconds } from '../words';

const CARDS = 100;
const ROUNDS = 3;
const MEGABYTE = 1024 * 1024;

const NAMES: Readonly<Record<PackKind, string>> = {
  HTML: 'one page of HTML',
  PDF: 'tagged PDF',
  WORD: 'a Word file',
  WORKBOOK: 'a workbook of its tables',
};
/** Seconds. */
const GOALS: Partial<Record<PackKind, number>> = { PDF: 5, WORD: 10 };

/** (m) A pack of a hundred report cards, from nothing to the file, the thread's start with it. */
export async function measurePacks(suite: Suite): Promise<void> {
  const task = new URL('../packs/pack-task.ts', import.meta.url);
  for (const kind of PACK_KINDS) {
    const asked: PackAsked = { cards: CARDS, kind };
    const rounds: PackTold[] = [];
    while (rounds.length < ROUNDS) rounds.push(await askTask<PackTold>(task, asked));
    const times = rounds.map((round) => round.milliseconds);
    const goal = GOALS[kind];
    suite.report({
      part: 'm',
      what: `a pack of ${CARDS} report cards as ${NAMES[kind]}`,
      value: Math.min(...times) / 1_000,
      unit: 's',
      ...(goal !== undefined && { goal: { kind: 'below', value: goal } }),
      behind:
        `${ROUNDS} rounds: ${times.map(milliseconds).join(', ')}; ` +
        `${kilobytes(rounds[0]?.bytes ?? 0)}, ${rounds[0]?.steps ?? 0} steps told`,
    });
    suite.report({
      part: 'm',
      what: `memory of that, above the idle process`,
      value: Math.max(...rounds.map(({ memory }) => memory)) / MEGABYTE,
      unit: 'MB',
    });
  }
}
