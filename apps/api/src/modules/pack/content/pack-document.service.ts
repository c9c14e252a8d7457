import {
  exceptionsOutside,
  exceptionsSentence,
  formatPeriod,
  marksInPlainWords,
  packDay,
  packPartName,
  plainPartName,
  type PackContents,
  type PackPartKind,
  type PackSummary,
} from '@vital-signs/domain';
import type { PackBlock, PackDocument, PackPart, PackStep, PackVariant } from '@vital-signs/pack';
import type { AreaSummary } from '../../area-summary/area-summary.service';
import type { ReportCard } from '../../report-card/card-parts';
import { wordingOf } from '../../authority/own-words';
import { layoutOf } from '../../scorecard/laid-out-scorecard';
import type { Scorecard } from '../../scorecard/scorecard.service';
import { areaBlocks, commentaryBlocks } from './areas-part';
import { cardIds, idText } from './card-ids';
import { cardPage } from './card-page';
import { coverOf } from './cover';
import { exceptionBlocks, type PackExceptions } from './exceptions-part';
import { glossaryBlocks, lettersSentence } from './glossary-part';
import { internalRecord } from './internal-record';
import { noteBlocks } from './notes-part';
import type { PackAsked, PackRecord, PackServices } from './pack-record';
import { packVoice, paragraph, type PackVoice } from './pack-voice';
import { publicPackRecord } from './public-pack-record';
import { layoutInUse } from './scorecard-columns';
import { scorecardBlocks } from './scorecard-part';
import { draftedSummary, summaryBlocks } from './summary-part';

export type { PackAsked, PackServices } from './pack-record';

/** A pack that is to be assembled. */
export interface PackDocumentAsked extends PackAsked {
  readonly contents: PackContents;
  readonly variant: PackVariant;
}

/** How a pack is assembled: told step by step, until it is given up. */
export interface Assembling {
  readonly tell?: (step: PackStep) => void;
  readonly signal?: AbortSignal;
}

/** As many cards as are made at once. */
const CARDS_AT_ONCE = 40;

function recordOf(services: PackServices, asked: PackAsked): Promise<PackRecord> {
  return asked.readers === 'PUBLIC'
    ? publicPackRecord(services.publicEditions, asked)
    : internalRecord(services, asked);
}

/** The exceptions of the pack's report areas, counted anew where some are left out. */
async function exceptionsIn(record: PackRecord, areas: readonly string[]): Promise<PackExceptions> {
  const list = await record.exceptions();
  const isIn = ({ reading }: { readonly reading: ReportCardSubject }) =>
    areas.includes(reading.indicator.reportArea.slug);
  const exceptions = list.exceptions.filter(isIn);
  const cleared = list.cleared.filter(isIn);
  return {
    ...list,
    ...{ exceptions, cleared },
    sentence: exceptionsSentence({ exceptions, cleared }),
    outside: exceptionsOutside(list.exceptions.length - exceptions.length),
  };
}

type ReportCardSubject = Pick<ReportCard, 'indicator'>;

/** Makes cards some at a time, so that each statement asks for many and memory holds for all. */
async function allCards(
  record: PackRecord,
  which: PackContents['cards'],
  { tell, signal }: Assembling,
): Promise<readonly ReportCard[]> {
  const made: ReportCard[] = [];
  for (let skip = 0; ; skip += CARDS_AT_ONCE) {
    signal?.throwIfAborted();
    const { cards, total } = await record.cards({ which, skip, first: CARDS_AT_ONCE });
    made.push(...cards);
    const done = Math.min(total, skip + CARDS_AT_ONCE);
    tell?.({ done, of: total, what: 'Making the report cards' });
    if (done >= total) return made;
  }
}

/** Cards of the pack's report areas: of exceptions in their order, of every indicator area by area. */
function cardsIn(
  cards: readonly ReportCard[],
  { cards: which, areas }: PackContents,
): readonly ReportCard[] {
  const areaOf = ({ indicator }: ReportCard) => areas.indexOf(indicator.reportArea.slug);
  const own = cards.filter((card) => areaOf(card) >= 0);
  return which === 'EXCEPTIONS' ? own : [...own].sort((a, b) => areaOf(a) - areaOf(b));
}

interface Gathered {
  readonly record: PackRecord;
  readonly exceptions: PackExceptions;
  readonly cards: readonly ReportCard[];
  readonly summaries: readonly AreaSummary[];
  readonly scorecard: Scorecard;
}

/** All that a pack is told from, loaded once whatever its parts. */
async function gathered(
  services: PackServices,
  asked: PackAsked,
  contents: PackContents,
  assembling: Assembling,
): Promise<Gathered> {
  const { tell, signal } = assembling;
  const record = await recordOf(services, asked);
  tell?.({ done: 0, of: 1, what: 'Looking for exceptions' });
  const exceptions = await exceptionsIn(record, contents.areas);
  const made = await allCards(record, contents.cards, assembling);
  signal?.throwIfAborted();
  tell?.({ done: 0, of: 1, what: 'Reading the report areas' });
  const all = await record.summaries();
  signal?.throwIfAborted();
  const scorecard = await record.scorecard();
  return {
    ...{ record, exceptions, scorecard },
    cards: cardsIn(made, contents),
    summaries: contents.areas.flatMap((slug) => all.find(({ area }) => area.slug === slug) ?? []),
  };
}

function draftOf({ record, ...sources }: Gathered): PackSummary {
  const { isPublic, authority } = record;
  return draftedSummary({ ...sources, isPublic, wording: wordingOf(authority) });
}

