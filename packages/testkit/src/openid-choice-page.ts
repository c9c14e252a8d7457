import type { IncomingMessage } from 'node:http';
import type { ProviderAccount } from './openid-provider';

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>${title}</title>
<h1>${title}</h1>
${content}
</html>`;
}

/** The provider's page: whom one may be, and a way to refuse. */
export function choicePage(accounts: readonly ProviderAccount[]): string {
  const buttons = accounts.map(
    ({ sub, name }) =>
      `<p><button name="account" value="${escaped(sub)}">${escaped(name)}</button></p>`,
  );
  return page(
    'Sign in at the council',
    `<form method="post">
${buttons.join('\n')}
<p><button name="account" value="">Nobody</button></p>
</form>`,
  );
}

/** The provider's page for signing out, around its own form. */
export function leavingPage(form: string): string {
  return page(
    'Sign out at the council',
    `${form}
<p><button name="logout" value="yes" form="op.logoutForm">Yes, sign me out</button></p>`,
  );
}

/** Who was chosen on the page; empty where nobody was. */
export async function chosenAccount(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return new URLSearchParams(body).get('account') ?? '';
}
