import { defineWords } from './define-words.ts';

/** What each role is called. */
export const roleNames = defineWords({
  en: { agent: 'Agent', specialist: 'Specialist', lead: 'Team lead', manager: 'Manager', admin: 'Admin' },
  de: { agent: 'Agent', specialist: 'Spezialist', lead: 'Teamleitung', manager: 'Leitung', admin: 'Admin' },
  es: {
    agent: 'Agente',
    specialist: 'Especialista',
    lead: 'Jefe de equipo',
    manager: 'Responsable',
    admin: 'Administrador',
  },
});
