import { LRUCache } from 'lru-cache';
import type { SurgeryKey } from '../surgery/surgery.repository';
import type { ReadSight } from './sight-words';

const MOST_READ = 200;
const MOST_REMEMBERED = 2_000;

const surgeryOf = ({ authorityId, number }: SurgeryKey) => `${authorityId}/${number}`;

/** What one process knows of sights: those that were read, and those that were kept for minutes. */
export class SightStore {
  /** By who is shown the same, when, and of what. */
  readonly read = new LRUCache<string, Promise<ReadSight | null>>({ max: MOST_READ });
  readonly #kept = new LRUCache<string, Promise<void>>({ max: MOST_REMEMBERED });
  readonly #underway = new Map<string, Set<Promise<void>>>();
  readonly #onFault: (error: unknown) => void;

  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault;
  }

  /** Keeps something of a surgery once under a name: whoever looks at the same later makes nothing of it. */
  keepOnce(surgery: SurgeryKey, what: string, keep: () => Promise<void>): Promise<void> {
    const name = `${surgeryOf(surgery)}\n${what}`;
    const known = this.#kept.get(name);
    if (known !== undefined) return known;
    const keeping = keep().catch((error: unknown) => {
      // It is tried again when it is looked at again; that minutes may lack something is to be known.
      this.#kept.delete(name);
      this.#onFault(error);
    });
    this.#kept.set(name, keeping);
    this.beside(surgery, keeping);
    return keeping;
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
