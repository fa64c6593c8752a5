import type { NearClock } from '@shiftlight/shared/integrity/signal.ts';
import { clockNames } from '../../../../ui/words/clock-names.ts';
import { formatBudget, formatDuration } from '../../../../ui/words/duration.ts';
import { formatNumber } from '../../../../ui/words/number.ts';
import type { KindWords } from './kind-words.ts';

const left = ({ clockKind, leftMs, budgetMs }: NearClock) =>
  `als von der Uhr „${clockNames()[clockKind]}“ noch ${formatDuration(leftMs)} von ${formatBudget(budgetMs)} übrig waren`;
const priority = (name: string | null) => name ?? 'keine';

export const kindsDe: KindWords = {
  'short-first-answer': {
    label: 'Kurze erste Antwort',
    happened: ({ chars, lengthMs }) =>
      `Die erste Antwort hatte ${formatNumber(chars, 0)} Zeichen; die nächste folgte ${formatDuration(lengthMs)} später, ohne Nachricht des Kunden dazwischen.`,
    question: 'Belohnt das Ziel für die erste Antwort Antworten, die noch nicht helfen?',
    innocent: [
      'Der Kunde sollte wissen, dass sich jemand kümmert, während die Antwort noch Nachforschung braucht.',
      'Eine kurze Antwort genügte, und die zweite ergänzte etwas.',
    ],
  },
  'waiting-without-question': {
    label: 'Warten ohne Frage',
    happened: ({ lengthMs }) =>
      `Auf „wartet auf den Kunden“ gesetzt, ohne ihm zu schreiben; endete ${formatDuration(lengthMs)} später ohne Antwort.`,
    question: 'Fehlt ein Status für Arbeit, die auf uns wartet?',
    innocent: [
      'Die Frage wurde am Telefon oder in einem anderen Ticket gestellt.',
      'Es wartete auf einen Lieferanten oder eine andere Abteilung, und kein anderer Status passt.',
    ],
  },
  'paused-near-breach': {
    label: 'Pausiert kurz vor der Frist',
    happened: (clock) => `Auf Warten gesetzt, ${left(clock)}, ohne zeitnahe Nachricht an den Kunden.`,
    question: 'Ist das Ziel zu knapp für Arbeit, die auf andere warten muss?',
    innocent: [
      'Die eigene Arbeit war getan, und gerade dann fehlte der Teil von jemand anderem.',
      'Die Frage wurde am Telefon oder in einem anderen Ticket gestellt.',
    ],
  },
  'priority-lowered-near-breach': {
    label: 'Priorität gesenkt kurz vor der Frist',
    happened: ({ from, to, ...clock }) =>
      `Priorität von „${priority(from)}“ auf „${priority(to)}“ geändert, ${left(clock)}; die Uhr bekam mehr Zeit.`,
    question: 'Wird die Priorität früh genug geprüft, solange noch Zeit ist?',
    innocent: [
      'Der Kunde sagte, dass es nicht so dringend ist, wie es schien.',
      'Eine Zwischenlösung war gefunden, sodass weniger davon abhängt.',
    ],
  },
  'terms-eased-near-breach': {
    label: 'Längeres Ziel kurz vor der Frist',
    happened: (clock) =>
      `Kategorie, Kanal, Kundenstufe oder Gruppe geändert, ${left(clock)}; die Uhr bekam mehr Zeit oder endete.`,
    question: 'Werden Tickets früh genug einsortiert, solange noch Zeit ist?',
    innocent: [
      'Erst dann wurde klar, worum es im Ticket geht.',
      'Es war in die falsche Gruppe oder Kategorie geraten.',
    ],
  },
  'handed-over-near-breach': {
    label: 'Weitergegeben kurz vor der Frist',
    happened: (clock) => `Von der zuständigen Person an jemand anderen gegeben, ${left(clock)}.`,
    question: 'Fällt rechtzeitig auf, dass Hilfe gebraucht wird?',
    innocent: [
      'Schichtende, und jemand anderes konnte es noch schaffen.',
      'Es brauchte Wissen oder Rechte, die nur die andere Person hat.',
    ],
  },
  'removed-near-breach': {
    label: 'Zusammengeführt oder gelöscht kurz vor der Frist',
    happened: ({ how, ...clock }) =>
      `Das Ticket wurde ${how === 'merged' ? 'mit einem anderen zusammengeführt' : 'gelöscht'}, ${left(clock)}; die Uhr endete ohne Ergebnis.`,
    question: 'Deckt die Uhr des verbleibenden Tickets die Wartezeit des Kunden ab?',
    innocent: ['Der Kunde hatte zweimal wegen derselben Sache geschrieben.', 'Es war Spam oder ein Test.'],
  },
  'resolved-and-taken-back': {
    label: 'Gelöst und zurückgenommen',
    happened: ({ lengthMs }) => `Gelöst und ${formatDuration(lengthMs)} später von derselben Person zurückgesetzt.`,
    question: 'War es ein Versehen, oder macht die Uhr es lohnend?',
    innocent: ['Die falsche Taste, sofort bemerkt.', 'Es fiel noch etwas ein, das der Kunde braucht.'],
  },
  'resolved-then-returned': {
    label: 'Gelöst, dann zurückgekommen',
    happened: ({ lengthMs }) => `Gelöst; der Kunde meldete sich ${formatDuration(lengthMs)} später wieder.`,
    question: 'Wurde der Kunde gefragt, ob es gelöst ist?',
    innocent: ['Der Kunde hat sich nur bedankt.', 'Der Kunde hatte eine andere Frage und nahm dasselbe Ticket.'],
  },
  'reassigned-before-rating': {
    label: 'Vor der Bewertung weitergegeben',
    happened: ({ lengthMs, toNobody }) =>
      `${toNobody ? 'Niemandem mehr zugewiesen' : 'Jemand anderem gegeben'}, ${formatDuration(lengthMs)} bevor der Kunde bewertete.`,
    question: 'Erreicht die Bewertung, wer die Arbeit getan hat?',
    innocent: ['Ende einer Schicht oder Urlaub.', 'Die Nacharbeit gehört einem anderen Team.'],
  },
  'reassigned-after-rating': {
    label: 'Nach der Bewertung weitergegeben',
    happened: ({ lengthMs, toNobody }) =>
      `${toNobody ? 'Niemandem mehr zugewiesen' : 'Jemand anderem gegeben'}, ${formatDuration(lengthMs)} nachdem der Kunde bewertet hatte. Die Zahlen hier zählen für die Person, die gelöst hat; die des Helpdesks vielleicht nicht.`,
    question: 'Erreicht die Bewertung, wer die Arbeit getan hat?',
    innocent: ['Der Kunde bat um etwas anderes, das ein anderes Team macht.', 'Ende einer Schicht oder Urlaub.'],
  },
  'replaced-sample': {
    label: 'Stichprobe ersetzt',
    happened: ({ reason }) =>
      `Ein zur Prüfung gezogenes Ticket wurde gegen ein anderes zurückgegeben: ${reasons[reason]}.`,
    question: 'Lässt die Ziehung früh genug aus, was sich nicht prüfen lässt?',
    innocent: [
      'Im Ticket stand nichts, wonach der Bewertungsbogen fragt.',
      'Jemand anderes konnte es besser beurteilen.',
    ],
  },
};

const reasons = {
  'nothing-to-review': 'nichts zu prüfen',
  'other-language': 'in einer Sprache, die die prüfende Person nicht liest',
  'wrong-person': 'jemand anderes hat daran gearbeitet',
  sensitive: 'zu vertraulich für eine Prüfung',
  'test-ticket': 'ein Test-Ticket',
  other: 'ein anderer Grund',
};
