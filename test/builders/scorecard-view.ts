import type {
  Insight,
  ScorecardFigure,
  ScorecardNote,
  ScorecardView,
} from '@shiftlight/shared/views/scorecard-view.ts';

const figure: ScorecardFigure = {
  ...{ metricId: 'csat', label: 'Customer satisfaction', unit: 'ratio', better: 'higher', value: 0.61, n: 40 },
  ...{ median: null, p90: null, interval: [0.5, 0.7], reason: null, minimumSample: 30, definitionVersion: 1 },
  ...{ missing: [], change: null, target: null },
  comparison: {
    metricId: 'csat',
    state: 'compared',
    n: 40,
    observed: 0.61,
    expected: 0.8,
    interval: [-0.3, -0.1],
    verdict: 'worse',
  },
};

/** Something that follows from the figures. */
export const insight = (id: string, kind: Insight['kind'], reason: Insight['reason']): Insight => ({
  ...{ id, kind, reason, metricId: 'csat', answers: 0, tickets: [] },
});

/** Something that was written on the scorecard. */
export const note = (id: string, changes: Partial<ScorecardNote>): ScorecardNote => ({
  ...{ id, kind: 'win', text: null, target: null, authorName: 'Lena', byViewer: false, at: 0 },
  ...changes,
});

/** A scorecard of one figure. */
export function view(notes: readonly ScorecardNote[], insights: readonly Insight[] = []): ScorecardView {
  const stretch = { from: 0, to: 1 };
  return {
    subject: { scope: 'member', id: 'm', name: 'Alice' },
    card: {
      ...{ ...stretch, period: '2026-11', timeZone: 'UTC', previous: stretch, previousSoFar: stretch },
      ...{ figures: [figure], insights, comparedWith: null, computedAt: 1 },
      basis: { calendarId: null, policyVersion: 1, targetVersion: 0, definitions: {} },
    },
    state: { kind: 'open', closesAt: null },
    notes,
    may: { comment: true, edit: true, acknowledge: false, restate: false, close: false },
    waiting: 0,
    serverNow: 1,
  };
}
