import { checkAddress } from './address.ts';
import type { Check } from './check.ts';
import { checkClock } from './clock.ts';
import { checkCompanyAccount } from './company-account.ts';
import { checkConnectors } from './connectors.ts';
import { checkDatabase } from './database.ts';
import { checkDiskSpace } from './disk-space.ts';
import { checkLeftOver } from './left-over.ts';
import { checkPermissions } from './permissions.ts';
import { checkWebPages } from './web-pages.ts';

/** Everything that the doctor looks at, in the order of its report. */
export const checks: readonly Check[] = [
  checkDatabase,
  checkClock,
  checkDiskSpace,
  checkPermissions,
  checkAddress,
  checkWebPages,
  checkCompanyAccount,
  checkConnectors,
  checkLeftOver,
];
