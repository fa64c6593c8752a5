declare module 'moment-business-time' {
  import type { Moment, MomentInput } from 'moment';

  interface WorkingMoment extends Moment {
    workingDiff(other: WorkingMoment, unit: 'minutes'): number;
    addWorkingTime(amount: number, unit: 'minutes'): WorkingMoment;
  }
  interface MomentFactory {
    (input: MomentInput): WorkingMoment;
    updateLocale(
      name: string,
      settings: { readonly workinghours: Readonly<Record<number, readonly string[] | null>> },
    ): void;
  }
  const moment: MomentFactory;
  export = moment;
}
