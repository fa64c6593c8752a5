import type { Said } from '../../ui/words/said.ts';

/** Refusals around calibrations. */
export const calibrationRefusals: Said = {
  'There is no such calibration among those you can see.': {
    de: 'Diese Kalibrierung ist nicht unter denen, die Sie sehen können.',
    es: 'No hay tal calibración entre las que puede ver.',
  },
  'Choose at least two reviewers.': {
    de: 'Bitte mindestens zwei Prüfende wählen.',
    es: 'Elija al menos a dos personas que revisen.',
  },
  'Choose a deadline in the future.': {
    de: 'Bitte eine Frist in der Zukunft wählen.',
    es: 'Elija un plazo en el futuro.',
  },
  'The team finished no ticket in 30 days that none of these reviewers touched. Choose other reviewers, or wait.': {
    de: 'Das Team hat in 30 Tagen kein Ticket beendet, an dem niemand dieser Prüfenden beteiligt war. Bitte andere wählen oder warten.',
    es: 'En 30 días el equipo no terminó ningún ticket en el que no participara nadie de estas personas. Elija a otras o espere.',
  },
  'You are not asked to rate this ticket in this calibration.': {
    de: 'Dieses Ticket bewerten Sie in dieser Kalibrierung nicht.',
    es: 'En esta calibración no se le pide valorar este ticket.',
  },
  'The deadline of this calibration is over. Its report shows what was rated in time.': {
    de: 'Die Frist dieser Kalibrierung ist vorbei. Ihr Bericht zeigt, was rechtzeitig bewertet wurde.',
    es: 'El plazo de esta calibración terminó. Su informe muestra lo que se valoró a tiempo.',
  },
  'A calibration rates the whole conversation by the rubric that it was opened with. Load the ticket again.': {
    de: 'Eine Kalibrierung bewertet die ganze Konversation mit dem Bewertungsbogen, mit dem sie eröffnet wurde. Bitte das Ticket neu laden.',
    es: 'Una calibración valora toda la conversación con la rúbrica con la que se abrió. Vuelva a cargar el ticket.',
  },
  'You rated this ticket already. Nobody rates twice in a calibration.': {
    de: 'Dieses Ticket haben Sie schon bewertet. In einer Kalibrierung bewertet niemand zweimal.',
    es: 'Ya valoró este ticket. En una calibración nadie valora dos veces.',
  },
  'Nobody sees what others rated before all have rated or the deadline is over.': {
    de: 'Niemand sieht die Bewertungen der anderen, bevor alle bewertet haben oder die Frist vorbei ist.',
    es: 'Nadie ve lo que valoraron los demás antes de que todos hayan valorado o termine el plazo.',
  },
  'Whoever leads the team closes its calibrations.': {
    de: 'Kalibrierungen schließt, wer das Team leitet.',
    es: 'Las calibraciones las cierra quien dirige el equipo.',
  },
  'This calibration is closed already. Load it again.': {
    de: 'Diese Kalibrierung ist schon geschlossen. Bitte neu laden.',
    es: 'Esta calibración ya está cerrada. Vuelva a cargarla.',
  },
  'The benchmark must be one of the reviewers.': {
    de: 'Der Maßstab muss eine der Personen sein, die bewerten.',
    es: 'La referencia tiene que ser una de las personas que valoran.',
  },
};
