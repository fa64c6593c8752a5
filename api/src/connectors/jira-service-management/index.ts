import { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { bearerSecret, hmacSignature, shiftlightSecretHeader } from '../signature-spec.ts';
import { createJiraClient, readLog, readTickets } from './read-log.ts';
import { records } from './records.ts';
import { statusesPage } from './rest-schemas.ts';
import { jiraCredentials, jiraSettings, toStatus } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';

/** Jira Service Management: changelog and comments of issues. Webhooks are signed; web requests of automation rules send a header. */
export const jiraServiceManagement: ConnectorKind = {
  id: 'jira-service-management',
  helpdesks: ['jira-service-management'],
  signatures: [hmacSignature({ header: 'x-hub-signature', prefix: 'sha256=' }), shiftlightSecretHeader, bearerSecret],
  secretFrom: 'shiftlight',
  capabilities: capabilitiesExcept({ group: 'missing', escalated: 'missing', deleted: 'observed' }),
  settings: jiraSettings,
  credentials: jiraCredentials,
  normalise: normaliseDelivery,
  readLog,
  readTickets,
  records,
  async readStatuses(scope) {
    const settings = jiraSettings.parse(scope.settings);
    const statuses = await createJiraClient(scope, Date.now).get('/rest/api/3/status', {}, statusesPage);
    return statuses.map(({ id, name, statusCategory }) => ({
      rawStatus: name,
      status: toStatus({ id, name, category: statusCategory?.key ?? null }, settings),
    }));
  },
  pastesScrip: true,
  async check(scope: CheckScope) {
    const client = createJiraClient(scope, Date.now);
    const me = await client.find('/rest/api/3/myself', {}, z.object({ displayName: z.string().nullish() }));
    if (me === null) {
      throw new ShiftlightError(
        'INVALID',
        'There is no REST interface of version 3 here, which Jira Cloud has. The log of Jira Data Center cannot be read yet: connect it as “Any product with webhook rules” and let its automation rules send the text that is shown then.',
      );
    }
    await client.get('/rest/api/3/status', {}, statusesPage);
  },
  writeScrip: ({ webhookUrl, secret }) =>
    [
      'Settings → System → WebHooks → Create a WebHook',
      `URL: ${webhookUrl}`,
      `Secret: ${secret}`,
      'Events: Issue created, updated, deleted; Comment created, updated, deleted',
      '',
    ].join('\n'),
};
