import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOBODY } from '../viewer/viewer';
import { alwaysAsking } from './story-viewers';
import { tellStory, type Story } from './story-server';

const WORDS = encodeURIComponent('{ publicEditions { authority hash } }');

describe('an address with a fragment, as no browser sends it', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory({ viewers: alwaysAsking(NOBODY) });
  });
  afterAll(() => story.end());

  /** Sends an address to the letter, and gives the whole answer. */
  const sent = (target: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(story.server.port, '127.0.0.1');
      let answer = '';
      socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
      socket.on('end', () => resolve(answer)).on('error', reject);
      const headers = ['Host: signs.example', 'Apollo-Require-Preflight: 1', 'Connection: close'];
      socket.write([`GET ${target} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
    });

  it.each([
    `/graphql#?query=${WORDS}`,
    `/graphql#a?query=${WORDS}`,
    `/graphql?variables=%7B%7D#&query=${WORDS}`,
    '/export/scorecard.csv#?authority=norfolk',
    '/public/norfolk#top',
    '/nowhere#',
  ])('is refused with the id of its request, and asks nothing: %s', async (target) => {
    const answer = await sent(target);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('The address has a fragment');
    expect(answer).toMatch(/"requestId":"[\w-]{36}"/);
    expect(answer).not.toContain('"authority"');
  });

  it.each([`/graphql?query=${WORDS}`, `http://signs.example/graphql?query=${WORDS}`])(
    'lets nobody ask in words of their own without one either: %s',
    async (target) => {
      const answer = await sent(target);
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
      expect(answer).toContain('PERSISTED_OPERATION_ONLY');
    },
  );
});
