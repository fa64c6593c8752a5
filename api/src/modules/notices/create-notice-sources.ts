import type { Db } from '../../db.ts';
import type { NoticeSource } from './notice-source.ts';

/** Every module from which members are notified, one line each; the file that reads its tables stays with the module. */
export const createNoticeSources = (_db: Db): readonly NoticeSource[] => [];
