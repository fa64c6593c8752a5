import { defineWords } from '../../ui/words/define-words.ts';

export const meWords = defineWords({
  en: {
    name: 'Me',
    period: 'Period',
    periods: { today: 'Today', '7-days': '7 days', month: 'Month' },
    loading: 'Loading your figures.',
    loadingBill: 'Loading the bill.',
    daysBegin: (range: string, zone: string) => `${range}. Days begin at midnight in ${zone}.`,
    figures: 'Your figures',
    back: 'All figures',
    dispute: 'Dispute this figure',
    scorecard: 'My scorecard',
    sevenDaysBefore: 'the 7 days before',
    sameStretch: (period: string) => `the same stretch of ${period}`,
    team: (people: string) =>
      `Compared with your team on the same mix of work, never with fewer than ${people} others.`,
    everybody: (people: string) =>
      `Compared with everybody on the same mix of work, never with fewer than ${people} others.`,
    kept: (time: string) => `No connection. Figures from ${time}.`,
  },
  de: {
    name: 'Ich',
    period: 'Zeitraum',
    periods: { today: 'Heute', '7-days': '7 Tage', month: 'Monat' },
    loading: 'Ihre Zahlen werden geladen.',
    loadingBill: 'Die Rechnung wird geladen.',
    daysBegin: (range: string, zone: string) => `${range}. Die Tage beginnen um Mitternacht in ${zone}.`,
    figures: 'Ihre Zahlen',
    back: 'Alle Zahlen',
    dispute: 'Diese Zahl anfechten',
    scorecard: 'Meine Scorecard',
    sevenDaysBefore: 'den 7 Tagen davor',
    sameStretch: (period: string) => `dem gleichen Abschnitt von ${period}`,
    team: (people: string) =>
      `Verglichen mit Ihrem Team bei gleicher Mischung der Arbeit, nie mit weniger als ${people} anderen.`,
    everybody: (people: string) =>
      `Verglichen mit allen bei gleicher Mischung der Arbeit, nie mit weniger als ${people} anderen.`,
    kept: (time: string) => `Keine Verbindung. Zahlen von ${time}.`,
  },
  es: {
    name: 'Yo',
    period: 'Período',
    periods: { today: 'Hoy', '7-days': '7 días', month: 'Mes' },
    loading: 'Cargando sus cifras.',
    loadingBill: 'Cargando la cuenta.',
    daysBegin: (range: string, zone: string) => `${range}. Los días empiezan a medianoche en ${zone}.`,
    figures: 'Sus cifras',
    back: 'Todas las cifras',
    dispute: 'Disputar esta cifra',
    scorecard: 'Mi ficha de resultados',
    sevenDaysBefore: 'los 7 días anteriores',
    sameStretch: (period: string) => `el mismo tramo de ${period}`,
    team: (people: string) =>
      `Comparado con su equipo con la misma combinación de trabajo, nunca con menos de ${people} personas.`,
    everybody: (people: string) =>
      `Comparado con todos con la misma combinación de trabajo, nunca con menos de ${people} personas.`,
    kept: (time: string) => `Sin conexión. Cifras de ${time}.`,
  },
});
