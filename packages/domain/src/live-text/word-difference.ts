/** A stretch of words that is in both texts, only in the later, or only in the earlier. */
export interface WordChange {
  readonly kind: 'KEPT' | 'ADDED' | 'TAKEN';
  readonly text: string;
}

/** Beyond this many words on either side the whole is told as taken and added. */
const MOST_WORDS = 2_000;

/**
 * What changed from one text to another, word by word with the spaces after them: the kept and the
 * added stretches together are the later text, the kept and the taken ones the earlier.
 */
export function wordDifference(before: string, after: string): readonly WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1;
  }
  const changes = [
    { kind: 'KEPT' as const, text: old.slice(0, start).join('') },
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    { kind: 'KEPT' as const, text: end === 0 ? '' : old.slice(-end).join('') },
  ];
  return joined(changes);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function middle(old: readonly string[], now: readonly string[]): readonly WordChange[] {
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
    return [
      { kind: 'TAKEN', text: old.join('') },
      { kind: 'ADDED', text: now.join('') },
    ];
  }
  const width = now.length + 1;
  // Length of the longest common run of words from each pair of places on.
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      changes.push({ kind: 'KEPT', text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'TAKEN', text: gone });
      i += 1;
    } else {
      changes.push({ kind: 'ADDED', text: come ?? '' });
      j += 1;
    }
  }
  return changes;
}

function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const stretches: WordChange[] = [];
  for (const { kind, text } of changes) {
    if (text === '') continue;
    const last = stretches.at(-1);
    if (last?.kind === kind) stretches[stretches.length - 1] = { kind, text: last.text + text };
    else stretches.push({ kind, text });
  }
  return stretches;
}
