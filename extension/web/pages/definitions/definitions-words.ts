import { defineWords } from '../../../ui/words/define-words.ts';

/** Words of the page that compares definitions of figures. */
export const definitionsWords = defineWords({
  en: {
    title: 'Definitions',
    intro:
      'Helpdesks count the same word differently. Here you see what a figure would be in another definition. Your own figures stay as they are.',
    metric: 'Figure',
    variant: 'Other definition',
    ours: 'As we count',
    other: 'In the other definition',
    usedBy: (names: string) => `As counted by ${names}.`,
    source: (source: string) => `Source: ${source}`,
  },
  de: {
    title: 'Definitionen',
    intro:
      'Helpdesks zählen dasselbe Wort verschieden. Hier ist zu sehen, wie eine Zahl in einer anderen Definition wäre. Ihre eigenen Zahlen bleiben, wie sie sind.',
    metric: 'Zahl',
    variant: 'Andere Definition',
    ours: 'Wie wir zählen',
    other: 'In der anderen Definition',
    usedBy: (names: string) => `So gezählt von ${names}.`,
    source: (source: string) => `Quelle: ${source}`,
  },
  es: {
    title: 'Definiciones',
    intro:
      'Cada helpdesk cuenta la misma palabra a su manera. Aquí se ve cuál sería una cifra con otra definición. Sus cifras siguen como están.',
    metric: 'Cifra',
    variant: 'Otra definición',
    ours: 'Como contamos aquí',
    other: 'Con la otra definición',
    usedBy: (names: string) => `Así cuenta ${names}.`,
    source: (source: string) => `Fuente: ${source}`,
  },
});
