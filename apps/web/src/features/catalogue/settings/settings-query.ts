import { SettingsPageDocument } from '../../../apollo/generated/documents';
import type { PreviewSettingsQuery, SettingsPageQuery } from '../../../apollo/generated/documents';
import type { PageAsked } from '../../../lib/page-props';

export type Settings = NonNullable<SettingsPageQuery['settings']>;
export type SettingsFound = PreviewSettingsQuery['previewSettings'];

/** What the page of settings asks first. */
export function settingsQuery({ authority }: PageAsked) {
  return { query: SettingsPageDocument, variables: { authority } };
}
