import { Screen, type ScreenAddresses, type Shown } from './screen';

/** Connected so many at a time, so that none is refused for want of room in a queue. */
const AT_ONCE = 50;

/** Screens that follow a surgery together. */
export class Screens {
  readonly #screens: Screen[] = [];
  readonly #waiting = new Set<() => void>();

  /** Opens so many more on a port, and waits until each was told something. */
  async open(count: number, port: number, addresses: ScreenAddresses): Promise<void> {
    for (let opened = 0; opened < count; opened += AT_ONCE) {
      const some = Math.min(AT_ONCE, count - opened);
      const next = Array.from({ length: some }, () => {
        return new Screen(port, addresses, () => this.#look());
      });
      await Promise.all(next.map((screen) => screen.isTold()));
      this.#screens.push(...next);
    }
  }

  /** When the last screen has come so far, by the clock of this process; the others had before. */
  allAt(isThere: (shown: Shown) => boolean): Promise<number> {
    const left = new Set(this.#screens.filter(({ shown }) => !isThere(shown)));
    return new Promise((done) => {
      const look = () => {
        for (const screen of left) {
          if (!isThere(screen.shown)) return;
          left.delete(screen);
        }
        this.#waiting.delete(look);
        done(performance.now());
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Characters of the latest event of the first screen. */
  get size(): number {
    return this.#screens[0]?.shown.size ?? 0;
  }

  #look(): void {
    for (const look of [...this.#waiting]) look();
  }

  async close(): Promise<void> {
    await Promise.all(this.#screens.map((screen) => screen.close()));
  }
}
