/**
 * What loading files is confined to, beside what a file itself may hold (FILE_BOUNDS of the package
 * tabular). docs/importing.md lists them for people.
 */
export const IMPORT_BOUNDS = {
  /** Bytes of a file that stand in one row of ImportChunk. */
  pieceBytes: 1024 * 1024,
  /** Characters of a file's name; the rest is cut off. */
  fileName: 200,
  /** Files of an authority that wait to be stored at the same time. */
  waiting: 20,
  /** Files that one process reads and checks at the same time; others wait for their turn. */
  atOnce: 2,
  /** Cells that are staged, compared or stored by one statement. */
  cellsAtOnce: 5_000,
  /** Milliseconds after which reading and checking a file is given up. */
  checkMs: 15 * 60_000,
  /** Milliseconds after which storing a file, or taking it back, is given up and rolled back. */
  storeMs: 30 * 60_000,
  /** Milliseconds for which an answer waits for a file that is being stored. */
  patienceMs: 15_000,
  /** How often whoever works on a file says that it still does, and looks for work that broke off. */
  heartbeatMs: 5_000,
  /** Milliseconds after which work that nobody speaks of any more is taken to have broken off. */
  silentMs: 30_000,
  /** Days for which a file waits to be stored. */
  keptDays: 7,
  /** Cells that an undo lists as left; it counts them all. */
  leftListed: 1_000,
} as const;
