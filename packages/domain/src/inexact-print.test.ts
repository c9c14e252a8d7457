import { expect, it } from 'vitest';
import { inexactPrint } from './inexact-print';

it.each(['100+', 'circa 98%', 'c. 40', 'about 1,200', '100 or more', '<5', '≈ 3.2'])(
  '%s is no exact figure',
  (text) => expect(inexactPrint(text)).toBe(text),
);

it.each(['98%', '1,204', '-3.5', '70.6', '24/07', 'five', 'n/a', '', '5+2'])(
  '%s is printed as it is, or is no figure',
  (text) => expect(inexactPrint(text)).toBeNull(),
);
