import { defineWords } from '../words/define-words.ts';

/** What is said of what a trigger changed. */
export const effectWords = defineWords({
  en: {
    effect: 'Effect',
    effectWaiting: (until: string, n: string, needed: string) =>
      `Too early to say. Judged on ${until}; ${n} of ${needed} needed so far.`,
    effectTooFew: (n: string, needed: string) => `Cannot be said: ${n} since then, ${needed} needed.`,
    effectMeasured: (before: string, after: string, change: string) => `${before} before, ${after} after (${change})`,
    effectRange: (change: string, low: string, high: string) => `${change}, likely ${low} to ${high}`,
    perDay: (value: string) => `${value} a day`,
    points: (value: string) => `${value} points`,
    verdicts: {
      better: 'Better since then.',
      worse: 'Worse since then.',
      unclear: 'No clear change; chance alone could explain it.',
    },
    records: 'How the triggers do',
    recordCounts: (fired: string, acknowledged: string, dismissed: string, wrong: string) =>
      `Raised ${fired}, acknowledged ${acknowledged}, dismissed ${dismissed}, of these as wrong ${wrong}.`,
    recordWithdrawn: (n: string) => `Withdrawn after a dispute ${n}.`,
    recordVerdicts: {
      'too-early': 'Too early to say whether it helps.',
      helps: 'It helps.',
      'no-effect': 'It has not changed anything so far. Consider taking it out.',
      harms: 'Figures got worse after it. Consider taking it out.',
      'often-wrong': 'Most people say that it is wrong. Consider changing it.',
    },
    meanChange: (change: string, n: string) => `Mean change ${change}, measured ${n} times.`,
  },
  de: {
    effect: 'Wirkung',
    effectWaiting: (until: string, n: string, needed: string) =>
      `Noch zu früh. Beurteilt wird am ${until}; bisher ${n} von ${needed} nötigen.`,
    effectTooFew: (n: string, needed: string) => `Nicht zu sagen: ${n} seitdem, nötig sind ${needed}.`,
    effectMeasured: (before: string, after: string, change: string) => `vorher ${before}, nachher ${after} (${change})`,
    effectRange: (change: string, low: string, high: string) => `${change}, wahrscheinlich ${low} bis ${high}`,
    perDay: (value: string) => `${value} am Tag`,
    points: (value: string) => `${value} Punkte`,
    verdicts: {
      better: 'Seitdem besser.',
      worse: 'Seitdem schlechter.',
      unclear: 'Keine klare Veränderung; Zufall allein könnte sie erklären.',
    },
    records: 'Bilanz der Auslöser',
    recordCounts: (fired: string, acknowledged: string, dismissed: string, wrong: string) =>
      `Gemeldet ${fired}, zur Kenntnis genommen ${acknowledged}, zurückgewiesen ${dismissed}, davon als falsch ${wrong}.`,
    recordWithdrawn: (n: string) => `Nach Anfechtung zurückgenommen ${n}.`,
    recordVerdicts: {
      'too-early': 'Noch zu früh zu sagen, ob er hilft.',
      helps: 'Er hilft.',
      'no-effect': 'Er hat bisher nichts verändert. Vielleicht besser herausnehmen.',
      harms: 'Danach wurden die Zahlen schlechter. Vielleicht besser herausnehmen.',
      'often-wrong': 'Die meisten sagen, dass er nicht zutrifft. Vielleicht besser ändern.',
    },
    meanChange: (change: string, n: string) => `Mittlere Veränderung ${change}, ${n}-mal gemessen.`,
  },
  es: {
    effect: 'Efecto',
    effectWaiting: (until: string, n: string, needed: string) =>
      `Demasiado pronto. Se juzga el ${until}; hasta ahora ${n} de ${needed} necesarios.`,
    effectTooFew: (n: string, needed: string) => `No se puede decir: ${n} desde entonces, hacen falta ${needed}.`,
    effectMeasured: (before: string, after: string, change: string) => `${before} antes, ${after} después (${change})`,
    effectRange: (change: string, low: string, high: string) => `${change}, probable de ${low} a ${high}`,
    perDay: (value: string) => `${value} al día`,
    points: (value: string) => `${value} puntos`,
    verdicts: {
      better: 'Mejor desde entonces.',
      worse: 'Peor desde entonces.',
      unclear: 'Sin cambio claro; el azar por sí solo podría explicarlo.',
    },
    records: 'Cómo funcionan los avisos',
    recordCounts: (fired: string, acknowledged: string, dismissed: string, wrong: string) =>
      `Avisado ${fired}, confirmado ${acknowledged}, descartado ${dismissed}, de ellos por erróneo ${wrong}.`,
    recordWithdrawn: (n: string) => `Retirado tras una disputa ${n}.`,
    recordVerdicts: {
      'too-early': 'Demasiado pronto para decir si ayuda.',
      helps: 'Ayuda.',
      'no-effect': 'Hasta ahora no ha cambiado nada. Considere quitarlo.',
      harms: 'Las cifras empeoraron después. Considere quitarlo.',
      'often-wrong': 'La mayoría dice que no viene al caso. Considere cambiarlo.',
    },
    meanChange: (change: string, n: string) => `Cambio medio ${change}, medido ${n} veces.`,
  },
});
