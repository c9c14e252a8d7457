/** What packs are confined to. docs/packs.md lists them for people. */
export const PACK_BOUNDS = {
  /** Packs of an authority that are kept at the same time. */
  packs: 200,
  /** Templates of an authority. */
  templates: 50,
  /** Files of one pack that are kept: a further one takes the place of the oldest. */
  files: 10,
  /** Files of an authority that are being made at the same time. */
  underway: 5,
  /** Bytes of a file that stand in one row of PackFilePiece. */
  pieceBytes: 1024 * 1024,
  /** Bytes of the largest file that is kept. */
  fileBytes: 100 * 1024 * 1024,
  /** Milliseconds after which the making of a file is given up. */
  makeMs: 10 * 60_000,
  /** How often at most the steps of a file are written down, in milliseconds. */
  tellMs: 250,
  /** How often whoever makes files says that it still does, and looks for those that broke off. */
  heartbeatMs: 5_000,
  /** Milliseconds after which a file that nobody speaks of any more is taken to have broken off. */
  silentMs: 30_000,
} as const;
