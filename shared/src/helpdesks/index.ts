import { chatwoot } from './chatwoot.ts';
import { frappeHelpdesk } from './frappe-helpdesk.ts';
import { freescout } from './freescout.ts';
import { freshdesk } from './freshdesk.ts';
import { freshservice } from './freshservice.ts';
import { front } from './front.ts';
import { gorgias } from './gorgias.ts';
import { helpScout } from './help-scout.ts';
import { hubspot } from './hubspot.ts';
import type { Helpdesk } from './helpdesk.ts';
import { intercom } from './intercom.ts';
import { jiraServiceManagement } from './jira-service-management.ts';
import { libredesk } from './libredesk.ts';
import { osticket } from './osticket.ts';
import { peppermint } from './peppermint.ts';
import { practiceDesk } from './practice-desk.ts';
import { requestTracker } from './request-tracker.ts';
import { salesforce } from './salesforce.ts';
import { zammad } from './zammad.ts';
import { zendesk } from './zendesk.ts';
import { znuny } from './znuny.ts';

/** Every helpdesk that can be recognised. A new one is one file in this folder and one line here. */
export const helpdesks: readonly Helpdesk[] = [
  requestTracker,
  practiceDesk,
  zendesk,
  freshdesk,
  freshservice,
  intercom,
  hubspot,
  helpScout,
  gorgias,
  front,
  salesforce,
  jiraServiceManagement,
  chatwoot,
  zammad,
  znuny,
  osticket,
  freescout,
  frappeHelpdesk,
  libredesk,
  peppermint,
];

const byId = new Map(helpdesks.map((helpdesk) => [helpdesk.id, helpdesk]));

/** The registry entry of a helpdesk id; null when this version does not know it. */
export function findHelpdesk(id: string): Helpdesk | null {
  return byId.get(id) ?? null;
}
