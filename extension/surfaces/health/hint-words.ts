import { defineWords } from '../../ui/words/define-words.ts';
import type { HealthProblem } from '../../messaging/page-health.ts';

type PerProblem = Readonly<Record<HealthProblem, string>>;

export const hintWords = defineWords({
  en: {
    problems: {
      'no-links': 'Shiftlight finds no tickets in this list. The helpdesk’s pages may have changed.',
      'unknown-tickets':
        'Shiftlight knows none of the tickets on this page. Ask your admin whether this helpdesk has been read.',
      'nothing-recognised': 'Shiftlight recognises none of these pages. The helpdesk’s pages may have changed.',
    } satisfies PerProblem,
    show: 'Show a report',
    hide: 'Hide',
    explained: 'It holds the build of the page, no names, no texts and no ticket numbers. Nothing is sent by itself.',
    report: 'Report about this page',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Could not copy. Select the text and copy it by hand.',
    save: 'Save as a file',
  },
  de: {
    problems: {
      'no-links':
        'Shiftlight findet in dieser Liste keine Tickets. Die Seiten des Helpdesks haben sich vielleicht geändert.',
      'unknown-tickets':
        'Shiftlight kennt keines der Tickets auf dieser Seite. Die Administration kann prüfen, ob dieses Helpdesk gelesen wurde.',
      'nothing-recognised':
        'Shiftlight erkennt keine dieser Seiten. Die Seiten des Helpdesks haben sich vielleicht geändert.',
    },
    show: 'Bericht zeigen',
    hide: 'Ausblenden',
    explained:
      'Er enthält den Aufbau der Seite, keine Namen, keine Texte und keine Ticketnummern. Nichts wird von selbst gesendet.',
    report: 'Bericht über diese Seite',
    copy: 'Kopieren',
    copied: 'Kopiert',
    notCopied: 'Kopieren war nicht möglich. Bitte den Text auswählen und von Hand kopieren.',
    save: 'Als Datei speichern',
  },
  es: {
    problems: {
      'no-links':
        'Shiftlight no encuentra tickets en esta lista. Puede que las páginas del servicio de ayuda hayan cambiado.',
      'unknown-tickets':
        'Shiftlight no conoce ningún ticket de esta página. La administración puede comprobar si se ha leído este servicio de ayuda.',
      'nothing-recognised':
        'Shiftlight no reconoce ninguna de estas páginas. Puede que las páginas del servicio de ayuda hayan cambiado.',
    },
    show: 'Mostrar informe',
    hide: 'Ocultar',
    explained:
      'Contiene la estructura de la página, sin nombres, textos ni números de ticket. Nada se envía por sí solo.',
    report: 'Informe sobre esta página',
    copy: 'Copiar',
    copied: 'Copiado',
    notCopied: 'No se pudo copiar. Seleccione el texto y cópielo a mano.',
    save: 'Guardar como archivo',
  },
});
