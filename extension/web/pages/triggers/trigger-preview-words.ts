import { defineWords } from '../../../ui/words/define-words.ts';
import { countOf } from '../../../ui/words/number.ts';

/** Words of what a draft of triggers would have called for. */
export const triggerPreviewWords = defineWords({
  en: {
    title: 'What would change',
    intro:
      'The last 90 days, looked at once a day, on tickets as they stand today: what the triggers that hold now and those of this draft would each have called for, had they begun then.',
    look: 'See what changes',
    looking: 'Working it out.',
    calls: (n: number, people: number) => `${countOf(n, 'call', 'calls')} for ${countOf(people, 'person', 'people')}`,
    now: 'Now',
    then: 'With the change',
    newly: (names: string) => `Would be called: ${names}.`,
    noLonger: (names: string) => `Would no longer be called: ${names}.`,
    samePeople: 'The same people are called.',
    team: (name: string, before: string, after: string) => `${name}: people called ${before} → ${after}`,
    unchanged: 'unchanged',
    notThere: 'not there',
    hidden: 'Not shown: it would tell of fewer than five people.',
    council: 'This workspace shows nothing of single people, so nobody is named.',
    partial: (seen: string, all: string) => `There was time for ${seen} of ${all} people; the counts are of those.`,
    nobody: 'No connected system knows anybody here yet, so there is nothing to compare.',
  },
  de: {
    title: 'Was sich ändern würde',
    intro:
      'Die letzten 90 Tage, einmal am Tag betrachtet, mit den Tickets, wie sie heute stehen: was die geltenden Auslöser und die dieses Entwurfs jeweils gemeldet hätten, wenn sie damals begonnen hätten.',
    look: 'Ansehen, was sich ändert',
    looking: 'Wird berechnet.',
    calls: (n: number, people: number) =>
      `${countOf(n, 'Meldung', 'Meldungen')} für ${countOf(people, 'Person', 'Personen')}`,
    now: 'Jetzt',
    then: 'Mit der Änderung',
    newly: (names: string) => `Würden neu gemeldet: ${names}.`,
    noLonger: (names: string) => `Würden nicht mehr gemeldet: ${names}.`,
    samePeople: 'Es werden dieselben Personen gemeldet.',
    team: (name: string, before: string, after: string) => `${name}: gemeldete Personen ${before} → ${after}`,
    unchanged: 'unverändert',
    notThere: 'nicht vorhanden',
    hidden: 'Nicht gezeigt: Es würde etwas über weniger als fünf Personen verraten.',
    council: 'Dieser Arbeitsbereich zeigt nichts von einzelnen Personen; deshalb wird niemand genannt.',
    partial: (seen: string, all: string) =>
      `Die Zeit reichte für ${seen} von ${all} Personen; die Zahlen gelten für diese.`,
    nobody: 'Noch kennt kein verbundenes System jemanden hier; es gibt nichts zu vergleichen.',
  },
  es: {
    title: 'Qué cambiaría',
    intro:
      'Los últimos 90 días, observados una vez al día, con los tickets como están hoy: qué habrían señalado los avisos vigentes y los de este borrador, si hubieran empezado entonces.',
    look: 'Ver qué cambia',
    looking: 'Se está calculando.',
    calls: (n: number, people: number) =>
      `${countOf(n, 'aviso', 'avisos')} para ${countOf(people, 'persona', 'personas')}`,
    now: 'Ahora',
    then: 'Con el cambio',
    newly: (names: string) => `Recibirían un aviso: ${names}.`,
    noLonger: (names: string) => `Ya no recibirían un aviso: ${names}.`,
    samePeople: 'Se señala a las mismas personas.',
    team: (name: string, before: string, after: string) => `${name}: personas señaladas ${before} → ${after}`,
    unchanged: 'sin cambios',
    notThere: 'no está',
    hidden: 'No se muestra: revelaría algo de menos de cinco personas.',
    council: 'Este espacio de trabajo no muestra nada de personas individuales, así que no se nombra a nadie.',
    partial: (seen: string, all: string) => `Hubo tiempo para ${seen} de ${all} personas; las cifras son de esas.`,
    nobody: 'Ningún sistema conectado conoce aún a nadie aquí; no hay nada que comparar.',
  },
});
