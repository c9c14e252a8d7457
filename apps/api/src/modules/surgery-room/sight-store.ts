import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { SurgeryKey } from '../surgery/surgery.repository';
import type { ReadSight } from './sight-words';

const MOST_READ = 200;
const MOST_REMEMBERED = 2_000;
const TRIES = 3;
const WAIT_MS = 250;

const surgeryOf = ({ authorityId, number }: SurgeryKey) => `${authorityId}/${number}`;

/** What one process knows of sights: those that were read, and those that were kept for minutes. */
export class SightStore {
  /** By who is shown the same, when, and of what. */
  readonly read = new LRUCache<string, Promise<ReadSight | null>>({ max: MOST_READ });
  readonly #kept = new LRUCache<string, Promise<void>>({ max: MOST_REMEMBERED });
  readonly #underway = new Map<string, Set<Promise<void>>>();
  readonly #onFault: (error: unknown) => void;
  readonly #waitMs: number;

  constructor(onFault: (error: unknown) => void, waitMs = WAIT_MS) {
    this.#onFault = onFault;
    this.#waitMs = waitMs;
  }

  /**
   * Keeps something of a surgery once under a name: whoever looks at the same later makes nothing of it. It is
   * tried three times, for whoever looks next may be answered from what is at hand, without asking here.
   */
  keepOnce(surgery: SurgeryKey, what: string, keep: () => Promise<void>): Promise<void> {
    const name = `${surgeryOf(surgery)}\n${what}`;
    const known = this.#kept.get(name);
    if (known !== undefined) return known;
    const keeping = this.#tried(keep).catch((error: unknown) => {
      // That minutes may lack something is to be known; the end of the surgery tries once more.
      this.#kept.delete(name);
      this.#onFault(error);
    });
    this.#kept.set(name, keeping);
    this.beside(surgery, keeping);
    return keeping;
  }

  async #tried(keep: () => Promise<void>): Promise<void> {
    for (let left = TRIES - 1; left > 0; left -= 1) {
      try {
        return await keep();
      } catch {
        await sleep(this.#waitMs);
      }
    }
    return keep();
  }

  /** Tells of what could not be kept, and never can. */
  missed(sentence: string): void {
    this.#onFault(new Error(sentence));
  }

  /** Notes something that is done of a surgery beside what was asked, which nobody waits for but `settled`. */
  beside(surgery: SurgeryKey, doing: Promise<void>): void {
    const room = surgeryOf(surgery);
    const all = this.#underway.get(room) ?? new Set();
    this.#underway.set(room, all);
    const done = doing
      .catch((error: unknown) => this.#onFault(error))
      .finally(() => {
        all.delete(done);
        if (all.size === 0 && this.#underway.get(room) === all) this.#underway.delete(room);
      });
    all.add(done);
  }

  /** When all that is being done so is done, or could not be. */
  async settled(surgery: SurgeryKey): Promise<void> {
    await Promise.all([...(this.#underway.get(surgeryOf(surgery)) ?? [])]);
  }
}
