import type { SignalKind } from '@shiftlight/shared/integrity/signal.ts';
import { defineWords } from '../../../ui/words/define-words.ts';

interface KindWords {
  readonly label: string;
  /** What happened, with its length of time and of text in words. */
  happened(length: string, chars: string): string;
  readonly question: string;
  /** What may well be behind it. */
  readonly innocent: Readonly<Record<string, string>>;
}
type Kinds = Readonly<Record<SignalKind, KindWords>>;

export const integrityWords = defineWords({
  en: {
    title: 'Integrity signals',
    about:
      'A signal says that something happened in a ticket which can move a figure without helping the customer, or which can have a good reason. It asks about a rule or a process, never about a person. Signals are no figure, are never counted against anybody, and trigger nothing.',
    whose: 'Whose signals',
    own: 'My own',
    team: (name: string) => `Team ${name}`,
    howFar: 'How far back',
    days: (n: string) => `Last ${n} days`,
    loading: 'Looking through the tickets.',
    nobodyShown: 'In works-council mode nobody sees signals of other people. Everybody sees their own under “My own”.',
    noneOwn: 'There is no signal in your tickets of this time.',
    noneTeam: 'There is no signal in the tickets of this team in this time.',
    more: 'Only the newest 200 are shown. Choose a shorter time to see the rest.',
    noSubject: 'No subject',
    moves: (metric: string) => `can move: ${metric}`,
    question: 'The question it raises:',
    innocent: 'What may well be behind it:',
    states: { open: 'Nothing said yet', explained: 'Explained', closed: 'Closed' },
    said: {
      explained: (name: string, time: string) => `Explained by ${name}, ${time}`,
      closed: (name: string, time: string) => `Closed by ${name}, ${time}`,
    },
    explain: 'Explain it',
    explainLabel: 'What was behind it',
    send: 'Add explanation',
    close: 'Close it with a reason',
    closeLabel: 'Reason, which the person sees',
    closeNow: 'Close signal',
    kinds: {
      'short-first-answer': {
        label: 'Short first answer',
        happened: (length: string, chars: string) =>
          `The first answer had ${chars} characters; the next one followed ${length} later, without a customer message between.`,
        question: 'Does the first response target reward answers that do not help yet?',
        innocent: {
          a: 'The customer should know that somebody looks at it while the answer needs research.',
          b: 'A short answer was enough, and the second one added something.',
        },
      },
      'waiting-without-question': {
        label: 'Waiting without a question',
        happened: (length: string) =>
          `Set to waiting for the customer without a message to them; ended ${length} later without an answer.`,
        question: 'Is there a status missing for work that waits for us?',
        innocent: {
          a: 'The question was asked on the phone or in another ticket.',
          b: 'It waited for a vendor or a colleague, and no other status fits.',
        },
      },
      'resolved-and-taken-back': {
        label: 'Resolved and taken back',
        happened: (length: string) => `Resolved, and set back by the same person ${length} later.`,
        question: 'Was it a slip, or does the clock make it worth while?',
        innocent: {
          a: 'The wrong button, noticed at once.',
          b: 'Something came to mind that the customer still needs.',
        },
      },
      'resolved-then-returned': {
        label: 'Resolved, then returned',
        happened: (length: string) => `Resolved; the customer came back ${length} later.`,
        question: 'Was the customer asked whether it is solved?',
        innocent: {
          a: 'The customer only said thank you.',
          b: 'The customer had another question and used the same ticket.',
        },
      },
      'reassigned-before-rating': {
        label: 'Reassigned before the rating',
        happened: (length: string) => `Given to somebody else ${length} before the customer rated it.`,
        question: 'Does the rating reach who did the work?',
        innocent: {
          a: 'The end of a shift, or a holiday.',
          b: 'The follow-up belongs to another team.',
        },
      },
    } satisfies Kinds,
  },
  de: {
    title: 'Integritätssignale',
    about:
      'Ein Signal sagt: In einem Ticket ist etwas geschehen, das eine Zahl bewegen kann, ohne dem Kunden zu helfen, oder das einen guten Grund haben kann. Es fragt nach einer Regel oder einem Ablauf, nie nach einer Person. Signale sind keine Zahl, zählen gegen niemanden und lösen nichts aus.',
    whose: 'Wessen Signale',
    own: 'Meine eigenen',
    team: (name: string) => `Team ${name}`,
    howFar: 'Wie weit zurück',
    days: (n: string) => `Letzte ${n} Tage`,
    loading: 'Die Tickets werden durchgesehen.',
    nobodyShown:
      'Im Betriebsrats-Modus sieht niemand Signale anderer Personen. Die eigenen stehen unter „Meine eigenen“.',
    noneOwn: 'In Ihren Tickets aus dieser Zeit gibt es kein Signal.',
    noneTeam: 'In den Tickets dieses Teams aus dieser Zeit gibt es kein Signal.',
    more: 'Gezeigt werden nur die neuesten 200. Für die übrigen eine kürzere Zeit wählen.',
    noSubject: 'Ohne Betreff',
    moves: (metric: string) => `kann bewegen: ${metric}`,
    question: 'Die Frage, die es stellt:',
    innocent: 'Was gut dahinterstecken kann:',
    states: { open: 'Noch nichts gesagt', explained: 'Erklärt', closed: 'Abgeschlossen' },
    said: {
      explained: (name: string, time: string) => `Erklärt von ${name}, ${time}`,
      closed: (name: string, time: string) => `Abgeschlossen von ${name}, ${time}`,
    },
    explain: 'Erklären',
    explainLabel: 'Was dahintersteckte',
    send: 'Erklärung hinzufügen',
    close: 'Mit Grund abschließen',
    closeLabel: 'Grund, für die Person sichtbar',
    closeNow: 'Signal abschließen',
    kinds: {
      'short-first-answer': {
        label: 'Kurze erste Antwort',
        happened: (length: string, chars: string) =>
          `Die erste Antwort hatte ${chars} Zeichen; die nächste folgte ${length} später, ohne Nachricht des Kunden dazwischen.`,
        question: 'Belohnt das Ziel für die erste Antwort Antworten, die noch nicht helfen?',
        innocent: {
          a: 'Der Kunde sollte wissen, dass sich jemand kümmert, während die Antwort noch Nachforschung braucht.',
          b: 'Eine kurze Antwort genügte, und die zweite ergänzte etwas.',
        },
      },
      'waiting-without-question': {
        label: 'Warten ohne Frage',
        happened: (length: string) =>
          `Auf „wartet auf den Kunden“ gesetzt, ohne ihm zu schreiben; endete ${length} später ohne Antwort.`,
        question: 'Fehlt ein Status für Arbeit, die auf uns wartet?',
        innocent: {
          a: 'Die Frage wurde am Telefon oder in einem anderen Ticket gestellt.',
          b: 'Es wartete auf einen Lieferanten oder eine andere Abteilung, und kein anderer Status passt.',
        },
      },
      'resolved-and-taken-back': {
        label: 'Gelöst und zurückgenommen',
        happened: (length: string) => `Gelöst und ${length} später von derselben Person zurückgesetzt.`,
        question: 'War es ein Versehen, oder macht die Uhr es lohnend?',
        innocent: {
          a: 'Die falsche Taste, sofort bemerkt.',
          b: 'Es fiel noch etwas ein, das der Kunde braucht.',
        },
      },
      'resolved-then-returned': {
        label: 'Gelöst, dann zurückgekommen',
        happened: (length: string) => `Gelöst; der Kunde meldete sich ${length} später wieder.`,
        question: 'Wurde der Kunde gefragt, ob es gelöst ist?',
        innocent: {
          a: 'Der Kunde hat sich nur bedankt.',
          b: 'Der Kunde hatte eine andere Frage und nahm dasselbe Ticket.',
        },
      },
      'reassigned-before-rating': {
        label: 'Vor der Bewertung weitergegeben',
        happened: (length: string) => `Jemand anderem gegeben, ${length} bevor der Kunde bewertete.`,
        question: 'Erreicht die Bewertung, wer die Arbeit getan hat?',
        innocent: {
          a: 'Ende einer Schicht oder Urlaub.',
          b: 'Die Nacharbeit gehört einem anderen Team.',
        },
      },
    },
  },
  es: {
    title: 'Señales de integridad',
    about:
      'Una señal dice que en un ticket ocurrió algo que puede mover una cifra sin ayudar al cliente, o que puede tener un buen motivo. Pregunta por una regla o un proceso, nunca por una persona. Las señales no son una cifra, no cuentan contra nadie y no desencadenan nada.',
    whose: 'De quién son las señales',
    own: 'Las mías',
    team: (name: string) => `Equipo ${name}`,
    howFar: 'Desde cuándo',
    days: (n: string) => `Últimos ${n} días`,
    loading: 'Revisando los tickets.',
    nobodyShown: 'En el modo comité de empresa nadie ve señales de otras personas. Las propias están en «Las mías».',
    noneOwn: 'No hay ninguna señal en sus tickets de este tiempo.',
    noneTeam: 'No hay ninguna señal en los tickets de este equipo en este tiempo.',
    more: 'Solo se muestran las 200 más recientes. Elija un tiempo más corto para ver el resto.',
    noSubject: 'Sin asunto',
    moves: (metric: string) => `puede mover: ${metric}`,
    question: 'La pregunta que plantea:',
    innocent: 'Lo que bien puede haber detrás:',
    states: { open: 'Aún sin comentarios', explained: 'Explicada', closed: 'Cerrada' },
    said: {
      explained: (name: string, time: string) => `Explicada por ${name}, ${time}`,
      closed: (name: string, time: string) => `Cerrada por ${name}, ${time}`,
    },
    explain: 'Explicarla',
    explainLabel: 'Qué había detrás',
    send: 'Añadir explicación',
    close: 'Cerrarla con un motivo',
    closeLabel: 'Motivo, que la persona verá',
    closeNow: 'Cerrar señal',
    kinds: {
      'short-first-answer': {
        label: 'Primera respuesta corta',
        happened: (length: string, chars: string) =>
          `La primera respuesta tenía ${chars} caracteres; la siguiente llegó ${length} después, sin mensaje del cliente entre ambas.`,
        question: '¿Premia el objetivo de primera respuesta contestaciones que aún no ayudan?',
        innocent: {
          a: 'El cliente debía saber que alguien se ocupa mientras se investiga la respuesta.',
          b: 'Bastaba una respuesta corta y la segunda añadió algo.',
        },
      },
      'waiting-without-question': {
        label: 'En espera sin pregunta',
        happened: (length: string) =>
          `Puesto en espera del cliente sin escribirle; terminó ${length} después sin respuesta.`,
        question: '¿Falta un estado para el trabajo que espera de nuestra parte?',
        innocent: {
          a: 'La pregunta se hizo por teléfono o en otro ticket.',
          b: 'Esperaba a un proveedor o a otra área y ningún otro estado encaja.',
        },
      },
      'resolved-and-taken-back': {
        label: 'Resuelto y retirado',
        happened: (length: string) => `Resuelto y devuelto por la misma persona ${length} después.`,
        question: '¿Fue un descuido o el reloj hace que compense?',
        innocent: {
          a: 'El botón equivocado, advertido al momento.',
          b: 'Surgió algo que el cliente todavía necesita.',
        },
      },
      'resolved-then-returned': {
        label: 'Resuelto y luego de vuelta',
        happened: (length: string) => `Resuelto; el cliente volvió ${length} después.`,
        question: '¿Se preguntó al cliente si estaba resuelto?',
        innocent: {
          a: 'El cliente solo dio las gracias.',
          b: 'El cliente tenía otra pregunta y usó el mismo ticket.',
        },
      },
      'reassigned-before-rating': {
        label: 'Reasignado antes de la valoración',
        happened: (length: string) => `Pasado a otra persona ${length} antes de que el cliente lo valorara.`,
        question: '¿Llega la valoración a quien hizo el trabajo?',
        innocent: {
          a: 'Fin de turno o vacaciones.',
          b: 'El seguimiento corresponde a otro equipo.',
        },
      },
    },
  },
});
