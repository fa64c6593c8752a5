import { defineWords } from '../words/define-words.ts';

/** What a metric counts beside tickets, as a line of a bill names it. */
const subjects = defineWords({
  en: {
    shift: 'Shift',
    'review.completed': 'Review',
    'call.ended': 'Call',
    'order.placed': 'Order',
    order: 'Order',
    return: 'Return',
    claim: 'Warranty claim',
    fitment: 'Recommendation',
    customer: 'Customer',
    cost: 'Cost',
    visit: 'Self-service visit',
  },
  de: {
    shift: 'Schicht',
    'review.completed': 'Prüfung',
    'call.ended': 'Anruf',
    'order.placed': 'Bestellung',
    order: 'Bestellung',
    return: 'Rücksendung',
    claim: 'Garantiefall',
    fitment: 'Empfehlung',
    customer: 'Kunde',
    cost: 'Kosten',
    visit: 'Besuch der Selbsthilfe',
  },
  es: {
    shift: 'Turno',
    'review.completed': 'Revisión',
    'call.ended': 'Llamada',
    'order.placed': 'Pedido',
    order: 'Pedido',
    return: 'Devolución',
    claim: 'Reclamación de garantía',
    fitment: 'Recomendación',
    customer: 'Cliente',
    cost: 'Coste',
    visit: 'Visita de autoservicio',
  },
});

/** What a line is about, in the shown language; as the metric says it where we have no word for it. */
export function saySubject(subject: string): string {
  const known: Readonly<Record<string, string>> = subjects();
  return known[subject] ?? subject;
}
