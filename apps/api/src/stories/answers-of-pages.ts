import { createHash } from 'node:crypto';
import { operationsOfTheWeb } from '../http/known-operations';
import { FROM_THE_PAGE } from './known-scorecard';
import type { Story } from './story-server';

/** What a page of an authority asks about, by the names of its variables. */
export interface PageSubjects {
  readonly authority: string;
  readonly area: string;
  readonly section: string;
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
}

/** Ways in which the same page is asked for: as it begins, of a place in a month, of an edition, and of one indicator. */
export function waysOf({ authority, place, period, ...subjects }: PageSubjects) {
  const always = {
    ...subjects,
    ...{ authority, key: subjects.indicator, commentary: '1', after: 0 },
    about: { place: authority, month: period, indicator: subjects.indicator },
    ...{ month: period, audience: 'INTERNAL', modelled: true, first: 40, before: 1_000 },
    ...{ number: 900, release: 92, token: 'no-such-token', indicators: null },
    ...{ which: 'ALL', id: '1', item: '1', minutes: 60, showsUnpublished: false, surgery: null },
  };
  return [
    { ...always, place: null, period: null, edition: null },
    { ...always, place, period, edition: null, places: [authority, place] },
    { ...always, place: null, period, edition: 1, number: 1 },
    { ...always, place: null, period, edition: null, indicators: [subjects.indicator] },
  ];
}

/** Read once: every server that is compared is to know the same. */
export const OPERATIONS = operationsOfTheWeb();

/** Operations whose answers are not of the record: who has access, what was done, how one signs in. */
const NOT_OF_THE_RECORD = ['AuditPage', 'PeoplePage', 'SignInOptions', 'InvitationOffer'];

/** What a form asks of what is typed into it, before it is saved. */
const OF_A_FORM = /^Preview|^ScorecardSample$/;

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const DOWNLOADS = ['/export/scorecard.csv?', '/export/audit.csv?kind=finding&'];

/**
 * What a server answers to every page of an authority: each operation of the web application in several
 * ways, downloads, and every public page that is reached from the first. By what was asked, a hash of
 * the answer.
 */
export async function answersOfPages(
  story: Story,
  subjects: PageSubjects,
): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {};
  for (const { name, hash, body } of OPERATIONS.values()) {
    if (/\b(?:mutation|subscription) \w+/.test(body)) continue;
    if (NOT_OF_THE_RECORD.includes(name)) continue;
    if (OF_A_FORM.test(name)) continue;
    for (const [index, variables] of waysOf(subjects).entries()) {
      // Of other pages it would be asked for nothing else than before.
      if (variables.indicators !== null && !body.includes('$indicators')) continue;
      const asked = new URLSearchParams({
        operationName: name,
        variables: JSON.stringify(variables),
        extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
      });
      const answer = await story.send(`/graphql?${asked.toString()}`, { headers: FROM_THE_PAGE });
      answers[`${name} ${index}`] = `${answer.status} ${told(await answer.text())}`;
    }
  }
  for (const path of DOWNLOADS) {
    const address = `${path}authority=${subjects.authority}`;
    const answer = await story.send(address);
    answers[address] = `${answer.status} ${sha256(await answer.text())}`;
  }
  await publicPages(story, '/public', answers);
  return answers;
}

/** Errors as they are, to be read where they differ; of anything else a hash. */
function told(text: string): string {
  const { errors } = JSON.parse(text) as { errors?: readonly { message: string }[] };
  if (errors !== undefined) return errors.map(({ message }) => message).join(' ');
  return sha256(text);
}

async function publicPages(
  story: Story,
  address: string,
  answers: Record<string, string>,
): Promise<void> {
  if (answers[address] !== undefined) return;
  const answer = await story.send(address);
  const text = await answer.text();
  answers[address] = `${answer.status} ${sha256(text)}`;
  for (const [, href = ''] of text.matchAll(/href="(\/public[^"#?]*)"/g)) {
    await publicPages(story, href, answers);
  }
}
