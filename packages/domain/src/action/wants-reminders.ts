/**
 * Whether somebody is reminded of the actions that they own: unless they said that they are not.
 *
 * @param chosen on or off; anything else: they did not choose
 */
export function wantsReminders(chosen: unknown): boolean {
  return chosen !== 'off';
}
