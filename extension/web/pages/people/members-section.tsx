import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { useSubmit } from '../../use-submit.ts';
import { roles, type Role } from '../../../messaging/roles.ts';
import { roleNames } from '../../../ui/words/role-names.ts';
import { adminWords } from '../../admin-words.ts';
import { Section } from '../../components/section.tsx';
import { Table } from '../../components/table.tsx';

const parseRole = (value: string): Role => roles.find((role) => role === value) ?? 'agent';

interface Added {
  readonly name: string;
  readonly temporaryPassword: string | null;
}

/** Members of the workspace, and the form to add one. For admins. */
export function MembersSection() {
  const words = adminWords();
  const members = useQuery({ queryKey: ['members'], queryFn: () => webApi.people.members.query() });
  return (
    <Section title={words.members} full>
      {members.isError && <Notice kind="problem">{explain(members.error).message}</Notice>}
      {members.data !== undefined && (
        <Table label={words.memberList} heads={[words.name, words.email, words.role, words.state]}>
          {members.data.map(({ id, name, email, role, active }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{email}</td>
              <td>{roleNames()[parseRole(role)]}</td>
              <td>{active ? words.active : <span className="dim">{words.deactivated}</span>}</td>
            </tr>
          ))}
        </Table>
      )}
      <AddMember />
    </Section>
  );
}

function AddMember() {
  const words = adminWords();
  const roleOptions = roles.map((role) => ({ value: role, name: roleNames()[role] }));
  const queries = useQueryClient();
  const [added, setAdded] = useState<Added | null>(null);
  const { busy, problem, onSubmit } = useSubmit(async (value, form) => {
    setAdded(null);
    const answer = await webApi.people.addMember.mutate({
      name: value('name'),
      email: value('email'),
      role: parseRole(value('role')),
    });
    setAdded({ name: value('name'), temporaryPassword: answer.temporaryPassword });
    form.reset();
    await queries.invalidateQueries({ queryKey: ['members'] });
    await queries.invalidateQueries({ queryKey: ['helpdesk-people'] });
  });
  return (
    <form className="stack" onSubmit={onSubmit} aria-label={words.addMember}>
      <div className="two">
        <Field
          label={words.name}
          name="name"
          autoComplete="off"
          required
          maxLength={120}
          error={problem.fields['name'] ?? null}
        />
        <Field
          label={words.email}
          name="email"
          type="email"
          autoComplete="off"
          required
          error={problem.fields['email'] ?? null}
        />
        <SelectField label={words.role} name="role" options={roleOptions} />
      </div>
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      {added !== null && <AddedNotice added={added} />}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy}>
          {words.add}
        </Button>
      </div>
    </form>
  );
}

function AddedNotice({ added: { name, temporaryPassword } }: { readonly added: Added }) {
  const words = adminWords();
  if (temporaryPassword === null) return <Notice kind="good">{words.isMember(name)}</Notice>;
  return (
    <Notice kind="good">
      {words.tellThem(name)}{' '}
      <span className="secret" data-testid="temporary-password">
        {temporaryPassword}
      </span>
    </Notice>
  );
}
