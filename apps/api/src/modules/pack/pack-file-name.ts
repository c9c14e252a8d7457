import { periodKey, type Period } from '@vital-signs/domain';
import type { PackFileKind, PackReaders } from '@vital-signs/database';

const ENDINGS: Readonly<Record<PackFileKind, string>> = {
  HTML: 'html',
  PDF: 'pdf',
  WORD: 'docx',
  WORKBOOK: 'xlsx',
};

export interface FileNamed {
  /** Slug of the authority. */
  readonly authority: string;
  readonly period: Period;
  readonly readers: PackReaders;
  readonly kind: PackFileKind;
  readonly largePrint: boolean;
  readonly plainLanguage: boolean;
}

/** What a file of a pack is called where it is saved: norfolk-2018-03-pack-members-large-print.pdf. */
export function packFileName({ authority, period, readers, kind, ...variant }: FileNamed): string {
  const parts = [
    ...[authority, periodKey(period), 'pack', readers.toLowerCase()],
    ...(variant.largePrint ? ['large-print'] : []),
    ...(variant.plainLanguage ? ['plain-language'] : []),
  ];
  return `${parts.join('-')}.${ENDINGS[kind]}`;
}
