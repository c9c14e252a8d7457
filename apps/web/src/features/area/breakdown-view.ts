/** How the months of a breakdown are shown, and how an address and the page call it. */
export const BREAKDOWN_VIEWS = [
  { key: 'figures', label: 'Figures' },
  { key: 'shares', label: 'Shares' },
  { key: 'charts', label: 'Small charts' },
  { key: 'stack', label: '100% stack' },
] as const;
export type BreakdownView = (typeof BREAKDOWN_VIEWS)[number]['key'];

/** What an address asks for; what is not understood is as if it were not there. */
export function breakdownView(search: Readonly<Record<string, string>>): BreakdownView {
  return BREAKDOWN_VIEWS.find(({ key }) => key === search['breakdown'])?.key ?? 'figures';
}
