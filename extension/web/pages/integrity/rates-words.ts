import { defineWords } from '../../../ui/words/define-words.ts';

/** Words of how often signals occur. */
export const ratesWords = defineWords({
  en: {
    title: 'How often this happens',
    intro:
      'Most signals have a plain reason and occur with everybody. Shown is in what share of tickets each kind occurs, with the range that chance leaves open (95 %).',
    own: 'Yours',
    ownOf: (hits: string, cases: string) => `${hits} of ${cases} tickets`,
    samplesOf: (hits: string, cases: string) => `${hits} of ${cases} samples`,
    basis: { teammates: 'Others in your teams', workspace: 'Others in the workspace', team: 'This team' },
    range: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
    verdicts: {
      few: 'Too few tickets to compare',
      'within-chance': 'Chance can explain the difference',
      'more-often': 'More often than chance explains: worth a look at the process',
    },
    hidden: {
      'few-people': 'Rates of others are shown when five or more people have tickets of this time.',
      'works-council': 'In works-council mode rates of others are not shown.',
    },
    sample: (n: string) => `Tickets looked at for the comparison: ${n}, drawn by lot.`,
    all: (n: string) => `Tickets looked at for the comparison: all ${n} of this time.`,
  },
  de: {
    title: 'Wie oft das vorkommt',
    intro:
      'Die meisten Signale haben einen einfachen Grund und kommen bei allen vor. Gezeigt wird, in welchem Anteil der Tickets jede Art vorkommt, mit dem Bereich, den der Zufall offen lässt (95 %).',
    own: 'Ihre',
    ownOf: (hits: string, cases: string) => `${hits} von ${cases} Tickets`,
    samplesOf: (hits: string, cases: string) => `${hits} von ${cases} Stichproben`,
    basis: { teammates: 'Andere in Ihren Teams', workspace: 'Andere im Arbeitsbereich', team: 'Dieses Team' },
    range: (value: string, low: string, high: string) => `${value} (${low} bis ${high})`,
    verdicts: {
      few: 'Zu wenige Tickets für einen Vergleich',
      'within-chance': 'Der Zufall kann den Unterschied erklären',
      'more-often': 'Öfter, als der Zufall erklärt: ein Blick auf den Ablauf lohnt',
    },
    hidden: {
      'few-people': 'Anteile anderer werden gezeigt, wenn fünf oder mehr Personen Tickets aus dieser Zeit haben.',
      'works-council': 'Im Betriebsrats-Modus werden Anteile anderer nicht gezeigt.',
    },
    sample: (n: string) => `Für den Vergleich durchgesehene Tickets: ${n}, per Los gezogen.`,
    all: (n: string) => `Für den Vergleich durchgesehene Tickets: alle ${n} dieser Zeit.`,
  },
  es: {
    title: 'Con qué frecuencia ocurre',
    intro:
      'La mayoría de las señales tienen un motivo sencillo y se dan en todas las personas. Se muestra en qué parte de los tickets se da cada tipo, con el margen que deja abierto el azar (95 %).',
    own: 'Suyas',
    ownOf: (hits: string, cases: string) => `${hits} de ${cases} tickets`,
    samplesOf: (hits: string, cases: string) => `${hits} de ${cases} muestras`,
    basis: {
      teammates: 'Otras personas de sus equipos',
      workspace: 'Otras personas del espacio de trabajo',
      team: 'Este equipo',
    },
    range: (value: string, low: string, high: string) => `${value} (de ${low} a ${high})`,
    verdicts: {
      few: 'Demasiado pocos tickets para comparar',
      'within-chance': 'El azar puede explicar la diferencia',
      'more-often': 'Más a menudo de lo que explica el azar: conviene mirar el proceso',
    },
    hidden: {
      'few-people': 'Las proporciones de otras personas se muestran cuando cinco o más tienen tickets de este tiempo.',
      'works-council': 'En el modo de comité de empresa no se muestran proporciones de otras personas.',
    },
    sample: (n: string) => `Tickets revisados para la comparación: ${n}, sorteados.`,
    all: (n: string) => `Tickets revisados para la comparación: los ${n} de este tiempo.`,
  },
});
