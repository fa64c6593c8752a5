import { defineWords } from '../ui/words/define-words.ts';

/** Words of the frame around the panels. */
export const panelWords = defineWords({
  en: {
    tabs: 'Panel',
    signedOut: 'You are signed out. Sign in again to see your clocks.',
    notConnected: 'Connect to your team’s Shiftlight to see your clocks.',
    signIn: 'Sign in',
    connect: 'Connect',
    missingAccess: 'Badges are not allowed on every connected helpdesk yet.',
    openSettings: 'Open settings',
    loading: 'Loading.',
  },
  de: {
    tabs: 'Panel',
    signedOut: 'Sie sind abgemeldet. Nach dem Anmelden sind die Uhren wieder da.',
    notConnected: 'Nach dem Verbinden mit dem Shiftlight Ihres Teams stehen hier die Uhren.',
    signIn: 'Anmelden',
    connect: 'Verbinden',
    missingAccess: 'Noch nicht auf jedem verbundenen Helpdesk sind Anzeigen zugelassen.',
    openSettings: 'Einstellungen öffnen',
    loading: 'Wird geladen.',
  },
  es: {
    tabs: 'Panel',
    signedOut: 'La sesión está cerrada. Inicie sesión para ver sus relojes.',
    notConnected: 'Conéctese al Shiftlight de su equipo para ver sus relojes.',
    signIn: 'Iniciar sesión',
    connect: 'Conectar',
    missingAccess: 'Aún no se permiten indicadores en todos los helpdesks conectados.',
    openSettings: 'Abrir la configuración',
    loading: 'Cargando.',
  },
});
