import type { ClockKind, PauseReason } from '@shiftlight/shared/sla/clock.ts';
import { defineWords } from './define-words.ts';

const en = {
  'first-response': 'First reply',
  'next-reply': 'Next reply',
  'periodic-update': 'Update',
  'pausable-update': 'Update',
  'requester-wait': 'Customer wait',
  'agent-work': 'Agent work',
  'first-resolution': 'First resolution',
  resolution: 'Resolution',
  'group-ownership': 'In this group',
} satisfies Record<ClockKind, string>;

/** What each clock is called on screen. */
export const clockNames = defineWords({
  en,
  de: {
    'first-response': 'Erste Antwort',
    'next-reply': 'Nächste Antwort',
    'periodic-update': 'Zwischenstand',
    'pausable-update': 'Zwischenstand',
    'requester-wait': 'Wartezeit des Kunden',
    'agent-work': 'Bearbeitung',
    'first-resolution': 'Erste Lösung',
    resolution: 'Lösung',
    'group-ownership': 'In dieser Gruppe',
  },
  es: {
    'first-response': 'Primera respuesta',
    'next-reply': 'Próxima respuesta',
    'periodic-update': 'Novedades',
    'pausable-update': 'Novedades',
    'requester-wait': 'Espera del cliente',
    'agent-work': 'Trabajo del agente',
    'first-resolution': 'Primera solución',
    resolution: 'Solución',
    'group-ownership': 'En este grupo',
  },
});

const met = {
  'first-response': 'answered',
  'next-reply': 'answered',
  'periodic-update': 'updated',
  'pausable-update': 'updated',
  'requester-wait': 'solved',
  'agent-work': 'solved',
  'first-resolution': 'solved',
  resolution: 'solved',
  'group-ownership': 'passed on',
} satisfies Record<ClockKind, string>;

/** What a person did when the clock was met. */
export const metWords = defineWords({
  en: met,
  de: {
    'first-response': 'beantwortet',
    'next-reply': 'beantwortet',
    'periodic-update': 'informiert',
    'pausable-update': 'informiert',
    'requester-wait': 'gelöst',
    'agent-work': 'gelöst',
    'first-resolution': 'gelöst',
    resolution: 'gelöst',
    'group-ownership': 'weitergegeben',
  },
  es: {
    'first-response': 'respondido',
    'next-reply': 'respondido',
    'periodic-update': 'informado',
    'pausable-update': 'informado',
    'requester-wait': 'resuelto',
    'agent-work': 'resuelto',
    'first-resolution': 'resuelto',
    resolution: 'resuelto',
    'group-ownership': 'derivado',
  },
});

const paused = {
  'waiting-for-customer': 'waiting for customer',
  'waiting-for-third-party': 'waiting for third party',
  'by-policy': 'paused by its policy',
  solved: 'solved',
} satisfies Record<PauseReason, string>;

/** Why a clock stands still because of a person. */
export const pauseWords = defineWords({
  en: paused,
  de: {
    'waiting-for-customer': 'wartet auf Kunden',
    'waiting-for-third-party': 'wartet auf Dritte',
    'by-policy': 'angehalten nach Regel',
    solved: 'gelöst',
  },
  es: {
    'waiting-for-customer': 'a la espera del cliente',
    'waiting-for-third-party': 'a la espera de terceros',
    'by-policy': 'en pausa según su política',
    solved: 'resuelto',
  },
});
