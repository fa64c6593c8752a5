import { CoachPanel } from './coach/coach-panel.tsx';
import { coachWords } from '../ui/coaching/coach-words.ts';
import { DecidePanel } from './decide/decide-panel.tsx';
import { decideWords } from '../ui/disputes/deciding/decide-words.ts';
import { EscalatePanel } from './escalate/escalate-panel.tsx';
import { escalateWords } from '../ui/escalations/escalate-words.ts';
import { MePanel } from './me/me-panel.tsx';
import { meWords } from './me/me-words.ts';
import { MinePanel } from './mine/mine-panel.tsx';
import { mineWords } from './mine/mine-words.ts';
import { NowPanel } from './now/now-panel.tsx';
import { nowWords } from './now/now-words.ts';
import type { Panel } from './panel.ts';
import { QaPanel } from './qa/qa-panel.tsx';
import { qaWords } from '../ui/qa/qa-words.ts';

/** The tabs of the side panel, in the order in which they stand. */
export const panels: readonly Panel[] = [
  { id: 'now', name: () => nowWords().name, minimumRole: 'agent', Component: NowPanel },
  { id: 'me', name: () => meWords().name, minimumRole: 'agent', Component: MePanel },
  { id: 'coach', name: () => coachWords().name, minimumRole: 'agent', Component: CoachPanel },
  { id: 'qa', name: () => qaWords().name, minimumRole: 'agent', Component: QaPanel },
  { id: 'escalate', name: () => escalateWords().name, minimumRole: 'agent', Component: EscalatePanel },
  { id: 'mine', name: () => mineWords().name, minimumRole: 'agent', Component: MinePanel },
  { id: 'decide', name: () => decideWords().name, minimumRole: 'lead', Component: DecidePanel },
];
