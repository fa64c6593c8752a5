import { expect, test } from 'vitest';
import { proposeStatus } from '@shiftlight/shared/events/propose-status.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';

const names: Readonly<Record<StatusCategory, readonly string[]>> = {
  new: ['New', 'Neu', 'Nuevo', 'Nouveau', 'nieuw', 'Novo', 'Unassigned', 'Nicht zugewiesen'],
  open: [
    ...[
      'Open',
      'Re-opened',
      'Reopened',
      'In Progress',
      'in_progress',
      'Offen',
      'In Bearbeitung',
      'Wiedereröffnet',
      'Abierto',
    ],
    ...['En curso', 'Ouvert', 'Em andamento', 'Waiting for support', 'Waiting on us', 'Escalated', 'Customer replied'],
  ],
  pending: [
    ...[
      'Pending',
      'Waiting for customer',
      'Awaiting your Reply',
      'Stalled',
      'Snoozed',
      'Warten auf Kunden',
      'Wartet auf Rückmeldung',
    ],
    ...['Pendiente', 'En attente du client', 'In attesa', 'Aguardando cliente', 'Wacht op klant', 'PENDING REMINDER'],
  ],
  'on-hold': [
    ...[
      'On Hold',
      'on-hold',
      'Waiting on Third Party',
      'Waiting for approval',
      'Wartet auf Lieferant',
      'Pendiente de proveedor',
    ],
    ...['En attente du fournisseur', 'Pausado', 'Waiting for vendor'],
  ],
  solved: ['Solved', 'Resolved', 'Gelöst', 'Erledigt', 'Abgeschlossen', 'Resuelto', 'Résolu', 'Opgelost', 'Done'],
  closed: ['Closed', 'Geschlossen', 'Cerrado', 'Fermé', 'Gesloten', 'Cancelled', 'Rejected', 'Closed as duplicate'],
};

test.each(Object.entries(names).flatMap(([status, all]) => all.map((name) => ({ name, status }))))(
  'takes “$name” for $status',
  ({ name, status }) => expect(proposeStatus(name)).toBe(status),
);

test.each(['Not solved', 'nicht gelöst', 'Unresolved', 'Quux', '', '待处理', '7'])('says nothing of “%s”', (name) => {
  expect(proposeStatus(name)).toBeNull();
});
