import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@vital-signs/database';
import { openLiveSurgery, type LiveSurgery } from '../live/live-surgery';
import type { Shown } from '../live/screen';
import { Screens } from '../live/screens';
import type { Goal } from '../result';
import type { ServerProcess } from '../servers/server-process';
import type { ProductServerOptions } from '../servers/product-server';
import { spreadOf } from '../statistics';
import type { Suite } from '../suite';

const FOLLOWERS = 1_000;
const WARM_UP = 10;
const MOVES = 40;
/** Between two moves, so that each is told by itself. */
const BETWEEN_MS = 100;
const ACTIONS = 50;
/** Fewer where each move is a thousand questions too. */
const FIGURE_MOVES = 20;
const IMPORTS = 8;
const MINUTE_MS = 60_000;
const KILOBYTE = 1024;
/** Milliseconds. */
const GOAL = { kind: 'below', value: 100 } as const;
const A_SECOND = { kind: 'below', value: 1_000 } as const;

/** Turns what everybody looks at, the how manieth time it is. */
type Turn = (port: number, move: number) => Promise<number>;

interface Moves {
  readonly screens: Screens;
  readonly ports: readonly number[];
  readonly turn: Turn;
  /** What a screen has come to that the move is over for. */
  readonly isThere: (shown: Shown, version: number, move: number) => boolean;
  readonly count?: number;
}

const isTold = ({ version }: Shown, made: number) => version >= made;

/** From asking for a move until the last screen was there, several times; the asking is among it. */
async function movesOf({ screens, ports, turn, isThere, count = MOVES }: Moves) {
  const told: number[] = [];
  const there: number[] = [];
  for (let move = 0; move < WARM_UP + count; move += 1) {
    await pause(BETWEEN_MS);
    const begun = performance.now();
    const version = await turn(ports[move % ports.length] ?? 0, move);
    const last = await screens.allAt((shown) => isTold(shown, version));
    const shown = await screens.allAt((each) => isThere(each, version, move));
    if (move < WARM_UP) continue;
    told.push(last - begun);
    there.push(shown - begun);
  }
  return { told, there };
}

/** Moves that show no figure: the agenda and the summary. */
const inWords = (surgery: LiveSurgery): Pick<Moves, 'turn' | 'isThere'> => ({
  turn: (port, move) => surgery.point(port, { view: move % 2 === 0 ? 'SUMMARY' : 'AGENDA' }),
  isThere: isTold,
});

/** Moves between two indicators, of which every screen asks what it shows. */
function toFigures(surgery: LiveSurgery): Pick<Moves, 'turn' | 'isThere'> {
  const itemOf = (move: number) => surgery.items[move % surgery.items.length] ?? '';
  return {
    turn: (port, move) => surgery.point(port, { view: 'FIGURE', item: itemOf(move) }),
    isThere: ({ item }, _version, move) => item === itemOf(move),
  };
}

function reportMoves(suite: Suite, what: string, times: readonly number[], goal?: Goal): void {
  const spread = spreadOf(times);
  const worst = Math.max(...times).toFixed(0);
  suite.report({
    ...{ part: 'n', what, value: spread.median, unit: 'ms', spread, ...(goal && { goal }) },
    behind: `${times.length} moves, the slowest ${worst} ms; from the facilitator's press, their own answer in it`,
  });
}

/** Moves to figures: when all were told of them, and when all had what they show. */
async function reportFigures(suite: Suite, what: string, moves: Moves): Promise<void> {
  const { told, there } = await movesOf({ ...moves, count: FIGURE_MOVES });
  reportMoves(suite, `${what}: told to the last screen`, told, GOAL);
  reportMoves(suite, `${what}: answered what the item shows, the last screen`, there);
}

/** From the commit of an import until the last screen has the figure that it brought. */
async function reportImports(
  suite: Suite,
  { surgery, screens, port }: { surgery: LiveSurgery; screens: Screens; port: number },
): Promise<void> {
  const [item = ''] = surgery.items;
  const version = await surgery.point(port, { view: 'FIGURE', item });
  await screens.allAt((shown) => isTold(shown, version) && shown.item === item);
  const times: number[] = [];
  for (let restated = 0; restated < IMPORTS; restated += 1) {
    await pause(BETWEEN_MS);
    const before = await surgery.figure(port);
    const revision = await surgery.restate(100 + 40 * restated);
    const begun = performance.now();
    times.push((await screens.allAt(({ record }) => record >= revision)) - begun);
    if ((await surgery.figure(port)) === before) throw new Error('No figure was restated.');
  }
  const spread = spreadOf(times);
  const worst = Math.max(...times).toFixed(0);
  suite.report({
    ...{ part: 'n', what: 'from the commit of an import until the last screen has its figure' },
    ...{ value: spread.median, unit: 'ms', spread, goal: A_SECOND },
    behind: `${IMPORTS} imports, the slowest ${worst} ms; each screen asks at once, where pages spread their asking`,
  });
}

