import { textPieces } from './text-pieces';

/** A part of a line of commentary. */
export type LiveInline =
  | { readonly kind: 'TEXT'; readonly text: string }
  /** A token, as it was written; its words stand beside the text. */
  | { readonly kind: 'FIGURE'; readonly source: string }
  | { readonly kind: 'EMPHASIS' | 'STRONG'; readonly children: readonly LiveInline[] }
  | { readonly kind: 'LINK'; readonly address: string; readonly children: readonly LiveInline[] }
  | { readonly kind: 'BREAK' };

/** A part of a commentary that stands by itself. */
export type LiveBlock =
  | { readonly kind: 'PARAGRAPH'; readonly children: readonly LiveInline[] }
  | { readonly kind: 'HEADING'; readonly level: 3 | 4; readonly children: readonly LiveInline[] }
  | {
      readonly kind: 'LIST';
      readonly isOrdered: boolean;
      /** The number of its first item; 1 where it is not ordered. */
      readonly start: number;
      readonly items: readonly (readonly LiveBlock[])[];
    };

/** As much of a node of a Markdown tree as is looked at. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string | undefined;
  readonly alt?: string | null | undefined;
  readonly url?: string | undefined;
  readonly depth?: number | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly start?: number | null | undefined;
  readonly children?: readonly MarkdownNode[] | undefined;
}

/**
 * The address of a link, where it may be followed: a page of our own, or one elsewhere by https; null
 * where it may not, and the link is shown as its words alone.
 */
export function linkAddress(url: string): string | null {
  const read = url.trim();
  if (/[\s\\\p{Cc}]/u.test(read)) return null;
  if (/^\/(?!\/)/.test(read)) return read;
  return /^https:\/\/[^/?#@]+(?:[/?#]|$)/i.test(read) ? read : null;
}

/**
 * The parts of Markdown that commentary is written in: paragraphs, headings of two levels, lists,
 * emphasis and links. Everything else is shown as the words that it is made of: HTML as its text,
 * pictures as what stands for them, code as it reads. So nothing that is typed becomes markup of a page.
 */
export function markdownSubset(root: MarkdownNode): readonly LiveBlock[] {
  return (root.children ?? []).flatMap(blocksOf);
}

function blocksOf(node: MarkdownNode): readonly LiveBlock[] {
  switch (node.type) {
    case 'heading':
      return [
        { kind: 'HEADING', level: (node.depth ?? 1) <= 3 ? 3 : 4, children: inlinesOf(node) },
      ];
    case 'list':
      return [
        {
          kind: 'LIST',
          isOrdered: node.ordered === true,
          start: node.ordered === true ? (node.start ?? 1) : 1,
          items: (node.children ?? []).map((item) => (item.children ?? []).flatMap(blocksOf)),
        },
      ];
    case 'blockquote':
      return (node.children ?? []).flatMap(blocksOf);
    case 'thematicBreak':
    case 'definition':
      return [];
    case 'paragraph':
      return [{ kind: 'PARAGRAPH', children: inlinesOf(node) }];
    default:
      return [{ kind: 'PARAGRAPH', children: inlineOf(node) }];
  }
}

function inlinesOf({ children = [] }: MarkdownNode): readonly LiveInline[] {
  return children.flatMap(inlineOf);
}

function inlineOf(node: MarkdownNode): readonly LiveInline[] {
  switch (node.type) {
    case 'emphasis':
      return [{ kind: 'EMPHASIS', children: inlinesOf(node) }];
    case 'strong':
      return [{ kind: 'STRONG', children: inlinesOf(node) }];
    case 'link': {
      const address = linkAddress(node.url ?? '');
      return address === null
        ? inlinesOf(node)
        : [{ kind: 'LINK', address, children: inlinesOf(node) }];
    }
    case 'break':
      return [{ kind: 'BREAK' }];
    case 'image':
      return partsOf(node.alt ?? '');
    default:
      return node.children === undefined ? partsOf(node.value ?? '') : inlinesOf(node);
  }
}

/** Words and tokens. */
function partsOf(text: string): readonly LiveInline[] {
  return textPieces(text).map(({ source, read }) =>
    read === null ? { kind: 'TEXT', text: source } : { kind: 'FIGURE', source },
  );
}

/** Commentary in plain words, a line for each part: without marks, and each token by its words. */
export function blocksInWords(
  blocks: readonly LiveBlock[],
  words: ReadonlyMap<string, string>,
): string {
  return blocks.map((block) => blockInWords(block, words)).join('\n\n');
}

function blockInWords(block: LiveBlock, words: ReadonlyMap<string, string>): string {
  if (block.kind !== 'LIST') return block.children.map((part) => inWords(part, words)).join('');
  return block.items
    .map((item, index) => {
      const mark = block.isOrdered ? `${block.start + index}.` : '–';
      return `${mark} ${blocksInWords(item, words)}`;
    })
    .join('\n');
}

function inWords(part: LiveInline, words: ReadonlyMap<string, string>): string {
  switch (part.kind) {
    case 'TEXT':
      return part.text;
    case 'FIGURE':
      return words.get(part.source) ?? part.source;
    case 'BREAK':
      return '\n';
    case 'LINK': {
      const said = part.children.map((child) => inWords(child, words)).join('');
      return said === part.address ? said : `${said} (${part.address})`;
    }
    default:
      return part.children.map((child) => inWords(child, words)).join('');
  }
}
