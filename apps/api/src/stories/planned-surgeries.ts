import { USUAL_ACCESS_POLICY } from '@vital-signs/domain';
import { expect } from 'vitest';
import { NOBODY, type Viewer } from '../viewer/viewer';
import { makePerson } from './signed-in';
import { tellStory, type Story, type TellError } from './story-server';
import { viewerWith } from './story-viewers';

const WHO: Readonly<Record<string, Viewer>> = {
  analyst: viewerWith({
    norfolk: [{ role: 'ANALYST', place: null }],
    wendmere: [{ role: 'ANALYST', place: null }],
  }),
  leader: viewerWith({ norfolk: [{ role: 'LEADER', place: null }] }),
  head: viewerWith({ norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] }),
  elsewhere: viewerWith({ norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'breckland' }] }),
  administrator: viewerWith({ norfolk: [{ role: 'ADMINISTRATOR', place: null }] }),
  member: viewerWith({ norfolk: [{ role: 'MEMBER', place: null }] }, USUAL_ACCESS_POLICY),
};

/** What the stories ask of a surgery. */
export const SURGERY = `{
  id version planVersion title state standing minutes showsUnpublished mayHold maySpeak mailProblem
  place { slug } period { key }
  items { id position kind title indicator area place { slug } minutes reasons outcome showsPublished }
  invited { name email standing mayFollow }
  questions { text person item beforehand }
  actionsAgreed actionsOpen
}`;

/** A surgery as the stories ask for it. */
export interface AskedSurgery {
  readonly id: string;
  readonly version: number;
  readonly planVersion: number;
  readonly state: string;
  readonly mayHold: boolean;
  readonly maySpeak: boolean;
  readonly mailProblem: string | null;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly reasons: readonly string[];
    readonly showsPublished: boolean;
  }[];
  readonly invited: readonly { readonly email: string | null; readonly standing: string }[];
  readonly questions: readonly { readonly text: string; readonly item: string | null }[];
}

/** A plan that is taken. */
export const PLAN = {
  ...{ place: 'norwich', period: '2018-03', title: 'Assessments in Norwich', minutes: 60 },
  startsAt: '2018-04-23T09:00:00Z',
  items: [
    { kind: 'INDICATOR', indicator: '3.3', place: 'norwich', minutes: 15, reasons: ['It is red.'] },
    { kind: 'AREA', area: 'assessments', place: 'norwich', minutes: 10 },
    { kind: 'FREE', title: 'The new form', minutes: 5 },
  ],
  invited: [{ name: 'Ada', email: 'Ada@norfolk.example' }],
};

/** A story in which somebody of each role plans surgeries; the head of Norwich signs in as Ada. */
export async function tellPlanningStory(): Promise<Story> {
  const viewers = {
    of: (request: { headers: Readonly<Record<string, unknown>> }) =>
      WHO[String(request.headers['x-who'])] ?? NOBODY,
    close: () => Promise.resolve(),
  };
  const story = await tellStory({ viewers, development: true });
  await makePerson(story.database, 'ada@norfolk.example', [
    { authority: 'norfolk', role: 'HEAD_OF_SERVICE', place: 'norwich' },
  ]);
  return story;
}

/** What people do before a surgery, each by the name of their role. */
export function planningOf(story: () => Story) {
  async function ask<Data>(who: string, query: string, variables: object = {}) {
    const response = await story().send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': who },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as { data: Data; errors?: TellError[] };
    return { data, errors };
  }
  const plan = (who: string, more: object = {}, key: string = crypto.randomUUID()) =>
    ask<{ planSurgery: AskedSurgery }>(
      who,
      `mutation ($key: String!, $plan: SurgeryPlanInput!) {
         planSurgery(authority: "norfolk", key: $key, plan: $plan) ${SURGERY} }`,
      { key, plan: { ...PLAN, ...more } },
    );
  const planned = async (who: string, more: object = {}) => {
    const { data, errors } = await plan(who, more);
    expect(errors).toEqual([]);
    return data.planSurgery;
  };
  /** Plans it anew as the plan of a version that was read. */
  const change = (
    who: string,
    { id, planVersion }: Pick<AskedSurgery, 'id' | 'planVersion'>,
    more: object,
  ) =>
    ask<{ changeSurgery: AskedSurgery }>(
      who,
      `mutation ($id: ID!, $version: Int!, $plan: SurgeryPlanInput!) {
         changeSurgery(authority: "norfolk", id: $id, version: $version, plan: $plan) ${SURGERY} }`,
      { id, version: planVersion, plan: { ...PLAN, ...more } },
    );
  const read = async (who: string, id: string) => {
    const { data } = await ask<{ surgery: AskedSurgery | null }>(
      who,
      `query ($id: ID!) { surgery(authority: "norfolk", id: $id) ${SURGERY} }`,
      { id },
    );
    return data.surgery;
  };
  const askBefore = (who: string, variables: object) =>
    ask<{ askBeforeSurgery: AskedSurgery }>(
      who,
      `mutation ($id: ID!, $key: String!, $text: String!, $item: ID) {
         askBeforeSurgery(authority: "norfolk", id: $id, key: $key, text: $text, item: $item) ${SURGERY} }`,
      variables,
    );
  const invite = (id: string) =>
    ask<{ inviteToSurgery: AskedSurgery }>(
      'analyst',
      `mutation ($id: ID!) { inviteToSurgery(authority: "norfolk", id: $id) ${SURGERY} }`,
      { id },
    );
  const problemsOf = (errors: readonly TellError[]) =>
    (errors[0]?.extensions['problems'] ?? []) as { field: string; sentence: string }[];
  const reasonOf = (errors: readonly TellError[]) => errors[0]?.extensions['reason'];
  const mails = () => story().server.signIn.mail.kept();
  return { ask, plan, planned, change, read, askBefore, invite, problemsOf, reasonOf, mails };
}
