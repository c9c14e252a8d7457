/** What stands on the page when the provider of single sign-on, or its answer, did not let somebody in. */
const PROBLEMS: Readonly<Record<string, string>> = {
  'openid-refused': 'Your provider did not sign you in.',
  'openid-expired': 'Signing in at your provider took too long. Start again.',
  'openid-state': 'The answer of your provider does not belong to this browser. Start again.',
  'openid-unknown-groups':
    'Your provider knows you, but none of your groups gives access here. Ask whoever runs the groups of your council.',
  'openid-email':
    'Your provider does not confirm your e-mail address, so that no account here can be yours. Ask an administrator of your authority.',
  'openid-suspended':
    'Your access is suspended. An administrator of your authority can say why, and restore it.',
  'openid-unreachable': 'Your provider could not be reached. Try again in a little while.',
};

/** A sentence for a problem that an address names; null where it names none. */
export function providerProblem(code: string | undefined): string | null {
  if (code === undefined) return null;
  return PROBLEMS[code] ?? 'Signing in through your provider failed. Start again.';
}
