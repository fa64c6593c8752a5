import { defineWords } from '../../../ui/words/define-words.ts';

/** Words of targets that were set for another definition. */
export const touchedTargetWords = defineWords({
  en: {
    title: 'Targets that were set for another definition:',
    effects: {
      'goes-on': () =>
        'it was set for the definition before and judges the new figure as it is. Check whether it still fits.',
      stops: () => 'it speaks of another unit and judges nothing until it is set again.',
      own: (name: string | null) => `it goes on to be judged in its own definition (${name ?? 'usual'}).`,
    },
  },
  de: {
    title: 'Ziele, die für eine andere Definition gesetzt wurden:',
    effects: {
      'goes-on': () =>
        'Es wurde für die bisherige Definition gesetzt und beurteilt die neue Zahl, wie es ist. Bitte prüfen, ob es noch passt.',
      stops: () => 'Es spricht von einer anderen Einheit und beurteilt nichts, bis es neu gesetzt wird.',
      own: (name: string | null) => `Es wird weiter in seiner eigenen Definition beurteilt (${name ?? 'üblich'}).`,
    },
  },
  es: {
    title: 'Objetivos fijados para otra definición:',
    effects: {
      'goes-on': () =>
        'se fijó para la definición anterior y juzga la nueva cifra tal como está. Compruebe si todavía encaja.',
      stops: () => 'habla de otra unidad y no juzga nada hasta que se fije de nuevo.',
      own: (name: string | null) => `se sigue juzgando en su propia definición (${name ?? 'de costumbre'}).`,
    },
  },
});