/** The executive summary as the figures draft it, for people to edit. */
export async function packSummaryDraft(
  services: PackServices,
  asked: PackAsked & { readonly contents: PackContents },
  assembling: Assembling = {},
): Promise<PackSummary> {
  const contents: PackContents = { ...asked.contents, cards: 'EXCEPTIONS' };
  return draftOf(await gathered(services, asked, contents, assembling));
}

const PART_IDS: Readonly<Record<PackPartKind, string>> = {
  SUMMARY: 'summary',
  EXCEPTIONS: 'exceptions',
  CARDS: 'cards',
  AREAS: 'areas',
  SCORECARD: 'scorecard',
  GLOSSARY: 'glossary',
  NOTES: 'notes',
};

const partName = (kind: PackPartKind, { isPlainLanguage }: PackVariant): string =>
  isPlainLanguage ? plainPartName(kind) : packPartName(kind);

interface Making extends Gathered {
  readonly asked: PackDocumentAsked;
  readonly voice: PackVoice;
}

async function blocksOf(kind: PackPartKind, making: Making): Promise<PackBlock[]> {
  const { record, exceptions, cards, summaries, scorecard, voice, asked } = making;
  const { contents, variant, readers } = asked;
  const { authority } = record;
  const isIn = (part: PackPartKind) =>
    contents.parts.some((choice) => choice.kind === part && choice.isIn);
  const nameOf = (part: PackPartKind) => partName(part, variant);
  const ids = cardIds(isIn('CARDS') ? cards.map(({ indicator }) => indicator.key) : []);
  const monthName = formatPeriod(record.period);
  const layout = layoutInUse(layoutOf(authority));
  switch (kind) {
    case 'SUMMARY':
      return [
        ...(variant.isPlainLanguage
          ? marksInPlainWords(layout).map((sentence) => paragraph(sentence))
          : []),
        ...summaryBlocks(contents.summary ?? draftOf(making), contents.summary === null, voice),
      ];
    case 'EXCEPTIONS':
      return exceptionBlocks(exceptions, scorecard, ids, voice, monthName);
    case 'CARDS':
      return cards.length === 0
        ? [paragraph(voice.own('There is no report card: nothing is an exception.'))]
        : cards.map((card) =>
            cardPage(
              card,
              ids.get(card.indicator.key) ?? `card-${idText(card.indicator.key)}`,
              {
                ...{ layout, regionName: authority.regionName, isPublic: record.isPublic },
                commentaryIn: isIn('AREAS') ? nameOf('AREAS') : null,
                findingsIn: isIn('NOTES') ? nameOf('NOTES') : null,
              },
              voice,
            ),
          );
    case 'AREAS': {
      const general = await record.general();
      const areas = await Promise.all(
        summaries.map(async (summary) => ({
          summary,
          commentary: await record.commentary(summary.area.slug),
        })),
      );
      return [
        ...commentaryBlocks(general, (index) => `general-said-${index + 1}`, 2, voice),
        ...areas.flatMap((area) =>
          areaBlocks(area, scorecard, ids, voice, monthName, record.isPublic),
        ),
      ];
    }
    case 'SCORECARD':
      return scorecardBlocks(
        { scorecard, layout, said: await record.said(scorecard), areas: contents.areas },
        voice,
      );
    case 'GLOSSARY':
      return [];
    case 'NOTES':
      return noteBlocks(
        {
          ...{ record, readers, scorecard },
          areas: contents.areas,
          areasLeftOut: areasLeftOut(scorecard, contents.areas),
        },
        voice,
      );
  }
}

function areasLeftOut({ rows }: Scorecard, areas: readonly string[]): readonly string[] {
  const named = new Map(rows.map(({ indicator: { reportArea } }) => [reportArea.slug, reportArea]));
  return [...named.values()].filter(({ slug }) => !areas.includes(slug)).map(({ name }) => name);
}

/**
 * Assembles a pack from the edition of its readers: their services are given, so that nothing stands in
 * it that they do not see. Nothing modelled enters. The same edition and contents give the same document.
 */
export async function packDocument(
  services: PackServices,
  asked: PackDocumentAsked,
  assembling: Assembling = {},
): Promise<PackDocument> {
  const { contents, variant } = asked;
  const found = await gathered(services, asked, contents, assembling);
  const { record } = found;
  const voice = packVoice(variant, layoutOf(record.authority));
  const kinds = contents.parts.filter(({ isIn }) => isIn).map(({ kind }) => kind);
  const parts: PackPart[] = [];
  for (const [index, kind] of kinds.entries()) {
    assembling.signal?.throwIfAborted();
    assembling.tell?.({ done: index, of: kinds.length, what: packPartName(kind) });
    const title = partName(kind, variant);
    const blocks = await blocksOf(kind, { ...found, asked, voice });
    parts.push({ id: PART_IDS[kind], title, blocks });
  }
  return {
    title: contents.title,
    language: 'en-GB',
    date: packDay(contents, record.edition.publishedAt),
    variant,
    cover: coverOf(contents, record),
    // The terms of a glossary are those of the other parts, wherever it stands among them.
    parts: lettersTold(parts, variant).map((part) =>
      part.id === PART_IDS.GLOSSARY ? { ...part, blocks: glossaryBlocks(parts, voice) } : part,
    ),
  };
}

/** In plain language the letters that stay in names are told at the head of the first part, before they are used. */
function lettersTold(
  parts: readonly PackPart[],
  { isPlainLanguage }: PackVariant,
): readonly PackPart[] {
  const sentence = isPlainLanguage ? lettersSentence(parts) : null;
  const [first, ...rest] = parts;
  if (sentence === null || first === undefined || first.blocks[0]?.kind !== 'PARAGRAPH')
    return parts;
  return [{ ...first, blocks: [paragraph(sentence), ...first.blocks] }, ...rest];
}
