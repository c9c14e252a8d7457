import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { failureOf } from '../../apollo/failure';
import {
  PackPageDocument,
  PackSummaryDraftDocument,
  SavePackDocument,
} from '../../apollo/generated/documents';
import { refusalOf } from '../../lib/refusal';
import type { FieldFault } from '../../lib/refusal';
import { contentsOf, writtenOf } from './pack-draft';
import type { PackWritten } from './pack-draft';
import type { Pack } from './pack-query';
import type { PackDraft } from './use-pack-draft';

/** The saving of a pack, and what keeps it from being saved. */
export interface PackSave {
  readonly isSaving: boolean;
  /** Each in a sentence; none where nothing is known to be wrong. */
  readonly sentences: readonly string[];
  /** What is wrong with one field as it was sent; null where nothing is, and once it is written anew. */
  readonly problemOf: (field: string) => string | null;
  /** Saves what is written; gives the pack as it is saved, and null where it was refused. */
  readonly save: () => Promise<Pack | null>;
  /** Says of the summary as it is saved that it holds for the edition that stands; saves nothing that was typed. */
  readonly hold: () => Promise<Pack | null>;
}

interface Wrong {
  readonly sentences: readonly string[];
  readonly faults: readonly FieldFault[];
  /** What was sent and refused. */
  readonly sent: PackWritten | null;
}

const NOTHING: Wrong = { sentences: [], faults: [], sent: null };

/** Saves a pack once at a time, and keeps what was wrong with it until it is saved again. */
export function usePackSave(authority: string, pack: Pack, draft: PackDraft): PackSave {
  const client = useApolloClient();
  const [send] = useMutation(SavePackDocument);
  const [isSaving, setSaving] = useState(false);
  const [wrong, setWrong] = useState(NOTHING);
  const underWay = useRef<Promise<Pack | null> | null>(null);
  const { id, version } = pack;
  const sendOnce = async (written: PackWritten, holds: { readonly edition?: number }) => {
    setSaving(true);
    try {
      const contents = contentsOf(written);
      const summary = contents.summary && { ...contents.summary, ...holds };
      const { data } = await send({
        variables: { authority, id, version, contents: { ...contents, summary } },
      });
      setWrong(NOTHING);
      draft.settle(written);
      // The draft of the summary tells of the report areas that are in.
      if (written.areas !== writtenOf(pack.contents).areas) {
        void client.refetchQueries({ include: [PackSummaryDraftDocument] });
      }
      return data?.savePack ?? null;
    } catch (error) {
      const { reason, faults: found } = refusalOf(error);
      const { sentence } = failureOf(error);
      setWrong({
        sent: written,
        faults: found,
        sentences: found.length > 0 ? found.map((fault) => fault.sentence) : [sentence],
      });
      if (reason === 'CHANGED_MEANWHILE') await readAnew();
      return null;
    } finally {
      underWay.current = null;
      setSaving(false);
    }
  };
  // Whoever asks while one is under way is told how that one ends.
  const write = (written: PackWritten, holds: { readonly edition?: number } = {}) =>
    (underWay.current ??= sendOnce(written, holds));
  // What they saved comes under what was typed, which stays and is saved over it the next time.
  const readAnew = () =>
    client
      .query({ query: PackPageDocument, variables: { authority, id }, fetchPolicy: 'network-only' })
      .catch(() => undefined);
  const standing = wrong.faults.filter(({ field }) => !isAnew(field, wrong.sent, draft.written));
  const isMended = wrong.faults.length > 0 && standing.length < wrong.faults.length;
  return {
    isSaving,
    save: () => write(draft.written),
    hold: () => write(writtenOf(pack.contents), { edition: pack.edition.number }),
    sentences: isMended ? standing.map(({ sentence }) => sentence) : wrong.sentences,
    problemOf: (field) => standing.find((fault) => fault.field === field)?.sentence ?? null,
  };
}

/** Whether what a fault was found with is written otherwise by now, so that it says nothing of it. */
function isAnew(field: string | null, sent: PackWritten | null, written: PackWritten): boolean {
  if (sent === null || field === null) return false;
  const name = field.replace(/^summary\./, '');
  const now = new Map<string, unknown>(Object.entries(written));
  return (
    now.has(name) && now.get(name) !== new Map<string, unknown>(Object.entries(sent)).get(name)
  );
}
