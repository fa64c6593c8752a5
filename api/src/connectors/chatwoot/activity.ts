/** What an activity message says, as far as it can be understood. Names are those of agents and teams, as they were written. */
export type Activity =
  | { readonly kind: 'status'; readonly status: 'open' | 'pending' | 'snoozed' | 'resolved' }
  | { readonly kind: 'assigned'; readonly to: string | null }
  | { readonly kind: 'self-assigned'; readonly by: string }
  | { readonly kind: 'priority'; readonly to: string | null };

type Status = Extract<Activity, { kind: 'status' }>['status'];

/** Words of a status in the languages of Chatwoot's own texts, most telling first: a text about reopening also names what was. */
const statusWords: readonly (readonly [Status, RegExp])[] = [
  ['open', /\b(reopened|marked open|wieder geöffnet|erneut geöffnet|reabierta|reabrió|réouverte|rouverte|reaberta)\b/i],
  ['snoozed', /\b(snoozed|zurückgestellt|pospuesta|reportée|adiada)\b/i],
  ['pending', /\b(pending|ausstehend|pendiente|en attente|pendente)\b/i],
  ['resolved', /\b(resolved|gelöst|resuelta|resolvió|résolue|resolvida)\b/i],
];

/**
 * Chatwoot keeps its history as texts in the language of the account. Null for texts that are about something else, or that we do not
 * know. Source: config/locales/en.yml of Chatwoot, `conversations.activity`.
 */
export function parseActivity(text: string): Activity | null {
  const priority = /^.+ (?:set the priority to|changed the priority from \w+ to) (\w+)$/i.exec(text)?.[1];
  if (priority !== undefined) return { kind: 'priority', to: priority.toLowerCase() };
  if (/^.+ removed the priority$/i.test(text)) return { kind: 'priority', to: null };
  const selfAssigned = /^(.+) self-assigned this conversation$/i.exec(text)?.[1];
  if (selfAssigned !== undefined) return { kind: 'self-assigned', by: selfAssigned };
  if (/^Conversation unassigned by .+$/i.test(text)) return { kind: 'assigned', to: null };
  const assigned = /^Assigned to (.+?)(?: via (?:.+))? by (?:.+)$/i.exec(text)?.[1];
  if (assigned !== undefined) return { kind: 'assigned', to: assigned };
  const status = statusWords.find(([, words]) => words.test(text))?.[0];
  return status === undefined || /priority|label|team|assign/i.test(text) ? null : { kind: 'status', status };
}
