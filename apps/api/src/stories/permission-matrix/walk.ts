import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { knownOperations, type KnownOperation } from '../../http/known-operations';
import { FROM_THE_PAGE } from '../known-scorecard';
import type { Story, TellError } from '../story-server';
import { ASKERS, saying, UNSEEN, type Asker } from './askers';
import type { Example } from './example';
import { MUTATIONS } from './mutation-examples';
import { QUERIES } from './query-examples';
import { EXPECTED_MUTATIONS, EXPECTED_QUERIES, verdictIn, type Verdict } from './expected';

type Examples = Readonly<Record<string, Example | undefined>>;
const EXAMPLES: Examples = { ...QUERIES, ...MUTATIONS };
const EXPECTED: Readonly<Record<string, string | undefined>> = {
  ...EXPECTED_QUERIES,
  ...EXPECTED_MUTATIONS,
};

const hashOf = (operation: string) => createHash('sha256').update(operation).digest('hex');

/** The examples as operations that a server knows by their hash, as it knows those of the web application. */
export const EXAMPLE_OPERATIONS: ReadonlyMap<string, KnownOperation> = knownOperations({
  operations: Object.entries({ ...QUERIES, ...MUTATIONS }).map(([name, { operation }]) => ({
    id: hashOf(operation),
    name,
    body: operation,
  })),
});

/** What a question is about: the authority and the place of its variables. */
interface About {
  readonly authority: string;
  readonly place: string;
}

const IN_SCOPE: About = { authority: 'norfolk', place: 'norwich' };
const ELSEWHERE: About = { authority: 'wendmere', place: 'wendmere' };

/** The same name with another last letter: there is none like it. */
const thatIsNot = (name: string) => `${name.slice(0, -1)}x`;
const notThere = ({ authority, place }: About): About => ({
  authority: thatIsNot(authority),
  place: thatIsNot(place),
});

/** Asks by hash: queries by GET, so that answers are kept and given again, mutations by POST. */
async function ask(story: Story, asker: Asker, operation: string, about: About): Promise<string> {
  const wanted = Object.entries(about).filter(([name]) => operation.includes(`$${name}`));
  const variables = Object.fromEntries(wanted);
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } };
  const headers = { ...FROM_THE_PAGE, ...saying(asker) };
  if (operation.startsWith('mutation')) {
    const response = await story.send('/graphql', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ variables, extensions }),
    });
    return response.text();
  }
  const query = new URLSearchParams({
    variables: JSON.stringify(variables),
    extensions: JSON.stringify(extensions),
  });
  return (await story.send(`/graphql?${query.toString()}`, { headers })).text();
}

/** An answer without the id of its request and without the names that were asked for. */
function withoutNames(answer: string, about: About): string {
  return [about.place, about.authority].reduce(
    (text, name) => text.replaceAll(name, '…'),
    answer.replaceAll(/"requestId":"[^"]*"/g, '"requestId":"…"'),
  );
}

const REFUSALS: Readonly<Record<string, Verdict | undefined>> = {
  UNAUTHENTICATED: 'S',
  FORBIDDEN: 'N',
  SECOND_FACTOR_NEEDED: 'T',
};

function codeOf(answer: string): unknown {
  const { errors } = JSON.parse(answer) as { errors?: readonly TellError[] };
  return errors?.[0]?.extensions['code'];
}

export interface Walked {
  readonly cases: number;
  /** Each in a sentence; none where every verdict is as it is written down. */
  readonly faults: readonly string[];
}

/** Every root field of a schema × everybody who asks × in scope, out of it, and another authority. */
export async function walk(
  story: Story,
  schema: GraphQLSchema,
  askers: readonly Asker[] = ASKERS,
): Promise<Walked> {
  const faults: string[] = [];
  let cases = 0;

  async function look(
    field: string,
    asker: Asker,
    { operation, mayBeEmpty }: Example,
    { scope, about, expected }: { scope: string; about: About; expected: Verdict },
  ): Promise<void> {
    cases += 1;
    const answer = await ask(story, asker, operation, about);
    const code = codeOf(answer);
    const where = `${field}, asked by ${asker}, ${scope}`;
    if (code === 'INTERNAL_SERVER_ERROR') {
      faults.push(`${where}: something went wrong.`);
      return;
    }
    const refusal = typeof code === 'string' ? REFUSALS[code] : undefined;
    // Whoever reads one place is asked what they are told of one that does not exist.
    const namesPlace = scope === 'OUT_OF_SCOPE';
    const absent = namesPlace ? { ...about, place: thatIsNot(about.place) } : notThere(about);
    const isNamed = operation.includes(namesPlace ? '$place' : '$authority');
    const ofNothing = isNamed ? await ask(story, asker, operation, absent) : null;
    const isUnknown =
      ofNothing !== null && withoutNames(ofNothing, absent) === withoutNames(answer, about);
    const answered = isUnknown && !(mayBeEmpty && expected === 'Y') ? 'U' : 'Y';
    const verdict = refusal ?? answered;
    if (verdict !== expected) faults.push(`${where}: ${verdict} where ${expected} is expected.`);
    if (operation.startsWith('mutation')) return;
    const again = await ask(story, asker, operation, about);
    if (withoutNames(again, about) !== withoutNames(answer, about)) {
      faults.push(`${where}: another answer when asked again.`);
    }
  }

  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.keys(root?.getFields() ?? {})) {
      const example = EXAMPLES[field];
      const row = EXPECTED[field];
      if (example === undefined || row === undefined) {
        faults.push(`${field}: nothing is written down about it.`);
        continue;
      }
      for (const asker of askers) {
        const expected = verdictIn(row, asker);
        await look(field, asker, example, { scope: 'IN_SCOPE', about: IN_SCOPE, expected });
        if (!example.operation.includes('$authority')) continue;
        const elsewhere = asker === 'SIGNED_OUT' ? expected : 'U';
        await look(field, asker, example, {
          ...{ scope: 'OTHER_AUTHORITY', about: ELSEWHERE, expected: elsewhere },
        });
        const unseen = UNSEEN[asker];
        if (unseen === null || !example.operation.includes('$place')) continue;
        await look(field, asker, example, {
          scope: 'OUT_OF_SCOPE',
          about: { authority: 'norfolk', place: unseen },
          expected: expected === 'Y' ? 'U' : expected,
        });
      }
    }
  }
  return { cases, faults };
}
