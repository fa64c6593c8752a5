import { defineWords } from '../words/define-words.ts';

/** Words of the definitions that a workspace has chosen, on the bill of a figure. */
export const heldWords = defineWords({
  en: {
    mixed: 'The definition changed within this period. Each case counts by the one that held when it happened:',
    chosen: (name: string, start: string, version: string) =>
      `Your workspace counts as ${name} ${start} (version ${version} of its definitions).`,
    always: 'for all cases',
    since: (when: string) => `since ${when}`,
    until: (when: string) => `until ${when}`,
    version: (version: string) => `version ${version}`,
    byDefault: 'usual definition',
    named: (name: string) => `“${name}”`,
  },
  de: {
    mixed: 'Die Definition wechselte in diesem Zeitraum. Jeder Fall zählt nach der, die galt, als er geschah:',
    chosen: (name: string, start: string, version: string) =>
      `Im Arbeitsbereich wird ${start} als ${name} gezählt (Version ${version} der Definitionen).`,
    always: 'für alle Fälle',
    since: (when: string) => `seit ${when}`,
    until: (when: string) => `bis ${when}`,
    version: (version: string) => `Version ${version}`,
    byDefault: 'übliche Definition',
    named: (name: string) => `„${name}“`,
  },
  es: {
    mixed: 'La definición cambió dentro de este período. Cada caso cuenta según la que regía cuando ocurrió:',
    chosen: (name: string, start: string, version: string) =>
      `El espacio de trabajo cuenta como ${name} ${start} (versión ${version} de sus definiciones).`,
    always: 'para todos los casos',
    since: (when: string) => `desde ${when}`,
    until: (when: string) => `hasta ${when}`,
    version: (version: string) => `versión ${version}`,
    byDefault: 'definición habitual',
    named: (name: string) => `«${name}»`,
  },
});
