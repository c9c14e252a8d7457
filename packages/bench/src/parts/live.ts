import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@vital-signs/database';
import { openLiveSurgery, type LiveSurgery } from '../live/live-surgery';
import { Screens } from '../live/screens';
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
const MINUTE_MS = 60_000;
const KILOBYTE = 1024;
/** Milliseconds. */
const GOAL = { kind: 'below', value: 100 } as const;

/** From asking for a move until the last screen was told it, several times; the asking is among it. */
async function movesOf(surgery: LiveSurgery, screens: Screens, ports: readonly number[]) {
  const times: number[] = [];
  for (let move = 0; move < WARM_UP + MOVES; move += 1) {
    await pause(BETWEEN_MS);
    const begun = performance.now();
    const port = ports[move % ports.length] ?? 0;
    const version = await surgery.point(port, move % 2 === 0 ? 'SUMMARY' : 'AGENDA');
    const last = await screens.allAt(version);
    if (move >= WARM_UP) times.push(last - begun);
  }
  return times;
}

function reportMoves(suite: Suite, what: string, times: readonly number[]): void {
  const spread = spreadOf(times);
  const worst = Math.max(...times).toFixed(0);
  suite.report({
    ...{ part: 'n', what, value: spread.median, unit: 'ms', spread, goal: GOAL },
    behind: `${times.length} moves, the slowest ${worst} ms; from the facilitator's press, their own answer in it`,
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
    times.push((await screens.allAt(version)) - begun);
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
    // What a first follower loads is not of each.
    const first = new Screens();
    await first.open(20, one.port, surgery.path);
    await movesOf(surgery, first, [one.port]);
    const before = await one.ask('memory');
    const screens = new Screens();
    await screens.open(FOLLOWERS, one.port, surgery.path);
    await pause(3_000);
    const held = (await one.ask('memory')) - before;
    await first.close();
    const times = await movesOf(surgery, screens, [one.port]);
    reportMoves(suite, `a move to the last of ${FOLLOWERS} screens, one process`, times);
    suite.report({
      ...{ part: 'n', what: 'memory of the process for each follower', unit: 'kB' },
      value: held / FOLLOWERS / KILOBYTE,
      behind: 'what the process holds with them, above what it held before they came',
    });
    await reportActions(suite, { surgery, screens, port: one.port }, databaseUrl);
    await screens.close();

    const two = await start();
    const both = new Screens();
    const next = await openLiveSurgery(databaseUrl);
    for (const { port } of [one, two]) await both.open(FOLLOWERS / 2, port, next.path);
    const ports = [one.port, two.port];
    const across = await movesOf(next, both, ports);
    reportMoves(suite, `the same, two processes with ${FOLLOWERS / 2} screens each`, across);
    await both.close();
  } finally {
    for (const server of servers) await server.stop();
  }
}
