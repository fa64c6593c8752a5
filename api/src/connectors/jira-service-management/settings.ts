import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';
import { commonSettings } from '../kit/common-settings.ts';

/** `statuses` hold names or ids of statuses; `fields` ids of fields (`customfield_…`, `components`, `labels`). */
export const jiraSettings = commonSettings
  .extend({
    /** Keys of the projects to read; empty = every service project. */
    projects: z
      .array(z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'Enter the key of a project, HELP for example.'))
      .default([]),
  })
  .prefault({});
export type JiraSettings = z.infer<typeof jiraSettings>;

/** Address and API token of an account. */
export const jiraCredentials = z.union([
  z.object({ user: z.string().min(1), token: z.string().min(1) }),
  z.object({ user: z.string().min(1), password: z.string().min(1) }),
  z.object({ token: z.string().min(1) }),
]);
export type JiraCredentials = z.infer<typeof jiraCredentials>;

/** Statuses of the workflows that ship, by name: their categories do not say who is waited for. */
const own: Readonly<Record<string, StatusCategory>> = {
  'waiting for customer': 'pending',
  'waiting for approval': 'on-hold',
  pending: 'on-hold',
  'awaiting implementation': 'on-hold',
  closed: 'closed',
  canceled: 'closed',
  cancelled: 'closed',
  declined: 'closed',
};
const categories: Readonly<Record<string, StatusCategory>> = { new: 'new', indeterminate: 'open', done: 'solved' };

/** Category of a status: by the admin's word, the name that ships, or Jira's own category, which every custom status has. */
export function toStatus(
  { id, name, category }: { readonly id: string | null; readonly name: string; readonly category: string | null },
  { statuses }: JiraSettings,
): StatusCategory {
  const told = statuses[name] ?? statuses[name.toLowerCase()] ?? (id === null ? undefined : statuses[id]);
  return told ?? own[name.toLowerCase()] ?? categories[category ?? ''] ?? 'open';
}
