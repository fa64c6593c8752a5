import { defineWords } from '../../ui/words/define-words.ts';

/** Words of the frame around all pages. */
export const dashboardWords = defineWords({
  en: {
    skip: 'Skip to content',
    navigation: 'Pages',
    menu: 'Menu',
    groups: { work: 'Work', quality: 'Quality', settings: 'Settings' },
    notHere: 'There is no such page, or your role does not see it. Pick one from the navigation.',
    loading: 'Loading.',
  },
  de: {
    skip: 'Zum Inhalt',
    navigation: 'Seiten',
    menu: 'Menü',
    groups: { work: 'Arbeit', quality: 'Qualität', settings: 'Einstellungen' },
    notHere: 'Diese Seite gibt es nicht, oder Ihre Rolle sieht sie nicht. Bitte eine aus der Navigation wählen.',
    loading: 'Wird geladen.',
  },
  es: {
    skip: 'Ir al contenido',
    navigation: 'Páginas',
    menu: 'Menú',
    groups: { work: 'Trabajo', quality: 'Calidad', settings: 'Configuración' },
    notHere: 'Esta página no existe o su rol no la ve. Elija una en la navegación.',
    loading: 'Cargando.',
  },
});
