import { recordAudit, type AuditActor, type AuditEventMade } from '../../audit/record-audit';
import { countArgument } from '../../count-argument';
import { badInput, refused, unauthenticated } from '../../errors';
import { authoritiesOf } from '../../sign-in/sign-in.repository';
import { textArgument } from '../../text-argument';
import type { SystemViewer, Viewer } from '../../viewer/viewer';
import type { ViewerMeans } from '../viewer/viewer.service';
import { createApiTokenRepository, type ApiTokenRow } from './api-token.repository';
import { newToken, tokenHash, tokenPrefix } from './token-text';

/** Tokens that work which one person may have. */
const MOST_TOKENS = 10;
const LONGEST_DAYS = 400;
const A_NAME = { least: 2, most: 60 };

type TokenEvent = Pick<AuditEventMade, 'kind' | 'sentence' | 'before' | 'after'>;

/** The tokens with which programs of somebody's read as they do. */
export function createApiTokenService(
  viewer: Viewer | SystemViewer,
  { database }: Pick<ViewerMeans, 'database'>,
) {
  function asking() {
    if ('isSystem' in viewer || viewer.person === null) throw unauthenticated();
    return viewer.person;
  }

  /** Does something to the asker's tokens, with an event for each authority in which they hold a role. */
  async function change(
    actor: AuditActor,
    work: (repository: ReturnType<typeof createApiTokenRepository>) => Promise<TokenEvent>,
  ): Promise<ApiTokenRow[]> {
    const { id, email } = asking();
    return database.transaction(async (transaction) => {
      const repository = createApiTokenRepository(transaction);
      const event = await work(repository);
      const authorities = await authoritiesOf(transaction, id);
      for (const authorityId of authorities.length === 0 ? [null] : authorities) {
        await recordAudit(transaction, {
          ...event,
          ...{ authorityId, actor, outcome: 'DONE', subject: email },
        });
      }
      return repository.ofUser(id);
    });
  }

  return {
    own: () => createApiTokenRepository(database).ofUser(asking().id),

    async make(readName: string, readDays: number, actor: AuditActor) {
      const { id: userId, sessionId } = asking();
      const name = textArgument('name', readName.replaceAll(/\s+/g, ' '), A_NAME);
      const days = countArgument('days', readDays, LONGEST_DAYS);
      const token = newToken();
      const prefix = tokenPrefix(token);
      const tokens = await change(actor, async (repository) => {
        const made = { userId, name, prefix, days, sessionId, tokenHash: tokenHash(token) };
        if (!(await repository.make(made, MOST_TOKENS))) {
          throw refused(
            'TOO_MANY_TOKENS',
            `You have ${MOST_TOKENS} tokens: take back one that is no longer used.`,
          );
        }
        const sentence = `Made the token “${name}” (${prefix}…) for ${days} days.`;
        return { kind: 'token.made', sentence, after: { name, prefix, days } };
      });
      return { token, tokens };
    },

    revoke(read: string, actor: AuditActor): Promise<ApiTokenRow[]> {
      const { id: userId } = asking();
      if (!/^\d{1,9}$/.test(read))
        throw badInput('id', read.length, 'the id of one of your tokens');
      return change(actor, async (repository) => {
        const name = await repository.revoke(userId, Number(read));
        if (name === null) {
          throw refused(
            'NO_SUCH_TOKEN',
            'This is none of your tokens, or it was taken back already.',
          );
        }
        return {
          kind: 'token.revoked',
          sentence: `Took back the token “${name}”.`,
          before: { name },
        };
      });
    },
  };
}

export type ApiTokenService = ReturnType<typeof createApiTokenService>;
