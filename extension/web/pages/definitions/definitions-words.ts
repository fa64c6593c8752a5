import { defineWords } from '../../../ui/words/define-words.ts';

/** Words of the page that chooses definitions of figures. */
export const definitionsWords = defineWords({
  en: {
    title: 'Definitions',
    intro:
      'Helpdesks count the same word differently. Here you choose by which definition your workspace counts, see what that would change, and from when it holds. Every bill says by which one it counts.',
    profile: 'All at once',
    profileHint: 'Figures that a helpdesk does not have stay as they are.',
    mixed: 'Chosen one by one',
    asCounts: (name: string) => `As ${name} counts`,
    allUsual: 'All figures as usual',
    usual: 'Usual definition',
    variant: 'Counted as',
    changed: 'changed',
    change: (name: string) => `Change the definition: ${name}`,
    changeShort: 'Change',
    close: 'Close',
    usedBy: (names: string) => `As counted by ${names}.`,
    source: (source: string) => `Source: ${source}`,
  },
  de: {
    title: 'Definitionen',
    intro:
      'Helpdesks zählen dasselbe Wort verschieden. Hier wird gewählt, nach welcher Definition der Arbeitsbereich zählt; zu sehen ist, was sich ändern würde und ab wann es gilt. Jede Rechnung nennt ihre Definition.',
    profile: 'Alle auf einmal',
    profileHint: 'Zahlen, die ein Helpdesk nicht hat, bleiben, wie sie sind.',
    mixed: 'Einzeln gewählt',
    asCounts: (name: string) => `Wie ${name} zählt`,
    allUsual: 'Alle Zahlen wie üblich',
    usual: 'Übliche Definition',
    variant: 'Gezählt als',
    changed: 'geändert',
    change: (name: string) => `Definition ändern: ${name}`,
    changeShort: 'Ändern',
    close: 'Schließen',
    usedBy: (names: string) => `So gezählt von ${names}.`,
    source: (source: string) => `Quelle: ${source}`,
  },
  es: {
    title: 'Definiciones',
    intro:
      'Cada helpdesk cuenta la misma palabra a su manera. Aquí se elige con qué definición cuenta el espacio de trabajo, se ve qué cambiaría y desde cuándo vale. Cada cuenta dice con cuál está hecha.',
    profile: 'Todas a la vez',
    profileHint: 'Las cifras que un helpdesk no tiene siguen como están.',
    mixed: 'Elegidas una a una',
    asCounts: (name: string) => `Como cuenta ${name}`,
    allUsual: 'Todas las cifras con la definición habitual',
    usual: 'Definición habitual',
    variant: 'Contado como',
    changed: 'cambiado',
    change: (name: string) => `Cambiar la definición: ${name}`,
    changeShort: 'Cambiar',
    close: 'Cerrar',
    usedBy: (names: string) => `Así cuenta ${names}.`,
    source: (source: string) => `Fuente: ${source}`,
  },
});
