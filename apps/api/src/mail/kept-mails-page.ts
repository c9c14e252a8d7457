import type { FastifyInstance, FastifyRequest } from 'fastify';
import { calendarFile, calendarFileName } from './calendar-entry';
import type { KeptMessage, Mail } from './mail';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const OWN_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;
const LINK = /https?:\/\/[^\s<>"]+/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

function withLinks(text: string): string {
  let html = '';
  let end = 0;
  for (const { 0: link, index } of text.matchAll(LINK)) {
    html += `${escaped(text.slice(end, index))}<a href="${escaped(link)}">${escaped(link)}</a>`;
    end = index + link.length;
  }
  return html + escaped(text.slice(end));
}

function article({ to, subject, text, at, calendar }: KeptMessage): string {
  const time = at.toISOString();
  return `<article>
<h2>${escaped(subject)}</h2>
<p>To ${escaped(to)}, <time datetime="${time}">${time.slice(0, 19).replace('T', ' ')}</time></p>
<pre>${withLinks(text)}</pre>${
    calendar === undefined
      ? ''
      : `\n<details><summary>${calendarFileName(calendar)}</summary><pre>${escaped(calendarFile(calendar))}</pre></details>`
  }
</article>`;
}

function page(messages: readonly KeptMessage[]): string {
  const list = messages.length === 0 ? '<p>None yet.</p>' : messages.map(article).join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Messages – Vital Signs</title>
</head>
<body>
<main>
<h1>Messages</h1>
<p>No mail server is named, so messages are kept here instead of being sent: the last 50, until the server stops.</p>
${list}
</main>
</body>
</html>
`;
}

/**
 * Whether somebody asks who sits at this machine. Behind a proxy everybody would seem to, but for what
 * the proxy says; and a name that only leads here is that of somebody else's page.
 */
function isFromHere({ ip, headers }: FastifyRequest): boolean {
  const isDirect = LOOPBACK.test(ip) && headers['x-forwarded-for'] === undefined;
  return isDirect && OWN_NAME.test(headers.host ?? '');
}

/** `/development/mails`: the messages that are kept instead of being sent, for whoever sits at this machine. */
export function registerKeptMails(app: FastifyInstance, mail: Mail): void {
  if (!mail.isKept) return;
  app.get('/development/mails', (request, reply) => {
    if (!isFromHere(request)) return reply.callNotFound();
    reply.header('cache-control', 'no-store').header('content-type', 'text/html; charset=utf-8');
    return reply.send(page(mail.kept()));
  });
}
