export type { AuthorityRecord as SettingsMapper } from '../authority/authority.repository';
export type { SettingsPreviewRecord as SettingsPreviewMapper } from './settings.service';