/** Fifty actions in a minute while all follow: what the screens hold at the end, and the record. */
async function reportActions(
  suite: Suite,
  { surgery, screens, port }: { surgery: LiveSurgery; screens: Screens; port: number },
  databaseUrl: string,
): Promise<void> {
  const times: number[] = [];
  for (let action = 0; action < ACTIONS; action += 1) {
    const begun = performance.now();
    const version = await surgery.act(port, randomUUID(), `Action ${action + 1} of the bench.`);
    times.push((await screens.allAt((shown) => isTold(shown, version))) - begun);
    await pause(Math.max(0, MINUTE_MS / ACTIONS - (performance.now() - begun)));
  }
  const database = await openDatabase({ databaseUrl });
  const [row] = await database.query<{ said: number; acted: number }>(
    `SELECT count(*)::int AS said, count(DISTINCT "actionId")::int AS acted
       FROM "SurgeryEntry" WHERE "surgeryId" = $1 AND kind = 'ACTION'`,
    [Number(surgery.id)],
  );
  await database.close();
  suite.report({
    ...{ part: 'n', what: `${ACTIONS} actions typed in a minute: kept, each once`, unit: '' },
    value: Math.min(row?.said ?? 0, row?.acted ?? 0),
    goal: { kind: 'at least', value: ACTIONS },
  });
  suite.report({
    ...{ part: 'n', what: `a moment after ${ACTIONS} actions`, unit: 'kB' },
    value: screens.size / KILOBYTE,
  });
  const spread = spreadOf(times);
  suite.report({
    ...{ part: 'n', what: 'from typing one until it stood on the last screen' },
    ...{ value: spread.median, unit: 'ms', spread },
  });
}

/** (n) A surgery that a thousand screens follow, by one process and by two. */
export async function measureLive(suite: Suite): Promise<void> {
  const databaseUrl = await suite.seededDatabase('n', 'a surgery that a thousand screens follow');
  if (databaseUrl === null) return;
  const options: ProductServerOptions = {
    ...{ databaseUrl, responseCache: true, followers: 2 * FOLLOWERS },
  };
  const servers: ServerProcess[] = [];
  const start = async () => {
    const server = await suite.server('product-server', options);
    servers.push(server);
    return server;
  };
  try {
    const one = await start();
    const surgery = await openLiveSurgery(databaseUrl);
    const { addresses } = surgery;
    // What a first follower loads is not of each.
    const first = new Screens();
    await first.open(20, one.port, addresses);
    await movesOf({ screens: first, ports: [one.port], ...inWords(surgery) });
    const before = await one.ask('memory');
    const screens = new Screens();
    await screens.open(FOLLOWERS, one.port, addresses);
    await pause(3_000);
    const held = (await one.ask('memory')) - before;
    await first.close();
    const all = { screens, ports: [one.port] };
    const words = await movesOf({ ...all, ...inWords(surgery) });
    reportMoves(suite, `a move to the last of ${FOLLOWERS} screens, one process`, words.told, GOAL);
    suite.report({
      ...{ part: 'n', what: 'memory of the process for each follower', unit: 'kB' },
      value: held / FOLLOWERS / KILOBYTE,
      behind: 'what the process holds with them, above what it held before they came',
    });
    await reportFigures(suite, 'a move to figures', { ...all, ...toFigures(surgery) });
    await reportActions(suite, { surgery, screens, port: one.port }, databaseUrl);
    const after = await movesOf({ ...all, ...inWords(surgery) });
    reportMoves(suite, `a move after ${ACTIONS} actions, one process`, after.told, GOAL);
    await reportFigures(suite, `a move to figures after ${ACTIONS} actions`, {
      ...{ ...all, ...toFigures(surgery) },
    });
    await reportImports(suite, { surgery, screens, port: one.port });
    await screens.close();

    const two = await start();
    const both = new Screens();
    const next = await openLiveSurgery(databaseUrl);
    for (const { port } of [one, two]) await both.open(FOLLOWERS / 2, port, next.addresses);
    const ports = [one.port, two.port];
    const across = await movesOf({ screens: both, ports, ...inWords(next) });
    const what = `two processes with ${FOLLOWERS / 2} screens each`;
    reportMoves(suite, `a move, ${what}`, across.told, GOAL);
    await reportFigures(suite, `a move to figures, ${what}`, {
      ...{ screens: both, ports, ...toFigures(next) },
    });
    await both.close();
  } finally {
    for (const server of servers) await server.stop();
  }
}
