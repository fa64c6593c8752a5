import { defineWords } from '../../ui/words/define-words.ts';

/** What the dashboard says where it is a page of the extension. */
export const siteWords = defineWords({
  en: {
    opens: 'opens in a new tab',
    notConnected: 'This browser is not connected with a Shiftlight. Connect it in the settings of the extension.',
    settings: 'Settings',
  },
  de: {
    opens: 'öffnet einen neuen Tab',
    notConnected:
      'Dieser Browser ist mit keinem Shiftlight verbunden. Verbunden wird er in den Einstellungen der Erweiterung.',
    settings: 'Einstellungen',
  },
  es: {
    opens: 'se abre en una pestaña nueva',
    notConnected: 'Este navegador no está conectado con ningún Shiftlight. Conéctelo en los ajustes de la extensión.',
    settings: 'Ajustes',
  },
});
