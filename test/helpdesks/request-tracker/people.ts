/** A person of the test desk. Passwords are those of a throw-away desk on loopback. */
export interface DeskPerson {
  readonly name: string;
  readonly realName: string;
  readonly email: string;
  readonly password: string;
}

export const agents = {
  alice: { name: 'alice', realName: 'Alice Adler', email: 'alice@rt.local', password: 'alice-answers-1' },
  bob: { name: 'bob', realName: 'Bob Brandt', email: 'bob@rt.local', password: 'bob-answers-1' },
  lena: { name: 'lena', realName: 'Lena Lindt', email: 'lena@rt.local', password: 'lena-leads-1' },
} as const satisfies Record<string, DeskPerson>;

export const customers = {
  carol: { name: 'carol@example.com', realName: 'Carol Castle', email: 'carol@example.com', password: 'carol-asks-1' },
  dave: { name: 'dave@example.com', realName: 'Dave Dorn', email: 'dave@example.com', password: 'dave-asks-1' },
} as const satisfies Record<string, DeskPerson>;

/** Has every right; the desk is set up as this person. */
export const administrator: DeskPerson = {
  name: 'root',
  realName: 'Root',
  email: 'root@localhost',
  password: 'root-sets-up-1',
};

/** May read tickets and people, and change nothing: the account that a connector is given. */
export const reader: DeskPerson = {
  name: 'shiftlight',
  realName: 'Shiftlight reader',
  email: 'shiftlight@rt.local',
  password: 'shiftlight-reads-1',
};
