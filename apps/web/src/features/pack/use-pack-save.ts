import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { failureOf } from '../../apollo/failure';
import {
  PackPageDocument,
  PackSummaryDraftDocument,
  SavePackDocument,
} from '../../apollo/generated/documents';
import { contentsOf, writtenOf } from './pack-draft';
import type { Pack } from './pack-query';
import { refusalOf } from './refusal';
import type { FieldFault } from './refusal';
import type { PackDraft } from './use-pack-draft';

/** The saving of a pack, and what keeps it from being saved. */
export interface PackSave {
  readonly isSaving: boolean;
  /** Each in a sentence; none where nothing is known to be wrong. */
  readonly sentences: readonly string[];
  /** What is wrong with one field; null where nothing is. */
  readonly problemOf: (field: string) => string | null;
  /** Saves what is written; gives the pack as it is saved, and null where it was refused. */
  readonly save: () => Promise<Pack | null>;
}

const NOTHING: { sentences: readonly string[]; faults: readonly FieldFault[] } = {
  sentences: [],
  faults: [],
};

/** Saves a pack once at a time, and keeps what was wrong with it until it is saved again. */
export function usePackSave(authority: string, pack: Pack, draft: PackDraft): PackSave {
  const client = useApolloClient();
  const [send] = useMutation(SavePackDocument);
  const [isSaving, setSaving] = useState(false);
  const [{ sentences, faults }, setWrong] = useState(NOTHING);
  const underWay = useRef(false);
  const { id, version } = pack;
  const save = async () => {
    if (underWay.current) return null;
    underWay.current = true;
    setSaving(true);
    const { written } = draft;
    try {
      const { data } = await send({
        variables: { authority, id, version, contents: contentsOf(written) },
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
        faults: found,
        sentences: found.length > 0 ? found.map((fault) => fault.sentence) : [sentence],
      });
      if (reason === 'CHANGED_MEANWHILE') await readAnew();
      return null;
    } finally {
      underWay.current = false;
      setSaving(false);
    }
  };
  // What they saved comes under what was typed, which stays and is saved over it the next time.
  const readAnew = () =>
    client
      .query({ query: PackPageDocument, variables: { authority, id }, fetchPolicy: 'network-only' })
      .catch(() => undefined);
  return {
    ...{ isSaving, sentences, save },
    problemOf: (field) => faults.find((fault) => fault.field === field)?.sentence ?? null,
  };
}
