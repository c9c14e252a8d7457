import type { FastifyInstance } from 'fastify';

const YEAR_MS = 365 * 86_400_000;

/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness; nothing where nobody is named. */
export function registerSecurityContact(app: FastifyInstance, contact: string | null): void {
  if (contact === null) return;
  const address = contact.includes('://') ? contact : `mailto:${contact}`;
  app.get('/.well-known/security.txt', (_, reply) => {
    const expires = new Date(Date.now() + YEAR_MS).toISOString();
    return reply
      .type('text/plain; charset=utf-8')
      .send(`Contact: ${address}\nExpires: ${expires}\nPreferred-Languages: en\n`);
  });
}
