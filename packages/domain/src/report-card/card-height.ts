import type { FittedText } from './fitted-text';

/** What of a card takes height on paper, as its texts stand. */
export interface CardOnPaper {
  readonly title: string;
  readonly leadOfficer: string | null;
  readonly dataOwner: string | null;
  /** What stands beside the figure. */
  readonly lead: readonly string[];
  readonly exceptions: readonly string[];
  /** The parts of the left column and the right one, each with its paragraphs. */
  readonly left: readonly (readonly FittedText[])[];
  readonly right: readonly (readonly FittedText[])[];
  /** Names of the places in the table. */
  readonly localities: readonly string[];
  readonly actions: readonly FittedText[];
  readonly flags: readonly FittedText[];
  readonly findings: readonly FittedText[];
}

/** The height of a sheet of A4 between its margins, less a little for letters wider than most; in mm. */
export const CARD_SHEET_MM = 272;

/** What print.css of the card sets, in mm, and characters that a line of it holds at least. */
const LINE = 3.8;
const TITLE_LINE = 5.2;
const NOTE_LINE = 3.5;
const ROW = 5.5;
const PARAGRAPH_GAP = 1.1;
const HEADING = 4.8;
const PART_GAP = 2.4;
const CHART = 47;
const FOOT = 13;
const WIDTH = { title: 72, note: 118, lead: 78, left: 52, right: 48, full: 104, place: 20 };
/** The line that says how many entries more there are. */
const MORE = 4.6;
/** As many characters as "(continues)" takes. */
const CONTINUES = 12;

const lines = (characters: number, width: number) => Math.max(1, Math.ceil(characters / width));

function paragraphs(texts: readonly FittedText[], width: number): number {
  return texts.reduce((height, { words, continues }) => {
    const characters = words.length + (continues ? CONTINUES : 0);
    return height + lines(characters, width) * LINE + PARAGRAPH_GAP;
  }, 0);
}

/** A part under its heading. */
function part(texts: readonly FittedText[], width: number): number {
  return HEADING + paragraphs(texts, width) + PART_GAP;
}

const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);

/** How high a card stands on paper, in mm: never less than it does. */
export function cardHeight(card: CardOnPaper): number {
  const people = (card.leadOfficer ?? '').length + (card.dataOwner ?? '').length + 40;
  const head =
    NOTE_LINE +
    lines(card.title.length, WIDTH.title) * TITLE_LINE +
    lines(people, WIDTH.note) * NOTE_LINE;
  const lead = lines(card.lead.join(' ').length, WIDTH.lead) * LINE;
  const exceptions =
    card.exceptions.length === 0
      ? 0
      : lines(card.exceptions.join('; ').length + CONTINUES, WIDTH.note) * NOTE_LINE +
        PARAGRAPH_GAP;
  const places =
    card.localities.length === 0
      ? 0
      : HEADING +
        ROW +
        sum(
          card.localities.map((name) => ROW + (lines(name.length, WIDTH.place) - 1) * NOTE_LINE),
        ) +
        2 * NOTE_LINE;
  const left = sum(card.left.map((texts) => part(texts, WIDTH.left))) + MORE;
  const right =
    sum(card.right.map((texts) => part(texts, WIDTH.right))) + 2 * NOTE_LINE + MORE + places;
  const below = Math.max(part(card.flags, WIDTH.left), part(card.findings, WIDTH.right));
  return (
    sum([head, Math.max(lead, 2 * LINE), exceptions, CHART, Math.max(left, right)]) +
    sum([part(card.actions, WIDTH.full) + MORE, below + MORE, FOOT, 4 * PART_GAP])
  );
}
