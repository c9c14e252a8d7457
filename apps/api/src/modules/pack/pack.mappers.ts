export type {
  PackContents as PackContentsMapper,
  PackPartChoice as PackPartChoiceMapper,
} from '@vital-signs/domain';
export type { PackTemplateRecord as PackTemplateMapper } from './pack.repository';
export type { ToldPack as PackMapper, ToldPackFile as PackFileMapper } from './pack.service';
