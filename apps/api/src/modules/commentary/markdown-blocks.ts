import type { CommentaryFormat } from '@vital-signs/database';
import { markdownSubset, type LiveBlock } from '@vital-signs/domain';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Commentary as the parts that it is shown in: what was written plainly is one paragraph. */
export function blocksOf(text: string, format: CommentaryFormat): readonly LiveBlock[] {
  if (format === 'PLAIN') return [{ kind: 'PARAGRAPH', children: [{ kind: 'TEXT', text }] }];
  return markdownSubset(fromMarkdown(text));
}
