import { defineWords } from '../../ui/words/define-words.ts';
import { countOf } from '../../ui/words/number.ts';

/** What notifications and the toolbar button say. */
export const noticeWords = defineWords({
  en: {
    breach: (clock: string, left: string) => `${clock}: ${left} left`,
    assignment: (clock: string, left: string) => `New for you. ${clock}: ${left} left`,
    assignmentOver: (clock: string, over: string) => `New for you. ${clock}: over by ${over}`,
    due: (time: string) => `due ${time}`,
    coaching: 'A coaching note about your figures',
    coachingAbout: (metric: string) => `${metric}. Evidence and reason are in the panel.`,
    coachingOpen: 'Evidence and reason are in the panel.',
    returned: 'Your escalation came back',
    noSubject: 'No subject',
    open: 'Open Shiftlight',
    signedOut: 'Shiftlight: signed out. Click to sign in.',
    calm: 'Shiftlight: none of your tickets is at risk',
    risk: (atRisk: number, over: number) =>
      `Shiftlight: ${countOf(atRisk, 'ticket', 'tickets')} at risk, ${over === 0 ? 'none' : over} over`,
    asOf: (time: string) => `data from ${time}`,
  },
  de: {
    breach: (clock: string, left: string) => `${clock}: noch ${left}`,
    assignment: (clock: string, left: string) => `Neu für Sie. ${clock}: noch ${left}`,
    assignmentOver: (clock: string, over: string) => `Neu für Sie. ${clock}: ${over} überzogen`,
    due: (time: string) => `fällig ${time}`,
    coaching: 'Ein Coaching-Hinweis zu Ihren Zahlen',
    coachingAbout: (metric: string) => `${metric}. Belege und Begründung stehen im Panel.`,
    coachingOpen: 'Belege und Begründung stehen im Panel.',
    returned: 'Ihre Eskalation kam zurück',
    noSubject: 'Ohne Betreff',
    open: 'Shiftlight öffnen',
    signedOut: 'Shiftlight: abgemeldet. Klicken zum Anmelden.',
    calm: 'Shiftlight: keines Ihrer Tickets ist gefährdet',
    risk: (atRisk: number, over: number) =>
      `Shiftlight: ${countOf(atRisk, 'Ticket', 'Tickets')} gefährdet, ${over === 0 ? 'keines' : over} überzogen`,
    asOf: (time: string) => `Stand ${time}`,
  },
  es: {
    breach: (clock: string, left: string) => `${clock}: quedan ${left}`,
    assignment: (clock: string, left: string) => `Nuevo para usted. ${clock}: quedan ${left}`,
    assignmentOver: (clock: string, over: string) => `Nuevo para usted. ${clock}: excedido ${over}`,
    due: (time: string) => `vence ${time}`,
    coaching: 'Una nota de coaching sobre sus cifras',
    coachingAbout: (metric: string) => `${metric}. Los datos y el motivo están en el panel.`,
    coachingOpen: 'Los datos y el motivo están en el panel.',
    returned: 'Su escalado ha vuelto',
    noSubject: 'Sin asunto',
    open: 'Abrir Shiftlight',
    signedOut: 'Shiftlight: sesión cerrada. Pulse para iniciar sesión.',
    calm: 'Shiftlight: ninguno de sus tickets está en riesgo',
    risk: (atRisk: number, over: number) =>
      `Shiftlight: ${countOf(atRisk, 'ticket', 'tickets')} en riesgo, excedidos: ${over}`,
    asOf: (time: string) => `datos de ${time}`,
  },
});
