import { keep, readKept } from '../../lib/kept-choice';

const NAME = 'found';
const MOST = 5;

/** Ids of what was last gone to by finding it, the latest first; kept in this browser. */
export function recentChoices(): readonly string[] {
  return (readKept(NAME) ?? '').split('\n').filter((id) => id !== '');
}

/** Keeps a choice as the latest. */
export function keepChoice(id: string): void {
  const others = recentChoices().filter((other) => other !== id);
  keep(NAME, [id, ...others].slice(0, MOST).join('\n'));
}
