// The draft as the respondent will meet it: full screen, in the look of the page that opens by link, with
// the session of whoever wrote it. Nothing is sent anywhere.
import { useMemo } from 'react';
import { Authenticated, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { DefinitionError, readDefinition } from '../../../../forms/definitions/read.ts';
import type { Questionnaire } from '../../../../forms/questionnaires/index.ts';
import { Waiting } from '../../../edit/FormPage.tsx';
import { EmptyState } from '../../../parts/Note.tsx';
import type { DefinitionRow } from '../../../providers/definition-types.ts';
import { today } from '../../../providers/session.ts';
import { wholeRecord } from '../../../providers/whole-record.ts';
import { PublicSheet, Tried } from '../../../public/PublicSheet.tsx';

export function FillScreen() {
  return (
    <Authenticated>
      <Draft />
    </Authenticated>
  );
}

function readable(text: string): Questionnaire | undefined {
  try {
    return readDefinition('questionnaire', text);
  } catch (error) {
    if (error instanceof DefinitionError) return undefined;
    throw error;
  }
}

function Draft() {
  const { id = '' } = useParams();
  const { data, error } = useGetOne<DefinitionRow>('questionnaires', {
    id: Number(id),
    meta: wholeRecord.meta,
  });
  const text = data?.draft ?? data?.published ?? undefined;
  const body = useMemo(() => (text === undefined ? undefined : readable(text)), [text]);
  if (error) return <EmptyState title="Опросник не открылся">{error.message}</EmptyState>;
  if (!data) return <Waiting />;
  if (!body)
    return (
      <EmptyState title="Опросник пока не заполнить">
        Исправьте в построителе то, что отмечено, и обновите эту страницу.
      </EmptyState>
    );
  return (
    <PublicSheet language="ru">
      <Tried uid={`draft-${data.id}`} body={body} today={today()} />
    </PublicSheet>
  );
}
