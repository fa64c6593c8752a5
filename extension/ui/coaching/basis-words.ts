import { defineWords } from '../words/define-words.ts';
import { countOf } from '../words/number.ts';

/** Words about whom a trigger looks at, and what it leaves out. */
export const basisWords = defineWords({
  en: {
    tier: (tier: string) => `tier ${tier}`,
    tiers: (list: string) => `tier ${list}`,
    judgedAs: (tier: string, escalated: string, resolved: string) =>
      `Judged as tier ${tier}: of ${resolved} resolved tickets, others had escalated ${escalated}.`,
    specialist: (tier: string) => `Judged as tier ${tier}: escalation specialist by role.`,
    leftOut: (parts: string) => `Left out: ${parts}.`,
    recent: (n: number) =>
      `${countOf(n, 'shift', 'shifts')} that ended less than a day ago, whose worked time may still be on its way`,
    untold: (n: number) => `${countOf(n, 'shift', 'shifts')} of whose day nothing was told`,
    otherTier: (judged: string, tier: string, escalated: string, resolved: string) =>
      `Looks at tier ${judged} only. You count as tier ${tier}: of ${resolved} resolved tickets, others had escalated ${escalated}.`,
    otherTierByRole: (judged: string, tier: string) =>
      `Looks at tier ${judged} only. You count as tier ${tier}, as an escalation specialist by role.`,
  },
  de: {
    tier: (tier: string) => `Stufe ${tier}`,
    tiers: (list: string) => `Stufe ${list}`,
    judgedAs: (tier: string, escalated: string, resolved: string) =>
      `Als Stufe ${tier} beurteilt: Von ${resolved} gelösten Tickets hatten andere ${escalated} eskaliert.`,
    specialist: (tier: string) => `Als Stufe ${tier} beurteilt: der Rolle nach für Eskalationen zuständig.`,
    leftOut: (parts: string) => `Nicht gezählt: ${parts}.`,
    recent: (n: number) =>
      `${countOf(n, 'Schicht, die', 'Schichten, die')} vor weniger als einem Tag ${n === 1 ? 'endete' : 'endeten'} und deren Arbeitszeit noch fehlen kann`,
    untold: (n: number) => `${countOf(n, 'Schicht', 'Schichten')}, von deren Tag nichts gemeldet wurde`,
    otherTier: (judged: string, tier: string, escalated: string, resolved: string) =>
      `Betrachtet nur Stufe ${judged}. Sie zählen zu Stufe ${tier}: Von ${resolved} gelösten Tickets hatten andere ${escalated} eskaliert.`,
    otherTierByRole: (judged: string, tier: string) =>
      `Betrachtet nur Stufe ${judged}. Sie zählen zu Stufe ${tier}, der Rolle nach für Eskalationen zuständig.`,
  },
  es: {
    tier: (tier: string) => `nivel ${tier}`,
    tiers: (list: string) => `nivel ${list}`,
    judgedAs: (tier: string, escalated: string, resolved: string) =>
      `Valorado como nivel ${tier}: de ${resolved} tickets resueltos, otras personas habían escalado ${escalated}.`,
    specialist: (tier: string) => `Valorado como nivel ${tier}: especialista en escalaciones por su rol.`,
    leftOut: (parts: string) => `No se cuenta: ${parts}.`,
    recent: (n: number) =>
      `${countOf(n, 'turno que terminó', 'turnos que terminaron')} hace menos de un día y cuyo tiempo trabajado puede faltar aún`,
    untold: (n: number) => `${countOf(n, 'turno', 'turnos')} de cuyo día no se comunicó nada`,
    otherTier: (judged: string, tier: string, escalated: string, resolved: string) =>
      `Solo observa el nivel ${judged}. Usted cuenta como nivel ${tier}: de ${resolved} tickets resueltos, otras personas habían escalado ${escalated}.`,
    otherTierByRole: (judged: string, tier: string) =>
      `Solo observa el nivel ${judged}. Usted cuenta como nivel ${tier}, especialista en escalaciones por su rol.`,
  },
});
