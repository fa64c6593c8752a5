import { randomUUID } from 'node:crypto';
import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import { checklist } from './checklists.ts';
import { triggerRuleOf } from './coaching.ts';
import { createExampleInput, listIdNames } from './example-input.ts';
import type { ProcedureInput } from './procedure-input.ts';
import type { Procedure } from './procedures.ts';
import { reviewContentOf, samplingPlanOf } from './quality-reviews.ts';
import { toStandardPolicies, whatIfInputs } from './what-if-inputs.ts';
import { eventIdOf } from './world-rows.ts';

type Ids = Parameters<ProcedureInput['create']>[0];

const hour = 3_600_000;

const holidayFile = `BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:New Year
DTSTART;VALUE=DATE:20270101
END:VEVENT
END:VCALENDAR`;

const metric = 'csat';
const kind = 'counted';
const period = '2026-01';

/** Days around now, wherever midnight is: what the worlds of tests hold happened in them. */
function daysAround(): string {
  const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  return `${dateOf(Date.now() - 48 * hour)}..${dateOf(Date.now() + 24 * hour)}`;
}

/** A scorecard of a member or of a team, whatever the procedure asks beside it. */
function cardOf(idName: 'memberId' | 'teamId', more: () => object = () => ({})): ProcedureInput {
  const scope = idName === 'memberId' ? 'member' : 'team';
  return { idNames: [idName], create: (ids) => ({ of: { scope, [idName]: ids[idName] }, period, ...more() }) };
}

const floorOf: ProcedureInput = { idNames: ['teamId'], create: ({ teamId }) => ({ of: { scope: 'team', teamId } }) };

