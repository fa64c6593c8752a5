declare module 'moment-business-time' {
  import type { Moment, MomentInput } from 'moment';

  interface WorkingMoment extends Moment {
    workingDiff(other: WorkingMoment, unit: 'minutes'): number;
    addWorkingTime(amount: number, unit: 'minutes'): WorkingMoment;
  }
  function moment(input: MomentInput): WorkingMoment;
  namespace moment {
    function updateLocale(
      name: string,
      settings: { readonly workinghours: Readonly<Record<number, readonly string[] | null>> },
    ): void;
  }
  export default moment;
}
