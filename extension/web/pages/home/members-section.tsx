import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { SelectField } from '../../components/select-field.tsx';
import { useSubmit } from '../../use-submit.ts';
import { Section } from './section.tsx';
import { Table } from './table.tsx';

const roles = ['agent', 'specialist', 'lead', 'manager', 'admin'] as const;
type RoleName = (typeof roles)[number];
const roleOptions = roles.map((role) => ({ value: role, name: role }));
const parseRole = (value: string): RoleName => roles.find((role) => role === value) ?? 'agent';

interface Added {
  readonly name: string;
  readonly temporaryPassword: string | null;
}

/** Members of the workspace, and the form to add one. For admins. */
export function MembersSection() {
  const members = useQuery({ queryKey: ['members'], queryFn: () => webApi.people.members.query() });
  return (
    <Section title="Members" full>
      {members.isError && <Notice kind="problem">{explain(members.error).message}</Notice>}
      {members.data !== undefined && (
        <Table label="List of members" heads={['Name', 'E-mail', 'Role', 'State']}>
          {members.data.map(({ id, name, email, role, active }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{email}</td>
              <td>{role}</td>
              <td>{active ? 'active' : <span className="dim">deactivated</span>}</td>
            </tr>
          ))}
        </Table>
      )}
      <AddMember />
    </Section>
  );
}

function AddMember() {
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
    <form className="stack" onSubmit={onSubmit} aria-label="Add a member">
      <div className="two">
        <Field
          label="Name"
          name="name"
          autoComplete="off"
          required
          maxLength={120}
          error={problem.fields['name'] ?? null}
        />
        <Field
          label="E-mail"
          name="email"
          type="email"
          autoComplete="off"
          required
          error={problem.fields['email'] ?? null}
        />
        <SelectField label="Role" name="role" options={roleOptions} />
      </div>
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      {added !== null && <AddedNotice added={added} />}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy}>
          Add member
        </Button>
      </div>
    </form>
  );
}

function AddedNotice({ added: { name, temporaryPassword } }: { readonly added: Added }) {
  if (temporaryPassword === null)
    return <Notice kind="good">{name} is a member now and signs in with their present password.</Notice>;
  return (
    <Notice kind="good">
      {name} is a member now. Tell them this password; it is shown only here, and they should change it:{' '}
      <span className="secret" data-testid="temporary-password">
        {temporaryPassword}
      </span>
    </Notice>
  );
}
