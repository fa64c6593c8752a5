import { defineWords } from '../../ui/words/define-words.ts';

export const dockWords = defineWords({
  en: {
    openPanel: 'Open panel',
    fold: 'Fold away',
    unfold: (clock: string) => `Show clocks. ${clock}`,
    inherited: (used: string, budget: string) => `${used} of ${budget} were used before it reached its owner.`,
  },
  de: {
    openPanel: 'Panel öffnen',
    fold: 'Einklappen',
    unfold: (clock: string) => `Uhren zeigen. ${clock}`,
    inherited: (used: string, budget: string) => `${used} von ${budget} waren schon um, als es zugewiesen wurde.`,
  },
  es: {
    openPanel: 'Abrir panel',
    fold: 'Plegar',
    unfold: (clock: string) => `Mostrar relojes. ${clock}`,
    inherited: (used: string, budget: string) => `${used} de ${budget} ya habían pasado cuando se asignó.`,
  },
});
