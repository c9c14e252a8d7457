/** What becomes of something that is sent. */
export type Sent = 'ANSWERED' | 'REFUSED' | 'UNREACHED';

interface LatestOnly<Thing> {
  /** Sends a thing, as soon as nothing is under way; of several that wait the latest alone. */
  readonly send: (thing: Thing) => void;
  /** Sends again what did not get through, if nothing came after it. */
  readonly again: () => void;
  /** Forgets what waits. */
  readonly forget: () => void;
}

/**
 * Keeps one request in flight and then sends only the latest: of a pointer that is turned quickly
 * nobody needs every step. What could not be sent waits for `again`; what is refused is dropped.
 */
export function latestOnly<Thing>(request: (thing: Thing) => Promise<Sent>): LatestOnly<Thing> {
  let isUnderWay = false;
  let waiting: { readonly thing: Thing } | null = null;
  const next = () => {
    if (isUnderWay || waiting === null) return;
    const { thing } = waiting;
    waiting = null;
    isUnderWay = true;
    void request(thing).then((sent) => {
      isUnderWay = false;
      if (sent === 'UNREACHED') {
        // Sent by `again`, or passed over by what was asked meanwhile.
        if (waiting === null) waiting = { thing };
      } else next();
    });
  };
  return {
    send: (thing) => {
      waiting = { thing };
      next();
    },
    again: next,
    forget: () => {
      waiting = null;
    },
  };
}
