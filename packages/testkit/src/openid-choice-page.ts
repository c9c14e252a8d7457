import type { IncomingMessage } from 'node:http';
import type { ProviderAccount } from './openid-provider';

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The provider's page: whom one may be, and a way to refuse. */
export function choicePage(accounts: readonly ProviderAccount[]): string {
  const buttons = accounts.map(
    ({ sub, name }) =>
      `<p><button name="account" value="${escaped(sub)}">${escaped(name)}</button></p>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Sign in at the council</title>
<h1>Sign in at the council</h1>
<form method="post">
${buttons.join('\n')}
<p><button name="account" value="">Nobody</button></p>
</form>
</html>`;
}

/** Who was chosen on the page; empty where nobody was. */
export async function chosenAccount(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return new URLSearchParams(body).get('account') ?? '';
}
