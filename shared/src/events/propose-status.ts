import type { StatusCategory } from './status.ts';

/**
 * Words by which statuses are named in helpdesks' languages (English, German, Spanish, French, Italian, Portuguese, Dutch), in small
 * letters without accents. The first category with a word in the name wins: "waiting for customer" before "waiting", "reopened" before "open".
 */
const words: readonly (readonly [StatusCategory, string])[] = [
  [
    'open',
    'reopen|wiedereroffnet|wieder offen|reabiert|rouvert|riaperto|reabert|heropend|customer replied|' +
      'customer responded|kunde hat geantwortet|waiting for support|waiting on support|waiting for agent|' +
      'waiting on us|wartet auf support|wartet auf agent|esperando al soporte|escalat|eskalier|escalad',
  ],
  [
    'on-hold',
    'third party|third-party|3rd party|vendor|supplier|manufacturer|approval|engineering|development|hold|' +
      'parked|paused|blocked|internal|parts|dritt|lieferant|hersteller|freigabe|genehmigung|entwicklung|intern|' +
      'angehalten|zuruckgestellt|pausiert|blockiert|ersatzteil|tercero|proveedor|fabricante|aprobacion|' +
      'en espera de|pausad|bloquead|retenid|repuesto|tiers|fournisseur|fabricant|approbation|escalade|suspendu|' +
      'bloque|fornitore|approvazione|sospes|fornecedor|aprovacao|suspens|leverancier|goedkeuring|gepauzeerd',
  ],
  [
    'pending',
    'customer|client|requester|requestor|user reply|pending|waiting|awaiting|replied|answered|snooz|stalled|' +
      'reminder|on you|kunde|anfrager|ruckmeldung|ruckfrage|warte|wartend|beantwortet|erinnerung|ausstehend|' +
      'wiedervorlage|info angefordert|cliente|solicitante|usuario|pendiente|espera|respondid|contestad|' +
      'recordatorio|attente|demandeur|repondu|rappel|attesa|richiedente|in sospeso|aguardando|pendente|wacht|' +
      'klant|in afwachting|beantwoord',
  ],
  [
    'solved',
    'solved|resolved|done|fixed|complete|finished|gelost|erledigt|fertig|abgeschlossen|behoben|resuelt|' +
      'solucionad|terminad|completad|hecho|resolu|termine|risolt|completato|resolvid|concluid|opgelost|' +
      'afgerond',
  ],
  [
    'closed',
    'closed|archived|rejected|cancel|declined|spam|deleted|duplicate|merged|trash|removed|geschlossen|' +
      'archiviert|abgelehnt|storniert|abgebrochen|geloscht|duplikat|zusammengef|verworfen|cerrad|archivad|' +
      'rechazad|eliminad|duplicad|fusionad|ferme|clos|annule|rejete|supprime|chius|annullat|rifiutat|fechad|' +
      'encerrad|rejeitad|gesloten|geannuleerd|afgewezen',
  ],
  [
    'new',
    'new|untriaged|triage|unassigned|submitted|neu|eingegangen|nicht zugewiesen|nuev|sin asignar|nouveau|' +
      'nouvelle|nuovo|novo|nova|nieuw',
  ],
  [
    'open',
    'open|active|in progress|working|investigat|assigned|in work|processing|started|todo|to do|doing|offen|' +
      'in bearbeitung|in arbeit|aktiv|zugewiesen|begonnen|abiert|en curso|en proceso|en progreso|asignad|activ|' +
      'ouvert|en cours|apert|in corso|in lavorazione|abert|em andamento|em progresso|in behandeling|actief',
  ],
];
const starts = words.map(([status, all]) => [status, all.split('|')] as const);

const plain = (name: string): string =>
  ` ${name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_\s]+/gu, ' ')
    .trim()}`;

/** What a status' name says, in the languages that helpdesks are used in; null when it says nothing that we know. */
export function proposeStatus(rawStatus: string): StatusCategory | null {
  const name = plain(rawStatus);
  // A word counts from its beginning: "reopen" is no "open", "unresolved" is not resolved.
  return starts.find(([, all]) => all.some((start) => findWord(name, start)))?.[0] ?? null;
}

function findWord(name: string, start: string): boolean {
  for (let at = name.indexOf(start); at >= 0; at = name.indexOf(start, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(name.charAt(at - 1)))
      return !/(?:^|\s)(?:not|nicht|no|un|pas|non|nao|niet)\s$/u.test(name.slice(0, at));
  }
  return false;
}
