import {
  actionCandidates,
  agendaSentence,
  figureCandidates,
  mayDo,
  lastDay,
  mayDoAt,
  onWhatStands,
  proposeAgenda,
  readingChanges,
  SURGERY_BOUNDS,
  type AgendaCandidate,
  type AgendaSubject,
  type Period,
} from '@vital-signs/domain';
import { badInput, refused } from '../../errors';
import type { ProposedAgenda, ProposedAgendaItem } from '../../generated/resolver-types';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import { dayOfPlace } from '../action/action-places';
import type { ActionRecord, ActionRepository } from '../action/action.repository';
import type { ExceptionFactsService, LoadedExceptions } from '../exception/exception-facts.service';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { ReportAreaService } from '../report-area/report-area.service';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { standingSayings } from '../surgery-room/standing-sayings';
import { itemTitle } from './surgery-plan';
import type { SurgeryRepository } from './surgery.repository';
import type { SurgeryService, ToldSurgery } from './surgery.service';

/** For which surgery an agenda is proposed. */
export interface AgendaAsked {
  readonly authority: string;
  readonly place: string;
  readonly period: Period;
  readonly minutes: number;
  readonly showsUnpublished: boolean;
  /** Number of the surgery whose questions count too; null: none. */
  readonly surgery: string | null;
}

/** The record as far as what is proposed may show it. */
export interface AgendaRecord {
  readonly exceptionFacts: ExceptionFactsService;
  readonly facts: ScorecardFactsService;
}

export interface ProposedAgendaService {
  /** Null where the authority, the place or the period is not known. */
  propose(asked: AgendaAsked): Promise<ProposedAgenda | null>;
}

interface Sources {
  /** As the viewer reads it; false: without what is not published. */
  readonly record: (showsUnpublished: boolean) => AgendaRecord;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly reportAreas: ReportAreaService;
  readonly actions: ActionRepository;
  readonly surgeries: SurgeryService;
  readonly repository: SurgeryRepository;
  readonly viewer: Viewer | SystemViewer;
  readonly today: () => string;
}

function withThoseBelow(place: PlaceNode): readonly PlaceNode[] {
  return [place, ...place.children.flatMap(withThoseBelow)];
}

type Proposed = Pick<
  ReturnType<typeof proposeAgenda>['leftOut'][number],
  'subject' | 'reasons' | 'children'
>;

