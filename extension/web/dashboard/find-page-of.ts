import type { FindWayToWrite } from '../../ui/unsent-writes.tsx';
import { pages } from '../pages/index.ts';
import { navigate } from '../use-path.ts';

const pathOf: Readonly<Record<string, string>> = {
  reviews: '/qa',
  sampling: '/qa',
  calibration: '/calibration',
  coaching: '/coaching',
};

/** Leads to the page on which writes of this path are made, where the dashboard has it. */
export const findPageOf: FindWayToWrite = (path) => {
  const page = pathOf[path.slice(0, path.indexOf('.'))];
  return page !== undefined && pages.some((one) => one.path === page) ? () => navigate(page) : null;
};
