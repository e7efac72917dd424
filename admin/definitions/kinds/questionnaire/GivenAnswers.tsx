import { QuestionnaireForm } from '../../../json-form/QuestionnaireForm.tsx';
import type { GivenProps } from '../kind.ts';

/** The answers of a control example, in the questionnaire itself. */
export function GivenAnswers({ subject, given, onChange }: GivenProps) {
  if (subject?.kind !== 'questionnaire')
    return <p className="second">Ответы можно внести, когда в тексте опросника не будет ошибок.</p>;
  return (
    <div className="form-card">
      <QuestionnaireForm body={subject.body} answers={given} freePages onChange={onChange} />
    </div>
  );
}
