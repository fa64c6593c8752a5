import type { ConditionField } from '@shiftlight/shared/sla/policy-conditions.ts';
import { defineWords } from './define-words.ts';

type PerField = Readonly<Record<ConditionField, string>>;

/** Words for what a ticket has to be so that a policy applies to it. */
export const conditionWords = defineWords({
  en: {
    fields: {
      connectorId: 'helpdesk',
      priority: 'priority',
      channel: 'channel',
      category: 'category',
      customerTier: 'customer tier',
      groupId: 'group',
    } satisfies PerField,
    or: 'or',
    goneHelpdesk: 'one that is no longer connected',
  },
  de: {
    fields: {
      connectorId: 'Helpdesk',
      priority: 'Priorität',
      channel: 'Kanal',
      category: 'Kategorie',
      customerTier: 'Kundenstufe',
      groupId: 'Gruppe',
    },
    or: 'oder',
    goneHelpdesk: 'nicht mehr verbunden',
  },
  es: {
    fields: {
      connectorId: 'helpdesk',
      priority: 'prioridad',
      channel: 'canal',
      category: 'categoría',
      customerTier: 'nivel de cliente',
      groupId: 'grupo',
    },
    or: 'o',
    goneHelpdesk: 'uno que ya no está conectado',
  },
});
