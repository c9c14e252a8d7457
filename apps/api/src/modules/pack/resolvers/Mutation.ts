import type { PackContents } from '@vital-signs/domain';
import { actorOf } from '../../../audit/audit-actors';
import { dayArgument } from '../../../date-argument';
import type { MutationResolvers, PackContentsInput } from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';

type Fields =
  | 'createPack'
  | 'savePack'
  | 'removePack'
  | 'savePackTemplate'
  | 'removePackTemplate'
  | 'makePackFile'
  | 'cancelPackFile';

/** What is empty is not said. */
const saidOrNull = (text: string | null | undefined) => (text?.trim() ? text.trim() : null);

/** Paragraphs with words in them. */
const paragraphs = (given: readonly string[]) =>
  given.map((text) => text.trim()).filter((text) => text !== '');

function contentsOf(given: PackContentsInput): PackContents {
  const { summary, meetingOn, isPrivate } = given;
  return {
    title: given.title.trim(),
    committee: saidOrNull(given.committee),
    meetingOn: meetingOn == null ? null : dayArgument('meetingOn', meetingOn),
    responsibleOfficer: given.responsibleOfficer.trim(),
    wards: given.wards.trim(),
    isPrivate,
    privateReason: isPrivate ? saidOrNull(given.privateReason) : null,
    ask: given.ask,
    asked: given.asked.trim(),
    parts: given.parts.map(({ kind, isIn }) => ({ kind, isIn })),
    areas: given.areas,
    cards: given.cards,
    summary: summary
      ? {
          concern: paragraphs(summary.concern),
          improved: paragraphs(summary.improved),
          planned: paragraphs(summary.planned),
          ...(summary.edition != null && { edition: summary.edition }),
        }
      : null,
  };
}

export const Mutation: Pick<MutationResolvers, Fields> = {
  createPack: (_, { authority, period, readers, template }, context) =>
    context.services.packing.writing.begin(
      { authority, readers, period: monthArgument('period', period), template: template ?? null },
      actorOf(context),
    ),
  savePack: (_, { contents, ...asked }, context) =>
    context.services.packing.writing.save(
      { ...asked, contents: contentsOf(contents) },
      actorOf(context),
    ),
  removePack: async (_, { authority, id }, context) => {
    await context.services.packing.writing.remove(authority, id, actorOf(context));
    return id;
  },
  savePackTemplate: (_, asked, context) =>
    context.services.packing.writing.saveTemplate(asked, actorOf(context)),
  removePackTemplate: async (_, { authority, id }, context) => {
    await context.services.packing.writing.removeTemplate(authority, id, actorOf(context));
    return id;
  },
  makePackFile: (_, asked, context) =>
    context.services.packing.making.make(asked, actorOf(context)),
  cancelPackFile: (_, { authority, id }, context) =>
    context.services.packing.making.cancel(authority, id, actorOf(context)),
};
