import type { Exact } from './exact';
import type { Absence } from './vocabulary';

/** As councils print it: 2,879 · 66.3% · 69.7 · 328. Only the unit "%" is part of the figure. */
export declare function formatValue(value: Exact, unit: string, decimals: number): string;
/** For sentences: "66.3%", "328 days", "69.7 per 10,000". */
export declare function formatWithUnit(value: Exact, unit: string, decimals: number): string;
/** A limit or target with as many decimals as it was set with: "70%", "11.5". */
export declare function formatLimit(value: number, unit: string): string;
/** "398 of 711" */
export declare function formatOf(numerator: number, denominator: number): string;
/** Why there is no figure, worded for the reader. */
export declare function absenceSentence(absence: Absence): string;
/** The Department's symbol of an absence (c, x, z, u, k), null for the others. */
export declare function absenceSymbol(absence: Absence): string | null;
