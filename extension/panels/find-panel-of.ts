import type { FindWayToWrite } from '../ui/unsent-writes.tsx';
import { useRoute } from './route-store.ts';

const panelOf: Readonly<Record<string, string>> = {
  escalations: 'escalate',
  coaching: 'coach',
  disputes: 'mine',
  reviews: 'qa',
  sampling: 'qa',
  calibration: 'qa',
};

/** Leads to the panel in which writes of this path are made. */
export const findPanelOf: FindWayToWrite = (path) => () =>
  useRoute.getState().go({ panel: panelOf[path.slice(0, path.indexOf('.'))] ?? 'now', ticket: null });
