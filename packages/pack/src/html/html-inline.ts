import { xmlText } from '@vital-signs/tabular/write';
import { inlinesOf, type Inline, type Mark, type Words } from '../inline';

/** Running text as HTML. */
export const wordsHtml = (words: Words): string => inlinesOf(words).map(inlineHtml).join('');

function inlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return xmlText(inline);
  switch (inline.kind) {
    case 'STRONG':
      return `<strong>${xmlText(inline.text)}</strong>`;
    case 'LINK':
      return `<a href="${xmlText(inline.href)}">${xmlText(inline.text)}</a>`;
    case 'ABBREVIATION':
      return `<abbr title="${xmlText(inline.meaning)}">${xmlText(inline.text)}</abbr>`;
    case 'MARK':
      return markHtml(inline.mark);
    case 'FOREIGN':
      return `<bdi lang="${xmlText(inline.language)}" dir="${inline.direction}">${xmlText(inline.text)}</bdi>`;
  }
}

/** A judgement: its symbol for the eye, its word for everybody, its ground for neither alone. */
export function markHtml({ tone, symbol, word }: Mark): string {
  const sign = `<span aria-hidden="true">${xmlText(symbol)}</span>`;
  return `<span class="mark ${tone.toLowerCase()}">${sign} ${xmlText(word)}</span>`;
}
