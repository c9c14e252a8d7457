import { actorOf } from '../../../audit/audit-actors';
import type { Context } from '../../../context';
import type { MutationResolvers } from '../../../generated/resolver-types';
import {
  describedBy,
  givenText,
  populationBy,
  sectionBy,
  successorBy,
  targetBy,
  toleranceBy,
  trajectoryBy,
} from '../catalogue-input';
import type { Asked } from '../catalogue-writing.service';

type OfCatalogue =
  | 'endIndicator'
  | 'endPlace'
  | 'mergePlaces'
  | 'resumeIndicator'
  | 'saveAnnotation'
  | 'saveIndicator'
  | 'savePlace'
  | 'savePopulation'
  | 'saveReportArea'
  | 'saveReportSection'
  | 'saveTarget'
  | 'saveTolerance'
  | 'saveTrajectory'
  | 'splitPlace'
  | 'withdrawAnnotation'
  | 'withdrawPlaceChange';

function askedBy(
  {
    authority,
    seen,
    reason,
  }: { readonly authority: string; readonly seen: number; readonly reason: string },
  context: Context,
): Asked {
  return { authority, seen, reason, actor: actorOf(context) };
}

/** Numbers of rows are positive; 0 is that of none. */
function rowNumber(id: string): number {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0;
}

export const Mutation: Pick<MutationResolvers, OfCatalogue> = {
  saveIndicator: (_, args, context) =>
    context.services.catalogueWriting.saveIndicator(
      askedBy(args, context),
      describedBy(args.indicator),
      args.indicator.isNew ?? false,
    ),
  endIndicator: (_, args, context) =>
    context.services.indicatorEnds.end(askedBy(args, context), args.key, args.on),
  resumeIndicator: (_, args, context) =>
    context.services.indicatorEnds.end(askedBy(args, context), args.key, null),
  saveReportArea: (_, args, context) => {
    const { slug, name, position } = args.area;
    return context.services.catalogueWriting.saveArea(askedBy(args, context), {
      ...{ slug: givenText(slug), name: name.trim(), position },
    });
  },
  saveReportSection: (_, args, context) =>
    context.services.sectionWriting.save(askedBy(args, context), sectionBy(args.section)),
  savePlace: (_, args, context) => {
    const { slug, name, shortName, teamKind, position, parent, on } = args.place;
    return context.services.placeChanges.save(askedBy(args, context), {
      ...{ slug: givenText(slug), name: name.trim(), shortName: shortName.trim(), position },
      ...{ teamKind: givenText(teamKind), parent: givenText(parent), on: givenText(on) },
    });
  },
  endPlace: (_, args, context) =>
    context.services.placeChanges.end(askedBy(args, context), args.place, args.on),
  splitPlace: (_, args, context) =>
    context.services.placeChanges.split(
      askedBy(args, context),
      args.place,
      args.on,
      args.into.map(successorBy),
    ),
  mergePlaces: (_, args, context) =>
    context.services.placeChanges.merge(
      askedBy(args, context),
      args.places,
      args.on,
      successorBy(args.into),
    ),
  saveTolerance: (_, args, context) =>
    context.services.standardWriting.saveTolerance(
      askedBy(args, context),
      toleranceBy(args.tolerance),
    ),
  saveTarget: (_, args, context) =>
    context.services.standardWriting.saveTarget(askedBy(args, context), targetBy(args.target)),
  saveTrajectory: (_, args, context) =>
    context.services.standardWriting.saveTrajectory(
      askedBy(args, context),
      trajectoryBy(args.trajectory),
    ),
  savePopulation: (_, args, context) =>
    context.services.standardWriting.savePopulation(
      askedBy(args, context),
      populationBy(args.population),
    ),
  saveAnnotation: (_, args, context) => {
    const { id, kind, indicator, section, place, on, label, text, rebases } = args.annotation;
    return context.services.annotationWriting.save(askedBy(args, context), {
      ...{ id: id == null ? null : rowNumber(id), kind, on, rebases },
      ...{ indicator: givenText(indicator), section: givenText(section), place: givenText(place) },
      ...{ label: label.trim(), text: text.trim() },
    });
  },
  withdrawAnnotation: (_, args, context) =>
    context.services.annotationWriting.withdraw(askedBy(args, context), rowNumber(args.id)),
  withdrawPlaceChange: (_, args, context) =>
    context.services.placeWithdrawals.withdraw(askedBy(args, context), args.revision),
};
