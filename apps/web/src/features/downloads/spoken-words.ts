/** What is not said in a file: what only decorates, what is pressed, what is said otherwise. */
const SILENT = [
  ...['[aria-hidden="true"]', 'svg', 'style', 'script', 'noscript'],
  ...['[data-screen-only]', '[data-download="none"]'],
].join(', ');

/** What is said about a cell, and is not what it holds: notes, open findings. */
export const BESIDE = '[data-download="beside"]';

const LISTED = 'ul, ol';

interface Asked {
  /** Parts that are left out beside those that are never said. */
  readonly without?: string;
}

/** What a part of the page says: what is seen or heard, without what only decorates. */
export function wordsOf(part: Element, asked: Asked = {}): string {
  return part.matches(SILENT) ? '' : plain(insideOf(part, asked));
}

/** What is said about a part of the page within it; empty for nothing. */
export function wordsBeside(part: Element): string {
  const said = [...part.querySelectorAll(BESIDE)].map((one) => plain(spoken(one, {})));
  return said.filter(Boolean).join('; ');
}

/** Without line breaks, hyphens that are only seen at the end of a line, and space before a comma. */
function plain(words: string): string {
  return words
    .replaceAll('\u00AD', '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:)])/g, '$1')
    .replace(/\(\s+/g, '(')
    .trim();
}

function insideOf(node: Element, asked: Asked): string {
  const parts = [...node.childNodes].map((child) => spoken(child, asked));
  const said = parts.filter((words) => words.trim() !== '');
  return isList(node) ? said.map((words) => words.trim()).join('; ') : parts.join('');
}

/** Entries or links with nothing said between them: read as one they would run together. */
function isList(node: Element): boolean {
  if (node.matches(LISTED)) return true;
  if (node.children.length < 2) return false;
  return [...node.childNodes].every(
    (child) => child instanceof HTMLAnchorElement || child.textContent?.trim() === '',
  );
}

function spoken(node: Node, asked: Asked): string {
  if (!(node instanceof Element)) return node.nodeType === 3 ? (node.textContent ?? '') : '';
  if (node.matches(SILENT)) return '';
  if (asked.without !== undefined && node.matches(asked.without)) return '';
  if (node instanceof HTMLButtonElement && isAction(node)) return '';
  const label = node.getAttribute('aria-label');
  if (label !== null && (node.getAttribute('role') === 'img' || node.textContent === '')) {
    return label;
  }
  if (node instanceof HTMLInputElement) return node.value;
  const { display } = getComputedStyle(node);
  if (display === 'none') return '';
  const inside = insideOf(node, asked);
  return isApart(node, display) ? ` ${inside} ` : inside;
}

/** A button that opens a dialog says so with its dots; it does something, and says nothing of the row. */
const isAction = (button: HTMLButtonElement) => button.textContent.trim().endsWith('…');

function isApart(node: Element, display: string): boolean {
  return (
    node.matches('p, div, li, dt, dd, br') || (display !== '' && !display.startsWith('inline'))
  );
}
