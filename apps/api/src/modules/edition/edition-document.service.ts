import { createHash } from 'node:crypto';
import {
  EDITION_DOCUMENT_FORMAT,
  editionDocument,
  judgeScorecard,
  onlyPlaces,
  RULES_VERSION,
  type Json,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { upTo } from '../authority/published-record';
import type {
  LoadedFacts,
  RowRecord,
  ScorecardFactsService,
} from '../scorecard/scorecard-facts.service';
import { benchmarksBeside } from '../yardstick/yardstick.service';
import type { SectionRecord, SectionService } from '../section/section.service';
import type { PublishedDocument } from './edition.repository';

/** How many months lead to each reading of an edition. */
export const MONTHS_OF_EDITION = 13;

export interface DocumentAsked {
  readonly authority: AuthorityRecord;
  readonly period: Period;
  readonly number: number;
  /** The revision that the publication itself takes. */
  readonly revision: number;
  /**
   * The revision that is read. Left out: its own; one that is yet to be taken is made from the one
   * before, of which it changes nothing.
   */
  readonly readAt?: number;
  readonly accurateAsOf: string | null;
}

/** A document, and how much it holds. */
export interface MadeDocument {
  readonly published: PublishedDocument;
  readonly indicators: number;
  readonly places: number;
}

export interface EditionDocumentService {
  /** The document of an edition for the authority's own people, from the record as known at its revision. */
  make(asked: DocumentAsked): Promise<MadeDocument>;
}

function placeOf({ node, populations }: LoadedFacts['places'][number]): Json {
  const { slug, name, shortName, kind, teamKind, modelled, parent } = node;
  return {
    ...{ slug, name, shortName, kind, teamKind, modelled, parent: parent?.slug ?? null },
    populations: populations.map(({ from, to, count, provenance }) => ({
      ...{ from, to, count, provenance },
    })),
  };
}

function sectionOf({ slug, name, area, definition, notes }: SectionRecord): Json {
  return { slug, name, area: area.slug, definition, notes };
}

function describe({ indicator, tolerances, targets, benchmarks }: RowRecord, period: Period): Json {
  const { reportArea } = indicator;
  return {
    key: indicator.key,
    ref: indicator.ref,
    name: indicator.name,
    reportArea: { slug: reportArea.slug, name: reportArea.name },
    polarity: indicator.polarity,
    measureKind: indicator.measureKind,
    basis: indicator.basis,
    dataNote: indicator.dataNote,
    unit: indicator.unit,
    multiplier: indicator.multiplier,
    decimals: indicator.decimals,
    numeratorLabel: indicator.numeratorLabel,
    denominatorLabel: indicator.denominatorLabel,
    yearToDateRule: indicator.yearToDateRule,
    countsChildren: indicator.countsChildren,
    additive: indicator.additive,
    teamKinds: indicator.teamKinds,
    definition: indicator.definition,
    caveats: indicator.caveats,
    source: indicator.source,
    note: indicator.note,
    tolerances: tolerances.map(({ rule, place, validFrom, validTo, textAsPrinted }) => ({
      ...rule,
      place,
      validFrom,
      validTo,
      textAsPrinted,
    })),
    targets: targets.map(({ kind, value, place, validFrom, validTo, textAsPrinted }) => ({
      kind,
      value,
      place,
      validFrom,
      validTo,
      textAsPrinted,
    })),
    benchmarks: benchmarksBeside(benchmarks, period).map(
      ({ comparator, value, textAsPrinted, year }) => ({ comparator, value, textAsPrinted, year }),
    ),
  };
}

/** SHA-256 of a document, in hexadecimal. */
export function hashOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

export function createEditionDocumentService(
  facts: ScorecardFactsService,
  sections: SectionService,
): EditionDocumentService {
  return {
    async make({ authority, period, number, revision, readAt = revision, accurateAsOf }) {
      // What is known of later months says nothing about this one.
      const { end: periodEnd } = period;
      const loaded = await facts.load({
        authority: upTo(authority, { periodEnd }),
        revision: readAt,
        period,
        place: null,
        months: MONTHS_OF_EDITION,
        modelled: true,
        indicators: null,
        columns: 'EVERY_PLACE',
      });
      if (loaded === null) throw new Error(`${authority.slug} has no places to publish.`);
      const ofReport = await sections.ofAuthority({
        authorityId: authority.authorityId,
        revision: readAt,
      });
      const { slug, name, code, judgementModel, precision, regionName, reportTitle } = authority;
      const document = editionDocument({
        authority: { slug, name, code, judgementModel, precision, regionName, reportTitle },
        number,
        revision,
        period,
        accurateAsOf,
        audience: 'INTERNAL',
        sections: ofReport.map(sectionOf),
        places: loaded.places.map((place, index) => ({
          place: placeOf(place),
          judged: judgeScorecard(onlyPlaces(loaded, [index])),
        })),
        describe: (row) => describe(row, period),
      });
      return {
        published: {
          document,
          documentFormat: EDITION_DOCUMENT_FORMAT,
          hash: hashOf(document),
          rulesVersion: RULES_VERSION,
        },
        indicators: loaded.rows.length,
        places: loaded.places.length,
      };
    },
  };
}
