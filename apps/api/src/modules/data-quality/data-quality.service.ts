import type { Database, FindingState } from '@vital-signs/database';
import { checkWords, lastDay, parsePeriodKey } from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { asOfEdition, upTo } from '../authority/published-record';
import { editionFor } from '../edition/edition-record';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { RevisionRepository } from '../revision/revision.repository';
import type { SectionRecord, SectionService } from '../section/section.service';
import { ChangedMeanwhileError, insertDecision } from './finding-decision.repository';
import { appearancesOf, type Appearance, type SectionOfIndicator } from './finding-appearances';
import type { CheckRunSeen, FindingRecord, FindingsService } from './findings.service';

/** A finding with the record that it is about. */
export interface FindingOfRecord extends FindingRecord {
  readonly authority: AuthorityRecord;
  readonly revision: number;
}

export interface CheckRunRecord extends CheckRunSeen {
  readonly name: string;
  readonly description: string;
}

/** What is wrong or doubtful in an authority's record. */
export interface DataQuality {
  readonly authority: AuthorityRecord;
  readonly revision: number;
  /** Open ones first. */
  readonly findings: readonly FindingOfRecord[];
  readonly checks: readonly CheckRunRecord[];
}

export interface DecisionAsked {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the finding. */
  readonly finding: string;
  readonly reason: string;
  readonly actor: AuditActor;
}

export interface DataQualityService {
  /** As known now, or as it was when an edition was published; null where that, or the authority, is not known. */
  of(slug: string, edition: number | null): Promise<DataQuality | null>;
  /** @throws GraphQLError when it is refused, with what is wrong in a sentence. */
  decide(state: FindingState, asked: DecisionAsked): Promise<FindingOfRecord>;
  placeOf(finding: FindingOfRecord): Promise<PlaceNode | null>;
  indicatorOf(finding: FindingOfRecord, id: number | null): Promise<IndicatorRecord | null>;
  appearances(finding: FindingOfRecord): Promise<Appearance[]>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly indicators: IndicatorService;
  readonly places: PlaceService;
  readonly findings: FindingsService;
  readonly sections: SectionService;
  readonly revisions: RevisionRepository;
  /** Null where nothing can be written: inside a transaction that reads. */
  readonly writable: Database | null;
}

/** How often a decision is tried when others write to the same record. */
const MOST_ATTEMPTS = 5;

export function createDataQualityService(sources: Sources): DataQualityService {
  const { authorities, indicators, places, sections, findings, revisions, writable } = sources;

  async function decideOnce(
    authority: AuthorityRecord,
    state: FindingState,
    { finding: key, reason, actor }: DecisionAsked,
  ): Promise<FindingOfRecord> {
    if (writable === null) throw new Error('There is no database to write to.');
    const { authorityId, slug } = authority;
    const seenAt = (await revisions.current(slug))?.revision ?? authority.revision;
    const finding = (await findings.at(authority, seenAt)).byKey.get(key);
    if (finding === undefined) {
      throw refused('UNKNOWN_FINDING', 'There is no such finding: its figures may have changed.');
    }
    if (state === 'ACCEPTED' && finding.accepted) {
      throw refused('ALREADY_ACCEPTED', 'This finding is accepted already.');
    }
    if (state === 'OPEN' && !finding.accepted) {
      throw refused('ALREADY_OPEN', 'This finding is open already.');
    }
    const decision = { authorityId, findingKey: key, state, reason, actor, seenAt };
    const revision = await insertDecision(writable, decision);
    const decided = (await findings.at(authority, revision)).byKey.get(key);
    if (decided === undefined) throw new Error(`The finding ${key} is gone by its own decision.`);
    return { ...decided, authority: { ...authority, revision }, revision };
  }

  return {
    async of(slug, number) {
      const known = await authorities.bySlug(slug);
      if (known === null) return null;
      const edition = number === null ? null : editionFor(known, { number });
      if (number !== null && edition === null) return null;
      const authority = edition === null ? known : upTo(known, edition);
      const { revision } = edition ?? known;
      const found = await findings.at(authority, revision);
      const all = found.findings.map((finding) => ({ ...finding, authority, revision }));
      return {
        authority: edition === null ? known : asOfEdition(known, edition),
        revision,
        findings: [
          ...all.filter(({ accepted }) => !accepted),
          ...all.filter(({ accepted }) => accepted),
        ],
        checks: found.runs.map((run) => ({ ...run, ...checkWords(run.check) })),
      };
    },

    async decide(state, asked) {
      const decision = { ...asked, reason: asked.reason.trim() };
      checkWording('reason', decision.reason, 10, 1_000);
      const authority = await authorities.bySlug(asked.authority);
      if (authority === null) {
        throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
      }
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await decideOnce(authority, state, decision);
        } catch (error) {
          if (!(error instanceof ChangedMeanwhileError)) throw error;
          if (attempt < MOST_ATTEMPTS) continue;
          throw refused('CHANGED_MEANWHILE', 'The record is being changed; try again in a moment.');
        }
      }
    },

    async placeOf({ authority, revision, placeId, month: key }) {
      if (placeId === null) return null;
      const on = key ?? authority.latestMonth?.slice(0, 7);
      const day = on === undefined ? undefined : lastDay(parsePeriodKey(on));
      const tree = await places.treeOn(authority, day, revision);
      return tree.places.find((place) => place.placeId === placeId) ?? null;
    },

    indicatorOf: ({ authority: { authorityId }, revision }, id) =>
      indicators.byId({ authorityId, revision }, id),

    async appearances(finding) {
      const { authority, revision } = finding;
      const [place, known, ...indicators] = await Promise.all([
        this.placeOf(finding),
        sections.ofAuthority({ authorityId: authority.authorityId, revision }),
        ...[finding.indicatorId, finding.otherId, ...finding.alsoIds].map((id) =>
          this.indicatorOf(finding, id),
        ),
      ]);
      return appearancesOf({
        authority: authority.slug,
        month: finding.month,
        place: place === null || place.kind === 'AUTHORITY' ? null : place,
        indicators: indicators.filter((each) => each !== null),
        dimension: finding.dimension,
        sections: known.flatMap(standingOn),
      });
    },
  };
}

/** What stands on a page of the report: indicators, and breakdowns of them. */
function standingOn({ slug, name, indicatorIds, dimensions }: SectionRecord): SectionOfIndicator[] {
  return [
    ...indicatorIds.map((indicatorId) => ({ indicatorId, dimension: null, slug, name })),
    ...dimensions.map((broken) => ({ ...broken, slug, name })),
  ];
}

function checkWording(argument: string, text: string, least: number, most: number): void {
  if (text.length >= least && text.length <= most) return;
  throw badInput(argument, text, `${least} to ${most.toLocaleString('en-GB')} characters`);
}
