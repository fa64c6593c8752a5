import type { ConnectorKind } from './connector-kind.ts';
import { chatwoot } from './chatwoot/index.ts';
import { eventsApi } from './events-api/index.ts';
import { freescout } from './freescout/index.ts';
import { freshdesk } from './freshdesk/index.ts';
import { front } from './front/index.ts';
import { gorgias } from './gorgias/index.ts';
import { helpScout } from './help-scout/index.ts';
import { hubspot } from './hubspot/index.ts';
import { intercom } from './intercom/index.ts';
import { jiraServiceManagement } from './jira-service-management/index.ts';
import { requestTracker } from './request-tracker/index.ts';
import { templateWebhook } from './template-webhook/index.ts';
import { shopify } from './shopify/index.ts';
import { stripe } from './stripe/index.ts';
import { zammad } from './zammad/index.ts';
import { zendesk } from './zendesk/index.ts';
import { znuny } from './znuny/index.ts';

/** Every way to connect a helpdesk. A new one is one folder and one line here. */
export const connectorKinds: readonly ConnectorKind[] = [
  requestTracker,
  zendesk,
  freshdesk,
  zammad,
  chatwoot,
  intercom,
  jiraServiceManagement,
  freescout,
  helpScout,
  front,
  gorgias,
  hubspot,
  znuny,
  templateWebhook,
  eventsApi,
  shopify,
  stripe,
];

/** The way in which this helpdesk of the registry is connected; null when there is none yet. */
export function findConnectorKind(helpdesk: string): ConnectorKind | null {
  return connectorKinds.find((kind) => kind.helpdesks.includes(helpdesk)) ?? null;
}
