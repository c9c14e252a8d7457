import type { ApolloClient } from '@apollo/client';
import {
  AddSurgeryItemDocument,
  CorrectSayingDocument,
  SayInSurgeryDocument,
  SettleSayingDocument,
  SettleSurgeryItemDocument,
  WithdrawSayingDocument,
} from '../../apollo/generated/documents';
import type { Moment } from './moment';
import { isWords } from './outbox';
import type { Unsent } from './outbox';

/** A network that swallows what is sent is not waited for: all of this may be sent again. */
export const GIVEN_UP_AFTER_MS = 8_000;

/** Sends what waits as what it is; gives the moment with which the server answers. */
export async function sentAs(
  client: ApolloClient,
  where: { readonly authority: string; readonly id: string; readonly person: string },
  unsent: Unsent,
): Promise<Moment | undefined> {
  const { key } = unsent;
  const { person, ...at } = where;
  const how = {
    fetchPolicy: 'no-cache',
    // Somebody else may have signed in meanwhile: nothing is said under their name.
    context: { givenUpAfterMs: GIVEN_UP_AFTER_MS, writtenBy: person },
  } as const;
  if (isWords(unsent)) {
    const { saying, corrects } = unsent;
    const about = { ...at, key, saying };
    if (corrects === null) {
      const asked = { mutation: SayInSurgeryDocument, variables: about, ...how };
      return (await client.mutate(asked)).data?.sayInSurgery;
    }
    const variables = { ...about, entry: corrects };
    const asked = { mutation: CorrectSayingDocument, variables, ...how };
    return (await client.mutate(asked)).data?.correctSaying;
  }
  const { act } = unsent;
  switch (act.does) {
    case 'TAKE_BACK': {
      const variables = { ...at, key, entry: act.entry };
      const asked = { mutation: WithdrawSayingDocument, variables, ...how };
      return (await client.mutate(asked)).data?.withdrawSaying;
    }
    case 'SETTLE': {
      const variables = { ...at, entry: act.entry, outcome: act.outcome };
      const asked = { mutation: SettleSayingDocument, variables, ...how };
      return (await client.mutate(asked)).data?.settleSaying;
    }
    case 'SETTLE_ITEM': {
      const variables = { ...at, item: act.item, outcome: act.outcome };
      const asked = { mutation: SettleSurgeryItemDocument, variables, ...how };
      return (await client.mutate(asked)).data?.settleSurgeryItem;
    }
    case 'ADD_ITEM': {
      const variables = { ...at, key, item: act.item };
      const asked = { mutation: AddSurgeryItemDocument, variables, ...how };
      return (await client.mutate(asked)).data?.addSurgeryItem;
    }
  }
}
