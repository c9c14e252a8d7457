/** How a screen hears of the surgery. */
export type Connection =
  | { readonly state: 'LIVE' | 'CONNECTING' | 'CATCHING_UP' }
  | { readonly state: 'LOST'; readonly since: number }
  /** The server follows up no more: why, in a sentence. */
  | { readonly state: 'ENDED'; readonly why: string };

/** The state of the connection in words: calmly, and that nothing typed is lost. */
export function connectionWords(connection: Connection, speaks: boolean): string {
  switch (connection.state) {
    case 'LIVE':
      return 'Live';
    case 'CONNECTING':
      return 'Connecting';
    case 'CATCHING_UP':
      return 'Catching up';
    case 'LOST':
      return `Connection lost since ${timeOfDay(connection.since)}${speaks ? ': your words are kept' : ''}`;
    case 'ENDED':
      return `Not followed any more: ${connection.why}`;
  }
}

/** 10:42, by the clock of whoever reads it. */
export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
}