/** Inputs with rules that a schema cannot say. */
const handWritten: Readonly<Record<string, ProcedureInput>> = {
  'checklists.saveDraft': {
    idNames: ['teamId'],
    create: ({ teamId }) => ({
      revision: 0,
      checklists: [{ ...checklist('general'), teamId: teamId ?? null }],
    }),
  },
  'escalations.send': {
    idNames: ['connectorId', 'externalId', 'checklistId'],
    create: ({ connectorId, externalId, checklistId }) => ({
      requestId: randomUUID(),
      ...{ connectorId, externalId, checklistId, checklistVersion: 1, toTier: 2 },
      answers: { question: 'What now?' },
      incomplete: false,
    }),
  },
  'escalations.resend': {
    idNames: ['escalationId'],
    create: ({ escalationId }) => ({
      requestId: randomUUID(),
      escalationId,
      answers: { question: 'What now?' },
      incomplete: false,
    }),
  },
  'escalations.overview': cardOf('teamId', () => ({ period: daysAround() })),
  'escalations.search': cardOf('memberId', () => ({ period: daysAround() })),
  'rubrics.saveDraft': {
    idNames: [],
    create: () => {
      const { label, passRatio, criteria } = defaultRubric;
      return { rubricName: 'calls', revision: 0, rubric: { label, passRatio, criteria } };
    },
  },
  'sampling.savePlan': {
    idNames: ['planId', 'teamId', 'reviewerMemberId'],
    create: ({ planId, teamId = '', reviewerMemberId = '' }) => ({
      requestId: randomUUID(),
      planId,
      basedOn: 1,
      rubricName: defaultRubric.id,
      plan: samplingPlanOf(teamId, reviewerMemberId),
    }),
  },
  'sampling.assign': {
    idNames: ['sampleId', 'reviewerMemberId'],
    create: ({ sampleId, reviewerMemberId }) => ({ sampleId, memberId: reviewerMemberId }),
  },
  'reviews.submit': {
    idNames: ['sampleId'],
    create: ({ sampleId }) => ({ sampleId, ...reviewContentOf() }),
  },
  'reviews.search': {
    idNames: ['teamId', 'memberId', 'reviewerMemberId'],
    create: ({ teamId, memberId, reviewerMemberId }) => ({ teamId, memberId, reviewerId: reviewerMemberId }),
  },
  'reviews.categories': {
    idNames: ['memberId'],
    create: ({ memberId }) => ({ scope: 'member', memberId }),
  },
  'reviews.second': {
    idNames: ['disputeId'],
    create: ({ disputeId }) => ({ disputeId, ...reviewContentOf() }),
  },
  'connectors.savePages': {
    idNames: ['connectorId'],
    create: ({ connectorId }) => ({ connectorId, pages: null }),
  },
  'connectorSetup.saveStatuses': {
    idNames: ['connectorId'],
    create: ({ connectorId }) => ({ connectorId, statuses: { 'Waiting for parts': 'on-hold' } }),
  },
  'connectors.changeCredentials': {
    idNames: ['connectorId'],
    create: ({ connectorId }) => ({ connectorId, credentials: { token: 'another' } }),
  },
  'calibration.open': {
    idNames: ['teamId', 'reviewerMemberId'],
    create: ({ teamId, reviewerMemberId, calibrationId }) => ({
      // Repeated as it was opened: this world has no finished ticket to draw another one from.
      requestId: calibrationId,
      label: 'Monthly',
      teamId,
      rubricName: defaultRubric.id,
      reviewerIds: [reviewerMemberId, reviewerMemberId],
      benchmark: null,
      tickets: 1,
      deadlineAt: Date.now() + 24 * hour,
    }),
  },
  'calibration.rate': {
    idNames: ['calibrationId', 'connectorId', 'externalId'],
    create: ({ calibrationId, connectorId, externalId }) => ({
      ...{ calibrationId, connectorId, externalId },
      ...reviewContentOf(),
    }),
  },
  'coaching.saveRules': {
    idNames: [],
    create: () => ({ requestId: randomUUID(), basedOn: 0, rules: [triggerRuleOf()] }),
  },
  'coaching.previewRules': { idNames: [], create: () => ({ rules: [triggerRuleOf()] }) },
  'calendars.save': {
    idNames: ['calendarId'],
    create: ({ calendarId }) => ({
      calendarId,
      name: 'Early shift',
      definition: { timeZone: 'Europe/Berlin', weekly: { mon: [['07:00', '15:00']] } },
      appliesTo: 'new-tickets',
    }),
  },
  'calendars.previewIcal': {
    idNames: ['calendarId'],
    create: ({ calendarId }) => ({ calendarId, text: holidayFile }),
  },
  'calendars.importIcal': {
    idNames: ['calendarId'],
    create: ({ calendarId }) => ({ calendarId, text: holidayFile, basedOnVersion: 1, appliesTo: 'new-tickets' }),
  },
  'policies.save': {
    idNames: ['calendarId', 'connectorId'],
    create: ({ calendarId, connectorId }) => ({
      policies: toStandardPolicies(calendarId, connectorId),
      appliesTo: 'new-tickets',
    }),
  },
  ...whatIfInputs,
  'definitions.change': {
    idNames: [],
    create: () => ({ variants: { csat: 'good-and-bad' }, appliesTo: 'new-tickets', basedOn: 0 }),
  },
  'scorecards.get': cardOf('memberId'),
  'scorecards.trend': cardOf('memberId'),
  'scorecards.parts': cardOf('teamId'),
  'scorecards.receipt': cardOf('memberId', () => ({ metric })),
  'scorecards.otherwise': cardOf('teamId', () => ({ metric })),
  'scorecards.cases': cardOf('teamId', () => ({ metric, kind })),
  'scorecards.addNote': cardOf('memberId', () => ({
    requestId: randomUUID(),
    note: { kind: 'comment', text: 'Well done.' },
  })),
  'scorecards.previewRestatement': cardOf('teamId'),
  'scorecards.closeMonth': { idNames: [], create: () => ({ period }) },
  'scorecards.restate': cardOf('memberId', () => ({ requestId: randomUUID(), reason: 'So it is.' })),
  'floor.get': floorOf,
  'floor.watch': floorOf,
  'leaderboards.get': { idNames: ['teamId'], create: ({ teamId }) => ({ teamId, week: '2026-W46' }) },
  'leaderboards.setGoal': {
    idNames: ['teamId'],
    create: ({ teamId }) => ({ requestId: randomUUID(), teamId, metric: 'csat', month: '2026-11', aim: 0.9 }),
  },
  'leaderboards.removeGoal': { idNames: ['teamId'], create: ({ teamId }) => ({ teamId, goalId: randomUUID() }) },
  'workload.ofTeam': { idNames: ['teamId'], create: ({ teamId }) => ({ teamId, period }) },
  'imports.preview': {
    idNames: ['importId'],
    create: ({ importId }) => ({ importId, mapping: shiftMapping }),
  },
  'imports.start': {
    idNames: ['importId'],
    create: ({ importId }) => ({ importId, mapping: shiftMapping, mode: 'dry-run' }),
  },
  'disputes.open': {
    idNames: ['connectorId', 'externalId'],
    create: (ids) => ({
      requestId: randomUUID(),
      target: answerOf(ids),
      proposal: automatic,
      reason: 'A rule sent it.',
    }),
  },
  'disputes.withdraw': {
    idNames: ['disputeId'],
    create: ({ disputeId }) => ({ disputeId, requestId: randomUUID() }),
  },
  'disputes.preview': {
    idNames: ['disputeId', 'connectorId', 'externalId'],
    create: (ids) => ({ disputeId: ids['disputeId'], corrections: [toCorrection(ids)] }),
  },
  'disputes.decide': {
    idNames: ['disputeId', 'connectorId', 'externalId'],
    create: (ids) => ({
      disputeId: ids['disputeId'],
      requestId: randomUUID(),
      decision: 'accepted',
      reason: 'So it is.',
      corrections: [toCorrection(ids)],
    }),
  },
};

const shiftMapping = {
  target: 'shift.worked',
  fields: {
    agentId: { column: 'agent' },
    activity: { column: 'activity' },
    from: { column: 'from' },
    to: { column: 'to' },
  },
  ...{ timeZone: 'UTC', dates: null, decimal: 'point', lengths: 'ms' },
};

const automatic = { kind: 'automatic', automatic: true } as const;

function answerOf({ connectorId, externalId = '' }: Ids) {
  return { kind: 'event', connectorId, ticketId: externalId, sourceEventId: eventIdOf(externalId) };
}

function toCorrection(ids: Ids) {
  const { kind: _, ...event } = answerOf(ids);
  return { ...event, change: automatic };
}

/** Null for a procedure that asks for no id. */
export function findInputWithIds({ path, input }: Procedure): ProcedureInput | null {
  const known = handWritten[path];
  if (known !== undefined) return known;
  const idNames = input === null ? [] : listIdNames(input);
  if (input === null || idNames.length === 0) return null;
  return { idNames, create: (ids) => createExampleInput(input, ids) };
}