export function createProposedAgendaService(sources: Sources): ProposedAgendaService {
  const { places, indicators, reportAreas, actions, surgeries, repository, viewer } = sources;

  /** What was asked before a surgery, as reasons to talk of its item, or of the place as a whole. */
  async function questionCandidates(surgery: ToldSurgery): Promise<readonly AgendaCandidate[]> {
    const [items, entries] = await Promise.all([
      surgeries.items(surgery),
      surgeries.entries(surgery),
    ]);
    return standingSayings(entries)
      .filter(({ beforehand }) => beforehand)
      .map(({ item: number, text }) => {
        const item = items.find((each) => each.number === number);
        const placeId = item?.place?.placeId ?? surgery.placeId;
        const subject: AgendaSubject =
          item?.indicatorId != null
            ? { kind: 'INDICATOR', indicatorId: item.indicatorId, placeId }
            : item?.reportAreaId != null
              ? { kind: 'AREA', reportAreaId: item.reportAreaId, placeId }
              : item?.kind === 'FREE'
                ? { kind: 'FREE', title: item.title }
                : { kind: 'PLACE', placeId };
        // Without who asked: reasons stand on the wall, where names may be hidden.
        const words = `Asked beforehand: ${text.replaceAll(/\s+/g, ' ')}`;
        const reason = { kind: 'QUESTION', words } as const;
        return { subject, reason, children: null };
      });
  }

  /** Where actions of a place are talked of: there or, where it has ended, at the lowest above it that stands here. */
  async function whatStands(
    agreed: readonly ActionRecord[],
    here: ReadonlyMap<number, PlaceNode>,
    { authority, moment }: LoadedExceptions,
  ): Promise<(placeId: number) => number | null> {
    const now = await places.treeOn(authority, lastDay(moment.period));
    const known = new Set(now.places.map(({ placeId }) => placeId));
    const gone = agreed.filter(({ placeId }) => !known.has(placeId));
    const days = [...new Set(gone.map(dayOfPlace))];
    const former = await Promise.all(days.map((day) => places.treeOn(authority, day)));
    const above = (place: PlaceNode | null | undefined): number | null =>
      place == null ? null : here.has(place.placeId) ? place.placeId : above(place.parent);
    return (placeId) => {
      if (known.has(placeId)) return here.has(placeId) ? placeId : null;
      const nodes = former.flatMap((tree) => tree.places);
      return above(nodes.find((each) => each.placeId === placeId));
    };
  }

  /** How many figures the place has in the period, and how many of them are modelled. */
  async function figuresOf({ facts }: AgendaRecord, { moment, place }: LoadedExceptions) {
    const loaded = await facts.load({
      ...{ ...moment, place: place.slug, months: 2, indicators: null, modelled: true },
      ...{ columns: 'SELF', withFindings: false },
    });
    const [changes = []] = loaded === null ? [] : readingChanges(loaded, [0]);
    const present = changes.filter(({ now }) => now.measured.value !== null);
    const modelled = present.filter(({ now }) => now.current?.provenance === 'MODELLED');
    return { figures: present.length, modelled: modelled.length };
  }

  return {
    async propose({ authority: slug, period, minutes, showsUnpublished, ...asked }) {
      const { leastMinutes, mostMinutes } = SURGERY_BOUNDS;
      if (minutes < leastMinutes || minutes > mostMinutes) {
        throw badInput('minutes', minutes, `a whole number from ${leastMinutes} to ${mostMinutes}`);
      }
      const grants = accessTo(viewer, slug)?.grants ?? [];
      if (showsUnpublished && !mayDo(grants, 'READ_UNPUBLISHED')) {
        throw refused(
          'UNPUBLISHED',
          'Unpublished figures can be shown by those who read them: ask for published ones.',
        );
      }
      const record = sources.record(showsUnpublished);
      const loaded = await record.exceptionFacts.load({
        ...{ authority: slug, place: asked.place, period, edition: null, below: true },
      });
      if (loaded === null || !mayDoAt(grants, 'HOLD_SURGERIES', loaded.place)) return null;
      const { authority, place, moment } = loaded;
      const { authorityId, revision } = authority;
      const here = new Map(withThoseBelow(place).map((each) => [each.placeId, each]));
      const surgery = asked.surgery === null ? null : await surgeries.one(slug, asked.surgery);
      const [catalogue, headings, areas, agreed, questions, ground] = await Promise.all([
        indicators.catalogueAt({ authorityId, revision }),
        reportAreas.ofAuthority({ authorityId, revision }),
        repository.areas(authorityId),
        actions.all(authorityId, null, moment.revision),
        surgery === null ? [] : questionCandidates(surgery),
        figuresOf(record, loaded),
      ]);
      const stands = await whatStands(agreed, here, loaded);
      const standing = agreed.flatMap(
        (action) =>
          onWhatStands(action, {
            isIndicator: (id) => catalogue.some((indicator) => indicator.id === id),
            isArea: (id) => headings.some(({ slug }) => slug === slugOf(areas, id)),
            placeOf: stands,
          }) ?? [],
      );
      const proposed = proposeAgenda(
        [
          ...figureCandidates(loaded.asked),
          ...actionCandidates(standing, sources.today()),
          ...questions,
        ].filter(({ subject }) => subject.kind === 'FREE' || here.has(subject.placeId)),
        minutes,
      );
      const told = ({ subject, reasons, children }: Proposed, minutes: number | null) => {
        const indicator =
          subject.kind === 'INDICATOR'
            ? catalogue.find(({ id }) => id === subject.indicatorId)
            : undefined;
        const area =
          subject.kind === 'AREA' ? areas.find(({ id }) => id === subject.reportAreaId) : undefined;
        const about = subject.kind === 'FREE' ? undefined : here.get(subject.placeId);
        const item = { kind: subject.kind, title: subject.kind === 'FREE' ? subject.title : null };
        return {
          ...{ kind: subject.kind, minutes, children, place: about ?? null },
          title: itemTitle(item, {
            ...{ indicator, place: about?.name },
            area: headings.find((heading) => heading.slug === area?.slug)?.name,
          }),
          ...{ indicator: indicator?.key ?? null, area: area?.slug ?? null },
          reasons: reasons.map(({ words }) => words),
        } satisfies ProposedAgendaItem;
      };
      return {
        ...{ opening: proposed.opening, closing: proposed.closing },
        items: proposed.items.map((item) => told(item, item.minutes)),
        leftOut: proposed.leftOut.map((item) => told(item, null)),
        sentence: agendaSentence(proposed, { place: place.name, period: moment.period, ...ground }),
      };
    },
  };
}

type Areas = Awaited<ReturnType<SurgeryRepository['areas']>>;

const slugOf = (areas: Areas, id: number) => areas.find((area) => area.id === id)?.slug;
