import type { NearClock } from '@shiftlight/shared/integrity/signal.ts';
import { clockNames } from '../../../../ui/words/clock-names.ts';
import { formatBudget, formatDuration } from '../../../../ui/words/duration.ts';
import { formatNumber } from '../../../../ui/words/number.ts';
import type { KindWords } from './kind-words.ts';

const left = ({ clockKind, leftMs, budgetMs }: NearClock) =>
  `cuando al reloj «${clockNames()[clockKind]}» le quedaban ${formatDuration(leftMs)} de ${formatBudget(budgetMs)}`;
const priority = (name: string | null) => name ?? 'ninguna';

export const kindsEs: KindWords = {
  'short-first-answer': {
    label: 'Primera respuesta corta',
    happened: ({ chars, lengthMs }) =>
      `La primera respuesta tenía ${formatNumber(chars, 0)} caracteres; la siguiente llegó ${formatDuration(lengthMs)} después, sin mensaje del cliente entre ambas.`,
    question: '¿Premia el objetivo de primera respuesta contestaciones que aún no ayudan?',
    innocent: [
      'El cliente debía saber que alguien se ocupa mientras se investiga la respuesta.',
      'Bastaba una respuesta corta y la segunda añadió algo.',
    ],
  },
  'waiting-without-question': {
    label: 'En espera sin pregunta',
    happened: ({ lengthMs }) =>
      `Puesto en espera del cliente sin escribirle; terminó ${formatDuration(lengthMs)} después sin respuesta.`,
    question: '¿Falta un estado para el trabajo que espera de nuestra parte?',
    innocent: [
      'La pregunta se hizo por teléfono o en otro ticket.',
      'Esperaba a un proveedor o a otra área y ningún otro estado encaja.',
    ],
  },
  'paused-near-breach': {
    label: 'En pausa cerca del plazo',
    happened: (clock) => `Puesto en espera ${left(clock)}, sin un mensaje al cliente en torno a ese momento.`,
    question: '¿Es el objetivo demasiado ajustado para un trabajo que debe esperar a otros?',
    innocent: [
      'El trabajo propio estaba hecho y justo entonces faltaba la parte de otra persona.',
      'La pregunta se hizo por teléfono o en otro ticket.',
    ],
  },
  'priority-lowered-near-breach': {
    label: 'Prioridad rebajada cerca del plazo',
    happened: ({ from, to, ...clock }) =>
      `La prioridad pasó de «${priority(from)}» a «${priority(to)}» ${left(clock)}; el reloj ganó tiempo.`,
    question: '¿Se revisa la prioridad lo bastante pronto, cuando aún hay tiempo?',
    innocent: [
      'El cliente dijo que no era tan urgente como parecía.',
      'Se encontró una solución provisional y depende menos de ello.',
    ],
  },
  'terms-eased-near-breach': {
    label: 'Objetivo más largo cerca del plazo',
    happened: (clock) =>
      `Se cambió la categoría, el canal, el nivel del cliente o el grupo ${left(clock)}; el reloj ganó tiempo o terminó.`,
    question: '¿Se clasifican los tickets lo bastante pronto, cuando aún hay tiempo?',
    innocent: [
      'Solo entonces quedó claro de qué trata el ticket.',
      'Había llegado al grupo o a la categoría equivocados.',
    ],
  },
  'handed-over-near-breach': {
    label: 'Entregado cerca del plazo',
    happened: (clock) => `Quien tenía el ticket lo pasó a otra persona ${left(clock)}.`,
    question: '¿Se ve a tiempo que hace falta ayuda?',
    innocent: [
      'Fin de turno, y otra persona aún podía llegar a tiempo.',
      'Hacían falta conocimientos o permisos que solo tiene la otra persona.',
    ],
  },
  'removed-near-breach': {
    label: 'Fusionado o borrado cerca del plazo',
    happened: ({ how, ...clock }) =>
      `El ticket se ${how === 'merged' ? 'fusionó con otro' : 'borró'} ${left(clock)}; el reloj terminó sin resultado.`,
    question: '¿Cubre el reloj del ticket que queda la espera del cliente?',
    innocent: ['El cliente había escrito dos veces por lo mismo.', 'Era correo no deseado o una prueba.'],
  },
  'resolved-and-taken-back': {
    label: 'Resuelto y retirado',
    happened: ({ lengthMs }) => `Resuelto y devuelto por la misma persona ${formatDuration(lengthMs)} después.`,
    question: '¿Fue un descuido o el reloj hace que compense?',
    innocent: ['El botón equivocado, advertido al momento.', 'Surgió algo que el cliente todavía necesita.'],
  },
  'resolved-then-returned': {
    label: 'Resuelto y luego de vuelta',
    happened: ({ lengthMs }) => `Resuelto; el cliente volvió ${formatDuration(lengthMs)} después.`,
    question: '¿Se preguntó al cliente si estaba resuelto?',
    innocent: ['El cliente solo dio las gracias.', 'El cliente tenía otra pregunta y usó el mismo ticket.'],
  },
  'reassigned-before-rating': {
    label: 'Reasignado antes de la valoración',
    happened: ({ lengthMs, toNobody }) =>
      `${toNobody ? 'Dejado sin asignar' : 'Pasado a otra persona'} ${formatDuration(lengthMs)} antes de que el cliente lo valorara.`,
    question: '¿Llega la valoración a quien hizo el trabajo?',
    innocent: ['Fin de turno o vacaciones.', 'El seguimiento corresponde a otro equipo.'],
  },
  'reassigned-after-rating': {
    label: 'Reasignado después de la valoración',
    happened: ({ lengthMs, toNobody }) =>
      `${toNobody ? 'Dejado sin asignar' : 'Pasado a otra persona'} ${formatDuration(lengthMs)} después de que el cliente lo valorara. Las cifras de aquí cuentan para quien lo resolvió; las del helpdesk quizá no.`,
    question: '¿Llega la valoración a quien hizo el trabajo?',
    innocent: ['El cliente pidió otra cosa que hace otro equipo.', 'Fin de turno o vacaciones.'],
  },
  'replaced-sample': {
    label: 'Muestra sustituida',
    happened: ({ reason }) => `Un ticket sorteado para revisión se devolvió a cambio de otro: ${reasons[reason]}.`,
    question: '¿Descarta el sorteo a tiempo lo que no se puede revisar?',
    innocent: ['En el ticket no había nada de lo que pide la rúbrica.', 'Otra persona podía revisarlo mejor.'],
  },
};

const reasons = {
  'nothing-to-review': 'no hay nada que revisar',
  'other-language': 'en un idioma que quien revisa no lee',
  'wrong-person': 'hizo el trabajo otra persona',
  sensitive: 'demasiado delicado para revisarlo',
  'test-ticket': 'un ticket de prueba',
  other: 'otro motivo',
};
