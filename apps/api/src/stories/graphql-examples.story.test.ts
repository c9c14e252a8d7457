import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

const DOCUMENT = readFileSync(new URL('../../../../docs/graphql.md', import.meta.url), 'utf8');

interface Example {
  readonly heading: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** A block of a chapter: its language, with what follows that, and its text. */
const BLOCK = /```(\w+)( variables)?\n([\s\S]*?)```/g;

/** The examples of the document: a chapter with a question is one. */
const examples = DOCUMENT.split(/^## /m).flatMap((chapter): Example[] => {
  const [heading = ''] = chapter.split('\n');
  const blocks = [...chapter.matchAll(BLOCK)];
  const json = (isVariables: boolean) =>
    JSON.parse(
      blocks.find(([, language, what]) => language === 'json' && !what === !isVariables)?.[3] ??
        '{}',
    ) as Readonly<Record<string, unknown>>;
  const query = blocks.find(([, language]) => language === 'graphql')?.[3];
  return query === undefined
    ? []
    : [{ heading, query, variables: json(true), answer: json(false) }];
});

let story: Story;
beforeAll(async () => {
  story = await tellStory();
}, 300_000);
afterAll(() => story.end());

it('the document has examples', () => {
  expect(examples.length).toBeGreaterThan(5);
});

it.each(examples)('$heading is answered as the document says', async ({ query, ...example }) => {
  const { data, errors } = await story.ask<Record<string, unknown>>(query, example.variables);
  expect(errors).toEqual([]);
  expect(data).toMatchObject(example.answer);
  for (const value of Object.values(data)) expect(value).toBeTruthy();
});
