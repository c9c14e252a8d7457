import { formatDate } from '@vital-signs/domain';
import type { PackChart } from './chart';
import {
  flowingBlocks,
  idsOf,
  type PackBlock,
  type PackDocument,
  type PackFlowing,
} from './document';
import { inlinesOf, plainText, type Words } from './inline';
import type { PackProblem } from './pack-problem';
import { tableProblems } from './table-problems';

const ID = /^[a-z][a-z0-9-]*$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const OUTSIDE = /^(?:https?:\/\/[^\s]+|mailto:[^\s]+)$/;

/** What is wrong with a document, in the order in which it is read. None: it can be written. */
export function documentProblems(document: PackDocument): PackProblem[] {
  const ids = idsOf(document);
  const problems: PackProblem[] = [];
  const say = (where: string, code: PackProblem['code'], sentence: string) =>
    problems.push({ code, where, sentence });

  if (plainText(document.title).trim() === '') say('Cover', 'NO_TITLE', 'It has no title.');
  if (!isDate(document.date)) say('Cover', 'NOT_A_DATE', `"${document.date}" is no day.`);
  if (document.parts.length === 0) say('Document', 'NO_WORDS', 'It has no parts.');
  const { blocks: asked } = document.cover.asked;
  if (asked.length === 0) say('Cover', 'NO_WORDS', 'It says nothing of what is asked.');
  for (const block of asked) problems.push(...blockProblems('Cover', block, ids));

  for (const [index, id] of ids.entries()) {
    if (!ID.test(id)) say(id, 'NOT_AN_ID', 'An id is of small letters, digits and hyphens.');
    if (ids.indexOf(id) !== index) say(id, 'ID_TWICE', 'The id stands twice.');
  }
  for (const part of document.parts) {
    if (part.title.trim() === '') say(part.id, 'NO_TITLE', 'The part has no title.');
    let level = 1;
    for (const block of part.blocks) {
      problems.push(...pageProblems(part.title, block));
      for (const flowing of flowingBlocks(block)) {
        if (flowing.kind === 'HEADING') {
          if (flowing.level > level + 1) {
            const sentence = `The heading "${flowing.text}" is of level ${flowing.level} after one of level ${level}.`;
            say(`${part.title}, ${flowing.id}`, 'LEVEL_SKIPPED', sentence);
          }
          level = flowing.level;
        }
        problems.push(...blockProblems(part.title, flowing, ids));
      }
    }
  }
  return problems;
}

function isDate(date: string): boolean {
  try {
    formatDate(date);
    return true;
  } catch {
    return false;
  }
}

function pageProblems(part: string, block: PackBlock): PackProblem[] {
  if (block.kind !== 'PAGE' || block.blocks[0]?.kind === 'HEADING') return [];
  const sentence = 'A page begins with its heading.';
  return [{ code: 'PAGE_WITHOUT_HEADING', where: `${part}, ${block.id}`, sentence }];
}

function blockProblems(part: string, block: PackFlowing, ids: readonly string[]): PackProblem[] {
  const where = 'id' in block ? `${part}, ${block.id}` : part;
  switch (block.kind) {
    case 'HEADING':
      if (block.text.trim() !== '') return [];
      return [{ code: 'NO_WORDS', where, sentence: 'The heading has no words.' }];
    case 'TABLE':
      return [...tableProblems(where, block), ...wordsProblems(where, tableWords(block), ids)];
    case 'CHART':
      return chartProblems(where, block);
    case 'PARAGRAPH':
      return wordsProblems(where, [block.words], ids);
    case 'LIST':
      return wordsProblems(where, block.items, ids);
    case 'FACTS':
      return wordsProblems(
        where,
        block.facts.map(({ words }) => words),
        ids,
      );
    case 'FIGURE':
      return wordsProblems(where, [block.words], ids);
    case 'GLOSSARY':
      return wordsProblems(
        where,
        block.terms.map(({ meaning }) => meaning),
        ids,
      );
  }
}

function tableWords({ rows, footnotes = [] }: Extract<PackFlowing, { kind: 'TABLE' }>): Words[] {
  const cells = rows.flat().map((cell) => (typeof cell === 'object' ? (cell?.words ?? '') : cell));
  return [...cells, ...footnotes.map(({ words }) => words)];
}

function chartProblems(where: string, { title, words, lines, periods }: PackChart): PackProblem[] {
  const problems: PackProblem[] = [];
  if (title.trim() === '' || words.trim() === '') {
    const sentence = 'A chart needs a title and the words that say what it shows.';
    problems.push({ code: 'CHART_WITHOUT_WORDS', where, sentence });
  }
  const wrong = lines.find(({ values }) => values.length !== periods.length);
  if (lines.length === 0 || periods.length === 0 || wrong !== undefined) {
    const sentence = `The chart has ${periods.length} periods, and each of its lines needs as many values.`;
    problems.push({ code: 'CHART_OF_WRONG_LENGTH', where, sentence });
  }
  return problems;
}

function wordsProblems(
  where: string,
  words: readonly Words[],
  ids: readonly string[],
): PackProblem[] {
  return words.flatMap(inlinesOf).flatMap((inline): PackProblem[] => {
    if (typeof inline === 'string') return [];
    if (inline.kind === 'FOREIGN' && !LANGUAGE.test(inline.language)) {
      const sentence = `"${inline.language}" is not the tag of a language.`;
      return [{ code: 'NOT_A_LANGUAGE', where, sentence }];
    }
    if (inline.kind !== 'LINK') return [];
    const { href, text } = inline;
    if (href.startsWith('#')) {
      if (ids.includes(href.slice(1))) return [];
      const sentence = `The link "${text}" goes to ${href}, which is not in the document.`;
      return [{ code: 'LINK_TO_NOTHING', where, sentence }];
    }
    if (OUTSIDE.test(href)) return [];
    const sentence = `The link "${text}" goes neither to a web page nor to an e-mail address.`;
    return [{ code: 'LINK_REFUSED', where, sentence }];
  });
}
