import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';
import { askWith, makePerson, post, signIn, STORY_PASSWORD } from './signed-in';

const AUTHORITIES = '{ authorities { slug } }';

let story: Story;
beforeAll(async () => {
  story = await tellStory({ bySession: true });
  await makePerson(story.database, 'ada@norfolk.example', [
    { authority: 'norfolk', role: 'ANALYST' },
  ]);
  await makePerson(story.database, 'nobody@norfolk.example', []);
});
afterAll(() => story.end());

describe('somebody with an account', () => {
  it('signs in with their password and sees their authority, and no other', async () => {
    const cookie = await signIn(story, { email: 'Ada@norfolk.example' });
    const { data } = await askWith(story, cookie, AUTHORITIES);
    expect(data).toEqual({ authorities: [{ slug: 'norfolk' }] });
  });

  it('sees nothing without a cookie, nor with one that somebody made up', async () => {
    const cookie = await signIn(story, { email: 'ada@norfolk.example' });
    for (const one of ['', cookie.replace(/session_token=[^;.]+/, 'session_token=abc')]) {
      const { data, errors } = await askWith(story, one, AUTHORITIES);
      // Signed out, questions in one's own words are not even read.
      expect(errors[0]?.extensions['code']).toBe('PERSISTED_OPERATION_ONLY');
      expect(data).toBeUndefined();
    }
  });

  it('holds a cookie that no script reads and no other site sends along', async () => {
    const answer = await post(story, '/sign-in/email', {
      ...{ email: 'ada@norfolk.example', password: STORY_PASSWORD },
    });
    const cookies = answer.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(1);
    for (const one of cookies) expect(one).toMatch(/HttpOnly;?.*SameSite=Lax/i);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Object.keys((await answer.json()) as object)).not.toContain('token');
  });

  it('is not signed in without a role in force, and is told so only with the right password', async () => {
    const email = 'nobody@norfolk.example';
    const right = await post(story, '/sign-in/email', { email, password: STORY_PASSWORD });
    expect(right.status).toBe(403);
    expect(await right.json()).toMatchObject({ code: 'NO_ROLE' });
    const wrong = await post(story, '/sign-in/email', { email, password: 'x' });
    expect(wrong.status).toBe(401);
  });
});
