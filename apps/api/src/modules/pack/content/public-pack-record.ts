import {
  EXCEPTION_RULE_KEYS,
  isRuleOn,
  judgeScorecard,
  lastDay,
  onlyPlaces,
  ruleMeaning,
  type PublicCommentary,
  type PublicEdition,
} from '@vital-signs/domain';
import { createAreaSummaryService } from '../../area-summary/area-summary.service';
import type { AuthorityRecord } from '../../authority/authority.repository';
import { wordingOf } from '../../authority/own-words';
import { knownAt } from '../../authority/published-record';
import type { Moment } from '../../edition/moment';
import { createExceptionService } from '../../exception/exception.service';
import { rulesOf } from '../../exception/exception-facts.service';
import type { PublishedEditionsService } from '../../publication/published-editions.service';
import { reportCard } from '../../report-card/card-parts';
import type { LoadedFacts, RowRecord } from '../../scorecard/scorecard-facts.service';
import { scorecardOf } from '../../scorecard/scorecard.service';
import { present, type PackAsked, type PackCommentary, type PackRecord } from './pack-record';
import { publicFacts } from './public-facts';

/** What people said of exceptions and cards is for the authority's own people. */
const NOTHING_SAID = { flags: [], acknowledgements: [] };

/** The authority as the edition names it; nothing of it is read that came later. */
function asNamed(authority: AuthorityRecord, edition: PublicEdition): AuthorityRecord {
  const { name, judgementModel, precision, regionName, reportTitle } = edition.authority;
  const { reads: _reads, hiddenFrom: _hidden, ...known } = knownAt(authority, edition.revision);
  return { ...known, name, judgementModel, precision, regionName, reportTitle };
}

function worded(
  { text, withheld, title, place }: PublicCommentary,
  { places }: PublicEdition,
): PackCommentary {
  const where = places.find((one, index) => index > 0 && one.place.slug === place)?.place.name;
  const named = [title, where].filter((part) => part != null);
  const words = text ?? withheld ?? '';
  return {
    title: named.length === 0 ? null : named.join(', '),
    isNote: false,
    paragraphs: words.split(/\n+/).filter((line) => line.trim() !== ''),
    said: null,
  };
}

/** Exceptions as they follow from what is published to everybody, at the authority itself. */
async function exceptionsOf(moment: Moment, loaded: LoadedFacts) {
  const { authority, period } = moment;
  const facts = onlyPlaces<RowRecord, LoadedFacts>(loaded, [0]);
  const rules = { ...rulesOf(authority), controlChart: { on: false } };
  const place = present(loaded.places[0]?.node ?? null, 'place');
  const service = createExceptionService({
    load: () =>
      Promise.resolve({
        ...{ authority, moment, place, loaded: facts, said: NOTHING_SAID },
        asked: { facts, rules, wording: wordingOf(authority), ...NOTHING_SAID },
        day: lastDay(period),
      }),
  });
  const list = await service.list({
    ...{ authority: authority.slug, period, edition: null, place: null, below: false },
    filter: { area: null, owner: null, rule: null },
  });
  const said = ['BUDGET', 'CORPORATE_RISK'];
  return {
    ...present(list, 'exceptions'),
    rulesInWords: EXCEPTION_RULE_KEYS.filter(
      (key) => isRuleOn(rules, key) && !said.includes(key),
    ).map((key) => ruleMeaning(rules, key, wordingOf(authority))),
  };
}

/** A month as it was published to everybody: all of it is made from the document of its edition. */
export async function publicPackRecord(
  published: PublishedEditionsService,
  asked: PackAsked,
): Promise<PackRecord> {
  const { authorityId } = asked.authority;
  const document = await published.edition({ authorityId, number: asked.edition.number });
  const authority = asNamed(asked.authority, document);
  const { period, revision } = document;
  // What an edition says of itself beside its document is for the authority's own people.
  const edition = { ...asked.edition, source: null, notes: null };
  const moment: Moment = { authority, period, revision, edition, frozen: edition };
  const loaded = publicFacts(document, authority);
  const authorities = {
    all: () => Promise.resolve([authority]),
    bySlug: () => Promise.resolve(authority),
    months: () => Promise.resolve([...document.months]),
    opensOn: () => Promise.resolve(period),
    afterOpening: () => Promise.resolve([]),
  };
  const areas = new Map(
    loaded.rows.map(({ indicator: { reportArea } }) => [reportArea.slug, reportArea]),
  );
  const summaries = createAreaSummaryService(
    authorities,
    { ofAuthority: () => Promise.resolve([...areas.values()]) },
    { catalogueAt: () => Promise.resolve(loaded.rows.map(({ indicator }) => indicator)) },
    { load: () => Promise.resolve(onlyPlaces<RowRecord, LoadedFacts>(loaded, [0])) },
  );
  const exceptions = await exceptionsOf(moment, loaded);
  const judged = new Map(judgeScorecard(loaded).rows.map((row) => [row.facts.indicator.key, row]));
  const remarksOn = (key: string) =>
    document.commentary.filter(({ text, indicators }) => text !== null && indicators.includes(key));

  const cardOf = (key: string) => {
    const row = judged.get(key);
    if (row === undefined) return [];
    const commentary = remarksOn(key).map(({ id, text, place: about }) => ({
      ...{ id, words: text ?? '', said: '', outdated: null },
      place: loaded.places.find(({ node }) => node.slug === about)?.node ?? null,
    }));
    const exception = exceptions.exceptions.find(({ reading }) => reading.indicator.key === key);
    return [
      reportCard(
        // What is published nationally is no part of the edition's document.
        { moment, facts: { ...loaded, rows: [row.facts] }, row, national: null },
        { commentary, actions: [], flags: [], exception: exception ?? null },
      ),
    ];
  };

  return {
    ...{ authority, period, edition, isPublic: true },
    exceptions: () => Promise.resolve(exceptions),

    cards({ which, skip, first }) {
      const keys =
        which === 'EXCEPTIONS'
          ? exceptions.exceptions.map(({ reading }) => reading.indicator.key)
          : document.indicators.map(({ key }) => key);
      const cards = keys.slice(skip, skip + first).flatMap(cardOf);
      return Promise.resolve({ cards, total: keys.length });
    },

    summaries: () =>
      summaries.summaries({
        ...{ authority: authority.slug, period: null, edition: edition.number },
        ...{ place: null, modelled: false, countsFindings: false },
      }),

    scorecard: () => Promise.resolve(scorecardOf(moment, loaded)),

    said: () => Promise.resolve({ columns: [], rows: [] }),

    commentary(area) {
      const keys = new Set(
        document.indicators
          .filter(({ reportArea }) => reportArea.slug === area)
          .map(({ key }) => key),
      );
      const about = document.commentary.filter(({ indicators }) =>
        indicators.some((key) => keys.has(key)),
      );
      return Promise.resolve(about.map((remark) => worded(remark, document)));
    },

    general() {
      const about = document.commentary.filter(({ indicators }) => indicators.length === 0);
      return Promise.resolve(about.map((remark) => worded(remark, document)));
    },
  };
}
