import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { toldWords } from './told-words';
import type { ToldScreen } from './told-words';

/** What changes within this is told together, in milliseconds; nothing waits for longer than the other. */
const TOGETHER = { quiet: 700, most: 2_500 } as const;

/**
 * What goes on, for whoever does not see it: one polite voice. What changes quickly is told once it
 * stands, so that somebody who leafs through the agenda is told where they end.
 */
export function Told(screen: ToldScreen) {
  const [words, setWords] = useState('');
  const told = useRef(screen);
  const latest = useRef(screen);
  const waitsSince = useRef<number | null>(null);
  useEffect(() => {
    latest.current = screen;
  });
  const changed = toldKey(screen);
  useEffect(() => {
    if (toldWords(told.current, latest.current) === '') {
      waitsSince.current = null;
      return;
    }
    waitsSince.current ??= Date.now();
    const left = waitsSince.current + TOGETHER.most - Date.now();
    const timer = setTimeout(
      () => {
        setWords(toldWords(told.current, latest.current));
        told.current = latest.current;
        waitsSince.current = null;
      },
      Math.max(0, Math.min(TOGETHER.quiet, left)),
    );
    return () => clearTimeout(timer);
  }, [changed]);
  return (
    <VisuallyHidden>
      <span role="status">{words}</span>
    </VisuallyHidden>
  );
}

/** Of what is told: as long as it is the same, nothing is. */
function toldKey({ moment, pointer }: ToldScreen): string {
  return JSON.stringify([
    ...[moment.state, moment.driver?.id, pointer],
    moment.sayings.map(({ key }) => key),
  ]);
}
