import type { FastifyBaseLogger } from 'fastify';

/** Work that an answer does not wait for, so that its time tells nothing. */
export interface WorkBehind {
  run(work: Promise<unknown>): void;
  /** When all of it is done. */
  done(): Promise<void>;
}

export function createWorkBehind(log: FastifyBaseLogger): WorkBehind {
  const underway = new Set<Promise<void>>();
  return {
    run(work) {
      const watched: Promise<void> = work
        .then(
          () => undefined,
          (error: unknown) => log.error({ err: error }, 'work behind an answer failed'),
        )
        .finally(() => underway.delete(watched));
      underway.add(watched);
    },
    async done() {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}
