import type { Grant } from '@vital-signs/domain';
import type { Viewer } from '../viewer/viewer';
import { NOBODY } from '../viewer/viewer';
import type { Viewers } from '../viewer/viewers';
import type { Story, Told } from './story-server';
import { viewerWith } from './story-viewers';

/** Somebody of a story, by name, with what they hold in authorities. */
export function aPerson(name: string, roles: Readonly<Record<string, readonly Grant[]>>): Viewer {
  const id = name.toLowerCase().replaceAll(' ', '-');
  const person = { id, name, email: `${id}@example.org`, sessionId: id };
  return { ...viewerWith(roles), person };
}

const HEADER = 'x-story-person';

/** Several people of one story: whoever a request names in its header, else nobody. */
export function severalPeople(people: readonly Viewer[]): Viewers {
  return {
    of: ({ headers }) => people.find(({ person }) => person?.id === headers[HEADER]) ?? NOBODY,
    close: () => Promise.resolve(),
  };
}

/** Asks for an address as one of the people of a story. */
export function sendAs(story: Story, { person }: Viewer, path: string): Promise<Response> {
  return story.send(path, { headers: { [HEADER]: person?.id ?? '' } });
}

/** Sends a request to the API as one of the people of a story. */
export async function askAs<Data>(
  story: Story,
  { person }: Viewer,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Told<Data>> {
  const response = await story.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', [HEADER]: person?.id ?? '' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Partial<Told<Data>>;
  return { status: response.status, data: answer.data as Data, errors: answer.errors ?? [] };
}
